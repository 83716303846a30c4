/** Figures inside a table that nothing was made of. */
import { cellAddress, rangeAddress } from "./grid";
import type { BodyRows } from "./tableReading";
import type { TableCells } from "./tableCells";

/** Cells named one by one; more of a column are named as a range. */
const MOST_CELLS = 3;

/**
 * Says which columns of a table hold figures under a heading that means nothing known (or under none), one item a column. [R33]
 * Columns that a person set aside are not said again.
 */
export function noteUnknownColumns(cells: TableCells, body: BodyRows | null): void {
  if (!body) return;
  const columns = new Map(cells.header.columns.map((column) => [column.column, column]));
  const said = new Set(cells.unknownCategories.map(({ cell }) => cell));
  const { view } = cells;
  for (let column = cells.place.left; column <= Math.min(cells.place.right, view.grid.columns); column++) {
    const heading = columns.get(column);
    if (heading && (heading.role !== null || heading.category !== null || heading.isIgnored === true || said.has(heading.cell))) continue;
    const figures: number[] = [];
    for (let row = body.top; row <= body.bottom; row++) {
      if (typeof view.ownValue(row, column) === "number" && !cells.isRepeat(row)) figures.push(row);
    }
    const [first] = figures;
    if (first === undefined) continue;
    const places = figures.length <= MOST_CELLS
      ? figures.map((row) => cellAddress(row, column))
      : [rangeAddress({ top: first, left: column, bottom: figures.at(-1) ?? first, right: column })];
    cells.note(places, "unknown-column", heading?.parts.at(-1) ?? "");
  }
}
