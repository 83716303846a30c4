/** One row of a ledger (台账), as it is to be written. */
import type { Clause, Edition } from "../catalogue/edition";
import { type CalendarDate, parseDate } from "../norms/eligibility/calendarDate";
import type { Points } from "../points";
import type { Range } from "../sheet/grid";

export interface LedgerEntry {
  readonly edition: Edition;
  readonly clause: Clause;
  /** Window or person that is charged. */
  readonly subject: string;
  /** Person concerned, where windows are charged; window (or department) of the person, where people are; null when not known. */
  readonly person: string | null;
  readonly department: string | null;
  /** The window's 首席代表 by name. */
  readonly chief: string | null;
  readonly date: CalendarDate;
  /** Events; null when nobody counted. */
  readonly count: number | null;
  /** Points ≥ 0; 0 for a veto. */
  readonly amount: Points;
  readonly chiefAmount: Points | null;
  /** 扣分事由; "" for none. */
  readonly reason: string;
  /** 佐证; "" for none. */
  readonly evidence: string;
}

/** A cell to be written; addresses are those after the row was inserted. */
export interface PlannedCell {
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** A formula is text with its leading "=": copied from the row above, never made from what somebody typed. */
  readonly type: "text" | "number" | "date" | "formula";
  /** Number format to be set; absent where the row's own stays. */
  readonly format?: string;
  /** Text that Excel would take for a formula, a number or a date: it has to be written with a leading apostrophe. */
  readonly guard: boolean;
}

/** An Excel table (Ctrl+T) on the sheet. */
export interface ExcelTable {
  readonly name: string;
  /** With its heading row and its totals row. */
  readonly range: Range;
  readonly hasTotals: boolean;
}

const LONGEST_TEXT = 500;

/** Text without control characters, cut to what a ledger's cell can show. */
export const cellText = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/g, " ").trim();

export const isTooLong = (text: string): boolean => text.length > LONGEST_TEXT;

/**
 * Whether Excel would read a text as something else than text when it is written: only a beginning in Chinese (or a quotation mark)
 * that is no date and no time is safe.
 * @example needsGuard("=1+1") // true
 * @example needsGuard("上班迟到") // false
 */
export const needsGuard = (text: string): boolean => !/^[\u3400-\u9fff“《]/u.test(text) || /^(?:[〇零一二三四五六七八九十正]+[年月]|[上下中]午|星期|周)/u.test(text);

export const textCell = (row: number, column: number, cell: string, text: string): PlannedCell => ({ cell, row, column, value: text, type: "text", guard: needsGuard(text) });

const DAY = 86_400_000;
/** Days between the two systems in which workbooks count. */
const DAYS_TO_1904 = 1462;

/**
 * The number by which a workbook stores a day.
 * @example serialOf(date("2026-06-03"), false) // 46176
 */
export function serialOf(date: CalendarDate, date1904: boolean): number {
  const days = Math.round((Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) - Date.UTC(1899, 11, 30)) / DAY);
  // Excel counts a 29 February 1900 that never was.
  return days - (days < 61 ? 1 : 0) - (date1904 ? DAYS_TO_1904 : 0);
}

const parts = (date: CalendarDate): [string, number, number] => [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
const STYLES: readonly ((date: CalendarDate) => string)[] = [
  (date) => date,
  (date) => date.replaceAll("-", "/"),
  (date) => date.replaceAll("-", "."),
  (date) => date.replaceAll("-", ""),
  (date) => { const [y, m, d] = parts(date); return `${y}年${m}月${d}日`; },
  (date) => { const [y, m, d] = parts(date); return `${y}.${m}.${d}`; },
  (date) => { const [y, m, d] = parts(date); return `${y}/${m}/${d}`; },
  (date) => { const [y, m, d] = parts(date); return `${y}-${m}-${d}`; },
];

/** A date in the words in which another one is written; null when that is none that can be imitated. */
export function dateLike(date: CalendarDate, written: string): string | null {
  const other = parseDate(written);
  if (other === undefined) return null;
  return STYLES.find((style) => style(other) === written.trim())?.(date) ?? null;
}
