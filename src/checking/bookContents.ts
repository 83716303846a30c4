/** What a report keeps of a workbook so that it can be held against others: whom its tables name, and its rosters. */
import { pointsOf } from "../sheet/reading";
import type { SheetGrid, WorkbookGrid } from "../sheet/grid";
import { bookTables, type BookTable, isFilled } from "./bookTables";
import type { CheckContext } from "./context";
import type { SubjectRecord, WorkbookReport } from "./report";
import { rostersOf } from "./roster";
import { isChiefName } from "./subjectName";

/** @param tables in the order in which the report lists their assessments */
export function bookContents(book: WorkbookGrid, tables: readonly CheckContext[]): Required<Pick<WorkbookReport, "subjects" | "rosters">> {
  const shown = new Map(bookTables({ tables }).map((table) => [table.context, table] as const));
  let assessed = 0;
  const subjects = tables.flatMap((context) => {
    const first = assessed;
    assessed += context.subjects.filter(({ assessment }) => assessment !== null).length;
    const table = shown.get(context);
    return table ? recordsOf(table, first) : [];
  });
  const read = new Set<SheetGrid>(tables.map(({ sheet }) => sheet));
  return { subjects, rosters: book.sheets.filter((sheet) => !read.has(sheet)).flatMap(rostersOf) };
}

/** @param first place of the table's first assessment */
function recordsOf({ context, period }: BookTable, first: number): readonly SubjectRecord[] {
  const { id, catalogue, title, subject: scores } = context.edition;
  let next = first;
  return context.subjects.flatMap(({ name, reading, assessment }): SubjectRecord[] => {
    const place = assessment === null ? null : next++;
    if (name === null || isChiefName(name) || !isFilled(reading)) return [];
    const printed = (reading.total && pointsOf(reading.total.amount)) ?? assessment?.total ?? null;
    return [{
      sheet: context.sheet.name, layout: context.reading.layout, name, cell: reading.cell, edition: { id, catalogue, title }, scores, period,
      total: printed === null ? null : { cell: reading.total?.cell ?? null, points: printed }, assessment: place,
    }];
  });
}
