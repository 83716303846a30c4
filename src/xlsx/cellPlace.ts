import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";

/**
 * Row and column of one cell's address in capitals, without "$". Files hold one for every cell, so it is read
 * character by character.
 * @returns undefined for anything else, and for places outside Excel's 1,048,576 × 16,384
 */
export function cellPlace(address: string): { readonly row: number; readonly column: number } | undefined {
  let index = 0;
  let column = 0;
  for (; index < address.length; index++) {
    const letter = address.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > MAX_COLUMNS) return undefined;
  }
  if (column === 0 || index === address.length) return undefined;
  let row = 0;
  for (; index < address.length; index++) {
    const digit = address.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
    if (row > MAX_ROWS) return undefined;
  }
  return row === 0 ? undefined : { row, column };
}
