/** Text in columns on a terminal, where a Chinese character takes two places. */

/** Places that a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** East Asian wide and full-width characters, and the dashes and quotation marks that Chinese fonts draw wide. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) || code >= 0x1f300;

/**
 * Rows as lines, each column as wide as its widest cell, two blanks between.
 * @param right columns (0-based) whose cells stand at the right: numbers
 */
export function alignColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, index) => { widths[index] = Math.max(widths[index] ?? 0, displayWidth(cell)); });
  return rows.map((row) =>
    row.map((cell, index) => {
      const blanks = " ".repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(cell)));
      return right.includes(index) ? blanks + cell : cell + blanks;
    }).join("  ").trimEnd());
}

/** Without the control characters by which a cell's text could steer a terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ");
