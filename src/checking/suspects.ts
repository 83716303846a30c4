/**
 * What else a subject's printed total could have been worked out on: the figures that other findings object to, and by how
 * much each would move the total.
 */
import type { Category, Edition } from "../catalogue/edition";
import { add, negate, type Points, smaller, subtract, sum, ZERO } from "../points";
import { counted } from "../scoring/categories";
import { pointsOf } from "../sheet/reading";
import { allowedAmount } from "./allowedAmounts";
import type { AssessedSubject } from "./assessSubject";
import type { CheckContext } from "./context";
import { entriesAt, hasAmountAt, recordedAt } from "./entriesByCell";
import { difference, figure, type Findings, type Found, unsignedDifference } from "./found";
import { wrongAllotments } from "./wrongAllotment";

export interface Suspect {
  readonly found: Found;
  /** One figure of a category can be wrong in one way only; "" for what belongs to none. */
  readonly category: string;
  /** Points by which a total worked out on the figure differs from the right one. */
  readonly change: Points;
}

/** Everything that could have moved the subject's total; roots before what they lead to. */
export function suspectsOf({ subject, table, findings }: Bearing): readonly Suspect[] {
  return findings
    .bearingOn(subject, table)
    .flatMap((found) => changesOf(found, subject).map((change) => ({ found, ...change })))
    .filter(({ change }) => change !== ZERO)
    .sort((a, b) => ORDER.indexOf(a.found.finding.code) - ORDER.indexOf(b.found.finding.code));
}

/** Of two faults that explain one difference, the earlier in this list is the root. */
const ORDER: readonly Found["finding"]["code"][] = [
  "stale-value", "short-range", "hard-coded", "wrong-allotment", "over-cap", "not-a-number", "wrong-points", "missing-amount", "duplicate-entry",
  "outside-period", "score-over-points", "wrong-subtotal", "wrong-total",
];

/** A subject, its table, and every finding of the workbook. */
export interface Bearing {
  readonly subject: AssessedSubject;
  readonly table: CheckContext;
  readonly findings: Findings;
}

type Change = Omit<Suspect, "found">;

function changesOf(found: Found, subject: AssessedSubject): readonly Change[] {
  const { finding, table } = found;
  const [cell = ""] = finding.cells;
  const category = table.edition.categories.find(({ name }) => name === finding.category);
  switch (finding.code) {
    case "over-cap":
      return category ? [{ category: category.id, change: outwards(category, difference(found) ?? ZERO) }] : [];
    case "wrong-allotment":
      return allotmentChanges(found);
    case "not-a-number":
      return textChanges(found, subject);
    case "wrong-points":
      return replaced(found, subject, cell, figure(finding.expected));
    case "missing-amount":
    case "duplicate-entry":
    case "outside-period":
      return replaced(found, subject, entryCell(finding.cells, subject), ZERO);
    case "stale-value":
    case "hard-coded":
    case "short-range":
      return hasAmountAt(subject.reading, cell)
        ? replaced(found, subject, cell, figure(finding.expected))
        : printedChange(found, subject, cell);
    case "score-over-points":
    case "wrong-subtotal":
      return printedChange(found, subject, cell);
    case "wrong-total":
      return cell === subject.reading.sumOfDeductions?.cell ? [{ category: "", change: negate(unsignedDifference(found) ?? ZERO) }] : [];
    default:
      return [];
  }
}

/** A deduction lowers the total, a bonus raises it. */
const outwards = ({ kind }: Category, amount: Points): Points => (kind === "bonus" ? amount : negate(amount));

/** Either each category by itself, or, where one finding is about many, all of them. */
function allotmentChanges({ finding, table }: Found): readonly Change[] {
  const wrong = wrongAllotments(table).filter(({ category, cells }) => category.kind === "deduct" && cells.some((cell) => finding.cells.includes(cell)));
  const [only, ...others] = wrong;
  if (only && others.length === 0) return [{ category: only.category.id, change: subtract(only.printed, only.points) }];
  return wrong.length === 0 ? [] : [{ category: "", change: sum(wrong.map(({ printed, points }) => subtract(printed, points))) }];
}

/** SUM passes over every number that is text. */
function textChanges(found: Found, subject: AssessedSubject): readonly Change[] {
  const texts = new Set(found.finding.cells);
  const isText = (cell: string): boolean => texts.has(cell);
  const entries = subject.reading.entries.filter(({ cell }) => isText(cell));
  const scores = subject.reading.awarded.filter(({ cell }) => isText(cell)).map(({ amount }) => pointsOf(amount) ?? ZERO);
  const sums = new Map<string, Points>();
  for (const { category, amount } of entries) {
    sums.set(category.id, subtract(sums.get(category.id) ?? recordedIn(subject, category.id), pointsOf(amount) ?? ZERO));
  }
  const only = sums.size === 1 ? ([...sums.keys()][0] ?? "") : "";
  return [
    ...(entries.length > 0 ? [{ category: only, change: changeBy(found.table.edition, subject, sums) }] : []),
    ...(scores.length > 0 ? [{ category: "", change: negate(sum(scores)) }] : []),
  ];
}

