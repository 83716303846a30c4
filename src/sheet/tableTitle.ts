/** What the lines above a table say: month and subject. */
import type { Edition } from "../catalogue/edition";
import { findMonth, monthOf, monthOfSerial, type Month } from "../month";
import { isCellError } from "./grid";
import type { MergedView } from "./mergedView";
import { normalizeText } from "./normalizeText";
import { findPartialMonth, findYear } from "./partialMonth";
import type { MissingField, PrintedText } from "./reading";
import { nameOf } from "./subjectName";
import type { TablePlace } from "./tablePlace";

/** Title lines reach no further to the right. */
const MAX_TITLE_COLUMNS = 60;

export interface MonthSources {
  readonly date1904: boolean;
  readonly fileName: string;
  /** Title lines of the sheet's first table, for tables that have none of their own. */
  readonly sheetTitles: readonly string[];
}

/**
 * The month of a table: its own titles (a text, a date, or 6月 beside a year), then the sheet's titles, the sheet's name, the file's.
 * [R5] [R25] Where a title, or the sheet's name, tells the month only, the year may stand in any of the others.
 */
export function monthOfTable(view: MergedView, place: TablePlace, sources: MonthSources): Month | null {
  const own = titleTexts(view, place);
  const others = [view.grid.name, sources.fileName];
  return (
    fullMonth(own) ?? monthOfDate(view, place, sources.date1904) ?? partialMonth(own, [...own, ...sources.sheetTitles, ...others]) ??
    fullMonth(sources.sheetTitles) ?? partialMonth(sources.sheetTitles, [...sources.sheetTitles, ...others]) ??
    fullMonth([view.grid.name]) ?? partialMonth([view.grid.name], [...own, ...sources.sheetTitles, ...others]) ??
    fullMonth([sources.fileName]) ?? partialMonth([sources.fileName], [sources.fileName, ...own, ...sources.sheetTitles]) ?? null
  );
}

/** Texts of the lines above a table, row by row; beside another table only those in its own columns, or across both. */
export function titleTexts(view: MergedView, place: TablePlace): string[] {
  const texts: string[] = [];
  forTitleCells(view, place, (row, column) => {
    const value = view.value(row, column);
    if (typeof value === "string" && value.trim() !== "") texts.push(value);
  });
  return texts;
}

function forTitleCells(view: MergedView, place: TablePlace, visit: (row: number, column: number) => void): void {
  const right = Math.min(place.right, view.grid.columns, place.left + MAX_TITLE_COLUMNS);
  for (let row = place.titleTop; row < Math.max(place.heading.top, place.titleTop + 1) && row <= view.grid.rows; row++) {
    for (let column = place.left; column <= right; column++) {
      const merge = view.merge(row, column);
      const isFirst = !merge || (merge.top === row && (merge.left === column || (column === place.left && merge.left < place.left)));
      if (isFirst) visit(row, column);
    }
  }
}

const fullMonth = (texts: readonly string[]): Month | undefined =>
  texts.map(findMonth).find((month) => month !== undefined);

function partialMonth(texts: readonly string[], years: readonly string[]): Month | undefined {
  const month = texts.map(findPartialMonth).find((found) => found !== undefined);
  if (month === undefined) return undefined;
  const beside = texts.filter((text) => findPartialMonth(text) === month).map(findYear).find((found) => found !== undefined);
  // A document's own title may hold another year: where two are named, neither is taken.
  const [year, ...others] = beside === undefined ? new Set(years.flatMap((text) => findYear(text) ?? [])) : [beside];
  return year === undefined || others.length > 0 ? undefined : monthOf(year, month);
}

function monthOfDate(view: MergedView, place: TablePlace, date1904: boolean): Month | undefined {
  let month: Month | undefined;
  forTitleCells(view, place, (row, column) => {
    const cell = view.cell(row, column);
    if (month !== undefined || typeof cell?.value !== "number" || !isDateFormat(cell.format)) return;
    month = monthOfSerial(cell.value, date1904);
  });
  return month;
}

/** Whether a number format shows a date: y, m, d or 年月日 outside quotation marks and brackets. */
export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined && /[ymd年月日]/iu.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, (part) => (/[年月日]/u.test(part) ? "年" : "")));

