/** How many have each grade before and after, as two bars each with its number, and the same as a table for screen readers. */
import type { ImpactPaneText } from "../../../src/text/impactPane";
import type { GradeCount } from "../../impact/impactView";
import { element } from "../dom";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 300, LABEL = 76, NUMBER = 34, BAR = 11, GAP = 3, ROW = 34;

export function gradeChart(grades: readonly GradeCount[], unknown: { readonly before: number; readonly after: number }, text: ImpactPaneText["result"]): HTMLElement {
  const rows = [
    ...grades.map(({ grade, before, after }) => ({ label: grade ?? text.noGrade, before, after })),
    ...(unknown.before + unknown.after > 0 ? [{ label: text.unknown, ...unknown }] : []),
  ];
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before, after]));
  const svg = make("svg", { viewBox: `0 0 ${WIDTH} ${rows.length * ROW}`, class: "grade-chart", "aria-hidden": "true", focusable: "false" });
  rows.forEach(({ label, before, after }, index) => {
    const top = index * ROW + 4;
    svg.append(words(label, 0, top + BAR + 5, "chart-label"));
    for (const [which, count, y] of [["before", before, top], ["after", after, top + BAR + GAP]] as const) {
      const length = Math.round((count / most) * (WIDTH - LABEL - NUMBER));
      svg.append(make("rect", { x: LABEL, y, width: Math.max(1, length), height: BAR, rx: 1.5, class: `chart-${which}` }), words(String(count), LABEL + length + 5, y + BAR - 1.5, `chart-number ${which}`));
    }
  });
  const cells = (values: readonly (string | number)[], head: boolean): HTMLElement =>
    element("tr", {}, ...values.map((value, index) => element(head || index === 0 ? "th" : "td", head ? { scope: "col" } : index === 0 ? { scope: "row" } : {}, String(value))));
  const key = (which: "before" | "after"): HTMLElement => element("span", { class: "chart-key" }, element("span", { class: `swatch ${which}` }), text[which]);
  return element("figure", { class: "chart" },
    element("figcaption", {}, element("span", {}, text.chartHeading), key("before"), key("after")),
    svg,
    element("table", { class: "visually-hidden" }, element("caption", {}, text.chart), element("thead", {}, cells([text.grade, text.before, text.after], true)),
      element("tbody", {}, ...rows.map(({ label, before, after }) => cells([label, before, after], false)))));
}

function make(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

function words(text: string, x: number, y: number, className: string): SVGElement {
  const made = make("text", { x, y, class: className });
  made.textContent = text;
  return made;
}
