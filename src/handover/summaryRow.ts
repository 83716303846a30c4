/** One row of a month's summary. */
import { citeClause } from "../catalogue/citation";
import type { Edition } from "../catalogue/edition";
import { formatPoints, type Points, subtract, sum } from "../points";
import type { SubjectAssessment } from "../checking/report";
import { describeGradeProblem } from "../scoring/problems";
import type { SelectedRow } from "../scoring/select";
import { handoverText, type HandoverText } from "../text/handover";
import type { Language } from "../text/language";
import type { RosterIndex } from "./handoverRoster";
import type { MonthSelection } from "./monthSelection";
import type { MonthSubject } from "./monthSubjects";
import { ranked } from "./ranking";

export interface SummaryRow extends MonthSubject {
  readonly department: string | null;
  readonly leader: string | null;
  /** Points that count of all deduction categories. */
  readonly deducted: Points;
  readonly bonus: Points;
  readonly total: Points;
  readonly grade: string | null;
  readonly vetoes: readonly { readonly clause: string; readonly scope: string; readonly citation: string }[];
  /** 1, 2, 2, 4. */
  readonly rank: number;
  /** Names of those on the same place. */
  readonly tiedWith: readonly string[];
  /** "并列第2名"; "" for a place of one's own. */
  readonly tie: string;
  readonly outcome: SelectedRow["outcome"] | null;
  /** 入选, 待定 or "". */
  readonly selected: string;
  /** What the figures do not show. */
  readonly remark: string;
}

export function summaryRows(
  edition: Edition, subjects: readonly MonthSubject[], selection: MonthSelection | null, roster: RosterIndex, language: Language,
): readonly SummaryRow[] {
  const text = handoverText(language);
  const outcomes = new Map(selection?.outcome?.rows.map((row) => [row.name, row]));
  return ranked(subjects, ({ assessment }) => assessment.total).map(({ item, rank, tiedWith }) => {
    const { assessment, name } = item;
    const entry = edition.subject === "window" || edition.subject === "staff" ? roster.find(name, edition.subject) : null;
    const outcome = outcomes.get(name)?.outcome ?? null;
    const vetoes = assessment.vetoes.map((veto) => ({ ...veto, citation: cite(edition, veto.clause) }));
    return {
      ...item, rank, department: entry?.department ?? null, leader: entry?.leader ?? null,
      deducted: deductedOf(assessment), bonus: assessment.bonus.counted, total: assessment.total, grade: assessment.grade, vetoes,
      tiedWith: tiedWith.map((other) => other.name), tie: tiedWith.length > 0 ? text.tied({ rank }) : "",
      outcome, selected: outcome === null ? "" : text.outcomes[outcome], remark: remarkOf(edition, item, text, language),
    };
  });
}

const deductedOf = ({ categories }: Pick<SubjectAssessment, "categories">): Points =>
  sum(categories.filter(({ kind }) => kind === "deduct").map(({ counted }) => counted));

function cite(edition: Edition, id: string): string {
  const clause = edition.clauses.find((each) => each.id === id);
  return clause ? citeClause(edition, clause) : (edition.categories.find((each) => each.id === id)?.name ?? id);
}

function remarkOf(edition: Edition, { assessment, source, errors, files }: MonthSubject, { remarks }: HandoverText, language: Language): string {
  const { categories, bonus, deferred, grade, gradeProblem, total } = assessment;
  const bonusExcess = subtract(sum(categories.filter(({ kind }) => kind === "bonus").map(({ counted }) => counted)), bonus.counted);
  return [
    ...categories.filter(({ excess }) => excess > 0).map(({ name, recorded, excess, kind }) => remarks.over({ name, recorded: formatPoints(recorded), excess: formatPoints(excess), bonus: kind === "bonus" })),
    ...(bonusExcess > 0 ? [remarks.bonusOver({ excess: formatPoints(bonusExcess) })] : []),
    ...deferred.map(({ clause, points }) => remarks.deferred({ clause: cite(edition, clause), points: formatPoints(points), bonus: edition.clauses.find(({ id }) => id === clause)?.polarity === "bonus" })),
    ...(gradeProblem === null ? [] : [describeGradeProblem(gradeProblem, language)]),
    ...(grade === null && gradeProblem === null && edition.bands.length > 0 ? [remarks.noGrade({ total: formatPoints(total) })] : []),
    ...(errors > 0 ? [remarks.errors({ count: errors })] : []),
    ...(source === null ? [remarks.faultless()] : source.layout === "ledger" ? [remarks.fromLedger()] : []),
    ...(files.length > 1 ? [remarks.files({ files })] : []),
  ].join(remarks.and);
}
