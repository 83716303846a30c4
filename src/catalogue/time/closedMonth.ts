/** Months that an office has closed: they keep the edition they were closed under. */
import type { Month } from "../../month";
import type { Edition } from "../edition";

export interface ClosedMonth {
  readonly month: Month;
  /** Id of the edition it was closed under; one for each catalogue in use. */
  readonly edition: string;
}

/**
 * The editions as a month sees them: of a catalogue that was closed for it, only the edition of then, whatever its dates say. [Y5]
 * An edition that is not among those given any more keeps nothing: the month is then read like any other.
 */
export function editionsOfMonth(editions: readonly Edition[], month: Month | null, closed: readonly ClosedMonth[] = []): readonly Edition[] {
  const kept = closed.flatMap((each) => (each.month === month ? (editions.find(({ id }) => id === each.edition) ?? []) : []));
  if (kept.length === 0) return editions;
  const catalogues = new Set(kept.map(({ catalogue }) => catalogue));
  return [...editions.filter(({ catalogue }) => !catalogues.has(catalogue)), ...kept.map(timeless)];
}

const known = new WeakMap<Edition, Edition>();

/** The edition in force in every month; the same object each time, because what is looked up is remembered by object. */
export function timeless(edition: Edition): Edition {
  if (edition.effectiveFrom === null && edition.effectiveTo === null) return edition;
  const before = known.get(edition) ?? { ...edition, effectiveFrom: null, effectiveTo: null };
  known.set(edition, before);
  return before;
}
