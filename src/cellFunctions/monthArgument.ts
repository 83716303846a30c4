/** The month argument: "2026-06", "2026年6月", 202606, or a date. */
import { findMonth, monthOf, monthOfSerial, parseMonth, type Month } from "../month";
import { cellText, readSingle } from "./cell";
import type { FunctionContext } from "./context";
import { CellFailure, wrongInput } from "./outcome";

/** Serial numbers of 1990-01-01 and 2200-01-01: a date outside is a slip, and 2026 is a year, not a day of 1905. */
const FIRST_DATE = 32_874;
const AFTER_LAST_DATE = 109_575;

/**
 * @param raw text, a date's serial number, or a number such as 202606
 * @returns null when left out or blank
 */
export function monthArgument(context: FunctionContext, raw: unknown): Month | null | CellFailure {
  const cell = readSingle(context, "month", raw);
  if (cell instanceof CellFailure || cell === null) return cell;
  const text = cellText(cell);
  // An empty cell of Excel on the desktop is 0.
  if (text === "" || cell === 0) return null;
  const month = typeof cell === "number" ? monthOfNumber(cell) : typeof cell === "string" ? parseMonth(text) ?? findMonth(text) : undefined;
  return month ?? wrongInput(context.words.unreadableMonth(text));
}

function monthOfNumber(value: number): Month | undefined {
  if (value >= FIRST_DATE && value < AFTER_LAST_DATE) return monthOfSerial(value);
  return Number.isInteger(value) ? monthOf(Math.floor(value / 100), value % 100) : undefined;
}
