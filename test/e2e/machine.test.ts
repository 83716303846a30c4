/** The pane on a computer that refuses things: workers, storage, WebGL; in other places and languages; used for long. */
import assert from "node:assert/strict";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/findBrowser";
import { formBook, OVER } from "../fixtures/receivedFiles";
import { allDone, dropFiles } from "../load/dropped";
import { growth, paneRounds } from "../load/paneRounds";
import { wrongSummary } from "../load/wrongSummary";
import { openWorkbench, strikeStage, theStage } from "./harness";

const NO_WORKER = 'window.Worker = class { constructor() { throw new DOMException("refused", "SecurityError"); } };';
const NO_STORAGE = `for (const name of ["localStorage", "sessionStorage", "indexedDB"])
  Object.defineProperty(window, name, { get() { throw Object.assign(new Error("denied"), { name: "SecurityError" }); } });`;
const NO_CLIPBOARD = `Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) } });
  Document.prototype.execCommand = () => false;`;
const FULL_STORAGE = 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };';

const FILES = [{ name: "社保窗口.xlsx", bytes: formBook("社保窗口") }, { name: "医保窗口.xlsx", bytes: formBook("医保窗口", OVER) }];
const BOTH = "2 个文件：2 个已核验，1 个有错误，1 个没有问题。";

interface Opened {
  readonly page: Page;
  /** What the page itself did not catch. */
  readonly errors: string[];
}

