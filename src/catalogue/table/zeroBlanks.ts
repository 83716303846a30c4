/**
 * Excel for Windows and Mac hands a function the blank cells of a range as 0, Excel on the web as nothing. A catalogue
 * table is mostly blank cells, so the zeros that stand for them are told from those that somebody typed.
 */
import type { CellValue } from "../../sheet/grid";
import { type Block, findBlocks, type Rows } from "./blocks";

/**
 * @param rows a catalogue table as a function was given it
 * @returns the rows as they are where the host tells blanks; otherwise with a blank for every 0 that can be one. The bound of the lowest
 *   grade, an amount beside an upper one or beside its way of charging, and decimal places beside their rounding stay 0.
 */
export function withoutZeroBlanks(rows: Rows): Rows {
  if (rows.some((row) => row.includes(null))) return rows;
  const cleared = rows.map((row): CellValue[] => row.map((cell) => (cell === 0 ? null : cell)));
  for (const block of findBlocks(cleared).blocks) {
    for (const [index, row] of block.rows.entries()) {
      const cellIn = (at: number | undefined, heading: string): CellValue => cleared[at ?? -1]?.[block.columns.get(heading) ?? -1] ?? null;
      const isLowestGrade = index === block.rows.length - 1 && cellIn(block.rows[index - 1], "下限") !== null;
      const column = typedZero(block, (heading) => cellIn(row, heading), isLowestGrade);
      if (column !== undefined && rows[row]?.[column] === 0) cleared[row]?.splice(column, 1, 0);
    }
  }
  return cleared;
}

/** Ways of charging that a lower amount belongs to. */
const HAS_AMOUNT = /^\s*(?:固定|计一次|区间|按量|低于|比率)/u;

/** The column in which a 0 of this row is a figure. */
function typedZero({ kind, columns }: Block, cell: (heading: string) => CellValue, isLowestGrade: boolean): number | undefined {
  switch (kind) {
    case "bands": return isLowestGrade ? columns.get("下限") : undefined;
    case "main": return cell("分值上限") !== null || HAS_AMOUNT.test(String(cell("方式") ?? "")) ? columns.get("分值下限") : undefined;
    case "aggregations": return cell("取舍") === null ? undefined : columns.get("小数位数");
    default: return undefined;
  }
}
