import type { Edition } from "../catalogue/edition";
import { bookChecksText } from "../text/bookChecks";
import type { EntryReading } from "../sheet/reading";
import { ZERO } from "../points";
import { allowedAmount } from "./allowedAmounts";
import type { BookCheck, BookContext, BookFindingParts, CheckContext } from "./context";
import { counterpart, earlierEditions, fitsEarlierEdition } from "./superseded";

/**
 * `mixed-editions`: some amounts of a table fit only an earlier edition, others only the one in force. [Y27]
 * A consequence of the first of its `superseded` cells: with those mended it is gone. A table kept by the earlier edition throughout is not mixed.
 */
export const mixedEditions: BookCheck = {
  code: "mixed-editions",
  severity: "warning",
  rule: "Y27",
  run: (book) => book.tables.filter(({ edition }) => earlierEditions(edition, book.editions).length > 0).flatMap((table) => ofTable(book, table)),
};

function ofTable({ language }: BookContext, table: CheckContext): BookFindingParts[] {
  const { edition, sheet, month } = table;
  const entries = table.subjects.flatMap(({ reading }) => reading.entries);
  const fitting = entries.flatMap((entry) => {
    const fit = fitsEarlierEdition(table, entry);
    return fit ? [{ cell: entry.cell, edition: fit.edition }] : [];
  });
  const [first] = fitting;
  if (!first) return [];
  const old = fitting.filter((fit) => fit.edition === first.edition).map(({ cell }) => cell);
  const current = entries.filter((entry) => fitsOnlyNow(entry, first.edition)).map(({ cell }) => cell);
  if (current.length === 0) return [];
  return [{
    table, cells: [...old, ...current],
    expected: edition.id, actual: first.edition.id,
    message: bookChecksText(language).mixedEditions({ sheet: sheet.name, earlier: first.edition.id, old, edition: edition.id, current, month }),
    follows: { code: "superseded", sheet: sheet.name, cell: first.cell },
  }];
}

/** Whether an amount is right now and would have been wrong under the earlier edition. */
function fitsOnlyNow({ clause, amount, count }: EntryReading, earlier: Edition): boolean {
  if (!clause || amount.kind !== "amount" || amount.points === ZERO || !allowedAmount(clause.charge, amount.points, count).ok) return false;
  const before = counterpart(earlier, clause);
  return before !== undefined && !["open", "blank", "none"].includes(clause.charge.kind) && !allowedAmount(before.charge, amount.points, count).ok;
}
