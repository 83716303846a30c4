/** Calendar months, the unit in which scores and editions are kept. */

/** "YYYY-MM", 1900-01 … 2999-12. */
export type Month = string & { readonly __unit: "calendar month" };

const DIGITS: Readonly<Record<string, string>> = {
  〇: "0", 零: "0", "○": "0", "0": "0", 一: "1", 二: "2", 三: "3", 四: "4", 五: "5", 六: "6", 七: "7", 八: "8", 九: "9",
};

/** @returns undefined outside 1900-01 … 2999-12 */
export function monthOf(year: number, month: number): Month | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month)) return undefined;
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return undefined;
  return `${year}-${String(month).padStart(2, "0")}` as Month;
}

/**
 * The month that a text is: "2026-06", "2026年6月", "2026.6", "202606", "二〇二六年六月", full-width digits.
 * @returns undefined when the text is anything more or else
 */
export function parseMonth(text: string): Month | undefined {
  const plain = normalize(text).trim();
  const match = /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*月?(?:份)?$/.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain);
  return match ? monthOf(Number(match[1]), Number(match[2])) : undefined;
}

/** 2026年6月, 2026-06, 2026.6.15, 202606, 20260615. */
const MONTH_IN_TEXT =
  /(?<!\d)(\d{4})\s*(?:年\s*(\d{1,2})\s*月|[-/._](\d{1,2})(?!\d)|(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?(?!\d))/g;

/**
 * The first month named inside a longer text, such as a title or a file name. A date counts as its month.
 * @example findMonth("便民服务中心2026年6月份评分表") // "2026-06"
 */
export function findMonth(text: string): Month | undefined {
  const plain = normalize(text);
  for (const match of plain.matchAll(MONTH_IN_TEXT)) {
    const month = monthOf(Number(match[1]), Number(match[2] ?? match[3] ?? match[4]));
    if (month !== undefined) return month;
  }
  return undefined;
}

/**
 * The month of an Excel date serial number (whole days; 1 is 1900-01-01, or 1904-01-02 in a 1904 workbook).
 * @returns undefined for serials outside 1900 … 2999
 */
export function monthOfSerial(serial: number, date1904 = false): Month | undefined {
  if (!Number.isFinite(serial) || serial < (date1904 ? 0 : 1)) return undefined;
  const days = Math.floor(serial) + (date1904 ? DAYS_TO_1904 : 0);
  if (days === 60) return monthOf(1900, 2);
  // Excel counts a 29 February 1900 (day 60) that never was: earlier days are one nearer to the epoch.
  const date = new Date(Date.UTC(1899, 11, (days < 60 ? 31 : 30) + days));
  return monthOf(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

const DAYS_TO_1904 = 1462;

/** −1, 0 or 1, earlier months first. */
export const compareMonths = (a: Month, b: Month): number => (a < b ? -1 : a > b ? 1 : 0);

function normalize(text: string): string {
  const narrow = text.normalize("NFKC").replace(/[—–－]/g, "-");
  return narrow.replace(/[〇零○0一二三四五六七八九十]+(?=\s*[年月])/g, (run) => chineseNumber(run));
}

/** "二〇二六" → "2026", "六" → "6", "十二" → "12". */
function chineseNumber(run: string): string {
  const ten = run.indexOf("十");
  if (ten < 0) return [...run].map((character) => DIGITS[character] ?? "").join("");
  const tens = ten === 0 ? "1" : (DIGITS[run[0] ?? ""] ?? "");
  return tens + (DIGITS[run[ten + 1] ?? ""] ?? "0");
}
