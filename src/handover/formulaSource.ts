/** Where a subject's figures stand, so that formulas can refer to them; only where a formula reads them the way the check did. */
import type { Edition } from "../catalogue/edition";
import { subjectKey } from "../checking/subjectName";
import { type Points, ZERO } from "../points";
import { cellAddress, columnName, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import type { ColumnMapping } from "../sheet/mapping";
import { magnitude, readAmount } from "../sheet/readAmount";
import { readSheet } from "../sheet/readSheet";
import type { SheetReading } from "../sheet/reading";
import { handoverText, type HandoverText } from "../text/handover";
import type { Language } from "../text/language";
import { quotedName } from "../xlsx/writing/sheetNames";
import { isPlain, itemNamed, type NamedItem } from "./itemNamed";
import type { MonthTable } from "./monthSummary";
import type { SummaryRow } from "./summaryRow";

/** Ranges as formulas write them, sheet included: "'社保窗口'!$E$4:$E$60". */
export type SubjectSource =
  /** Deductions and bonuses beside their items; in a ledger only in the rows where `names` is the subject. */
  | { readonly kind: "recorded"; readonly points: string; readonly items: string; readonly names: string | null }
  /** A row of awarded scores below their categories; `cells` by category id. */
  | { readonly kind: "awarded"; readonly points: string; readonly items: string; readonly cells: ReadonlyMap<string, string> }
  /** No formula would give the same: the row is written as values. */
  | { readonly kind: "none"; readonly reason: string };

export interface FormulaSources {
  /** By the row's name. */
  readonly bySubject: ReadonlyMap<string, SubjectSource>;
  /** Argument that names the edition: its id in quotes, or the range of a catalogue table. */
  readonly catalogue: string;
}

export interface FormulaSourceOptions {
  readonly language: Language;
  /** File of the workbook among those summarised. */
  readonly fileName: string;
  readonly mappings?: readonly ColumnMapping[];
  /** Left out, the edition's id. */
  readonly catalogue?: string;
}

/** @param book the workbook that the formulas will stand in; rows of other files are values. [Z12] */
export function formulaSources(book: WorkbookGrid, { edition, rows }: MonthTable, options: FormulaSourceOptions): FormulaSources {
  const text = handoverText(options.language).source;
  const readings = new Map<SheetGrid, readonly SheetReading[]>();
  const readingsOf = (grid: SheetGrid): readonly SheetReading[] => {
    const known = readings.get(grid);
    if (known) return known;
    const read = readSheet(grid, edition, { date1904: book.date1904, fileName: options.fileName, ...(options.mappings ? { mappings: options.mappings } : {}) });
    const found = "readings" in read ? read.readings : [];
    readings.set(grid, found);
    return found;
  };
  const sourceOf = (row: SummaryRow): SubjectSource => {
    if (row.source === null) return none(text.faultless);
    const grid = row.source.file === options.fileName ? book.sheets.find(({ name }) => name === row.source?.sheet) : undefined;
    if (!grid) return none(text.noSheet);
    const own = readingsOf(grid).filter(({ layout, subjects }) => layout === row.source?.layout && subjects.some(({ name }) => name !== null && subjectKey(name) === subjectKey(row.name)));
    const [reading] = own;
    if (!reading || own.length > 1) return none(reading ? text.severalPlaces : text.noColumns);
    return reading.layout === "summary" ? awardedSource(grid, reading, row, edition, text) : recordedSource(grid, reading, row, edition, text);
  };
  return { bySubject: new Map(rows.map((row) => [row.name, sourceOf(row)])), catalogue: options.catalogue ?? quoted(edition.id) };
}

type SourceText = HandoverText["source"];

const none = (reason: string): SubjectSource => ({ kind: "none", reason });

/** A text in a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/gu, '""')}"`;

const block = (sheet: SheetGrid, column: number, top: number, bottom: number): string => `${quotedName(sheet.name)}!$${columnName(column)}$${top}:$${columnName(column)}$${bottom}`;

function recordedSource(grid: SheetGrid, reading: SheetReading, row: SummaryRow, edition: Edition, text: SourceText): SubjectSource {
  const columnOf = (role: string): number | undefined => reading.columns.find((each) => each.role === role && !each.isIgnored)?.column;
  const amounts = reading.columns.filter(({ role }) => role === "amount");
  const [points, names] = [amounts[0]?.column, reading.layout === "ledger" ? columnOf("subject") : null];
  // ⑴ alone may be any category's; the category beside it is enough where the clause is an ordinary one.
  const labels = [columnOf("clause"), columnOf("category")].flatMap((column) => column ?? []);
  if (points === undefined || amounts.length > 1 || labels.length === 0 || names === undefined || reading.body === null) return none(text.noColumns);
  const { top, bottom } = reading.body;
  const tried = labels.map((items) => ({ items, unlike: difference(grid, { points, items, names, top, bottom }, row, edition, text) }));
  const sound = tried.find(({ unlike }) => unlike === null);
  if (!sound) return none(tried[0]?.unlike ?? text.noColumns);
  return { kind: "recorded", points: block(grid, points, top, bottom), items: block(grid, sound.items, top, bottom), names: names === null ? null : block(grid, names, top, bottom) };
}

interface Columns {
  readonly points: number;
  readonly items: number;
  readonly names: number | null;
  readonly top: number;
  readonly bottom: number;
}

/** Walks the range as the functions do and holds it against the assessment's entries. @returns the first difference, null for none */
function difference(grid: SheetGrid, { points, items, names, top, bottom }: Columns, row: SummaryRow, edition: Edition, text: SourceText): string | null {
  const { trace } = row.assessment;
  if (trace.some(({ step }) => step === "deferred" || step === "replaced" || step === "exempt")) return text.severalYears;
  const left = new Map(trace.flatMap((step) => (step.step === "entry" && step.amount !== ZERO ? [[step.cells[0] ?? "", step] as const] : [])));
  let named: NamedItem | null = null;
  for (let at = top; at <= bottom; at++) {
    const label = grid.cell(at, items)?.value ?? null;
    if (typeof label === "object" && label !== null) return text.notPlain({ cell: cellAddress(at, items) });
    if (label !== null && String(label).trim() !== "") named = itemNamed(edition, String(label));
    const value = grid.cell(at, points)?.value ?? null;
    const amount = readAmount(value);
    const cell = cellAddress(at, points);
    if (amount.kind === "error" || amount.kind === "unreadable") return text.notPlain({ cell });
    const entry = left.get(cell);
    if (amount.kind === "blank") {
      if (entry) return text.countOnly({ cell });
      continue;
    }
    if (names !== null) {
      const owner = grid.cell(at, names)?.value ?? null;
      const own = typeof owner === "string" && owner.toLowerCase() === row.name.toLowerCase();
      if (entry && !own) return text.nameDiffers({ cell: cellAddress(at, names) });
      if (own && !entry && amount.points !== ZERO) return text.notPlain({ cell });
      if (!entry) continue;
    }
    if (amount.points === ZERO) continue;
    if (!entry || magnitude(amount.points) !== entry.amount) return text.notPlain({ cell });
    const category = edition.categories.find(({ id }) => id === entry.category);
    if (category?.kind === "bonus" ? amount.points < ZERO : false) return text.notPlain({ cell });
    if (!named || named.category !== entry.category || !sameClause(edition, named.clause, entry.clause)) return text.unclear({ cell: cellAddress(at, items) });
    left.delete(cell);
  }
  const [other] = left.keys();
  return other === undefined ? null : text.notPlain({ cell: other });
}

/** Two names for one charge: which clause it is makes no difference where both are ordinary ones. */
const sameClause = (edition: Edition, named: string | null, entered: string | null): boolean =>
  named === entered || (isPlain(edition, named) && isPlain(edition, entered));

function awardedSource(grid: SheetGrid, reading: SheetReading, row: SummaryRow, edition: Edition, text: SourceText): SubjectSource {
  const subject = reading.subjects.find(({ name }) => name !== null && subjectKey(name) === subjectKey(row.name));
  const columns = reading.columns.filter(({ category }) => category !== null);
  const [first, last] = [columns[0]?.column, columns.at(-1)?.column];
  if (!subject || first === undefined || last === undefined || !reading.heading || (subject.entries.length > 0)) return none(text.noColumns);
  const place = /^[A-Z]+(\d+)$/u.exec(subject.awarded[0]?.cell ?? "");
  if (!place) return none(text.noColumns);
  const at = Number(place[1]);
  const cells = new Map<string, string>();
  for (let column = first; column <= last; column++) {
    const heading = columns.find((each) => each.column === column);
    const awarded = subject.awarded.find(({ cell }) => cell === cellAddress(at, column));
    const label = grid.cell(reading.heading.bottom, column)?.value ?? null;
    const category = heading?.category ?? null;
    const sound = category !== null && awarded?.amount.kind === "amount" && typeof label === "string" && itemNamed(edition, label)?.category === category.id && isWhole(grid, at, column, awarded.amount.points);
    if (!sound || category === null || category.kind === "veto") return none(text.notPlain({ cell: cellAddress(at, column) }));
    cells.set(category.id, `${quotedName(grid.name)}!$${columnName(column)}$${at}`);
  }
  const line = (of: number): string => `${quotedName(grid.name)}!$${columnName(first)}$${of}:$${columnName(last)}$${of}`;
  return { kind: "awarded", points: line(at), items: line(reading.heading.bottom), cells };
}

/** Subtracting in a cell needs a number there, not a text that reads as one. */
function isWhole(grid: SheetGrid, row: number, column: number, points: Points): boolean {
  const amount = readAmount(grid.cell(row, column)?.value ?? null);
  return typeof (grid.cell(row, column)?.value ?? null) === "number" && amount.kind === "amount" && amount.points === points;
}
