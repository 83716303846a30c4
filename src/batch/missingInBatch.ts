/** Who is missing from a batch: of a list given, of a roster in one of the files, of a summary in another file. */
import { among } from "../checking/missingSubject";
import { isPosted } from "../checking/roster";
import { indexSubjects } from "../checking/subjectName";
import type { Language } from "../text/language";
import { batchText } from "../text/batch";
import { type BatchSubject, groupBy, majority, timeKey } from "./batchSubjects";
import { crossFinding, type CrossFinding, type CrossPlace, placeOf } from "./crossFinding";
import type { FileReport } from "./fileReport";

interface MissingOptions {
  readonly language: Language;
  readonly expected?: readonly string[];
}

interface Missing {
  readonly name: string;
  readonly from: "expected" | "roster" | "summary" | "form";
  readonly place: CrossPlace | null;
}

/**
 * Each missing subject once, by the strongest reason. [Q3] [Q4]
 * A list given is taken at its word; a roster and a summary only where at least half of them is there.
 */
export function missingInBatch(reports: readonly FileReport[], subjects: readonly BatchSubject[], { language, expected = [] }: MissingOptions): readonly CrossFinding[] {
  const groups = groupBy(subjects, ({ record }) => timeKey(record));
  const all = [
    ...ofExpected(expected, subjects),
    ...groups.flatMap((group) => [...ofRosters(reports, group), ...betweenFiles(group)]),
  ];
  const said: string[] = [];
  return all.flatMap((missing): CrossFinding[] => {
    if (indexSubjects(said, (name) => name).has(missing.name)) return [];
    said.push(missing.name);
    const { name, from, place } = missing;
    return [crossFinding({
      code: "missing-subject", severity: "warning", places: place ? [place] : [], subject: name, expected: name, actual: null,
      message: batchText(language).missing[from]({ subject: name, file: place?.file ?? "", sheet: place?.sheet ?? "", cell: place?.cells[0] ?? null }),
      rule: from === "expected" || from === "roster" ? "Q3" : "Q4",
    })];
  });
}

const named = (subjects: readonly BatchSubject[]): readonly { readonly name: string; readonly subject: BatchSubject }[] =>
  subjects.map((subject) => ({ name: subject.record.name, subject }));

/** Against the month that most of the subjects are of: last month's result does not make up for this month's. */
function ofExpected(expected: readonly string[], subjects: readonly BatchSubject[]): readonly Missing[] {
  const month = majority(subjects.map(({ record }) => record.period.month));
  const ofMonth = month === null ? subjects : subjects.filter(({ record }) => record.period.month === month || record.period.month === null);
  return among(expected.map((name) => ({ name })), named(ofMonth)).missing.map(({ name }) => ({ name, from: "expected", place: null }));
}

function ofRosters(reports: readonly FileReport[], group: readonly [BatchSubject, ...BatchSubject[]]): readonly Missing[] {
  const [{ record: { scores, period } }] = group;
  const present = group.filter(({ record }) => record.layout !== "ledger");
  return reports.flatMap(({ file, report }) => (report?.rosters ?? []).flatMap((roster): readonly Missing[] => {
    // With a summary or forms beside it in its own file the roster was held against those.
    if (roster.of !== scores || present.some((subject) => subject.file === file)) return [];
    const { found, missing } = among(roster.names.filter((name) => isPosted(name, period.month)), named(present));
    if (found.length === 0 || found.length < missing.length) return [];
    return missing.map(({ name, cell }) => ({ name, from: "roster", place: { file, sheet: roster.sheet, cells: [cell] } }));
  }));
}

/** Summaries of some files against the forms of others, both ways. */
function betweenFiles(group: readonly BatchSubject[]): readonly Missing[] {
  const forms = group.filter(({ record }) => record.layout === "form");
  const rows = group.filter(({ record }) => record.layout === "summary");
  const formFiles = new Set(forms.map(({ file }) => file));
  const rowFiles = new Set(rows.map(({ file }) => file));
  const otherRows = among(named(rows.filter(({ file }) => !formFiles.has(file))), named(forms));
  const otherForms = among(named(forms.filter(({ file }) => !rowFiles.has(file))), named(rows));
  return [
    ...(otherRows.found.length >= 2 && otherRows.found.length > otherRows.missing.length ? otherRows.missing : [])
      .map(({ name, subject }): Missing => ({ name, from: "summary", place: placeOf(subject) })),
    ...(otherForms.found.length >= 1 && otherForms.found.length >= otherForms.missing.length ? otherForms.missing : [])
      .map(({ name, subject }): Missing => ({ name, from: "form", place: placeOf(subject) })),
  ];
}
