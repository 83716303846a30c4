import { editionsInForce } from "../catalogue/findEdition";
import type { Result } from "../impact/impact";
import { impactOf } from "../impact/impactOf";
import { tableSubjects } from "../impact/tableSubjects";
import { formatPoints, toNumber } from "../points";
import { bookChecksText } from "../text/bookChecks";
import type { BookCheck, BookContext, BookFindingParts, CheckContext } from "./context";

/**
 * `published-change`: a month that was closed under one edition would come out otherwise under the edition that is in force for it today. [Y28]
 * For information: the month keeps its edition, and nothing of it is to be changed.
 */
export const publishedChange: BookCheck = {
  code: "published-change",
  severity: "info",
  rule: "Y28",
  run: (book) => (book.closed === undefined || book.closed.length === 0 ? [] : book.tables.flatMap((table) => ofTable(book, table))),
};

function ofTable({ closed = [], editions, language }: BookContext, table: CheckContext): BookFindingParts[] {
  const { month, edition } = table;
  if (month === null || !closed.some((each) => each.month === month && each.edition === edition.id)) return [];
  const [today, ...others] = editionsInForce(editions, month).filter(({ catalogue }) => catalogue === edition.catalogue);
  if (!today || others.length > 0 || today.id === edition.id) return [];
  const { subjects } = impactOf({ subjects: tableSubjects(table, null), from: edition, to: today });
  return subjects.flatMap((impact): BookFindingParts[] => {
    const { subject: { reading, name }, before, after } = impact;
    if (before && after && before.total === after.total && before.grade === after.grade) return [];
    const cell = reading.total?.cell ?? reading.cell;
    return [{
      table, subject: table.subjects.find((each) => each.reading === reading), cells: cell === null ? [] : [cell],
      expected: after && toNumber(after.total), actual: before && toNumber(before.total),
      message: bookChecksText(language).publishedChange({ subject: name, month, closed: edition.id, today: today.id, before: resultText(before), after: resultText(after) }),
    }];
  });
}

/** "88 称职"; null where the total cannot be told. */
const resultText = (result: Result | null): string | null =>
  result && (result.grade === null ? formatPoints(result.total) : `${formatPoints(result.total)} ${result.grade}`);
