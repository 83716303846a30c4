/** Rows of a block whose columns are wider than the table's above it. */
import type { Range } from "../sheet/grid";
import type { NewCell } from "../xlsx/writing/newSheet";

export interface SpreadBlock {
  readonly rows: readonly (readonly NewCell[])[];
  /** By row of the block, from 0; columns 1-based. */
  readonly merges: readonly { readonly row: number; readonly left: number; readonly right: number }[];
}

/**
 * @param spans columns that each cell of a row takes, from A on
 * @param rows `spread` is false for a title and a blank line
 */
export function spreadBlock(spans: readonly number[], rows: readonly { readonly cells: readonly NewCell[]; readonly spread: boolean }[]): SpreadBlock {
  const merges: { row: number; left: number; right: number }[] = [];
  return {
    merges,
    rows: rows.map(({ cells, spread }, row) => {
      if (!spread) return cells;
      let left = 1;
      return cells.flatMap((cell, index): NewCell[] => {
        const span = spans[index] ?? 1;
        if (span > 1) merges.push({ row, left, right: left + span - 1 });
        left += span;
        const style = typeof cell === "object" && cell?.style === "heading" ? ({ value: null, style: "heading" } as const) : "";
        return [cell, ...Array.from({ length: span - 1 }, (): NewCell => style)];
      });
    }),
  };
}

/** @param above rows of the sheet before the block */
export const mergesBelow = (block: SpreadBlock, above: number): readonly Range[] =>
  block.merges.map(({ row, left, right }) => ({ top: above + row + 1, left, bottom: above + row + 1, right }));
