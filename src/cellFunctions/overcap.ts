import { points as amount, type Points, subtract, sum, toNumber } from "../points";
import type { Edition } from "../catalogue/edition";
import type { Assessment } from "../scoring/assessment";
import { assess } from "./assess";
import type { FunctionContext } from "./context";
import { CellFailure, type FunctionResult, type ResultCell } from "./outcome";

/**
 * OVERCAP(points, items, catalogue, [month]): the categories whose recorded points exceed what counts. [U10]
 * Clauses that share a limit have a row of their own before the category's, whose own row then counts on from there. [U23]
 * @returns rows of category, recorded, points, counted, excess; a row that says so when there is none
 */
export function overcap(context: FunctionContext, points: unknown, items: unknown, catalogue: unknown, month?: unknown): FunctionResult {
  const scored = assess(context, points, items, catalogue, month);
  if (scored instanceof CellFailure) return scored;
  const rows = [...limitsOver(scored.assessment), ...categoriesOver(scored.assessment), ...bonusesOver(context, scored.edition, scored.assessment)];
  return rows.length > 0 ? rows : [[context.words.noOverCap, "", "", "", ""]];
}

const limitsOver = ({ limits }: Assessment): ResultCell[][] =>
  limits.filter(({ excess }) => excess > 0).map(({ name, recorded, points, counted, excess }) => [name, recorded, points, counted, excess].map(cellOf));

const categoriesOver = ({ categories, limits }: Assessment): ResultCell[][] =>
  categories.flatMap(({ id, name, recorded, points, counted, excess }) => {
    const cut = sum(limits.flatMap((limit) => (limit.category === id ? [limit.excess] : [])));
    return excess > cut ? [[name, subtract(recorded, cut), points, counted, subtract(excess, cut)].map(cellOf)] : [];
  });

const cellOf = (value: string | Points | null): ResultCell => (value === null ? "" : typeof value === "string" ? value : toNumber(value));

/** All bonuses together may exceed the edition's limit although none of them does alone. */
function bonusesOver({ words }: FunctionContext, edition: Edition, { categories, bonus }: Assessment): ResultCell[][] {
  const counted = sum(categories.filter(({ kind }) => kind === "bonus").map((category) => category.counted));
  const excess = subtract(counted, bonus.counted);
  if (excess <= 0) return [];
  const limit = toNumber(edition.bonusCap ?? amount(0));
  return [[words.bonusTotal, toNumber(counted), limit, toNumber(bonus.counted), toNumber(excess)]];
}
