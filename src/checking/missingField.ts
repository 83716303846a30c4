import { ZERO } from "../points";
import { type MissingField, pointsOf, type SheetReading, type SubjectReading } from "../sheet/reading";
import type { Check, CheckContext } from "./context";
import { isUntouched } from "./untouched";

/**
 * `missing-field`: a place of the layout that should hold something and is empty; one finding a field. [F22]
 * Nothing is missing where no score was written because nothing was lost, nor in a row in which nothing has been filled in at
 * all: somebody away for the month, or not yet assessed. No grade is missing under an edition that prints none.
 */
export const missingField: Check = {
  code: "missing-field",
  severity: "warning",
  rule: "F22",
  run: (context) =>
    [...fields(context)].map(([field, missing]) => ({
      cells: missing.map(({ cell }) => cell),
      subject: missing.length === 1 ? context.subjects.find(({ name }) => name !== null && name === missing[0]?.subject) : undefined,
      message: context.text.missingField({ field, cells: missing.map(({ cell }) => cell), subjects: missing.flatMap(({ subject }) => subject ?? []) }),
    })),
};

function fields({ reading, edition }: CheckContext): ReadonlyMap<MissingField["field"], readonly MissingField[]> {
  const untouched = new Set(reading.subjects.filter(isUntouched).map(({ name }) => name));
  const byField = new Map<MissingField["field"], MissingField[]>();
  for (const missing of reading.missingFields) {
    if (missing.field === "grade" && edition.bands.length === 0) continue;
    if (missing.field === "awarded" && isFullMarks(missing, reading)) continue;
    if (missing.field !== "subject" && (missing.subject === null ? reading.subjects.every(isUntouched) : untouched.has(missing.subject))) continue;
    const known = byField.get(missing.field);
    if (known) known.push(missing);
    else byField.set(missing.field, [missing]);
  }
  return byField;
}

/** Many write no score where nothing was lost. Where most such cells of the same table hold full marks, the empty ones are forgotten. */
function isFullMarks({ category }: MissingField, { subjects, missingFields }: SheetReading): boolean {
  if (category === undefined) return false;
  const hasEntries = ({ entries }: SubjectReading, id: string): boolean =>
    entries.some((entry) => entry.category.id === id && (entry.amount.kind !== "amount" || entry.amount.points !== ZERO));
  const fullMarks = subjects.flatMap((subject) => subject.awarded.filter((score) =>
    score.category.kind === "deduct" && pointsOf(score.amount) === score.category.points && !hasEntries(subject, score.category.id)));
  const empty = missingFields.filter(({ field }) => field === "awarded");
  return fullMarks.length <= empty.length && !subjects.some((subject) => hasEntries(subject, category.id));
}
