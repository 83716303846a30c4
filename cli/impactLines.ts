/** The impact for people: what differs, then whose grade changes, whose total, who cannot be told; then the months. */
import { describeChange } from "../src/catalogue/diff/describeChange";
import { describePeriod } from "../src/catalogue/findEdition";
import { describeCause, describeFlag, describeMonth, describeResults, describeSubject } from "../src/impact/describeImpact";
import type { Impact, SubjectImpact } from "../src/impact/impact";
import { impactText } from "../src/text/impact";
import type { Language } from "../src/text/language";
import { printable } from "./columns";

/** Changes beyond these are counted, not listed; `--json` has all. */
const MOST_CHANGES = 40;

export function impactLines(impact: Impact, language: Language): string[] {
  const text = impactText(language);
  const { from, to, diff, subjects, unchanged, unscored, months } = impact;
  const isGrade = ({ gradeChanged }: SubjectImpact): boolean => gradeChanged;
  const isUnknown = ({ before, after }: SubjectImpact): boolean => before === null || after === null;
  const isTotal = (each: SubjectImpact): boolean => !isGrade(each) && !isUnknown(each) && each.before?.total !== each.after?.total;
  const groups = {
    grades: subjects.filter(isGrade), totals: subjects.filter(isTotal), unknown: subjects.filter((each) => !isGrade(each) && isUnknown(each)),
    other: subjects.filter((each) => !isGrade(each) && !isTotal(each) && !isUnknown(each)),
  };
  const sentences = diff.changes.slice(0, MOST_CHANGES).map((change) => `  ${printable(describeChange(change, diff, language))}`);
  return [
    text.head({ title: to.title, from: from.id, to: to.id, period: describePeriod(to, language) }),
    ...(sentences.length === 0 ? [`  ${text.noChanges}`] : [`${text.changes}`, ...sentences]),
    ...(diff.changes.length > MOST_CHANGES ? [`  … ${diff.changes.length - MOST_CHANGES}`] : []),
    "",
    text.counts({
      grades: groups.grades.length, totals: groups.totals.length, unknown: groups.unknown.length, other: groups.other.length, unchanged, unscored: unscored.length,
    }),
    ...(["grades", "totals", "unknown", "other"] as const).flatMap((group) =>
      (groups[group].length === 0 ? [] : ["", text.groups[group], ...groups[group].flatMap((subject) => subjectLines(subject, language))])),
    ...(unscored.length === 0 ? [] : ["", ...unscored.map(({ subject, cells }) => `  ${printable(text.unscored(describeSubject({ subject }, language), cells))}`)]),
    ...months.flatMap((month) => ["", text.month(month.month), ...describeMonth(month, language).map((line) => `  ${printable(line)}`)]),
    "",
  ];
}

function subjectLines(subject: SubjectImpact, language: Language): string[] {
  const text = impactText(language);
  const { rank, because, flags, inForce } = subject;
  const trial = inForce === false ? `  （${text.notInForce}）` : "";
  const moved = rank.before !== null && rank.after !== null && rank.before !== rank.after ? [text.causes.rank(rank.before, rank.after)] : [];
  // A cell that has to be decided is said once, with what is to be done.
  const told = because.filter((cause) => cause.kind !== "clause" || cause.after !== null);
  return [
    `  ${printable(describeSubject(subject, language))}  ${describeResults(subject, language)}${trial}`,
    ...[...told.map((cause) => describeCause(cause, language)), ...flags.map((flag) => describeFlag(flag, language)), ...moved].map((line) => `      ${printable(line)}`),
  ];
}
