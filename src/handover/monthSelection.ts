/** 评选 of the month, as the edition says: veto first, then gates, then rank. */
import type { Edition } from "../catalogue/edition";
import { describeSelectProblem, describeVetoProblem } from "../scoring/problems";
import { select, type SelectOutcome } from "../scoring/select";
import { type VetoRecord, vetoRecords } from "../scoring/vetoes";
import { handoverText } from "../text/handover";
import type { ApartSubject, MonthSubject } from "./monthSubjects";
import type { MonthSummaryOptions } from "./monthSummary";

export interface MonthSelection {
  /** 优质服务窗口. */
  readonly name: string;
  /** null while it cannot be decided. */
  readonly outcome: SelectOutcome | null;
  /** Sentences: why it cannot be decided, a tie across the last place, who is not ranked and might yet be. */
  readonly notes: readonly string[];
}

export function monthSelection(
  edition: Edition, subjects: readonly MonthSubject[], apart: readonly ApartSubject[], { month, language, vetoes: earlier = [] }: MonthSummaryOptions,
): { readonly selection: MonthSelection | null; readonly vetoes: readonly VetoRecord[] } {
  const assessed = subjects.map(({ name, assessment }) => ({ subject: name, assessment: { ...assessment, month: assessment.month ?? month, trace: assessment.trace } }));
  const { records, problems } = vetoRecords(edition, assessed);
  const { selection } = edition;
  if (selection === null) return { selection: null, vetoes: records };
  const text = handoverText(language).selection;
  const result = select(selection, subjects.map(({ name, assessment }) => ({ name, points: assessment.total })), { period: { month }, vetoes: [...earlier, ...records] });
  const outcome = "outcome" in result ? result.outcome : null;
  const waiting = apart.filter((each) => each.edition === edition.id).map(({ name }) => name);
  return {
    vetoes: records,
    selection: {
      name: selection.name, outcome,
      notes: [
        ...("problems" in result ? result.problems.map((problem) => describeSelectProblem(problem, language)) : []),
        ...problems.map((problem) => describeVetoProblem(edition, problem, language)),
        ...(outcome?.tie ? [text.tie(outcome.tie)] : []),
        ...(waiting.length > 0 ? [text.waiting({ names: waiting })] : []),
      ],
    },
  };
}
