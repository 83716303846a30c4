/** A catalogue in time: its editions one after the other, and the one that a month falls under. */
import type { Month } from "../../month";
import type { Edition } from "../edition";
import { type EditionLookup, editionsInForce, findEdition } from "../findEdition";

/** The editions of one document, earliest first. */
export interface Catalogue {
  /** "bianmin-window". */
  readonly id: string;
  /** Title of the latest edition. */
  readonly title: string;
  readonly editions: readonly Edition[];
}

/** The catalogues of editions in any order; catalogues in the order in which their first edition is given. */
export function cataloguesOf(editions: readonly Edition[]): readonly Catalogue[] {
  return [...new Set(editions.map(({ catalogue }) => catalogue))].map((id) => {
    const own = editions.filter(({ catalogue }) => catalogue === id).sort(byBeginning);
    return { id, title: own.at(-1)?.title ?? id, editions: own };
  });
}

/** One without a first month is the earliest. */
const byBeginning = (a: Edition, b: Edition): number => {
  const [x, y] = [a.effectiveFrom ?? "", b.effectiveFrom ?? ""];
  return x < y ? -1 : x > y ? 1 : 0;
};

/**
 * The edition of a catalogue that is in force in a month. [Y1]
 * @param month null when unknown: then only an edition in force in every month is found, never the latest
 * @returns the edition; or why there is none: before the first, in a gap, in two at once (`describeEditionLookupProblem` says it in words)
 */
export const editionFor = ({ id, editions }: Catalogue, month: Month | null): EditionLookup => findEdition(editions, id, month);

/** Months of which two editions of one catalogue are both in force. */
export interface EditionOverlap {
  readonly catalogue: string;
  readonly editions: readonly [Edition, Edition];
  /** First and last month; null for no beginning or no end. */
  readonly from: Month | null;
  readonly to: Month | null;
}

/**
 * Every two editions of one catalogue that some month would fall under both. [Y2]
 * An edition without a last month ends when the next one begins, so it overlaps only one that begins together with it.
 */
export const overlapsOf = (editions: readonly Edition[]): readonly EditionOverlap[] =>
  cataloguesOf(editions).flatMap(({ id, editions: own }) => own.flatMap((a, place) => own.slice(place + 1).flatMap((b): EditionOverlap[] => {
    const [from, to] = [b.effectiveFrom, earlier(lastMonthOf(a, own), lastMonthOf(b, own))];
    const both = editionsInForce(own, from ?? to ?? ANY_MONTH);
    return both.includes(a) && both.includes(b) ? [{ catalogue: id, editions: [a, b], from, to }] : [];
  })));

/** Stands for any month where both editions have neither beginning nor end. */
const ANY_MONTH = "2000-01" as Month;

/** Its own last month, or the one before the next edition begins. */
function lastMonthOf(edition: Edition, own: readonly Edition[]): Month | null {
  if (edition.effectiveTo !== null) return edition.effectiveTo;
  const next = own.map(({ effectiveFrom }) => effectiveFrom).find((from) => from !== null && from > (edition.effectiveFrom ?? ""));
  return next ? monthBefore(next) : null;
}

function monthBefore(month: Month): Month {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return (number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`) as Month;
}

const earlier = (a: Month | null, b: Month | null): Month | null => (a === null ? b : b === null || a < b ? a : b);
