/** The words of checks between tables, in English. Each sentence says where, what, by which clause, and what to do. */
import type { Category } from "../../catalogue/edition";
import type { BookChecksText } from "../zh-CN/bookChecks";

const who = (subject: string | null): string => (subject ? `${subject}: ` : "");
const named = ({ no, name }: Category): string => `${no}${no ? " " : ""}${name}`;
const some = (items: readonly string[], most = 6): string => (items.length > most ? `${items.slice(0, most).join(", ")} … (${items.length})` : items.join(", "));
const at = ({ sheet, cells }: { sheet: string; cells: readonly string[] }): string =>
  cells.length > 0 ? `${some(cells)} of sheet “${sheet}”` : `sheet “${sheet}”`;
const on = (sheet: string | null): string => (sheet === null ? "" : ` of sheet “${sheet}”`);

const TIES = {
  report: "The document does not say what decides; the office has to, and to write down why.",
  all: "By the choice made, all who are equal are picked out. Add or correct.",
  none: "By the choice made, none who are equal are picked out. Withdraw them.",
} as const;

export const bookChecks: BookChecksText = {
  summaryMismatch: {
    category(p) {
      const word = p.category.kind === "bonus" ? "adds" : "deducts";
      const there = p.recorded === p.counted ? p.counted : `${p.recorded}, of which ${p.counted} count`;
      const start = `${who(p.subject)}in ${p.cell} the summary ${word} ${p.here} for “${named(p.category)}”, while ${at(p.source)} ${word} ${there}. `;
      if (p.right === null) return `${start}Check the ${p.layout} and the summary, and correct the one that is wrong.`;
      return `${start}The form's entries agree with the clauses and with its total, so it is right: ${p.cell} should be ${p.right}${p.awarded && p.category.kind !== "bonus" ? " (awarded)" : ""}. ${p.formula ? "Check the cell's formula." : "Correct it."}`;
    },
    total(p) {
      const form = p.printed !== null && p.printed !== p.there ? `prints ${p.printed}, by the rules ${p.there}` : `has ${p.there}`;
      const start = `${who(p.subject)}the total in ${p.cell} is ${p.here}, while ${at(p.source)} ${form}. `;
      if (!p.proven) return `${start}Check the form and the summary, and correct the one that is wrong.`;
      return `${start}The form's entries agree with the clauses and with its total, so it is right: ${p.there}. ${p.formula ? "Check the cell's formula." : "Correct it."}`;
    },
    grade: (p) => `${who(p.subject)}the grade in ${p.cell} is “${p.here}”, while ${at(p.source)} has “${p.there}”. The document prints no bounds, so neither is known to be right. Check both.`,
  },
  missingSubject: {
    row: (p) => `“${p.subject}” has a form (${at({ sheet: p.form.sheet, cells: p.form.cell === null ? [] : [p.form.cell] })}) and no row in the summary “${p.summary}”. Add the row, or check how the name is written.`,
    form: (p) => `“${p.subject}”${p.cell === null ? "" : ` in ${p.cell}`} stands in the summary, but the workbook holds no form of it (${p.others} others have one). Add the form, or check how the name is written.`,
    roster: (p) => `“${p.subject}” ${p.cell === null ? "of the list in the settings" : `in ${p.cell} of the list`} ${p.where === "summary" ? `is not in the summary${p.sheet === null ? "" : ` “${p.sheet}”`}` : "has no form"}. Add it; if it is not assessed, say so in the list's remarks.`,
  },
  duplicateSubject: {
    rows: (p) => `“${p.subject}” stands twice in the summary, in ${p.before} and ${p.cell}; ${p.same ? "both rows are alike. Delete one." : "their scores differ. Keep one; if two people share the name, add their departments."}`,
    forms: (p) => `“${p.subject}” has two forms for ${p.month}: ${at({ sheet: p.before.sheet, cells: p.before.cell === null ? [] : [p.before.cell] })} and this one${p.cell === null ? "" : ` (${p.cell})`}; ${p.same ? "they are alike. Keep one." : "they differ. Keep one, or correct the name or month of the other."}`,
  },
  pairMismatch: {
    column: (p) => `${who(p.subject)}${p.entry} charges the window${p.window === "" ? "" : ` ${p.window}`} under ${p.citation}, which charges the chief ${p.expected}; ${p.cell} ${p.actual === null ? "is empty" : `holds ${p.actual}`}. Enter ${p.expected}.`,
    missing: (p) => `${who(p.subject)}${some(p.windowCells)} charges the window under ${p.citation}, which charges the chief ${p.expected}; ${p.sheet === null ? "this ledger" : `sheet “${p.sheet}”`} has no such entry. Add it.`,
    rows: (p) => `${who(p.subject)}${p.cell} charges the chief ${p.actual}; ${p.window ?? "the window"} is charged in ${some(p.windowCells)}${on(p.sheet)} under ${p.citation}, which makes ${p.expected} for the chief. Check both.`,
  },
  vetoIgnored(p) {
    const honour = p.kind === "selected" ? `${p.cell} says “${p.mark}”` : `the grade in ${p.cell} is “${p.mark}”`;
    const veto = p.citation === null ? `says “${p.scope}”` : `records ${p.citation} (${p.scope})`;
    return `${who(p.subject)}${honour}, but ${p.veto.cell}${on(p.veto.sheet)} ${veto}, which shuts out. Withdraw it, or check whether the veto holds.`;
  },
  tooManySelected: {
    count: (p) => `${p.count} are picked out for “${p.honour}”, and the document allows ${p.most}. Below place ${p.most} by their totals are ${some(p.names, 8)} (${some(p.cells)}). Withdraw those beyond.`,
    tieOver: (p) => `${p.count} are picked out for “${p.honour}”, and the document allows ${p.most}: ${some(p.names, 8)} (${some(p.cells)}) all have ${p.points}, and ${p.places} place(s) are left. ${TIES[p.ties]}`,
    tie: (p) => `“${p.honour}” goes to at most ${p.most}, and there is a tie for the last ${p.places} place(s): ${some(p.taken, 8)} (${some(p.cells)}) got it and ${some(p.left, 8)} with the same ${p.points} did not. ${TIES[p.ties]}`,
    gate: (p) => `${who(p.subject)}${p.cell} is picked out for “${p.honour}”, but has ${p.points} in “${p.gate}”, below ${p.min}. Withdraw it, or check the score.`,
    outranked: (p) => `${some(p.selected.map(({ name, points }) => `${name} (${points})`), 8)}, picked out for “${p.honour}” in ${some(p.cells)}, lie below ${p.better.name} (${p.better.cell === null ? "" : `${p.better.cell}, `}${p.better.points}), who is not. Check the selection, or note the reason.`,
  },
  superseded(p) {
    const count = p.count === null ? "" : ` (count ${p.count})`;
    const right = p.expected === null ? "Check the amount against the edition in force." : `The edition in force makes ${p.expected}. Correct it.`;
    return (
      `${p.cell} holds ${p.amount}${count}, which fits ${p.earlierCitation} of the earlier edition ${p.earlier}${p.earlierFrom === null ? "" : ` (from ${p.earlierFrom})`} of ${p.title}; ` +
      `in ${p.month ?? "this month"} ${p.citation} of ${p.edition}${p.from === null ? "" : ` (from ${p.from})`} applies. ${right}`
    );
  },
  mixedEditions: ({ sheet, earlier, old, edition, current, month }) =>
    `Sheet ${sheet} mixes two editions: ${some(old)} by the earlier ${earlier}, ${some(current)} by ${edition}, which applies ${month === null ? "this month" : `in ${month}`}. ` +
    `Correct the cells of the earlier edition.`,
  publishedChange: ({ subject, month, closed, today, before, after }) =>
    `${who(subject)}${month} was closed under ${closed} (${before ?? "unknown"}); under ${today}, in force for it today, it would be ${after ?? "unknown"}. A closed month is not changed; for information.`,
};
