/** A month put together on a real grid, through office.js: ranking, formulas that calculate, charts, letters; and from files without Excel. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import type { NewCell, NewSheet } from "../../src/xlsx/writing/newSheet";
import { accessiblePage, accessiblePane } from "./accessible";
import { drop, statusSays } from "./actions";
import { closeQuietly, openPage, openWorkbench, strikeStage, theStage, type Workbench } from "./harness";
import { SCREENSHOTS } from "./screenshots";

const REST: readonly (readonly NewCell[])[] = [["六\n规范服务", 10, null, null, 10], ["七\n环境管理", 5, null, null, 5], ["八\n资料管理", 5, null, null, 5], ["九\n服务对象评议", 10, null, null, 10]];

/** A form of one window: `late` deductions of 2 points each under 工作纪律. */
const form = (window: string, late: number, month = 6): NewSheet => ({
  name: `${window}${month}月`,
  rows: [
    ["便民服务中心窗口服务考核评分表"], [`2026年${month}月份    考核窗口名称：${window}`], ["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"],
    ["一\n办件管理", 25, "⑴可作收件处理而未收件的", 2, 23], ["二\n收费管理", 10, "⑵收费结报不及时、不准确的", null, 10], ["三\n办事效率", 15, "⑴超过承诺时限的", null, 15],
    ["四\n网络管理", 10, null, null, 10], ["五\n工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", late * 2, 10 - late * 2], ...REST, ["合计", 100, null, null, 98 - late * 2],
  ],
});
const WINDOWS: readonly (readonly [string, number])[] = [["社保窗口", 1], ["医保窗口", 0], ["税务窗口", 3], ["公安窗口", 1], ["不动产窗口", 2]];
const month = writeWorkbook([...WINDOWS.map(([window, late]) => form(window, late)), ...WINDOWS.map(([window, late]) => form(window, (late + 1) % 4, 5))]);

