/** The arguments points + items → amounts, each with what it is for and where it stands. */
import type { Edition } from "../catalogue/edition";
import { formatPoints, type Points } from "../points";
import { type CellValue, isCellError } from "../sheet/grid";
import { readAmount } from "../sheet/readAmount";
import { cellText, inputError } from "./cell";
import type { FunctionContext } from "./context";
import { findItem, type Item, unresolvedItem } from "./items";
import { CellFailure, wrongInput } from "./outcome";
import { isBlank, type Line, MOST_CELLS, placeIn, readLine, usedLength } from "./range";

export interface NamedAmount {
  readonly item: Item;
  /** As typed, with its sign. */
  readonly points: Points;
  /** Which way a word in the cell (扣, 加) says. */
  readonly direction: "deduct" | "bonus" | null;
  /** Place of the amount, for messages. */
  readonly where: string;
  /** Its place in the line, from 0. */
  readonly index: number;
}

/**
 * Reads the amounts that are there and what each is for. [U4]
 * An item without a name belongs to the one before it, as below a merged cell; one single item names all amounts. A
 * blank amount is nothing, whatever stands beside it.
 * @returns the amounts in their order, 0 included; or the first thing that is wrong
 */
export function readAmounts(context: FunctionContext, edition: Edition, points: unknown, items: unknown): readonly NamedAmount[] | CellFailure {
  const lines = readLines(context, points, items);
  return lines instanceof CellFailure ? lines : amountsOfLines(context, edition, lines);
}

/** As `readAmounts`, for lines that are read already. */
export function amountsOfLines(context: FunctionContext, edition: Edition, { amounts, names, length }: Lines): readonly NamedAmount[] | CellFailure {
  const found: NamedAmount[] = [];
  let namedAt = -1;
  for (let index = 0; index < length; index += 1) {
    const label: CellValue = names.cells[index] ?? null;
    if (isCellError(label)) return inputError(context, placeIn(context, names, index), label);
    if (!isNameless(label)) namedAt = index;
    const amount = readPoints(context, amounts, index);
    if (amount instanceof CellFailure) return amount;
    if (amount === undefined) continue;
    if (namedAt < 0) {
      if (amount.points === 0) continue;
      return wrongInput(context.words.amountWithoutItem(amount.where, formatPoints(amount.points)));
    }
    const text = cellText(names.cells[namedAt] ?? null);
    const { item, candidates } = findItem(edition, text);
    if (item) found.push({ item, points: amount.points, direction: amount.direction, where: amount.where, index });
    // An unknown name is only wrong where it carries an amount.
    else if (amount.points !== 0) return unresolvedItem(context, edition, text, placeIn(context, names, namedAt), candidates);
  }
  return found;
}

/** Excel on the desktop hands an empty cell over as 0, and no category or clause is called 0. */
const isNameless = (label: CellValue): boolean => isBlank(label) || label === 0;

export interface Lines {
  readonly amounts: Line;
  readonly names: Line;
  /** Cells to look at. */
  readonly length: number;
}

export function readLines(context: FunctionContext, points: unknown, items: unknown): Lines | CellFailure {
  const { words } = context;
  const amounts = readLine(context, "points", points);
  if (amounts instanceof CellFailure) return amounts;
  const names = readLine(context, "items", items);
  if (names instanceof CellFailure) return names;
  const sameShape = amounts.rows === names.rows && amounts.columns === names.columns;
  if (!sameShape && names.cells.length !== 1) {
    return wrongInput(words.differentShapes(words.shape(amounts.rows, amounts.columns), words.shape(names.rows, names.columns)));
  }
  const length = Math.max(usedLength(amounts.cells), usedLength(names.cells));
  if (length > MOST_CELLS) return wrongInput(words.tooMany(words.arguments.points, length, MOST_CELLS));
  return { amounts, names, length };
}

/** @returns undefined for a blank cell */
function readPoints(context: FunctionContext, line: Line, index: number): Omit<NamedAmount, "item" | "index"> | CellFailure | undefined {
  const amount = readAmount(line.cells[index] ?? null);
  if (amount.kind === "blank") return undefined;
  const where = placeIn(context, line, index);
  if (amount.kind === "error") return inputError(context, where, amount);
  if (amount.kind === "unreadable") return wrongInput(context.words.unreadableAmount(where, amount.text));
  return { points: amount.points, direction: amount.direction, where };
}
