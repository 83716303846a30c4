/** Formulas as Excel shows them, from the way files store them. */
import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";

/**
 * Pieces of a formula: text in quotes, a sheet name in quotes, a bracketed table or workbook reference, an error, a
 * whole-column or whole-row range, or a word (reference, name, function or number) with the mark behind it that tells
 * a function "(" or a sheet "!" from a cell.
 */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|#[\p{L}\d/]+[!?]?|(\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|[$\p{L}\d_.\\?]+)(?![$\p{L}\d_.\\?])(\s*\(|!)?/giu;

/**
 * Strips the prefixes that files put before functions newer than Excel 2007, before names inside LET and LAMBDA, and
 * before functions of add-ins, whose dot is stored as an underscore. A formula that an add-in is missing for still
 * names it: `_xldudf_ASSESS_SCORE(A1)` becomes `ASSESS.SCORE(A1)`.
 * @param stored content of the `f` element, without "="
 */
export function displayFormula(stored: string): string {
  if (!stored.includes("_xl")) return stored;
  return stored.replace(PIECE, (piece: string, word: string | undefined) => (word === undefined ? piece : stripPrefixes(piece)));
}

function stripPrefixes(word: string): string {
  return word
    .replace(/^_xldudf_([\p{L}\d]+)_/iu, "$1.")
    .replace(/^(?:_xl(?:fn|ws|udf|pm|op)\.)+/i, "");
}

/** A formula that is shared by a block of cells, ready to be written for each of them. */
export type SharedFormula = (rowsDown: number, columnsRight: number) => string;

/**
 * @param formula as shown, for the cell where it is stored
 * @returns the formula of the cell so many rows below and columns to the right: relative references move along;
 * one that leaves the sheet becomes #REF!
 * @example sharedFormula("SUM(A1:$B$2)")(1, 1) // "SUM(B2:$B$2)"
 */
export function sharedFormula(formula: string): SharedFormula {
  const pieces: (string | Reference)[] = [];
  let position = 0;
  for (const match of formula.matchAll(PIECE)) {
    const [, word, mark] = match;
    const reference = word === undefined || mark !== undefined ? undefined : parseReference(word);
    if (!reference) continue;
    pieces.push(formula.slice(position, match.index), reference);
    position = match.index + match[0].length;
  }
  pieces.push(formula.slice(position));
  return (rowsDown, columnsRight) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : moved(piece, rowsDown, columnsRight))).join("");
}

/** Corners of a reference; a whole column has no row, a whole row no column. */
type Reference = readonly Corner[];

interface Corner {
  readonly column?: { readonly number: number; readonly fixed: boolean };
  readonly row?: { readonly number: number; readonly fixed: boolean };
}

function parseReference(word: string): Reference | undefined {
  const corners = word.split(":").map(parseCorner);
  if (corners.length === 1) {
    const [corner] = corners;
    return corner?.row && corner.column ? [corner] : undefined;
  }
  return corners.every((corner) => corner !== undefined) ? (corners as Corner[]) : undefined;
}

function parseCorner(text: string): Corner | undefined {
  const match = /^(?:(\$?)([A-Z]{1,3}))?(?:(\$?)([1-9]\d{0,6}))?$/i.exec(text);
  if (!match || text === "") return undefined;
  const [, columnFixed, column, rowFixed, row] = match;
  if (column !== undefined && columnNumber(column) > MAX_COLUMNS) return undefined;
  if (row !== undefined && Number(row) > MAX_ROWS) return undefined;
  return {
    ...(column === undefined ? {} : { column: { number: columnNumber(column), fixed: columnFixed === "$" } }),
    ...(row === undefined ? {} : { row: { number: Number(row), fixed: rowFixed === "$" } }),
  };
}

function moved(reference: Reference, rowsDown: number, columnsRight: number): string {
  const texts: string[] = [];
  for (const { column, row } of reference) {
    const newColumn = column && column.number + (column.fixed ? 0 : columnsRight);
    const newRow = row && row.number + (row.fixed ? 0 : rowsDown);
    if (newColumn !== undefined && (newColumn < 1 || newColumn > MAX_COLUMNS)) return "#REF!";
    if (newRow !== undefined && (newRow < 1 || newRow > MAX_ROWS)) return "#REF!";
    texts.push(
      (column && newColumn !== undefined ? `${column.fixed ? "$" : ""}${columnName(newColumn)}` : "") +
        (row && newRow !== undefined ? `${row.fixed ? "$" : ""}${newRow}` : ""),
    );
  }
  return texts.join(":");
}
