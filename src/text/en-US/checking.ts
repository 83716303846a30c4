/** The words of the check, in English. Each sentence says where, what, by which clause, and what to do. */
import type { Category, Clause } from "../../catalogue/edition";
import type { FindingCode } from "../../checking/finding";
import type { MissingField, UnreadReason } from "../../sheet/reading";
import type { CheckingText } from "../zh-CN/checking";
import { counted } from "./counted";

const who = (subject: string | null): string => (subject ? `${subject}: ` : "");
const named = ({ no, name }: Category): string => `${no}${no ? " " : ""}${name}`;
const quote = (text: string, most = 40): string => `“${text.length > most ? `${text.slice(0, most)}…` : text}”`;
const unitOf = ({ unit }: Clause): string => (unit === null || unit === "次" || unit === "起" ? "event" : unit);

const UNREAD: Readonly<Record<UnreadReason, (cells: string, text: string) => string>> = {
  "no-category": (cells, text) => `${cells} holds a figure, but the row's category ${text ? quote(text) : ""} is not in the catalogue; not counted. Check the category's name.`,
  "negative-among-positive": (cells, text) => `${cells} holds ${text} while other deductions of the column are positive (or this is a bonus); its sense is unclear, so it is not counted. Use one sign throughout.`,
  "unclear-count": (cells, text) => `The count ${quote(text)} in ${cells} cannot be read; treated as not given. Enter a number.`,
  "unclear-veto": (cells, text) => `${cells} says ${quote(text)}; whether the veto applies is unclear, so it is not counted. Write 有 (yes) or 无 (no).`,
  "below-table": (cells, text) => `${text} in ${cells} stands below the total row and is not counted. If it is a deduction, move it above the total.`,
  "unknown-column": (cells, text) => `${cells} holds figures, but its heading ${text ? quote(text) : "is empty, so it"} says nothing known; not counted. If they should count, give the column a heading that the rules use.`,
  "unclear-sum": (cells, text) => `Whose sum ${text ? quote(text) : ""} in ${cells} is, and of which rows, cannot be told; it was not verified. Check it by hand.`,
  "several-scores": (cells) => `${cells} are several scores of one category that do not make up its points; not counted, so the total cannot be verified. Check the parts.`,
  "no-subject": (cells) => `${cells} holds scores, but the row names no person or window; not counted. Fill in the name.`,
};

const FIELDS: Readonly<Record<MissingField["field"], string>> = {
  subject: "name of the person or window", month: "month", date: "date", total: "total", grade: "grade", awarded: "checked score",
};

const few = (cells: readonly string[]): string => (cells.length > 6 ? `${cells.slice(0, 6).join(", ")} and others, ${cells.length} in all` : cells.join(", "));

const FOLLOWS: Partial<Record<FindingCode, (cell: string) => string>> = {
  "over-cap": (cell) => `The difference is exactly what was not capped (see ${cell})`,
  "wrong-total": (cell) => `It was taken from the wrong figure in ${cell}`,
  "wrong-subtotal": (cell) => `The difference is exactly that of the sum or score in ${cell}`,
  "score-over-points": (cell) => `The difference is exactly that of the score in ${cell}`,
  "wrong-allotment": (cell) => `The difference is exactly that of the points printed in ${cell}`,
  "wrong-points": (cell) => `It agrees exactly with the corrected amount of ${cell}`,
  "out-of-range": (cell) => `With an amount within its range in ${cell} the two agree exactly`,
  "missing-amount": (cell) => `The difference is exactly the amount missing in ${cell}`,
  "duplicate-entry": (cell) => `If ${cell} is entered twice and counted once, it agrees exactly`,
  "outside-period": (cell) => `Without the entry of ${cell} it agrees exactly`,
  "not-a-number": (cell) => `SUM passed over the numbers written as text (see ${cell}); the difference is exactly theirs`,
  "mixed-signs": (cell) => `Its formula includes ${cell}, whose sign differs from the rest`,
  "formula-error": (cell) => `It refers to ${cell}, which is in error`,
  "stale-value": (cell) => `Once the formula of ${cell} is recalculated it agrees exactly`,
  "short-range": (cell) => `Once the range summed in ${cell} is complete it agrees exactly`,
  "hard-coded": (cell) => `Once ${cell} calculates again it agrees exactly`,
};

