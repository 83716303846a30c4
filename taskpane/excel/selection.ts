/** Which cells are selected. Several areas need ExcelApi 1.9; an older Excel refuses them by name. */
import type { SheetSelection } from "../workbookPort";
import { runExcel, supports } from "./errors";

export function readSelection(): Promise<SheetSelection> {
  return runExcel(async (context) => {
    const { workbook } = context;
    const selected = supports("1.9") ? workbook.getSelectedRanges() : workbook.getSelectedRange();
    selected.load("address");
    selected.worksheet.load("name");
    await context.sync();
    return { sheet: selected.worksheet.name, areas: areasOf(selected.address) };
  });
}

/** "表一!A1:B2,表一!D4": quoted names may hold commas. */
const areasOf = (address: string): readonly string[] =>
  address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/u).map((part) => part.slice(part.lastIndexOf("!") + 1).replace(/\$/g, "").trim());
