/** Entries whose amount a recognised clause does not allow; shared by `wrong-points` and `out-of-range`. */
import type { Clause } from "../catalogue/edition";
import { citeClause } from "../catalogue/citation";
import { formatPoints, type Points, ZERO } from "../points";
import type { EntryReading } from "../sheet/reading";
import { type Allowed, allowedAmount } from "./allowedAmounts";
import type { AssessedSubject } from "./assessSubject";
import { isChiefsShare } from "./chiefShare";
import type { CheckContext } from "./context";
import { ofEntries } from "./ofEntries";
import { fitsEarlierEdition } from "./superseded";

export interface DisallowedEntry {
  readonly subject: AssessedSubject;
  readonly entry: EntryReading;
  readonly clause: Clause;
  readonly citation: string;
  readonly amount: Points;
  readonly allowed: Exclude<Allowed, { ok: true }>;
}

/** An amount that an earlier edition allowed is `superseded`, not wrong; a chief's share is held against the window's by `pair-mismatch`. */
export function disallowedEntries(context: CheckContext): readonly DisallowedEntry[] {
  let found = known.get(context);
  if (!found) known.set(context, (found = findDisallowed(context)));
  return found;
}

/** Two checks ask of each table. */
const known = new WeakMap<CheckContext, readonly DisallowedEntry[]>();

const findDisallowed = (context: CheckContext): readonly DisallowedEntry[] =>
  ofEntries(context.subjects, (entry, subject) => {
    const { clause, amount, count } = entry;
    if (!clause || amount.kind !== "amount" || amount.points === ZERO) return null;
    if (isChiefsShare(context, subject.name, clause)) return null;
    const allowed = allowedAmount(clause.charge, amount.points, count);
    if (allowed.ok || fitsEarlierEdition(context, entry) !== null) return null;
    return { subject, entry, clause, citation: citeClause(context.edition, clause), amount: amount.points, allowed };
  });

/** "2 × 3 = 6" */
export const productLine = (unit: Points, count: number, result: Points): string =>
  `${formatPoints(unit)} × ${count} = ${formatPoints(result)}`;
