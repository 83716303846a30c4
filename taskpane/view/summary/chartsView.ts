/** 图表: small charts with their figures, and the heat map window × category. */
import { heatMap } from "../../../src/handover/heatMap";
import { summaryPaneText } from "../../../src/text/summaryPane";
import type { Language } from "../../../src/text/language";
import { chartFigures, type ChartFigures } from "../../summary/chartFigures";
import type { Chosen } from "../../summary/chosen";
import { monthPlan } from "../../summary/plans";
import type { MadeSummary } from "../../summary/summaryState";
import { element, type Child } from "../dom";
import { bounded } from "./bounded";
import { drawing } from "./svgCharts";

const ROWS_AT_ONCE = 60;

export function chartsView(made: MadeSummary, { shown }: Chosen, language: Language): readonly Child[] {
  const text = summaryPaneText(language);
  if (shown.kind === "several") return [element("p", { class: "hint" }, text.charts.several)];
  if (shown.table === null) return [element("p", { class: "hint" }, text.head.none(text.monthName(shown.summary.month)))];
  const plan = monthPlan(made, shown.summary, shown.table, "values", { language, mappings: [], catalogue: undefined });
  const figures = chartFigures(plan.sheet, plan.charts);
  return [
    figures.length === 0 ? element("p", { class: "hint" }, text.charts.none) : null,
    ...figures.map((each) => figure(each, language)),
    heat(shown.table, language),
  ];
}

function figure(figures: ChartFigures, language: Language): HTMLElement {
  const text = summaryPaneText(language);
  const { id, title, nameHeading, valueHeading, points } = figures;
  return element("figure", { class: "chart-figure", id: `chart-${id}` },
    element("figcaption", {}, title), drawing(figures),
    element("details", { class: "chart-table" }, element("summary", {}, text.charts.table),
      element("table", { class: "rank-table" }, element("caption", { class: "visually-hidden" }, title),
        element("thead", {}, element("tr", {}, ...[nameHeading, valueHeading].map((heading) => element("th", { scope: "col" }, heading)))),
        element("tbody", {}, ...points.map(({ name, value }) => element("tr", {}, element("th", { scope: "row" }, name), element("td", { class: "number" }, value === null ? "—" : String(value))))))));
}

function heat(table: Parameters<typeof heatMap>[0], language: Language): Child {
  const { charts: text, ranking } = summaryPaneText(language);
  const { categories, rows } = heatMap(table);
  if (categories.length === 0 || rows.length === 0) return null;
  const body = element("tbody");
  const slot = bounded(body, rows, ROWS_AT_ONCE, ({ name, cells }) => element("tr", {},
    element("th", { scope: "row" }, name), ...cells.map(({ level, label }) => element("td", { class: `heat-${level}` }, label))), ranking.more);
  return element("section", { class: "summary-block", id: "heat-map" },
    element("h2", {}, text.heat), element("p", { class: "hint" }, text.heatLegend),
    // A region that scrolls is reached by the keyboard.
    element("div", { class: "heat-scroll", role: "region", tabindex: 0, "aria-label": text.heat },
      element("table", { class: "heat-table" }, element("caption", { class: "visually-hidden" }, text.heatCaption),
        element("thead", {}, element("tr", {}, element("th", { scope: "col" }, text.heatSubject), ...categories.map(({ name }) => element("th", { scope: "col" }, name)))), body)),
    slot);
}
