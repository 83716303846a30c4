/** Catalogue tables: which row and column, what is wrong, what to do. The table's own words stay Chinese. */
import type { TableWords } from "../zh-CN/table";

export const tableWords: TableWords = {
  at: (row, heading, message) => `Row ${row}, "${heading}": ${message}`,
  wholeTable: (message) => message,

  noMain: "No heading of a catalogue table was found. One row of the range must hold the headings, at least 大项, 条款, 内容, 方式 and 分值下限.",
  missingColumn: (name) => `The heading lacks the column "${name}". Add it.`,
  severalMain: "The range holds two catalogue tables. Choose one.",
  noCategories: "The table has no category. Give each category a row whose 方式 is 大项.",
  errorCell: (error) => `This cell holds the error ${error}. Correct it first.`,
  unknownFact: (name, known) => `"${name}" above the heading is not known. Known are ${known}.`,
  factTwice: (name) => `"${name}" stands there twice. Delete one.`,
  notANumber: (text) => `"${text}" is not a number. Type a number such as 2 or 0.5.`,
  notAWord: (text, known) => `"${text}" is none of the words for this cell: ${known}.`,
  missingCategory: "No category is named, here or above. Name one.",
  unknownCategory: (name, known) => `There is no category "${name}". Known are ${known}. Correct the name, or add a row for it whose 方式 is 大项.`,
  categoryTwice: (name) => `Category "${name}" has two rows whose 方式 is 大项. Delete one.`,
  pointsDiffer: (name, here, there) => `The points of "${name}" are ${here} here and ${there} elsewhere. Make them equal, or leave this cell empty.`,
  capDiffers: (name) => `Whether "${name}" stops at its points is said differently here and elsewhere. Make them equal, or leave this cell empty.`,
  missingText: "The clause's text is missing.",
  unknownMethod: (word, known) => `"${word}" is no way of charging. Write one of ${known}.`,
  badDetail: (method, detail) => `"${detail}" after ${method} is not understood. See the description of the catalogue table.`,
  missingDetail: (method, detail) => `${method} needs "${detail}" after it. See the description of the catalogue table.`,
  missingLow: "The points are missing. Type them in 分值下限; where the document prints none, 方式 is 待补.",
  missingHigh: "A range (区间) needs an upper limit.",
  twoAmounts: (method) => `${method} has one amount, but the lower and upper limits differ. Make them equal or leave the upper one empty; for a range write 区间.`,
  unknownRemark: (name, known) => `"${name}" within 【】 is not known. Known are ${known}. Write plain words outside the brackets.`,
  badRemark: (text) => `【${text}】 is not understood. Write 【name：value】, each name once.`,
  badBound: (text) => `"${text}" is no limit. Write 90 (90 included) or >90 (90 not included).`,
  badAssignment: (text) => `"${text}" is not understood. Write "name=number", several of them separated by "；".`,
  oneSelection: "There can be only one row for the selection.",
  chosenOption: (choice, count) =>
    count === 0 ? `No option of ${choice} is in use. Write 是 under 选用 in one of its rows.` : `${count} options of ${choice} are in use. Only one row may say 是.`,
  noRewriting: (choice, option) => `Option ${option} of ${choice} does not say which cells it changes (改写 is empty). Change the points in the table itself, or insert the table again.`,
  badRewriting: (text) => `"${text}" under 改写 names no cell of the table. Insert the table again.`,
  missingId: (what) => `${what} is missing.`,
};
