/** The time that a table is about, as far as its month, its title and its sheet's name tell. */
import { findMonth, type Month } from "../month";
import { isCellError } from "../sheet/grid";
import type { BookContext, CheckContext } from "./context";

export interface Period {
  readonly month: Month | null;
  /** A longer or shorter time than a month: "第二季度", "年度", "上旬"; "" for a month. */
  readonly span: string;
  /** Which of several assessments of the same time: "自评", "第2次"; "" for the only one. */
  readonly round: string;
}

const SPAN = /第?[一二三四1-4]季度|[上下]半年|年度|年终|全年|[上中下]旬|[上下]半月|第[一二三四五1-5]周/gu;
const ROUND = /第[一二三四五六七八九十\d]+次|自评|初评|互评|复评|复核|终评|补考/gu;
const MONTH_WORD = /(?<!\d)(\d{1,2}|十[一二]?|[一二三四五六七八九])月/u;
const NUMBERS = "一二三四五六七八九";
const TITLE_ROWS = 4;
const TITLE_COLUMNS = 30;

/** Rows that stand right above a table, and the name of its sheet. */
export function titleOf({ sheet, reading }: Pick<CheckContext, "sheet" | "reading">): string {
  const { top } = reading.range;
  let title = sheet.name;
  for (let row = Math.max(1, top - TITLE_ROWS); row < top; row++) {
    for (let column = 1; column <= Math.min(sheet.columns, TITLE_COLUMNS); column++) {
      const value = sheet.cell(row, column)?.value ?? null;
      if (value !== null && !isCellError(value)) title += ` ${String(value)}`;
    }
  }
  return title.normalize("NFKC");
}

/**
 * The period of a table. A table without a month of its own takes that of its workbook where all others agree; a sheet called 5月 in
 * a file of June is not of June.
 */
export function periodOf(table: CheckContext, tables: BookContext["tables"]): Period {
  const title = titleOf(table);
  const marks = (pattern: RegExp): string => [...new Set(title.match(pattern) ?? [])].sort().join("、");
  const round = marks(ROUND);
  const inName = monthNumber(table.sheet.name);
  // 2026年度6月评分表 is about June.
  const span = inName !== null || findMonth(title) !== undefined ? marks(/[上中下]旬|[上下]半月|第[一二三四五1-5]周/gu) : marks(SPAN);
  const month = table.month ?? (span === "" ? monthOfAll(tables) : null);
  if (month !== null && inName !== null && Number(month.slice(5)) !== inName) return { month: null, span: `${inName}月`, round };
  return { month, span, round };
}

function monthOfAll(tables: BookContext["tables"]): Month | null {
  const months = new Set(tables.flatMap(({ month }) => month ?? []));
  const [only] = months;
  return months.size === 1 && only ? only : null;
}

function monthNumber(name: string): number | null {
  const word = MONTH_WORD.exec(name.normalize("NFKC"))?.[1];
  if (word === undefined) return null;
  if (/^\d+$/u.test(word)) return Number(word);
  return word.startsWith("十") ? 10 + NUMBERS.indexOf(word[1] ?? "") + 1 : NUMBERS.indexOf(word) + 1;
}

/** Whether two tables are about the same time. Two of which neither says anything count as the same. */
export const samePeriod = (a: Period, b: Period): boolean => a.month === b.month && a.span === b.span && a.round === b.round;
