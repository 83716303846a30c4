/** Sheet names that Excel accepts. */

/** UTF-16 units. */
const LONGEST = 31;

/**
 * The names as they will be written: no forbidden character, at most 31 units, none twice (letter case aside).
 * @param wanted in order
 * @param taken names that are there already
 * @example sheetNames(["核验结果"], ["核验结果"]) // ["核验结果 (2)"]
 */
export function sheetNames(wanted: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken.map(nameKey));
  return wanted.map((name) => {
    const legal = legalName(name);
    let free = legal;
    for (let count = 2; used.has(nameKey(free)); count++) {
      const suffix = ` (${count})`;
      free = cut(legal, LONGEST - suffix.length) + suffix;
    }
    used.add(nameKey(free));
    return free;
  });
}

/** Two names with the same key are the same sheet to Excel. */
export const nameKey = (name: string): string => name.normalize("NFKC").toLowerCase();

function legalName(name: string): string {
  const plain = name
    .replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, " ")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "_")
    .replace(/[[\]:*?/\\]/g, "_");
  const legal = cut(plain.trim().replace(/^'+/, ""), LONGEST).replace(/'+$/, "").trim();
  // Excel keeps "History" for itself.
  if (legal === "") return "Sheet";
  return legal.toLowerCase() === "history" ? `${legal}_` : legal;
}

/** Never between the halves of a surrogate pair. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return text.slice(0, end);
}

/** A sheet's name as formulas and links write it: "六月" → "'六月'". */
export const quotedName = (name: string): string => `'${name.replace(/'/g, "''")}'`;
