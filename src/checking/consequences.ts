/**
 * One cause, one finding: what follows from another fault names it.
 *
 * | follows | from | when |
 * |---|---|---|
 * | wrong-total (of a subject, of its deductions) | any finding on a figure it is made of | the printed total is exactly what that figure (or up to three of them, or the caps left out) gives |
 * | wrong-subtotal, score-over-points | over-cap, wrong-allotment, an entry's finding, the sum of the same category | the same, within the category |
 * | wrong-grade | wrong-total, score-over-points | it is the grade of the printed total; a possible score in place of the impossible one gives it |
 * | any of these | stale-value, short-range, hard-coded | on the same cell, when mending the formula gives the right value |
 * | formula-error | formula-error | its formula reads the other cell |
 * | wrong-subtotal, score-over-points | mixed-signs | its formula reads the deduction of the other sign |
 * | a finding of a summary | the same finding on the form or ledger | same subject, same time, same figures |
 */
import type { CheckingText } from "../text/checking";
import { causeInCategory, causeOfGrade, causeOfTotal } from "./causesOfFigures";
import { causeInFormula } from "./causesInFormulas";
import { causeInOtherTable } from "./causesAcross";
import type { CheckContext } from "./context";
import { causeOf, Findings, type Found } from "./found";
import type { Cause, Finding } from "./finding";

const RULES: readonly ((found: Found, findings: Findings) => Found | null)[] = [
  causeInFormula, causeInOtherTable, causeOfTotal, causeInCategory, causeOfGrade,
];

/**
 * Names the cause of every finding that has one among the others, and says so in its sentence. [F24]
 * @param all findings of the whole workbook
 * @param tables its tables
 * @returns the findings in the same order; following causes never leads back to where one began
 */
export function withConsequences(all: readonly Found[], tables: readonly CheckContext[], text: CheckingText): readonly Finding[] {
  const findings = new Findings(all, tables);
  const causes = new Map<Found, Found>();
  for (const found of all) {
    const { follows } = found.finding;
    const cause = follows === null ? firstCause(found, findings, causes) : statedCause(found, follows, findings, causes);
    if (cause) causes.set(found, cause);
  }
  return all.map((found) => {
    const { finding } = found;
    const cause = causes.get(found);
    if (finding.follows !== null) return cause ? finding : { ...finding, follows: null };
    return cause ? following(finding, cause, text) : finding;
  });
}

/** The cause that a check named itself, when it is among the findings. */
function statedCause(found: Found, { code, sheet, cell }: Cause, findings: Findings, causes: ReadonlyMap<Found, Found>): Found | null {
  const cause = findings.at(sheet, cell).find((other) => other !== found && other.finding.code === code);
  return cause && !leadsTo(cause, found, causes) ? cause : null;
}

function firstCause(found: Found, findings: Findings, causes: ReadonlyMap<Found, Found>): Found | null {
  for (const rule of RULES) {
    const cause = rule(found, findings);
    if (cause && causeOf(cause) !== null && !leadsTo(cause, found, causes)) return cause;
  }
  return null;
}

function leadsTo(from: Found, to: Found, causes: ReadonlyMap<Found, Found>): boolean {
  for (let at: Found | undefined = from; at !== undefined; at = causes.get(at)) if (at === to) return true;
  return false;
}

function following(finding: Finding, cause: Found, text: CheckingText): Finding {
  const follows = causeOf(cause);
  if (follows === null) return finding;
  const sheet = follows.sheet === finding.sheet ? null : follows.sheet;
  return { ...finding, follows, message: finding.message + text.follows({ of: finding.code, code: follows.code, cell: follows.cell, sheet }) };
}
