/** Formulas with ASSESS functions: which ask for a catalogue, which are broken, which can be frozen. */
import type { Edition } from "../../catalogue/edition";
import { findEdition } from "../../catalogue/findEdition";
import type { Formula } from "../../formulas/formula";
import { hasFormulas } from "../../formulas/hasFormulas";
import { parseFormula } from "../../formulas/parse";
import { cellAddress, type Cell, type SheetGrid, type WorkbookGrid } from "../../sheet/grid";
import type { DependentFormula } from "./plan";

/** Place of the catalogue among a function's arguments, 0-based. */
const CATALOGUE_AT: Readonly<Record<string, number>> = {
  SCORE: 2, GRADE: 1, CATEGORY: 3, OVERCAP: 2, SUMMARY: 3, CHARGE: 1, COMBINE: 1, SELECT: 2, EXPLAIN: 2, CHECK: 1, RULE: 1, EDITION: 0,
};
/** ASSESS.SCORE as typed, and as Excel stores it where the add-in is not known. */
const OURS = /^(?:_XLDUDF_)?ASSESS[._]([A-Z]+)$/u;

export interface AssessCell {
  readonly sheet: SheetGrid;
  readonly cell: string;
  readonly formula: string;
  readonly at: Cell;
}

/** Every cell whose formula has an ASSESS function, sheet by sheet, from the top. */
export function* assessCells(book: WorkbookGrid): Generator<AssessCell> {
  for (const sheet of book.sheets) {
    if (!hasFormulas(sheet)) continue;
    for (let row = 1; row <= sheet.rows; row++) {
      for (let column = 1; column <= sheet.columns; column++) {
        const at = sheet.cell(row, column);
        if (at?.formula !== undefined && /ASSESS[._]/iu.test(at.formula)) yield { sheet, cell: cellAddress(row, column), formula: at.formula, at };
      }
    }
  }
}

/**
 * Formulas that depend on a catalogue which has changed. [Y22]
 * A formula that cannot be read counts as one that names it by id: to calculate it once more does no harm, to leave it out may.
 */
export function dependentFormulas(book: WorkbookGrid, from: Edition, to: Edition): readonly DependentFormula[] {
  const found: DependentFormula[] = [];
  for (const { sheet, cell, formula } of assessCells(book)) {
    const by = dependence(parseFormula(formula), sheet, book, [from, to]);
    if (by !== null) found.push({ sheet: sheet.name, cell, formula, by });
  }
  return found;
}

function dependence(formula: Formula | null, sheet: SheetGrid, book: WorkbookGrid, editions: readonly Edition[]): DependentFormula["by"] | null {
  if (formula === null) return "id";
  const kinds = catalogueArguments(formula).flatMap((argument) => argumentKind(argument, sheet, book, editions) ?? []);
  return kinds.includes("id") ? "id" : (kinds[0] ?? null);
}

/**
 * The texts by which a formula's catalogue arguments name one of the editions, one for each argument.
 * @returns null where an argument is something else (a cell, a calculation) or the formula cannot be read
 */
export function namedEditions(formula: string, editions: readonly Edition[]): readonly string[] | null {
  const parsed = parseFormula(formula);
  if (parsed === null) return null;
  const named: string[] = [];
  for (const argument of catalogueArguments(parsed)) {
    if (argument === undefined || argument.kind === "missing") continue;
    if (argument.kind !== "literal" || typeof argument.value !== "string") return null;
    if (names(argument.value, editions)) named.push(argument.value);
  }
  return named.length === 0 ? null : named;
}

/** The catalogue arguments of every ASSESS call in a formula, however deep. */
function catalogueArguments(formula: Formula): readonly (Formula | undefined)[] {
  switch (formula.kind) {
    case "call": {
      const name = OURS.exec(formula.name)?.[1];
      const place = name === undefined ? undefined : CATALOGUE_AT[name];
      return [...(place === undefined ? [] : [formula.arguments[place]]), ...formula.arguments.flatMap(catalogueArguments)];
    }
    case "binary":
      return [...catalogueArguments(formula.left), ...catalogueArguments(formula.right)];
    case "unary":
    case "percent":
      return catalogueArguments(formula.operand);
    case "group":
      return catalogueArguments(formula.inner);
    default:
      return [];
  }
}

function argumentKind(argument: Formula | undefined, sheet: SheetGrid, book: WorkbookGrid, editions: readonly Edition[]): DependentFormula["by"] | null {
  if (argument === undefined || argument.kind === "missing") return null;
  if (argument.kind === "group") return argumentKind(argument.inner, sheet, book, editions);
  // A table's columns and what another formula spilled are ranges; a defined name may stand for anything.
  if (argument.kind === "unsupported" && argument.what !== "name") return "range";
  if (argument.kind === "literal") return typeof argument.value === "string" && names(argument.value, editions) ? "id" : null;
  if (argument.kind !== "reference") return "id";
  const { from, to } = argument;
  const isOneCell = to === null || (to.row === from.row && to.column === from.column);
  if (!isOneCell) return "range";
  const own = argument.sheet === null ? sheet : book.sheets.find(({ name }) => name.toLowerCase() === argument.sheet?.toLowerCase());
  const value = own ? own.cell(from.row, from.column)?.value : undefined;
  return typeof value === "string" ? (names(value, editions) ? "id" : null) : "id";
}

/** Whether a name leads to one of the two editions, in whatever month. */
function names(text: string, editions: readonly Edition[]): boolean {
  const found = findEdition(editions, text, null);
  return "edition" in found || (found.problem.code !== "unknown" && found.problem.code !== "empty");
}
