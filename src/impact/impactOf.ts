/** Scores subjects under two editions and says what differs. */
import { diffEditions } from "../catalogue/diff/diffEditions";
import type { Edition } from "../catalogue/edition";
import { type AssessedSubject, assessSubject } from "../checking/assessSubject";
import type { Month } from "../month";
import { type CarriedReading, carryReading } from "./carriedReading";
import { causesOf } from "./causes";
import type { Impact, ImpactFlag, ImpactSubject, PrintedStanding, Result, SubjectImpact, UnscoredSubject } from "./impact";
import { monthImpacts, type Outcome, type Standing } from "./monthImpacts";
import { type Succession, successionOf } from "./succession";

export interface ImpactInput {
  /** Read under `from`, as `impactSubjects` gives them. */
  readonly subjects: readonly ImpactSubject[];
  readonly from: Edition;
  readonly to: Edition;
}

export interface ImpactProgress {
  /** Subjects scored so far, of all. */
  readonly done: number;
  readonly count: number;
}

/** Subjects between two reports of progress: a few milliseconds' work. */
const A_SLICE = 50;

/** The whole impact at once. */
export function impactOf(input: ImpactInput): Impact {
  const steps = impactSteps(input);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * The impact in slices, so that a pane can show progress and break off between two. [Y16]
 * Both totals come from the scorer that checks sheets. A subject none of whose figures change is counted, not listed.
 * @returns when done; nothing is written anywhere
 */
export function* impactSteps({ subjects, from, to }: ImpactInput): Generator<ImpactProgress, Impact> {
  const succession = successionOf(diffEditions(from, to));
  const standings: Standing[] = [];
  const affected: { readonly impact: SubjectImpact; readonly standing: Standing; readonly at: number }[] = [];
  const unscored: UnscoredSubject[] = [];
  const printed: PrintedStanding[] = [];
  for (const [at, subject] of subjects.entries()) {
    if (at % A_SLICE === 0) yield { done: at, count: subjects.length };
    const both = scoreBoth(subject, succession);
    if (subject.layout === "summary") {
      const [before, after] = "cells" in both ? [null, null] : [resultOf(both.before), resultOf(both.after)];
      printed.push({ subject, inForce: inForce(to, subject.month), before: before?.total ?? null, after: after?.total ?? null });
    }
    if ("cells" in both) {
      unscored.push(both);
      continue;
    }
    const impact = subjectImpact(both, succession);
    const standing = { subject, before: outcomeOf(both.before), after: outcomeOf(both.after) };
    standings.push(standing);
    if (isAffected(impact)) affected.push({ impact, standing, at });
  }
  const { months, rankOf } = monthImpacts(standings, from, to);
  return {
    from, to, diff: succession.diff,
    subjects: affected.sort((a, b) => urgency(a.impact) - urgency(b.impact) || a.at - b.at).map(({ impact, standing }) => ({ ...impact, rank: rankOf(standing) })),
    unchanged: standings.length - affected.length,
    unscored, printed, months,
  };
}

/** What ranks and selections need of a subject: the rest of an assessment is let go where nothing changed. */
const outcomeOf = (subject: AssessedSubject | null): Outcome | null => {
  if (!subject?.assessment) return null;
  const { total, grade, month, vetoes } = subject.assessment;
  return { total, grade, month, vetoes };
};

/** A subject under both editions. */
interface ScoredSubject {
  readonly subject: ImpactSubject;
  readonly before: AssessedSubject;
  readonly after: AssessedSubject | null;
  readonly carried: CarriedReading;
  readonly flags: readonly ImpactFlag[];
}

function scoreBoth(subject: ImpactSubject, succession: Succession): ScoredSubject | UnscoredSubject {
  const { before: from, after: to } = succession.diff;
  const before = assessSubject(from, subject.month, subject.reading, subject.holdsScores);
  const refusedByEdition = before.refused.length > 0 && before.refused.every(({ problem }) => problem.entry < 0);
  if (before.assessment === null && !(refusedByEdition && before.blockedBy.length === 0)) {
    return { subject, cells: [...before.blockedBy, ...before.refused.flatMap(({ cell }) => cell ?? [])] };
  }
  const carried = carryReading(subject, succession);
  if (carried.flags.length > 0) return { subject, before, after: null, carried, flags: carried.flags };
  const after = assessSubject(to, subject.month, carried.reading, subject.holdsScores);
  if (after.assessment !== null) return { subject, before, after, carried, flags: [] };
  if (before.assessment === null) return { subject, cells: [] };
  return { subject, before, after: null, carried, flags: refusals(after) };
}

/** What the later edition refuses although the earlier one scored it. */
function refusals({ refused, blockedBy, reading }: AssessedSubject): ImpactFlag[] {
  const cells = [...blockedBy, ...refused.map(({ cell }) => cell ?? "")];
  return cells.map((cell) => ({
    code: "refused", cell, category: reading.entries.find((entry) => entry.cell === cell)?.category.name ?? "", clause: { before: null, after: null }, amount: null, range: null,
  }));
}

function subjectImpact({ subject, before, after, carried, flags }: ScoredSubject, succession: Succession): SubjectImpact {
  const [was, is] = [resultOf(before), resultOf(after)];
  return {
    subject, inForce: inForce(succession.diff.after, subject.month), before: was, after: is,
    gradeChanged: was !== null && is !== null && was.grade !== is.grade,
    because: causesOf({ before, after }, carried.moves, succession),
    flags, rank: { before: null, after: null }, assessed: { before, after }, moves: carried.moves,
  };
}

const resultOf = (subject: AssessedSubject | null): Result | null =>
  subject?.assessment ? { total: subject.assessment.total, grade: subject.assessment.grade } : null;

const inForce = ({ effectiveFrom, effectiveTo }: Edition, month: Month | null): boolean | null =>
  month === null ? null : (effectiveFrom === null || effectiveFrom <= month) && (effectiveTo === null || month <= effectiveTo);

/** A figure moved, though the total may not have, or the total cannot be told. Another rank alone is told by month. */
const isAffected = ({ before, after, because, flags }: SubjectImpact): boolean =>
  flags.length > 0 || because.length > 0 || before?.total !== after?.total || before?.grade !== after?.grade;

function urgency({ gradeChanged, before, after }: SubjectImpact): number {
  if (gradeChanged) return 0;
  if (before && after && before.total !== after.total) return 1;
  return after === null || before === null ? 2 : 3;
}
