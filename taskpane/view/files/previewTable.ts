/** A few cells of a sheet as a small table, with row and column names as in Excel. */
import type { CellPreview } from "../../files/cellPreview";
import { element } from "../dom";

export function previewTable({ columns, rows }: CellPreview, label: string): HTMLElement {
  return element("div", { class: "preview", role: "region", "aria-label": label, tabindex: 0 },
    element("table", {},
      element("thead", {}, element("tr", {}, element("td", {}), ...columns.map((name) => element("th", { scope: "col" }, name)))),
      element("tbody", {}, ...rows.map(({ row, cells }) =>
        element("tr", {}, element("th", { scope: "row" }, String(row)),
          ...cells.map(({ text, marked }) => element("td", { class: marked ? "marked-cell" : "", title: text }, text)))))));
}
