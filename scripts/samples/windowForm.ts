/** A window's monthly form under S12: one row a clause, categories merged down, as the regulation prints it. */
import type ExcelJS from "exceljs";
import type { Category, Clause, Edition } from "../../src/catalogue/edition";
import { larger, points, smaller, subtract, sum, toNumber, ZERO, type Points } from "../../src/points";
import {
  bodyFont, centred, dress, headingFill, headingFont, heightFor, leftAligned, noteFont, printOnA4, strongFont, titleFont, totalFill,
} from "./look";
import type { RecordedAmount, RecordedWindow } from "./recorded";

const HEADINGS = ["考核项目", "工作要求", "分值", "加分扣分标准", "扣分加分分值", "自评得分", "考核得分"];
const WIDTHS = [15, 20, 7, 56, 10, 9, 11];
const CLAUSE_COLUMN = 4;
const FIRST_ROW = 4;
const CATALOGUE_NAME = "县便民评分表";
const MONTH = "2026-06";
const VETO_REQUIREMENT = "有此类情况之一，一律取消当月和年度评先资格";

/** Adds the sheet of one window to a workbook. */
export function addWindowForm(book: ExcelJS.Workbook, edition: Edition, window: RecordedWindow): void {
  for (const { clause } of window.recorded) {
    if (!edition.clauses.some(({ id }) => id === clause)) throw new Error(`${window.window}: no clause ${clause} in ${edition.id}`);
  }
  const sheet = book.addWorksheet(window.window, { views: [{ state: "frozen", ySplit: FIRST_ROW - 1, showGridLines: false }] });
  WIDTHS.forEach((width, index) => { sheet.getColumn(index + 1).width = width; });
  addTitle(sheet, edition, window);
  let row = FIRST_ROW;
  const counted: CategoryRows[] = [];
  for (const category of edition.categories) {
    const clauses = edition.clauses.filter((clause) => clause.category === category.id);
    const rows = { category, top: row, bottom: row + clauses.length - 1, amounts: amountsOf(clauses, window.recorded) };
    addCategory(sheet, rows, clauses, window);
    if (category.kind !== "veto") counted.push(rows);
    row = rows.bottom + 1;
  }
  addTotal(sheet, row, counted, window);
  addFooter(sheet, row + 1, counted, window);
  printOnA4(sheet, "portrait", `${FIRST_ROW - 1}:${FIRST_ROW - 1}`);
}

interface CategoryRows {
  readonly category: Category;
  readonly top: number;
  readonly bottom: number;
  /** Amounts that are numbers. */
  readonly amounts: readonly Points[];
}

function amountsOf(clauses: readonly Clause[], recorded: readonly RecordedAmount[]): Points[] {
  const ids = new Set(clauses.map(({ id }) => id));
  return recorded.flatMap(({ clause, amount }) => (ids.has(clause) && typeof amount === "number" ? [points(amount)] : []));
}

/** What the category is awarded: its points less what was deducted, not below 0; a bonus up to its limit. */
function awarded({ category, amounts }: CategoryRows): Points {
  const recorded = sum(amounts);
  const limit = category.points ?? recorded;
  return category.kind === "bonus" ? smaller(recorded, limit) : larger(ZERO, subtract(limit, recorded));
}

function addTitle(sheet: ExcelJS.Worksheet, edition: Edition, window: RecordedWindow): void {
  sheet.mergeCells(1, 1, 1, HEADINGS.length);
  sheet.getCell(1, 1).value = edition.title;
  dress(sheet, 1, 1, 1, 1, { font: titleFont, border: false });
  sheet.getRow(1).height = 36;
  sheet.mergeCells(2, 1, 2, HEADINGS.length);
  sheet.getCell(2, 1).value = `考核月份：2026年6月        考核窗口名称：${window.window}`;
  dress(sheet, 2, 1, 2, 1, { font: bodyFont, alignment: leftAligned, border: false });
  sheet.getRow(2).height = 24;
  sheet.getRow(FIRST_ROW - 1).values = HEADINGS;
  dress(sheet, FIRST_ROW - 1, 1, FIRST_ROW - 1, HEADINGS.length, { font: headingFont, fill: headingFill });
  sheet.getRow(FIRST_ROW - 1).height = 34;
}

function addCategory(sheet: ExcelJS.Worksheet, rows: CategoryRows, clauses: readonly Clause[], window: RecordedWindow): void {
  const { category, top, bottom } = rows;
  for (const column of [1, 2, 3, 6, 7]) sheet.mergeCells(top, column, bottom, column);
  sheet.getCell(top, 1).value = `${category.no}\n${category.name}`;
  sheet.getCell(top, 2).value = category.kind === "veto" ? VETO_REQUIREMENT : (category.requirement ?? "有此类情况");
  sheet.getCell(top, 3).value = category.points === null ? "—" : toNumber(category.points);
  dress(sheet, top, 1, bottom, HEADINGS.length, { font: bodyFont });
  clauses.forEach((clause, index) => addClause(sheet, top + index, clause, window.recorded.find((item) => item.clause === clause.id)));
  makeRoomFor(sheet, rows, String(sheet.getCell(top, 2).value));
  sheet.getCell(top, 6).value = category.kind === "veto" ? "—" : selfScore(rows);
  sheet.getCell(top, 7).value = category.kind === "veto" ? "无" : checkedScore(rows, window);
}

