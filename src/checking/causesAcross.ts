/** Causes on another table of the workbook: what the form got wrong, its summary repeats. */
import { subtract, toNumber } from "../points";
import type { FindingCode } from "./finding";
import { figure, type Findings, type Found } from "./found";

/** Codes that a summary repeats word for word when it is copied from the forms. */
const REPEATED: readonly FindingCode[] = ["over-cap", "wrong-total", "wrong-grade", "score-over-points"];

/** The form's or ledger's own finding of which a summary's, about the same subject and time, is a copy or the difference. */
export function causeInOtherTable(found: Found, findings: Findings): Found | null {
  const { finding, table } = found;
  // Looked at first: a ledger may have a hundred thousand findings of one name.
  if (finding.subject === null || table.reading.layout !== "summary" || (finding.code !== "summary-mismatch" && !REPEATED.includes(finding.code))) return null;
  const sources = findings.behindSummary(finding.subject).filter((other) => findings.areOfOneTime(other.table, table));
  if (finding.code === "summary-mismatch") return sources.find((other) => isRepeated(found, other)) ?? null;
  return sources.find((other) => isCopy(found, other)) ?? sources.find((other) => isUncapped(found, other)) ?? null;
}

const isCopy = ({ finding: one }: Found, { finding: other }: Found): boolean =>
  one.code === other.code && one.category === other.category && one.actual === other.actual && one.expected === other.expected;

/** A score below 0 that is the category's points less everything the form records. */
function isUncapped({ finding, table }: Found, { finding: cause }: Found): boolean {
  const recorded = figure(cause.actual);
  const category = table.edition.categories.find(({ name }) => name === finding.category);
  if (cause.code !== "over-cap" || finding.code !== "score-over-points" || cause.category !== finding.category) return false;
  if (recorded === undefined || category === undefined || category.points === null) return false;
  return finding.actual === toNumber(category.kind === "bonus" ? recorded : subtract(category.points, recorded));
}

/** The summary's figure is a form's own wrong sum of that category; that a total is wrong, the difference says itself. */
const isRepeated = ({ finding }: Found, { finding: cause }: Found): boolean =>
  cause.code === "wrong-subtotal" && finding.category === cause.category && finding.actual === cause.actual && finding.expected === cause.expected;
