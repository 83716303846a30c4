/** 读法 in a plain browser: columns that were not understood are shown, explained once, and read so from then on. */
import assert from "node:assert/strict";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { accessiblePage } from "./accessible";
import { openPage, strikeStage, theStage } from "./harness";
import { SCREENSHOTS } from "./screenshots";

/** A staff summary whose column of scores for 绩 nobody could know by its heading. */
const summaryBook = (grade = "优秀"): Uint8Array => writeWorkbook([{
  name: "六月汇总",
  rows: [
    ["政务服务中心窗口工作人员考核汇总表 2026年6月"], ["序号", "姓名", "德", "能", "勤", "干得怎样", "廉", "总分", "等次"],
    [1, "工作人员甲", 20, 19, 20, 24, 15, 98, grade], [2, "工作人员乙", 20, 20, 19, 25, 15, 99, "优秀"],
  ],
}]);

describe("explaining columns in a plain browser", function () {
  this.timeout(240_000);
  let page: Page;
  let context: BrowserContext;

  before(() => theStage());
  after(() => strikeStage());
  afterEach(() => context.close());

  const finished = (): Promise<unknown> =>
    page.waitForFunction(() => document.querySelectorAll("#files [role=option]").length > 0 && document.querySelector<HTMLElement>(".files-progress")?.hidden === true, undefined, { timeout: 60_000 });
  const pick = async (name: string, bytes: Uint8Array): Promise<void> => {
    await page.setInputFiles("#input-files", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await finished();
  };
  const accessible = async (): Promise<void> => {
    await accessiblePage(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  };

  it("[T100] an unclear column is asked about, explained by choosing, remembered for the same headings, and forgotten when told to", async () => {
    ({ page, context } = await openPage({ viewport: { width: 340, height: 760 }, path: "/taskpane.html?lang=zh-CN" }));
    await page.waitForSelector("#pick-files");
    await pick("六月.xlsx", summaryBook());
    await page.locator("#files [role=option]").click();
    await page.waitForSelector(".file-detail #show-reading");
    await page.click(".file-detail #show-reading");
    const unclear = page.locator("#meaning-5");
    assert.equal(await unclear.inputValue(), "");
    assert.equal(await unclear.getAttribute("aria-label"), "F 列“干得怎样”的含义");
    assert.equal(await page.locator("#meaning-1").inputValue(), "subject");
    await accessible();
    await page.screenshot({ path: path.join(SCREENSHOTS, "mapping.png") });

    await page.selectOption("#mapping-edition", "qu-staff.1");
    await unclear.focus();
    await unclear.selectOption({ label: await page.locator("#meaning-5 option", { hasText: /绩/ }).first().innerText() });
    await page.click("#mapping-use");
    await finished();
    await page.waitForSelector(".mapping-panel", { state: "hidden" });
    assert.equal(await page.locator(".file-detail .message.warning").count(), 0, await page.locator(".file-detail").innerText());

    await page.reload();
    await page.waitForSelector("#pick-files");
    await pick("另一份.xlsx", summaryBook("不称职"));
    assert.match(await page.locator("#files [role=option]").innerText(), /错误 1/, "read without asking, and its grade is judged");

    await page.click("#tab-rules");
    await accessible();
    const remembered = page.locator(".mappings li");
    assert.match(await remembered.innerText(), /干得怎样/);
    await remembered.locator("fluent-button").click();
    await page.waitForSelector(".mappings", { state: "detached" });
    assert.match((await page.textContent(".notice")) ?? "", /已删除这个读法/);
  });

  it("[T101] the reading can be seen of a table that was understood, and closed by Escape without a change", async () => {
    ({ page, context } = await openPage({ viewport: { width: 900, height: 700 }, path: "/taskpane.html?lang=zh-CN" }));
    await page.waitForSelector("#pick-files");
    const known = writeWorkbook([{ name: "六月汇总", rows: [
      ["政务服务中心窗口工作人员考核汇总表 2026年6月"], ["序号", "姓名", "德", "能", "勤", "绩", "廉", "总分", "等次"], [1, "工作人员甲", 20, 19, 20, 24, 15, 98, "优秀"],
    ] }]);
    await pick("六月.xlsx", known);
    await page.locator("#files [role=option]").click();
    await page.click(".file-detail .quiet");
    assert.equal(await page.locator("#meaning-7").inputValue(), "total");
    assert.equal(await page.locator(".mapping-table .doubtful").count(), 0);
    await page.keyboard.press("Escape");
    await page.waitForSelector(".mapping-panel", { state: "hidden" });
    assert.equal(await page.evaluate(() => localStorage.getItem("assess.mappings")), null);
  });
});
