/** 登记入账: the row that an entry becomes in the workbook's ledger, or the ledger that is made for it. Planned here, written by the pane. */
import { citeClause } from "../catalogue/citation";
import { sameSubject } from "../checking/subjectName";
import { type Month, monthOf } from "../month";
import { formatPoints, type Points } from "../points";
import type { SheetGrid } from "../sheet/grid";
import { nameOf } from "../sheet/subjectName";
import type { Language } from "../text/language";
import { registerText } from "../text/register";
import { extendedSums, type FormulaChange, type GrownLedger } from "./extendedSums";
import { cellText, type ExcelTable, isTooLong, type LedgerEntry, type PlannedCell } from "./ledgerEntry";
import { extentOf, type FoundLedger, nextRow, type NextRow, type RowPlace } from "./ledgerPlace";
import { newLedger, type NewLedger } from "./newLedger";
import { changedGrid, type GridChange } from "./plannedGrid";
import { dayOf, readsBack } from "./readBack";
import { type BlankColumn, type ClauseWording, clauseWordings, rowCells } from "./rowCells";

export interface PlanOptions {
  readonly date1904: boolean;
  readonly language: Language;
  /** Excel tables on the ledger's sheet. */
  readonly tables?: readonly ExcelTable[];
  /** Other sheets whose formulas may sum the ledger up. */
  readonly otherSheets?: readonly SheetGrid[];
  /** Names of the workbook's sheets, so that a new one is called otherwise. */
  readonly sheetNames?: readonly string[];
  /** Names of the workbook's Excel tables, for the same reason. */
  readonly tableNames?: readonly string[];
  /** Months that the office closed. */
  readonly lockedMonths?: readonly Month[];
}

/** The same subject charged under the same clause on the same day. */
export interface Duplicate {
  /** Its amount cell. */
  readonly cell: string;
  readonly amount: Points | null;
}

export interface PlanProblem {
  readonly code: "locked-month" | "too-long" | "no-room" | "no-wording" | "reads-otherwise" | "no-amount-column";
  readonly message: string;
}

export type LedgerPlan =
  | { readonly kind: "refused"; readonly problems: readonly PlanProblem[] }
  | (PlannedRow & { readonly kind: "row" })
  | { readonly kind: "sheet"; readonly ledger: NewLedger; readonly cells: readonly PlannedCell[]; readonly row: number; readonly notes: readonly string[] };

export interface PlannedRow {
  readonly sheet: string;
  /** 1-based, after inserting. */
  readonly row: number;
  readonly place: RowPlace;
  readonly cells: readonly PlannedCell[];
  readonly blanks: readonly BlankColumn[];
  /** Totals and sums to be drawn out to the new row. */
  readonly formulas: readonly FormulaChange[];
  /** To be said before writing. */
  readonly duplicates: readonly Duplicate[];
  /** Everything worth saying, in sentences: duplicates first. */
  readonly notes: readonly string[];
}

/**
 * Plans the row for an entry. Nothing is planned that the reader would not read back as exactly this charge: the same subject, clause,
 * amount, count and day. What somebody typed is written as text, never as a formula.
 * @param ledger as `findLedgers` gives it; null to make a new one
 */
export function ledgerRowPlan(ledger: FoundLedger | null, entry: LedgerEntry, options: PlanOptions): LedgerPlan {
  const words = registerText(options.language).plan;
  const month = monthOf(Number(entry.date.slice(0, 4)), Number(entry.date.slice(5, 7)));
  const problems: PlanProblem[] = [];
  if (month !== undefined && options.lockedMonths?.includes(month)) problems.push({ code: "locked-month", message: words.lockedMonth(month) });
  if ([entry.subject, entry.person, entry.department, entry.chief, entry.reason, entry.evidence].some((text) => text !== null && isTooLong(text))) {
    problems.push({ code: "too-long", message: words.tooLong });
  }
  if (problems.length > 0) return { kind: "refused", problems };
  const clean = { ...entry, subject: cellText(entry.subject).replaceAll("\n", "") };
  return ledger === null ? newSheet(clean, options) : rowOf(ledger, clean, month ?? null, options);
}

const refused = (code: PlanProblem["code"], message: string): LedgerPlan => ({ kind: "refused", problems: [{ code, message }] });

