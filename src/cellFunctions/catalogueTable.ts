/** Editions read from catalogue tables in the workbook, remembered by the tables' contents. */
import type { CellValue } from "../sheet/grid";
import { type EditionOfTable, editionOfTable } from "../catalogue/table/editionOfTable";
import { withoutZeroBlanks } from "../catalogue/table/zeroBlanks";
import { isCellError } from "../sheet/grid";
import type { Language } from "../text/language";

type Cells = readonly (readonly CellValue[])[];

interface Remembered {
  readonly cells: Cells;
  readonly language: Language;
  readonly result: EditionOfTable;
}

/** Tables in use at a time; a county has a handful. */
const MOST_TABLES = 8;

/** Most recently used first. */
let remembered: readonly Remembered[] = [];

/**
 * The edition of a table. Ten thousand formulas over one table read it once; what is remembered is decided by every cell's
 * content, so that the same cells always give the same edition.
 */
export function editionOfCells(cells: Cells, language: Language): EditionOfTable {
  const known = remembered.find((each) => each.language === language && sameCells(each.cells, cells));
  if (known === remembered[0] && known) return known.result;
  const entry = known ?? { cells, language, result: editionOfTable(withoutZeroBlanks(cells), language) };
  remembered = [entry, ...remembered.filter((each) => each !== entry)].slice(0, MOST_TABLES);
  return entry.result;
}

/** Comparing is faster than making a key of some thousand cells, and most tables differ within the first few. */
function sameCells(a: Cells, b: Cells): boolean {
  if (a.length !== b.length) return false;
  return a.every((row, r) => {
    const other = b[r] ?? [];
    return row.length === other.length && row.every((cell, c) => sameCell(cell, other[c] ?? null));
  });
}

const sameCell = (a: CellValue, b: CellValue): boolean => a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
