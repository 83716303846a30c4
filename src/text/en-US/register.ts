/** Recording: finding a clause, what an entry will cost, the ledger's row, the roster. In English. */
import type { RegisterText } from "../zh-CN/register";
import { counted } from "./counted";

const list = (items: readonly string[]): string => items.join(", ");
const names = (items: readonly string[], most = 5): string => (items.length > most ? `${list(items.slice(0, most))} … (${items.length})` : list(items));

export const register: RegisterText = {
  list,
  semicolon: "; ",
  sentence: (text) => `${text}.`,
  thisEntry: "This entry",
  subjects: { window: "windows", staff: "staff", chief: "chiefs (首席代表)", department: "departments", leader: "leaders" },
  quantities: { due: "number due", abnormal: "number abnormal", percentage: "rate (%), or the part", whole: "the whole" },

  range: (min, max, events) => (events === 1 ? `${min} to ${max} points` : `${min} to ${max} points for ${events} events`),
  asksRange: (range) => `The assessor names the amount: ${range}.`,
  asksAmount: "The assessor names the amount; the document prints no limits.",
  asksTier: (tiers) => `Choose a tier: ${tiers}.`,
  asksQuantities: (quantities) => `Enter: ${quantities}.`,
  asksCount: (every) => `Every ${every} in a row count once. Enter how many there were.`,

  blankClause: (citation) => `The document leaves the points of “${citation}” blank, so it cannot be recorded. The office has to fix them first.`,
  noSubject: "Choose a window or a person.",
  noDate: "Enter the date.",
  notADate: (value) => `“${value}” is no full date. Write it like 2026-06-03.`,
  wrongSubject: (citation, subject) => `“${citation}” is about ${subject}. Record it for whom it charges.`,
  notACount: (citation, count) => `The count “${count}” of “${citation}” is not a whole number from 1. Correct it.`,
  missingTier: (citation, tiers) => `“${citation}” has tiers. Choose one: ${tiers}.`,
  missingCount: (citation, every) => `“${citation}” counts once for every ${every} in a row. Enter how many there were.`,
  missingQuantity: (citation, quantities) => `“${citation}” is charged by quantities. Enter: ${quantities}.`,
  missingAmount: (citation, range) => `The assessor has to name the amount of “${citation}”${range === "" ? "" : ` (${range})`}; it is never filled in. Enter it.`,
  notAnAmount: (value) => `“${value}” is no amount of points. Write deductions and bonuses as positive numbers with at most six decimals.`,
  zeroAmount: (citation) => `“${citation}” with 0 points means that nothing happened, which need not be recorded.`,
  outOfRange: (citation, amount, range) => `${counted(amount, "point was", "points were")} entered; “${citation}” allows ${range}. Check the amount or the count.`,
  otherAmount: (citation, amount, given) => `${given} points were entered; by the rules “${citation}” is ${amount}. Correct it, or leave it empty.`,
  costsNothing: (citation) => `With these quantities “${citation}” comes to 0 points, which need not be recorded. Check the quantities.`,

  category: (p) => {
    const cap = p.points === null || !p.stops ? ", without a cap" : `; the category has ${p.points}`;
    const end = p.excess === null ? "" : `, ${p.excess} in excess`;
    const counts = p.counts === null ? "" : ` Of this entry only ${p.counts} counts.`;
    const left = p.left === null ? "" : p.left === "0" ? " Nothing is left of the category." : ` ${p.left} is left.`;
    return `${p.name}: ${p.before} recorded before, ${p.own} with this entry, ${p.recorded} in all${cap}, ${p.counted} counted${end}.${counts}${left}`;
  },
  recordedUnclear: "Among the earlier entries of this subject is an amount that cannot be worked out, so what is left of the category is not known. Check the ledger first.",
  standing: (p) => {
    const [before, after] = p.grades;
    const grade = after === null ? "" : before === after || before === null ? `, grade ${after}` : `, grade ${before} → ${after}`;
    return `By the entries so far the month's total goes from ${p.before} to ${p.after}${grade}.`;
  },

  touches: {
    chief: (p) => `The chief (首席代表)${p.name === null ? "" : ` “${p.name}”`} ${p.amount === null ? "is charged too; the assessor has to name the amount" : `is charged ${p.amount} too`}${p.name === null ? " (the roster names none)" : ""}.`,
    veto: (p) => `It is a veto: ${p.scope}${p.from === null ? "" : ` (${p.from})`}.`,
    year: (p) => `${p.bonus ? "It adds" : "It takes"} ${p.amount} ${p.bonus ? "to" : "off"} the year${p.only ? ", nothing in the month" : " as well"}.`,
    staff: (p) =>
      `The window's grade ${p.begins ? "becomes" : "is no longer"} “${p.grade}”: by “${p.citation}” of ${p.title} its staff${p.names.length === 0 ? "" : ` (${names(p.names)})`} ${p.begins ? "" : "no longer "}${p.bonus ? "gain" : "lose"} ${p.amount} each.`,
    replaces: (citation) => `It stands in for “${citation}”: if the same event is recorded under that clause, change that row instead of recording both.`,
    consequence: (text) => `The document also says: ${text}.`,
  },

  plan: {
    lockedMonth: (month) => `${month} is locked. To record in it, unlock it in the settings first.`,
    tooLong: "A name, the reason or the evidence is longer than 500 characters. Shorten it and attach the details.",
    noRoom: (sheet) => `Merged cells or a table beside the ledger on “${sheet}” leave no room for a new row. Leave an empty row below the last one, then record again.`,
    noWording: (citation) => `The columns of this ledger cannot name “${citation}” without confusion with another clause. Add a column 扣分条款, then record again.`,
    readsOtherwise: (sheet) => `With the columns of “${sheet}” the row would be read back as something else, so nothing was written. Check headings and names, or let a new ledger be made.`,
    newSheet: (name) => `The workbook has no fitting ledger; “${name}” will be made.`,
    duplicate: (p) => `“${p.subject}” already has an entry under “${p.citation}” on that day (${p.cell}${p.amount === null ? "" : `, ${counted(p.amount, "point")}`}). Do not record the same event twice; if it is another one, say so in the reason.`,
    otherMonth: (p) => `“${p.sheet}” is the ledger of ${p.ledger}, and this entry is of ${p.month}. Check the date, or record it in that month's ledger.`,
    typedSum: (cell) => `The sum in ${cell} is a typed number and will not change by itself. Correct it after recording.`,
    sumToCheck: (cell) => `The formula in ${cell} does not cover all entries, so the new row may be left out. Check it after recording.`,
    clauseInReason: "The ledger has no column for the clause, so the reason names it.",
  },
  blanks: { "not-given": "not entered", "not-ours": "the sheet works it out, or its heading is not known", "no-share": "this clause charges no chief" },

  roster: {
    "no-names": "No names were read. Write one a line, or select a range with a heading 窗口名称 or 姓名.",
    duplicate: (p) => `“${p.name}” in row ${p.row} stands in row ${p.first} already; the first is kept. If two people share the name, write their departments behind it.`,
    "bad-month": (p) => `“${p.value}” in row ${p.row} (“${p.name}”) is no month. Write it like 2026-07, or leave it empty.`,
    "from-after-to": (p) => `In row ${p.row} “${p.name}” begins in ${p.from}, after its end in ${p.to}. Correct one of them.`,
    "not-a-name": (p) => `“${p.value}” in row ${p.row} does not look like a name and was left out.`,
    "too-many": (p) => `The list has more than ${p.most} rows; the rest was left out.`,
    unknown: (p) => `The roster does not have “${p.name}”.${p.near.length === 0 ? "" : ` Perhaps: ${list(p.near)}?`} Check the name, or add it to the roster first.`,
    inactive: (p) => `“${p.name}” is on the roster but not posted in ${p.month}. Check the date, or the months on the roster.`,
  },
};
