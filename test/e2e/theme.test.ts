/** Light and dark, zoomed, and with the system's own colours: the pane stays readable and whole. */
import assert from "node:assert/strict";
import path from "node:path";
import type { Page } from "playwright-core";
import { formBook, monthOfFiles } from "../fixtures/receivedFiles";
import { accessiblePage } from "./accessible";
import { openPage, strikeStage, theStage } from "./harness";
import { SCREENSHOTS } from "./screenshots";

const PANE = { width: 340, height: 760 };

describe("themes", function () {
  this.timeout(240_000);
  let page: Page;

  before(() => theStage());
  after(() => strikeStage());
  afterEach(() => page.context().close());

  const theme = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset["theme"]);

  async function showFinding(): Promise<void> {
    await page.waitForSelector("#pick-files");
    const files = monthOfFiles().filter(({ name }) => name.startsWith("医保"));
    await page.setInputFiles("#input-files", [...files, { name: "社保窗口.xlsx", bytes: formBook("社保窗口") }]
      .map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })));
    await page.locator("#files [role=option]", { hasText: "医保" }).click();
    await page.waitForSelector(".file-detail .card");
  }

  async function assertReadable(): Promise<void> {
    await accessiblePage(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), "nothing sticks out");
  }

  it("[T110] the pane is dark where the system is, and turns with it, readable in both", async () => {
    ({ page } = await openPage({ viewport: PANE, path: "/taskpane.html?lang=zh-CN" }));
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
    await showFinding();
    await assertReadable();
    await page.screenshot({ path: path.join(SCREENSHOTS, "dark.png") });
    await page.click("#tab-rules");
    await assertReadable();
    await page.emulateMedia({ colorScheme: "light" });
    await page.waitForFunction(() => document.documentElement.dataset["theme"] === "light");
    await assertReadable();
  });

  it("[T111] at 200 % zoom, which halves the width, everything can still be reached", async () => {
    ({ page } = await openPage({ viewport: { width: 170, height: 380 }, path: "/taskpane.html?lang=zh-CN" }));
    await showFinding();
    await assertReadable();
    await page.locator(".file-detail .card").scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(SCREENSHOTS, "zoomed.png") });
  });

  it("[T112] with the system's own colours, marks and choices keep their outlines", async () => {
    ({ page } = await openPage({ viewport: PANE, path: "/taskpane.html?lang=zh-CN&theme=light" }));
    await page.emulateMedia({ forcedColors: "active" });
    await showFinding();
    const outline = await page.locator(".list-row[aria-selected=true]").first().evaluate((row) => getComputedStyle(row).outlineStyle);
    assert.equal(outline, "solid");
    assert.equal(await theme(), "light");
    await page.screenshot({ path: path.join(SCREENSHOTS, "forced-colors.png") });
  });
});
