/** What a subject's entries come to under the limits that several clauses of a category share. */
import type { Category, Edition } from "../catalogue/edition";
import { type Points, subtract, sum } from "../points";
import { indexOf } from "../scoring/editionIndex";
import type { EntryReading } from "../sheet/reading";
import type { RecordedPart } from "./assessSubject";

/** A limit that is passed. */
export interface PassedLimit {
  /** As the edition names it: "考勤管理第1、2项". */
  readonly name: string;
  readonly points: Points;
  readonly parts: readonly RecordedPart[];
  /** Points recorded under its clauses, and what of them is beyond it. */
  readonly sum: Points;
  readonly excess: Points;
}

const NONE: readonly PassedLimit[] = [];

/** The limits of a category that its recorded parts pass; none where the office has set none. [F54] */
export function passedLimits(edition: Edition, category: Category, parts: readonly RecordedPart[]): readonly PassedLimit[] {
  const { limits } = indexOf(edition);
  if (limits.length === 0) return NONE;
  return limits.flatMap(({ name, clauses, points, category: owner }) => {
    if (owner !== category.id) return [];
    const own = parts.filter(({ clause }) => clause !== null && clauses.includes(clause.id));
    const recorded = sum(own.map((part) => part.points));
    return recorded > points ? [{ name, points, parts: own, sum: recorded, excess: subtract(recorded, points) }] : [];
  });
}

/**
 * The clause under which an entry counts. One that cites an item of several clauses (考勤管理1) counts under that item's limit whichever
 * of them is meant, where they differ in nothing but their amounts.
 */
export function countingClause(edition: Edition, { clause, cited }: EntryReading): EntryReading["clause"] {
  const [first] = cited?.item ?? [];
  if (clause !== null || !first) return clause;
  const limit = indexOf(edition).limits.find(({ clauses }) => clauses.includes(first.id));
  const isPlain = (cited?.item ?? []).every(({ id, period, yearPoints, vetoPeriod, replaces }) =>
    limit?.clauses.includes(id) === true && period === "month" && yearPoints === null && vetoPeriod === null && replaces === null);
  return limit && isPlain ? first : null;
}
