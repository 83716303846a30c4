import type { Edition } from "../catalogue/edition";
import { floorPoints, formatPoints } from "../points";
import { boundText, gradeOf } from "../scoring/grade";
import { type CellValue } from "../sheet/grid";
import { readAmount } from "../sheet/readAmount";
import { editionArgument } from "./catalogueArgument";
import { inputError } from "./cell";
import type { FunctionContext } from "./context";
import { CellFailure, type FunctionResult, notAvailable, type ResultCell, wrongInput } from "./outcome";
import { MOST_CELLS, placeInBlock, readBlock } from "./range";

/**
 * GRADE(score, catalogue, [month]): the grade of a total; a range of totals spills in its own shape. [U8]
 * A blank total has no grade: its cell stays empty. A single total that has no grade is a failure of the whole call, so
 * that Excel shows the sentence with it.
 * @returns #N/A for an edition that prints no grades and for a total in none of them
 */
export function grade(context: FunctionContext, score: unknown, catalogue: unknown, month?: unknown): FunctionResult {
  const inForce = editionArgument(context, catalogue, month);
  if (inForce instanceof CellFailure) return inForce;
  const { edition } = inForce;
  if (edition.bands.length === 0) return notAvailable(context.words.noBands(edition.title));
  const block = readBlock(score);
  const size = block.rows * block.columns;
  if (size > MOST_CELLS) return wrongInput(context.words.tooMany(context.words.arguments.score, size, MOST_CELLS));
  const grades = block.cells.map((row, r) =>
    row.map((cell, c) => gradeOfCell(context, edition, cell, placeInBlock(context, "score", block, r, c))),
  );
  const only = grades[0]?.[0];
  return size === 1 && only instanceof CellFailure ? only : grades;
}

function gradeOfCell(context: FunctionContext, edition: Edition, cell: CellValue, where: string): ResultCell {
  const { words } = context;
  const total = typeof cell === "number" ? totalOfNumber(cell) : readAmount(cell);
  if (total.kind === "blank") return "";
  if (total.kind === "error") return inputError(context, where, total);
  if (total.kind === "unreadable") return wrongInput(words.unreadableScore(where, total.text));
  const band = gradeOf(edition, total.points);
  if (band) return band.grade;
  const lowest = edition.bands[edition.bands.length - 1];
  return notAvailable(words.inNoBand(formatPoints(total.points), edition.title, lowest ? boundText(lowest) : ""));
}

/** An average may have more decimals than points hold; only which bounds it reaches matters here. */
function totalOfNumber(value: number): ReturnType<typeof readAmount> {
  const points = floorPoints(value);
  return points === undefined ? { kind: "unreadable", text: String(value) } : { kind: "amount", points, typed: "number", direction: null };
}