/** A merged cell does not stretch its rows: they are given the height that the requirement beside them needs. */
function makeRoomFor(sheet: ExcelJS.Worksheet, { top, bottom }: CategoryRows, requirement: string): void {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => sheet.getRow(top + index));
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const missing = Math.ceil((heightFor(requirement, WIDTHS[1] ?? 20) - height) / rows.length);
  if (missing > 0) for (const row of rows) row.height += missing;
}

/** Windows seldom see their own slips: they give themselves full marks, and the bonus they apply for. */
const selfScore = ({ category, amounts }: CategoryRows): number =>
  toNumber(category.kind === "bonus" ? sum(amounts) : (category.points ?? ZERO));

function checkedScore(rows: CategoryRows, window: RecordedWindow): ExcelJS.CellValue {
  const result = toNumber(awarded(rows));
  if (window.totals === "typed") return result;
  const recorded = `SUM(E${rows.top}:E${rows.bottom})`;
  const formula = rows.category.kind === "bonus" ? `MIN(C${rows.top},${recorded})` : `MAX(0,C${rows.top}-${recorded})`;
  return { formula, result };
}

function addClause(sheet: ExcelJS.Worksheet, row: number, clause: Clause, recorded: RecordedAmount | undefined): void {
  const text = recorded?.text ?? `${/^\d+$/.test(clause.no) ? `${clause.no}、` : clause.no}${clause.text}`;
  sheet.getCell(row, CLAUSE_COLUMN).value = text;
  sheet.getCell(row, CLAUSE_COLUMN).alignment = leftAligned;
  sheet.getRow(row).height = heightFor(text, WIDTHS[CLAUSE_COLUMN - 1] ?? 50);
  if (!recorded) return;
  const cell = sheet.getCell(row, 5);
  cell.value = typeof recorded.amount === "object" ? ({ error: recorded.amount.error } as ExcelJS.CellErrorValue) : recorded.amount;
  cell.font = strongFont;
}

function addTotal(sheet: ExcelJS.Worksheet, row: number, counted: readonly CategoryRows[], window: RecordedWindow): void {
  sheet.mergeCells(row, 1, row, 2);
  const base = counted.flatMap(({ category }) => (category.kind === "deduct" && category.points !== null ? [category.points] : []));
  const total = toNumber(sum(counted.map(awarded)));
  const last = counted.at(-1)?.bottom ?? row - 1;
  sheet.getCell(row, 1).value = "合计";
  sheet.getCell(row, 3).value = toNumber(sum(base));
  sheet.getCell(row, 6).value = counted.reduce((self, rows) => self + selfScore(rows), 0);
  sheet.getCell(row, 7).value =
    window.totals === "typed"
      ? (window.typedTotal ?? total)
      : { formula: addInFormula("SCORE", `E${FIRST_ROW}:E${last},A${FIRST_ROW}:A${last},"${CATALOGUE_NAME}","${MONTH}"`), result: total };
  dress(sheet, row, 1, row, HEADINGS.length, { font: strongFont, fill: totalFill });
  sheet.getRow(row).height = 28;
}

function addFooter(sheet: ExcelJS.Worksheet, start: number, counted: readonly CategoryRows[], window: RecordedWindow): void {
  let row = start;
  const discipline = counted.find(({ category }) => category.name === "工作纪律");
  const last = counted.at(-1)?.bottom ?? row;
  if (window.totals === "functions" && discipline) {
    sheet.mergeCells(row, 1, row, 5);
    sheet.getCell(row, 1).value = "注：五、工作纪律计入扣分，扣完为止（右边一格由 ASSESS.CATEGORY 计算）";
    sheet.mergeCells(row, 6, row, 7);
    sheet.getCell(row, 6).value = {
      formula: addInFormula("CATEGORY", `E${FIRST_ROW}:E${last},A${FIRST_ROW}:A${last},"工作纪律","${CATALOGUE_NAME}","${MONTH}"`),
      result: toNumber(smaller(sum(discipline.amounts), discipline.category.points ?? ZERO)),
    };
    dress(sheet, row, 1, row, HEADINGS.length, { font: noteFont, alignment: leftAligned });
    sheet.getCell(row, 6).alignment = centred;
    sheet.getRow(row).height = 22;
    row++;
  }
  for (const text of ["考核小组负责人签名：周某            考核组成员签名：吴某、郑某", "考核日期：2026年6月30日"]) {
    sheet.mergeCells(row, 1, row, HEADINGS.length);
    sheet.getCell(row, 1).value = text;
    dress(sheet, row, 1, row, 1, { font: bodyFont, alignment: leftAligned, border: false });
    sheet.getRow(row).height = 26;
    row++;
  }
}

/** A custom function as Excel stores it: its dot as an underscore, behind a prefix. */
export const addInFormula = (name: string, parameters: string): string => `_xldudf_ASSESS_${name}(${parameters})`;
