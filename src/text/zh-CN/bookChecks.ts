/** 表与表之间核验的文字。每句说明：在哪里、是什么、依据哪一条、怎么办。 */
import type { Category, Clause } from "../../catalogue/edition";

const who = (subject: string | null): string => (subject ? `${subject}：` : "");
const named = ({ no, name }: Category): string => `${no}${no ? " " : ""}${name}`;
const unitOf = ({ unit }: Clause): string => unit ?? "次";

/** 另一张表上的位置。 */
const at = ({ sheet, cells }: { sheet: string; cells: readonly string[] }): string =>
  `“${sheet}”表${cells.length > 0 ? ` ${some(cells)}` : ""}`;
const on = (sheet: string | null): string => (sheet === null ? "" : `“${sheet}”表 `);
const some = (items: readonly string[], most = 6): string => (items.length > most ? `${items.slice(0, most).join("、")} 等 ${items.length} 处` : items.join("、"));
const names = (list: readonly string[], most = 8): string => (list.length > most ? `${list.slice(0, most).join("、")} 等 ${list.length} 个` : list.join("、"));

/** 并列怎样办，是规则目录里选定的解释。 */
const TIES = {
  report: "本办法没有写并列怎样办，请集体研究，写明取舍的依据。",
  all: "按选定的解释，并列的一并评上。请补上或改正。",
  none: "按选定的解释，并列的都不评。请取消。",
} as const;

