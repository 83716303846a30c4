/** 规则变动的影响：谁的得分、等次变了，为什么，还要人定什么；以及怎样改到表里。 */
import type { FlagCode } from "../../impact/impact";
import type { LeftOutReason, WriteReason } from "../../impact/apply/plan";
import type { SelectProblem } from "../../scoring/select";

const cellsOf = (cells: readonly string[]): string => (cells.length === 0 ? "" : `（${few(cells)}）`);
const few = (cells: readonly string[], most = 6): string => (cells.length > most ? `${cells.slice(0, most).join("、")} 等 ${cells.length} 格` : cells.join("、"));

const FLAGS: Readonly<Record<FlagCode, (at: { where: string; clause: string; category: string; amount: string; range: string | null }) => string>> = {
  "unknown-clause": (at) => `${at.where} 的${at.amount}：新版本没有 ${at.clause} 这一条，怎样处理要由单位定。请核对后改写或删去。`,
  "unknown-category": (at) => `${at.where} 的${at.amount}：新版本没有大项“${at.category}”，怎样处理要由单位定。`,
  "needs-amount": (at) =>
    `${at.where} 的${at.amount}：${at.clause} 的分值办法变了，${at.range === null ? "要由考核人按新条款重新定分" : `新的幅度是 ${at.range} 分，要由考核人重新定分`}。`,
  "unclear-events": (at) => `${at.where} 的${at.amount}不是旧条款 ${at.clause} 算得出的，看不出有几起，无从换算。请核对次数。`,
  "needs-entries": (at) => `${at.where} 的${at.amount}是“${at.category}”的合计，本项有条款或分值变了，要有逐笔记录才能换算。`,
  "blank-clause": (at) => `${at.where} 的${at.amount}：新版本 ${at.clause} 的分值空白，填上之前不能计分。`,
  refused: (at) => `${at.where}：按新版本不能计分。请先核验这张表。`,
};

const WRITES: Readonly<Record<WriteReason, string>> = {
  amount: "按新条款换算的扣分或加分", subtotal: "本项小计", awarded: "本项得分", sum: "扣分合计", total: "总分", grade: "等次",
  chief: "首席代表的分值", rank: "名次", selected: "评选标记", catalogue: "公式改为引用规则表",
};

const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  closed: "这个月已经锁定，照原来的版本，不改。",
  "not-in-force": "新版本在这个月还没有施行（或已停用），不改。",
  "no-month": "没有找到考核月份，不知道新版本是否施行，不改。请先写明月份。",
  undecided: "还有要人定的分值，定好之前不改。",
  formula: "这一格是公式，由 Excel 重算，不改。",
  "differs-before": "这一格原来就与按旧版本算出的不同，不是规则变动造成的。请先核验改正。",
  unreadable: "这一格的写法读不成数，不改。",
  "look-chief": "首席代表的分值随条款变动，新的分值推算不出（空着、与旧条款不同，或新条款不扣首席代表）。请核对。",
  "look-rank": "总分变了，名次可能要变；原来的名次与总分对不上，或有总分待定，推算不出。请核对。",
  "look-selected": "评选结果可能要变；原来的标记与总分对不上、有并列，或这一行没有读到标记格。请核对。",
  "look-formula": "公式里写的版本编号，函数不认得（函数只认内置的版本和规则表的区域）。请把编号换成规则表的区域。",
};

const PROBLEMS: Readonly<Record<SelectProblem["code"], (name: string) => string>> = {
  "duplicate-candidate": (name) => `“${name}”出现两次`, "missing-score": (name) => `“${name}”没有总分`,
  "missing-gate": (name) => `“${name}”缺一项得分`, "missing-period": () => "没有考核月份",
};

