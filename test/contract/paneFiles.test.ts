/** One port, two worlds: a workbook open in Excel and the same workbook as a file give identical findings. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import exceljs from "exceljs";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { isCellError, rangeAddress, cellAddress, type Cell, type SheetGrid, type WorkbookGrid } from "../../src/sheet/grid";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { checkSheets, type CheckOutcome } from "../../taskpane/checkSheets";
import { createFilesPort } from "../../taskpane/files/filesPort";
import { memorySettings } from "../../taskpane/files/settingsStore";
import { PortError, type WorkbookPort } from "../../taskpane/workbookPort";
import type { CellParts, SheetParts } from "../../workbench/host/memoryBackend";
import { formBook, formRows, monthOfFiles, OVER } from "../fixtures/receivedFiles";
import { openWorkbook } from "./paneWorkbook";

const SAMPLES = new URL("../../samples/", import.meta.url);

function workbookOf(bytes: Uint8Array): WorkbookGrid {
  const read = readWorkbook(bytes);
  assert.ok("workbook" in read);
  return read.workbook;
}

/** The same cells for the stand-in of Excel, which the genuine office.js reads. */
function partsOf(grid: SheetGrid): SheetParts {
  const formats: Record<string, Record<string, unknown>> = {};
  const rows = Array.from({ length: grid.rows }, (_, r) => Array.from({ length: grid.columns }, (_, c): CellParts => {
    const cell = grid.cell(r + 1, c + 1);
    if (cell?.format !== undefined) formats[cellAddress(r + 1, c + 1)] = { NumberFormat: cell.format };
    return contentOf(cell);
  }));
  return {
    name: grid.name, rows, formats, merges: grid.merges.map(rangeAddress), visible: grid.visible,
    hiddenRows: [...grid.hiddenRows], hiddenColumns: [...grid.hiddenColumns],
  };
}

function contentOf(cell: Cell | undefined): CellParts {
  if (cell === undefined) return null;
  const value = isCellError(cell.value) ? cell.value.error : cell.value;
  return cell.formula === undefined ? value : { formula: cell.formula, value: value ?? "" };
}

/** Formulas, a date, merges, hidden rows, a second sheet hidden, an error: what the two worlds store most differently. */
async function variedBook(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("社保窗口");
  formRows("社保窗口", OVER).forEach((row) => sheet.addRow([...row]));
  sheet.mergeCells("A1:E1");
  sheet.mergeCells("A8:A13");
  sheet.getCell("E18").value = { formula: "SUM(E4:E17)", result: 88 };
  sheet.getCell("D16").value = { formula: "1/0", result: { error: "#DIV/0!" } };
  sheet.getRow(12).hidden = true;
  const ledger = book.addWorksheet("台账", { state: "hidden" });
  ledger.addRow(["日期", "窗口", "条款", "扣分"]);
  ledger.addRow([new Date(Date.UTC(2026, 5, 3)), "社保窗口", "五(1)", "2分"]);
  ledger.getCell("A2").numFmt = "yyyy-mm-dd";
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const check = (port: WorkbookPort): Promise<CheckOutcome> =>
  checkSheets(port, { scope: "all", editions: builtInEditions(), edition: null, month: null, mappings: [], language: "zh-CN" });

async function bothWorlds(bytes: Uint8Array): Promise<{ readonly inExcel: CheckOutcome; readonly asFile: CheckOutcome }> {
  const workbook = workbookOf(bytes);
  const book = await openWorkbook(workbook.sheets.map(partsOf));
  try {
    const inExcel = await check(book.port);
    return { inExcel, asFile: await check(createFilesPort(await book.port.bookName(), workbook, memorySettings())) };
  } finally {
    book.close();
  }
}

/** office.js lives in a realm of its own, whose arrays are no arrays of ours; a report is plain data either way. */
const plain = (outcome: CheckOutcome): unknown => JSON.parse(JSON.stringify(outcome));

describe("the same workbook in Excel and as a file", function () {
  this.timeout(120_000);

  const cases: readonly (readonly [name: string, bytes: () => Uint8Array | Promise<Uint8Array>])[] = [
    ...readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")).map((name) => [name, () => new Uint8Array(readFileSync(new URL(encodeURIComponent(name), SAMPLES)))] as const),
    ["一份无误的评分表", () => formBook("公安窗口")],
    ["一份超出分值的评分表", () => formBook("医保窗口", OVER)],
    ["没有月份", () => formBook("税务窗口", { month: "" })],
    ["公式、日期、合并、隐藏、错误值", variedBook],
  ];

  for (const [name, bytes] of cases) {
    it(`[T93] gives identical findings, assessments and marks: ${name}`, async () => {
      const { inExcel, asFile } = await bothWorlds(await bytes());
      assert.deepEqual(plain(asFile), plain(inExcel));
      assert.equal(asFile.kind, "result", "nothing was compared");
    });
  }

  it("[T93] the comparison sees findings: the over-cap form has one in both worlds", async () => {
    const { asFile } = await bothWorlds(formBook("医保窗口", OVER));
    assert.ok(asFile.kind === "result" && asFile.findings.some(({ code }) => code === "over-cap"));
  });

  it("[T94] a file is never written to: a fix and a jump are refused as unsupported, marks become an annotation and can be cleared", async () => {
    const port = createFilesPort("医保窗口.xlsx", workbookOf(formBook("医保窗口", OVER)), memorySettings());
    const outcome = await check(port);
    assert.ok(outcome.kind === "result");
    assert.deepEqual(port.annotation().map(({ address }) => address), ["D13"]);
    await assert.rejects(port.writeCell("医保窗口", "D13", 2, 0), (error) => error instanceof PortError && error.kind === "unsupported");
    await assert.rejects(port.goTo("医保窗口", "D13"), (error) => error instanceof PortError && error.kind === "unsupported");
    await assert.rejects(port.goTo("没有", "D13"), (error) => error instanceof PortError && error.kind === "missing");
    assert.deepEqual(await port.clearMarks(), { cleared: 1, withheld: [] });
    assert.deepEqual(port.annotation(), []);
    await port.writeSetting("a", { b: 1 });
    assert.deepEqual(await port.readSetting("a"), { b: 1 });
  });

  it("[T94] reading stops when it is cancelled, and names a sheet that is not there", async () => {
    const port = createFilesPort(null, workbookOf(monthOfFiles()[0]?.bytes ?? new Uint8Array()), memorySettings());
    const stop = new AbortController();
    stop.abort();
    await assert.rejects(port.read(["社保窗口"], { signal: stop.signal }), (error) => error instanceof PortError && error.kind === "cancelled");
    await assert.rejects(port.read(["没有"]), (error) => error instanceof PortError && error.kind === "missing");
  });
});
