/** How much looking for headings may cost: a sheet could consist of nothing else, and each costs as much as a table. */

/** Tables of a workbook: a form a month for each of 400 people fits. */
export const MOST_TABLES = 5_000;
/** Rows with a word of a heading, whether they prove one or not: a heading on each printed page of a million rows fits. */
export const MOST_ROWS_WEIGHED = 50_000;

/** Counts over all sheets of a workbook that are given the same one. */
export class HeadingBudget {
  #tables: number;
  #rows: number;

  constructor(limits: { readonly tables?: number; readonly rows?: number } = {}) {
    this.#tables = limits.tables ?? MOST_TABLES;
    this.#rows = limits.rows ?? MOST_ROWS_WEIGHED;
  }

  /** Whether there was more than is let through: the sheet at hand and those after it are not read. */
  get isSpent(): boolean {
    return this.#tables < 0 || this.#rows < 0;
  }

  /** @param count tables found, several where they stand side by side */
  useTable(count: number): void {
    this.#tables -= Math.max(0, count);
  }

  useRow(): void {
    this.#rows -= 1;
  }
}