export const bookChecks = {
  summaryMismatch: {
    category(p: {
      subject: string; category: Category; cell: string; here: string; recorded: string; counted: string; source: { sheet: string; cells: readonly string[] };
      layout: "form" | "ledger"; right: string | null; awarded: boolean; formula: boolean;
    }): string {
      const word = p.category.kind === "bonus" ? "加" : "扣";
      const there = p.recorded === p.counted ? `${p.counted} 分` : `${p.recorded} 分，计入 ${p.counted} 分`;
      const start = `${who(p.subject)}${p.cell} 的“${named(p.category)}”在汇总表上${word} ${p.here} 分，${at(p.source)} 记录${word} ${there}，两处不一致。`;
      if (p.right === null) return `${start}请核对${p.layout === "ledger" ? "台账" : "评分表"}和汇总表，哪一处错就改哪一处。`;
      const value = p.awarded && p.category.kind !== "bonus" ? `得分应为 ${p.right}` : `应为 ${p.right}`;
      return `${start}评分表逐项与条款、合计相符，应以它为准：${p.cell} ${value}。${p.formula ? "请检查该格公式。" : "请改正。"}`;
    },
    total(p: {
      subject: string; cell: string; here: string; there: string; printed: string | null; source: { sheet: string; cells: readonly string[] };
      proven: boolean; formula: boolean;
    }): string {
      const form = p.printed !== null && p.printed !== p.there ? `印的是 ${p.printed}，按规则应为 ${p.there}` : `是 ${p.there}`;
      const start = `${who(p.subject)}${p.cell} 的总分是 ${p.here}，${at(p.source)} 的总分${form}，两处不一致。`;
      if (!p.proven) return `${start}请核对评分表和汇总表，哪一处错就改哪一处。`;
      return `${start}评分表逐项与条款、合计相符，应以它为准，改为 ${p.there}。${p.formula ? "请检查该格公式。" : "请改正。"}`;
    },
    grade: (p: { subject: string; cell: string; here: string; there: string; source: { sheet: string; cells: readonly string[] } }): string =>
      `${who(p.subject)}${p.cell} 的等次是“${p.here}”，${at(p.source)} 是“${p.there}”，两处不一致。本办法没有分数线，无法判定哪处对，请核对。`,
  },
  missingSubject: {
    row: (p: { subject: string; form: { sheet: string; cell: string | null }; summary: string }): string =>
      `“${p.subject}”有评分表（“${p.form.sheet}”表${p.form.cell === null ? "" : ` ${p.form.cell}`}），“${p.summary}”汇总表里没有它。请补上一行，或核对名称写法。`,
    form: (p: { subject: string; cell: string | null; others: number }): string =>
      `${p.cell ?? ""} 的“${p.subject}”在汇总表里，但本工作簿没有它的评分表（另有 ${p.others} 个对象有）。请补上评分表，或核对名称写法。`,
    roster: (p: { subject: string; cell: string | null; where: "summary" | "form"; sheet: string | null }): string =>
      `名单${p.cell === null ? "（设置）" : ` ${p.cell} `}的“${p.subject}”${p.where === "summary" ? `不在${p.sheet === null ? "" : `“${p.sheet}”`}汇总表里` : "没有评分表"}。请补上；不参加考核的，请在名单的备注里写明。`,
  },
  duplicateSubject: {
    rows: (p: { subject: string; cell: string; before: string; same: boolean }): string =>
      `“${p.subject}”在汇总表里出现两次：${p.before} 和 ${p.cell}，${p.same ? "两行内容相同，请删去一行。" : "两行分数不同。请核对后只留一行；若是同名的两人，请写明部门。"}`,
    forms: (p: { subject: string; cell: string | null; before: { sheet: string; cell: string | null }; month: string; same: boolean }): string =>
      `“${p.subject}”${p.month} 有两张评分表：“${p.before.sheet}”表${p.before.cell === null ? "" : ` ${p.before.cell}`} 和本表${p.cell === null ? "" : ` ${p.cell}`}，` +
      (p.same ? "内容相同，请只留一张。" : "内容不同。请核对后只留一张，或改正其中一张的名称或月份。"),
  },
  pairMismatch: {
    column: (p: { subject: string | null; cell: string; entry: string; citation: string; window: string; expected: string; actual: string | null }): string =>
      `${who(p.subject)}${p.entry} 按 ${p.citation} 扣窗口${p.window === "" ? "" : ` ${p.window} 分`}，首席代表应扣 ${p.expected} 分，${p.cell} ${p.actual === null ? "没有填" : `填了 ${p.actual}`}。请改为 ${p.expected}。`,
    missing: (p: { subject: string | null; windowCells: readonly string[]; citation: string; expected: string; sheet: string | null }): string =>
      `${who(p.subject)}${some(p.windowCells)} 按 ${p.citation} 扣了窗口，首席代表应扣 ${p.expected} 分，${p.sheet === null ? "本台账" : `“${p.sheet}”表`}里没有这一笔。请补记。`,
    rows: (p: {
      subject: string; cell: string; window: string | null; windowCells: readonly string[]; citation: string; expected: string; sheet: string | null; actual: string;
    }): string =>
      `${who(p.subject)}${p.cell} 扣首席代表 ${p.actual} 分；${p.window ?? "窗口"}在${on(p.sheet)}${some(p.windowCells)} 按 ${p.citation} 被扣，首席代表应扣 ${p.expected} 分。请核对两处。`,
  },
  vetoIgnored(p: {
    subject: string; cell: string; mark: string; kind: "selected" | "grade"; veto: { sheet: string | null; cell: string }; citation: string | null; scope: string;
  }): string {
    const honour = p.kind === "selected" ? `评选栏写着“${p.mark}”` : `等次是“${p.mark}”`;
    const veto = p.citation === null ? `写明“${p.scope}”` : `记有 ${p.citation}（${p.scope}）`;
    return `${who(p.subject)}${p.cell} 的${honour}，但${on(p.veto.sheet)}${p.veto.cell} ${veto}，不能评。请取消，或核对该否决是否成立。`;
  },
  tooManySelected: {
    count: (p: { honour: string; most: number; count: number; cells: readonly string[]; names: readonly string[] }): string =>
      `“${p.honour}”评了 ${p.count} 个，本办法最多 ${p.most} 个。按总分排在 ${p.most} 名以后的是 ${names(p.names)}（${some(p.cells)}）。请取消超出的。`,
    tieOver: (p: {
      honour: string; most: number; count: number; cells: readonly string[]; names: readonly string[]; points: string; places: number; ties: "report" | "all" | "none";
    }): string =>
      `“${p.honour}”评了 ${p.count} 个，本办法最多 ${p.most} 个：${names(p.names)}（${some(p.cells)}）同为 ${p.points} 分，只剩 ${p.places} 个名额。${TIES[p.ties]}`,
    tie: (p: {
      honour: string; most: number; places: number; points: string; cells: readonly string[]; taken: readonly string[]; left: readonly string[];
      ties: "report" | "all" | "none";
    }): string =>
      `“${p.honour}”最多 ${p.most} 个，最后 ${p.places} 个名额有并列：${names(p.taken)} 评上了（${some(p.cells)}），${names(p.left)} 同为 ${p.points} 分却没有评上。${TIES[p.ties]}`,
    gate: (p: { subject: string; cell: string; honour: string; gate: string; min: string; points: string }): string =>
      `${who(p.subject)}${p.cell} 评为“${p.honour}”，但“${p.gate}”只有 ${p.points} 分，不到 ${p.min} 分，不能参评。请取消，或核对该项得分。`,
    outranked: (p: {
      honour: string; cells: readonly string[]; selected: readonly { name: string; points: string }[]; better: { name: string; cell: string | null; points: string };
    }): string =>
      `${some(p.cells)} 评为“${p.honour}”的 ${names(p.selected.map(({ name, points }) => `${name}（${points} 分）`))}，分数低于没有评上的 ${p.better.name}（${p.better.cell === null ? "" : `${p.better.cell}，`}${p.better.points} 分）。请核对评选结果，或在备注里写明原因。`,
  },
  superseded(p: {
    cell: string; amount: string; count: number | null; citation: string; clause: Clause; title: string; edition: string; from: string | null;
    earlier: string; earlierFrom: string | null; month: string | null; earlierCitation: string; expected: string | null;
  }): string {
    const count = p.count === null ? "" : `（${p.count} ${unitOf(p.clause)}）`;
    const right = p.expected === null ? "请按现行版本核对分值。" : `现行版本应为 ${p.expected} 分。请改正。`;
    return (
      `${p.cell} 填了 ${p.amount} 分${count}，符合《${p.title}》旧版 ${p.earlier} 的 ${p.earlierCitation}` +
      `${p.earlierFrom === null ? "" : `（${p.earlierFrom} 起）`}；${p.month === null ? "本月" : `${p.month} `}适用 ${p.edition}${p.from === null ? "" : `（${p.from} 起）`}的 ${p.citation}。${right}`
    );
  },
  mixedEditions(p: { sheet: string; earlier: string; old: readonly string[]; edition: string; current: readonly string[]; month: string | null }): string {
    return (
      `“${p.sheet}”表混用了两个版本：${some(p.old)} 是按旧版 ${p.earlier} 记的，${some(p.current)} 是按 ${p.month === null ? "本月" : `${p.month} `}适用的 ${p.edition} 记的。` +
      `请把旧版的各格按现行版本改正。`
    );
  },
  publishedChange: (p: { subject: string; month: string; closed: string; today: string; before: string | null; after: string | null }): string =>
    `${who(p.subject)}${p.month} 已按 ${p.closed} 锁定（${p.before ?? "待定"}）；如果按现在适用的 ${p.today}，会是 ${p.after ?? "待定"}。已锁定的月份不改，供了解。`,
};

export type BookChecksText = typeof bookChecks;
