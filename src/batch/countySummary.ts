/** 县汇总: the merged results as sheets of a new workbook, which checks clean when it is read again. */
import { citeClause } from "../catalogue/citation";
import type { Category, Edition } from "../catalogue/edition";
import { formatPoints, subtract, toNumber } from "../points";
import type { Language } from "../text/language";
import { batchText, type BatchText } from "../text/batch";
import type { NewCell, NewSheet } from "../xlsx/writing/newSheet";
import type { FileReport } from "./fileReport";
import { type EditionSummary, type Merge, type MergedSubject, type MergeOptions, mergeReports } from "./mergeReports";

/**
 * One 汇总表 an edition, then 未并入 (what is left out and why), then 说明. [Q8] – [Q12]
 * @returns sheets for `writeWorkbook`; without a 汇总表 where nothing could be merged
 */
export const countySummary = (reports: readonly FileReport[], options: MergeOptions): readonly NewSheet[] => summarySheets(mergeReports(reports, options), options.language);

export function summarySheets(merge: Merge, language: Language): readonly NewSheet[] {
  const text = batchText(language).summary;
  return [
    ...merge.summaries.map((summary) => summarySheet(summary, merge, text)),
    ...(merge.leftOut.length > 0 ? [leftOutSheet(merge, text)] : []),
    notesSheet(merge, text),
  ];
}

type SummaryText = BatchText["summary"];

const heading = (value: string): NewCell => ({ value, style: "heading" });
const title = (value: string): NewCell => ({ value, style: "title" });

/**
 * Awarded scores by category, as such tables print them; where a category has no points to take a deduction from, or does not stop at
 * them, the deductions.
 */
function summarySheet({ edition, rows }: EditionSummary, { month, summaries }: Merge, text: SummaryText): NewSheet {
  const categories = edition.categories.filter(({ kind }) => kind !== "veto");
  const holds = categories.every(({ kind, points, cap }) => kind === "bonus" || (points !== null && cap === "stop")) ? "awarded" : "deductions";
  const graded = edition.bands.length > 0;
  const headings = [
    text.index, text.name(edition.subject), ...categories.map((category) => categoryHeading(category, holds, text)), text.total, ...(graded ? [text.grade] : []), text.rank, text.remark,
  ];
  return {
    name: summaries.length === 1 ? text.sheet : text.sheetOf(edition.aliases[0] ?? edition.title),
    rows: [
      [title(text.title({ month, edition: edition.title }))],
      headings.map(heading),
      ...rows.map((row, index): readonly NewCell[] => [
        index + 1, row.name, ...categories.map((category) => categoryCell(row, category, holds)), toNumber(row.assessment.total),
        ...(graded ? [row.assessment.grade ?? ""] : []), row.rank, remarkOf(row, edition, text),
      ]),
    ],
    widths: [6, 18, ...categories.map(() => 13), 9, ...(graded ? [11] : []), 7, 44],
    headingRows: 2,
    merges: [{ top: 1, left: 1, bottom: 1, right: headings.length }],
    landscape: true,
    filter: rows.length > 0,
  };
}

function categoryHeading({ name, points, kind }: Category, holds: "awarded" | "deductions", text: SummaryText): string {
  if (holds === "deductions" && kind === "deduct") return text.deductionsOf(name);
  return points === null ? name : `${name}(${formatPoints(points)})`;
}

function categoryCell({ assessment }: MergedSubject, category: Category, holds: "awarded" | "deductions"): NewCell {
  const counted = assessment.categories.find(({ id }) => id === category.id)?.counted;
  if (counted === undefined) return "";
  return toNumber(holds === "awarded" && category.kind === "deduct" && category.points !== null ? subtract(category.points, counted) : counted);
}

/** Where the figures come from, and what a total does not show. */
function remarkOf({ assessment, files, fromLedger }: MergedSubject, edition: Edition, text: SummaryText): string {
  const cite = (id: string): string => {
    const clause = edition.clauses.find((each) => each.id === id);
    return clause ? citeClause(edition, clause) : (edition.categories.find((each) => each.id === id)?.name ?? id);
  };
  return [
    text.from(files),
    ...(fromLedger ? [text.fromLedger] : []),
    ...assessment.vetoes.map(({ clause, scope }) => text.veto({ clause: cite(clause), scope })),
    ...assessment.deferred.map(({ clause, points }) => text.deferred({ clause: cite(clause), points: formatPoints(points) })),
  ].join(text.and);
}

const leftOutSheet = ({ leftOut }: Merge, text: SummaryText): NewSheet => ({
  name: text.leftOut.sheet,
  rows: [
    [title(text.leftOut.title)],
    text.leftOut.columns.map(heading),
    ...leftOut.map(({ file, sheet, subject, reason }): readonly NewCell[] => [file, sheet ?? "", subject ?? text.leftOut.whole, reason]),
  ],
  widths: [40, 20, 18, 70],
  headingRows: 2,
  merges: [{ top: 1, left: 1, bottom: 1, right: 4 }],
  landscape: true,
});

function notesSheet({ month, summaries, leftOut, files }: Merge, text: SummaryText): NewSheet {
  const line = (name: string, value: string): readonly NewCell[] => [{ value: name, style: "heading" }, value];
  return {
    name: text.notes.sheet,
    rows: [
      [title(text.notes.title)],
      line(text.notes.month, month ?? text.notes.noMonth),
      line(text.notes.counts, text.notes.countsOf({ files: files.length, subjects: summaries.reduce((so, { rows }) => so + rows.length, 0), leftOut: leftOut.length })),
      line(text.notes.order, text.notes.orderOf),
      ...summaries.flatMap(({ edition }) => [
        line(text.notes.edition, text.notes.editionOf({ title: edition.title, id: edition.id, number: edition.documentNumber })),
        line(text.notes.caps, text.notes.capsOf({
          base: edition.base.points === null ? null : formatPoints(edition.base.points),
          stopping: edition.categories.filter(({ kind, cap, points }) => kind === "deduct" && cap === "stop" && points !== null).map(({ name }) => name),
          free: edition.categories.filter(({ kind, cap }) => kind === "deduct" && cap === "none").map(({ name }) => name),
          bonusCap: edition.bonusCap === null ? null : formatPoints(edition.bonusCap),
        })),
        ...edition.choices.map(({ question, options, selected }) => line(text.notes.choice, text.notes.choiceOf({ question, option: options.find(({ id }) => id === selected)?.label ?? selected }))),
      ]),
    ],
    widths: [16, 100],
  };
}
