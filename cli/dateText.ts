/** Serial numbers in date formats, as text. */

const DAY = 86_400_000;
const FIRST_TO_1904 = 1462;
/** Letters of a date; those in quotes, brackets and after a backslash are text. */
const DATE_LETTERS = /[ymd]/i;

/**
 * @param format number format code; undefined for General
 * @returns "2026-06-01", with "09:30" where a time is kept; undefined when the format is none of dates
 */
export function dateText(serial: number, format: string | undefined, date1904: boolean): string | undefined {
  if (format === undefined || serial < 0 || serial >= 2_958_466) return undefined;
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (!DATE_LETTERS.test(plain) || /[#?]|^@$/.test(plain)) return undefined;
  const days = serial + (date1904 ? FIRST_TO_1904 : 0);
  // Excel counts a 29 February 1900 that never was: earlier days are one nearer to the epoch.
  const moment = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + Math.round(days * 1_440) * (DAY / 1_440));
  const [date = "", time = ""] = moment.toISOString().split("T");
  return time.startsWith("00:00") ? date : `${date} ${time.slice(0, 5)}`;
}