function newSheet(entry: LedgerEntry, options: PlanOptions): LedgerPlan {
  const words = registerText(options.language).plan;
  const ledger = newLedger(entry, options.sheetNames ?? [], options.tableNames ?? []);
  const [wording] = clauseWordings(ledger.found, entry);
  if (!wording) return refused("no-wording", words.noWording(citeClause(entry.edition, entry.clause)));
  const row = ledger.plan.firstRow;
  const { cells } = rowCells(ledger.found, entry, row, wording, options.date1904);
  const trial = changedGrid(ledger.found.grid, { insert: null, cells, formulas: [] });
  if (!readsBack(null, trial, entry, row, options.date1904)) return refused("reads-otherwise", words.readsOtherwise(ledger.plan.name));
  return { kind: "sheet", ledger: ledger.plan, cells, row, notes: [words.newSheet(ledger.plan.name)] };
}

function rowOf(ledger: FoundLedger, entry: LedgerEntry, month: Month | null, options: PlanOptions): LedgerPlan {
  const words = registerText(options.language).plan;
  const sheet = ledger.grid.name;
  const next = nextRow(ledger, options.tables ?? []);
  if (next === null) return refused("no-room", words.noRoom(sheet));
  const wordings = clauseWordings(ledger, entry);
  if (wordings.length === 0) return refused("no-wording", words.noWording(citeClause(entry.edition, entry.clause)));
  const grown = grownLedger(ledger, next, options.tables ?? []);
  const formulas = extendedSums([ledger.grid, ...(options.otherSheets ?? [])], grown);
  for (const wording of wordings) {
    const planned = rowCells(ledger, entry, next.row, wording, options.date1904);
    const change: GridChange = { insert: insertOf(grown), cells: planned.cells, formulas };
    if (!readsBack(ledger, changedGrid(ledger.grid, change), entry, next.row, options.date1904)) continue;
    const duplicates = duplicatesIn(ledger, entry, options.date1904);
    return { kind: "row", sheet, ...next, ...planned, formulas, duplicates, notes: notesOf(ledger, entry, month, duplicates, formulas, wording, options.language) };
  }
  return refused("reads-otherwise", words.readsOtherwise(sheet));
}

function grownLedger(ledger: FoundLedger, { row, place }: NextRow, tables: readonly ExcelTable[]): GrownLedger {
  const extent = extentOf(ledger);
  const table = place.how === "table-row" ? tables.find(({ name }) => name === place.table)?.range : undefined;
  const moves = place.how === "insert-row" ? "all" : place.how === "insert-cells" ? extent
    : table !== undefined && row <= ledger.grid.rows ? { left: table.left, right: table.right } : "none";
  return { sheet: ledger.grid.name, body: ledger.reading?.body ?? null, ...extent, row, moves };
}

const insertOf = ({ row, moves }: GrownLedger): GridChange["insert"] =>
  moves === "none" ? null : moves === "all" ? { row, left: 1, right: Number.MAX_SAFE_INTEGER } : { row, ...moves };

/** Entries of the subject under the clause on that day. */
export function duplicatesIn(
  { reading }: FoundLedger, { subject, clause, date }: Pick<LedgerEntry, "subject" | "clause" | "date">, date1904: boolean,
): readonly Duplicate[] {
  const { name: wanted } = nameOf(subject);
  return (reading?.subjects ?? []).filter(({ name }) => name !== null && sameSubject(name, wanted)).flatMap(({ entries }) =>
    entries.flatMap((entry): readonly Duplicate[] => {
      if (entry.clause?.id !== clause.id || entry.date === undefined || dayOf(entry.date.day, date1904) !== date) return [];
      return [{ cell: entry.cell, amount: entry.amount.kind === "amount" ? entry.amount.points : null }];
    }));
}

function notesOf(
  ledger: FoundLedger, entry: LedgerEntry, month: Month | null, duplicates: readonly Duplicate[], formulas: readonly FormulaChange[], wording: ClauseWording, language: Language,
): readonly string[] {
  const words = registerText(language).plan;
  const citation = citeClause(entry.edition, entry.clause);
  const sum = ledger.reading?.sum ?? null;
  const isCovered = sum === null || formulas.some(({ sheet }) => sheet === ledger.grid.name);
  return [
    ...duplicates.map(({ cell, amount }) => words.duplicate({ cell, subject: entry.subject, citation, amount: amount === null ? null : formatPoints(amount) })),
    ...(ledger.month !== null && month !== null && ledger.month !== month ? [words.otherMonth({ sheet: ledger.grid.name, ledger: ledger.month, month })] : []),
    ...(sum !== null && !sum.formula ? [words.typedSum(sum.cell)] : sum !== null && !isCovered ? [words.sumToCheck(sum.cell)] : []),
    ...(wording.clause === "" && wording.reason !== cellText(entry.reason) ? [words.clauseInReason] : []),
  ];
}
