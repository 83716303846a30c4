/** A subject's reading → what its cells record by category, and its assessment. */
import type { Category, Clause, Edition } from "../catalogue/edition";
import type { Month } from "../month";
import { add, type Points, subtract, sum, ZERO } from "../points";
import type { Assessment, Entry, ScoringProblem } from "../scoring/assessment";
import { counted } from "../scoring/categories";
import { chargeOf } from "../scoring/charge";
import { scoreEntries } from "../scoring/scoreEntries";
import type { AwardedReading, EntryReading, SubjectReading } from "../sheet/reading";
import { countingClause, type PassedLimit, passedLimits } from "./sharedLimits";

export interface AssessedSubject {
  readonly name: string | null;
  readonly reading: SubjectReading;
  /** null while some cell that counts cannot be read or scored; a total is then not known. */
  readonly assessment: Assessment | null;
  /** What stands recorded in each category, cell by cell in the sheet's order. */
  readonly recorded: readonly RecordedCategory[];
  /** Cells that keep the total from being known. */
  readonly blockedBy: readonly string[];
  /** Why the rules give no total although every cell was read: a blank in the edition, a figure the clause cannot take. */
  readonly refused: readonly RefusedEntry[];
}

export interface RefusedEntry {
  readonly problem: ScoringProblem;
  /** A1 address of the entry; null when the problem is the edition's. */
  readonly cell: string | null;
}

export interface RecordedCategory {
  readonly category: Category;
  readonly parts: readonly RecordedPart[];
  /** Points, before any cap. */
  readonly sum: Points;
  /** Points that count of them, after shared limits and the category's cap. */
  readonly counted: Points;
  /** Limits that several of its clauses share and that are passed. */
  readonly limits: readonly PassedLimit[];
}

export interface RecordedPart {
  readonly cell: string;
  readonly clause: Clause | null;
  readonly points: Points;
}

/** What a subject's cells record, as the scorer takes it. */
export interface RecordedEntries {
  readonly entries: readonly Entry[];
  /** By category id, without charges of the year. */
  readonly parts: ReadonlyMap<string, readonly RecordedPart[]>;
  /** Cells that hold something and could not be read. */
  readonly blockedBy: readonly string[];
}

/** Entries decide; an awarded score stands in for a category only where no entry of it is recorded. */
export function recordedEntries(edition: Edition, reading: SubjectReading): RecordedEntries {
  const blockedBy: string[] = [...reading.uncounted];
  const parts = new Map<string, RecordedPart[]>();
  const entries: Entry[] = [];
  const record = (category: Category, cell: string, clause: Clause | null, points: Points, events?: number): void => {
    if (clause?.period !== "year") {
      const own = parts.get(category.id);
      if (own) own.push({ cell, clause, points });
      else parts.set(category.id, [{ cell, clause, points }]);
    }
    entries.push(entryOf(category.id, points, [cell], clause?.id, events));
  };
  for (const entry of reading.entries) {
    if (entry.category.kind === "veto") {
      entries.push({ category: entry.category.id, points: null, cells: [entry.cell], ...(entry.clause ? { clause: entry.clause.id } : {}) });
      continue;
    }
    const points = amountOf(entry);
    if (points === undefined) blockedBy.push(entry.cell);
    else record(entry.category, entry.cell, countingClause(edition, entry), points, eventsOf(entry, points));
  }
  const withEntries = reading.entries.length === 0 ? null : new Set(reading.entries.map(({ category }) => category.id));
  for (const awarded of reading.awarded) {
    if (withEntries?.has(awarded.category.id)) continue;
    const lost = lostOf(awarded);
    if (lost === undefined) blockedBy.push(awarded.cell);
    else if (lost > ZERO) record(awarded.category, awarded.cell, null, lost);
  }
  return { entries, parts, blockedBy };
}

