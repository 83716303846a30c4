/** A quarter or a year as a sheet of values. Pure. */
import type { PeriodSummary } from "../../src/handover/periodSummary";
import { toNumber } from "../../src/points";
import { handoverText } from "../../src/text/handover";
import type { Language } from "../../src/text/language";
import { summaryPaneText } from "../../src/text/summaryPane";
import type { NewCell, NewSheet } from "../../src/xlsx/writing/newSheet";

/** @param name of the period, as people read it */
export function periodSheet({ edition, months, rows, apart, notes, missingMonths }: PeriodSummary, name: string, language: Language): NewSheet {
  const { sheet, charts, and } = handoverText(language);
  const text = summaryPaneText(language);
  const graded = rows.some(({ grade }) => grade !== null);
  const headings = [sheet.rank, sheet.subject(edition.subject), ...months.map((month) => text.monthName(month)), sheet.total, ...(graded ? [sheet.grade] : []), sheet.tie];
  const note = (value: string): readonly NewCell[] => [{ value, style: "note" }];
  const notRanked: readonly (readonly NewCell[])[] = apart.length === 0 ? [] : [
    [], [{ value: sheet.apart, style: "title" }], ...apart.map((each) => note(`${each.name}${text.colon}${each.reason}`)),
  ];
  const body = rows.map((row): readonly NewCell[] => [
    row.rank, row.name, ...months.map((month) => numberOf(row.months.find((each) => each.month === month)?.total) ?? charts.noValue), toNumber(row.total), ...(graded ? [row.grade ?? ""] : []), row.tie,
  ]);
  return {
    name: text.periodSheet(name),
    rows: [
      [{ value: text.periodTitle({ period: name, edition: edition.title }), style: "title" }],
      note([...notes, ...(missingMonths.length === 0 ? [] : [text.missingMonths(missingMonths.map((month) => text.monthName(month)).join(and))])].join("")),
      headings.map((value) => ({ value, style: "heading" })), ...body, ...notRanked, [], sheet.signatures.map((value) => ({ value, style: "note" as const })),
    ],
    widths: [7, 18, ...months.map(() => 11), 10, ...(graded ? [10] : []), 12], headingRows: 3, landscape: true,
    ...(rows.length === 0 ? {} : { table: { name: `ASSESS_${name.replace(/[^A-Za-z0-9]/gu, "_")}_${edition.id.replace(/[^A-Za-z0-9]/gu, "_")}`, range: { top: 3, left: 1, bottom: 3 + rows.length, right: headings.length } } }),
  };
}

const numberOf = (value: Parameters<typeof toNumber>[0] | undefined): number | null => (value === undefined ? null : toNumber(value));
