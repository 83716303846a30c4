/** 核验的全部文字。每句说明：在哪里、是什么、依据哪一条、怎么办。 */
import type { Category, Clause } from "../../catalogue/edition";
import type { FindingCode } from "../../checking/finding";
import type { MissingField, UnreadReason } from "../../sheet/reading";

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
  "unknown-column": (cells, text) => `${cells} 有数值，但表头${text ? quote(text) : "空着"}，看不出是什么，未计入。如应计分，请改用规则里的名称作表头。`,
  "unclear-sum": (cells, text) => `${cells} 的合计${text ? quote(text) : ""}看不出是谁的、含哪几行，没有核对。请自行核对。`,
  "several-scores": (cells) => `${cells} 是同一大项的几个得分，合起来对不上本项分值，未计入，合计因此无法核定。请核对各分项。`,
  "no-subject": (cells) => `${cells} 有分数，但本行没有姓名或窗口名称，未计入。请补上名称。`,
};

const FIELDS: Readonly<Record<MissingField["field"], string>> = {
  subject: "姓名或窗口名称", month: "考核月份", date: "日期", total: "总分", grade: "等次", awarded: "考核得分",
};

/** 单元格多时只列前几格。 */
const few = (cells: readonly string[]): string => (cells.length > 6 ? `${cells.slice(0, 6).join("、")} 等 ${cells.length} 处` : cells.join("、"));

/** 起因说完之后的半句：这一处为什么也错了。 */
const FOLLOWS: Partial<Record<FindingCode, (cell: string) => string>> = {
  "over-cap": (cell) => `差额正好是超出分值而没有封顶的部分（见 ${cell}）`,
  "wrong-total": (cell) => `它是照 ${cell} 有误的合计得出的`,
  "wrong-subtotal": (cell) => `差额正好来自 ${cell} 有误的小计或得分`,
  "score-over-points": (cell) => `差额正好来自 ${cell} 有误的得分`,
  "wrong-allotment": (cell) => `差额正好来自 ${cell} 印得不同的分值`,
  "wrong-points": (cell) => `与 ${cell} 改正后的分值正好相符`,
  "out-of-range": (cell) => `${cell} 填一个幅度以内的分值，两处就正好相符`,
  "missing-amount": (cell) => `差额正好是 ${cell} 没有填的分值`,
  "duplicate-entry": (cell) => `${cell} 那一笔如属重复，只算一次就正好相符`,
  "outside-period": (cell) => `不算 ${cell} 那一笔就正好相符`,
  "not-a-number": (cell) => `求和公式跳过了写成文字的数字（见 ${cell}），差额正好是它们`,
  "mixed-signs": (cell) => `它的公式含有正负号不一致的 ${cell}`,
  "formula-error": (cell) => `它引用了出错的 ${cell}`,
  "stale-value": (cell) => `${cell} 的公式重新计算后就正好相符`,
  "short-range": (cell) => `${cell} 的求和范围补全后就正好相符`,
  "hard-coded": (cell) => `${cell} 改回公式后就正好相符`,
};