/** Written out, because spreading costs as much as scoring the entry. */
function entryOf(category: string, points: Points, cells: readonly string[], clause: string | undefined, events: number | undefined): Entry {
  if (clause === undefined) return { category, points, cells };
  return events === undefined ? { category, points, cells, clause } : { category, points, cells, clause, events };
}

/**
 * Works out a subject's recorded deductions and its assessment.
 * Entries decide; an awarded score stands in for a category only where no entry of it is recorded.
 * @param holdsScores whether the table is one of awarded scores, in which nobody without any has a total
 */
export function assessSubject(edition: Edition, month: Month | null, reading: SubjectReading, holdsScores = false): AssessedSubject {
  const { entries, parts, blockedBy } = recordedEntries(edition, reading);
  const scored = blockedBy.length === 0 && isComplete(edition, reading, holdsScores) ? scoreEntries(edition, entries, { month }) : null;
  const recorded: RecordedCategory[] = [];
  for (const category of edition.categories) {
    const own = parts.get(category.id);
    if (own) recorded.push(recordedOf(edition, category, own));
  }
  const assessment = scored && "assessment" in scored ? scored.assessment : null;
  const refused = scored && "problems" in scored ? scored.problems.map((problem) => ({ problem, cell: entries[problem.entry]?.cells?.[0] ?? null })) : [];
  return { name: reading.name, reading, assessment, recorded, blockedBy, refused };
}

function recordedOf(edition: Edition, category: Category, parts: readonly RecordedPart[]): RecordedCategory {
  let recorded = ZERO;
  for (const { points } of parts) recorded = add(recorded, points);
  const limits = passedLimits(edition, category, parts);
  const cut = limits.length === 0 ? ZERO : sum(limits.map(({ excess }) => excess));
  return { category, parts, sum: recorded, counted: counted(subtract(recorded, cut), category), limits };
}

/** The recorded amount, or what the clause charges for the count that stands beside an empty amount. */
function amountOf({ amount, clause, count }: EntryReading): Points | undefined {
  if (amount.kind === "amount") return amount.points;
  if (amount.kind !== "blank" || clause === null || count === null) return undefined;
  const charge = chargeOf(clause.charge, { events: count }, clause.every);
  return "amount" in charge ? charge.amount : undefined;
}

/**
 * How often a clause happened that costs more than points of the month (一天窗口无人: 0 in the month, a flag, 2 off the year). [C32]
 * A count says so; a dated row of 0 points is an event too, for nothing else is there to be dated.
 * @returns undefined where the amount says it all
 */
function eventsOf({ clause, count, date }: EntryReading, points: Points): number | undefined {
  if (clause === null || (clause.vetoPeriod === null && clause.yearPoints === null)) return undefined;
  // An amount for 0 events is said by `wrong-points`; the total goes by the amount.
  if (count !== null && Number.isSafeInteger(count) && count >= 0) return count === 0 && points > ZERO ? undefined : count;
  return points === ZERO && date !== undefined && clause.charge.kind === "fixed" && clause.charge.points === ZERO ? 1 : undefined;
}

/** Points lost with an awarded score; undefined when it is unreadable or above the category's points. */
function lostOf({ category, amount }: AwardedReading): Points | undefined {
  if (amount.kind !== "amount") return undefined;
  if (category.kind === "bonus") return amount.points >= ZERO ? amount.points : undefined;
  if (category.points === null) return undefined;
  const lost = subtract(category.points, amount.points);
  return lost >= ZERO ? lost : undefined;
}

/** A table of awarded scores must hold one for every deduction category; one left out is not a full score. */
function isComplete(edition: Edition, reading: SubjectReading, holdsScores: boolean): boolean {
  if ((reading.awarded.length === 0 && !holdsScores) || reading.entries.length > 0) return true;
  const { awarded } = reading;
  return edition.categories.every(({ id, kind }) => kind !== "deduct" || awarded.some(({ category }) => category.id === id));
}
