/** Adds a sheet with texts, numbers and Excel tables. Needs ExcelApi 1.7. */
import { rangeAddress } from "../../src/sheet/grid";
import { enteredText, freeTableName } from "../library/sheetNaming";
import type { AddedSheet, SheetPlan } from "../workbookPort";
import { setWidths, tolerantly } from "./filling";
import { rowsAtOnce } from "./rowsAtOnce";
import { addWholeSheet } from "./wholeSheet";

const TABLE_STYLE = "TableStyleMedium4";

export function addPlannedSheet(plan: SheetPlan): Promise<AddedSheet> {
  return addWholeSheet({ wanted: plan.name }, async (context, sheet, { tables }) => {
    await writeRows(context, sheet, plan);
    return { tables: await addTables(context, sheet, plan, tables) };
  });
}

async function writeRows(context: Excel.RequestContext, sheet: Excel.Worksheet, { rows, widths, bold, formats = [] }: SheetPlan): Promise<void> {
  const columns = rows[0]?.length ?? 0;
  // A format goes before what it formats: a date would else be shown as a number first, and a text cell keep numbers as text.
  for (const { range, format } of formats) sheet.getRange(rangeAddress(range)).numberFormat = format as unknown as string[][];
  const runs = columns === 0 ? [] : rowsAtOnce(rows, columns);
  for (const [index, { first, count }] of runs.entries()) {
    const part = rows.slice(first, first + count);
    // null leaves a cell as it is: empty.
    sheet.getRangeByIndexes(first, 0, count, columns).values = part.map((row) => row.map((cell) => (typeof cell === "string" ? enteredText(cell) : cell)));
    if (index < runs.length - 1) await context.sync();
  }
  setWidths(sheet, widths, rows.length);
  // Cells that hold nothing get no format: a program may hand formatted empty cells to formulas as 0.
  for (const { column, top, count } of longTexts(rows)) sheet.getRangeByIndexes(top, column, count, 1).format.wrapText = true;
  for (const range of bold) sheet.getRange(rangeAddress(range)).format.font.bold = true;
  await context.sync();
}

/** Texts beyond so many characters are wrapped. */
const SHORT = 20;

/** Runs of cells below each other that hold something, in columns that have a long text; counted from 0. */
function longTexts(rows: SheetPlan["rows"]): readonly { readonly column: number; readonly top: number; readonly count: number }[] {
  const columns = (rows[0] ?? []).map((_, column) => column).filter((column) => rows.some((row) => String(row[column] ?? "").length > SHORT));
  return columns.flatMap((column) => {
    const runs: { column: number; top: number; count: number }[] = [];
    rows.forEach((row, top) => {
      if ((row[column] ?? "") === "") return;
      const last = runs.at(-1);
      if (last !== undefined && last.top + last.count === top) last.count++;
      else runs.push({ column, top, count: 1 });
    });
    return runs;
  });
}

/** A program without Excel tables keeps the cells; what they say is the same. */
async function addTables(context: Excel.RequestContext, sheet: Excel.Worksheet, { tables }: SheetPlan, taken: readonly string[]): Promise<boolean> {
  const names = [...taken];
  const could = await tolerantly(context, () => {
    for (const { name, range } of tables) {
      const table = sheet.tables.add(rangeAddress(range), true);
      const free = freeTableName(name, names);
      names.push(free);
      table.name = free;
      table.style = TABLE_STYLE;
      table.showFilterButton = false;
    }
  });
  return could && tables.length > 0;
}
