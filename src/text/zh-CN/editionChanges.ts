/** 两个版本的异同：列表里的一句话，和对外公布的通知正文。 */
import type { ChangeKind, ClauseTrait, EditionFact } from "../../catalogue/diff/change";
import type { Charge, Edition, Selection, Subject, VetoPeriod } from "../../catalogue/edition";

const FACTS: Readonly<Record<EditionFact, string>> = {
  title: "文件标题", documentNumber: "文号", effectiveFrom: "施行月份", effectiveTo: "截止月份", status: "文本状态", subject: "考核对象", bandPolicy: "等次分界",
};
const TRAITS: Readonly<Record<ClauseTrait, string>> = {
  unit: "计量单位", polarity: "方向", subject: "对象", chief: "首席代表分值", every: "连续次数", period: "计入期间", yearPoints: "另计年度分值", replaces: "代替条款",
  exemptions: "除外情形", scope: "取消的资格", vetoPeriod: "取消期间", vetoFor: "只取消", consequences: "其他后果", evidence: "依据",
};
const VALUES: Readonly<Record<string, string>> = {
  scored: "可计分", incomplete: "原文有缺", deduct: "扣分", bonus: "加分", veto: "一票否决", stop: "扣完为止", none: "不封顶",
};
const SUBJECTS: Readonly<Record<Subject, string>> = { window: "窗口", staff: "工作人员", chief: "首席代表", department: "部门", leader: "带队领导" };
const PERIODS: Readonly<Record<VetoPeriod, string>> = { occasion: "当次", month: "当月", "month-and-year": "当月和年度", year: "本年度" };
const AMOUNTS = { base: "基础分", bonusCap: "加分上限", floor: "最低分" };

/** 通知的各节，依次排列；没有内容的不写。 */
const SECTIONS: readonly { readonly title: string; readonly kinds: readonly ChangeKind[] }[] = [
  { title: "文件", kinds: ["fact"] },
  { title: "新增条款", kinds: ["clause-added"] },
  { title: "删去条款", kinds: ["clause-removed"] },
  { title: "分值调整", kinds: ["clause-amount"] },
  { title: "文字修改", kinds: ["clause-reworded"] },
  { title: "计分办法的其他调整", kinds: ["clause-trait"] },
  { title: "编号和位置调整", kinds: ["clause-renumbered", "clause-moved", "category-renumbered"] },
  { title: "大项", kinds: ["category-added", "category-removed", "category-renamed", "category-points", "category-cap", "category-kind", "amount"] },
  { title: "等次", kinds: ["band-added", "band-removed", "band-bound"] },
  { title: "限额、汇总和评选", kinds: ["limit-added", "limit-removed", "limit-changed", "aggregation-added", "aggregation-removed", "aggregation-changed", "selection"] },
  { title: "待定事项", kinds: ["choice-added", "choice-removed", "choice-selected"] },
];

