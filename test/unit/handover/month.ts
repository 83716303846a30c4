/** Months of results, made from sheets written as text. */
import type { FileReport } from "../../../src/batch/fileReport";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { type MonthSummary, monthSummary, type MonthSummaryOptions } from "../../../src/handover/monthSummary";
import { type Month, parseMonth } from "../../../src/month";
import type { WorkbookGrid } from "../../../src/sheet/grid";
import type { NewCell, NewSheet } from "../../../src/xlsx/writing/newSheet";
import { editions } from "../batch/files";
import { sheetOf } from "../sheetText";

export const june = parseMonth("2026-06") as Month;

export const bookOf = (...sheets: string[]): WorkbookGrid => ({ sheets: sheets.map((text) => sheetOf(text).grid), date1904: false });

export const reportOf = (book: WorkbookGrid, file = "六月.xlsx", language: "zh-CN" | "en-US" = "zh-CN"): FileReport =>
  ({ file, problem: null, report: checkWorkbook(book, { editions, language, fileName: file }) });

export const summaryOf = (reports: readonly FileReport[], options: Partial<MonthSummaryOptions> = {}): MonthSummary =>
  monthSummary(reports, editions, { month: june, language: "zh-CN", ...options });

export const valuesOf = (sheet: NewSheet): (string | number | null)[][] =>
  sheet.rows.map((row) => row.map((cell: NewCell) => (typeof cell === "object" && cell !== null ? cell.value : cell)));

/** A ledger of S12: who, which category, how many points. */
export const ledger = (rows: readonly (readonly [name: string, category: string, points: number | string])[]): string => [
  "sheet: 台账", "---", "便民服务中心2026年6月窗口服务考核扣分台账", "日期 | 窗口 | 考核项目 | 扣分",
  ...rows.map(([name, category, points], index) => `2026-06-${String((index % 27) + 1).padStart(2, "0")} | ${name} | ${category} | ${points}`),
].join("\n");
