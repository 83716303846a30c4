/** Which sign deductions have in a table. */
import { formatPoints, negate, ZERO } from "../points";
import { parseRange } from "./grid";
import type { EntryReading, SubjectReading, UnreadPart } from "./reading";

export interface Unsigned {
  readonly subjects: readonly SubjectReading[];
  readonly unread: readonly UnreadPart[];
  /** Cells of one column that disagree with the others. */
  readonly mixedSigns: readonly string[];
}

/**
 * Brings deductions to one sign. [R11] [R22]
 * A column that writes all of them below 0 means the same as one that writes all above (bonuses above 0 beside deductions below are a
 * signed column). Where both occur in one column the fewer ones (those below 0 when they are as many) are left out and said, because
 * each could be a slip or a correction; the same holds for columns that disagree with each other. "扣2分" says its own direction.
 */
export function unsign(subjects: readonly SubjectReading[]): Unsigned {
  if (!subjects.some(({ entries }) => entries.some(isNegative))) return { subjects, unread: [], mixedSigns: [] };
  const byColumn = signedByColumn(subjects);
  const mixed = new Set<EntryReading>();
  const negativeColumns = new Set<number>();
  let hasPositiveColumn = false;
  for (const [column, entries] of byColumn) {
    const below = entries.filter(isNegative);
    const above = entries.filter((entry) => !isNegative(entry));
    if (below.length > above.length) negativeColumns.add(column);
    else hasPositiveColumn = true;
    if (below.length > 0 && above.length > 0) for (const entry of below.length > above.length ? above : below) mixed.add(entry);
  }
  const unread: UnreadPart[] = [];
  const leftOut = (entry: EntryReading): boolean => {
    if (mixed.has(entry)) return true;
    if (!isNegative(entry)) return false;
    return entry.category.kind === "bonus" || (hasPositiveColumn && negativeColumns.has(parseRange(entry.cell)?.left ?? 0));
  };
  const result = subjects.map((subject): SubjectReading => {
    const uncounted = [...subject.uncounted];
    const entries = subject.entries.flatMap((entry): EntryReading[] => {
      if (entry.amount.kind !== "amount" || entry.category.kind === "veto") return [entry];
      if (leftOut(entry)) {
        unread.push({ cells: [entry.cell], reason: "negative-among-positive", text: formatPoints(entry.amount.points) });
        uncounted.push(entry.cell);
        return [];
      }
      return isNegative(entry) ? [{ ...entry, amount: { ...entry.amount, points: negate(entry.amount.points) } }] : [entry];
    });
    return { ...subject, entries, uncounted };
  });
  return { subjects: result, unread, mixedSigns: [...new Set([...mixed].map(({ cell }) => cell))] };
}

function signedByColumn(subjects: readonly SubjectReading[]): ReadonlyMap<number, readonly EntryReading[]> {
  const byColumn = new Map<number, EntryReading[]>();
  for (const { entries } of subjects) {
    for (const entry of entries) {
      if (!hasSign(entry)) continue;
      const column = parseRange(entry.cell)?.left ?? 0;
      const others = byColumn.get(column);
      if (others) others.push(entry);
      else byColumn.set(column, [entry]);
    }
  }
  return byColumn;
}

const isNegative = ({ amount }: EntryReading): boolean => amount.kind === "amount" && amount.points < ZERO;

/** A deduction whose sign says something: not 0, not "扣2分". */
const hasSign = ({ category, amount }: EntryReading): boolean =>
  category.kind === "deduct" && amount.kind === "amount" && amount.points !== ZERO && amount.direction !== "deduct";
