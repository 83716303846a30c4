/**
 * A row more in a ledger, and one less again. Needs ExcelApi 1.2. Everything is looked at in one request and written in one, so that a refusal
 * leaves the sheet as it was and Excel's own undo takes it back in one step.
 */
import { cellAddress, rangeAddress } from "../../src/sheet/grid";
import type { ExpectedCell, LedgerPort, RowChange } from "../register/ledgerPort";
import { PortError, type CellContent, type SheetPlan } from "../workbookPort";
import { readBookTables, seeCell } from "./bookTables";
import { runExcel } from "./errors";

export const createLedgerPort = (): LedgerPort => ({
  tables: readBookTables,
  cell: seeCell,
  addRow,
  takeBackRow,
  takeBackSheet,
});

/** When Excel breaks off or does not answer, the row itself tells whether it was written; half a row goes again. */
function addRow(change: RowChange): Promise<void> {
  return withAnotherLook(() => finishedOrUndone(change), (writing) => runExcel(async (context) => {
    await requireUnchanged(context, change.expects, change.sheet);
    const sheet = context.workbook.worksheets.getItem(change.sheet);
    insertRow(context, sheet, change);
    for (const { cell, value, type, format, guard } of change.cells) {
      const range = sheet.getRange(cell);
      // The format goes first: a text cell would keep a number as text.
      if (format !== undefined) range.numberFormat = [[format]];
      else if (type === "number" || type === "formula") keepCalculable(range, change);
      range.values = [[guard && typeof value === "string" ? `'${value}` : value]];
    }
    for (const { sheet: own, cell, after } of change.formulas) context.workbook.worksheets.getItem(own).getRange(cell).formulas = [[after]];
    writing();
    await context.sync();
  }));
}

/**
 * @param look after a failure of the request that writes: true when everything was done all the same
 * @param work calls back right before that request
 */
async function withAnotherLook(look: () => Promise<boolean>, work: (writing: () => void) => Promise<void>): Promise<void> {
  let wrote = false;
  try {
    await work(() => (wrote = true));
  } catch (thrown) {
    if (!wrote || !(await look().catch(() => false))) throw thrown;
  }
}

/** @returns whether the row stands in full; what stands of it otherwise is taken back */
function finishedOrUndone(change: RowChange): Promise<boolean> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(change.sheet);
    const own = change.cells.map((cell) => ({ cell, range: sheet.getRange(cell.cell).load("formulas") }));
    const drawn = change.formulas.map((formula) => ({ formula, range: context.workbook.worksheets.getItem(formula.sheet).getRange(formula.cell).load("formulas") }));
    const expected = change.expects.map(({ sheet: name, cell, content }) => ({ content, range: context.workbook.worksheets.getItem(name).getRange(cell).load("formulas") }));
    await context.sync();
    const holds = (range: Excel.Range, content: CellContent): boolean => sameContent(range.formulas[0]?.[0], content);
    const written = own.filter(({ cell, range }) => cell.value !== "" && holds(range, cell.value));
    const redrawn = drawn.filter(({ formula, range }) => holds(range, formula.after));
    if (written.length === own.filter(({ cell }) => cell.value !== "").length && redrawn.length === drawn.length) return true;
    const isAsBefore = expected.every(({ content, range }) => holds(range, content));
    if (written.length === 0 && redrawn.length === 0 && isAsBefore && !(await isEmptyTableRow(context, change))) return false;
    if (change.place.how !== "blank-row") await requireNothingElse(context, sheet, change);
    removeRow(context, sheet, change);
    if (change.place.how === "blank-row") for (const { formula, range } of redrawn) range.formulas = [[formula.before]];
    await context.sync();
    return false;
  });
}

/** Whether an Excel table got its new row, with nothing in it yet. */
async function isEmptyTableRow(context: Excel.RequestContext, { place }: RowChange): Promise<boolean> {
  if (place.how !== "table-row") return false;
  const { rows } = context.workbook.tables.getItem(place.table);
  rows.load("count");
  await context.sync();
  if (rows.count <= place.index) return false;
  const row = rows.getItemAt(place.index).load("values");
  await context.sync();
  return row.values.every((line) => line.every((value: unknown) => value === ""));
}

/** A row that Excel makes takes its look from the row above, a heading's "@" included. */
function keepCalculable(range: Excel.Range, { place, row }: RowChange): void {
  if (place.how !== "blank-row" && row <= 2) range.numberFormat = [["General"]];
}

function insertRow(context: Excel.RequestContext, sheet: Excel.Worksheet, { place, row }: RowChange): void {
  switch (place.how) {
    case "blank-row": return;
    case "insert-row": return void sheet.getRange(`${row}:${row}`).insert("Down");
    case "insert-cells": return void sheet.getRange(rangeAddress(place.range)).insert("Down");
    case "table-row": return void context.workbook.tables.getItem(place.table).rows.add(place.index);
  }
}

function takeBackRow(change: RowChange): Promise<void> {
  return withAnotherLook(() => isGone(change), (writing) => runExcel(async (context) => {
    const written = change.cells.filter(({ type }) => type !== "formula").map(({ cell, value }): ExpectedCell => ({ sheet: change.sheet, cell, content: value }));
    await requireUnchanged(context, written, change.sheet);
    const sheet = context.workbook.worksheets.getItem(change.sheet);
    await requireNothingElse(context, sheet, change);
    // Where cells move back, Excel draws the formulas in again by itself.
    const drawnOut = change.place.how === "blank-row" ? await stillWritten(context, change.formulas) : [];
    removeRow(context, sheet, change);
    for (const { sheet: own, cell, before } of drawnOut) context.workbook.worksheets.getItem(own).getRange(cell).formulas = [[before]];
    writing();
    await context.sync();
  }));
}

