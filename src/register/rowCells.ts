/** What an entry writes into each column of a ledger, and what it leaves blank. */
import { citeClause } from "../catalogue/citation";
import { moveFormula } from "../formulas/move";
import { parseFormula } from "../formulas/parse";
import { printFormula } from "../formulas/print";
import { toNumber } from "../points";
import { clauseOfText } from "../sheet/clauseOfText";
import { cellAddress, parseRange } from "../sheet/grid";
import type { HeaderColumn } from "../sheet/header";
import { readAmount } from "../sheet/readAmount";
import { subjectColumn } from "../sheet/readLedger";
import { cellText, dateLike, type LedgerEntry, type PlannedCell, serialOf, textCell } from "./ledgerEntry";
import type { FoundLedger } from "./ledgerPlace";

/** A column left blank, and why. */
export interface BlankColumn {
  readonly heading: string;
  readonly cell: string;
  /** "not-given": nobody said it; "not-ours": the heading says nothing known, or what is not an entry's to say; "no-share": the clause charges no chief. */
  readonly why: "not-given" | "not-ours" | "no-share";
}

export interface RowCells {
  readonly cells: readonly PlannedCell[];
  readonly blanks: readonly BlankColumn[];
}

/** A cell's content before its place is known. */
type Content = Pick<PlannedCell, "value" | "type"> & { readonly format?: string };

/** @param wording which of `clauseWordings` stands for the clause */
export function rowCells(ledger: FoundLedger, entry: LedgerEntry, row: number, wording: ClauseWording, date1904: boolean): RowCells {
  const subject = subjectColumn(ledger.header, entry.edition);
  const cells: PlannedCell[] = [];
  const blanks: BlankColumn[] = [];
  for (const column of ledger.header.columns) {
    const cell = cellAddress(row, column.column);
    const content = column.column === subject ? text(entry.subject) : contentOf(ledger, column, entry, wording, date1904) ?? copied(ledger, column, row);
    if (content === null || typeof content === "string") blanks.push({ heading: column.parts.join(" "), cell, why: content ?? "not-ours" });
    else if (content.type === "text") cells.push(textCell(row, column.column, cell, String(content.value)));
    else cells.push({ cell, row, column: column.column, guard: false, ...content });
  }
  return { cells, blanks };
}

const text = (value: string): Content => ({ value, type: "text" });
const given = (value: string | null): Content | "not-given" => (value === null || cellText(value) === "" ? "not-given" : text(cellText(value)));
const number = (value: number): Content => ({ value, type: "number" });

/** Texts by which the reader finds the clause again. */
export interface ClauseWording {
  readonly clause: string;
  readonly reason: string;
}

/**
 * Ways to write clause and reason, the plainest first. A ledger without a clause column has to name the clause in its reason.
 * @returns those from which the reader recognises the clause for certain
 */
export function clauseWordings({ header }: Pick<FoundLedger, "header">, { edition, clause, reason }: LedgerEntry): readonly ClauseWording[] {
  const category = edition.categories.find(({ id }) => id === clause.category) ?? null;
  const has = (role: string): boolean => header.columns.some((column) => column.role === role);
  const citation = citeClause(edition, clause);
  const typed = cellText(reason);
  const known = has("category") ? category : null;
  const means = (words: string): boolean => clauseOfText(edition, known, words, "").clause === clause;
  const texts = [citation, `${citation} ${clause.text}`, clause.text, clause.id];
  if (has("clause")) return texts.filter(means).map((words) => ({ clause: words, reason: typed }));
  const reasons = typed === "" ? texts : [typed, `${citation} ${typed}`, ...texts.map((words) => `${words}（${typed}）`), clause.text];
  return reasons.filter(means).map((words) => ({ clause: "", reason: words }));
}

