/** Named amounts → entries that scoring takes: one direction each, never negative. */
import type { Entry } from "../scoring/assessment";
import { magnitude } from "../sheet/readAmount";
import type { NamedAmount } from "./coerce";
import type { FunctionContext } from "./context";
import { type CellFailure, wrongInput } from "./outcome";

/** An entry and the amount it came from. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly amount: NamedAmount;
}

/**
 * Entries of the amounts that are not 0. [U6]
 * Deductions may all be written as negative numbers, beside positive bonuses too; deductions of both signs, a negative
 * bonus, and a word that contradicts the item are wrong.
 */
export function entriesOf(context: FunctionContext, amounts: readonly NamedAmount[]): readonly PlacedEntry[] | CellFailure {
  const recorded = amounts.filter(({ points }) => points !== 0);
  return wrongSign(context, recorded) ?? recorded.map((amount) => ({ entry: entryOf(amount), amount }));
}

/** A function does not learn its cells' addresses: the place in the range stands in for them. Written out, because spreading costs more than all the rest. */
function entryOf({ item: { category, clause }, points, where }: NamedAmount): Entry {
  const amount = magnitude(points);
  const cells = [where];
  return clause ? { category: category.id, clause: clause.id, points: amount, cells } : { category: category.id, points: amount, cells };
}

function wrongSign({ words }: FunctionContext, amounts: readonly NamedAmount[]): CellFailure | undefined {
  let positive: NamedAmount | undefined;
  let negative: NamedAmount | undefined;
  for (const amount of amounts) {
    const { item, points, direction, where } = amount;
    const wants = directionOf(amount);
    if (direction !== null && direction !== wants) return wrongInput(words.wrongDirection(where, item.name, wants));
    if (wants === "bonus" && points < 0) return wrongInput(words.negativeBonus(where, item.name));
    // 扣2分 says which way it goes, so its sign says nothing of the others.
    if (wants === "bonus" || direction !== null) continue;
    if (points > 0) positive ??= amount;
    else negative ??= amount;
  }
  return positive && negative ? wrongInput(words.mixedSigns(positive.where, negative.where)) : undefined;
}

const directionOf = ({ item: { category, clause } }: NamedAmount): "deduct" | "bonus" =>
  (clause?.polarity ?? category.kind) === "bonus" ? "bonus" : "deduct";
