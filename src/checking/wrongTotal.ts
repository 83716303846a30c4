import { add, formatPoints, negate, type Points, subtract, sum, toNumber, ZERO } from "../points";
import type { AssessedSubject } from "./assessSubject";
import type { Check, CheckContext, FindingParts } from "./context";

/**
 * `wrong-total`: a printed total (or sum of deductions) differs from what the entries give under the rules. [F6]
 * Nothing is said while the entries themselves cannot all be read: the total is then not known.
 */
export const wrongTotal: Check = {
  code: "wrong-total",
  severity: "error",
  rule: "F6",
  run: (context) => [
    ...context.subjects.flatMap((subject) => [...ofTotal(context, subject), ...ofSum(context, subject)]),
    ...ofSheet(context),
  ],
};

function ofTotal(context: CheckContext, subject: AssessedSubject): FindingParts[] {
  const printed = subject.reading.total;
  const { assessment } = subject;
  if (!printed || !assessment || printed.amount.kind !== "amount") return [];
  if (printed.amount.points === assessment.total) return [];
  if (isWrittenOff(subject, printed.amount.points)) return [];
  return [{
    subject,
    cells: [printed.cell],
    expected: toNumber(assessment.total),
    actual: toNumber(printed.amount.points),
    fix: printed.formula ? null : { cell: printed.cell, value: toNumber(assessment.total) },
    message: context.text.wrongTotal({
      cell: printed.cell, subject: subject.name, printed: formatPoints(printed.amount.points), expected: formatPoints(assessment.total),
      formula: printed.formula,
    }),
    arithmetic: totalLine(subject),
  }];
}

/** Some offices print 0 for whom a veto strikes; the rules take no points for it, and nobody is misled. */
const isWrittenOff = ({ reading, assessment }: AssessedSubject, printed: Points): boolean =>
  printed === ZERO && (reading.vetoed !== null || (assessment?.vetoes.length ?? 0) > 0);

/** "100 − 2 − 10 + 1 = 89" */
function totalLine({ assessment }: AssessedSubject): string {
  if (!assessment) return "";
  const parts = assessment.categories.filter(({ kind, counted }) => kind === "deduct" && counted > 0).map(({ counted }) => ` − ${formatPoints(counted)}`);
  const bonus = assessment.bonus.counted > 0 ? ` + ${formatPoints(assessment.bonus.counted)}` : "";
  return `${formatPoints(assessment.base)}${parts.join("")}${bonus} = ${formatPoints(assessment.total)}`;
}

/** The sum under a deduction column: any of the sums a person may mean is right. */
function ofSum(context: CheckContext, subject: AssessedSubject): FindingParts[] {
  const printed = subject.reading.sumOfDeductions;
  if (!printed || printed.amount.kind !== "amount" || subject.blockedBy.length > 0 || !subject.assessment) return [];
  const deductions = subject.recorded.filter(({ category }) => category.kind === "deduct");
  const bonuses = sum(subject.recorded.filter(({ category }) => category.kind === "bonus").map((category) => category.sum));
  const recorded = sum(deductions.map((category) => category.sum));
  const counted = sum(subject.assessment.categories.filter(({ kind }) => kind === "deduct").map((category) => category.counted));
  const meant = [recorded, counted, add(recorded, bonuses), add(counted, bonuses), subtract(recorded, bonuses), subtract(counted, bonuses)];
  const stands = Math.abs(printed.amount.points);
  if (meant.some((value) => Math.abs(value) === stands) || printed.amount.points === subject.assessment.total) return [];
  const right = withSignOf(printed.amount.points, counted);
  return [{
    subject,
    cells: [printed.cell],
    expected: toNumber(right),
    actual: toNumber(printed.amount.points),
    fix: printed.formula ? null : { cell: printed.cell, value: toNumber(right) },
    message: context.text.wrongSum({
      cell: printed.cell, subject: subject.name, printed: formatPoints(printed.amount.points), recorded: formatPoints(recorded),
      counted: formatPoints(counted),
    }),
  }];
}

/** A sheet that writes deductions below 0 writes their sum so too. */
const withSignOf = (printed: Points, right: Points): Points => (printed < ZERO ? negate(right) : right);

/** The sum under a ledger's amounts: all deductions, with or without the bonuses among them. */
function ofSheet({ reading, subjects, text }: CheckContext): FindingParts[] {
  const printed = reading.sum;
  if (!printed || printed.amount.kind !== "amount" || subjects.some(({ blockedBy }) => blockedBy.length > 0)) return [];
  const sumOf = (kind: "deduct" | "bonus"): Points =>
    sum(subjects.flatMap(({ recorded }) => recorded.filter(({ category }) => category.kind === kind).map((category) => category.sum)));
  const deducted = sumOf("deduct");
  const bonus = sumOf("bonus");
  const stands = Math.abs(printed.amount.points);
  if ([deducted, add(deducted, bonus), subtract(deducted, bonus)].some((value) => Math.abs(value) === stands)) return [];
  const right = withSignOf(printed.amount.points, deducted);
  return [{
    cells: [printed.cell],
    expected: toNumber(right),
    actual: toNumber(printed.amount.points),
    fix: printed.formula ? null : { cell: printed.cell, value: toNumber(right) },
    message: text.wrongLedgerSum({ cell: printed.cell, printed: formatPoints(printed.amount.points), recorded: formatPoints(deducted) }),
  }];
}