const STAFF = "姓名|被考核人(?:员)?|工作人员|人员";
const WINDOW = "(?:被?考核)?窗口(?:名称|单位)?|(?:被考核)?单位(?:名称)?|部门(?:名称)?|进驻部门";
/** A name of two or three characters, spread out: "张  三". */
const SPREAD = /[:：]\s*([\u4e00-\u9fff])\s{1,4}([\u4e00-\u9fff]{1,2})(?=\s{2,}|\s*$)/u;
/** A value ends at two blanks, at the next label, or at the end. */
const VALUE = "[:：]\\s*([^:：]*?)(?=\\s{2,}|[\\s,，;；]*[\\u4e00-\\u9fff]{2,8}[:：]|$)";

/**
 * The subject of a form, from "考核窗口名称：社保窗口", also right behind the month ("6月份考核窗口名称：…"), or a label with the name in the next cell. [R4]
 * @returns the name; or, where a place for it is left empty, that place
 */
export function subjectOfForm(view: MergedView, place: TablePlace, edition: Edition): { readonly name: PrintedText | null; readonly empty: MissingField | null } {
  const kinds = edition.subject === "staff" || edition.subject === "leader" ? [STAFF, WINDOW] : [WINDOW, STAFF];
  let empty: MissingField | null = null;
  for (const kind of kinds) {
    const inline = new RegExp(`(?:^|[\\s,，;；(（]|[\\d一二三四五六七八九十]\\s*(?:月份?|日))(?:${kind})\\s*${VALUE}`, "u");
    const label = new RegExp(`^(?:${kind})[:：]?$`, "u");
    let name: PrintedText | null = null;
    forTitleCells(view, place, (row, column) => {
      if (name || view.merge(row, column)?.left !== undefined && (view.merge(row, column)?.left ?? 0) < place.left && place.hasNeighbour) return;
      const text = view.text(row, column);
      if (label.test(normalizeText(text))) {
        const value = textToTheRight(view, row, column, place.right);
        if (value) name = value;
        else empty ??= { field: "subject", cell: view.address(row, column), subject: null };
        return;
      }
      const match = inline.exec(text);
      if (!match) return;
      const spread = SPREAD.exec(text.slice(match.index));
      const found = (spread && match[1]?.trim() === spread[1] ? `${spread[1]}${spread[2] ?? ""}` : (match[1] ?? "")).replace(/^[_＿\s]+|[_＿\s]+$/gu, "");
      if (found !== "") name = { cell: view.address(row, column), text: found };
      else empty ??= { field: "subject", cell: view.address(row, column), subject: null };
    });
    if (name) return { name, empty: null };
  }
  return { name: null, empty };
}

/** The next cell to the right that holds text or a number. */
export function textToTheRight(view: MergedView, row: number, column: number, right = view.grid.columns): PrintedText | null {
  for (let next = (view.merge(row, column)?.right ?? column) + 1; next <= Math.min(right, view.grid.columns); next++) {
    const value = view.value(row, next);
    if (value === null || isCellError(value) || !view.isOwn(row, next)) continue;
    const text = String(value).trim();
    if (text !== "") return { cell: view.address(row, next), text };
  }
  return null;
}

const BLANK_MONTH = /(?:\d{4}|[_＿\s]{2,}|^)\s*年[_＿\s]*月|(?:月份|考核月份)[:：][_＿\s]*$/u;

/** A place for the month that was left empty: "____年__月", "2026年  月", "月份：". */
export function emptyMonth(view: MergedView, place: TablePlace): MissingField | null {
  let missing: MissingField | null = null;
  forTitleCells(view, place, (row, column) => {
    const text = view.text(row, column);
    const isLabel = /^(?:考核)?(?:月份|年月)[:：]?$/u.test(normalizeText(text)) && !textToTheRight(view, row, column, place.right);
    if (isLabel || BLANK_MONTH.test(text)) missing ??= { field: "month", cell: view.address(row, column), subject: null };
  });
  return missing;
}

/** Sheet names that Excel and WPS give by themselves say nothing about the subject. */
const isDefaultSheetName = (name: string): boolean => /^(?:sheet|工作表|表)\s*\d*$/iu.test(name.trim());

/** A sheet's name as a subject; null where it only tells the month, the layout or nothing. */
export function subjectOfSheetName(name: string): string | null {
  const plain = nameOf(name).name;
  if (isDefaultSheetName(plain) || /^\d{0,4}年?\d{1,2}月?份?$/u.test(normalizeText(plain))) return null;
  return plain;
}