function contentOf(ledger: FoundLedger, { role, column, parts }: HeaderColumn, entry: LedgerEntry, wording: ClauseWording, date1904: boolean): Content | BlankColumn["why"] | null {
  switch (role) {
    case "date": return dateContent(ledger, column, entry, date1904);
    case "subject": return given(/窗口|单位|部门/u.test(parts.join("")) && !/人员|姓名/u.test(parts.join("")) ? entry.department : entry.person);
    case "department": return given(entry.department);
    case "category": return text(entry.edition.categories.find(({ id }) => id === entry.clause.category)?.name ?? entry.clause.category);
    case "clause": return text(wording.clause);
    case "count": return entry.count === null ? "not-given" : number(entry.count);
    case "amount": return entry.clause.polarity === "veto" ? "not-ours" : number(toNumber(entry.amount) * (isNegative(ledger, entry) ? -1 : 1));
    case "chief": return chiefContent(ledger, column, parts, entry);
    case "reason": return given(wording.reason);
    case "evidence": return given(entry.evidence);
    case "index": return indexContent(ledger, column);
    default: return null;
  }
}

function dateContent({ grid, reading, header }: FoundLedger, column: number, { date }: LedgerEntry, date1904: boolean): Content {
  for (let row = reading?.body?.bottom ?? header.bottom; row > header.bottom; row--) {
    const cell = grid.cell(row, column);
    if (typeof cell?.value === "string" && cell.value.trim() !== "") {
      const like = dateLike(date, cell.value);
      if (like !== null) return text(like);
    }
    if (typeof cell?.value === "number") return { value: serialOf(date, date1904), type: "date", ...(cell.format === undefined ? {} : { format: cell.format }) };
  }
  return { value: serialOf(date, date1904), type: "date", format: "yyyy-mm-dd" };
}

/** A chief's column holds names or what the chief is charged; its heading or its cells tell. */
function chiefContent({ grid, header }: FoundLedger, column: number, parts: readonly string[], entry: LedgerEntry): Content | BlankColumn["why"] {
  let holdsNames = false;
  for (let row = header.bottom + 1; row <= grid.rows && !holdsNames; row++) {
    const value = grid.cell(row, column)?.value;
    holdsNames = typeof value === "string" && /[\u4e00-\u9fff]{2,}/u.test(value) && !/^[扣减]/u.test(value);
  }
  if (holdsNames && !parts.some((part) => /[扣分]/u.test(part))) return given(entry.chief);
  return entry.chiefAmount === null ? "no-share" : number(toNumber(entry.chiefAmount));
}

/** One more than the last number; a row that waits with its number keeps it. */
function indexContent({ grid, reading, header }: FoundLedger, column: number): Content | null {
  const last = reading?.body?.bottom ?? header.bottom;
  if (grid.cell(last, column)?.formula !== undefined) return null;
  const numbers: number[] = [];
  for (let row = header.bottom + 1; row <= last; row++) {
    const value = grid.cell(row, column)?.value;
    const plain = typeof value === "number" ? value : typeof value === "string" && /^\d{1,6}$/u.test(value.trim()) ? Number(value) : null;
    if (plain !== null) numbers.push(plain);
  }
  return last > header.bottom && numbers.length === 0 ? null : number(numbers.reduce((most, each) => Math.max(most, each), 0) + 1);
}

/** Whether the ledger writes its deductions below 0. */
function isNegative({ reading, grid }: FoundLedger, { clause }: LedgerEntry): boolean {
  if (clause.polarity !== "deduct" || reading === null) return false;
  let [below, above] = [0, 0];
  for (const entry of reading.subjects.flatMap(({ entries }) => entries)) {
    const place = entry.category.kind === "deduct" ? parseRange(entry.cell) : undefined;
    const amount = place ? readAmount(grid.cell(place.top, place.left)?.value ?? null) : null;
    if (amount?.kind !== "amount" || amount.points === 0 || amount.direction === "deduct") continue;
    if (amount.points < 0) below += 1;
    else above += 1;
  }
  return below > above;
}

/** The formula of the row above, moved along; null where it has none, or the row waits with its own. */
function copied({ grid, reading }: FoundLedger, { column }: HeaderColumn, row: number): Content | null {
  const above = reading?.body?.bottom;
  const formula = above === undefined ? undefined : grid.cell(above, column)?.formula;
  const parsed = formula === undefined ? null : parseFormula(formula);
  return above === undefined || parsed === null ? null : { value: `=${printFormula(moveFormula(parsed, row - above, 0))}`, type: "formula" };
}