export const checking = {
  /** 接在一条发现后面：它随哪一条而来。 */
  follows(at: { of: FindingCode; code: FindingCode; cell: string; sheet: string | null }): string {
    const cell = at.sheet === null ? at.cell : `“${at.sheet}”的 ${at.cell}`;
    if (at.of === "wrong-grade" && at.code === "score-over-points") return `等次要等 ${cell} 的得分改正后才能定，请随那一条一并处理。`;
    if (at.of === at.code && at.sheet !== null) return `${cell} 有同样的问题，这里是照抄的，随那一条一并改正即可。`;
    return `${(FOLLOWS[at.code] ?? ((place: string) => `它随 ${place} 的问题而来`))(cell)}，随那一条一并改正即可。`;
  },
  overCap(at: {
    subject: string | null; category: Category; citation: string | null; firstCell: string; entries: number; shared: string | null;
    recorded: string; points: string; counted: string; excess: string;
  }): string {
    const bonus = at.category.kind === "bonus";
    const word = bonus ? "加分" : "扣分";
    const rule = bonus ? "加分以此为限" : at.category.capStated ? "扣完为止" : "本文件未印“扣完为止”，按规则目录的设定扣完为止";
    const crossing = at.citation ? `从 ${at.firstCell}（${at.citation}）起超过分值` : `从 ${at.firstCell} 起超过分值`;
    if (at.shared !== null) {
      return (
        `${who(at.subject)}“${at.shared}”合计记录${word} ${at.recorded} 分，合计以 ${at.points} 分为限，计入 ${at.counted} 分，超出 ${at.excess} 分。` +
        `${crossing.replace("分值", "限额")}，请核对这些${word}；无误时这几项合计按 ${at.counted} 分算。`
      );
    }
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
    most: string | null;
  }): string {
    const verb = at.clause.polarity === "bonus" ? "加" : "扣";
    const start = `${at.cell} 填了 ${at.amount} 分；`;
    if (at.most !== null) return `${start}${at.citation} 最多${verb} ${at.most} 分。请核对分值。`;
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
  itemOfClauses(at: {
    cell: string; amountCell: string; text: string; amount: string; of: number; clauses: readonly { citation: string; text: string }[]; fitsNone: boolean;
  }): string {
    const list = at.clauses.map(({ citation, text }) => `${citation}${quote(text, 24)}`).join("、");
    if (at.fitsNone) return `${at.cell} 引用的${quote(at.text)}有 ${at.of} 条（${list}），${at.amountCell} 的 ${at.amount} 分哪一条都不合。请核对条款、次数或分值。`;
    return `${at.cell} 引用的${quote(at.text)}有 ${at.of} 条，按 ${at.amountCell} 的 ${at.amount} 分，可能是${list}。分值已计入；要写准，请注明是哪一条。`;
  },
  wrongTotal(at: { cell: string; subject: string | null; printed: string; expected: string; formula: boolean }): string {
    const todo = at.formula ? "请检查该格公式。" : "请改正。";
    return `${who(at.subject)}${at.cell} 的总分是 ${at.printed}，按规则应为 ${at.expected}。${todo}`;
  },
  wrongSubtotal(at: {
    cell: string; subject: string | null; category: Category; of: "deductions" | "awarded"; printed: string; right: string; recorded: string; counted: string;
  }): string {
    const word = at.category.kind === "bonus" ? "加分" : "扣分";
    const cut = at.recorded === at.counted ? "" : `，计入 ${at.counted} 分`;
    const what = at.of === "awarded" ? "得分" : `${word}小计`;
    return `${who(at.subject)}${at.cell} 的“${named(at.category)}”${what}是 ${at.printed}；逐项记录${word}共 ${at.recorded} 分${cut}，应为 ${at.right}。请核对记录或改正。`;
  },
  scoreOverPoints(at: { cell: string; subject: string | null; category: Category; printed: string; most: string; below: boolean; right: string | null }): string {
    const fault = at.below ? "得分最低为 0" : "得分不能高于分值";
    const todo = at.right === null ? "请核对得分。" : `应为 ${at.right}，请改正。`;
    return `${who(at.subject)}${at.cell} 的“${named(at.category)}”得分是 ${at.printed}，按规则本项分值 ${at.most} 分，${fault}，${todo}`;
  },
  unknownCategory(at: { cell: string; text: string; edition: string; candidates: readonly string[]; uncounted: readonly string[] }): string {
    const start = `${at.cell} 的考核项目${quote(at.text)}在《${at.edition}》里没有`;
    const lost = at.uncounted.length > 0 ? `，它的分值（${few(at.uncounted)}）未计入，合计因此无法核定` : "";
    return `${start}${lost}。${at.candidates.length > 0 ? `是否为：${at.candidates.join("、")}？` : ""}请按规则的大项名称填写。`;
  },
  wrongAllotment: (at: { cell: string; category: Category; printed: string; points: string; edition: string }): string =>
    `${at.cell} 给“${named(at.category)}”印的分值是 ${at.printed} 分，《${at.edition}》规定 ${at.points} 分。请改正，或核对适用的规则版本。`,
  otherAllotments: (at: { edition: string; categories: readonly string[] }): string =>
    `本表印的大项分值大多与《${at.edition}》不同：${at.categories.join("、")}。请核对适用的规则版本；版本无误时，请逐项改正分值。`,
  notANumber(at: { column: string; numbers: readonly { cell: string; text: string; value: number }[] }): string {
    const [first] = at.numbers;
    if (!first) return "";
    if (at.numbers.length === 1) return `${first.cell} 写的是${quote(first.text)}，已按 ${first.value} 计入，但求和公式会跳过文字。请改为数字 ${first.value}。`;
    return (
      `${at.column} 列有 ${at.numbers.length} 格的数字写成了文字（${first.cell} 写的是${quote(first.text)}，按 ${first.value} 计入），已照数字计入，` +
      `但求和公式会跳过它们。请选中这些格，去掉单位，用“转换为数字”一次改好。`
    );
  },
  mixedSigns(at: { column: string; cells: readonly string[] }): string {
    return `${at.column} 列的扣分有正有负，${few(at.cells)} 与同列的正负号不一致，是笔误还是冲减看不出来，合计因此无法核定。请统一用正数或统一用负数填写扣分。`;
  },
  missingField(at: { field: MissingField["field"]; cells: readonly string[]; subjects: readonly string[] }): string {
    const places = few(at.cells);
    const whose = at.cells.length <= 6 && at.subjects.length > 0 ? `（${at.subjects.join("、")}）` : "";
    return `${places}${whose || " "}没有填${FIELDS[at.field]}。请补填。`;
  },
  hiddenData(at: { sheet: string | null; rows: readonly string[]; columns: readonly string[]; cells: number }): string {
    if (at.sheet !== null) return `工作表“${at.sheet}”是隐藏的，其中 ${at.cells} 格分值照常计入。请确认是否应当计入。`;
    const parts = [...(at.rows.length > 0 ? [`第 ${at.rows.join("、")} 行`] : []), ...(at.columns.length > 0 ? [`${at.columns.join("、")} 列`] : [])];
    return `${parts.join("和")}隐藏着${at.rows.length > 0 ? "（或被筛选掉了）" : ""}，其中 ${at.cells} 格分值照常计入。请取消隐藏看一眼，确认是否应当计入。`;
  },
  wrongSum: (at: { cell: string; subject: string | null; printed: string; recorded: string; counted: string }): string =>
    `${who(at.subject)}${at.cell} 的扣分合计是 ${at.printed}；逐项记录共 ${at.recorded} 分，计入 ${at.counted} 分。请核对合计。`,
  wrongLedgerSum: (at: { cell: string; printed: string; recorded: string }): string =>
    `${at.cell} 的合计是 ${at.printed}，逐行记录的扣分共 ${at.recorded} 分。请核对合计，或核对有无漏行。`,
  wrongGrade(at: { cell: string; subject: string | null; printed: string; total: string; grade: string | null; min: string | null }): string {
    if (at.grade === null) return `${who(at.subject)}${at.cell} 的等次是${quote(at.printed)}；总分 ${at.total} 不在任何等次之内。请核对总分。`;
    return `${who(at.subject)}${at.cell} 的等次是${quote(at.printed)}；总分 ${at.total}，${at.min} 分以上为“${at.grade}”，应为“${at.grade}”。请改正。`;
  },
  formulaError: (at: { cell: string; error: string }): string => `${at.cell} 是错误值 ${at.error}，合计因此无法核定。请先修好该格的公式或引用。`,
  outsidePeriod: (at: { cell: string; subject: string | null; date: string; month: string }): string =>
    `${who(at.subject)}${at.cell} 的日期在 ${at.date}，不在本表的 ${at.month}，仍按本月计入。请核对日期，或移到当月的表。`,
  duplicateEntry: (at: { cell: string; before: string; subject: string | null; citation: string }): string =>
    `${who(at.subject)}${at.cell} 与 ${at.before} 同日、同条（${at.citation}）、同分，可能重复登记，两笔都已计入。请核对。`,
  furtherFindings: (at: { count: number; cell: string | null }): string =>
    `同样的问题另有 ${at.count} 处${at.cell === null ? "" : `（自 ${at.cell} 起）`}没有逐条列出。请先处理列出的，改好后再核验一次。`,
  unread: (at: { cells: string; reason: UnreadReason; text: string }): string => UNREAD[at.reason](at.cells, at.text),

  unreadTable: (at: { range: string; reason: string }): string => `${at.range} 的表没有核验：${at.reason}`,
  unreadSheet: (at: { reason: string }): string => `这张表没有核验：${at.reason}`,
  noTable: {
    empty: "表是空的。",
    "no-heading": "没有找到评分表的表头（如 考核项目、分值、扣分、得分，或以大项为列的汇总表）。",
    "no-subjects": "有表头，但下面没有可读的行。",
    "too-many-tables": "这个工作簿里的表头太多（评分表超过 5,000 张，或像表头的行超过 50,000 行），从这张起没有读取。请拆成几个工作簿，再分别核验。",
    catalogue: "这是规则表，不是评分表，不作为评分表核验。",
    "no-edition": "没有一部规则与它相符。请指定适用的规则目录。",
  },
  severalEditions: (titles: readonly string[]): string => `不止一部规则与它相符：${titles.map((title) => `《${title}》`).join("、")}。请指定适用的一部。`,
  otherDocument: (at: { edition: string; shared: readonly string[] }): string =>
    `它的大项不是所指定的《${at.edition}》的${at.shared.length > 0 ? `（只有“${at.shared.join("”“")}”相同）` : ""}。请核对适用的规则目录。`,
  /** 接在版式之后。 */
  asNeighbours: (edition: string): string => `；它与不止一部规则相符，照同一工作簿其他表取《${edition}》`,
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
