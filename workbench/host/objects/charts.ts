/** Charts as records: kind, source and whatever is set on them. The grids draw none. */
import { isRange, rangeArgument, type RangeObject } from "./addressing";
import { textArgument } from "../arguments";
import type { HostObject, TypeBehaviour } from "../hostObject";
import { invalidArgument } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { listed } from "./listed";

export interface ChartObject extends HostObject {
  readonly type: "Chart";
  readonly id: string;
  readonly sheet: string;
  readonly chartType: string;
  source: RangeObject;
}

interface ChartCollection extends HostObject {
  readonly sheet: string;
}

function add({ sheet }: ChartCollection, args: readonly unknown[], model: WorkbookModel): ChartObject {
  model.requireWritable(sheet);
  if (!isRange(args[1])) throw invalidArgument("the chart's data is not a range");
  const number = model.newId();
  const chart: ChartObject = { type: "Chart", id: `{CHART-${number}}`, sheet, chartType: textArgument(args, 0, "type"), source: args[1] };
  const store = model.storeFor(`Chart/${chart.id}`, { Name: `Chart ${number}`, "Title.Visible": true, "Legend.Visible": true });
  store.set("ChartType", chart.chartType);
  store.set("PlotBy", args[2] ?? "Auto");
  model.charts.push(chart);
  return chart;
}

export const chartBehaviour: TypeBehaviour<ChartObject> = {
  id: ({ id }) => id,
  names: ({ id }, model) => [String(model.storeFor(`Chart/${id}`).get("Name"))],
  store: ({ id, sheet }, model) => {
    const store = model.storeFor(`Chart/${id}`);
    return {
      get: (path) => store.get(path),
      set: (path, value) => {
        model.requireWritable(sheet);
        store.set(path, value);
      },
    };
  },
  properties: { Id: { get: ({ id }) => id } },
  navigation: { Worksheet: ({ sheet }) => ({ type: "Worksheet", id: sheet }), Series: (chart) => ({ type: "ChartSeriesCollection", chart }) },
  methods: {
    Delete: (target, _args, model) => {
      model.requireWritable(target.sheet);
      listed(model.charts).remove(target);
    },
    SetData: (target, args, model) => {
      model.requireWritable(target.sheet);
      if (!isRange(args[0])) throw invalidArgument("the chart's data is not a range");
      target.source = args[0];
    },
    SetPosition: ({ id, sheet }, args, model) => {
      model.requireWritable(sheet);
      const start = rangeArgument(model, sheet, args[0]);
      const end = args[1] === undefined || args[1] === null ? start : rangeArgument(model, sheet, args[1]);
      model.storeFor(`Chart/${id}`).set("Position", { start: start.box, end: end.box });
    },
  },
};

export const chartCollectionBehaviour: TypeBehaviour<ChartCollection> = {
  items: ({ sheet }, model) => model.charts.filter((chart) => chart.sheet === sheet),
  methods: { Add: add },
};
