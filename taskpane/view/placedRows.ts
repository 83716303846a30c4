/** Rows of a long list by their places. Pure. */

/** A row at its place from the list's top, in pixels. */
export interface PlacedRow {
  readonly top: number;
  readonly height: number;
  /** Number of the option from 0; null for a heading, which cannot be chosen. */
  readonly index: number | null;
}

/** Height of all rows together, in pixels. */
export const heightOf = (rows: readonly PlacedRow[]): number => {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.top + last.height;
};

/** Rows that touch the window [top, bottom], in pixels. */
export const rowsWithin = <Row extends PlacedRow>(rows: readonly Row[], top: number, bottom: number): readonly Row[] =>
  rows.filter((row) => row.top + row.height >= top && row.top <= bottom);

/** Option after a key; undefined when the key is none of the list's. `page` is the number of rows in sight. */
export function indexAfterKey(key: string, index: number, count: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1, ArrowUp: -1, PageDown: Math.max(1, page), PageUp: -Math.max(1, page), Home: -count, End: count,
  };
  const step = steps[key];
  return step === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, index + step));
}