describe("the month put together, end to end", function () {
  this.timeout(300_000);
  before(() => theStage());
  after(() => strikeStage());

  describe("in the workbook", () => {
    let workbench: Workbench;
    afterEach(() => closeQuietly(workbench));

    const shot = (name: string): Promise<unknown> => workbench.page.locator("#pane-frame").screenshot({ path: path.join(SCREENSHOTS, `summary-${name}.png`) });
    const width = (size: number): Promise<unknown> =>
      workbench.page.locator("#pane-frame").evaluate((frame, wide) => Object.assign((frame as HTMLElement).style, { width: `${wide}px`, flex: `0 0 ${wide}px` }), size);
    async function accessible(): Promise<void> {
      await accessiblePane(workbench);
      assert.equal(await workbench.pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth), 0, "no sideways scroll");
    }
    async function open(language: "zh-CN" | "en-US", file?: Uint8Array): Promise<void> {
      workbench = await openWorkbench({ language, viewport: { width: 1366, height: 768 } });
      if (file !== undefined) {
        await drop(workbench, "六月.xlsx", Buffer.from(file));
        await statusSays(workbench, "六月.xlsx");
      }
      await workbench.pane.locator("#tab-summary").click();
      await workbench.pane.locator("#summarise:not([disabled])").waitFor();
    }
    async function summarise(): Promise<string> {
      await workbench.pane.locator("#summarise").click();
      await workbench.pane.locator("#summary-sentence:visible").waitFor({ timeout: 30_000 });
      return workbench.pane.locator("#summary-sentence").innerText();
    }
    async function said(words: string): Promise<void> {
      const place = workbench.pane.locator(".summary-said");
      await place.filter({ hasText: words }).waitFor({ timeout: 45_000 }).catch(async () => assert.fail(`said “${await place.innerText()}”, not “${words}”`));
    }
    const read = (sheet: string, address: string): Promise<{ value: unknown; formula: string }[][]> =>
      workbench.run(async (w, [name, place]) => {
        await w.settled();
        return w.read(name, place).map((row) => row.map(({ value, formula }) => ({ value, formula })));
      }, [sheet, address] as const);

    it("[Z100] [Z110] [Z115] the sample is summed up, written as formulas that calculate to the same totals, and drawn as charts", async () => {
      await open("zh-CN");
      await shot("empty");
      await accessible();
      assert.match(await summarise(), /2026年6月.*排名 \d+ 个/);
      await shot("sample");
      const shown = await workbench.pane.locator("#rank-table tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.firstElementChild ?? cell).textContent ?? "")));
      assert.ok(shown.length > 0);
      await workbench.pane.locator("#write-formulas").click();
      await said("个公式的结果与核验一致");
      // Two editions score two kinds of subjects: each sheet's name says which.
      const sheet = /已写成工作表“(6月汇总 .+?)”/.exec(await workbench.pane.locator(".summary-said").innerText())?.[1] ?? "";
      const heading = (await read(sheet, "A3:Z3"))[0]!.map(({ value }) => value);
      const total = heading.indexOf("总分");
      const rows = (await read(sheet, `A4:Z${3 + shown.length}`));
      rows.forEach((row, index) => {
        assert.match(row[total]!.formula, /^=ASSESS\.SCORE\(/);
        assert.deepEqual([row[1]!.value, row[total]!.value], [shown[index]![1], Number(shown[index]![2])]);
      });
      const charts = await workbench.run((w) => w.charts(w.activeSheet()), undefined);
      assert.ok(charts.some(({ title, type }) => title === "2026年6月各大项扣分" && type === "BarClustered"), JSON.stringify(charts));
      await workbench.page.locator(".charts", { hasText: "各大项扣分" }).waitFor();
      await workbench.page.screenshot({ path: path.join(SCREENSHOTS, "summary-written.png") });
    });

    it("[Z101] [Z102] several months: ranking with ties, quarter with the missing month named, charts and heat map; a sheet of ours is replaced after asking", async () => {
      await open("zh-CN", month);
      assert.match(await summarise(), /排名 5 个/);
      for (const size of [340, 500]) {
        await width(size);
        for (const view of ["ranking", "charts", "letters"]) {
          await workbench.pane.locator(`#summary-panel-${view}`).click();
          await shot(`${view}-${size}`);
          await accessible();
        }
      }
      await workbench.pane.locator("#summary-panel-charts").click();
      await workbench.pane.locator(".chart").nth(1).waitFor();
      assert.equal(await workbench.pane.locator(".chart").count(), 2);
      await workbench.pane.locator(".summary-panel").evaluate((panel) => (panel.scrollTop = panel.scrollHeight));
      await shot("heat");
      assert.ok((await workbench.pane.locator(".heat-table td").allInnerTexts()).includes("6/10"));
      await workbench.pane.locator("#summary-panel-charts").press("ArrowLeft");
      assert.equal(await workbench.pane.locator("#summary-panel-ranking").getAttribute("aria-selected"), "true");
      assert.equal(await workbench.pane.locator("#rank-table tr", { hasText: "并列第2名" }).count(), 2);
      await workbench.pane.locator("#summary-period").selectOption("2026-Q2");
      await workbench.pane.locator(".missing-months", { hasText: "缺 2026年4月" }).waitFor();
      await shot("quarter");
      await workbench.pane.locator("#summary-period").selectOption("2026-06");
      await workbench.pane.locator("#write-formulas").click();
      await said("个公式的结果与核验一致");
      await workbench.pane.locator("#go-to-written").click();
      await workbench.page.waitForFunction(() => window.workbench?.activeSheet() === "6月汇总");
      // Written, it is no source of itself; written again, it is asked.
      assert.match(await summarise(), /排名 5 个/);
      await workbench.pane.locator(".summary-notes", { hasText: "没有算进来的：6月汇总" }).waitFor();
      await workbench.pane.locator("#write-values").click();
      await workbench.pane.locator("#answer-beside").waitFor();
      await shot("ask");
      await accessible();
      await workbench.pane.locator("#answer-replace").click();
      await said("已写成工作表“6月汇总”");
      assert.equal((await workbench.run((w) => w.sheets().filter((name) => name.startsWith("6月汇总")), undefined)).length, 1);
      // A change in a form changes the live sheet's total.
      await workbench.pane.locator("#write-formulas").click();
      await workbench.pane.locator("#answer-beside").click();
      await said("个公式的结果与核验一致");
      const before = (await read("6月汇总(2)", "A4:Z8")).map((row) => row.map(({ value }) => value));
      await workbench.run((w) => w.type("税务窗口6月", "D8", 2), undefined);
      const now = (await read("6月汇总(2)", "A4:Z8")).map((row) => row.map(({ value }) => value));
      const at = before.findIndex((row) => row[1] === "税务窗口");
      const total = (await read("6月汇总(2)", "A3:Z3"))[0]!.findIndex(({ value }) => value === "总分");
      assert.deepEqual([before[at]![total], now[at]![total]], [92, 96]);
      await workbench.pane.locator(".summary-notes", { hasText: "可能过时" }).waitFor();
    });

    it("[Z120] [Z121] the result of the check is written as a sheet; a letter is copied", async () => {
      await open("zh-CN");
      await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await summarise();
      await workbench.pane.locator("#write-result").click();
      await said("已写成工作表“核验结果”");
      const rows = (await read("核验结果", "A1:L12")).map((row) => row.map(({ value }) => String(value)));
      assert.match(rows[0]![0]!, /核验结果/);
      assert.ok(rows.some((row) => row[1] === "错误"), JSON.stringify(rows));
      await workbench.page.screenshot({ path: path.join(SCREENSHOTS, "summary-result-sheet.png") });
      await workbench.pane.locator("#summary-panel-letters").click();
      const letter = workbench.pane.locator(".letter").first();
      const text = await letter.locator("textarea").inputValue();
      assert.match(text, /^贵窗口6月评分表有\d+处/);
      await letter.locator(".copy-letter").click();
      await said("已复制给");
      assert.equal((await workbench.page.evaluate(() => navigator.clipboard.readText())).replace(/\r\n/g, "\n"), text);
      await shot("letters");
    });

    it("[Z125] English is complete and lays out", async () => {
      await open("en-US", month);
      assert.match(await summarise(), /June 2026, .*: 5 ranked/);
      for (const size of [340, 500]) {
        await width(size);
        for (const view of ["ranking", "charts", "letters"]) {
          await workbench.pane.locator(`#summary-panel-${view}`).click();
          await shot(`en-${view}-${size}`);
          await accessible();
        }
      }
    });
  });

  it("[Z105] without Excel: the files in 收件 are summed up, and what is downloaded opens", async () => {
    const { page, context, troubles }: { page: Page; context: BrowserContext; troubles: { errors: string[]; outside: string[] } } =
      await openPage({ viewport: { width: 340, height: 760 }, path: "/taskpane.html?lang=zh-CN&theme=dark" });
    await page.locator("#panel-files").waitFor();
    await page.locator("input[type=file]").first().setInputFiles([{ name: "六月.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(month) }]);
    await page.locator("#panel-files [role=option]", { hasText: "六月.xlsx" }).waitFor({ timeout: 30_000 });
    await page.locator("#tab-summary").click();
    await page.locator("#summarise:not([disabled])").click({ timeout: 30_000 });
    await page.locator("#rank-table").waitFor({ timeout: 30_000 });
    for (const view of ["charts", "letters", "ranking"]) {
      await page.locator(`#summary-panel-${view}`).click();
      if (view === "charts") await page.locator(".summary-panel").evaluate((panel) => (panel.scrollTop = panel.scrollHeight));
      await page.screenshot({ path: path.join(SCREENSHOTS, `summary-dark-${view}.png`) });
      await accessiblePage(page);
    }
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#write-values").click()]);
    const read = readWorkbook(readFileSync(await download.path()));
    assert.ok("workbook" in read, JSON.stringify(read));
    const { sheets } = read.workbook;
    assert.deepEqual(sheets.map(({ name }) => name), ["6月汇总"]);
    const cells = Array.from({ length: 5 }, (_, index) => [sheets[0]!.cell(4 + index, 1)?.value, sheets[0]!.cell(4 + index, 2)?.value]);
    assert.deepEqual(cells, [[1, "医保窗口"], [2, "社保窗口"], [2, "公安窗口"], [4, "不动产窗口"], [5, "税务窗口"]]);
    const [results] = await Promise.all([page.waitForEvent("download"), page.locator("#write-result").click()]);
    assert.ok("workbook" in readWorkbook(readFileSync(await results.path())));
    await context.close();
    assert.deepEqual([troubles.errors, troubles.outside], [[], []]);
  });
});
