/** Small charts, drawn by ourselves: numbers beside every bar and point. The figures stand in a table beside them, so the drawing is hidden from screen readers. */
import type { ChartFigures } from "../../summary/chartFigures";

const SVG = "http://www.w3.org/2000/svg";
/** Units of the drawing; it is as wide as its place. */
const WIDTH = 316;
const ROW = 34;
const VALUE_WIDTH = 44;
const LINE_HEIGHT = 132;
const EDGE = 26;

export const drawing = (figures: ChartFigures): SVGSVGElement => (figures.kind === "lines" ? lineChart(figures) : barChart(figures));

function barChart({ points }: ChartFigures): SVGSVGElement {
  const most = Math.max(0, ...points.map(({ value }) => value ?? 0));
  const svg = canvas(Math.max(1, points.length) * ROW);
  points.forEach(({ name, value }, index) => {
    const top = index * ROW;
    const length = most === 0 ? 0 : ((value ?? 0) / most) * (WIDTH - VALUE_WIDTH);
    svg.append(label(name, 0, top + 12, "chart-name"));
    svg.append(shape("rect", { x: 0, y: top + 17, width: WIDTH - VALUE_WIDTH, height: 11, rx: 2, class: "chart-track" }));
    if (length > 0) svg.append(shape("rect", { x: 0, y: top + 17, width: Math.max(2, length), height: 11, rx: 2, class: "chart-bar" }));
    svg.append(label(shown(value), WIDTH - VALUE_WIDTH + 6, top + 27, "chart-value"));
  });
  return svg;
}

/** Months in a row; a line breaks where a month has no value. */
function lineChart({ points }: ChartFigures): SVGSVGElement {
  const svg = canvas(LINE_HEIGHT);
  const values = points.flatMap(({ value }) => value ?? []);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (index: number): number => EDGE + (points.length < 2 ? 0 : (index * (WIDTH - 2 * EDGE)) / (points.length - 1));
  const y = (value: number): number => (most === least ? LINE_HEIGHT / 2 : 30 + ((most - value) / (most - least)) * (LINE_HEIGHT - 64));
  svg.append(shape("path", { d: `M0 ${LINE_HEIGHT - 20}H${WIDTH}`, class: "chart-axis" }));
  for (const run of runsOf(points)) svg.append(shape("path", { d: run.map(({ index, value }, at) => `${at === 0 ? "M" : "L"}${x(index)} ${y(value)}`).join(""), class: "chart-line" }));
  // Twelve months leave room for every other name.
  const every = Math.ceil(points.length / 6);
  points.forEach(({ name, value }, index) => {
    if ((points.length - 1 - index) % every === 0) svg.append(label(name, x(index), LINE_HEIGHT - 6, "chart-name middle"));
    if (value === null) return;
    svg.append(shape("circle", { cx: x(index), cy: y(value), r: 3.5, class: "chart-point" }));
    if ((points.length - 1 - index) % every === 0) svg.append(label(shown(value), x(index), y(value) - 8, "chart-value middle"));
  });
  return svg;
}

function runsOf(points: ChartFigures["points"]): readonly (readonly { readonly index: number; readonly value: number }[])[] {
  const runs: { index: number; value: number }[][] = [];
  points.forEach(({ value }, index) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last?.at(-1)?.index === index - 1) last.push({ index, value });
    else runs.push([{ index, value }]);
  });
  return runs;
}

const shown = (value: number | null): string => (value === null ? "—" : String(Math.round(value * 1e6) / 1e6));

function canvas(height: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of [["viewBox", `0 0 ${WIDTH} ${height}`], ["class", "chart"], ["aria-hidden", "true"], ["focusable", "false"]] as const) svg.setAttribute(name, value);
  return svg;
}

function shape(tag: "rect" | "path" | "circle", attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

function label(text: string, x: number, y: number, className: string): SVGElement {
  const made = document.createElementNS(SVG, "text");
  for (const [name, value] of [["x", x], ["y", y], ["class", className]] as const) made.setAttribute(name, String(value));
  made.textContent = text;
  return made;
}
