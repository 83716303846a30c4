/** 核验的全部文字。每句说明：在哪里、是什么、依据哪一条、怎么办。 */
import type { Category, Clause } from "../../catalogue/edition";
import type { UnreadReason } from "../../sheet/reading";

const who = (subject: string | null): string => (subject ? `${subject}：` : "");
const named = ({ no, name }: Category): string => `${no}${no ? " " : ""}${name}`;
const quote = (text: string, most = 40): string => `“${text.length > most ? `${text.slice(0, most)}…` : text}”`;
const unitOf = ({ unit }: Clause): string => unit ?? "次";

const UNREAD: Readonly<Record<UnreadReason, (cells: string, text: string) => string>> = {
  "no-category": (cells, text) => `${cells} 有数值，但本行的考核项目${text ? quote(text) : ""}在规则目录里找不到，未计入。请核对项目名称。`,
  "negative-among-positive": (cells, text) => `${cells} 填的是 ${text}，同栏其他扣分都是正数（或此处是加分），正负不明，未计入。请统一正负号。`,
  "unclear-count": (cells, text) => `${cells} 的次数${quote(text)}读不出是几次，按未填次数处理。请填数字。`,
  "unclear-veto": (cells, text) => `${cells} 写着${quote(text)}，看不出是否发生取消资格的情形，未计入。请写“有”或“无”。`,
  "below-table": (cells, text) => `${cells} 的 ${text} 在合计行以下，未计入。如属扣分，请移到合计行以上。`,
  "no-subject": (cells) => `${cells} 有分数，但本行没有姓名或窗口名称，未计入。请补上名称。`,
};

