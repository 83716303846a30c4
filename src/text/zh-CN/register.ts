/** 登记：查条款、登记预览、入账、名单。 */
const list = (items: readonly string[]): string => items.join("、");
const names = (items: readonly string[], most = 5): string => (items.length > most ? `${list(items.slice(0, most))}等 ${items.length} 人` : list(items));

export const register = {
  list,
  semicolon: "；",
  sentence: (text: string) => `${text}。`,
  thisEntry: "这条登记",
  subjects: { window: "窗口", staff: "工作人员", chief: "首席代表", department: "部门", leader: "带队领导" },
  quantities: { due: "应到数", abnormal: "异常数", percentage: "比率（%），或部分数", whole: "总数" },

  range: (min: string, max: string, events: number) => (events === 1 ? `${min}—${max} 分` : `${events} 起共 ${min}—${max} 分`),
  asksRange: (range: string) => `本条由考核人定分：${range}。`,
  asksAmount: "本条由考核人定分，文件没有印明上下限。",
  asksTier: (tiers: string) => `请选档次：${tiers}。`,
  asksQuantities: (quantities: string) => `请填：${quantities}。`,
  asksCount: (every: number) => `每连续 ${every} 次计一次，请填次数。`,

  blankClause: (citation: string) => `“${citation}”在文件里没有分值，不能登记。请先由考核办补定分值。`,
  noSubject: "请选择窗口或人员。",
  noDate: "请填写日期。",
  notADate: (value: string) => `“${value}”不是完整的日期。请写成 2026-06-03 的样子。`,
  wrongSubject: (citation: string, subject: string) => `“${citation}”考核的是${subject}。请登记到它所考核的对象名下。`,
  notACount: (citation: string, count: string) => `“${citation}”的次数“${count}”不是 1 以上的整数。请改正。`,
  missingTier: (citation: string, tiers: string) => `“${citation}”分档计分。请选一档：${tiers}。`,
  missingCount: (citation: string, every: number) => `“${citation}”每连续 ${every} 次计一次。请填次数。`,
  missingQuantity: (citation: string, quantities: string) => `“${citation}”按数量计分。请填：${quantities}。`,
  missingAmount: (citation: string, range: string) => `“${citation}”要由考核人定分${range === "" ? "" : `（${range}）`}，不能代填。请填分值。`,
  notAnAmount: (value: string) => `“${value}”不是分值。扣分、加分都写正数，最多六位小数。`,
  zeroAmount: (citation: string) => `“${citation}”的分值是 0，等于没有发生。没有发生就不必登记。`,
  outOfRange: (citation: string, amount: string, range: string) => `填了 ${amount} 分；“${citation}”是${range}。请核对分值或次数。`,
  otherAmount: (citation: string, amount: string, given: string) => `填了 ${given} 分；“${citation}”按规则是 ${amount} 分。请改正，或留空由规则计算。`,
  costsNothing: (citation: string) => `照所填的数量，“${citation}”是 0 分，不必登记。请核对数量。`,

  category: (p: {
    name: string; bonus: boolean; before: string; own: string; recorded: string; points: string | null; stops: boolean; counted: string; excess: string | null;
    counts: string | null; left: string | null;
  }) => {
    const cap = p.points === null || !p.stops ? "，不封顶" : `；分值 ${p.points}，${p.bonus ? "加满为止" : "扣完为止"}`;
    const end = p.excess === null ? "" : `，超出 ${p.excess}`;
    const counts = p.counts === null ? "" : `本条实际只${p.bonus ? "多加" : "多扣"} ${p.counts} 分。`;
    const left = p.left === null ? "" : p.left === "0" ? `这一项的分已${p.bonus ? "加" : "扣"}完。` : `还可${p.bonus ? "加" : "扣"} ${p.left} 分。`;
    return `${p.name}：已记录 ${p.before}，加上本条 ${p.own}，共 ${p.recorded}${cap}，计入 ${p.counted}${end}。${counts}${left}`;
  },
  recordedUnclear: "该对象先前的记录里有算不出的分值，大项还剩多少暂不能说。请先核验台账。",
  standing: (p: { before: string; after: string; grades: readonly [string | null, string | null] }) => {
    const [before, after] = p.grades;
    const grade = after === null ? "" : before === after || before === null ? `，等次${after}` : `，等次由${before}变为${after}`;
    return `按已有记录，本月总分 ${p.before} → ${p.after}${grade}。`;
  },

  touches: {
    chief: (p: { name: string | null; amount: string | null }) =>
      `首席代表${p.name === null ? "" : `“${p.name}”`}同时${p.amount === null ? "要扣分，分值请由考核人核定" : `扣 ${p.amount} 分`}${p.name === null ? "（名单里没有写明是谁）" : ""}。`,
    veto: (p: { scope: string; from: string | null }) => `触发否决：${p.scope}${p.from === null ? "" : `（${p.from}）`}。`,
    year: (p: { amount: string; bonus: boolean; only: boolean }) => `${p.only ? "计入年度" : "另在年度"}${p.bonus ? "加" : "扣"} ${p.amount} 分${p.only ? "，不计入当月总分" : ""}。`,
    staff: (p: { title: string; citation: string; grade: string; amount: string; bonus: boolean; names: readonly string[]; begins: boolean }) =>
      `窗口等次${p.begins ? "变为" : "不再是"}“${p.grade}”：按《${p.title}》“${p.citation}”，所属人员${p.names.length === 0 ? "" : `（${names(p.names)}）`}${p.begins ? "" : "不再"}各${p.bonus ? "加" : "扣"} ${p.amount} 分。`,
    replaces: (citation: string) => `本条代替“${citation}”：同一件事已按“${citation}”登记过的，请改那一条，不要两条并记。`,
    consequence: (text: string) => `文件另写明：${text}。`,
  },

  plan: {
    lockedMonth: (month: string) => `${month} 已锁定，不能再登记。确要补记，请先在设置里解锁。`,
    tooLong: "名称、事由或佐证超过 500 个字。请写短些，详情另附。",
    noRoom: (sheet: string) => `“${sheet}”台账下面有合并单元格或并排的表，插不进新行。请先在末行下留一个空行，再登记。`,
    noWording: (citation: string) => `这本台账的列里写不下“${citation}”而不与别的条款混淆。请加一列“扣分条款”，再登记。`,
    readsOtherwise: (sheet: string) => `按“${sheet}”现有的列，写进去的这一行读回来不是同一笔扣分，所以没有写。请核对表头和名称，或让程序新建台账。`,
    newSheet: (name: string) => `工作簿里没有合用的台账，将新建“${name}”。`,
    duplicate: (p: { cell: string; subject: string; citation: string; amount: string | null }) =>
      `“${p.subject}”同一天已按“${p.citation}”登记过（${p.cell}${p.amount === null ? "" : `，${p.amount} 分`}）。是同一件事就不要再记；确是另一件，请在事由里写明。`,
    otherMonth: (p: { sheet: string; ledger: string; month: string }) => `“${p.sheet}”是 ${p.ledger} 的台账，这一笔是 ${p.month} 的。请核对日期，或登记到当月的台账。`,
    typedSum: (cell: string) => `${cell} 的合计是手填的数，不会自己变。登记后请改。`,
    sumToCheck: (cell: string) => `${cell} 的合计公式没有覆盖全部记录，新行未必算进去。登记后请核对。`,
    clauseInReason: "台账没有“扣分条款”一列，条款写在事由里。",
  },
  blanks: { "not-given": "没有填写", "not-ours": "由表自己计算，或表头不认识", "no-share": "本条不扣首席代表" },

  roster: {
    "no-names": "没有读到名称。请一行写一个，或选中带表头“窗口名称”“姓名”的区域。",
    duplicate: (p: { row: number; name: string; first: number }) => `第 ${p.row} 行的“${p.name}”与第 ${p.first} 行重复，只取前一行。同名的两个人，请在名字后写明部门。`,
    "bad-month": (p: { row: number; name: string; value: string }) => `第 ${p.row} 行“${p.name}”的“${p.value}”不是月份。请写成 2026-07；不限就留空。`,
    "from-after-to": (p: { row: number; name: string; from: string; to: string }) => `第 ${p.row} 行“${p.name}”的起始月份 ${p.from} 晚于截止月份 ${p.to}。请对调或更正。`,
    "not-a-name": (p: { row: number; value: string }) => `第 ${p.row} 行的“${p.value}”不像名称，没有收入。`,
    "too-many": (p: { most: number }) => `名单超过 ${p.most} 行，后面的没有收入。`,
    unknown: (p: { name: string; near: readonly string[] }) =>
      `名单里没有“${p.name}”。${p.near.length === 0 ? "" : `是不是：${list(p.near)}？`}请核对写法，或先加入名单。`,
    inactive: (p: { name: string; month: string }) => `“${p.name}”在名单上，但 ${p.month} 不在岗。请核对日期或名单的起止月份。`,
  },
} as const;

type Widened<T> = T extends (...parameters: infer P) => string ? (...parameters: P) => string : T extends string ? string : { readonly [K in keyof T]: Widened<T[K]> };
export type RegisterText = Widened<typeof register>;
