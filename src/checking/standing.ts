/** What a subject's category stands at by its entries: what printed scores and sums of it are held against. */
import type { Category, Edition } from "../catalogue/edition";
import { formatPoints, type Points, smaller, subtract, ZERO } from "../points";
import type { AwardedReading } from "../sheet/reading";
import type { AssessedSubject, RecordedPart } from "./assessSubject";

export interface Standing {
  readonly category: Category;
  readonly parts: readonly RecordedPart[];
  /** Points before and after the cap. */
  readonly recorded: Points;
  readonly counted: Points;
  /** The score that is left: points − counted, of a bonus what counts of it; null where the edition prints no points. */
  readonly left: Points | null;
}

/**
 * @returns null while the category holds no entry, or some cell that may belong to it cannot be read: nothing can then be
 *   said of what is printed about it
 */
export function standingOf(subject: AssessedSubject, category: Category): Standing | null {
  const { reading, assessment } = subject;
  const own = reading.entries.filter((entry) => entry.category.id === category.id);
  if (own.length === 0 || reading.uncounted.length > 0 || own.some(({ cell }) => subject.blockedBy.includes(cell))) return null;
  const recorded = subject.recorded.find((each) => each.category.id === category.id);
  const sum = recorded?.sum ?? ZERO;
  const counts = assessment?.categories.find(({ id }) => id === category.id)?.counted ?? recorded?.counted ?? ZERO;
  return { category, parts: recorded?.parts ?? [], recorded: sum, counted: counts, left: leftOf(category, counts) };
}

function leftOf(category: Category, counts: Points): Points | null {
  if (category.kind === "bonus") return counts;
  return category.points === null ? null : subtract(category.points, counts);
}

/** Most that a category's deductions or bonuses count for: its points where they are a limit, for bonuses also the edition's limit on all of them. */
export function limitOf(edition: Pick<Edition, "bonusCap">, category: Category): Points | null {
  const own = category.cap === "stop" ? category.points : null;
  if (category.kind !== "bonus" || edition.bonusCap === null) return own;
  return own === null ? edition.bonusCap : smaller(own, edition.bonusCap);
}

/** The one score that is printed for a category; null where there is none, or several (its parts have scores of their own). */
export function awardedOf({ reading }: AssessedSubject, category: Category): AwardedReading | null {
  const [only, ...others] = reading.awarded.filter((awarded) => awarded.category.id === category.id);
  return only && others.length === 0 ? only : null;
}

/** "10 − 2 − 1 = 7"; with a cap that cuts "10 − 10 = 0". */
export function leftLine({ category, parts, recorded, counted: counts, left }: Standing): string {
  if (left === null || category.points === null || category.kind === "bonus") return "";
  const amounts = counts === recorded ? parts.filter(({ points }) => points > ZERO).map(({ points }) => formatPoints(points)) : [formatPoints(counts)];
  return `${[formatPoints(category.points), ...amounts].join(" − ")} = ${formatPoints(left)}`;
}

/** "2 + 1 = 3" */
export const sumLine = ({ parts, recorded }: Pick<Standing, "parts" | "recorded">): string =>
  `${parts.filter(({ points }) => points > ZERO).map(({ points }) => formatPoints(points)).join(" + ") || "0"} = ${formatPoints(recorded)}`;