export const impact = {
  few,
  unknown: "待定",
  noGrade: "无等次",
  result: (total: string, grade: string | null): string => (grade === null ? total : `${total} ${grade}`),
  change: (before: string, after: string): string => `${before} → ${after}`,
  who: (at: { file: string | null; sheet: string; subject: string; month: string | null }): string =>
    [...(at.file === null ? [] : [at.file]), ...(at.sheet === at.subject ? [] : [at.sheet]), at.subject, ...(at.month === null ? [] : [at.month])].join("  "),
  causes: {
    clause: (at: { clause: string; before: string; after: string | null; cells: readonly string[] }): string =>
      `${at.clause} 记 ${at.before} 分，${at.after === null ? "新版本下待定" : `新版本下 ${at.after} 分`}${cellsOf(at.cells)}`,
    category: (at: { category: string; before: string; after: string; cells: readonly string[] }): string =>
      `“${at.category}”计入${at.before === at.after ? `仍为 ${at.after} 分` : `由 ${at.before} 分变为 ${at.after} 分`}${cellsOf(at.cells)}`,
    base: (before: string, after: string): string => `基础分由 ${before} 变为 ${after}`,
    bonus: (before: string, after: string): string => `加分计入由 ${before} 分变为 ${after} 分`,
    floor: (before: string, after: string): string => `最低分由 ${before} 变为 ${after}`,
    bands: (before: string, after: string): string => `分数线变了：原来的总分按旧线为“${before}”，按新线为“${after}”`,
    veto: (at: { clause: string; after: boolean; cells: readonly string[] }): string =>
      `${at.clause} ${at.after ? "在新版本里是一票否决" : "在新版本里不再是一票否决"}${cellsOf(at.cells)}`,
    rank: (before: number, after: number): string => `当月名次由第 ${before} 变为第 ${after}`,
  },
  names: { base: "基础分", bonus: "加分上限", floor: "最低分", bands: "分数线" },
  flag: (code: FlagCode, at: { cell: string; clause: string | null; category: string; amount: string | null; range: string | null }): string =>
    FLAGS[code]({ where: at.cell, clause: at.clause ?? "", category: at.category, amount: at.amount === null ? "这一笔" : ` ${at.amount} 分`, range: at.range }),
  range: (min: string, max: string): string => `${min}—${max}`,

  head: (at: { title: string; from: string; to: string; period: string }): string => `《${at.title}》  ${at.from} → ${at.to}（${at.period}）`,
  counts: (at: { grades: number; totals: number; unknown: number; other: number; unchanged: number; unscored: number }): string =>
    `等次变化 ${at.grades} 个，只有总分变化 ${at.totals} 个，待定 ${at.unknown} 个，${at.other > 0 ? `记录变了而总分不变 ${at.other} 个，` : ""}不受影响 ${at.unchanged} 个` +
    `${at.unscored > 0 ? `；另有 ${at.unscored} 个按旧版本也算不出总分，无从比较` : ""}。`,
  groups: { grades: "等次变化", totals: "总分变化", unknown: "待定", other: "总分不变" },
  noChanges: "两个版本的内容相同。",
  changes: "版本的不同",
  month: (month: string | null): string => month ?? "没有月份的表",
  gradeCounts: (counts: readonly { grade: string; before: number; after: number }[]): string =>
    `各等次人数：${counts.map(({ grade, before, after }) => `${grade} ${before}${before === after ? "" : ` → ${after}`}`).join("，")}`,
  ranks: (moved: readonly { name: string; before: number; after: number }[]): string =>
    `名次变化：${moved.slice(0, 8).map(({ name, before, after }) => `${name} ${before} → ${after}`).join("，")}${moved.length > 8 ? ` 等 ${moved.length} 个` : ""}`,
  ranksUnknown: "有待定的总分，名次还不能比较。",
  selection: (at: { left: readonly string[]; joined: readonly string[] }): string =>
    `评选变化：${at.joined.length > 0 ? `新评上 ${at.joined.join("、")}` : ""}${at.joined.length > 0 && at.left.length > 0 ? "；" : ""}${at.left.length > 0 ? `不再评上 ${at.left.join("、")}` : ""}`,
  selectionUnknown: (problems: readonly string[]): string => `评选还不能比较：${problems.join("，")}。`,
  selectProblem: (code: SelectProblem["code"], name: string): string => PROBLEMS[code](name),
  unscored: (who: string, cells: readonly string[]): string => `${who}：按旧版本也算不出总分${cellsOf(cells)}，请先核验这张表。`,
  notInForce: "新版本在这个月不施行，只作试算",
  notCompared: (what: string, why: string): string => `没有比较 ${what}：${why}`,
  noTable: (edition: string): string => `没有一张表是按 ${edition} 记的，无从比较。请核对 --from 和文件。`,

  write: (reason: WriteReason, subject: string): string => `${subject}：${WRITES[reason]}`,
  leftOut: (reason: LeftOutReason): string => LEFT_OUT[reason],
  logColumns: ["日期", "工作表", "单元格", "对象", "内容", "原来", "改为", "依据版本"] as readonly string[],
  emptyCell: "（空）",
  formula: (formula: string): string => `公式 ${formula.replace(/^=/u, "")}`,
  log: (reason: WriteReason): string => WRITES[reason],

  whatIf: {
    "unknown-clause": (id: string): string => `没有条款 ${id}。`,
    "unknown-category": (id: string): string => `没有大项 ${id}。`,
    "unknown-grade": (id: string): string => `没有等次“${id}”。`,
    "needs-range": (): string => "这一条由考核人在幅度内定分，请填下限和上限。",
    "no-amount": (): string => "这一条没有可改的分值。",
    "min-above-max": (): string => "下限高于上限。",
    negative: (): string => "分值不能是负数。",
    "bands-out-of-order": (): string => "分数线要从高到低。",
  },
};

export type ImpactText = typeof impact;
