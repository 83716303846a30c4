/** Excel tables of the workbook, and one cell. Needs ExcelApi 1.1 (the active cell 1.7). */
import { parseRange } from "../../src/sheet/grid";
import type { BookTable, SeenCell } from "../register/ledgerPort";
import { runExcel, supports, toPortError } from "./errors";

/** A program without Excel tables has none. */
export async function readBookTables(): Promise<readonly BookTable[]> {
  try {
    return await runExcel(async (context) => {
      const { tables } = context.workbook;
      tables.load("items/name,items/showTotals,items/worksheet/name");
      await context.sync();
      const ranges = tables.items.map((table) => table.getRange().load("address"));
      await context.sync();
      return tables.items.flatMap(({ name, showTotals, worksheet }, index): readonly BookTable[] => {
        const range = parseRange(withoutSheet(ranges[index]?.address ?? ""));
        return range === undefined ? [] : [{ name, sheet: worksheet.name, range, hasTotals: showTotals }];
      });
    });
  } catch (thrown) {
    const problem = toPortError(thrown);
    if (problem.kind === "unsupported") return [];
    throw problem;
  }
}

export function seeCell(place: { readonly sheet: string; readonly cell: string } | null): Promise<SeenCell> {
  return runExcel(async (context) => {
    const { workbook } = context;
    const range = place !== null ? workbook.worksheets.getItem(place.sheet).getRange(place.cell)
      : supports("1.7") ? workbook.getActiveCell() : workbook.getSelectedRange().getCell(0, 0);
    range.load("address,formulas,text");
    range.worksheet.load("name");
    await context.sync();
    const content: unknown = range.formulas[0]?.[0];
    return {
      sheet: range.worksheet.name, cell: withoutSheet(range.address), text: range.text[0]?.[0] ?? "",
      content: typeof content === "number" || typeof content === "boolean" || (typeof content === "string" && content !== "") ? content : null,
    };
  });
}

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
