import type { Clause, Edition } from "../catalogue/edition";
import { citeClause } from "../catalogue/citation";
import { formatPoints, type Points, toNumber, ZERO } from "../points";
import { normalizeText } from "../sheet/normalizeText";
import type { EntryReading } from "../sheet/reading";
import { bookChecksText } from "../text/bookChecks";
import { allowedAmount } from "./allowedAmounts";
import type { BookCheck, BookContext, BookFindingParts, CheckContext } from "./context";
import { ofEntries } from "./ofEntries";
import { proposedFix } from "./proposedFix";

/**
 * `superseded`: the amount fits an earlier edition of the same catalogue and not the one in force in the month. [F42]
 * It stands in place of wrong-points or out-of-range.
 */
export const superseded: BookCheck = {
  code: "superseded",
  severity: "warning",
  rule: "F42",
  run: (book) => book.tables.filter(({ edition }) => earlierEditions(edition, book.editions).length > 0).flatMap((table) => ofEntries(table.subjects, (entry, subject): BookFindingParts | null => {
    const earlier = fitsEarlierEdition(table, entry);
    if (!earlier || !entry.clause || entry.amount.kind !== "amount") return null;
    const { clause } = entry;
    const now = allowedAmount(clause.charge, entry.amount.points, entry.count);
    const expected = !now.ok && now.kind === "points" ? now.expected : null;
    const range = !now.ok && now.kind === "range" ? `${formatPoints(now.min)}—${formatPoints(now.max)}` : null;
    return {
      table, subject, cells: [entry.cell], category: entry.category, clause,
      expected: expected === null ? range : toNumber(expected),
      actual: toNumber(entry.amount.points),
      fix: expected === null ? null : proposedFix(table.sheet, entry.cell, toNumber(expected)),
      message: sentence(book, table, entry, { clause, earlier, amount: entry.amount.points, expected, range }),
    };
  })),
};

interface Supersession {
  readonly clause: Clause;
  readonly earlier: EarlierClause;
  readonly amount: Points;
  readonly expected: Points | null;
  readonly range: string | null;
}

function sentence({ language }: BookContext, { edition, month }: CheckContext, { cell, count }: EntryReading, { clause, earlier, amount, expected, range }: Supersession): string {
  return bookChecksText(language).superseded({
    cell, amount: formatPoints(amount), count, citation: citeClause(edition, clause), clause, title: edition.title,
    edition: edition.id, from: edition.effectiveFrom, earlier: earlier.edition.id, earlierFrom: earlier.edition.effectiveFrom, month,
    earlierCitation: citeClause(earlier.edition, earlier.clause), expected: expected === null ? range : formatPoints(expected),
  });
}

export interface EarlierClause {
  readonly edition: Edition;
  readonly clause: Clause;
}

/**
 * The latest earlier edition of the catalogue whose clause allows an entry's amount while the clause in force does not.
 * Clauses are the same one by their id, and by their words where ids changed.
 * @returns null when the amount is right, or wrong under every edition
 */
export function fitsEarlierEdition({ edition, editions }: Pick<CheckContext, "edition" | "editions">, { clause, amount, count }: EntryReading): EarlierClause | null {
  if (!clause || editions.length < 2 || amount.kind !== "amount" || amount.points === ZERO) return null;
  const earlier = earlierEditions(edition, editions);
  if (earlier.length === 0 || allowedAmount(clause.charge, amount.points, count).ok) return null;
  for (const each of earlier) {
    const before = counterpart(each, clause);
    if (before && allowedAmount(before.charge, amount.points, count).ok) return { edition: each, clause: before };
  }
  return null;
}

/** Latest first; one without a first month is the earliest. */
export const earlierEditions = (edition: Edition, editions: readonly Edition[]): readonly Edition[] =>
  editions
    .filter(({ id, catalogue, effectiveFrom }) => id !== edition.id && catalogue === edition.catalogue && (effectiveFrom ?? "") < (edition.effectiveFrom ?? ""))
    .sort((a, b) => ((a.effectiveFrom ?? "") < (b.effectiveFrom ?? "") ? 1 : -1));

/** A free amount or a blank of the earlier edition proves nothing. */
export function counterpart({ clauses }: Edition, clause: Clause): Clause | undefined {
  const words = normalizeText(clause.text);
  const found = clauses.find(({ id }) => id === clause.id) ?? clauses.find(({ text }) => normalizeText(text) === words);
  return found && !["open", "blank", "none", "step", "rate"].includes(found.charge.kind) ? found : undefined;
}
