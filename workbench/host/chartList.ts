/** The charts of a sheet as a list: the grids draw none, so the page names them. */
import { rangeAddress } from "../../src/sheet/grid";
import type { Box } from "./gridBackend";
import { seriesData, seriesOf } from "./objects/chartSeries";
import type { WorkbookModel } from "./workbookModel";

export interface ListedChart {
  readonly name: string;
  readonly title: string;
  /** Excel.ChartType. */
  readonly type: string;
  /** Cells that it covers; "" where it was never placed. */
  readonly place: string;
  readonly series: readonly { readonly values: string; readonly categories: string | null }[];
}

const addressOf = ({ row, column, rows, columns }: Box): string => rangeAddress({ top: row + 1, left: column + 1, bottom: row + rows, right: column + columns });

export const chartsOn = (model: WorkbookModel, sheet: string): readonly ListedChart[] =>
  model.charts.filter((chart) => chart.sheet === sheet).map((chart) => {
    const store = model.storeFor(`Chart/${chart.id}`);
    const position = store.get("Position") as { readonly start: Box; readonly end: Box } | undefined;
    const text = (path: string): string => String(store.get(path) ?? "");
    return {
      name: text("Name"), title: text("Title.Text"), type: text("ChartType"),
      place: position === undefined ? "" : `${addressOf(position.start)}:${addressOf(position.end)}`,
      series: seriesOf(chart, model).map((each) => {
        const { values, categories } = seriesData(each, model);
        return { values: addressOf(values.box), categories: categories === null ? null : addressOf(categories.box) };
      }),
    };
  });
