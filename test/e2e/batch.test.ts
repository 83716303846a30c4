/** 收件 in a plain browser, with the built add-in and its real workers: a month's files in, results and copies out. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { formBook, monthOfFiles, OVER, type ReceivedFile } from "../fixtures/receivedFiles";
import { accessiblePage } from "./accessible";
import { openPage, strikeStage, theStage, type Troubles } from "./harness";
import { SCREENSHOTS } from "./screenshots";

const PANE = { width: 340, height: 760 };

/** office.js outside Office wants to count that it was opened there; the pane's own policy stops it. */
const OFFICE_OUTSIDE = /telemetryservice|Applying inline style|outside of Office client/;

/** Keeps the longest time between two frames, in milliseconds, in `window.longest`. As text, so that no tool rewrites it. */
const WATCH_FRAMES = `{
  let last = performance.now();
  window.longest = 0;
  const tick = () => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}`;

describe("files in a plain browser", function () {
  this.timeout(240_000);
  let page: Page;
  let troubles: Troubles;

  before(() => theStage());
  afterEach(async () => {
    await page.context().close();
    const { console: said, errors, outside } = troubles;
    assert.deepEqual([said.filter((line) => !OFFICE_OUTSIDE.test(line)), errors, outside], [[], [], []], "nothing in the console, no request leaves this computer");
  });
  after(() => strikeStage());

  async function open({ viewport = PANE, language = "zh-CN" as "zh-CN" | "en-US" } = {}): Promise<void> {
    ({ page, troubles } = await openPage({ viewport, language, path: `/taskpane.html?lang=${language}` }));
    await page.waitForSelector("#pick-files");
  }

  const drop = async (files: readonly ReceivedFile[]): Promise<void> => {
    const transfer = await page.evaluateHandle((list) => {
      const data = new DataTransfer();
      for (const [name, content] of list) data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
      return data;
    }, files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")] as const));
    for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: transfer });
  };

  const finished = (): Promise<unknown> =>
    page.waitForFunction(() => document.querySelectorAll("#files [role=option]").length > 0 && document.querySelector<HTMLElement>(".files-progress")?.hidden === true, undefined, { timeout: 120_000 });
  const sentence = async (): Promise<string> => (await page.textContent("#files-sentence")) ?? "";
  const row = (name: string) => page.locator("#files [role=option]", { hasText: name });

  const download = async (press: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.click(press)]);
    return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
  };

  async function assertAccessible(): Promise<void> {
    await accessiblePage(page);
    const overflow = await page.evaluate(() => [...document.querySelectorAll("html, .pane, .tab-body, .files-head, .list, .card-slot, .head-slot")]
      .filter((node) => node.scrollWidth > node.clientWidth).map((node) => node.className));
    assert.deepEqual(overflow, []);
  }

  it("[T95] opened without Excel the pane starts with its files; what is dropped gets a row, a status and counts, and the whole a sentence", async () => {
    await open();
    assert.equal(await page.locator("fluent-tab").first().textContent(), "收件");
    await assertAccessible();
    await drop(monthOfFiles());
    await finished();
    assert.equal(await sentence(), "13 个文件：11 个已核验，2 个有错误，9 个没有问题，2 个读不了。");
    assert.match((await row("加密.xlsx").textContent()) ?? "", /读不了.*打开密码/);
    assert.match((await row("医保窗口.xlsx").textContent()) ?? "", /错误 1/);
    await assertAccessible();
    await page.screenshot({ path: path.join(SCREENSHOTS, "files.png") });
  });

  it("[T96] a file's findings open beside the list or in its place, with the cells around; all of it by keys", async () => {
    await open();
    await drop([...monthOfFiles().filter(({ name }) => name.startsWith("医保") || name.startsWith("社保"))]);
    await finished();
    await page.focus("#files");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".file-detail .card");
    assert.equal(await page.locator(".file-detail .marked-cell").textContent(), "2");
    assert.match((await page.textContent(".file-detail .figures")) ?? "", /记录12分值10计入10超出2/);
    assert.equal(await page.locator(".file-detail #apply, .file-detail button.cell").count(), 0, "nothing is offered that a file cannot do");
    await assertAccessible();
    await page.screenshot({ path: path.join(SCREENSHOTS, "file-findings.png") });
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.id === "files");
    await page.keyboard.press("Delete");
    await page.waitForFunction(() => document.querySelectorAll("#files [role=option]").length === 1);
    await page.setViewportSize({ width: 900, height: 700 });
    await row("社保窗口.xlsx").click();
    assert.ok(await page.locator(".files-list").isVisible() && await page.locator(".file-detail").isVisible());
    await assertAccessible();
  });

  it("[T95] a folder dropped from the desktop is walked, however many files and folders are in it", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "收件-"));
    try {
      const inner = path.join(folder, "六月", "乡镇");
      mkdirSync(inner, { recursive: true });
      writeFileSync(path.join(folder, "六月", "社保窗口.xlsx"), formBook("社保窗口"));
      writeFileSync(path.join(folder, "六月", "~$社保窗口.xlsx"), "lock");
      // Chromium's reader hands over a hundred entries at a time.
      for (let index = 0; index < 130; index++) writeFileSync(path.join(inner, `第${index}分中心.csv`), `分中心,${index}\n`);
      await open();
      // A drag from outside the page, so that the browser itself makes the folder's entries.
      const session = await page.context().newCDPSession(page);
      const data = { items: [], files: [path.join(folder, "六月")], dragOperationsMask: 1 };
      for (const type of ["dragEnter", "dragOver", "drop"] as const) await session.send("Input.dispatchDragEvent", { type, x: 170, y: 400, data });
      await page.waitForFunction(() => document.querySelector("#files-sentence")?.textContent?.startsWith("131 个文件") === true, undefined, { timeout: 60_000 });
      await finished();
      assert.equal(await sentence(), "131 个文件：1 个已核验，1 个没有问题，130 个没有能核验的表。");
      assert.match((await page.locator("#files [role=option]").nth(3).textContent()) ?? "", /^第2分中心\.csv六月\/乡镇/, "by sound, and numbers as numbers");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("[T97] 取消 ends the work at once; the rest can be checked after all", async () => {
    await open();
    await drop(Array.from({ length: 120 }, (_, index) => ({ name: `窗口${index}.xlsx`, bytes: formBook(`窗口${index}`) })));
    await page.click("#files-cancel");
    assert.match((await page.textContent(".message")) ?? "", /已取消：\d+ 个文件没有核验/);
    assert.match(await sentence(), /120 个文件：.*\d+ 个没有核验/);
    assert.equal(page.workers().length, 0, "no worker goes on");
  });

  it("[T98] three hundred files: the page answers all the while, and few rows are in it", async () => {
    await open();
    await page.evaluate(WATCH_FRAMES);
    const bytes = formBook("窗口", OVER);
    await drop(Array.from({ length: 300 }, (_, index) => ({ name: `六月/窗口${index}.xlsx`, bytes })));
    await finished();
    assert.match(await sentence(), /^300 个文件：300 个已核验，300 个有错误/);
    assert.ok((await page.locator("#files [role=option]").count()) < 25);
    assert.equal(await page.locator("#files [role=option]").first().getAttribute("aria-setsize"), "300");
    const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    assert.ok(longest < 1_500, `the page stood still for ${Math.round(longest)} ms`);
  });

  it("[T89] the downloaded copies are workbooks with marks and a result sheet, each in its place in the zip", async () => {
    await open();
    await drop(monthOfFiles());
    await finished();
    const { name, bytes } = await download("#save-copies");
    assert.equal(name, "批注副本.zip");
    const files = unzipSync(bytes);
    assert.equal(Object.keys(files).length, 10);
    const copy = files["医保窗口（批注）.xlsx"];
    assert.ok(copy);
    const read = readWorkbook(copy);
    assert.ok("workbook" in read && read.workbook.sheets[0]?.cell(13, 4)?.value === 2);
    assert.match(strFromU8(unzipSync(copy)["xl/workbook.xml"] ?? new Uint8Array()), /核验结果/);
    assert.match((await page.textContent(".notice-with-more")) ?? "", /批注副本已存为“批注副本.zip”，含 10 个文件。/);
    const summary = await download("#save-summary");
    assert.ok("workbook" in readWorkbook(summary.bytes), summary.name);
    assert.match((await page.textContent(".left-out")) ?? "", /医保窗口\.xlsx/);
    const table = await download("#save-table");
    assert.ok("workbook" in readWorkbook(table.bytes), table.name);
  });

  it("[T85] a folder is walked; one with nothing usable ends in a sentence", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "assess-"));
    try {
      const inside = path.join(folder, "六月", "乡镇");
      mkdirSync(inside, { recursive: true });
      writeFileSync(path.join(inside, "东乡.xlsx"), formBook("东乡分中心"));
      writeFileSync(path.join(folder, "六月", "~$东乡.xlsx"), "lock");
      await open();
      await page.setInputFiles("#input-folder", path.join(folder, "六月"));
      await finished();
      assert.equal(await row("东乡.xlsx").getAttribute("title"), "六月/乡镇/东乡.xlsx");
      await page.click("#files-clear");
      writeFileSync(path.join(inside, "说明.docx"), "x");
      rmSync(path.join(inside, "东乡.xlsx"));
      await page.setInputFiles("#input-folder", path.join(folder, "六月"));
      await page.waitForSelector(".message");
      assert.match((await page.textContent(".message.warning")) ?? "", /这里面没有能核验的文件（“六月\/乡镇\/说明\.docx”不是工作簿）/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("[T99] speaks English throughout", async () => {
    await open({ language: "en-US" });
    await drop(monthOfFiles());
    await finished();
    assert.match(await sentence(), /^13 files: 11 checked, 2 with errors, 9 with nothing wrong, 2 not readable\.$/);
    const words = (await page.locator(".files-head").textContent()) ?? "";
    assert.doesNotMatch(words, /[\u4e00-\u9fff]/, "the pane's own words");
    await assertAccessible();
  });

  it("[T92] an edition chosen afterwards says that the results are from before, and one press checks all again", async () => {
    await open();
    await drop([{ name: "社保窗口.xlsx", bytes: formBook("社保窗口") }]);
    await finished();
    await page.selectOption("#catalogue", "qu-staff.1");
    await page.click("#check-all");
    await finished();
    await page.waitForSelector("#check-all", { state: "detached" });
    // The window's form does not resemble the staff's regulation, which is said instead of applied.
    assert.match((await row("社保窗口.xlsx").textContent()) ?? "", /没有核验.*能按所选规则核验/);
  });
});
