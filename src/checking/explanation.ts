import { add, type Points, ZERO } from "../points";
import type { Found } from "./found";
import type { Suspect } from "./suspects";

/** So many faults together are still an explanation; more would be a coincidence. */
const MOST_TOGETHER = 3;
/** Beyond this many suspects only single ones and all of one kind are tried. */
const MANY = 24;

/**
 * The faults that explain a difference exactly: as few as possible, of each category one.
 * @param matches whether a change of the total (points) is the difference to be explained
 * @returns the first of them, the one to be mended first; null when none do
 */
export function explanation(suspects: readonly Suspect[], matches: (change: Points) => boolean): Found | null {
  for (let size = 1; size <= (suspects.length > MANY ? 1 : MOST_TOGETHER); size++) {
    const found = together(suspects, size, ZERO, new Set(), matches);
    if (found) return found;
  }
  return allOfOneKind(suspects, matches);
}

function together(suspects: readonly Suspect[], size: number, so: Points, taken: ReadonlySet<string>, matches: (change: Points) => boolean): Found | null {
  for (const [index, { found, category, change }] of suspects.entries()) {
    if (category !== "" && taken.has(category)) continue;
    const next = add(so, change);
    if (size === 1 ? matches(next) : together(suspects.slice(index + 1), size - 1, next, new Set([...taken, category]), matches)) return found;
  }
  return null;
}

/** Somebody who forgets one cap forgets them all. */
function allOfOneKind(suspects: readonly Suspect[], matches: (change: Points) => boolean): Found | null {
  for (const code of new Set(suspects.map(({ found }) => found.finding.code))) {
    const own = suspects.filter(({ found }) => found.finding.code === code);
    if (own.length > MOST_TOGETHER && matches(own.reduce<Points>((sum, { change }) => add(sum, change), ZERO))) return own[0]?.found ?? null;
  }
  return null;
}
