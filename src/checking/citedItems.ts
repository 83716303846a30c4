/** Citations of an item that has several clauses (考勤管理1 has ①②③): which of them the amount leaves. */
import type { Clause } from "../catalogue/edition";
import { ZERO } from "../points";
import type { EntryReading, SheetReading } from "../sheet/reading";
import { allowedAmount } from "./allowedAmounts";

/**
 * The clauses of the cited item that would charge the entry's amount; all of them while it has none to tell by.
 * @returns null where the entry cites no such item
 */
export function clausesOfItem({ cited, amount, count }: EntryReading): readonly Clause[] | null {
  const item = cited?.item;
  if (item === undefined) return null;
  if (amount.kind !== "amount" || amount.points === ZERO) return item;
  return item.filter(({ charge }) => allowedAmount(charge, amount.points, count).ok);
}

/** An item of which the amount leaves one clause cites that clause. [F53] */
export function withClausesOfItems(reading: SheetReading): SheetReading {
  const { subjects } = reading;
  if (!subjects.some(({ entries }) => entries.some(({ cited }) => cited?.item !== undefined))) return reading;
  return { ...reading, subjects: subjects.map((subject) => ({ ...subject, entries: subject.entries.map(withClauseOfItem) })) };
}

function withClauseOfItem(entry: EntryReading): EntryReading {
  const [only, ...others] = clausesOfItem(entry) ?? [];
  const isCertain = entry.amount.kind === "amount" && entry.amount.points !== ZERO && only !== undefined && others.length === 0;
  return isCertain ? { ...entry, clause: only, cited: null } : entry;
}
