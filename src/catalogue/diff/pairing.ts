/** Finding for each thing of one list the thing of the other that it is. The same pairs come out when the lists are swapped. */

/** Places in the two lists, 0-based, and how much the two are alike. */
export interface PlacePair {
  readonly before: number;
  readonly after: number;
  readonly similarity: number;
}

/** A pair that may be made. Pairs of a higher `rank` are made first. */
export interface Candidate extends PlacePair {
  readonly rank: number;
  /** Whether the pair also needs a lead over every other that either of the two could make. */
  readonly lead: number;
}

/**
 * Makes the best pairs first; each thing is in one pair at most.
 * Of equal ones those nearest to the same place go first, so that equal texts stay in their order.
 */
export function bestPairs(candidates: readonly Candidate[]): readonly PlacePair[] {
  const open = [...candidates].sort((a, b) => b.rank - a.rank || distance(a) - distance(b) || a.before + a.after - b.before - b.after);
  const [takenBefore, takenAfter] = [new Set<number>(), new Set<number>()];
  const isOpen = ({ before, after }: PlacePair): boolean => !takenBefore.has(before) && !takenAfter.has(after);
  const pairs: PlacePair[] = [];
  for (const candidate of open) {
    if (!isOpen(candidate)) continue;
    const rival = open.find((other) => other !== candidate && isOpen(other) && (other.before === candidate.before || other.after === candidate.after));
    if (candidate.lead > 0 && rival && candidate.rank - rival.rank < candidate.lead) continue;
    takenBefore.add(candidate.before);
    takenAfter.add(candidate.after);
    pairs.push(candidate);
  }
  return pairs;
}

const distance = ({ before, after }: PlacePair): number => Math.abs(before - after);
