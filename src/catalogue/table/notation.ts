/**
 * The small notation inside the cells of a catalogue table: lists separated by ；, a value after =, a backslash before a
 * mark that is only text. `docs/catalogue-table.md` explains it to the office.
 */

const MARKS = /[\\;；=＝【】]/gu;

/** A text that stands for itself within the notation. */
export const quote = (text: string): string => text.replace(MARKS, "\\$&");

/** The text that `quote` made safe. */
export const unquote = (text: string): string => text.replace(/\\(.)/gsu, "$1");

const LIST = "；;";
const ASSIGNMENT = "=＝";
export const COLON = "：:";

/** The quoted pieces between unquoted separators; blanks around them do not matter, empty ones are left out. */
export function pieces(text: string, separators = LIST): string[] {
  const found: string[] = [];
  let piece = "";
  const characters = [...text];
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? "";
    if (character === "\\") piece += character + (characters[++index] ?? "");
    else if (separators.includes(character)) {
      found.push(piece);
      piece = "";
    } else piece += character;
  }
  return [...found, piece].map((part) => part.trim()).filter((part) => part !== "");
}

/** "甲；乙" ⇄ ["甲", "乙"]. */
export const listText = (items: readonly string[]): string => items.map(quote).join("；");
export const readList = (text: string): string[] => pieces(text).map(unquote);

/**
 * A quoted piece at its first unquoted mark.
 * @returns undefined when it holds none
 * @example splitAt("区级=3") // { before: "区级", after: "3" }
 */
export function splitAt(text: string, marks = ASSIGNMENT): { readonly before: string; readonly after: string } | undefined {
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? "";
    if (character === "\\") index++;
    else if (marks.includes(character)) return { before: text.slice(0, index).trim(), after: text.slice(index + 1).trim() };
  }
  return undefined;
}

/** A plain decimal ≥ 0 in any width of digits; undefined for anything else. */
export function readDecimal(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  return /^(?:\d+(?:\.\d*)?|\.\d+)(?:e-?\d+)?$/iu.test(plain) ? Number(plain) : undefined;
}
