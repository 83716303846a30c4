/** An impact as text, for the clipboard and for a file. */
import { describeCause, describeFlag, describeMonth, describeResults, describeSubject } from "../../src/impact/describeImpact";
import type { SubjectImpact } from "../../src/impact/impact";
import { impactText } from "../../src/text/impact";
import { impactPaneText } from "../../src/text/impactPane";
import type { Language } from "../../src/text/language";
import type { ImpactOutcome } from "./impactState";
import { groupOf, GROUPS, sentenceOf } from "./impactView";

/** @returns lines joined by "\n", ending in one */
export function impactReport(outcome: ImpactOutcome, language: Language): string {
  const text = impactText(language);
  const own = impactPaneText(language);
  const { impact, leftOut } = outcome;
  const groups = GROUPS.map((group) => ({ group, subjects: impact.subjects.filter((subject) => groupOf(subject) === group) })).filter(({ subjects }) => subjects.length > 0);
  return [
    own.result.about(impact.from.title, outcome.whatIf ? `${impact.to.title} · ${own.result.whatIf}` : impact.to.title),
    sentenceOf(outcome, language),
    ...groups.flatMap(({ group, subjects }) => ["", text.groups[group], ...subjects.flatMap((subject) => linesOf(subject, language))]),
    ...(impact.unscored.length === 0 ? [] : ["", ...impact.unscored.map(({ subject, cells }) => text.unscored(describeSubject({ subject }, language), cells))]),
    ...impact.months.flatMap((month) => ["", text.month(month.month), ...describeMonth(month, language).map((line) => `  ${line}`)]),
    ...(leftOut.length === 0 ? [] : ["", own.result.leftOut(leftOut.length), ...leftOut.map(({ what, why }) => `  ${own.result.leftOutAt(what, why)}`)]),
    "",
  ].join("\n");
}

function linesOf(subject: SubjectImpact, language: Language): readonly string[] {
  return [`  ${describeSubject(subject, language)}  ${describeResults(subject, language)}`, ...reasonsOf(subject, language).map((line) => `      ${line}`)];
}

/** Why it changes and what has to be decided; what a flag says is not said twice. */
export function reasonsOf({ because, flags }: SubjectImpact, language: Language): readonly string[] {
  return [
    ...because.filter((cause) => cause.kind !== "clause" || cause.after !== null).map((cause) => describeCause(cause, language)),
    ...flags.map((flag) => describeFlag(flag, language)),
  ];
}
