/** A finding together with what it was found in: the arithmetic of consequences needs the figures behind the sentence. */
import { negate, parsePoints, type Points, ZERO } from "../points";
import type { AssessedSubject } from "./assessSubject";
import type { CheckContext } from "./context";
import type { Cause, Finding } from "./finding";
import { type Period, periodOf, samePeriod } from "./period";
import { indexSubjects, type SubjectIndex } from "./subjectName";

export interface Found {
  readonly finding: Finding;
  readonly table: CheckContext;
  /** null when it concerns the table. */
  readonly subject: AssessedSubject | null;
}

/** How another finding names it as its cause; null for a finding without a cell, which cannot be pointed at. */
export function causeOf({ finding: { code, sheet, cells } }: Found): Cause | null {
  const [cell] = cells;
  return cell === undefined ? null : { code, sheet, cell };
}

/** All findings of a workbook, looked up by what they are about. */
export class Findings {
  readonly #bySubject = new Map<AssessedSubject, Found[]>();
  readonly #byTable = new Map<CheckContext, Found[]>();
  readonly #byCell = new Map<string, Found[]>();

  #byName: SubjectIndex<Found> | null = null;
  readonly #periods = new Map<CheckContext, Period>();

  /** @param tables all tables of the workbook, those without findings too: what time a table is about may show in the others only */
  constructor(readonly all: readonly Found[], readonly tables: readonly CheckContext[]) {
    for (const found of all) {
      const { finding: { sheet, cells: [cell] }, subject, table } = found;
      if (subject) enter(this.#bySubject, subject, found);
      else enter(this.#byTable, table, found);
      if (cell !== undefined) enter(this.#byCell, `${sheet}!${cell}`, found);
    }
  }

  /** Those of a subject, then those of its whole table. */
  bearingOn(subject: AssessedSubject, table: CheckContext): readonly Found[] {
    return [...(this.#bySubject.get(subject) ?? []), ...this.ofTable(table)];
  }

  /** Those of no subject in particular. */
  ofTable = (table: CheckContext): readonly Found[] => this.#byTable.get(table) ?? [];

  /** Those of the forms and ledgers on which somebody stands whom the name means, as `summary-mismatch` takes names. */
  behindSummary(name: string): readonly Found[] {
    this.#byName ??= indexSubjects(this.all.filter(({ finding, table }) => finding.subject !== null && table.reading.layout !== "summary"), ({ finding }) => finding.subject ?? "");
    return this.#byName.find(name);
  }

  /** Whether two tables are about the same month, or the same other time. */
  areOfOneTime = (one: CheckContext, other: CheckContext): boolean => samePeriod(this.#periodOf(one), this.#periodOf(other));

  #periodOf(table: CheckContext): Period {
    const known = this.#periods.get(table);
    if (known) return known;
    const period = periodOf(table, this.tables);
    this.#periods.set(table, period);
    return period;
  }

  /** Those whose first cell it is. */
  at = (sheet: string, cell: string | undefined): readonly Found[] => this.#byCell.get(`${sheet}!${cell ?? ""}`) ?? [];
}

function enter<K>(index: Map<K, Found[]>, key: K, found: Found): void {
  const known = index.get(key);
  if (known) known.push(found);
  else index.set(key, [found]);
}

/** `expected` or `actual` of a finding as points; undefined when it is words. */
export const figure = (value: Finding["expected"]): Points | undefined => (typeof value === "number" ? parsePoints(value) : undefined);

/** What stands in the cell is more than the rules give by so many points; undefined when the finding holds no two figures. */
export function difference({ finding: { actual, expected } }: Found): Points | undefined {
  const stands = figure(actual);
  const right = figure(expected);
  return stands === undefined || right === undefined ? undefined : ((stands - right) as Points);
}

/** The same of a sum of deductions, which may be written below 0. */
export function unsignedDifference(found: Found): Points | undefined {
  const change = difference(found);
  return change === undefined || (figure(found.finding.actual) ?? ZERO) >= ZERO ? change : negate(change);
}
