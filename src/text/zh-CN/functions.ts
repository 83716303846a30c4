/** 单元格函数给出的说明：哪个参数、哪一格、为什么、怎么改。 */

/** Parameter of a function, by the name it has in contract and registry. */
export type ArgumentName = "points" | "items" | "catalogue" | "month" | "as" | "score" | "category" | "clause";

export const functionWords = {
  arguments: {
    points: "分数", items: "项目", catalogue: "目录", month: "月份", as: "方式", score: "总分", category: "大项", clause: "条款",
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

  catalogueTable: "这里选了一个区域。暂时还不能用工作表里的目录表，请写目录名称或版本编号，例如 \"便民评分表\"。",
  unreadableMonth: (text: string) => `“${text}”读不成月份。请写 "2026-06"、"2026年6月" 或日期。`,
  unknownMode: (text: string) => `方式要写“扣分”或“得分”，现在是“${text}”。`,

  blankClause: (where: string, name: string) => `${where}的“${name}”在文件里没有印出分值，不能计算。请先由考核办补定。`,
  otherProblem: (where: string, code: string) => `${where}不能计算（${code}）。请核对这一格的项目和分数。`,
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
  noOverCap: "没有大项超出分值",
  bonusTotal: "加分合计",
  version: (code: string, editions: string) => `ASSESS ${code}；最新规则版本：${editions}`,
  internal: (id: string) => `${id} 计算时程序出错，没有给出结果。请把公式和数据发给管理员。`,
};

export type FunctionWords = typeof functionWords;
