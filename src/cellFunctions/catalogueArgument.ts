/** The arguments catalogue + month → the edition in force. */
import type { Edition } from "../catalogue/edition";
import { describeEditionLookupProblem, findEdition } from "../catalogue/findEdition";
import type { Month } from "../month";
import { isCellError } from "../sheet/grid";
import { editionOfCells } from "./catalogueTable";
import { cellText, inputError, readSingle } from "./cell";
import type { FunctionContext } from "./context";
import { monthArgument } from "./monthArgument";
import { CellFailure, notAvailable, wrongInput } from "./outcome";
import { type Block, isBlank, MOST_TABLE_CELLS, placeInBlock, readBlock } from "./range";

export interface EditionInForce {
  readonly edition: Edition;
  readonly month: Month | null;
}

/**
 * Finds the edition that a formula means. [U14]
 * @param catalogue edition id, catalogue id, title or alias; or the range of a catalogue table in the workbook [U17]
 * @returns #N/A where there is none for it, or where its name or the month leaves open which; #VALUE! for a blank and for a
 *   table that cannot be read
 */
export function editionArgument(context: FunctionContext, catalogue: unknown, month: unknown): EditionInForce | CellFailure {
  const { language, editions } = context;
  const block = readBlock(catalogue);
  const table = isTable(block) ? tableEdition(context, block) : null;
  if (table instanceof CellFailure) return table;
  const reference = table === null ? readSingle(context, "catalogue", onlyCell(block)) : table.id;
  if (reference instanceof CellFailure) return reference;
  const inMonth = monthArgument(context, month);
  if (inMonth instanceof CellFailure) return inMonth;
  const found = findEdition(table === null ? editions : [table], cellText(reference), inMonth);
  if ("edition" in found) return { edition: found.edition, month: inMonth };
  const message = describeEditionLookupProblem(found.problem, language);
  return found.problem.code === "empty" ? wrongInput(message) : notAvailable(message);
}

/** A merged cell that holds a name arrives as a range with one filled cell. */
const isTable = ({ cells }: Block): boolean => cells.reduce((count, row) => count + row.filter((cell) => !isBlank(cell)).length, 0) > 1;

function onlyCell({ cells }: Block): unknown {
  const cell = cells.flat().find((each) => !isBlank(each)) ?? null;
  return isCellError(cell) ? { code: cell.error } : cell;
}

const SHOWN_PROBLEMS = 3;

function tableEdition(context: FunctionContext, block: Block): Edition | CellFailure {
  const { words, language } = context;
  const size = block.rows * block.columns;
  if (size > MOST_TABLE_CELLS) return wrongInput(words.tableTooLarge(size, MOST_TABLE_CELLS));
  for (const [r, row] of block.cells.entries()) {
    for (const [c, cell] of row.entries()) if (isCellError(cell)) return inputError(context, placeInBlock(context, "catalogue", block, r, c), cell);
  }
  const result = editionOfCells(block.cells, language);
  if ("edition" in result) return result.edition;
  const shown = result.problems.slice(0, SHOWN_PROBLEMS).map(({ message }) => message);
  return wrongInput(words.brokenTable(result.problems.length, shown));
}