export const checking: CheckingText = {
  follows(at) {
    const cell = at.sheet === null ? at.cell : `${at.cell} of “${at.sheet}”`;
    if (at.of === "wrong-grade" && at.code === "score-over-points") return ` The grade depends on the score in ${cell}; settle it together with that one.`;
    if (at.of === at.code && at.sheet !== null) return ` ${cell} has the same fault, copied here; settle it together with that one.`;
    return ` ${(FOLLOWS[at.code] ?? ((place: string) => `It comes from the fault in ${place}`))(cell)}; settle it together with that one.`;
  },
  overCap(at) {
    const bonus = at.category.kind === "bonus";
    const word = bonus ? "bonus" : "deductions";
    const rule = bonus ? "bonuses stop there" : at.category.capStated ? "deductions stop at the points (扣完为止)" : "the document prints no 扣完为止; by the catalogue's setting deductions stop at the points";
    const crossing = at.citation ? `The points are passed from ${at.firstCell} (${at.citation}) on` : `The points are passed from ${at.firstCell} on`;
    if (at.shared !== null) {
      return (
        `${who(at.subject)}“${at.shared}” records ${at.recorded} points of ${word} together; together they stop at ${at.points}: ${at.counted} count, ${at.excess} in excess. ` +
        `${crossing.replace("The points are", "The limit is")}; check these entries. If they are right, together they count ${at.counted}.`
      );
    }
    return (
      `${who(at.subject)}“${named(at.category)}” records ${at.recorded} points of ${word} against ${at.points}; ${rule}: ` +
      `${at.counted} count, ${at.excess} in excess. ${crossing}; check these entries. If they are right, the category counts ${at.counted}.`
    );
  },
  overCapArithmetic(at) {
    const sum = at.amounts.length > 1 ? `${at.amounts.join(" + ")} = ${at.recorded}` : `recorded ${at.recorded}`;
    return `${sum}; points ${at.points}; counted ${at.counted}; excess ${at.excess}`;
  },
  wrongPoints(at) {
    const verb = at.clause.polarity === "bonus" ? "adds" : "deducts";
    const start = `${at.cell} holds ${at.amount}; `;
    if (at.most !== null) return `${start}${at.citation} ${verb} at most ${at.most}. Check the amount.`;
    if (at.unit === null) return `${start}no tiers of ${at.citation} add up to that. Enter the tier's points.`;
    const rule = `${at.citation} ${verb} ${at.unit} per ${unitOf(at.clause)}`;
    if (at.expected === null) return `${start}${rule}, and ${at.amount} is not a multiple of it. Check the amount or the count.`;
    return `${start}${rule}: ${at.count ?? 1} × ${at.unit} = ${at.expected}. Check the amount or the count.`;
  },
  outOfRange(at) {
    const verb = at.clause.polarity === "bonus" ? "adds" : "deducts";
    return `${at.cell} holds ${at.amount}; ${at.citation} ${verb} ${at.eachMin}–${at.eachMax} per ${unitOf(at.clause)}, so ${at.count ?? 1} must lie in ${at.min}–${at.max}. Check the count or the amount.`;
  },
  missingAmount(at) {
    const what = at.citation ?? `“${named(at.category)}”`;
    const count = at.count === null ? "" : ` (count ${at.count})`;
    if (at.expected !== null) return `${at.cell} holds no amount; ${what}${count} makes ${at.expected}. Fill it in.`;
    const why = at.clause?.charge.kind === "range" ? "is for the assessor to decide within its range and is never filled in for them" : "cannot be scored without an amount";
    return `${at.cell} holds no amount; ${what}${count} ${why}. Fill it in.`;
  },
  unreadableAmount: (at) => `${at.cell} says ${quote(at.text)}, which is no exact amount; it is not counted and the total cannot be verified. Enter a number only.`,
  unknownClause(at) {
    const start = `${quote(at.text)}, cited in ${at.cell}, is not a clause of “${named(at.category)}” in ${at.edition}. `;
    if (at.candidates.length === 0) return `${start}Its amount counts for the category but cannot be checked. Check the citation.`;
    const list = at.candidates.map(({ citation, text }) => `${citation} ${quote(text, 24)}`).join(", ");
    return `${start}Did you mean: ${list}? Its amount counts for the category but cannot be checked against a clause.`;
  },
  itemOfClauses({ cell, amountCell, text, amount, of, clauses, fitsNone }) {
    const list = clauses.map(({ citation, text: clause }) => `${citation} ${quote(clause, 24)}`).join(", ");
    if (fitsNone) return `${cell} cites ${quote(text)}, which has ${of} clauses (${list}); none of them charges the ${counted(amount, "point")} in ${amountCell}. Check clause, count or points.`;
    return `${cell} cites ${quote(text)}, which has ${of} clauses; by the ${counted(amount, "point")} in ${amountCell} it may be ${list}. The points count; name the clause to be exact.`;
  },
  wrongTotal: (at) => `${who(at.subject)}the total in ${at.cell} is ${at.printed}; by the rules it is ${at.expected}. ${at.formula ? "Check the cell's formula." : "Correct it."}`,
  wrongSubtotal(at) {
    const word = at.category.kind === "bonus" ? "bonus" : "deductions";
    const cut = at.recorded === at.counted ? "" : `, of which ${at.counted} count`;
    const what = at.of === "awarded" ? "score" : `sum of ${word}`;
    return `${who(at.subject)}the ${what} of “${named(at.category)}” in ${at.cell} is ${at.printed}; its entries record ${at.recorded} points of ${word}${cut}, so it is ${at.right}. Check the entries or correct it.`;
  },
  scoreOverPoints(at) {
    const fault = at.below ? "a score is never below 0" : "a score is never above the points";
    const todo = at.right === null ? "Check the score." : `It should be ${at.right}; correct it.`;
    return `${who(at.subject)}the score of “${named(at.category)}” in ${at.cell} is ${at.printed}; the category has ${at.most} points, and ${fault}. ${todo}`;
  },
  unknownCategory(at) {
    const lost = at.uncounted.length > 0 ? `; its figures (${few(at.uncounted)}) are not counted, so the total cannot be verified` : "";
    const candidates = at.candidates.length > 0 ? ` Did you mean: ${at.candidates.join(", ")}?` : "";
    return `The category ${quote(at.text)} in ${at.cell} is not in ${at.edition}${lost}.${candidates} Use the category names of the catalogue.`;
  },
  wrongAllotment: (at) => `${at.cell} prints ${at.printed} points for “${named(at.category)}”; ${at.edition} gives ${at.points}. Correct it, or check which edition applies.`,
  otherAllotments: (at) => `Most category points printed on this table differ from ${at.edition}: ${at.categories.join(", ")}. Check which edition applies; if this one does, correct the points.`,
  notANumber(at) {
    const [first] = at.numbers;
    if (!first) return "";
    if (at.numbers.length === 1) return `${first.cell} holds ${quote(first.text)}; it counts as ${first.value}, but SUM passes over text. Replace it by the number ${first.value}.`;
    return (
      `${at.numbers.length} cells of column ${at.column} hold numbers written as text (${first.cell} says ${quote(first.text)} and counts as ${first.value}); they count, ` +
      `but SUM passes over them. Select them, remove the units and use “Convert to Number”.`
    );
  },
  mixedSigns(at) {
    return `The deductions of column ${at.column} stand both above and below 0; other than the rest: ${few(at.cells)}. Whether that is a slip or a correction cannot be told, so the total cannot be verified. Write all deductions with one sign.`;
  },
  missingField(at) {
    const places = few(at.cells);
    const whose = at.cells.length <= 6 && at.subjects.length > 0 ? ` (${at.subjects.join(", ")})` : "";
    return `The ${FIELDS[at.field]} is not filled in: ${places}${whose}. Fill it in.`;
  },
  hiddenData(at) {
    if (at.sheet !== null) return `The sheet “${at.sheet}” is hidden, and ${at.cells} of its cells count as usual. Make sure that they should.`;
    const parts = [...(at.rows.length > 0 ? [`rows ${at.rows.join(", ")}`] : []), ...(at.columns.length > 0 ? [`columns ${at.columns.join(", ")}`] : [])];
    return `Hidden${at.rows.length > 0 ? " (or filtered out)" : ""} are ${parts.join(" and ")}; ${at.cells} cells there count as usual. Unhide them and make sure that they should.`;
  },
  wrongSum: (at) => `${who(at.subject)}the sum of deductions in ${at.cell} is ${at.printed}; the entries record ${at.recorded}, of which ${at.counted} count. Check the sum.`,
  wrongLedgerSum: (at) => `the sum in ${at.cell} is ${at.printed}; the rows record ${at.recorded}. Check the sum, or whether rows are missing.`,
  wrongGrade(at) {
    if (at.grade === null) return `${who(at.subject)}the grade in ${at.cell} is ${quote(at.printed)}; the total ${at.total} is in no band. Check the total.`;
    return `${who(at.subject)}the grade in ${at.cell} is ${quote(at.printed)}; the total is ${at.total}, and ${at.min ?? ""} or more is “${at.grade}”. Correct it to “${at.grade}”.`;
  },
  formulaError: (at) => `${at.cell} is the error ${at.error}; the total cannot be verified. Repair its formula or reference first.`,
  outsidePeriod: (at) => `${who(at.subject)}the date in ${at.cell} lies in ${at.date}, not in the sheet's ${at.month}; the entry still counts here. Check the date, or move it to its month.`,
  duplicateEntry: (at) => `${who(at.subject)}${at.cell} and ${at.before} share day, clause (${at.citation}) and amount; perhaps entered twice, and both count. Check them.`,
  furtherFindings: (at) => `there are ${at.count} more like this${at.cell === null ? "" : ` (from ${at.cell} on)`} that are not listed one by one. Deal with those listed, then check again.`,
  unread: (at) => UNREAD[at.reason](at.cells, at.text),

  unreadTable: (at) => `The table in ${at.range} was not checked: ${at.reason}`,
  unreadSheet: (at) => `This sheet was not checked: ${at.reason}`,
  noTable: {
    empty: "it is empty.",
    "no-heading": "no heading of a score sheet was found (such as 考核项目, 分值, 扣分, 得分, or a summary with a column a category).",
    "no-subjects": "there is a heading, but no readable row below it.",
    "too-many-tables": "the workbook has too many headings (more than 5,000 tables, or 50,000 rows that look like headings), so this sheet and those after it were not read. Split it into several workbooks and check each.",
    catalogue: "this sheet holds rules, not scores; it is not checked as a score sheet.",
    "no-edition": "no edition fits it. Choose the catalogue that applies.",
  },
  severalEditions: (titles) => `more than one edition fits it: ${titles.map((title) => `《${title}》`).join(", ")}. Choose the one that applies.`,
  otherDocument: ({ edition, shared }) =>
    `its categories are not those of the chosen 《${edition}》${shared.length > 0 ? ` (only ${shared.map((name) => `“${name}”`).join(", ")} is the same)` : ""}. Check which catalogue applies.`,
  asNeighbours: (edition) => `; it fits more than one edition and follows the workbook's other tables, 《${edition}》`,
  layout: {
    form: (subject) => `form, one subject${subject ? ` (${subject})` : ""}`,
    ledger: (count) => `ledger of ${count} subjects`,
    summary: (count) => `summary, one row for each of ${count} subjects`,
  },
  fit(at) {
    const parts: string[] = [];
    if (at.titleWords.length > 0) parts.push(`the title names “${at.titleWords[0] ?? ""}”`);
    parts.push(at.found.length > 0 ? `it has ${at.found.join(", ")}` : "none of its categories are there");
    if (at.missing.length > 0 && at.found.length > 0) parts.push(`without ${at.missing.join(", ")}`);
    if (at.otherPoints.length > 0) parts.push(`other points: ${at.otherPoints.join(", ")}`);
    return `${parts.join("; ")}.`;
  },
  otherPoints: (at) => `${at.category} (sheet ${at.printed}, edition ${at.points})`,
};
