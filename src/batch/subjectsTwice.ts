/** The same window (or person) and month in several files. */
import { formatPoints } from "../points";
import type { Language } from "../text/language";
import { batchText } from "../text/batch";
import { type BatchSubject, contentOf, groupBy, subjectTimeKey } from "./batchSubjects";
import { crossFinding, type CrossFinding, placeOf } from "./crossFinding";

/**
 * Subjects whom two files give a form, or two files a summary's row. [Q1]
 * Which file is the newer one no sheet tells. Two people of two offices may share a name, so of people it is never more than a warning. Files that share many are said once; ledgers may share whom they like.
 */
export function subjectsTwice(subjects: readonly BatchSubject[], language: Language): readonly CrossFinding[] {
  const twice = groupBy(subjects.filter(({ record }) => record.layout !== "ledger"), ({ record }) => `${record.layout}${subjectTimeKey(record)}`)
    .filter((group) => new Set(group.map(({ file }) => file)).size > 1);
  const byFiles = groupBy(twice, (group) => JSON.stringify([isSame(group), group[0].record.layout, [...new Set(group.map(({ file }) => file))]]));
  return byFiles.map((groups) => findingOf(groups, language));
}

type Group = readonly [BatchSubject, ...BatchSubject[]];

const isSame = (group: Group): boolean => group.every((each) => contentOf(each) === contentOf(group[0]));

function findingOf(groups: readonly [Group, ...Group[]], language: Language): CrossFinding {
  const [first] = groups;
  const same = isSame(first);
  const [{ record }] = first;
  const files = [...new Set(first.map(({ file }) => file))];
  const people = record.scores === "staff";
  const totals = first.map(({ file, record: { sheet, total } }) => ({ file, sheet, total: total === null ? null : formatPoints(total.points) }));
  return crossFinding({
    code: "duplicate-subject",
    severity: same || people ? "warning" : "error",
    places: groups.flatMap((group) => group.map(placeOf)),
    subject: groups.length === 1 ? record.name : null,
    message: batchText(language).twice({ names: groups.map(([{ record: { name } }]) => name), people, month: record.period.month, files, same, totals: groups.length === 1 ? totals : [] }),
    expected: null,
    actual: groups.length,
    rule: "Q1",
  });
}
