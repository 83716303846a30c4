/** What the cell functions say: which argument, which cell, why, what to do. */
import type { FunctionWords } from "../zh-CN/functions";
import { counted } from "./counted";

export const functionWords: FunctionWords = {
  arguments: {
    points: "points", items: "items", catalogue: "catalogue", month: "month", as: "as", score: "score", category: "category", clause: "clause",
    quantity: "quantity", subject: "subject", parts: "parts", aggregation: "aggregation", names: "names", scores: "scores", vetoed: "vetoed",
  },

  row: (position) => `row ${position}`,
  column: (position) => `column ${position}`,
  cell: (row, column) => `row ${row}, column ${column}`,
  at: (argument, place) => (place === "" ? `"${argument}"` : `"${argument}" (${place})`),
  list: (names) => names.join(", "),

  cellError: (where, error) => `${where} holds the error ${error}. Correct that cell first.`,
  unreadableAmount: (where, text) => `${where} says "${text}", which is not an amount of points. Type a number such as 2 or 0.5.`,
  amountWithoutItem: (where, amount) =>
    `${where} records ${counted(amount, "point")}, but neither the same cell of items nor one before it names a category or clause. Name what was deducted for.`,
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

  tableTooLarge: (count, limit) => `"catalogue" is ${count} cells; a catalogue table has ${limit} at most. Choose only the table's own range.`,
  brokenTable: (count, problems) => `The catalogue table has ${count} problem(s). ${problems.join(" ")}`,
  unreadableMonth: (text) => `"${text}" is not a month. Write "2026-06", "2026年6月" or a date.`,
  unknownMode: (text) => `"as" must be "扣分" (deductions) or "得分" (awarded scores); it is "${text}".`,

  scoreOverPoints: (where, name, points) => `The score in ${where} is above the ${counted(points, "point")} of "${name}". Please check.`,
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
  rangeCharge: (name, min, max, unit) => `"${name}" charges ${min} to ${max} for each ${unit === "" ? "event" : unit}; the assessor names the amount, so it cannot be worked out.`,
  whichTier: (name, tiers) => `"${name}" has tiers. Say in quantity which one: ${tiers}.`,
  whichQuantities: (name, factors, wanted, given) => `"${name}" is charged by ${factors}: quantity needs ${wanted} numbers in that order and has ${given}.`,
  oneQuantity: (name, given) => `"${name}" takes one number (events), not ${given}. Keep one.`,
  textQuantity: (name, text) => `The quantity of "${name}" says "${text}", which is not understood. Type a number.`,
  unknownSubject: (text, known) => `"${text}" is nobody who is assessed. Write one of ${known}, or window, staff, chief, department, leader.`,

  noAggregations: (title) => `《${title}》 does not say how quarters, years or departments are combined.`,
  missingAggregation: (names) => `Say which aggregation: ${names}.`,
  unknownAggregation: (text, title, names) => `《${title}》 has no aggregation "${text}". It has ${names}.`,
  partsCount: (aggregation, parts, wanted, given) =>
    `${aggregation} takes ${wanted} scores in this order: ${parts}; there are ${given}. Or choose two columns: names, then scores.`,
  inexactPart: (where, text) => `${where} holds ${text}, which has too many decimals to be exact. Give the scores that were averaged, or round as the document says first.`,
  namelessPart: (where) => `${where} has a score but no name. Say which part it is.`,

  noSelection: (title) => `《${title}》 has no selection, so nobody can be picked by it.`,
  scoresShape: (scores, names, gates, wanted) =>
    `scores is ${scores} and does not go with ${names} names. Each name needs ${wanted} score(s)${gates === "" ? "" : `: ${gates}, then the score to rank by`}.`,
  marksShape: (marks, names) => `vetoed is ${marks}, names is ${names}. Both ranges need the same size and direction.`,
  namelessScore: (where) => `${where} has no name, but a score beside it. Say whose it is.`,
  chosen: "yes",
  undecided: "open",
  shutOut: (reason) => (reason === "" ? "shut out by a veto" : `shut out: ${reason}`),
  belowGate: (gate, points, min) => `"${gate}" has ${points}, below ${min}`,
  tied: (others, rank, places) => `equal to ${others} in place ${rank}, with ${places} place(s) left: the assessment group decides`,

  namesShape: (names, points) => `names is ${names}, points is ${points}. Both ranges need the same size and direction.`,
  tableShape: (points, names, items) =>
    `points is ${points}, names has ${names} cells, items ${items}: they do not fit. Put the names in a column at its left and the items in a row above it, or the other way round.`,
  amountWithoutName: (where, amount) => `${where} records ${counted(amount, "point")}, but not for whom. Write the name.`,
  summaryHeading: { name: "name", bonus: "bonus", total: "total", grade: "grade", remark: "remark" },
  remarks: {
    separator: "; ",
    over: (name, excess) => `${name}: ${excess} above its points, not counted`,
    veto: (clause, scope) => `${clause}: ${scope}`,
    deferred: (clause, points, bonus) => `${clause}: ${bonus ? "adds" : "deducts"} ${points} on the year, not this month`,
    noGrade: (total) => `${total} is in no grade`,
  },

  noOverCap: "No category exceeds its points",
  bonusTotal: "All bonuses",
  andMore: (names) => `${names} and others`,
  version: (code, editions) => `ASSESS ${code}; newest rules: ${editions}`,
  internal: (id) => `${id} failed inside the program and gives no result. Send the formula and the data to your administrator.`,
};