describe("the pane on a computer that refuses things", function () {
  this.timeout(240_000);
  let origin = "";
  let browser: Browser;
  before(async () => ({ browser, origin } = await theStage()));
  after(() => strikeStage());

  async function open(script: string, options: BrowserContextOptions = {}, query = "?lang=zh-CN", on = browser): Promise<Opened> {
    const context = await on.newContext({ viewport: { width: 340, height: 760 }, locale: "zh-CN", ...options });
    if (script !== "") await context.addInitScript(script);
    const page = await context.newPage();
    const errors: string[] = [];
    // office.js looks into the storage on its own account.
    page.on("pageerror", ({ message, stack }) => {
      if (!/\/office[^/]*\.js|\/office-js\//i.test(stack ?? "")) errors.push(`${message} ${stack}`);
    });
    await page.goto(`${origin}/taskpane.html${query}`);
    await page.waitForSelector("#pick-files");
    return { page, errors };
  }

  const sentence = async (page: Page): Promise<string> => (await page.textContent("#files-sentence")) ?? "";

  it("[T270] where the browser refuses workers, or does not load their script, the files are checked in the pane, with the same result, and it says so", async () => {
    const refused = await open(NO_WORKER);
    await dropFiles(refused.page, FILES);
    await allDone(refused.page);
    assert.equal(await sentence(refused.page), BOTH);
    assert.match((await refused.page.textContent(".files-head")) ?? "", /不让后台线程运行，文件改在窗格里逐个核验/);
    assert.deepEqual(refused.errors, []);
    await refused.page.context().close();

    const usual = await open("");
    let script = "";
    usual.page.on("worker", (worker) => { script = worker.url(); });
    await dropFiles(usual.page, FILES);
    await allDone(usual.page);
    assert.equal(await usual.page.locator(".files-head", { hasText: "不让后台线程运行" }).count(), 0);
    await usual.page.context().close();

    const blocked = await open("");
    assert.notEqual(script, "");
    await blocked.page.context().route(script, (route) => route.abort());
    await dropFiles(blocked.page, FILES);
    await allDone(blocked.page);
    assert.equal(await sentence(blocked.page), BOTH);
    assert.equal(await blocked.page.locator(".files-head", { hasText: "不让后台线程运行" }).count(), 1);
    await blocked.page.context().close();
  });

  for (const [name, script] of [["denied", NO_STORAGE], ["full", FULL_STORAGE]] as const) {
    it(`[T271] storage ${name}: the pane starts, checks and keeps what was picked for the sitting`, async () => {
      const { page, errors } = await open(script);
      await dropFiles(page, FILES);
      await allDone(page);
      assert.equal(await sentence(page), BOTH);
      await page.selectOption("#catalogue", "qu-staff.1");
      await page.click("#check-all");
      await allDone(page);
      assert.equal(await page.inputValue("#catalogue"), "qu-staff.1");
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }

  it("[T272] without WebGL the grid, the pane and the marks work", async () => {
    const executablePath = findBrowser();
    assert.ok(executablePath);
    const plain = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-3d-apis"] });
    try {
      const page = await plain.newPage({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      await page.goto(`${origin}/?lang=zh-CN`);
      assert.equal(await page.evaluate('document.createElement("canvas").getContext("webgl") === null'), true);
      await page.waitForFunction(() => window.workbench !== undefined);
      await page.evaluate("window.workbench.ready");
      const pane = page.frameLocator("#pane-frame");
      await pane.locator("#check:not([disabled])").click();
      await pane.locator("#sentence", { hasText: "核验了社保窗口" }).waitFor({ timeout: 90_000 });
      assert.equal(await page.evaluate('window.workbench.marks("社保窗口").length > 0'), true);
      assert.deepEqual(errors, []);
    } finally {
      await plain.close();
    }
  });

  it("[T273] month, totals and order are the same wherever the computer stands and whatever it speaks", async () => {
    const places = [["zh-CN", "Asia/Shanghai"], ["en-US", "America/Los_Angeles"], ["ja-JP", "Pacific/Apia"]] as const;
    const seen: string[] = [];
    for (const [locale, timezoneId] of places) {
      const { page } = await open("", { locale, timezoneId });
      await dropFiles(page, [...FILES, { name: "第10窗口.xlsx", bytes: formBook("第10窗口", { month: "2025年12月份" }) }]);
      await allDone(page);
      await page.focus("#files");
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".file-detail");
      seen.push([await sentence(page), ...await page.locator("#files [role=option]").allTextContents(), await page.textContent(".file-detail")].join("\n"));
      await page.context().close();
    }
    assert.ok(seen[0]?.includes("医保窗口"));
    assert.deepEqual(seen, [seen[0], seen[0], seen[0]]);
    const { page } = await open("", { locale: "ja-JP" }, "");
    assert.equal(await page.evaluate("document.documentElement.lang"), "en-US", "a language it does not speak gets English");
    await page.context().close();
  });

  it("[T274] ten thousand findings of one file are listed, few of them in the page, and the last is reached by a key", async () => {
    const { page } = await open("");
    await dropFiles(page, [{ name: "汇总.xlsx", bytes: wrongSummary(10_000) }]);
    await allDone(page);
    await page.focus("#files");
    await page.keyboard.press("Enter");
    const options = page.locator(".file-detail [role=option]");
    await options.first().waitFor();
    assert.ok(Number(await options.first().getAttribute("aria-setsize")) >= 10_000);
    assert.ok((await options.count()) < 60);
    await page.context().close();
  });

  it("[T277] where the browser refuses the clipboard, the letter is selected and a sentence says to press Ctrl+C", async () => {
    const { page, errors } = await open(NO_CLIPBOARD);
    await dropFiles(page, FILES);
    await allDone(page);
    await page.click("#tab-summary");
    await page.click("#summarise:not([disabled])");
    await page.click("#summary-panel-letters");
    await page.click("#copy-all");
    await page.locator("text=文字已选中，请按 Ctrl+C").first().waitFor();
    const selected = await page.locator(".letter-text.all").evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
    assert.match(selected, /医保窗口/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it("[T275] checks and clearings over and over leave no elements and no listeners behind, and the memory as it was", async () => {
    const workbench = await openWorkbench();
    try {
      const memories = await paneRounds(workbench, { rounds: 24, warmUp: 8, measured: 2 });
      const told = JSON.stringify(memories);
      // A finding's card alone has some forty elements and twenty listeners: a list kept each round is far beyond these.
      assert.ok(growth(memories, "nodes") < 8, told);
      assert.ok(growth(memories, "listeners") < 4, told);
      // The grid's own caches and compiled code grow by a megabyte at first, whatever is done; a workbook kept each round would be far more.
      assert.ok(growth(memories, "heap") < 150_000, told);
    } finally {
      await workbench.close();
    }
  });
});
