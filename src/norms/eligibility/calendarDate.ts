/** Calendar dates without a time of day, and how many years lie between them. */

/** "YYYY-MM-DD", 1900-01-01 … 2999-12-31. Later dates are greater strings. */
export type CalendarDate = string & { readonly __unit: "calendar date" };

/** @returns undefined when there is no such day: 31 April, 29 February 2023 */
export function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 2999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysIn(year, month)) return undefined;
  return `${year}-${two(month)}-${two(day)}` as CalendarDate;
}

const two = (number: number): string => String(number).padStart(2, "0");

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/**
 * The date that a cell holds: "2024-03-01", "2024年3月1日", "2024.3.1", "2024/3/1", "20240301", full-width digits, an Excel serial number.
 * @returns undefined for anything else, also for a month without a day: 1980.05 does not say how old somebody is
 */
export function parseDate(value: string | number): CalendarDate | undefined {
  if (typeof value === "number") return dateOfSerial(value);
  const plain = value.normalize("NFKC").replace(/[—–－]/gu, "-").trim();
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(plain);
  return match ? dateOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Excel counts days from 1900-01-01 as 1, with a 29 February 1900 that never was. */
function dateOfSerial(serial: number): CalendarDate | undefined {
  if (!Number.isFinite(serial) || serial < 1) return undefined;
  const days = Math.floor(serial);
  if (days === 60) return undefined;
  const date = new Date(Date.UTC(1899, 11, (days < 60 ? 31 : 30) + days));
  return dateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/**
 * Whole years from one date to another (周岁): a year is complete on the day of the same date; for 29 February in a common year on 1 March.
 * @returns negative when `to` is earlier
 * @example completedYears(date("1979-05-03"), date("2024-05-02")) // 44
 */
export function completedYears(from: CalendarDate, to: CalendarDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) >= from.slice(5) ? years : years - 1;
}

/** @example dayAfter(date("2024-02-28")) // "2024-02-29" */
export function dayAfter(date: CalendarDate): CalendarDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return dateOf(year, month, day + 1) ?? dateOf(year, month + 1, 1) ?? dateOf(year + 1, 1, 1) ?? date;
}

/** Calendar month, 1 … 12. */
export const monthNumber = (date: CalendarDate): number => Number(date.slice(5, 7));
