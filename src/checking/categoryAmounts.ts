/** What a table says that a subject lost or gained in a category, whichever way it writes it. */
import type { Category } from "../catalogue/edition";
import { add, type Points, subtract, ZERO } from "../points";
import { magnitude } from "../sheet/readAmount";
import type { AssessedSubject } from "./assessSubject";
import { isFilled } from "./bookTables";

/** Points lost (of a bonus: gained) in a category. */
export interface CategoryAmount {
  readonly category: Category;
  /** Before and after the category's cap, points ≥ 0. */
  readonly recorded: Points;
  readonly counted: Points;
  readonly cells: readonly string[];
}

/**
 * What a form or ledger comes to in a category.
 * @returns null while some cell that may belong to it cannot be read, or the table says nothing of the category
 */
export function amountIn(subject: AssessedSubject, category: Category): CategoryAmount | null {
  if (subject.blockedBy.length > 0 || !isFilled(subject.reading)) return null;
  const recorded = subject.recorded.find((each) => each.category.id === category.id);
  const named = recorded !== undefined || subject.reading.awarded.some((awarded) => awarded.category.id === category.id);
  if (!named && subject.assessment === null && subject.reading.entries.length === 0) return null;
  const sum = recorded?.sum ?? ZERO;
  const counts = subject.assessment?.categories.find(({ id }) => id === category.id)?.counted ?? recorded?.counted ?? ZERO;
  return { category, recorded: sum, counted: counts, cells: (recorded?.parts ?? []).filter(({ points }) => points > ZERO).map(({ cell }) => cell) };
}

/** A summary's cell (or cells) for one category. */
export interface SummaryAmount {
  readonly category: Category;
  /** Points lost (of a bonus: gained), points ≥ 0. */
  readonly points: Points;
  readonly cells: readonly string[];
  readonly holds: "deductions" | "awarded";
}

/** What a summary's row says, category by category; cells that cannot be read are left out. */
export function summaryAmounts({ reading }: AssessedSubject): readonly SummaryAmount[] {
  const amounts = new Map<string, SummaryAmount>();
  const note = (category: Category, cell: string, points: Points, holds: SummaryAmount["holds"]): void => {
    const before = amounts.get(category.id);
    amounts.set(category.id, before ? { ...before, points: add(before.points, points), cells: [...before.cells, cell] } : { category, points, cells: [cell], holds });
  };
  for (const { category, cell, amount } of reading.entries) {
    if (category.kind !== "veto" && amount.kind === "amount") note(category, cell, magnitude(amount.points), "deductions");
  }
  for (const { category, cell, amount } of reading.awarded) {
    if (amount.kind !== "amount") continue;
    if (category.kind === "bonus") note(category, cell, amount.points, "awarded");
    else if (category.points !== null && amount.points <= category.points) note(category, cell, subtract(category.points, amount.points), "awarded");
  }
  return [...amounts.values()];
}

/** A summary agrees with either: some print what was recorded, some what counts. */
export const agrees = (points: Points, { recorded, counted: counts }: Pick<CategoryAmount, "recorded" | "counted">): boolean =>
  points === recorded || points === counts;
