/** Months and years that stand apart: 6月 on the tab, 2026年 in the title. */
import { findMonth } from "../month";
import { chineseValue } from "../catalogue/numerals";

const MONTH = /(?<![\d年.\-/至到~一二三四五六七八九十])(0?[1-9]|1[0-2]|十[一二]|[一二三四五六七八九十])\s*月(?!\s*(?:\d|[一二三四五六七八九十]+\s*[日号]|至|到|[-~—–]))/gu;
const YEAR = /(?<!\d)((?:19|20|21)\d{2})(?:\s*年|(?=\D|$))/u;
const CHINESE_YEAR = /([二][〇零○0][〇零○一二三四五六七八九]{2})\s*年/u;
const DIGITS: Readonly<Record<string, string>> = {
  〇: "0", 零: "0", "○": "0", 一: "1", 二: "2", 三: "3", 四: "4", 五: "5", 六: "6", 七: "7", 八: "8", 九: "9",
};

/**
 * The one month, 1 … 12, that a text names without a year. Dates (6月30日), spans (1-6月) and texts with two months name none.
 * @example findPartialMonth("6月份考核") // 6
 */
export function findPartialMonth(text: string): number | undefined {
  const months = new Set([...text.normalize("NFKC").matchAll(MONTH)].map(([, month = ""]) => (/^\d/u.test(month) ? Number(month) : chineseValue(month))));
  const [only, ...others] = months;
  return others.length === 0 ? only : undefined;
}

/** The first year, 1900 … 2199, that a text names: "2026年度", "考核2026.xlsx", "二〇二六年". */
export function findYear(text: string): number | undefined {
  const plain = text.normalize("NFKC");
  const digits = YEAR.exec(plain)?.[1] ?? [...(CHINESE_YEAR.exec(plain)?.[1] ?? "")].map((digit) => DIGITS[digit] ?? "").join("");
  if (digits !== "") return Number(digits);
  // 202606 holds a year too.
  const month = findMonth(text);
  return month === undefined ? undefined : Number(month.slice(0, 4));
}
