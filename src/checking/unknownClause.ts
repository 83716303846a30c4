import { citeClause } from "../catalogue/citation";
import type { Clause } from "../catalogue/edition";
import { formatPoints } from "../points";
import { type CitedClause, type EntryReading, pointsOf } from "../sheet/reading";
import type { AssessedSubject } from "./assessSubject";
import { clausesOfItem } from "./citedItems";
import type { Check, CheckContext, FindingParts } from "./context";
import { ofEntries } from "./ofEntries";

/**
 * `unknown-clause`: a clause cited on the sheet that the edition does not have for certain; candidates are named. [F5]
 * An item of several clauses is known: nothing is said where the amount leaves one of them or all; where it leaves some, they are
 * named for information; where it fits none, the citation or the amount is wrong. [F53]
 */
export const unknownClause: Check = {
  code: "unknown-clause",
  severity: "warning",
  rule: "F5",
  run: (context) =>
    ofEntries(context.subjects, (entry, subject) => {
      if (!entry.cited) return null;
      const possible = clausesOfItem(entry);
      return possible === null ? ofCandidates(context, subject, entry, entry.cited) : ofItem(context, subject, entry, entry.cited, possible);
    }),
};

function ofCandidates(context: CheckContext, subject: AssessedSubject, { cell, category }: EntryReading, cited: CitedClause): FindingParts {
  const candidates = named(context, cited.candidates);
  return {
    subject,
    cells: [cited.cell, cell],
    category,
    actual: cited.text,
    expected: candidates[0]?.citation ?? null,
    message: context.text.unknownClause({ cell: cited.cell, text: cited.text, category, edition: context.edition.title, candidates }),
  };
}

function ofItem(context: CheckContext, subject: AssessedSubject, entry: EntryReading, cited: CitedClause, possible: readonly Clause[]): FindingParts | null {
  const { item = [] } = cited;
  const amount = pointsOf(entry.amount);
  if (possible.length === item.length || amount === undefined) return null;
  const fitsNone = possible.length === 0;
  const clauses = named(context, fitsNone ? item : possible);
  return {
    subject,
    cells: [cited.cell, entry.cell],
    category: entry.category,
    actual: cited.text,
    expected: clauses[0]?.citation ?? null,
    ...(fitsNone ? {} : { severity: "info" as const }),
    message: context.text.itemOfClauses({ cell: cited.cell, amountCell: entry.cell, text: cited.text, amount: formatPoints(amount), of: item.length, clauses, fitsNone }),
  };
}

const named = ({ edition }: CheckContext, clauses: readonly Clause[]): readonly { readonly citation: string; readonly text: string }[] =>
  clauses.map((clause) => ({ citation: citeClause(edition, clause), text: clause.text }));
