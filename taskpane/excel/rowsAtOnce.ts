/** Rows that go into one request: Excel on the web takes at most 5 MB. Pure. */

const CELLS = 6_000;
const BYTES = 1_500_000;
/** A Chinese character takes three bytes on the way; a cell its quotes and comma. */
const BYTES_A_CHARACTER = 3;
const BYTES_A_CELL = 8;

export interface RowRun {
  /** From 0. */
  readonly first: number;
  readonly count: number;
}

/** Runs of rows in order, each small enough; a row alone may be too large all the same. */
export function rowsAtOnce(rows: readonly (readonly unknown[])[], columns: number): readonly RowRun[] {
  const runs: { first: number; count: number }[] = [];
  let bytes = 0;
  rows.forEach((row, first) => {
    const size = row.reduce<number>((sum, cell) => sum + BYTES_A_CELL + textOf(cell).length * BYTES_A_CHARACTER, 0);
    const last = runs.at(-1);
    if (last === undefined || (last.count + 1) * columns > CELLS || bytes + size > BYTES) {
      runs.push({ first, count: 1 });
      bytes = size;
    } else {
      last.count++;
      bytes += size;
    }
  });
  return runs;
}

const textOf = (cell: unknown): string => (typeof cell === "string" ? cell : typeof cell === "object" && cell !== null && "value" in cell ? textOf(cell.value) : "");
