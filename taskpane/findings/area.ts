/** A selection in a sheet, and what touches it. Pure. */
import { parseRange, type Range } from "../../src/sheet/grid";
import type { SheetSelection } from "../workbookPort";

const meet = (a: Range, b: Range): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Whether a cell or range of the sheet shares a cell with the selection. Whole rows and columns count: "3:5", "B:D". */
export function touching({ sheet, areas }: SheetSelection): (place: { readonly sheet: string; readonly cells: readonly string[] }) => boolean {
  const ranges = areas.flatMap((area) => rangeOfArea(area) ?? []);
  return (place) => place.sheet === sheet && place.cells.some((cell) => {
    const range = parseRange(cell);
    return range !== undefined && ranges.some((one) => meet(one, range));
  });
}

/** As `parseRange`, and whole rows and columns. */
function rangeOfArea(area: string): Range | undefined {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(area);
  if (rows) return parseRange(`A${rows[1] ?? ""}:XFD${rows[2] ?? ""}`);
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(area);
  return columns ? parseRange(`${columns[1] ?? ""}1:${columns[2] ?? ""}1048576`) : parseRange(area);
}

/** Whether a new selection is one cell inside an earlier one: somebody went to a finding, and meant nothing by it. */
export function isStepInside(selection: SheetSelection, earlier: SheetSelection | null): boolean {
  const [only] = selection.areas;
  const place = only === undefined || selection.areas.length > 1 ? undefined : parseRange(only);
  return earlier !== null && place !== undefined && place.top === place.bottom && place.left === place.right
    && touching(earlier)({ sheet: selection.sheet, cells: [only ?? ""] });
}
