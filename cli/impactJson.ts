/** What `impact --json` prints: points become plain numbers. */
import { describeChange } from "../src/catalogue/diff/describeChange";
import { describeFlag } from "../src/impact/describeImpact";
import type { Impact, ImpactCause, ImpactFlag, MonthImpact, Result, SubjectImpact, UnscoredSubject } from "../src/impact/impact";
import { toNumber, type Points } from "../src/points";
import { impactText } from "../src/text/impact";
import type { Language } from "../src/text/language";
import type { FileReport } from "./check";

/** `changed`: subjects whose total or grade is another one. `subjects` has those whose figures moved or cannot be told as well. */
export const impactJson = (impact: Impact, reports: readonly FileReport[], passedOver: readonly string[], language: Language) => ({
  from: impact.from.id,
  to: impact.to.id,
  changed: impact.subjects.filter(({ before, after }) => before && after && (before.total !== after.total || before.grade !== after.grade)).length,
  subjects: impact.subjects.map((subject) => subjectJson(subject, language)),
  unchanged: impact.unchanged,
  unscored: impact.unscored.map(unscoredJson),
  months: impact.months.map(monthJson),
  changes: impact.diff.changes.map((change) => ({ kind: change.kind, message: describeChange(change, impact.diff, language) })),
  files: reports.map(({ file, report, problem }) => ({
    file, status: problem === null ? "read" : "unreadable", problem,
    leftOut: (report?.sheets ?? []).flatMap(({ name, layout, reason }) => (layout === "none" ? [{ sheet: name, reason }] : [])),
  })),
  passedOver,
});

const subjectJson = ({ subject, inForce, before, after, gradeChanged, because, flags, rank }: SubjectImpact, language: Language) => ({
  file: subject.file, sheet: subject.sheet, subject: subject.name, month: subject.month,
  before: resultJson(before), after: resultJson(after), gradeChanged, inForce,
  because: because.map((cause) => causeJson(cause, language)), rank,
  unknown: flags.map((flag) => flagJson(flag, language)),
});

/** Both null where the total cannot be told. */
const resultJson = (result: Result | null) => ({ total: result && toNumber(result.total), grade: result?.grade ?? null });

function causeJson(cause: ImpactCause, language: Language) {
  const { names } = impactText(language);
  const { kind } = cause;
  switch (kind) {
    case "clause":
      return { kind, clause: cause.clause, before: toNumber(cause.before), after: orNull(cause.after), cells: cause.cells };
    case "category":
      return { kind, clause: cause.category, before: toNumber(cause.before), after: toNumber(cause.after), cells: cause.cells };
    case "bands":
      return { kind, clause: names[kind], before: cause.before, after: cause.after, cells: [] };
    case "veto":
      return { kind, clause: cause.clause, before: cause.before, after: cause.after, cells: cause.cells };
    default:
      return { kind, clause: names[kind], before: toNumber(cause.before), after: toNumber(cause.after), cells: [] };
  }
}

const flagJson = (flag: ImpactFlag, language: Language) => ({
  code: flag.code, cell: flag.cell, category: flag.category, clause: flag.clause.before ?? flag.clause.after, amount: orNull(flag.amount),
  range: flag.range && [toNumber(flag.range.min), toNumber(flag.range.max)], message: describeFlag(flag, language),
});

const unscoredJson = ({ subject, cells }: UnscoredSubject) => ({ file: subject.file, sheet: subject.sheet, subject: subject.name, month: subject.month, cells });

const monthJson = ({ month, grades, unknown, ranks, selection }: MonthImpact) => ({
  month, grades, unknown, ranks,
  selection: selection && { before: selection.before?.chosen ?? null, after: selection.after?.chosen ?? null, left: selection.left, joined: selection.joined },
});

const orNull = (points: Points | null): number | null => (points === null ? null : toNumber(points));
