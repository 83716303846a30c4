/** What a month looks like under both editions: grades, ranks, selection. */
import type { Edition, Selection } from "../catalogue/edition";
import type { Month } from "../month";
import type { Points } from "../points";
import type { Assessment } from "../scoring/assessment";
import { type Candidate, select, type SelectOutcome, type SelectProblem } from "../scoring/select";
import { vetoRecords } from "../scoring/vetoes";
import { normalizeText } from "../sheet/normalizeText";
import type { ImpactSubject, MonthImpact, SelectionImpact, SubjectImpact } from "./impact";

export type Outcome = Pick<Assessment, "total" | "grade" | "month" | "vetoes">;

/** How a subject stands under both editions; null where it has no total. */
export interface Standing {
  readonly subject: ImpactSubject;
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

export interface MonthImpacts {
  readonly months: readonly MonthImpact[];
  readonly rankOf: (scored: Standing) => SubjectImpact["rank"];
}

const UNRANKED: SubjectImpact["rank"] = { before: null, after: null };

/** A summary repeats what forms and ledgers of the month hold: somebody counts once, by the most detailed table. */
export function monthImpacts(scored: readonly Standing[], from: Edition, to: Edition): MonthImpacts {
  const byMonth = new Map<Month | null, Standing[]>();
  for (const each of scored) {
    const own = byMonth.get(each.subject.month);
    if (own) own.push(each);
    else byMonth.set(each.subject.month, [each]);
  }
  const ordered = [...byMonth].sort(([a], [b]) => ((a ?? "9999") < (b ?? "9999") ? -1 : 1));
  const ranks = new Map<Standing, SubjectImpact["rank"]>();
  const months = ordered.map(([month, all]) => monthImpact(month, onceEach(all), { from, to, every: scored }, ranks));
  return { months, rankOf: (each) => ranks.get(each) ?? UNRANKED };
}

function onceEach(all: readonly Standing[]): readonly Standing[] {
  const detailed = new Set(all.filter(({ subject }) => subject.layout !== "summary").map(({ subject }) => normalizeText(subject.name)));
  return all.filter(({ subject }) => !subject.isChief && (subject.layout !== "summary" || !detailed.has(normalizeText(subject.name))));
}

interface Editions {
  readonly from: Edition;
  readonly to: Edition;
  /** All months: a veto of an earlier one may still shut out. */
  readonly every: readonly Standing[];
}

function monthImpact(month: Month | null, all: readonly Standing[], editions: Editions, ranks: Map<Standing, SubjectImpact["rank"]>): MonthImpact {
  const before = ranked(all, ({ before: outcome }) => outcome);
  const after = ranked(all, ({ after: outcome }) => outcome);
  for (const each of all) ranks.set(each, { before: before?.get(each) ?? null, after: after?.get(each) ?? null });
  const moved = before && after
    ? all.flatMap((each) => {
      const [was, is] = [before.get(each), after.get(each)];
      return was === undefined || is === undefined || was === is ? [] : [{ name: each.subject.name, before: was, after: is }];
    }).sort((a, b) => a.after - b.after || a.before - b.before)
    : null;
  return {
    month, grades: gradeCounts(all, editions), ranks: moved,
    unknown: { before: all.filter((each) => !each.before).length, after: all.filter((each) => !each.after).length },
    selection: selectionImpact(month, all, editions),
  };
}

/** 1, 2, 2, 4; null where some total is not known, because every place below it is then open. */
function ranked(all: readonly Standing[], outcomeOf: (each: Standing) => Outcome | null): ReadonlyMap<Standing, number> | null {
  const totals = all.map((each) => outcomeOf(each)?.total ?? null);
  if (totals.some((total) => total === null)) return null;
  const placeOf = new Map<Points | null, number>();
  [...totals].sort((a, b) => (b ?? 0) - (a ?? 0)).forEach((total, place) => { if (!placeOf.has(total)) placeOf.set(total, place + 1); });
  return new Map(all.map((each, at) => [each, placeOf.get(totals[at] ?? null) ?? 0]));
}

function gradeCounts(all: readonly Standing[], { from, to }: Editions): MonthImpact["grades"] {
  const grades: (string | null)[] = [...new Set([...to.bands, ...from.bands].map(({ grade }) => grade)), null];
  const count = (outcomes: readonly (Outcome | null)[], grade: string | null): number => outcomes.filter((each) => each !== null && each.grade === grade).length;
  const [before, after] = [all.map((each) => each.before), all.map((each) => each.after)];
  return grades.map((grade) => ({ grade, before: count(before, grade), after: count(after, grade) })).filter((row) => row.grade !== null || row.before + row.after > 0);
}

function selectionImpact(month: Month | null, all: readonly Standing[], { from, to, every }: Editions): SelectionImpact | null {
  if (from.selection === null && to.selection === null) return null;
  const problems: SelectProblem[] = [];
  const outcome = (edition: Edition, outcomeOf: (each: Standing) => Outcome | null): SelectOutcome | null => {
    if (edition.selection === null) return null;
    const selected = selectFrom(edition, edition.selection, month, all, every, outcomeOf);
    if ("outcome" in selected) return selected.outcome;
    problems.push(...selected.problems);
    return null;
  };
  const before = outcome(from, (each) => each.before);
  const after = outcome(to, (each) => each.after);
  const [had, has] = [before?.chosen ?? [], after?.chosen ?? []];
  const isTold = before !== null && after !== null;
  return { before, after, problems, left: isTold ? had.filter((name) => !has.includes(name)) : [], joined: isTold ? has.filter((name) => !had.includes(name)) : [] };
}

function selectFrom(
  edition: Edition, selection: Selection, month: Month | null, all: readonly Standing[], every: readonly Standing[],
  outcomeOf: (each: Standing) => Outcome | null,
) {
  const candidates = all.map((each): Candidate => ({
    name: each.subject.name, points: outcomeOf(each)?.total ?? null, ...(each.subject.reading.vetoed ? { vetoed: each.subject.reading.vetoed.text } : {}),
  }));
  const assessed = every.flatMap((each) => {
    const assessment = outcomeOf(each);
    return assessment ? [{ subject: each.subject.name, assessment }] : [];
  });
  const { records } = vetoRecords(edition, assessed);
  return select(selection, candidates, month === null ? {} : { period: { month }, vetoes: records });
}
