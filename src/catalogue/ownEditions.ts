/** Editions of an office's own beside the built-in ones: which one counts where both would. */
import { type Month, monthOf } from "../month";
import type { Edition } from "./edition";

/** A built-in edition that an own one takes the place of. */
export interface Overruled {
  readonly edition: Edition;
  readonly by: Edition;
  /** What is left of it: the months before the own one begins; null when nothing is. */
  readonly left: Edition | null;
}

export interface CombinedEditions {
  /** Own ones first; each id once. */
  readonly editions: readonly Edition[];
  readonly overruled: readonly Overruled[];
  /** Own editions whose id an earlier own one has: they count nowhere. */
  readonly repeated: readonly Edition[];
}

/**
 * Own and built-in editions together. The own one wins where both have one id, or are of one document and share months. [T143]
 * @param own in the order in which they count
 * @example combineEditions(builtIn, [mine]).overruled[0] // { edition: bianmin-window.1, by: mine, left: null }
 */
export function combineEditions(builtIn: readonly Edition[], own: readonly Edition[]): CombinedEditions {
  const counted = own.filter((edition, index) => own.findIndex(({ id }) => id === edition.id) === index);
  const overruled: Overruled[] = [];
  const rest = builtIn.flatMap((edition): readonly Edition[] => {
    let left: Edition | null = edition;
    for (const mine of counted) {
      if (left === null) break;
      const after: Edition | null = remaining(left, mine);
      if (after === left) continue;
      left = after;
      overruled.push({ edition, by: mine, left });
    }
    return left === null ? [] : [left];
  });
  return { editions: [...counted, ...rest], overruled, repeated: own.filter((edition) => !counted.includes(edition)) };
}

/** What is left of a built-in edition beside an own one: itself, its earlier months, its later months, or nothing. */
function remaining(edition: Edition, own: Edition): Edition | null {
  if (edition.id === own.id) return null;
  if (edition.catalogue !== own.catalogue || !share(edition, own)) return edition;
  // An edition ends when the next of its document begins, so what comes after the own one is not taken up again.
  if (own.effectiveFrom !== null && startsBefore(edition, own.effectiveFrom)) return { ...edition, effectiveTo: neighbour(own.effectiveFrom, -1) };
  const next = own.effectiveTo === null ? null : neighbour(own.effectiveTo, 1);
  const endsLater = next !== null && (edition.effectiveTo === null || edition.effectiveTo >= next);
  return endsLater ? { ...edition, effectiveFrom: next } : null;
}

const startsBefore = ({ effectiveFrom }: Edition, month: Month): boolean => effectiveFrom === null || effectiveFrom < month;

const share = (a: Edition, b: Edition): boolean =>
  (a.effectiveTo === null || b.effectiveFrom === null || b.effectiveFrom <= a.effectiveTo) &&
  (b.effectiveTo === null || a.effectiveFrom === null || a.effectiveFrom <= b.effectiveTo);

/** The month before (−1) or after (1); the same one at the ends of the calendar. */
function neighbour(month: Month, by: 1 | -1): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return monthOf(Math.floor(count / 12), (count % 12) + 1) ?? month;
}
