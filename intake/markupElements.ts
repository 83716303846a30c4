/** How much work a web page's table, or an XML table of Excel 2003, gives the library that reads it. */

/** The library compares every covering cell with every other one, and goes through the page anew for each table. */
const COSTS: Readonly<Record<string, number>> = { colspan: 20, rowspan: 20, mergeacross: 20, mergedown: 20, table: 100, worksheet: 100 };
const COSTLY = /<(?:\w+:)?(table|worksheet|t[dhr]|cell|row)\b|\b(colspan|rowspan|mergeacross|mergedown)=/giu;

/**
 * Rows and cells, each covering one as much as twenty, each table as much as a hundred.
 * @param most where counting ends
 * @returns whether there are more
 */
export function hasMoreElements(text: string, most: number): boolean {
  let elements = 0;
  for (const [, tag, attribute] of text.matchAll(COSTLY)) {
    elements += COSTS[(tag ?? attribute ?? "").toLowerCase()] ?? 1;
    if (elements > most) return true;
  }
  return false;
}
