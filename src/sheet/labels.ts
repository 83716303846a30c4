/** Words around a table: titles, totals, grades, names, footers. */
import { findMonth, monthOfSerial, type Month } from "../month";
import type { Edition } from "../catalogue/edition";
import { isCellError, type SheetGrid } from "./grid";
import type { Header } from "./header";
import type { MergedView } from "./mergedView";
import { normalizeText } from "./normalizeText";
import type { PrintedText } from "./reading";

const TOTAL_OF_SCORES = /^(?:考核|考评|本月|月度)?(?:总分|总得分|总成绩|最终得分|合计得分|得分合计|综合得分|实得分|最后得分)(?:数|\(.*\))?[:：]?$/u;
const TOTAL = /^(?:合计|总计|共计|累计)(?:\(.*\))?[:：]?$/u;
const SUBTOTAL = /^(?:小计|分计)(?:\(.*\))?[:：]?$/u;
const GRADE = /^(?:考核|评定|考评|月度)?(?:等次|等级|结果|评定结果)[:：]?$/u;
const FOOTER = /^(?:注|备注|说明|填表|考核组|考核小组|考核日期|考核人|审核|签名|签字|制表|负责人|被考核人确认|单位负责人|主管|领导)/u;

export type RowLabel = "total-of-scores" | "total" | "subtotal" | "grade" | "footer" | null;

/** What a label says about its row. */
export function labelOf(text: string): RowLabel {
  const plain = normalizeText(text);
  if (plain === "") return null;
  if (TOTAL_OF_SCORES.test(plain)) return "total-of-scores";
  if (TOTAL.test(plain)) return "total";
  if (SUBTOTAL.test(plain)) return "subtotal";
  if (GRADE.test(plain)) return "grade";
  return FOOTER.test(plain) ? "footer" : null;
}

/** The month of a sheet: titles first, then a date beside 月份, then the sheet's name, then the file's. [R5] */
export function monthOfSheet(grid: SheetGrid, headerTop: number, date1904: boolean, fileName: string): Month | null {
  for (let row = 1; row < Math.max(headerTop, 2); row++) {
    for (let column = 1; column <= Math.min(grid.columns, 60); column++) {
      const cell = grid.cell(row, column);
      if (typeof cell?.value === "string") {
        const month = findMonth(cell.value);
        if (month) return month;
      }
      if (typeof cell?.value === "number" && cell.format && /[ymd年月日]/iu.test(cell.format)) {
        const month = monthOfSerial(cell.value, date1904);
        if (month) return month;
      }
    }
  }
  return findMonth(grid.name) ?? findMonth(fileName) ?? null;
}

const STAFF = "姓名|被考核人(?:员)?|工作人员|人员";
const WINDOW = "(?:考核)?窗口(?:名称|单位)?|(?:被考核)?单位(?:名称)?|部门(?:名称)?|进驻部门";
/** A value ends at two blanks, at the next label, or at the end. */
const VALUE = "[:：]\\s*([^:：]*?)(?=\\s{2,}|[\\s,，;；]*[\\u4e00-\\u9fff]{2,8}[:：]|$)";

/** The name of a form's subject, from "考核窗口名称：社保窗口" or a label with the name in the next cell. [R4] */
export function subjectOfForm(view: MergedView, header: Header, edition: Edition): PrintedText | null {
  const kinds = edition.subject === "staff" || edition.subject === "leader" ? [STAFF, WINDOW] : [WINDOW, STAFF];
  for (const kind of kinds) {
    const inline = new RegExp(`(?:^|[\\s,，;；(（])(?:${kind})\\s*${VALUE}`, "u");
    const label = new RegExp(`^(?:${kind})[:：]?$`, "u");
    for (let row = 1; row < header.top; row++) {
      for (let column = 1; column <= Math.min(view.grid.columns, 60); column++) {
        if (!view.isOwn(row, column)) continue;
        const text = view.text(row, column);
        const name = inline.exec(text)?.[1]?.replace(/^[_\s]+|[_\s]+$/gu, "");
        if (name) return { cell: view.address(row, column), text: name };
        if (label.test(normalizeText(text))) {
          const value = textToTheRight(view, row, column);
          if (value) return value;
        }
      }
    }
  }
  return null;
}

/** The next cell to the right that holds text or a number. */
export function textToTheRight(view: MergedView, row: number, column: number): PrintedText | null {
  for (let next = (view.merge(row, column)?.right ?? column) + 1; next <= view.grid.columns; next++) {
    const value = view.value(row, next);
    if (value === null || isCellError(value) || !view.isOwn(row, next)) continue;
    const text = String(value).trim();
    if (text !== "") return { cell: view.address(row, next), text };
  }
  return null;
}

/** Sheet names that Excel and WPS give by themselves say nothing about the subject. */
export const isDefaultSheetName = (name: string): boolean => /^(?:sheet|工作表|表)\s*\d*$/iu.test(name.trim());
