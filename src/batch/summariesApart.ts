/** A summary in one file against a form in another. */
import { formatPoints, toNumber } from "../points";
import type { CategoryResult } from "../scoring/assessment";
import type { Language } from "../text/language";
import { batchText } from "../text/batch";
import { type BatchSubject, groupBy, subjectTimeKey } from "./batchSubjects";
import { crossFinding, type CrossFinding, type CrossPlace, placeOf } from "./crossFinding";

/** Where they disagree on a category or on the total; within one file that is `summary-mismatch` of its own. [Q2] */
export function summariesApart(subjects: readonly BatchSubject[], language: Language): readonly CrossFinding[] {
  return groupBy(subjects, ({ record }) => subjectTimeKey(record)).flatMap((group) => {
    const forms = group.filter(({ record }) => record.layout === "form");
    return group.filter(({ record }) => record.layout === "summary").flatMap((row) => {
      const others = forms.filter(({ file, record }) => file !== row.file && record.edition.id === row.record.edition.id);
      const found = others.map((form) => differenceOf(row, form, language));
      // Of a subject with several forms the one that fits is meant; that there are several is said by itself.
      return found.includes(null) ? [] : found.slice(0, 1).flatMap((finding) => finding ?? []);
    });
  });
}

function differenceOf(row: BatchSubject, form: BatchSubject, language: Language): CrossFinding | null {
  const [here, there] = [row.record.total, form.assessment?.total ?? form.record.total?.points ?? null];
  const categories = categoriesApart(row, form);
  const sameTotal = here === null || there === null || here.points === there;
  const telling = sameTotal ? categories.filter(({ kind }) => kind === "deduct") : categories;
  if (telling.length === 0 && sameTotal) return null;
  const [first] = telling;
  const counted = (of: BatchSubject, id: string) => of.assessment?.categories.find((category) => category.id === id)?.counted ?? null;
  // Two people of two offices may share a name.
  const people = row.record.scores === "staff";
  const points = (value: Parameters<typeof formatPoints>[0] | null): string | null => (value === null ? null : formatPoints(value));
  return crossFinding({
    code: "summary-mismatch",
    severity: people ? "warning" : "error",
    places: [placeIn(row, telling), placeIn(form, telling)],
    subject: row.record.name,
    message: batchText(language).apart({
      subject: row.record.name, people, summary: { file: row.file, sheet: row.record.sheet }, form: { file: form.file, sheet: form.record.sheet },
      categories: telling.map(({ id, name, kind }) => ({ name, kind, here: points(counted(row, id)) ?? "", there: points(counted(form, id)) ?? "" })),
      here: here === null ? null : formatPoints(here.points), there: points(there),
    }),
    expected: first ? numberOf(counted(form, first.id)) : numberOf(there),
    actual: first ? numberOf(counted(row, first.id)) : here === null ? null : toNumber(here.points),
    rule: "Q2",
  });
}

const numberOf = (value: Parameters<typeof toNumber>[0] | null): number | null => (value === null ? null : toNumber(value));

/** A summary may hold what was recorded or what counts. */
function categoriesApart({ assessment: row }: BatchSubject, { assessment: form }: BatchSubject): readonly CategoryResult[] {
  if (!row || !form) return [];
  return row.categories.filter((here) => {
    const there = form.categories.find(({ id }) => id === here.id);
    return there !== undefined && here.counted !== there.counted && here.recorded !== there.recorded && here.recorded !== there.counted;
  });
}

/** The cells from which the categories come, as the trace has them; the total's where there are none. */
function placeIn(subject: BatchSubject, categories: readonly CategoryResult[]): CrossPlace {
  const ids = new Set(categories.map(({ id }) => id));
  const cells = (subject.assessment?.trace ?? []).flatMap((step) => (step.step === "entry" && ids.has(step.category) ? step.cells : []));
  const { total, sheet } = subject.record;
  if (cells.length > 0) return { file: subject.file, sheet, cells };
  return total !== null && total.cell !== null && categories.length === 0 ? { file: subject.file, sheet, cells: [total.cell] } : placeOf(subject);
}
