/**
 * Native Excel charts of cells of their own sheet. Needs ExcelApi 1.7. office.js gives charts no alternative text: what a chart shows stands
 * in the cells that it is drawn from.
 */
import { cellAddress, rangeAddress, type Range } from "../../src/sheet/grid";
import type { NewChart } from "../../src/xlsx/writing/newSheet";
import { toPortError } from "./errors";

const TYPE_OF: Readonly<Record<NewChart["kind"], Excel.ChartType>> = {
  columns: "ColumnClustered" as Excel.ChartType, bars: "BarClustered" as Excel.ChartType, lines: "LineMarkers" as Excel.ChartType,
};

/** A program without charts keeps the cells. @returns how many were drawn */
export async function addCharts(context: Excel.RequestContext, sheet: Excel.Worksheet, charts: readonly NewChart[]): Promise<number> {
  try {
    for (const chart of charts) addChart(sheet, chart);
    await context.sync();
    return charts.length;
  } catch (thrown) {
    const problem = toPortError(thrown);
    if (problem.kind === "unsupported" || problem.kind === "failed") return 0;
    throw problem;
  }
}

function addChart(sheet: Excel.Worksheet, { id, kind, title, categories, categoryAxis, valueAxis, series, place }: NewChart): void {
  const [first, ...others] = series;
  if (first === undefined) return;
  const range = (of: Range): Excel.Range => sheet.getRange(rangeAddress(of));
  const chart = sheet.charts.add(TYPE_OF[kind], range(withHeading(first.name, first.values)), "Columns" as Excel.ChartSeriesBy);
  chart.name = `ASSESS ${id}`;
  chart.title.text = title;
  chart.legend.visible = others.length > 0;
  chart.axes.categoryAxis.title.text = categoryAxis;
  chart.axes.valueAxis.title.text = valueAxis;
  // Bars are drawn from below; read from above they follow the cells.
  if (kind === "bars") chart.axes.categoryAxis.reversePlotOrder = true;
  chart.series.getItemAt(0).setXAxisValues(range(categories));
  for (const { values } of others) {
    const added = chart.series.add();
    added.setValues(range(values));
    added.setXAxisValues(range(categories));
  }
  chart.setPosition(cellAddress(place.top, place.left), cellAddress(place.bottom, place.right));
}

/** Excel takes a series' name from the cell above its values. */
const withHeading = (name: Range, values: Range): Range => ({ top: Math.min(name.top, values.top), left: values.left, bottom: values.bottom, right: values.right });