/** What was the row a moment ago: gone or emptied by now? Of a blank row that was emptied in part the rest is emptied as well. */
function isGone(change: RowChange): Promise<boolean> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(change.sheet);
    const filled = change.cells.filter(({ type, value }) => type !== "formula" && value !== "");
    const own = filled.map(({ cell, value }) => ({ value, range: sheet.getRange(cell).load("formulas") }));
    await context.sync();
    const left = own.filter(({ value, range }) => sameContent(range.formulas[0]?.[0], value));
    if (change.place.how !== "blank-row" || left.length === 0 || left.length === own.length) return left.length < own.length;
    removeRow(context, sheet, change);
    await context.sync();
    return true;
  });
}

/** Formulas that nobody has written anew since; a range that reaches one blank row further does no harm. */
async function stillWritten(context: Excel.RequestContext, formulas: RowChange["formulas"]): Promise<RowChange["formulas"]> {
  const asked = formulas.map(({ sheet, cell }) => {
    const own = context.workbook.worksheets.getItem(sheet);
    own.protection.load("protected");
    return { own, range: own.getRange(cell).load("formulas") };
  });
  await context.sync();
  return formulas.filter(({ after }, index) => asked[index]?.own.protection.protected === false && asked[index]?.range.formulas[0]?.[0] === after);
}

/** A row that is deleted takes along what somebody wrote beside the entry since: then it stays. Formulas are Excel's own filling. */
async function requireNothingElse(context: Excel.RequestContext, sheet: Excel.Worksheet, { place, row, cells, sheet: name }: RowChange): Promise<void> {
  if (place.how === "blank-row") return;
  const whole = place.how === "insert-row" ? sheet.getRange(`${row}:${row}`)
    : place.how === "insert-cells" ? sheet.getRange(rangeAddress(place.range)) : context.workbook.tables.getItem(place.table).rows.getItemAt(place.index).getRange();
  const used = whole.getUsedRange(true);
  used.load("formulas,rowIndex,columnIndex");
  await context.sync();
  const own = new Set(cells.map(({ cell }) => cell));
  used.formulas.forEach((line, r) => line.forEach((content: unknown, c) => {
    const cell = cellAddress(used.rowIndex + r + 1, used.columnIndex + c + 1);
    if (content !== "" && !own.has(cell) && !String(content).startsWith("=")) throw new PortError("changed", `${name}!${cell} holds ${String(content)}`);
  }));
}

function removeRow(context: Excel.RequestContext, sheet: Excel.Worksheet, { place, row, cells, expects, sheet: name }: RowChange): void {
  switch (place.how) {
    case "blank-row":
      for (const { cell } of cells) {
        const before = expects.find((one) => one.sheet === name && one.cell === cell)?.content ?? "";
        sheet.getRange(cell).values = [[before]];
      }
      return;
    case "insert-row": return sheet.getRange(`${row}:${row}`).delete("Up");
    case "insert-cells": return sheet.getRange(rangeAddress(place.range)).delete("Up");
    case "table-row": return context.workbook.tables.getItem(place.table).rows.getItemAt(place.index).delete();
  }
}

/** Rejects with "protected" or "changed" before anything is written. */
async function requireUnchanged(context: Excel.RequestContext, expects: readonly ExpectedCell[], own: string): Promise<void> {
  const names = [...new Set([own, ...expects.map(({ sheet }) => sheet)])];
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
  for (const sheet of sheets) sheet.protection.load("protected");
  const asked = expects.map(({ sheet, cell }) => context.workbook.worksheets.getItem(sheet).getRange(cell).load("formulas"));
  await context.sync();
  const closed = names.find((_name, index) => sheets[index]?.protection.protected === true);
  if (closed !== undefined) throw new PortError("protected", closed);
  expects.forEach(({ sheet, cell, content }, index) => {
    const now: unknown = asked[index]?.formulas[0]?.[0];
    if (!sameContent(now, content)) throw new PortError("changed", `${sheet}!${cell} holds ${String(now)}`);
  });
}

/** Excel gives an empty cell as "". */
const sameContent = (now: unknown, content: CellContent): boolean => now === (content ?? "");

function takeBackSheet({ name, rows }: SheetPlan): Promise<void> {
  return withAnotherLook(() => isAway(name), (writing) => runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange(true);
    used.load("formulas,rowIndex,columnIndex");
    context.workbook.protection.load("protected");
    await context.sync();
    if (context.workbook.protection.protected) throw new PortError("structure", name);
    const now = used.formulas as unknown[][];
    const isAsWritten = now.every((row, r) => row.every((content, c) => sameContent(content, rows[r + used.rowIndex]?.[c + used.columnIndex] ?? null)))
      && now.length + used.rowIndex === rows.length;
    if (!isAsWritten) throw new PortError("changed", name);
    sheet.delete();
    writing();
    await context.sync();
  }));
}

function isAway(name: string): Promise<boolean> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    return sheet.isNullObject;
  });
}
