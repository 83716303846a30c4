/** 单元格函数给出的说明：哪个参数、哪一格、为什么、怎么改。 */

/** Parameter of a function, by the name it has in contract and registry. */
export type ArgumentName =
  | "points" | "items" | "catalogue" | "month" | "as" | "score" | "category" | "clause" | "quantity" | "subject" | "parts" | "aggregation" | "names"
  | "scores" | "vetoed";

export const functionWords = {
  arguments: {
    points: "分数", items: "项目", catalogue: "目录", month: "月份", as: "方式", score: "总分", category: "大项", clause: "条款",
    quantity: "数量", subject: "对象", parts: "各部分", aggregation: "汇总办法", names: "名称", scores: "得分", vetoed: "取消资格",
  } satisfies Record<ArgumentName, string> as Record<ArgumentName, string>,

  /** Place in a range, counted from its own first cell. */
  row: (position: number) => `第 ${position} 行`,
  column: (position: number) => `第 ${position} 列`,
  cell: (row: number, column: number) => `第 ${row} 行第 ${column} 列`,
  at: (argument: string, place: string) => (place === "" ? `“${argument}”` : `“${argument}”区域${place}`),
  list: (names: readonly string[]) => names.join("、"),

  cellError: (where: string, error: string) => `${where}是错误值 ${error}。请先改好那一格。`,
  unreadableAmount: (where: string, text: string) => `${where}写的是“${text}”，读不成分数。请只写数字，例如 2 或 0.5。`,
  amountWithoutItem: (where: string, amount: string) =>
    `${where}有 ${amount} 分，但项目里同一格和它前面都没有写大项或条款。请写明扣的是哪一项。`,
  unknownItem: (where: string, text: string, title: string, categories: string) =>
    `${where}的“${text}”不是《${title}》的大项或条款。大项有：${categories}。`,
  ambiguousItem: (where: string, text: string, candidates: string) =>
    `${where}的“${text}”可以是好几条：${candidates}。请写明是哪一条。`,
  notOneLine: (argument: string, rows: number, columns: number) =>
    `“${argument}”选了 ${rows} 行 ${columns} 列。请只选一列或一行。`,
  differentShapes: (points: string, items: string) =>
    `分数是 ${points}，项目是 ${items}。两个区域要一样大、一样的方向。`,
  shape: (rows: number, columns: number) => `${rows} 行 ${columns} 列`,
  tooMany: (argument: string, count: number, limit: number) =>
    `“${argument}”有 ${count} 格有内容，一次最多 ${limit} 格。请分几次计算。`,
  mixedSigns: (positive: string, negative: string) =>
    `${positive}的扣分是正数，${negative}的扣分是负数。同一区域请用一种写法。`,
  wrongDirection: (where: string, name: string, wants: "deduct" | "bonus") =>
    wants === "bonus"
      ? `${where}写的是扣分，但“${name}”是加分项。请核对。`
      : `${where}写的是加分，但“${name}”是扣分项。请核对。`,
  negativeBonus: (where: string, name: string) => `${where}是负数，但“${name}”是加分项，要写 0 或正数。`,

  tableTooLarge: (count: number, limit: number) => `“目录”选了 ${count} 格，一张目录表最多 ${limit} 格。请只选目录表所在的区域。`,
  brokenTable: (count: number, problems: readonly string[]) => `目录表有 ${count} 处问题。${problems.join("")}`,
  unreadableMonth: (text: string) => `“${text}”读不成月份。请写 "2026-06"、"2026年6月" 或日期。`,
  unknownMode: (text: string) => `方式要写“扣分”或“得分”，现在是“${text}”。`,

  scoreOverPoints: (where: string, name: string, points: string) => `${where}的得分高于“${name}”的分值 ${points}。请核对。`,
  categoryWithoutScore: (name: string) => `缺“${name}”的得分。按得分计算时，每个大项都要有一格。`,
  duplicateCategory: (where: string, name: string) => `${where}又写了一次“${name}”的得分。按得分计算时，每个大项只能有一格。`,
  clauseNotScore: (where: string, text: string) => `${where}的“${text}”是条款。按得分计算时请写大项。`,

  noBands: (title: string) => `《${title}》没有规定等次和分数线，不能定等次。`,
  inNoBand: (total: string, title: string, lowest: string) => `${total} 分不在《${title}》的任何等次里（最低一等从 ${lowest} 分起）。请核对总分。`,
  unreadableScore: (where: string, text: string) => `${where}写的是“${text}”，读不成总分。请只写数字。`,

  missingClause: "请写条款，例如 \"五(3)\"。",
  unknownClause: (text: string, title: string, categories: string) =>
    `《${title}》里没有“${text}”这一条。大项有：${categories}；条款请写成 "五(3)" 这样。`,
  ambiguousClause: (text: string, candidates: string) => `“${text}”可以是好几条：${candidates}。请写全。`,
  clauseIsCategory: (name: string, clauses: string) => `“${name}”是大项，不是条款。它的条款有：${clauses}。`,
  missingCategory: "请写大项，例如 \"工作纪律\"。",
  unknownCategory: (text: string, title: string, categories: string) => `《${title}》里没有“${text}”这个大项。大项有：${categories}。`,
  vetoHasNoPoints: (name: string) => `“${name}”是否决项，没有分值，不计扣分。`,
  rangeCharge: (name: string, min: string, max: string, unit: string) =>
    `“${name}”每${unit === "" ? "次" : unit} ${min}—${max} 分，由考核人定分，不能自动算出。`,
  whichTier: (name: string, tiers: string) => `“${name}”分档计分，数量里要写明是哪一档：${tiers}。`,
  whichQuantities: (name: string, factors: string, wanted: number, given: number) =>
    `“${name}”按 ${factors} 计分，数量要依次写 ${wanted} 个数，现在有 ${given} 个。`,
  oneQuantity: (name: string, given: number) => `“${name}”只要一个数（次数），现在有 ${given} 个。请只留一个。`,
  textQuantity: (name: string, text: string) => `“${name}”的数量里写着“${text}”，读不懂。请写数字。`,
  unknownSubject: (text: string, known: string) => `“${text}”不是考核对象。可以写：${known}。`,

  noAggregations: (title: string) => `《${title}》没有规定季度、年度或部门怎样汇总，不能合计。`,
  missingAggregation: (names: string) => `请写明用哪种汇总办法：${names}。`,
  unknownAggregation: (text: string, title: string, names: string) => `《${title}》没有“${text}”这种汇总办法。有：${names}。`,
  partsCount: (aggregation: string, parts: string, wanted: number, given: number) =>
    `${aggregation}汇总要依次给出 ${parts} 这 ${wanted} 个分数，现在有 ${given} 个。也可以选两列：左列写名称，右列写分数。`,
  inexactPart: (where: string, text: string) => `${where}的 ${text} 小数太多，不能精确计算。请给出平均之前的各个分数，或先按规定位数四舍五入。`,
  namelessPart: (where: string) => `${where}有分数，但没有写是哪一部分。请写明名称。`,

  noSelection: (title: string) => `《${title}》没有规定评选，不能选出。`,
  scoresShape: (scores: string, names: number, gates: string, wanted: number) =>
    `得分是 ${scores}，和 ${names} 个名称对不上。每个名称要有 ${wanted} 个得分${gates === "" ? "" : `：依次是${gates}，最后是排名用的总分`}。`,
  marksShape: (marks: string, names: string) => `取消资格是 ${marks}，名称是 ${names}。两个区域要一样大、一样的方向。`,
  namelessScore: (where: string) => `${where}没有写名称，旁边却有得分。请写明是谁的得分。`,
  chosen: "是",
  undecided: "待定",
  shutOut: (reason: string) => (reason === "" ? "已取消资格" : `已取消资格：${reason}`),
  belowGate: (gate: string, points: string, min: string) => `“${gate}”${points} 分，低于 ${min} 分`,
  tied: (others: string, rank: number, places: number) => `与${others}同分，并列第 ${rank} 名，名额只剩 ${places} 个，请由考核领导小组决定`,

  namesShape: (names: string, points: string) => `名称是 ${names}，分数是 ${points}。两个区域要一样大、一样的方向。`,
  tableShape: (points: string, names: number, items: number) =>
    `分数是 ${points}，名称有 ${names} 格，项目有 ${items} 格，对不上。名称应在左侧一列、项目应在上方一行，与分数对齐（或反过来）。`,
  amountWithoutName: (where: string, amount: string) => `${where}有 ${amount} 分，但没有写是谁的。请写明名称。`,
  summaryHeading: { name: "名称", bonus: "加分", total: "总分", grade: "等次", remark: "备注" },
  remarks: {
    separator: "；",
    over: (name: string, excess: string) => `${name}超出 ${excess} 分，不计`,
    veto: (clause: string, scope: string) => `${clause}：${scope}`,
    deferred: (clause: string, points: string, bonus: boolean) => `${clause}：年度${bonus ? "加" : "扣"} ${points} 分，不计入当月`,
    noGrade: (total: string) => `${total} 分不在任何等次里`,
  },

  noOverCap: "没有大项超出分值",
  bonusTotal: "加分合计",
  andMore: (names: string) => `${names} 等`,
  version: (code: string, editions: string) => `ASSESS ${code}；最新规则版本：${editions}`,
  internal: (id: string) => `${id} 计算时程序出错，没有给出结果。请把公式和数据发给管理员。`,
};

export type FunctionWords = typeof functionWords;
