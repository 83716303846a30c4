/** A month's summary of staff under S5: one row a person, awarded scores, total and grade. */
import type ExcelJS from "exceljs";
import type { Edition } from "../../src/catalogue/edition";
import { points, sum, toNumber } from "../../src/points";
import { gradeOf } from "../../src/scoring/grade";
import { bodyFont, dress, headingFill, headingFont, leftAligned, printOnA4, strongFont, titleFont } from "./look";
import type { RecordedStaff } from "./recorded";
import { addInFormula } from "./windowForm";

const WIDTHS = [6, 11, 16, 9, 9, 9, 9, 9, 9, 10, 12, 22];
const LAST_COLUMN = WIDTHS.length;
/** Heading rows: the second names the categories, the first groups them. */
const GROUP_ROW = 3;
const HEADING_ROW = 4;
const FIRST_ROW = 5;
/** The columns of 德 … 廉 and 加分. */
const FIRST_SCORE = 4;
const BONUS_COLUMN = 9;
const TOTAL_COLUMN = 10;
const GRADE_COLUMN = 11;
const CATALOGUE_NAME = "区窗口人员考核细则";
const MONTH = "2026-06";

/** @param totals "functions": totals and grades calculate with ASSESS; "typed": plain values */
export function addStaffSummary(
  book: ExcelJS.Workbook, edition: Edition, people: readonly RecordedStaff[], totals: "functions" | "typed",
): void {
  const sheet = book.addWorksheet("人员考核", { views: [{ state: "frozen", ySplit: HEADING_ROW, xSplit: 2, showGridLines: false }] });
  WIDTHS.forEach((width, index) => { sheet.getColumn(index + 1).width = width; });
  addTitle(sheet);
  addHeading(sheet, edition);
  people.forEach((person, index) => addPerson(sheet, FIRST_ROW + index, index + 1, edition, person, totals));
  addFooter(sheet, FIRST_ROW + people.length);
  printOnA4(sheet, "landscape", `${GROUP_ROW}:${HEADING_ROW}`);
}

function addTitle(sheet: ExcelJS.Worksheet): void {
  sheet.mergeCells(1, 1, 1, LAST_COLUMN);
  sheet.getCell(1, 1).value = "政务服务中心窗口工作人员月度考核汇总表";
  dress(sheet, 1, 1, 1, 1, { font: titleFont, border: false });
  sheet.getRow(1).height = 36;
  sheet.mergeCells(2, 1, 2, LAST_COLUMN);
  sheet.getCell(2, 1).value = "考核月份：2026年6月        计分单位：分";
  dress(sheet, 2, 1, 2, 1, { font: bodyFont, alignment: leftAligned, border: false });
  sheet.getRow(2).height = 24;
}

function addHeading(sheet: ExcelJS.Worksheet, edition: Edition): void {
  const categories = edition.categories.filter(({ kind }) => kind === "deduct");
  const around: [column: number, text: string][] =
    [[1, "序号"], [2, "姓名"], [3, "所在窗口"], [TOTAL_COLUMN, "总分"], [GRADE_COLUMN, "等次"], [LAST_COLUMN, "备注"]];
  for (const [column, text] of around) {
    sheet.mergeCells(GROUP_ROW, column, HEADING_ROW, column);
    sheet.getCell(GROUP_ROW, column).value = text;
  }
  sheet.mergeCells(GROUP_ROW, FIRST_SCORE, GROUP_ROW, BONUS_COLUMN);
  sheet.getCell(GROUP_ROW, FIRST_SCORE).value = "考核得分";
  categories.forEach(({ name, points: allotted }, index) => {
    sheet.getCell(HEADING_ROW, FIRST_SCORE + index).value = `${name}(${allotted === null ? "" : toNumber(allotted)})`;
  });
  sheet.getCell(HEADING_ROW, BONUS_COLUMN).value = "加分";
  dress(sheet, GROUP_ROW, 1, HEADING_ROW, LAST_COLUMN, { font: headingFont, fill: headingFill });
  sheet.getRow(GROUP_ROW).height = 22;
  sheet.getRow(HEADING_ROW).height = 22;
}

function addPerson(
  sheet: ExcelJS.Worksheet, row: number, number: number, edition: Edition, person: RecordedStaff, totals: "functions" | "typed",
): void {
  const scores = [...person.scores, person.bonus];
  const total = sum(scores.map(points));
  const grade = gradeOf(edition, total)?.grade ?? "";
  sheet.getRow(row).values = [number, person.name, person.window, ...scores];
  const first = `${column(FIRST_SCORE)}${row}`;
  const headings = `${column(FIRST_SCORE)}$${HEADING_ROW}:${column(BONUS_COLUMN)}$${HEADING_ROW}`;
  sheet.getCell(row, TOTAL_COLUMN).value =
    totals === "typed"
      ? (person.typedTotal ?? toNumber(total))
      : {
          formula: addInFormula("SCORE", `${first}:${column(BONUS_COLUMN)}${row},${headings},"${CATALOGUE_NAME}","${MONTH}","得分"`),
          result: toNumber(total),
        };
  sheet.getCell(row, GRADE_COLUMN).value =
    totals === "typed"
      ? (person.typedGrade ?? grade)
      : { formula: addInFormula("GRADE", `${column(TOTAL_COLUMN)}${row},"${CATALOGUE_NAME}"`), result: grade };
  if (person.remark !== "") sheet.getCell(row, LAST_COLUMN).value = person.remark;
  dress(sheet, row, 1, row, LAST_COLUMN, { font: bodyFont });
  dress(sheet, row, TOTAL_COLUMN, row, GRADE_COLUMN, { font: strongFont });
  sheet.getRow(row).height = 26;
}

function addFooter(sheet: ExcelJS.Worksheet, start: number): void {
  const texts = ["注：总分90分以上为优秀，75分以上为称职，60分以上为基本称职，60分以下为不称职。", "审核：周某            填表：吴某            填表日期：2026年6月30日"];
  texts.forEach((text, index) => {
    const row = start + index;
    sheet.mergeCells(row, 1, row, LAST_COLUMN);
    sheet.getCell(row, 1).value = text;
    dress(sheet, row, 1, row, 1, { font: bodyFont, alignment: leftAligned, border: false });
    sheet.getRow(row).height = 26;
  });
}

const column = (number: number): string => String.fromCharCode(64 + number);
