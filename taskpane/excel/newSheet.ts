/** Adds a sheet as `NewSheet` describes it: what a file would hold, in the open workbook. Needs ExcelApi 1.7; page layout 1.9. */
import { cellAddress, rangeAddress } from "../../src/sheet/grid";
import type { CellLink, NewCell, NewSheet } from "../../src/xlsx/writing/newSheet";
import { quotedName } from "../../src/xlsx/writing/sheetNames";
import { enteredText, freeTableName, sameSheet } from "../library/sheetNaming";
import type { AddedSheet, KeptValue } from "../workbookPort";
import { applyLook, lookedAreas } from "./cellLooks";
import { addCharts } from "./charts";
import { supports } from "./errors";
import { setWidths, tolerantly } from "./filling";
import { rowsAtOnce } from "./rowsAtOnce";
import { addWholeSheet } from "./wholeSheet";

/** Looks and links set at once. */
const STEPS_AT_ONCE = 400;
/** Links of one sheet: each is a call of its own. */
const LINKS_AT_MOST = 2_000;

export function addNewSheet(plan: NewSheet, replaces?: string, remember?: KeptValue): Promise<AddedSheet> {
  return addWholeSheet({ wanted: plan.name, replaces, remember }, async (context, sheet, { names, tables }) => {
    await writeCells(context, sheet, plan);
    await lookAndLinks(context, sheet, plan, names);
    await writeFormulas(context, sheet, plan);
    await layOut(context, sheet, plan);
    const table = await addTable(context, sheet, plan, tables);
    const charts = plan.charts === undefined ? {} : { charts: await addCharts(context, sheet, plan.charts) };
    return { tables: table !== null, ...charts, ...(table === null || plan.table === undefined ? {} : { rename: { table, name: plan.table.name } }) };
  });
}

/** What a cell is given: null leaves it empty. Formulas come last. */
function entered(cell: NewCell | undefined): string | number | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "object") return cell.formula === undefined ? entered(cell.value) : null;
  return typeof cell === "string" ? (cell === "" ? null : enteredText(cell)) : cell;
}

async function writeCells(context: Excel.RequestContext, sheet: Excel.Worksheet, { rows, widths = [], merges = [] }: NewSheet): Promise<void> {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const runs = columns === 0 ? [] : rowsAtOnce(rows, columns);
  for (const [index, { first, count }] of runs.entries()) {
    sheet.getRangeByIndexes(first, 0, count, columns).formulas =
      rows.slice(first, first + count).map((row) => Array.from({ length: columns }, (_, column) => entered(row[column])));
    if (index < runs.length - 1) await context.sync();
  }
  setWidths(sheet, widths, rows.length);
  for (const merge of merges) sheet.getRange(rangeAddress(merge)).merge();
  await context.sync();
}

async function lookAndLinks(context: Excel.RequestContext, sheet: Excel.Worksheet, { rows }: NewSheet, names: readonly string[]): Promise<void> {
  // A link changes its cell's look, so it goes first.
  const steps = [
    ...linksOf(rows).filter(({ link }) => names.some((name) => sameSheet(name, link.sheet))).slice(0, LINKS_AT_MOST).map(({ cell, link }) => () => {
      sheet.getRange(cell).hyperlink = { documentReference: `${quotedName(link.sheet)}!${link.cell}` };
    }),
    ...lookedAreas(rows).map((area) => () => applyLook(sheet, rangeAddress(area.range), area)),
  ];
  for (let first = 0; first < steps.length; first += STEPS_AT_ONCE) {
    for (const step of steps.slice(first, first + STEPS_AT_ONCE)) step();
    await context.sync();
  }
}

/** Once everything else stands: a program may keep a function's interim value in place of a formula whose cell is changed while it works. */
async function writeFormulas(context: Excel.RequestContext, sheet: Excel.Worksheet, { rows }: NewSheet): Promise<void> {
  const runs = rows.flatMap((row, top) => formulaRuns(row).map((run) => ({ ...run, top })));
  for (let first = 0; first < runs.length; first += STEPS_AT_ONCE) {
    for (const { top, left, formulas } of runs.slice(first, first + STEPS_AT_ONCE)) sheet.getRangeByIndexes(top, left, 1, formulas.length).formulas = [formulas];
    await context.sync();
  }
}

/** Formulas side by side; counted from 0. */
function formulaRuns(row: readonly NewCell[]): readonly { readonly left: number; readonly formulas: string[] }[] {
  const runs: { left: number; formulas: string[] }[] = [];
  row.forEach((cell, column) => {
    if (typeof cell !== "object" || cell?.formula === undefined) return;
    const last = runs.at(-1);
    if (last !== undefined && last.left + last.formulas.length === column) last.formulas.push(cell.formula);
    else runs.push({ left: column, formulas: [cell.formula] });
  });
  return runs;
}

const linksOf = (rows: NewSheet["rows"]): readonly { readonly cell: string; readonly link: CellLink }[] =>
  rows.flatMap((row, r) => row.flatMap((cell, c) => (typeof cell === "object" && cell?.link ? [{ cell: cellAddress(r + 1, c + 1), link: cell.link }] : [])));

/** Frozen headings, A4 as wide as the page, headings on every page, filter buttons: a program without them keeps the sheet. */
async function layOut(context: Excel.RequestContext, sheet: Excel.Worksheet, { headingRows = 0, landscape, filter, rows }: NewSheet): Promise<void> {
  await tolerantly(context, () => {
    if (headingRows > 0) sheet.freezePanes.freezeRows(headingRows);
  });
  if (!supports("1.9")) return;
  await tolerantly(context, () => {
    const { pageLayout } = sheet;
    pageLayout.orientation = (landscape === true ? "Landscape" : "Portrait") as Excel.PageOrientation;
    pageLayout.paperSize = "A4" as Excel.PaperType;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    if (headingRows > 0) pageLayout.setPrintTitleRows(`$1:$${headingRows}`);
  });
  const columns = rows[headingRows - 1]?.length ?? 0;
  const end = rows.findIndex((row, index) => index >= headingRows && row.length === 0);
  if (filter === true && columns > 0) {
    const bottom = end < 0 ? rows.length : end;
    await tolerantly(context, () => sheet.autoFilter.apply(sheet.getRange(rangeAddress({ top: headingRows, left: 1, bottom, right: columns }))));
  }
}

/** @returns null where the program has no tables */
async function addTable(context: Excel.RequestContext, sheet: Excel.Worksheet, { table }: NewSheet, taken: readonly string[]): Promise<Excel.Table | null> {
  if (table === undefined) return null;
  const made: { table: Excel.Table | null } = { table: null };
  const could = await tolerantly(context, () => {
    const added = sheet.tables.add(rangeAddress(table.range), true);
    added.name = freeTableName(table.name, taken);
    // Looks are the cells' own.
    added.style = "TableStyleLight1";
    added.showBandedRows = false;
    added.showFilterButton = false;
    made.table = added;
  });
  return could ? made.table : null;
}