export const editionChanges = {
  sections: SECTIONS,
  heading: (at: { title: string; documentNumber: string | null; from: string | null }): string =>
    `关于修订《${at.title}》的说明${at.documentNumber === null ? "" : `（${at.documentNumber}）`}${at.from === null ? "" : `\n自 ${at.from} 起施行。`}`,
  sectionTitle: (number: number, title: string): string => `${"一二三四五六七八九十".charAt(number - 1) || String(number)}、${title}`,
  item: (number: number, sentence: string): string => `${number}. ${sentence}`,
  nothing: "两个版本的内容相同，没有修订。",
  nothingPrinted: "未写",
  noLimit: "不设",

  fact: (fact: EditionFact, before: string, after: string): string => `${FACTS[fact]}：原为 ${before}，改为 ${after}。`,
  amount: (of: keyof typeof AMOUNTS, before: string, after: string): string => `${AMOUNTS[of]}：原为 ${before}，改为 ${after}。`,
  categoryAdded: (at: { name: string; points: string }): string => `增设大项“${at.name}”，分值 ${at.points}。`,
  categoryRemoved: (at: { name: string; points: string }): string => `删去大项“${at.name}”（原分值 ${at.points}）。`,
  categoryRenamed: (before: string, after: string): string => `大项“${before}”改称“${after}”。`,
  categoryRenumbered: (name: string, before: string, after: string): string => `大项“${name}”的编号由“${before}”改为“${after}”。`,
  categoryPoints: (name: string, before: string, after: string): string => `大项“${name}”的分值：原为 ${before}，改为 ${after}。`,
  categoryTrait: (name: string, before: string, after: string): string => `大项“${name}”：原为${before}，改为${after}。`,
  clauseAdded: (at: { citation: string; text: string; amount: string }): string => `${at.citation}“${at.text}”：${at.amount}。`,
  clauseRemoved: (at: { citation: string; text: string; amount: string }): string => `原 ${at.citation}“${at.text}”（${at.amount}）。`,
  renumbered: (at: { before: string; after: string; text: string }): string => `原 ${at.before} 改为 ${at.after}（“${at.text}”）。`,
  moved: (at: { before: string; after: string; text: string; from: string; to: string }): string =>
    `原 ${at.before}“${at.text}”由大项“${at.from}”移到“${at.to}”，改为 ${at.after}。`,
  reworded: (at: { citation: string; before: string; after: string }): string => `${at.citation}：原文“${at.before}”，改为“${at.after}”。`,
  clauseAmount: (at: { citation: string; text: string; before: string; after: string }): string => `${at.citation}“${at.text}”：由${at.before}改为${at.after}。`,
  clauseTrait: (at: { citation: string; trait: ClauseTrait; before: string; after: string }): string =>
    `${at.citation} 的${TRAITS[at.trait]}：原为 ${at.before}，改为 ${at.after}。`,
  citations: (before: string, after: string): string => (before === after ? after : `${after}（原 ${before}）`),
  bandAdded: (grade: string, bound: string): string => `增设等次“${grade}”：${bound}。`,
  bandRemoved: (grade: string, bound: string): string => `取消等次“${grade}”（原为 ${bound}）。`,
  bandBound: (grade: string, before: string, after: string): string => `等次“${grade}”：原为 ${before}，改为 ${after}。`,
  bound: (at: { min: string | null; inclusive: boolean; below: string | null }): string =>
    at.min === null ? "分数线空白" : `${at.inclusive ? "" : "超过 "}${at.min} 分${at.inclusive ? "以上" : ""}${at.below === null ? "" : `、不到 ${at.below} 分`}`,
  most: (points: string | null): string => (points === null ? "上限未定" : `最多 ${points} 分`),
  limit: (at: { name: string; most: string; what: "added" | "removed" }): string => `${at.what === "added" ? "增设" : "取消"}合限“${at.name}”（${at.most}）。`,
  limitChanged: (at: { name: string; before: string; after: string; sameClauses: boolean }): string =>
    `合限“${at.name}”：${[...(at.before === at.after ? [] : [`原为${at.before}，改为${at.after}`]), ...(at.sameClauses ? [] : ["包括的条款有变"])].join("，")}。`,
  aggregation: (name: string, what: "added" | "removed" | "changed", before: string, after: string): string =>
    what === "added" ? `增设“${name}”：${after}。` : what === "removed" ? `取消“${name}”（原为 ${before}）。` : `“${name}”：原为 ${before}，改为 ${after}。`,
  weighted: (parts: readonly { name: string; weight: number }[]): string => parts.map(({ name, weight }) => `${name} ${weight}%`).join("＋"),
  aggregationKind: { mean: "取平均", last: "取最后一次" },
  aggregationDetail: (at: { places: number; crossPeriod: boolean; graded: boolean }): string =>
    `，保留 ${at.places} 位小数${at.crossPeriod ? "，计年度加减分" : ""}${at.graded ? "，定等次" : ""}`,
  selection: (before: string, after: string): string => `评选：原为 ${before}，改为 ${after}。`,
  selectionWords: (at: { name: string; most: number | null; gates: readonly { name: string; min: string }[]; ties: Selection["ties"]; vetoes: boolean }): string =>
    `${at.name}${at.most === null ? "（不限名额）" : `最多 ${at.most} 个`}${at.gates.map(({ name, min }) => `，“${name}”不低于 ${min} 分`).join("")}` +
    `${at.vetoes ? "，一票否决的不评" : ""}，并列${{ report: "待定", all: "都选", none: "都不选" }[at.ties]}`,
  choice: (at: { question: string; what: "added" | "removed" | "selected"; before: string; after: string }): string =>
    at.what === "added" ? `新的待定事项“${at.question}”：取“${at.after}”。`
      : at.what === "removed" ? `待定事项“${at.question}”不再需要（原取“${at.before}”）。`
        : `“${at.question}”：原取“${at.before}”，改取“${at.after}”。`,

  /** 并排显示时，写在两边上面的字。 */
  sides: {
    facts: FACTS, traits: TRAITS, amounts: AMOUNTS, category: "大项", name: "名称", number: "编号", points: "分值", way: "计分方式", grade: "等次", selection: "评选", limit: "合限",
    clause: (text: string, amount: string): string => `${text}（${amount}）`,
    limitOf: (most: string, clauses: string): string => `${most}：${clauses}`,
    before: "原来", after: "改后", missingBefore: "原来没有", missingAfter: "不再有",
  },

  points: (points: string): string => `${points} 分`,
  list: (items: readonly string[]): string => items.join("、"),
  value: (value: string): string => VALUES[value] ?? SUBJECTS[value as Subject] ?? PERIODS[value as VetoPeriod] ?? value,
  subjectOf: (subject: Edition["subject"]): string => SUBJECTS[subject],

  /** 一条怎样计分。verb 是“扣”或“加”，per 是“每起”之类，amount 已是分数。 */
  charge: {
    fixed: (per: string, verb: string, points: string): string => `${per}${verb} ${points} 分`,
    once: (verb: string, points: string): string => `一次性${verb} ${points} 分`,
    perUnit: (verb: string, points: string, factors: readonly string[], rest: { allowance: number; per: number; partial: Extract<Charge, { kind: "perUnit" }>["partial"] }): string =>
      `${rest.allowance > 0 ? `超过 ${rest.allowance} 的部分，` : ""}每${rest.per === 1 ? "" : ` ${rest.per} `}${factors.join("×")}${verb} ${points} 分` +
      `${rest.partial === "whole" ? "，不足的不计" : rest.partial === "up" ? "，不足的算一个" : ""}`,
    range: (per: string, verb: string, min: string, max: string): string => `${per}${verb} ${min}—${max} 分`,
    tiers: (verb: string, tiers: readonly { when: string; points: string }[]): string => tiers.map(({ when, points }) => `${when}${verb} ${points} 分`).join("、"),
    measured: (verb: string, quantity: string, steps: readonly { bounds: string; points: string }[]): string =>
      `按${quantity}：${steps.map(({ bounds, points }) => `${bounds}${verb} ${points} 分`).join("、")}`,
    stepBounds: (at: { from?: number; over?: number; below?: number; upTo?: number }): string =>
      [
        ...(at.from === undefined ? [] : [`${at.from} 以上`]), ...(at.over === undefined ? [] : [`超过 ${at.over}`]),
        ...(at.below === undefined ? [] : [`不到 ${at.below}`]), ...(at.upTo === undefined ? [] : [`${at.upTo} 以下`]),
      ].join("、"),
    step: (verb: string, points: string, below: number, per: number): string => `低于 ${below} 的，每低 ${per} ${verb} ${points} 分`,
    rate: (verb: string, points: string): string => `按比例计，最多${verb} ${points} 分`,
    linked: (verb: string, points: string, grade: string): string => `窗口当月为“${grade}”的${verb} ${points} 分`,
    open: (verb: string): string => `由考核人定分（${verb}）`,
    blank: "分值空白",
    none: "一票否决，不计分",
  },
  per: (unit: string | null, every: number): string => (every > 1 ? `每连续 ${every} ${unit ?? "次"}` : `每${unit ?? "次"}`),
  verbs: { deduct: "扣", bonus: "加", veto: "扣" },
};

export type EditionChangesText = typeof editionChanges;
