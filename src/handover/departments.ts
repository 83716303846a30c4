/** 部门: the mean of a department's windows or people, as the edition rounds it. */
import { groupBy } from "../batch/batchSubjects";
import type { Aggregation, Edition } from "../catalogue/edition";
import { subjectKey } from "../checking/subjectName";
import { type Points, ZERO } from "../points";
import { combine } from "../scoring/combine";
import type { CombineStep } from "../scoring/combination";
import { describeCombineProblem } from "../scoring/problems";
import { handoverText } from "../text/handover";
import type { Language } from "../text/language";
import type { RosterIndex } from "./handoverRoster";
import type { ApartSubject } from "./monthSubjects";
import { ranked } from "./ranking";
import type { SummaryRow } from "./summaryRow";

export interface DepartmentMean {
  readonly department: string;
  /** 带队领导, as the roster names them; several where its windows have different ones. */
  readonly leaders: readonly string[];
  readonly members: readonly { readonly name: string; readonly total: Points | null }[];
  /** null while a member has no total. */
  readonly mean: Points | null;
  readonly grade: string | null;
  /** 1, 2, 2, 4 among those with a mean. */
  readonly rank: number | null;
  /** Members without a total. */
  readonly missing: readonly string[];
  /** The edition does not say how: the mean with two decimals, half up. */
  readonly byDefault: boolean;
  /** Why there is no mean, or that it is by default; "" otherwise. */
  readonly note: string;
  readonly trace: readonly CombineStep[];
}

/** Rounded once, at the end; used where an edition does not say how its months or windows become one. */
export const plainMean = (edition: Edition, name: string): Aggregation => ({
  id: "mean", name, kind: "mean", parts: [], crossPeriod: false, crossPeriodPart: null, graded: false, places: 2, rounding: "half-up", source: edition.source,
});

const departmentAggregation = ({ aggregations }: Edition): Aggregation | undefined =>
  aggregations.find(({ id, name, kind }) => kind === "mean" && (id === "department" || name === "部门"));

/** In the order of the means; those without one last. [Z6] */
export function departmentMeans(
  edition: Edition, rows: readonly SummaryRow[], apart: readonly ApartSubject[], roster: RosterIndex, language: Language,
): readonly DepartmentMean[] {
  const of = edition.subject;
  if (of !== "window" && of !== "staff") return [];
  const totals = new Map(rows.map(({ name, total }) => [subjectKey(name), total]));
  const concerned = new Set([...totals.keys(), ...apart.filter((each) => each.edition === edition.id).map(({ name }) => subjectKey(name))]);
  const members = roster.entries.filter((entry) => entry.of === of && concerned.has(subjectKey(entry.name)) && roster.find(entry.name, of) !== null && (entry.department ?? "") !== "");
  const text = handoverText(language).departments;
  const means = groupBy(members, ({ department }) => department ?? "").map((group): DepartmentMean => {
    const department = group[0].department ?? "";
    const unique = [...new Map(group.map((entry) => [subjectKey(entry.name), entry])).values()];
    const valued = unique.map(({ name }) => ({ name, total: totals.get(subjectKey(name)) ?? null }));
    const missing = valued.filter(({ total }) => total === null).map(({ name }) => name);
    const own = departmentAggregation(edition);
    const aggregation = own ?? plainMean(edition, text.mean);
    const result = missing.length > 0 ? null : combine(edition, aggregation, valued.map(({ name, total }) => ({ name, value: total })));
    const combination = result && "combination" in result ? result.combination : null;
    const notes = [
      ...(missing.length > 0 ? [text.missing({ names: missing })] : []),
      ...(result && "problems" in result ? result.problems.map((problem) => describeCombineProblem(edition, aggregation, problem, language)) : []),
      ...(own ? [] : [text.byDefault()]),
    ];
    return {
      department, leaders: [...new Set(unique.flatMap(({ leader }) => ((leader ?? "") === "" ? [] : [leader ?? ""])))], members: valued,
      mean: combination?.total ?? null, grade: combination?.grade ?? null, rank: null, missing, byDefault: own === undefined, note: notes.join(text.and),
      trace: combination?.trace ?? [],
    };
  });
  return [
    ...ranked(means.filter(({ mean }) => mean !== null), ({ mean }) => mean ?? ZERO).map(({ item, rank }) => ({ ...item, rank })),
    ...means.filter(({ mean }) => mean === null),
  ];
}
