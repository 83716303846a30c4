/** How the sample sheets look: the sober manner of a county office's printed tables. */
import type ExcelJS from "exceljs";

const BODY = "仿宋";
const HEADING = "黑体";
const TITLE = "宋体";

const LINE: Partial<ExcelJS.Border> = { style: "thin", color: { argb: "FF595959" } };

export const bordered: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
export const titleFont: Partial<ExcelJS.Font> = { name: TITLE, size: 18, bold: true };
export const headingFont: Partial<ExcelJS.Font> = { name: HEADING, size: 11 };
export const bodyFont: Partial<ExcelJS.Font> = { name: BODY, size: 11 };
export const strongFont: Partial<ExcelJS.Font> = { name: BODY, size: 12, bold: true };
export const noteFont: Partial<ExcelJS.Font> = { name: BODY, size: 10, color: { argb: "FF595959" } };
export const headingFill: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDF2F9" } };
export const totalFill: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF7F7F7" } };

export const centred: Partial<ExcelJS.Alignment> = { horizontal: "center", vertical: "middle", wrapText: true };
export const leftAligned: Partial<ExcelJS.Alignment> = { horizontal: "left", vertical: "middle", wrapText: true };

export interface Look {
  readonly font: Partial<ExcelJS.Font>;
  readonly alignment?: Partial<ExcelJS.Alignment>;
  readonly fill?: ExcelJS.Fill;
  readonly border?: boolean;
}

/** Dresses every cell of a box, merged or not: a border belongs to each cell under a merge. */
export function dress(sheet: ExcelJS.Worksheet, top: number, left: number, bottom: number, right: number, look: Look): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = sheet.getCell(row, column);
      cell.font = look.font;
      cell.alignment = look.alignment ?? centred;
      if (look.fill) cell.fill = look.fill;
      if (look.border !== false) cell.border = bordered;
    }
  }
}

/**
 * Height of a row that holds wrapped text, in points of print. Chinese characters take two of a column's units.
 * @param width of the column, in Excel's units
 */
export function heightFor(text: string, width: number): number {
  const units = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2.1 : 1.05), 0);
  return Math.max(1, Math.ceil(units / (width - 1))) * 15 + 5;
}

/** A4, one page wide, heading rows repeated, page numbers below. */
export function printOnA4(sheet: ExcelJS.Worksheet, orientation: "portrait" | "landscape", headingRows: string): void {
  sheet.pageSetup = {
    paperSize: 9, orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, printTitlesRow: headingRows,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter = { oddFooter: "&C第 &P 页，共 &N 页" };
}
