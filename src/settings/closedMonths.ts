/** Closed months as an office's settings hold them: which months, and the editions that each keeps. */
import type { Edition } from "../catalogue/edition";
import type { ClosedMonth } from "../catalogue/time/closedMonth";
import type { Month } from "../month";
import { type OfficeSettings, withLockedMonth } from "./officeSettings";

/**
 * Every closed month with the editions it keeps. A month that was closed without saying by which edition has the edition "", which keeps nothing:
 * nothing may be written in it, and it is read like any other.
 */
export const closedMonthsOf = ({ lockedMonths, closedUnder = [] }: Pick<OfficeSettings, "lockedMonths" | "closedUnder">): readonly ClosedMonth[] =>
  lockedMonths.flatMap((month) => {
    const own = closedUnder.filter((each) => each.month === month);
    return own.length > 0 ? own : [{ month, edition: "" }];
  });

/**
 * The edition under which a month is closed already, where it is another one of the same catalogue: a month has one edition of each. [Y83]
 * @param editions every edition that is known; one that is gone keeps nothing, and stands in nobody's way
 * @returns null where the month may be closed under `wanted`
 */
export function closedOtherwise<E extends Pick<Edition, "id" | "catalogue">>(settings: Pick<OfficeSettings, "lockedMonths" | "closedUnder">, month: Month, wanted: string, editions: readonly E[]): E | null {
  const catalogue = editions.find(({ id }) => id === wanted)?.catalogue;
  const kept = closedMonthsOf(settings).flatMap((each) => (each.month === month && each.edition !== wanted ? (editions.find(({ id }) => id === each.edition) ?? []) : []));
  return catalogue === undefined ? null : (kept.find((edition) => edition.catalogue === catalogue) ?? null);
}

/** Closes a month under all the editions in use; none where it is not known by which it was assessed. */
export const withMonthClosed = (settings: OfficeSettings, month: Month, editions: readonly string[]): OfficeSettings =>
  editions.reduce((closed, edition) => withClosedMonth(closed, month, edition), withLockedMonth(settings, month, true));

/** Closes a month under an edition, beside those of other catalogues under which it is closed. */
export function withClosedMonth(settings: OfficeSettings, month: Month, edition: string): OfficeSettings {
  const others = (settings.closedUnder ?? []).filter((each) => each.month !== month || each.edition !== edition);
  return { ...withLockedMonth(settings, month, true), closedUnder: [...others, { month, edition }] };
}

/** Opens a month again: it keeps no edition any more. */
export function withOpenedMonth(settings: OfficeSettings, month: Month): OfficeSettings {
  return { ...withLockedMonth(settings, month, false), closedUnder: (settings.closedUnder ?? []).filter((each) => each.month !== month) };
}
