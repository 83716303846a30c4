/** The looks of cells that we write, as office.js sets them; the same as in files (src/xlsx/writing/cellStyles.ts). */
import { lookOf, type CellLook } from "../../src/xlsx/writing/cellStyles";
import type { Range } from "../../src/sheet/grid";
import type { NewCell } from "../../src/xlsx/writing/newSheet";
import { SEVERITY_LOOK } from "../../src/xlsx/writing/severityLook";

export interface LookedArea {
  readonly look: CellLook;
  /** 1-based. */
  readonly range: Range;
}

/** Rectangles of one look, as few as runs below each other give. Cells that were not written have none. */
export function lookedAreas(rows: readonly (readonly NewCell[])[]): readonly LookedArea[] {
  const open = new Map<string, { look: CellLook; range: Range }>();
  const done: LookedArea[] = [];
  rows.forEach((row, index) => {
    const runs = new Map(runsOf(row).map(({ look, left, right }) => [`${look} ${left} ${right}`, { look, left, right }]));
    for (const [key, area] of open) {
      if (runs.has(key)) area.range = { ...area.range, bottom: index + 1 };
      else {
        done.push(area);
        open.delete(key);
      }
    }
    for (const [key, { look, left, right }] of runs) {
      if (!open.has(key)) open.set(key, { look, range: { top: index + 1, left, bottom: index + 1, right } });
    }
  });
  return [...done, ...open.values()];
}

function runsOf(row: readonly NewCell[]): readonly { readonly look: CellLook; readonly left: number; readonly right: number }[] {
  const runs: { look: CellLook; left: number; right: number }[] = [];
  row.forEach((cell, index) => {
    if (cell === null) return;
    const look = lookOf(typeof cell === "object" ? cell : { value: cell });
    const last = runs.at(-1);
    if (last?.look === look && last.right === index) last.right = index + 1;
    else runs.push({ look, left: index + 1, right: index + 1 });
  });
  return runs;
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const INSIDE_ROWS = "InsideHorizontal";
const INSIDE_COLUMNS = "InsideVertical";

export function applyLook(sheet: Excel.Worksheet, address: string, { look, range: { top, left, bottom, right } }: LookedArea): void {
  const { format } = sheet.getRange(address);
  if (look === "title" || look === "note") {
    format.font.color = look === "title" ? "#1B3A57" : "#5C5C5C";
    if (look === "title") Object.assign(format.font, { bold: true, size: 16 });
    format.verticalAlignment = "Center";
    return;
  }
  const edges = [...EDGES, ...(bottom > top ? [INSIDE_ROWS] : []), ...(right > left ? [INSIDE_COLUMNS] : [])] as const;
  for (const edge of edges) {
    const border = format.borders.getItem(edge as Excel.BorderIndex);
    border.style = "Continuous";
    border.color = look === "heading" ? "#24496A" : "#BFC7CF";
  }
  format.verticalAlignment = "Center";
  format.wrapText = true;
  if (look === "heading" || look === "number") format.horizontalAlignment = "Center";
  if (look === "heading") {
    format.fill.color = "#2F5D82";
    Object.assign(format.font, { color: "#FFFFFF", bold: true });
  }
  if (look === "error" || look === "warning" || look === "info") {
    format.fill.color = `#${SEVERITY_LOOK[look].fill}`;
    format.font.color = `#${SEVERITY_LOOK[look].font}`;
    if (look !== "info") format.font.bold = true;
  }
}
