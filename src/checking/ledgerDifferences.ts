/** A summary against the ledger it was drawn up from. */
import { ZERO } from "../points";
import type { NamedSubject } from "./bookTables";
import { agrees, amountIn, type CategoryAmount, type SummaryAmount, summaryAmounts } from "./categoryAmounts";
import { indexSubjects } from "./subjectName";

export interface LedgerDifference {
  readonly row: NamedSubject;
  readonly ledger: NamedSubject;
  readonly amount: SummaryAmount;
  readonly source: CategoryAmount;
}

/**
 * Where a ledger and a summary disagree. [F32]
 * A ledger may hold only part of what a month brought, so deductions that the summary has beyond it are said only where the ledger
 * explains at least twice as many others; deductions that the summary lacks are always said.
 * @param rows the summary's rows
 * @param ledger the ledger's subjects
 */
export function ledgerDifferences(rows: readonly NamedSubject[], ledger: readonly NamedSubject[]): readonly LedgerDifference[] {
  const found: LedgerDifference[] = [];
  let explained = 0;
  const subjects = indexSubjects(ledger, ({ name }) => name);
  for (const row of rows) {
    const [own, ...others] = subjects.find(row.name);
    if (!own || others.length > 0) continue;
    for (const amount of summaryAmounts(row.subject)) {
      const source = amountIn(own.subject, amount.category);
      if (!source) continue;
      if (!agrees(amount.points, source)) found.push({ row, ledger: own, amount, source });
      else if (amount.points > ZERO) explained += 1;
    }
  }
  const beyond = found.filter(({ amount, source }) => amount.points > source.recorded);
  return beyond.length * 2 <= explained ? found : found.filter((difference) => !beyond.includes(difference));
}
