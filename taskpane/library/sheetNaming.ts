/** Free names of sheets and tables, and texts that Excel must not take for something else. Pure. */
import { nameKey, sheetNames } from "../../src/xlsx/writing/sheetNames";

/** Name that a catalogue sheet gets first. */
export const CATALOGUE_SHEET = "规则";

/**
 * A text as it has to be entered to stay that text: with an apostrophe in front where Excel would read a formula, a number,
 * a date or a truth value.
 * @example enteredText("2026-07") // "'2026-07"
 */
export function enteredText(text: string): string {
  const plain = text.normalize("NFKC").trim();
  const isFigure = /\d/u.test(plain) && !/\p{Script=Han}/u.test(plain.replace(/[年月日时分秒点号]/gu, ""));
  return /^[=+\-@'#]/u.test(text) || /^[=+\-@]/u.test(plain) || isFigure || /^(?:true|false)$/iu.test(plain) ? `'${text}` : text;
}

/** Whether two names are one sheet to Excel. */
export const sameSheet = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** UTF-16 units in a sheet's name. */
const LONGEST = 31;

/**
 * The name itself or, when it is taken, with a number; characters that Excel forbids are replaced.
 * @example freeSheetName("规则", ["规则"]) // "规则(2)"
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const [legal = CATALOGUE_SHEET] = sheetNames([wanted]);
  let free = legal;
  for (let count = 2; taken.some((name) => sameSheet(name, free)); count++) free = `${legal.slice(0, LONGEST - `(${count})`.length)}(${count})`;
  return free;
}

/** Names of tables are unique in a workbook, letter case aside. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  let free = wanted;
  for (let count = 2; taken.some((name) => name.toLowerCase() === free.toLowerCase()); count++) free = `${wanted}_${count}`;
  return free;
}
