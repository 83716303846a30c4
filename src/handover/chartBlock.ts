/** The small block of figures that a summary's charts are drawn from, and the charts. */
import { formatPoints, type Points, sum, toNumber, ZERO } from "../points";
import type { Range } from "../sheet/grid";
import { handoverText } from "../text/handover";
import type { Month } from "../month";
import type { NewCell, NewChart } from "../xlsx/writing/newSheet";
import { quoted } from "./formulaSource";
import type { MonthSummary, MonthTable } from "./monthSummary";
import { monthMean } from "./periodSummary";
import type { SummarySheetOptions } from "./summarySheet";

export interface ChartBlockPlace {
  /** First row of the block on the sheet, 1-based. */
  readonly top: number;
  /** Columns of the sheet. */
  readonly width: number;
  /** Columns that the names of the first figures take, so that nobody reads them as subjects of the table above. */
  readonly nameSpan: number;
  /** Whether counts and sums are formulas over the table. */
  readonly live: boolean;
  /** "$H$4:$H$9": the subjects' cells of a column; null without any. */
  readonly columnRange: (key: string) => string | null;
}

interface Series {
  readonly id: "grades" | "categories" | "trend";
  readonly kind: NewChart["kind"];
  readonly title: string;
  readonly alt: string;
  readonly names: readonly [label: string, value: string];
  readonly points: readonly { readonly name: string; readonly value: number | null; readonly shown: string; readonly formula: string | null }[];
}

/** Names stand below the subjects' names, the first column that is wide enough. */
const FIRST_COLUMN = 2;
/** Rows that a chart covers. */
const CHART_ROWS = 16;

export interface ChartBlock {
  readonly rows: readonly (readonly NewCell[])[];
  readonly merges: readonly Range[];
  readonly charts: readonly NewChart[];
}

/** Grades, deductions by category, the mean over months; a chart without two points has nothing to compare and is left out. [Z16] */
export function chartBlock(summary: MonthSummary, table: MonthTable, options: SummarySheetOptions, place: ChartBlockPlace): ChartBlock {
  const text = handoverText(options.language);
  const series = [grades(summary.month, table, options, place), categories(summary.month, table, options, place), trend(summary, table, options)].filter(({ points }) => points.length > 1);
  if (series.length === 0 || table.rows.length === 0) return { rows: [], merges: [], charts: [] };
  const depth = Math.max(...series.map(({ points }) => points.length));
  const headingRow = place.top + 1;
  // The first names are merged over several columns; the others have one.
  const filler = (style: boolean): readonly NewCell[] => Array.from({ length: place.nameSpan - 1 }, () => (style ? { value: null, style: "heading" as const } : ""));
  const spread = (cells: readonly NewCell[], style: boolean): readonly NewCell[] => [null, cells[0] ?? null, ...filler(style), ...cells.slice(1)];
  const cellsAt = (index: number): readonly NewCell[] => spread(series.flatMap(({ points }): NewCell[] => {
    const point = points[index];
    if (!point) return [null, null, null];
    const value = point.value === null ? text.charts.noValue : point.value;
    return [point.name, point.formula === null ? value : { value, formula: point.formula, style: "number" }, null];
  }), false);
  const rows: readonly (readonly NewCell[])[] = [
    [{ value: text.sheet.data, style: "title" }],
    spread(series.flatMap(({ names: [label, value] }): NewCell[] => [{ value: label, style: "heading" }, { value, style: "heading" }, null]), true),
    ...Array.from({ length: depth }, (_, index) => cellsAt(index)),
    ...Array.from({ length: CHART_ROWS + 1 }, () => []),
  ];
  const chartTop = headingRow + depth + 2;
  const step = Math.max(3, Math.floor(place.width / series.length));
  const merges = place.nameSpan === 1 ? [] : Array.from({ length: depth + 1 }, (_, index): Range => ({ top: headingRow + index, left: FIRST_COLUMN, bottom: headingRow + index, right: FIRST_COLUMN + place.nameSpan - 1 }));
  const leftOf = (index: number): number => FIRST_COLUMN + index * 3 + (index === 0 ? 0 : place.nameSpan - 1);
  return { rows, merges, charts: series.map((each, index) => chartOf(each, { left: leftOf(index), value: leftOf(index) + (index === 0 ? place.nameSpan : 1) }, headingRow, { top: chartTop, left: 1 + index * step, bottom: chartTop + CHART_ROWS - 1, right: (index + 1) * step })) };
}

function chartOf({ id, kind, title, alt, names, points }: Series, { left, value }: { readonly left: number; readonly value: number }, headingRow: number, place: Range): NewChart {
  const [top, bottom] = [headingRow + 1, headingRow + points.length];
  return {
    id, kind, title, alt, categories: { top, left, bottom, right: left }, categoryAxis: names[0], valueAxis: names[1],
    series: [{ name: { top: headingRow, left: value, bottom: headingRow, right: value }, values: { top, left: value, bottom, right: value } }], place,
  };
}

function grades(month: Month, { edition, rows }: MonthTable, options: SummarySheetOptions, { live, columnRange }: ChartBlockPlace): Series {
  const { sheet, charts } = handoverText(options.language);
  const range = columnRange("grade");
  const ungraded = rows.filter(({ grade }) => grade === null).length;
  const counted = [...new Set(edition.bands.map(({ grade }) => grade))].map((grade) => ({
    name: grade, value: rows.filter((row) => row.grade === grade).length, formula: live && range ? `=COUNTIF(${range},${quoted(grade)})` : null,
  }));
  const points = [...counted, ...(ungraded > 0 && counted.length > 0 ? [{ name: sheet.noGrade, value: ungraded, formula: null }] : [])].map((each) => ({ ...each, shown: String(each.value) }));
  return { id: "grades", kind: "columns", title: charts.grades.title(month), alt: charts.grades.alt(points.map(({ name, shown }) => charts.part({ name, value: shown }))), names: [sheet.gradeCounts, sheet.count], points };
}

function categories(month: Month, { edition, rows }: MonthTable, options: SummarySheetOptions, { live, columnRange }: ChartBlockPlace): Series {
  const { sheet, charts } = handoverText(options.language);
  const points = edition.categories.filter(({ kind }) => kind === "deduct").map(({ id, name }) => {
    const total: Points = sum(rows.map(({ assessment }) => assessment.categories.find((each) => each.id === id)?.counted ?? ZERO));
    const range = columnRange(`category ${id}`);
    return { name, value: toNumber(total), shown: formatPoints(total), formula: live && range ? `=ROUND(SUM(${range}),6)` : null };
  });
  return { id: "categories", kind: "bars", title: charts.categories.title(month), alt: charts.categories.alt(points.map(({ name, shown }) => charts.part({ name, value: shown }))), names: [sheet.category, sheet.deducted], points };
}

/** Months without a result of this edition stay empty; nothing is drawn between. */
function trend(summary: MonthSummary, table: MonthTable, options: SummarySheetOptions): Series {
  const { sheet, charts } = handoverText(options.language);
  const months = new Map([...(options.history ?? []), summary].map((each) => [each.month, each.tables.find(({ edition }) => edition.id === table.edition.id)]));
  const points = [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, of]) => {
    const mean = of && of.rows.length > 0 ? monthMean(of, month) : null;
    return { name: month, value: mean === null ? null : toNumber(mean), shown: mean === null ? charts.noValue : formatPoints(mean), formula: null };
  });
  return { id: "trend", kind: "lines", title: charts.trend.title(), alt: charts.trend.alt(points.map(({ name, shown }) => charts.part({ name, value: shown }))), names: [sheet.month, sheet.mean], points };
}