/** The total that another amount in an entry's cell gives. */
function replaced(found: Found, subject: AssessedSubject, cell: string, amount: Points | undefined): readonly Change[] {
  const part = recordedAt(subject, cell);
  if (!part || amount === undefined) return [];
  const { category } = part;
  const sums = new Map([[category.id, add(subtract(recordedIn(subject, category.id), part.points), amount)]]);
  return [{ category: category.id, change: changeBy(found.table.edition, subject, sums) }];
}

const entryCell = (cells: readonly string[], { reading }: AssessedSubject): string =>
  entriesAt(reading, cells[0] ?? "")[0]?.cell ?? "";

/** A printed score moves the total as it stands, a printed sum of deductions the other way. */
function printedChange(found: Found, { reading }: AssessedSubject, cell: string): readonly Change[] {
  const change = difference(found);
  if (change === undefined) return [];
  const awarded = reading.awarded.find((each) => each.cell === cell);
  if (awarded) return [{ category: awarded.category.id, change }];
  const subtotal = reading.subtotals.find((each) => each.cell === cell);
  if (subtotal) return [{ category: subtotal.category.id, change: subtotal.of === "awarded" ? change : outwards(subtotal.category, unsignedDifference(found) ?? ZERO) }];
  return cell === reading.sumOfDeductions?.cell ? [{ category: "", change: negate(unsignedDifference(found) ?? ZERO) }] : [];
}

const recordedIn = ({ recorded }: AssessedSubject, category: string): Points =>
  recorded.find((each) => each.category.id === category)?.sum ?? ZERO;

/** By how much the total changes when some categories record other sums. */
function changeBy(edition: Edition, subject: AssessedSubject, sums: ReadonlyMap<string, Points>): Points {
  const now = subject.recorded.map(({ category, sum: recorded }) => ({ category, recorded }));
  const then = now.map(({ category, recorded }) => ({ category, recorded: sums.get(category.id) ?? recorded }));
  return subtract(netOf(edition, then), netOf(edition, now));
}

/** Bonus that counts − deductions that count; the base and the floor aside. */
function netOf({ bonusCap }: Edition, recorded: readonly { readonly category: Category; readonly recorded: Points }[]): Points {
  const counts = (bonus: boolean): Points =>
    sum(recorded.filter(({ category }) => (category.kind === "bonus") === bonus).map((each) => counted(each.recorded, each.category)));
  return subtract(bonusCap === null ? counts(true) : smaller(counts(true), bonusCap), counts(false));
}

/**
 * The cell that holds no possible figure, when a single possible one in its place explains a difference in the total: an
 * amount within its range, a score between 0 and the category's points.
 * @param change points by which the total differs from the right one
 * @param category id of the only one looked at; null for all
 */
export function impliedCell(bearing: Bearing, change: Points, category: string | null): Found | null {
  const possible = bearing.findings.bearingOn(bearing.subject, bearing.table).find((found) => {
    const { code, expected } = found.finding;
    if (code === "score-over-points") return category === null && isPossibleScore(found, bearing.subject, change);
    return (code === "out-of-range" || (code === "wrong-points" && expected === null)) && isPossibleAmount(found, bearing.subject, change, category);
  });
  return possible ?? null;
}

function isPossibleAmount(found: Found, subject: AssessedSubject, change: Points, category: string | null): boolean {
  const entry = entriesAt(subject.reading, found.finding.cells[0] ?? "").find(({ cell }) => cell === found.finding.cells[0]);
  const amount = entry ? pointsOf(entry.amount) : undefined;
  if (!entry?.clause || amount === undefined || (category !== null && entry.category.id !== category)) return false;
  const implied = entry.category.kind === "bonus" ? add(amount, change) : subtract(amount, change);
  if (implied <= ZERO || !allowedAmount(entry.clause.charge, implied, entry.count).ok) return false;
  return replaced(found, subject, entry.cell, implied)[0]?.change === change;
}

/** Only a score that nothing but itself speaks for can be any. */
function isPossibleScore({ finding }: Found, { reading }: AssessedSubject, change: Points): boolean {
  const score = reading.awarded.find(({ cell }) => cell === finding.cells[0]);
  if (!score || score.category.points === null || reading.entries.some(({ category }) => category.id === score.category.id)) return false;
  const right = figure(finding.expected);
  const implied = right === undefined ? undefined : add(right, change);
  return implied !== undefined && implied >= ZERO && implied <= score.category.points;
}
