/** Causes that the arithmetic of one subject shows. */
import { add, larger, negate, type Points, subtract, sum, toNumber, ZERO } from "../points";
import { gradeOf } from "../scoring/grade";
import { normalizeText } from "../sheet/normalizeText";
import { pointsOf } from "../sheet/reading";
import type { AssessedSubject } from "./assessSubject";
import { hasAmountAt, pointsAt } from "./entriesByCell";
import { explanation } from "./explanation";
import { difference, figure, type Findings, type Found, unsignedDifference } from "./found";
import { type Bearing, impliedCell, type Suspect, suspectsOf } from "./suspects";
import { wrongAllotments } from "./wrongAllotment";

/** Why a printed total, or a printed sum of deductions, is what it is. */
export function causeOfTotal(found: Found, findings: Findings): Found | null {
  const { finding, subject, table } = found;
  if (finding.code !== "wrong-total") return null;
  if (subject === null) return causeOfSheetSum(found, findings);
  const printed = figure(finding.actual);
  const { assessment, reading } = subject;
  if (printed === undefined || !assessment) return null;
  const bearing: Bearing = { subject, table, findings };
  const suspects = suspectsOf(bearing).filter((suspect) => suspect.found !== found);
  if (finding.cells[0] === reading.total?.cell) {
    const right = rawTotal(subject);
    const floor = table.edition.floor;
    const matches = (change: Points): boolean => printed === add(right, change) || printed === larger(add(right, change), floor);
    return explanation(suspects, matches) ?? impliedCell(bearing, subtract(printed, right), null);
  }
  const deductions = suspects.filter((suspect) => isDeduction(found, suspect) && suspect.found.finding.code !== "wrong-total");
  const rights = [sumOf(subject, "counted"), sumOf(subject, "recorded")];
  const stands = Math.abs(printed);
  const changes = rights.map((right) => negate((stands - right) as Points));
  return (
    explanation(deductions, (change) => changes.includes(change)) ??
    changes.map((change) => impliedCell(bearing, change, null)).find((cause) => cause !== null) ?? null
  );
}

/** The total before the floor of the edition. */
function rawTotal({ assessment }: AssessedSubject): Points {
  if (!assessment) return ZERO;
  const deducted = sum(assessment.categories.filter(({ kind }) => kind === "deduct").map(({ counted }) => counted));
  return add(subtract(assessment.base, deducted), assessment.bonus.counted);
}

const sumOf = ({ assessment }: AssessedSubject, which: "counted" | "recorded"): Points =>
  sum((assessment?.categories ?? []).filter(({ kind }) => kind === "deduct").map((category) => category[which]));

const isDeduction = ({ table }: Found, { category }: Suspect): boolean =>
  category === "" || table.edition.categories.some(({ id, kind }) => id === category && kind === "deduct");

/** The sum under a ledger: the amounts as written, without caps. */
function causeOfSheetSum(found: Found, findings: Findings): Found | null {
  const change = unsignedDifference(found);
  if (change === undefined) return null;
  const suspects = found.table.subjects.flatMap((subject) =>
    findings.bearingOn(subject, found.table).flatMap((other): Suspect[] => {
      const by = writtenChange(other, subject);
      return by === ZERO || other === found ? [] : [{ found: other, category: "", change: by }];
    }));
  return explanation(suspects, (by) => by === change);
}

function writtenChange({ finding }: Found, { reading }: AssessedSubject): Points {
  const amountIn = (cells: readonly string[]): Points => pointsAt(reading, cells);
  switch (finding.code) {
    case "wrong-points":
    case "stale-value":
    case "hard-coded": {
      const right = figure(finding.expected);
      return right === undefined || !hasAmountAt(reading, finding.cells[0] ?? "") ? ZERO : subtract(right, amountIn(finding.cells.slice(0, 1)));
    }
    case "missing-amount":
      return negate(hasAmountAt(reading, finding.cells[0] ?? "") ? (figure(finding.expected) ?? ZERO) : ZERO);
    case "duplicate-entry":
    case "outside-period":
      return negate(amountIn(finding.cells.slice(0, 1)));
    case "not-a-number":
      return negate(amountIn(finding.cells));
    default:
      return ZERO;
  }
}

/** Why a category's printed sum or score is what it is. */
export function causeInCategory(found: Found, findings: Findings): Found | null {
  const { finding, subject, table } = found;
  if (subject === null || (finding.code !== "wrong-subtotal" && finding.code !== "score-over-points")) return null;
  const [cell = ""] = finding.cells;
  const category = table.edition.categories.find(({ name }) => name === finding.category);
  const bearing: Bearing = { subject, table, findings };
  const own = suspectsOf(bearing).filter((suspect) => suspect.found !== found);
  const change = changeOf(found, subject, cell);
  if (!category || change === null) return category ? fullMarks(found, findings) : null;
  const deductions = subject.reading.subtotals.filter(({ of }) => of === "deductions").map((subtotal) => subtotal.cell);
  const roots = own.filter(({ category: id, found: { finding: { code, cells } } }) =>
    id === category.id && code !== "score-over-points" && (code !== "wrong-subtotal" || (deductions.includes(cells[0] ?? "") && !deductions.includes(cell))));
  return explanation(roots, (by) => by === change) ?? impliedCell(bearing, change, category.id);
}

/** By how much the printed figure moves the total; null when the right one is not known. */
function changeOf(found: Found, { reading }: AssessedSubject, cell: string): Points | null {
  const subtotal = reading.subtotals.find((each) => each.cell === cell && each.of === "deductions");
  const change = subtotal ? unsignedDifference(found) : difference(found);
  if (change === undefined) return null;
  return subtotal && subtotal.category.kind !== "bonus" ? negate(change) : change;
}

/** A score above the edition's points that is exactly what the sheet itself prints as the category's points. */
function fullMarks({ finding, table }: Found, findings: Findings): Found | null {
  const printed = wrongAllotments(table).find(({ category, printed: points }) => category.name === finding.category && toNumber(points) === finding.actual);
  if (!printed) return null;
  return findings.ofTable(table).find((other) => other.finding.code === "wrong-allotment" && printed.cells.some((cell) => other.finding.cells.includes(cell))) ?? null;
}

/** A grade that is right for the total that is printed, or for one that a possible score in the place of an impossible one gives. */
export function causeOfGrade({ finding, subject, table }: Found, findings: Findings): Found | null {
  const { actual } = finding;
  if (finding.code !== "wrong-grade" || subject === null || typeof actual !== "string") return null;
  const { total, entries } = subject.reading;
  const isPrinted = (points: Points): boolean => normalizeText(gradeOf(table.edition, points)?.grade ?? "") === normalizeText(actual);
  const printed = total ? pointsOf(total.amount) : undefined;
  if (printed !== undefined && isPrinted(printed)) {
    return findings.at(finding.sheet, total?.cell).find((other) => other.finding.code === "wrong-total" && other.subject === subject) ?? null;
  }
  const now = subject.assessment?.total;
  if (now === undefined) return null;
  const isPossible = ({ finding: { code, category: name } }: Found): boolean => {
    const category = table.edition.categories.find((each) => each.name === name);
    if (code !== "score-over-points" || !category || category.points === null || entries.some((entry) => entry.category.id === category.id)) return false;
    const bounds = table.edition.bands.flatMap(({ min }) => min ?? []).filter((min) => min > now && min <= add(now, category.points ?? ZERO));
    return [...bounds, add(now, category.points)].some(isPrinted);
  };
  return findings.bearingOn(subject, table).find(isPossible) ?? null;
}
