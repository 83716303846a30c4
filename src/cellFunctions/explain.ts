import { describeTrace } from "../text/trace";
import { assess } from "./assess";
import type { FunctionContext } from "./context";
import { CellFailure, type ResultCell } from "./outcome";

/**
 * EXPLAIN(points, items, catalogue, [month]): how the total came about, in one text of several lines. [U22]
 * @returns every amount with its place and clause, then categories, bonus, total and grade
 */
export function explain(context: FunctionContext, points: unknown, items: unknown, catalogue: unknown, month?: unknown): ResultCell {
  const scored = assess(context, points, items, catalogue, month);
  return scored instanceof CellFailure ? scored : describeTrace(scored.assessment, scored.edition, context.language).join("\n");
}
