/** An office brings in its own regulation, with the built add-in and its real worker: beside Excel, and in a plain browser. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readEdition } from "../../src/catalogue/readEdition";
import { REGULATION } from "../unit/taskpane/draft/regulation";
import { accessiblePage } from "./accessible";
import { openPage, openWorkbench, strikeStage, theStage } from "./harness";
import { SCREENSHOTS } from "./screenshots";

/** office.js outside Office wants to count that it was opened there; the pane's own policy stops it. */
const OFFICE_OUTSIDE = /telemetryservice|Applying inline style|outside of Office client/;

describe("a regulation of the office's own, end to end", function () {
  this.timeout(480_000);

  before(() => theStage());
  after(() => strikeStage());

  it("[J90] [J93] in a plain browser: dropped, read in a worker, corrected, saved as a file that reads back", async () => {
    const { page, context, troubles } = await openPage({ viewport: { width: 340, height: 760 }, path: "/taskpane.html?lang=zh-CN" });
    let workers = 0;
    page.on("worker", () => (workers += 1));
    await page.click("#tab-rules");
    await page.click("#library-import");
    await page.setInputFiles("#draft-file", { name: "办法.txt", mimeType: "text/plain", buffer: Buffer.from(REGULATION) });
    await page.waitForSelector("#draft-title");
    assert.equal(workers, 1);
    assert.equal(await page.locator("#draft-to-workbook").isVisible(), false, "there is no workbook");
    await page.locator("#draft-doubts [role=option]", { hasText: "没有分值" }).click();
    await page.fill("#draft-points", "2");
    await page.keyboard.press("Enter");
    await page.locator("#draft-said", { hasText: "已核对" }).waitFor();
    await page.click("#draft-tab-clauses");
    await page.locator("#draft-clauses [role=option]", { hasText: "旷工" }).click();
    await page.click("#draft-split");
    await page.locator(".scissors").click();
    await page.click("#draft-join");
    await page.click("#draft-try");
    await page.fill("#draft-trial-0-0", "2");
    await page.locator("#draft-total", { hasText: "90" }).waitFor();
    await page.click("#tab-files");
    await page.click("#tab-rules");
    assert.equal(await page.textContent("#draft-total"), "90", "it outlives a change of tab");
    await accessiblePage(page);
    await page.screenshot({ path: path.join(SCREENSHOTS, "draft-trial.png") });
    const [file] = await Promise.all([page.waitForEvent("download"), page.click("#draft-to-file")]);
    const read = readEdition(JSON.parse(readFileSync(await file.path(), "utf8")));
    assert.ok("edition" in read);
    assert.equal(read.edition.clauses.length, 13);
    assert.deepEqual(read.edition.clauses.find(({ text }) => text.includes("一次性告知"))?.charge, { kind: "fixed", points: 2_000_000 });
    await context.close();
    assert.deepEqual([troubles.console.filter((line) => !OFFICE_OUTSIDE.test(line)), troubles.errors, troubles.outside], [[], [], []]);
  });

  it("[J93] beside Excel: pasted, saved into the workbook as a table, used at once", async () => {
    const workbench = await openWorkbench({ viewport: { width: 1500, height: 860 } });
    const { pane } = workbench;
    await pane.locator("#tab-rules").click();
    await pane.locator("#library-import").click();
    await pane.locator("#draft-text").fill(REGULATION);
    await pane.locator("#draft-read").click();
    await pane.locator("#draft-title").waitFor();
    await workbench.page.screenshot({ path: path.join(SCREENSHOTS, "draft.png") });
    await pane.locator("#draft-to-workbook").click();
    await pane.locator("#draft-said", { hasText: "编号 own-" }).waitFor({ timeout: 30_000 });
    const rows = await workbench.run((w) => w.read("规则", "A1:F20").map((row) => row.map(({ value }) => String(value))), undefined);
    assert.ok(rows.flat().some((cell) => cell.includes("临江县政务服务中心窗口月度考核办法")));
    await pane.locator("#draft-use").click();
    await pane.locator("#draft-said", { hasText: "已启用" }).waitFor({ timeout: 30_000 });
    assert.match(await pane.locator("#catalogue option:checked").innerText(), /临江县/);
    const { troubles } = workbench;
    await workbench.close();
    assert.deepEqual(troubles, { console: [], errors: [], outside: [] });
  });
});
