/** 目录表：哪一行哪一列、错在哪里、怎么改。 */

export const tableWords = {
  /** Place of a problem, rows and columns counted from 1 within the range. */
  at: (row: number, heading: string, message: string) => `第 ${row} 行“${heading}”：${message}`,
  wholeTable: (message: string) => message,

  noMain: "没有找到目录表的表头。区域里要有一行表头，至少写着“大项”“条款”“内容”“方式”“分值下限”。",
  missingColumn: (name: string) => `目录表的表头缺“${name}”一列。请补上这一列。`,
  severalMain: "区域里有两张目录表。一次只能选一张。",
  noCategories: "表里没有大项。请为每个大项写一行，“方式”写“大项”。",
  errorCell: (error: string) => `这一格是错误值 ${error}。请先改好。`,
  unknownFact: (name: string, known: string) => `表头上方不认识“${name}”。可以写的有：${known}。`,
  factTwice: (name: string) => `“${name}”写了两次，请删去一处。`,
  notANumber: (text: string) => `“${text}”读不成数字。请只写数字，例如 2 或 0.5。`,
  notAWord: (text: string, known: string) => `“${text}”不在可写的词之内。可以写：${known}。`,
  missingCategory: "没有写大项，上面也没有大项。请写明是哪一大项。",
  unknownCategory: (name: string, known: string) => `没有“${name}”这个大项。已有：${known}。请改正名称，或先加一行这个大项，“方式”写“大项”。`,
  categoryTwice: (name: string) => `大项“${name}”有两行“方式”为“大项”的行，请删去一行。`,
  pointsDiffer: (name: string, here: string, there: string) => `“${name}”的分值这里写 ${here}，别处写 ${there}。请改成一样，或这里留空。`,
  capDiffers: (name: string) => `“${name}”是否扣完为止，这里和别处写得不一样。请改成一样，或这里留空。`,
  missingText: "没有写条款内容。",
  unknownMethod: (word: string, known: string) => `不认识方式“${word}”。可以写：${known}。`,
  badDetail: (method: string, detail: string) => `“${method}”后面的“${detail}”读不懂。写法见目录表说明。`,
  missingDetail: (method: string, detail: string) => `“${method}”后面要写“${detail}”。写法见目录表说明。`,
  missingLow: "没有写分值。请在“分值下限”写分数；原文没有印出分值时，方式写“待补”。",
  missingHigh: "方式是区间，要写上限。",
  twoAmounts: (method: string) => `方式是“${method}”，只有一个分值；下限和上限写得不一样。请改成一样，或把上限留空；确是区间的，方式写“区间”。`,
  unknownRemark: (name: string, known: string) => `【】里不认识“${name}”。可以写：${known}。普通的话请写在【】外面。`,
  badRemark: (text: string) => `【${text}】读不懂。请写成【名称：值】，同一名称只写一次。`,
  badBound: (text: string) => `“${text}”读不成分数线。请写 90（含90）或 >90（不含90）。`,
  badAssignment: (text: string) => `“${text}”读不懂。请写成“名称=数字”，几项之间用“；”隔开。`,
  oneSelection: "评选只能有一行。",
  chosenOption: (choice: string, count: number) =>
    count === 0 ? `待定项 ${choice} 没有选用任何选项。请在其中一行的“选用”写“是”。` : `待定项 ${choice} 有 ${count} 行选用。只能有一行写“是”。`,
  noRewriting: (choice: string, option: string) => `待定项 ${choice} 的选项 ${option} 没有写明改动哪些格（“改写”一列为空）。请直接在表里改分值，或重新插入目录表。`,
  badRewriting: (text: string) => `改写“${text}”在表里找不到对应的格。请重新插入目录表。`,
  missingId: (what: string) => `没有写${what}。`,
};

export type TableWords = typeof tableWords;
