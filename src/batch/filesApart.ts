/** Files of another month, or following another edition, than the rest. */
import type { Language } from "../text/language";
import { batchText } from "../text/batch";
import { type BatchSubject, groupBy, majority, timeKey } from "./batchSubjects";
import { crossFinding, type CrossFinding, placeOf } from "./crossFinding";

/** Said only where more than half of the files, and at least two, agree; a file that also holds what the rest hold is none apart. [Q5] [Q6] */
export function filesApart(subjects: readonly BatchSubject[], language: Language): readonly CrossFinding[] {
  const files = groupBy(subjects, ({ file }) => file);
  return [...otherMonths(files, language), ...groupBy(subjects, ({ record }) => timeKey(record)).flatMap((kind) => otherEditions(groupBy(kind, ({ file }) => file), language))];
}

type Files = readonly (readonly [BatchSubject, ...BatchSubject[]])[];

function otherMonths(files: Files, language: Language): readonly CrossFinding[] {
  const dated = files.map((file) => file.filter(({ record }) => record.period.month !== null)).filter((file) => file.length > 0);
  const month = majority(dated.map(([first]) => first?.record.period.month ?? null));
  if (month === null) return [];
  return dated.filter((file) => file.every(({ record }) => record.period.month !== month)).flatMap(([first]): CrossFinding[] => {
    if (!first) return [];
    const own = first.record.period.month ?? "";
    return [crossFinding({
      code: "other-month", severity: "warning", places: [placeOf(first)], subject: null, expected: month, actual: own, rule: "Q5",
      message: batchText(language).otherMonth({ file: first.file, sheet: first.record.sheet, month: own, rest: month }),
    })];
  });
}

function otherEditions(files: Files, language: Language): readonly CrossFinding[] {
  const id = majority(files.map(([first]) => first.record.edition.id));
  const rest = files.flat().find(({ record }) => record.edition.id === id)?.record.edition;
  if (!rest) return [];
  return files.filter((file) => file.every(({ record }) => record.edition.id !== rest.id)).map(([first]): CrossFinding => {
    const { edition, sheet } = first.record;
    return crossFinding({
      code: "other-edition", severity: "warning", places: [placeOf(first)], subject: null, expected: rest.id, actual: edition.id, rule: "Q6",
      message: batchText(language).otherEdition({ file: first.file, sheet, edition, rest, sameCatalogue: edition.catalogue === rest.catalogue }),
    });
  });
}
