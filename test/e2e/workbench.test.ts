import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import exceljs from "exceljs";
import { openWorkbook } from "../../workbench/page/xlsx/openWorkbook";
import { accessibleWorkbench } from "./accessible";
import { drop, statusOf, statusSays } from "./actions";
import { openWorkbench, strikeStage, theStage, type Workbench } from "./harness";

/** A small workbook of the kinds of thing a file holds. */
async function smallBook(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("七月");
  sheet.getCell("A1").value = "合计";
  sheet.getCell("A1").font = { bold: true };
  sheet.mergeCells("A1:B1");
  sheet.getCell("A2").value = 3;
  sheet.getCell("A3").value = 4;
  sheet.getCell("B2").value = { formula: "SUM(A2:A3)" };
  sheet.getCell("B3").value = { formula: '_xldudf_ASSESS_VERSION()' };
  sheet.getCell("C2").value = { formula: "A2*2", result: 6 };
  sheet.getCell("C3").value = { sharedFormula: "C2", result: 8 } as exceljs.CellValue;
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe("the workbench page", function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(() => theStage());
  beforeEach(async () => {
    workbench = await openWorkbench();
  });
  afterEach(() => workbench.close());
  after(() => strikeStage());

  it("[W2] shows the first sample with grid, formula bar and pane, and says what it opened", async () => {
    assert.deepEqual(await workbench.run((w) => w.sheets(), undefined), ["社保窗口", "人员考核"]);
    assert.match(await statusOf(workbench), /已打开 便民服务中心评分表-2026-06\.xlsx，共 2 张表；\d+ 个 ASSESS 函数可用。/);
    assert.ok(await workbench.pane.locator("fluent-button", { hasText: "核验" }).first().isVisible());
  });

  it("[W3] opens an .xlsx that is dropped on the page: values, formulas shared or not, merges, ASSESS functions", async () => {
    await drop(workbench, "七月.xlsx", await smallBook());
    await statusSays(workbench, "已打开 七月.xlsx，共 1 张表");
    const cells = await workbench.run(async (w) => {
      await w.settled();
      return w.read("七月", "A1:C3").map((row) => row.map(({ value, formula }) => formula || value));
    }, undefined);
    assert.deepEqual(cells, [["合计", "", ""], [3, "=SUM(A2:A3)", "=A2*2"], [4, "=ASSESS.VERSION()", "=A3*2"]]);
    const results = await workbench.run((w) => w.read("七月", "B2:C3").map((row) => row.map(({ value }) => value)), undefined);
    assert.equal(results[0]![0], 7);
    assert.match(String(results[1]![0]), /ASSESS/);
  });

  it("[W4] a file that is no workbook leaves the open one alone and is explained in a sentence", async () => {
    await drop(workbench, "说明.xlsx", Buffer.from("这不是工作簿"));
    await statusSays(workbench, "不是 .xlsx 工作簿");
    await drop(workbench, "加密.xlsx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]));
    await statusSays(workbench, "密码");
    await drop(workbench, "损坏.xlsx", Buffer.from("PK\u0003\u0004 broken"));
    await statusSays(workbench, "没能打开，原来的工作簿没有变");
    assert.deepEqual(await workbench.run((w) => w.sheets(), undefined), ["社保窗口", "人员考核"]);
  });

  it("[W5] downloads the workbook as it now is, edits and marks included", async () => {
    await workbench.run(async (w) => {
      w.type("社保窗口", "J1", "改过");
      w.type("社保窗口", "J2", '=ASSESS.VERSION()');
      await w.settled();
    }, undefined);
    await workbench.page.getByRole("button", { name: "核验当前表" }).click();
    await statusSays(workbench, "已运行完毕");
    assert.ok((await workbench.run((w) => w.marks("社保窗口").length, undefined)) > 0, "marked");
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.getByRole("button", { name: "下载" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "便民服务中心评分表-2026-06.xlsx");
    const bytes = await readFile(await download.path());
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.getWorksheet("社保窗口")!;
    assert.equal(sheet.getCell("J1").value, "改过");
    assert.equal(sheet.getCell("J2").formula, "_xldudf_ASSESS_VERSION()");
    assert.equal(sheet.getCell("A1").value, "便民服务中心窗口服务考核评分表");
    assert.ok(sheet.getCell("B1").isMerged, "merge");
    assert.equal(sheet.views[0]?.state, "frozen");
    const formats = (sheet as unknown as { conditionalFormattings: { rules: { type: string }[] }[] }).conditionalFormattings;
    assert.deepEqual(formats.map(({ rules }) => rules[0]!.type), ["expression"]);
    await openWorkbook(new Uint8Array(bytes), "again.xlsx");
  });

  it("[W6] the ribbon command checks the active sheet without the pane; the pane button hides and shows the pane", async () => {
    const toggle = workbench.page.getByRole("button", { name: "面板", exact: true });
    await toggle.click();
    assert.equal(await toggle.getAttribute("aria-pressed"), "false");
    assert.equal(await workbench.page.locator("#pane-frame").isVisible(), false);
    await workbench.page.getByRole("button", { name: "核验当前表" }).click();
    await statusSays(workbench, "已运行完毕");
    const marks = await workbench.run((w) => w.marks("社保窗口").map(({ boxes }) => boxes[0]), undefined);
    assert.deepEqual(marks, [{ row: 41, column: 4, rows: 1, columns: 1 }]);
    await toggle.click();
    assert.equal(await workbench.page.locator("#pane-frame").isVisible(), true);
  });

  it("[W7] ASSESS functions calculate through the add-in's own runtime and follow an edit; an error brings its sentence", async () => {
    const outcome = await workbench.run(async (w) => {
      const sheet = "社保窗口";
      w.type(sheet, "K1", 2);
      w.type(sheet, "L1", "五");
      w.type(sheet, "M1", '=ASSESS.CATEGORY(K1:K1,L1:L1,"工作纪律","便民服务中心窗口服务考核评分表","2026-06")');
      w.type(sheet, "M2", '=ASSESS.GRADE(92,"没有这个目录")');
      w.type(sheet, "M3", "=M1*10");
      await w.settled();
      const first = w.read(sheet, "M1:M3").map(([cell]) => cell?.value);
      w.type(sheet, "K1", 4);
      await w.settled();
      const second = w.read(sheet, "M1:M3").map(([cell]) => cell?.value);
      return { first, second, message: w.messageAt(sheet, "M2") };
    }, undefined);
    assert.deepEqual(outcome.first, [2, "#N/A", 20]);
    assert.deepEqual(outcome.second, [4, "#N/A", 40]);
    assert.match(outcome.message ?? "", /没有这个目录/);
  });

  it("[W8] an edit typed with the keyboard is undone by undo", async () => {
    // Column E, a row of the list: the grid is a canvas, so the place is all there is to click.
    await workbench.page.mouse.click(768, 345);
    await workbench.page.keyboard.type("3");
    await workbench.page.keyboard.press("Enter");
    const typed = await workbench.run(async (w) => {
      await w.settled();
      return w.read("社保窗口", "E4:E9").flat().map(({ value }) => value);
    }, undefined);
    assert.ok(typed.includes(3), JSON.stringify(typed));
    const undone = await workbench.run(async (w) => {
      w.undo();
      await w.settled();
      return w.read("社保窗口", "E4:E9").flat().map(({ value }) => value);
    }, undefined);
    assert.ok(!undone.includes(3), JSON.stringify(undone));
  });

  it("[W9] is accessible outside the grid, in both languages", async () => {
    for (const language of ["zh-CN", "en-US"] as const) {
      const open = await openWorkbench({ language });
      await accessibleWorkbench(open);
      assert.equal(await open.page.locator("html").getAttribute("lang"), language);
      await open.close();
    }
  });

  it("[W10] asks nothing of any other computer and writes no warning or error into the console", async () => {
    await workbench.page.getByRole("button", { name: "核验当前表" }).click();
    await statusSays(workbench, "已运行完毕");
    assert.deepEqual(workbench.troubles, { console: [], errors: [], outside: [] });
  });

  it("[W11] the pane's width is set by the keyboard, within limits", async () => {
    const bar = workbench.page.getByRole("separator", { name: "调整核验窗格宽度" });
    const before = Number(await bar.getAttribute("aria-valuenow"));
    await bar.focus();
    await workbench.page.keyboard.press("ArrowLeft");
    assert.equal(Number(await bar.getAttribute("aria-valuenow")), before + 16);
    await workbench.page.keyboard.press("End");
    assert.equal(await bar.getAttribute("aria-valuenow"), await bar.getAttribute("aria-valuemin"));
  });
});
