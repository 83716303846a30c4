import { points as amount, subtract, sum, toNumber } from "../src/points";
import type { Edition } from "../src/catalogue/edition";
import type { Assessment } from "../src/scoring/assessment";
import { assess } from "./assess";
import type { FunctionContext } from "./context";
import { CellFailure, type FunctionResult, type ResultCell } from "./outcome";

/**
 * OVERCAP(points, items, catalogue, [month]): the categories whose recorded points exceed what counts. [U10]
 * @returns rows of category, recorded, points, counted, excess; a row that says so when there is none
 */
export function overcap(context: FunctionContext, points: unknown, items: unknown, catalogue: unknown, month?: unknown): FunctionResult {
  const scored = assess(context, points, items, catalogue, month);
  if (scored instanceof CellFailure) return scored;
  const rows = [...categoriesOver(scored.assessment), ...bonusesOver(context, scored.edition, scored.assessment)];
  return rows.length > 0 ? rows : [[context.words.noOverCap, "", "", "", ""]];
}

const categoriesOver = ({ categories }: Assessment): ResultCell[][] =>
  categories
    .filter(({ excess }) => excess > 0)
    .map(({ name, recorded, points, counted, excess }) => [
      name, toNumber(recorded), points === null ? "" : toNumber(points), toNumber(counted), toNumber(excess),
    ]);

/** All bonuses together may exceed the edition's limit although none of them does alone. */
function bonusesOver({ words }: FunctionContext, edition: Edition, { categories, bonus }: Assessment): ResultCell[][] {
  const counted = sum(categories.filter(({ kind }) => kind === "bonus").map((category) => category.counted));
  const excess = subtract(counted, bonus.counted);
  if (excess <= 0) return [];
  const limit = toNumber(edition.bonusCap ?? amount(0));
  return [[words.bonusTotal, toNumber(counted), limit, toNumber(bonus.counted), toNumber(excess)]];
}
