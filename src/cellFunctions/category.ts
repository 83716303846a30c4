import { findCategory } from "../catalogue/citation";
import { toNumber } from "../points";
import { assess } from "./assess";
import { cellText, readSingle } from "./cell";
import type { FunctionContext } from "./context";
import { categoryNames } from "./items";
import { CellFailure, notAvailable, type ResultCell, wrongInput } from "./outcome";

/**
 * CATEGORY(points, items, category, catalogue, [month]): the deduction (or bonus) of one category that counts. [U9]
 * @param category its name, an alias or its printed number
 * @returns points; 0 for a category without entries
 */
export function category(
  context: FunctionContext, points: unknown, items: unknown, named: unknown, catalogue: unknown, month?: unknown,
): ResultCell {
  const { words } = context;
  const scored = assess(context, points, items, catalogue, month);
  if (scored instanceof CellFailure) return scored;
  const { edition, assessment } = scored;
  const cell = readSingle(context, "category", named);
  if (cell instanceof CellFailure) return cell;
  const text = cellText(cell);
  if (text === "") return wrongInput(words.missingCategory);
  const found = findCategory(edition, text);
  if (!found) return notAvailable(words.unknownCategory(text, edition.title, words.list(categoryNames(edition))));
  const result = assessment.categories.find(({ id }) => id === found.id);
  return result ? toNumber(result.counted) : notAvailable(words.vetoHasNoPoints(found.name));
}
