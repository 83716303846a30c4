/** How an edition becomes a sheet: cells, widths, Excel tables. Pure. */
import type { Edition } from "../../src/catalogue/edition";
import { catalogueTableRanges } from "../../src/catalogue/table/catalogueSheet";
import { findBlocks } from "../../src/catalogue/table/blocks";
import { tableOf } from "../../src/catalogue/table/tableOf";
import type { Range } from "../../src/sheet/grid";
import type { NewCell, NewSheet } from "../../src/xlsx/writing/newSheet";
import type { SheetPlan } from "../workbookPort";

/** 大项, 分值, 扣完为止, 条款, 内容, 方向, 方式, 下限, 上限, 单位, 首席代表, 对象, 依据, 说明. */
const WIDTHS = [18, 14, 12, 14, 56, 10, 20, 12, 12, 10, 10, 12, 18, 30];

/** @param document the edition's JSON, with which every option of an open question says what it changes */
export function cataloguePlan(edition: Edition, document: unknown, name: string): SheetPlan {
  const rows = tableOf(edition, document);
  const { main, bands } = catalogueTableRanges(rows);
  const key = edition.id.replace(/[^\p{L}\p{N}_.]/gu, "_");
  return {
    name, rows, widths: WIDTHS,
    tables: [...(main === null ? [] : [{ name: `规则_${key}`, range: main }]), ...(bands === null ? [] : [{ name: `等次_${key}`, range: bands }])],
    bold: boldOf(rows, [main, bands]),
  };
}

/** The names of facts, and the headings of the parts that are no Excel tables. */
function boldOf(rows: SheetPlan["rows"], tables: readonly (Range | null)[]): readonly Range[] {
  const { facts, blocks } = findBlocks(rows);
  const tops = new Set(tables.map((range) => range?.top));
  const lastFact = facts.at(-1)?.at.row;
  return [
    ...(lastFact === undefined ? [] : [{ top: 1, left: 1, bottom: lastFact + 1, right: 1 }]),
    ...blocks.filter(({ heading }) => !tops.has(heading + 1)).map(({ heading, columns }) => ({
      top: heading + 1, bottom: heading + 1, left: Math.min(...columns.values()) + 1, right: Math.max(...columns.values()) + 1,
    })),
  ];
}

/** The plan as a sheet of a new workbook. */
export function newSheetOf({ name, rows, widths, bold, tables }: SheetPlan): NewSheet {
  const headings = [...bold, ...tables.map(({ range }) => ({ ...range, bottom: range.top }))];
  const isHeading = (row: number, column: number): boolean =>
    headings.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  return {
    name, widths,
    rows: rows.map((cells, r) => cells.map((value, c): NewCell => (value !== null && isHeading(r + 1, c + 1) ? { value, style: "heading" } : value))),
    landscape: true,
  };
}
