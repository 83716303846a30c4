/** The value of a cell from the texts that its XML holds. */
import type { CellValue } from "../sheet/grid";
import { malformed } from "./problem";
import { decodeEscapes } from "./xmlText";

/** What a `c` element held. */
export interface StoredCell {
  /** Attribute `t`; "n" when absent. */
  readonly type: string;
  /** Content of `v`; undefined when there is none. */
  readonly stored: string | undefined;
  /** Content of `is`; undefined when there is none. */
  readonly inline: string | undefined;
  /** For messages: "汇总!E12"; only asked for when there is one. */
  readonly place: () => string;
}

/** What values depend on besides the cell. */
export interface ValueContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

/**
 * @returns null for a cell without value
 * @throws ReadRefusal for a number that is none, a text index beyond the table, an unknown type: a score must not be
 * guessed from damage
 */
export function cellValue(cell: StoredCell, context: ValueContext): CellValue {
  if (cell.type === "inlineStr") return cell.inline ?? null;
  const { stored } = cell;
  if (stored === undefined) return cell.inline ?? null;
  switch (cell.type) {
    case "str": return decodeEscapes(stored);
    case "e": return stored.trim() === "" ? null : { error: stored.trim() };
  }
  const plain = stored.trim();
  if (plain === "") return null;
  switch (cell.type) {
    case "s": return sharedString(plain, cell, context);
    case "n": return numberValue(plain, cell);
    case "b": return booleanValue(plain, cell);
    case "d": return dateSerial(plain, cell, context.date1904);
    default: throw malformed(`${cell.place()}: unknown cell type ${cell.type}`);
  }
}

function sharedString(stored: string, cell: StoredCell, context: ValueContext): string {
  const text = /^\d{1,9}$/.test(stored) ? context.sharedStrings[Number(stored)] : undefined;
  if (text === undefined) throw malformed(`${cell.place()}: no shared text ${stored.slice(0, 40)}`);
  return text;
}

function numberValue(stored: string, cell: StoredCell): number {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(stored) ? Number(stored) : NaN;
  if (!Number.isFinite(value)) throw malformed(`${cell.place()}: not a number: ${stored.slice(0, 40)}`);
  return value;
}

function booleanValue(stored: string, cell: StoredCell): boolean {
  if (stored === "1" || stored === "true") return true;
  if (stored === "0" || stored === "false") return false;
  throw malformed(`${cell.place()}: not a truth value: ${stored.slice(0, 40)}`);
}

const DAY = 86_400_000;

/** ISO 8601 date, date and time, or time of day → serial number in the workbook's date system. */
function dateSerial(stored: string, cell: StoredCell, date1904: boolean): number {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(stored);
  if (!match || stored === "") throw malformed(`${cell.place()}: not a date: ${stored.slice(0, 40)}`);
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / DAY;
  if (date1904) return days - 1462 + time;
  // Serial 60 is 1900-02-29, which never was; days before it are one less than counted from 1899-12-30.
  return (days <= 60 ? days - 1 : days) + time;
}
