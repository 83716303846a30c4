/** What the roster says of the name typed. Pure. */
import type { Month } from "../../src/month";
import { lookUpName, type NameLookup, type OfficeRoster, type RosterKind } from "../../src/register/officeRoster";

/** Names offered at most. */
const NEAR_AT_MOST = 4;

/**
 * @param kinds whom the name may be of; lists that are empty say nothing
 * @returns null where no list says anything
 */
export function lookUpSubject(roster: OfficeRoster, kinds: readonly RosterKind[], name: string, month: Month | null): NameLookup | null {
  const looked = kinds.filter((kind) => (kind === "window" ? roster.windows : roster.staff).length > 0).map((kind) => lookUpName(roster, kind, name, month));
  return looked.find(({ status }) => status === "known") ?? looked.find(({ status }) => status === "inactive") ?? looked.reduce<NameLookup | null>(joined, null);
}

const joined = (before: NameLookup | null, next: NameLookup): NameLookup =>
  before?.status === "unknown" && next.status === "unknown" ? { status: "unknown", near: [...before.near, ...next.near].slice(0, NEAR_AT_MOST) } : (before ?? next);
