/** What a chart is drawn from, series by series: taken from its data, and whatever is set in place of it. */
import { cellBox } from "../boxes";
import type { Box } from "../gridBackend";
import type { HostObject, TypeBehaviour } from "../hostObject";
import type { WorkbookModel } from "../workbookModel";
import { invalidArgument } from "../protocol";
import { isRange, rangeOf, type RangeObject } from "./addressing";
import type { ChartObject } from "./charts";

export interface ChartSeriesCollection extends HostObject {
  readonly chart: ChartObject;
}

export interface ChartSeriesObject extends HostObject {
  readonly type: "ChartSeries";
  readonly chart: ChartObject;
  /** From 0. */
  readonly index: number;
}

/** Excel plots the longer direction as points; told "Columns" or "Rows" it does as it is told. */
const byColumns = ({ id, source: { box } }: ChartObject, model: WorkbookModel): boolean => {
  const plot = model.storeFor(`Chart/${id}`).get("PlotBy");
  return plot === "Columns" || (plot !== "Rows" && box.rows >= box.columns);
};

/** Its lines of cells, heading first; a first line of texts names the points and is no series. */
function linesOf(chart: ChartObject, model: WorkbookModel): { readonly names: Box | null; readonly values: readonly Box[] } {
  const { source: { sheet, box } } = chart;
  const columns = byColumns(chart, model);
  const lines = columns
    ? Array.from({ length: box.columns }, (_, i): Box => ({ ...box, column: box.column + i, columns: 1 }))
    : Array.from({ length: box.rows }, (_, i): Box => ({ ...box, row: box.row + i, rows: 1 }));
  const [first, ...rest] = lines;
  if (first === undefined || rest.length === 0) return { names: null, values: lines };
  const texts = model.cells(sheet, first).flat().slice(1).every(({ value }) => typeof value === "string");
  return texts ? { names: first, values: rest } : { names: null, values: lines };
}

const headingOf = (line: Box): Box => cellBox(line.row, line.column);
const bodyOf = (line: Box): Box => (line.rows > 1 ? { ...line, row: line.row + 1, rows: line.rows - 1 } : { ...line, column: line.column + 1, columns: Math.max(1, line.columns - 1) });

const hasHeading = ({ source }: ChartObject, line: Box, model: WorkbookModel): boolean =>
  line.rows * line.columns > 1 && typeof model.cells(source.sheet, headingOf(line))[0]?.[0]?.value === "string";

const storeOf = ({ chart, index }: ChartSeriesObject, model: WorkbookModel) => model.storeFor(`ChartSeries/${chart.id}/${index}`);

function setRange(path: string): NonNullable<TypeBehaviour<ChartSeriesObject>["methods"]>[string] {
  return (target, args, model) => {
    model.requireWritable(target.chart.sheet);
    if (!isRange(args[0])) throw invalidArgument("the series' data is not a range");
    storeOf(target, model).set(path, args[0]);
  };
}

/** The ranges that a series is drawn from; names of points are null while only numbers count them. */
export function seriesData(target: ChartSeriesObject, model: WorkbookModel): { readonly values: RangeObject; readonly categories: RangeObject | null } {
  const { chart, index } = target;
  const { names, values } = linesOf(chart, model);
  const line = values[index] ?? chart.source.box;
  const store = storeOf(target, model);
  const own = (path: string): RangeObject | null => (store.get(path) as RangeObject | undefined) ?? null;
  const body = (part: Box): Box => (hasHeading(chart, line, model) ? bodyOf(part) : part);
  return {
    values: own("Values") ?? rangeOf(chart.source.sheet, body(line)),
    categories: own("XAxisValues") ?? (names === null ? null : rangeOf(chart.source.sheet, body(names))),
  };
}

/** Series put in besides those of the chart's data. */
const addedStore = ({ id }: ChartObject, model: WorkbookModel) => model.storeFor(`ChartSeriesCollection/${id}`, { Added: 0 });

export const seriesOf = (chart: ChartObject, model: WorkbookModel): readonly ChartSeriesObject[] =>
  Array.from({ length: linesOf(chart, model).values.length + Number(addedStore(chart, model).get("Added")) }, (_, index) => ({ type: "ChartSeries", chart, index }));

export const chartSeriesBehaviour: TypeBehaviour<ChartSeriesObject> = {
  id: ({ index }) => String(index),
  store: (target, model) => storeOf(target, model),
  properties: {
    Name: {
      get: (target, model) => {
        const { chart, index } = target;
        const line = linesOf(chart, model).values[index];
        const heading = line !== undefined && hasHeading(chart, line, model) ? model.cells(chart.source.sheet, headingOf(line))[0]?.[0]?.value : undefined;
        return storeOf(target, model).get("Name") ?? heading ?? `Series${index + 1}`;
      },
      set: (target, value, model) => {
        model.requireWritable(target.chart.sheet);
        storeOf(target, model).set("Name", value);
      },
    },
  },
  methods: { SetValues: setRange("Values"), SetXAxisValues: setRange("XAxisValues") },
};

export const chartSeriesCollectionBehaviour: TypeBehaviour<ChartSeriesCollection> = {
  items: ({ chart }, model) => seriesOf(chart, model),
  methods: {
    Add: ({ chart }, [name], model) => {
      model.requireWritable(chart.sheet);
      const added = addedStore(chart, model);
      added.set("Added", Number(added.get("Added")) + 1);
      const series = seriesOf(chart, model).at(-1);
      if (series !== undefined && typeof name === "string") storeOf(series, model).set("Name", name);
      return series;
    },
  },
};