export const checking = {
  overCap(at: {
    subject: string | null; category: Category; citation: string | null; firstCell: string; entries: number;
    recorded: string; points: string; counted: string; excess: string;
  }): string {
    const bonus = at.category.kind === "bonus";
    const word = bonus ? "加分" : "扣分";
    const rule = bonus ? "加分以此为限" : at.category.capStated ? "扣完为止" : "本文件未印“扣完为止”，按规则目录的设定扣完为止";
    const crossing = at.citation ? `从 ${at.firstCell}（${at.citation}）起超过分值` : `从 ${at.firstCell} 起超过分值`;
    return (
      `${who(at.subject)}“${named(at.category)}”记录${word} ${at.recorded} 分，分值 ${at.points} 分，${rule}，` +
      `计入 ${at.counted} 分，超出 ${at.excess} 分。${crossing}，请核对这些${word}；无误时本项得分按计入 ${at.counted} 分算。`
    );
  },
  overCapArithmetic(at: { amounts: readonly string[]; recorded: string; points: string; counted: string; excess: string }): string {
    const sum = at.amounts.length > 1 ? `${at.amounts.join(" + ")} = ${at.recorded}` : `记录 ${at.recorded}`;
    return `${sum}；分值 ${at.points}；计入 ${at.counted}；超出 ${at.excess}`;
  },
  wrongPoints(at: {
    cell: string; citation: string; clause: Clause; amount: string; count: number | null; unit: string | null; expected: string | null;
  }): string {
    const verb = at.clause.polarity === "bonus" ? "加" : "扣";
    const start = `${at.cell} 填了 ${at.amount} 分；`;
    if (at.unit === null) return `${start}${at.citation} 的各档分值凑不出这个数。请按所属档次填写。`;
    const rule = `${at.citation} 每${unitOf(at.clause)}${verb} ${at.unit} 分`;
    if (at.expected === null) return `${start}${rule}，${at.amount} 不是它的整倍数。请核对分值或${unitOf(at.clause)}数。`;
    return `${start}${rule}，${at.count ?? 1} ${unitOf(at.clause)}应为 ${at.expected} 分。请核对分值或次数。`;
  },
  outOfRange(at: {
    cell: string; citation: string; clause: Clause; amount: string; count: number | null;
    eachMin: string; eachMax: string; min: string; max: string;
  }): string {
    const verb = at.clause.polarity === "bonus" ? "加" : "扣";
    const unit = unitOf(at.clause);
    const count = at.count ?? 1;
    return `${at.cell} 填了 ${at.amount} 分；${at.citation} 每${unit}${verb} ${at.eachMin}—${at.eachMax} 分，${count} ${unit}应在 ${at.min}—${at.max} 分之间。请核对${unit}数或分值。`;
  },
  missingAmount(at: {
    cell: string; category: Category; citation: string | null; clause: Clause | null; count: number | null; expected: string | null;
  }): string {
    const what = at.citation ?? `“${named(at.category)}”`;
    const count = at.count === null ? "" : `（${at.count} ${at.clause ? unitOf(at.clause) : "次"}）`;
    if (at.expected !== null) return `${at.cell} 没有填分值；${what}${count}应为 ${at.expected} 分。请补填。`;
    const { clause } = at;
    const range = clause?.charge.kind === "range" ? "由考核人在幅度内定分，不能代填" : "要有分值才能计分";
    return `${at.cell} 没有填分值；${what}${count}${range}。请补填。`;
  },
  unreadableAmount: (at: { cell: string; text: string }): string =>
    `${at.cell} 写的是${quote(at.text)}，读不出准确的分值，未计入，合计因此无法核定。请只填数字。`,
  unknownClause(at: {
    cell: string; text: string; category: Category; edition: string;
    candidates: readonly { citation: string; text: string }[];
  }): string {
    const start = `${at.cell} 引用的${quote(at.text)}在《${at.edition}》“${named(at.category)}”里没有对应条款。`;
    if (at.candidates.length === 0) return `${start}分值已计入本项，但无法核对。请核对条款。`;
    const list = at.candidates.map(({ citation, text }) => `${citation}${quote(text, 24)}`).join("、");
    return `${start}是否为：${list}？分值已计入本项，但无法按条款核对。`;
  },
  wrongTotal(at: {
    cell: string; subject: string | null; printed: string; expected: string; cause: "over-cap" | null; formula: boolean;
  }): string {
    const cause = at.cause === "over-cap" ? "差额来自超出分值的扣分没有封顶。" : "";
    const todo = at.formula ? "请检查该格公式。" : "请改正。";
    return `${who(at.subject)}${at.cell} 的总分是 ${at.printed}，按规则应为 ${at.expected}。${cause}${todo}`;
  },
  wrongSum: (at: { cell: string; subject: string | null; printed: string; recorded: string; counted: string }): string =>
    `${who(at.subject)}${at.cell} 的扣分合计是 ${at.printed}；逐项记录共 ${at.recorded} 分，计入 ${at.counted} 分。请核对合计。`,
  wrongLedgerSum: (at: { cell: string; printed: string; recorded: string }): string =>
    `${at.cell} 的合计是 ${at.printed}，逐行记录的扣分共 ${at.recorded} 分。请核对合计，或核对有无漏行。`,
  wrongGrade(at: {
    cell: string; subject: string | null; printed: string; total: string; grade: string | null; min: string | null; followsTotal: boolean;
  }): string {
    if (at.grade === null) return `${who(at.subject)}${at.cell} 的等次是${quote(at.printed)}；总分 ${at.total} 不在任何等次之内。请核对总分。`;
    const cause = at.followsTotal ? "它是按有误的总分定的。" : "";
    return `${who(at.subject)}${at.cell} 的等次是${quote(at.printed)}；总分 ${at.total}，${at.min} 分以上为“${at.grade}”，应为“${at.grade}”。${cause}请改正。`;
  },
  formulaError: (at: { cell: string; error: string }): string => `${at.cell} 是错误值 ${at.error}，合计因此无法核定。请先修好该格的公式或引用。`,
  outsidePeriod: (at: { cell: string; subject: string | null; date: string; month: string }): string =>
    `${who(at.subject)}${at.cell} 的日期在 ${at.date}，不在本表的 ${at.month}，仍按本月计入。请核对日期，或移到当月的表。`,
  duplicateEntry: (at: { cell: string; before: string; subject: string | null; citation: string }): string =>
    `${who(at.subject)}${at.cell} 与 ${at.before} 同日、同条（${at.citation}）、同分，可能重复登记，两笔都已计入。请核对。`,
  unread: (at: { cells: string; reason: UnreadReason; text: string }): string => UNREAD[at.reason](at.cells, at.text),

  unreadSheet: (at: { reason: string }): string => `这张表没有核验：${at.reason}`,
  noTable: {
    empty: "表是空的。",
    "no-heading": "没有找到评分表的表头（如 考核项目、分值、扣分、得分，或以大项为列的汇总表）。",
    "no-subjects": "有表头，但下面没有可读的行。",
    "no-edition": "没有一部规则与它相符。请指定适用的规则目录。",
    "several-editions": "不止一部规则与它相符。请指定适用的一部。",
  },
  layout: {
    form: (subject: string | null): string => `评分表，一表一个对象${subject ? `（${subject}）` : ""}`,
    ledger: (count: number): string => `台账，${count} 个对象`,
    summary: (count: number): string => `汇总表，${count} 个对象各一行`,
  },
  fit(at: { found: readonly string[]; missing: readonly string[]; otherPoints: readonly string[]; titleWords: readonly string[] }): string {
    const parts: string[] = [];
    if (at.titleWords.length > 0) parts.push(`标题提到“${at.titleWords[0] ?? ""}”`);
    parts.push(at.found.length > 0 ? `有大项 ${at.found.join("、")}` : "没有它的大项");
    if (at.missing.length > 0 && at.found.length > 0) parts.push(`缺 ${at.missing.join("、")}`);
    if (at.otherPoints.length > 0) parts.push(`分值不同：${at.otherPoints.join("、")}`);
    return `${parts.join("；")}。`;
  },
  otherPoints: (at: { category: string; printed: string; points: string }): string => `${at.category}（表上 ${at.printed}，规则 ${at.points}）`,
};

export type CheckingText = typeof checking;
