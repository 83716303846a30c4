/** Causes and open questions of an impact as sentences. */
import { formatPoints } from "../points";
import type { Language } from "../text/language";
import { impactText } from "../text/impact";
import type { ImpactCause, ImpactFlag, MonthImpact, SubjectImpact } from "./impact";

/** @example describeCause(cause, "zh-CN") // "五⑴ 记 6 分，新版本下 9 分（E5、E7）" */
export function describeCause(cause: ImpactCause, language: Language): string {
  const { causes, noGrade } = impactText(language);
  switch (cause.kind) {
    case "clause":
      return causes.clause({ ...cause, before: formatPoints(cause.before), after: cause.after === null ? null : formatPoints(cause.after) });
    case "category":
      return causes.category({ ...cause, before: formatPoints(cause.before), after: formatPoints(cause.after) });
    case "base":
    case "bonus":
    case "floor":
      return causes[cause.kind](formatPoints(cause.before), formatPoints(cause.after));
    case "bands":
      return causes.bands(cause.before ?? noGrade, cause.after ?? noGrade);
    case "veto":
      return causes.veto(cause);
  }
}

/** @example describeFlag(flag, "zh-CN") // "E5：五⑴ 的分值办法变了， 3 分不在新的 0.5—2 分之内，要由考核人重新定分。" */
export function describeFlag({ code, cell, clause, category, amount, range }: ImpactFlag, language: Language): string {
  const text = impactText(language);
  return text.flag(code, {
    cell, category, clause: clause.before ?? clause.after, amount: amount === null ? null : formatPoints(amount),
    range: range && text.range(formatPoints(range.min), formatPoints(range.max)),
  });
}

/** "86 称职 → 91 优秀"; what is not known is said so. */
export function describeResults({ before, after }: Pick<SubjectImpact, "before" | "after">, language: Language): string {
  const text = impactText(language);
  const words = (result: SubjectImpact["before"]): string => (result ? text.result(formatPoints(result.total), result.grade) : text.unknown);
  return text.change(words(before), words(after));
}

export function describeSubject({ subject: { file, sheet, name, month } }: Pick<SubjectImpact, "subject">, language: Language): string {
  return impactText(language).who({ file, sheet, subject: name, month });
}

/** One line each on grades, ranks and selection of a month; ranks and selection only where something moved or cannot be told. */
export function describeMonth({ grades, unknown, ranks, selection }: MonthImpact, language: Language): readonly string[] {
  const text = impactText(language);
  const counts = grades.map((row) => ({ ...row, grade: row.grade ?? text.noGrade }));
  const open = unknown.before + unknown.after > 0 ? [{ grade: text.unknown, ...unknown }] : [];
  const lines = [text.gradeCounts([...counts, ...open])];
  if (ranks === null) lines.push(text.ranksUnknown);
  else if (ranks.length > 0) lines.push(text.ranks(ranks));
  if (selection && selection.problems.length > 0) {
    lines.push(text.selectionUnknown([...new Set(selection.problems.map(({ code, candidate }) => text.selectProblem(code, candidate ?? "")))].slice(0, 3)));
  } else if (selection && selection.left.length + selection.joined.length > 0) lines.push(text.selection(selection));
  return lines;
}

