/** What of an impact is shown: groups, the list as it is narrowed, the sentence, grade counts. Pure. */
import type { FlagCode, Impact, SubjectImpact } from "../../src/impact/impact";
import { impactPaneText } from "../../src/text/impactPane";
import type { Language } from "../../src/text/language";
import type { Month } from "../../src/month";
import type { ImpactOutcome } from "./impactState";

export const GROUPS = ["grades", "totals", "unknown", "other"] as const;
export type ImpactGroup = (typeof GROUPS)[number];

export function groupOf({ gradeChanged, before, after }: SubjectImpact): ImpactGroup {
  if (gradeChanged) return "grades";
  if (before === null || after === null) return "unknown";
  return before.total !== after.total ? "totals" : "other";
}

/** Subjects whose name, sheet, file or month has all the words, in any width and case. */
export function narrowed(subjects: readonly SubjectImpact[], words: string): readonly SubjectImpact[] {
  const wanted = plain(words).split(/\s+/u).filter((word) => word !== "");
  if (wanted.length === 0) return subjects;
  return subjects.filter(({ subject: { name, sheet, file, month }, before, after }) => {
    const text = plain([name, sheet, file, month, before?.grade, after?.grade].join(" "));
    return wanted.every((word) => text.includes(word));
  });
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().trim();

export const countOf = ({ subjects, unchanged, unscored }: Impact): number => subjects.length + unchanged + unscored.length;

/** How many were compared, what changes, and why some cannot be told. */
export function sentenceOf({ impact }: Pick<ImpactOutcome, "impact">, language: Language): string {
  const { result } = impactPaneText(language);
  const count = (group: ImpactGroup): number => impact.subjects.filter((subject) => groupOf(subject) === group).length;
  const [grades, totals, unknown, unscored] = [count("grades"), count("totals"), count("unknown"), impact.unscored.length];
  if (grades + totals + unknown + unscored === 0) return result.nothing(countOf(impact));
  return result.sentence({ subjects: countOf(impact), grades, totals, unknown, unscored });
}

/** Each kind of open question with its number, the most frequent first. */
export function flagCounts({ subjects }: Impact): readonly { readonly code: FlagCode; readonly count: number }[] {
  const counts = new Map<FlagCode, number>();
  for (const { flags } of subjects) for (const { code } of flags) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

export interface GradeCount {
  /** null: no grade. */
  readonly grade: string | null;
  readonly before: number;
  readonly after: number;
}

/** Grades of one month, or of all together. @param month undefined for all */
export function gradeCounts({ months }: Impact, month: Month | null | undefined): { readonly grades: readonly GradeCount[]; readonly unknown: { readonly before: number; readonly after: number } } {
  const own = month === undefined ? months : months.filter((one) => one.month === month);
  const counts = new Map<string | null, { before: number; after: number }>();
  for (const { grades } of own) {
    for (const { grade, before, after } of grades) {
      const so = counts.get(grade) ?? { before: 0, after: 0 };
      counts.set(grade, { before: so.before + before, after: so.after + after });
    }
  }
  const sum = (which: "before" | "after"): number => own.reduce((so, { unknown }) => so + unknown[which], 0);
  return { grades: [...counts].map(([grade, count]) => ({ grade, ...count })), unknown: { before: sum("before"), after: sum("after") } };
}
