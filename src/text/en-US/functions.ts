/** What the cell functions say: which argument, which cell, why, what to do. */
import type { FunctionWords } from "../zh-CN/functions";

export const functionWords: FunctionWords = {
  arguments: {
    points: "points", items: "items", catalogue: "catalogue", month: "month", as: "as", score: "score", category: "category", clause: "clause",
  },

  row: (position) => `row ${position}`,
  column: (position) => `column ${position}`,
  cell: (row, column) => `row ${row}, column ${column}`,
  at: (argument, place) => (place === "" ? `"${argument}"` : `"${argument}" (${place})`),
  list: (names) => names.join(", "),

  cellError: (where, error) => `${where} holds the error ${error}. Correct that cell first.`,
  unreadableAmount: (where, text) => `${where} says "${text}", which is not an amount of points. Type a number such as 2 or 0.5.`,
  amountWithoutItem: (where, amount) =>
    `${where} records ${amount} points, but neither the same cell of items nor one before it names a category or clause. Name what was deducted for.`,
  unknownItem: (where, text, title, categories) =>
    `${where}: "${text}" is no category or clause of 《${title}》. Its categories are ${categories}.`,
  ambiguousItem: (where, text, candidates) => `${where}: "${text}" may be any of ${candidates}. Say which.`,
  notOneLine: (argument, rows, columns) => `"${argument}" is ${rows} rows by ${columns} columns. Choose one column or one row.`,
  differentShapes: (points, items) => `points is ${points}, items is ${items}. Both ranges need the same size and direction.`,
  shape: (rows, columns) => `${rows} × ${columns} (rows × columns)`,
  tooMany: (argument, count, limit) => `"${argument}" has ${count} cells in use; ${limit} at most at a time. Split the calculation.`,
  mixedSigns: (positive, negative) =>
    `The deduction in ${positive} is positive, the one in ${negative} is negative. Write them one way within a range.`,
  wrongDirection: (where, name, wants) =>
    wants === "bonus"
      ? `${where} is written as a deduction, but "${name}" is a bonus. Please check.`
      : `${where} is written as a bonus, but "${name}" is a deduction. Please check.`,
  negativeBonus: (where, name) => `${where} is negative, but "${name}" is a bonus: write 0 or a positive number.`,

  catalogueTable: "A range was given. Catalogue tables in the workbook are not supported yet: write the catalogue's name or an edition's id, such as \"便民评分表\".",
  unreadableMonth: (text) => `"${text}" is not a month. Write "2026-06", "2026年6月" or a date.`,
  unknownMode: (text) => `"as" must be "扣分" (deductions) or "得分" (awarded scores); it is "${text}".`,

  blankClause: (where, name) => `${where}: the document prints no points for "${name}", so it cannot be scored. The assessment office has to settle them first.`,
  otherProblem: (where, code) => `${where} cannot be scored (${code}). Check its item and points.`,
  scoreOverPoints: (where, name, points) => `The score in ${where} is above the ${points} points of "${name}". Please check.`,
  categoryWithoutScore: (name) => `The score of "${name}" is missing. With awarded scores every category needs a cell.`,
  duplicateCategory: (where, name) => `${where} gives the score of "${name}" a second time. With awarded scores every category has one cell.`,
  clauseNotScore: (where, text) => `${where}: "${text}" is a clause. With awarded scores name categories.`,

  noBands: (title) => `《${title}》 prints no grades and no limits, so no grade can be given.`,
  inNoBand: (total, title, lowest) => `${total} is in no grade of 《${title}》 (the lowest starts at ${lowest}). Check the total.`,
  unreadableScore: (where, text) => `${where} says "${text}", which is not a total. Type a number.`,

  missingClause: "Name the clause, such as \"五(3)\".",
  unknownClause: (text, title, categories) =>
    `《${title}》 has no clause "${text}". Its categories are ${categories}; write a clause as "五(3)".`,
  ambiguousClause: (text, candidates) => `"${text}" may be any of ${candidates}. Write it in full.`,
  clauseIsCategory: (name, clauses) => `"${name}" is a category, not a clause. Its clauses are ${clauses}.`,
  missingCategory: "Name the category, such as \"工作纪律\".",
  unknownCategory: (text, title, categories) => `《${title}》 has no category "${text}". Its categories are ${categories}.`,
  vetoHasNoPoints: (name) => `"${name}" is a veto: it has no points and counts no deduction.`,
  noOverCap: "No category exceeds its points",
  bonusTotal: "All bonuses",
  version: (code, editions) => `ASSESS ${code}; newest rules: ${editions}`,
  internal: (id) => `${id} failed inside the program and gives no result. Send the formula and the data to your administrator.`,
};
