/**
 * The manual's tasks gone through as it writes them, and the tour. The pictures go to build/screenshots/manual/;
 * with MANUAL_PICTURES=1 they replace those of the manual (docs/images/manual/).
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { formRows, monthOfFiles } from "../fixtures/receivedFiles";
import { accessiblePage, accessiblePane } from "./accessible";
import { drop, reloadPane, statusSays } from "./actions";
import { closeQuietly, openPage, openWorkbench, strikeStage, theStage, type Workbench } from "./harness";
import { smallPng } from "./smallPng";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const FOLDERS = [path.join(ROOT, "build", "screenshots", "manual"), ...(process.env["MANUAL_PICTURES"] === "1" ? [path.join(ROOT, "docs", "images", "manual")] : [])];
const MOST_BYTES = 60 * 1024;
const PANE = { width: 340, height: 700 };

/** office.js outside Office wants to count that it was opened there; the pane's own policy stops it. */
const OFFICE_OUTSIDE = /telemetryservice|Applying inline style|outside of Office client/;

interface Shown {
  screenshot(): Promise<Buffer>;
}

/** [T237] Every picture is small enough for the page that the add-in carries. */
async function picture(of: Shown, name: string): Promise<void> {
  const png = smallPng(await of.screenshot());
  assert.ok(png.length <= MOST_BYTES, `${name}.png has ${png.length} bytes`);
  for (const folder of FOLDERS) writeFileSync(path.join(folder, `${name}.png`), png);
}

const sample = (name: string): Buffer => readFileSync(path.join(ROOT, "samples", name));

const quarterBook = (): Buffer => Buffer.from(writeWorkbook([
  ["社保窗口", [2, 2]], ["医保窗口", [2]], ["税务窗口", [2, 2, 2]], ["公安窗口", [2, 2]], ["不动产窗口", [2]],
].flatMap(([window, discipline]) => [5, 6].map((month) => ({
  name: `${String(window)}${month}月`,
  rows: formRows(String(window), { month: `2026年${month}月份`, discipline: (discipline as number[]).slice(0, month === 5 ? 1 : 6) }),
})))));

describe("the manual, end to end", function () {
  this.timeout(300_000);
  before(async () => {
    for (const folder of FOLDERS) mkdirSync(folder, { recursive: true });
    await theStage();
  });
  after(() => strikeStage());

  describe("in the workbook", () => {
    let workbench: Workbench;
    afterEach(() => closeQuietly(workbench));

    const frame = () => workbench.page.locator("#pane-frame");
    const inPane = (selector: string, options?: { hasText: string | RegExp }) => workbench.pane.locator(selector, options);
    const press = (selector: string): Promise<void> => inPane(selector).click();
    const focused = (): Promise<string | undefined> => workbench.pane.locator("html").evaluate(() => document.activeElement?.id);
    async function narrow(height = PANE.height): Promise<void> {
      await workbench.page.setViewportSize({ width: 1040, height });
      await frame().evaluate((element, [wide, high]) =>
        Object.assign((element as HTMLElement).style, { position: "fixed", inset: "0 0 auto auto", width: `${wide}px`, height: `${high}px`, background: "#fff", zIndex: "9" }), [PANE.width, height] as const);
    }
    async function accessible(): Promise<void> {
      await accessiblePane(workbench);
      assert.equal(await inPane("html").evaluate((html) => html.scrollWidth - html.clientWidth), 0, "no sideways scroll");
    }
    async function open(language: "zh-CN" | "en-US" = "zh-CN", file?: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
      workbench = await openWorkbench({ language, viewport: { width: 1040, height: 700 } });
      if (file === undefined) return;
      await drop(workbench, file.name, file.bytes);
      await statusSays(workbench, `已打开 ${file.name}`);
      await inPane("#check").waitFor();
    }
    async function checked(): Promise<string> {
      await press("#check");
      await inPane("#sentence", { hasText: /核验了|Checked/ }).waitFor({ timeout: 20_000 });
      return inPane("#sentence").innerText();
    }

    for (const language of ["zh-CN", "en-US"] as const) {
      it(`[T230] [T231] [T233] [T236] the tour is gone through by keyboard and its last press checks the sheet (${language})`, async () => {
        await open(language);
        await narrow();
        assert.equal(await inPane("#tour").count(), 0, "nothing opens by itself");
        await inPane("#tour-start").focus();
        await workbench.page.keyboard.press("Enter");
        await inPane("#tour").waitFor();
        const titles: string[] = [];
        for (let step = 1; step <= 5; step++) {
          titles.push(await inPane("#tour-title").innerText());
          assert.equal(await focused(), step === 5 ? "tour-check" : "tour-next");
          await accessible();
          const [card, ring] = await Promise.all([inPane("#tour").boundingBox(), inPane(".tour-ring").boundingBox()]);
          assert.ok(card !== null && ring !== null && (card.y >= ring.y + ring.height || card.y + card.height <= ring.y), "the card leaves its control in sight");
          writeFileSync(path.join(FOLDERS[0] ?? "", `tour-${language}-${step}.png`), await frame().screenshot());
          await workbench.page.keyboard.press("ArrowRight");
        }
        assert.equal(new Set(titles).size, 5);
        await workbench.page.keyboard.press("ArrowLeft");
        assert.equal(await inPane("#tour-title").innerText(), titles[3]);
        await workbench.page.keyboard.press("ArrowRight");
        await workbench.page.keyboard.press("Enter");
        await inPane("#sentence", { hasText: /核验了|Checked/ }).waitFor({ timeout: 20_000 });
        assert.equal(await inPane("#tour, .tour-ring").count(), 0);
      });
    }

    it("[T231] [T232] Escape ends the tour and gives the focus back; it is not offered again, but starts from the settings", async () => {
      await open();
      await press("#tour-start");
      await inPane("#tour").waitFor();
      await workbench.page.keyboard.press("Escape");
      await inPane("#tour").waitFor({ state: "detached" });
      assert.equal(await focused(), "check");
      assert.equal(await inPane("#tour-start").count(), 0);
      await reloadPane(workbench);
      await inPane(".screen .manual-link").first().waitFor();
      assert.equal(await inPane("#tour-start").count(), 0);
      await press("#open-settings");
      await press("#tour-again");
      await inPane("#tour").waitFor();
      await press("#tour-end");
      assert.equal(await focused(), "open-settings");
      assert.equal(await inPane("#tour").count(), 0);
    });

    it("[T232] dismissed, the offer is gone and nothing else has happened", async () => {
      await open();
      await press("#tour-dismiss");
      assert.equal(await inPane("#tour, .tour-offer").count(), 0);
      await inPane(".steps").waitFor();
    });

    it("[T234] 帮助 opens the manual of this origin, and a tab's link its section", async () => {
      await open();
      const follow = async (selector: string): Promise<{ heading: string; address: string }> => {
        const [manual] = await Promise.all([workbench.page.context().waitForEvent("page"), press(selector)]);
        await manual.locator("h1").waitFor();
        const anchor = decodeURIComponent(new URL(manual.url()).hash.slice(1));
        const heading = anchor === "" ? await manual.locator("h1").innerText() : await manual.locator(`[id="${anchor}"]`).innerText();
        const broken = await manual.locator("img").evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth === 0).map((image) => (image as HTMLImageElement).src));
        assert.deepEqual(broken, []);
        // It is the same page each time, only scrolled.
        if (anchor === "") await accessiblePage(manual);
        const address = new URL(manual.url()).pathname;
        await manual.close();
        return { heading, address };
      };
      assert.deepEqual(await follow("#open-help"), { heading: "ASSESS 使用手册", address: "/help.html" });
      assert.equal((await follow("#panel-findings .manual-link")).heading, "核验手上这张表");
      for (const [tab, heading] of [["register", "登记一次扣分或加分"], ["summary", "汇总一个月、一个季度、一年"], ["impact", "规则改了，看影响"], ["rules", "看规则、导入本单位的考核办法"], ["files", "核验一批收到的表"]] as const) {
        await press(`#tab-${tab}`);
        assert.equal((await follow(`#panel-${tab} .manual-link`)).heading, heading);
      }
    });

    it("[T237] 核验手上这张表: check, read, ignore with a reason, apply, check again", async () => {
      await open("zh-CN", { name: "找错练习.xlsx", bytes: sample("找错练习-2026-06.xlsx") });
      await inPane("#scope").selectOption("all");
      assert.match(await checked(), /6 处错误，1 处提醒；另有 1 处随之而来/);
      // The cell is brought into sight of the window as it is by then.
      await workbench.page.setViewportSize({ width: 940, height: 620 });
      await inPane("#findings [role=option]").first().click();
      await picture(workbench.page, "check");
      await press("#ignore");
      await inPane("#reason").fill("领导已批准，见第5号签报");
      await press("#ignore-confirm");
      await inPane(".pane", { hasText: "另有 1 处已忽略" }).waitFor();
      await inPane("#findings [role=option]", { hasText: "等次不符" }).first().click();
      await press("#apply");
      await inPane(".notice", { hasText: "已写入 K9" }).waitFor({ timeout: 20_000 });
      assert.match(await checked(), /4 处错误/, "one ignored, one corrected");
      await press("#clear");
      await inPane(".notice", { hasText: "已清除" }).waitFor();
    });

    it("[T237] 登记一次扣分或加分", async () => {
      await open();
      await narrow(880);
      await press("#tab-register");
      await inPane("#register-subject").fill("社保窗口");
      await inPane("#register-search").fill("抽烟");
      await inPane("#register-search-list [role=option]").first().click();
      await inPane("#register-date").fill("2026-06-12");
      await inPane("#register-reason").fill("6月12日上午在窗口抽烟");
      await inPane("#register-amount").fill("2");
      await inPane(".charge").waitFor();
      await picture(frame(), "register");
      await press("#register-record");
      await inPane(".recent li").waitFor({ timeout: 20_000 });
    });

    it("[T237] 汇总一个月、一个季度、一年", async () => {
      await open("zh-CN", { name: "六月.xlsx", bytes: quarterBook() });
      await narrow();
      await press("#tab-summary");
      await press("#summarise:not([disabled])");
      await inPane("#summary-sentence:visible").waitFor({ timeout: 30_000 });
      await picture(frame(), "summary");
      await press("#summary-panel-charts");
      await inPane(".chart").first().waitFor();
      await picture(frame(), "charts");
      await press("#summary-panel-letters");
      await inPane(".summary-panel", { hasText: "没有需要发出的通知" }).waitFor();
    });

    it("[T237] 规则改了，看影响: an amount tried out", async () => {
      await open();
      await narrow();
      await press("#tab-impact");
      const choice = inPane("#impact-from option", { hasText: "窗口工作人员考核实施细则" }).first();
      await choice.waitFor({ state: "attached", timeout: 20_000 });
      await inPane("#impact-from").selectOption((await choice.getAttribute("value")) ?? "");
      await inPane("#impact-to").selectOption("what-if");
      await inPane("#impact-scope").selectOption("all");
      const bound = inPane(".figure-input[aria-label^='优秀']").first();
      await bound.fill("92");
      await bound.press("Tab");
      await inPane("#what-if-status", { hasText: "改了 1 处" }).waitFor();
      await press("#impact-run");
      await inPane("#impact-sentence", { hasText: "个等次会变" }).waitFor({ timeout: 30_000 });
      await inPane("#impact-list [role=option]").first().click();
      await picture(frame(), "impact");
    });

    it("[T237] 看规则、导入本单位的考核办法: a regulation pasted, its doubts and clauses", async () => {
      await open();
      await narrow();
      await press("#tab-rules");
      await press("#library-import");
      await inPane("#draft-text").fill("某县政务服务中心窗口考核办法\n基础分100分。\n一、考勤纪律（40分，扣完为止）\n1.迟到、早退的，每次扣2分。\n2.上班时间在窗口玩手机的，每次扣1—3分。\n二、服务质量（60分，扣完为止）\n1.被群众有效投诉的，每起扣5分。\n2.超过承诺时限办结的，酌情扣分。\n90分以上为优秀，80分以上为良好，60分以上为合格，60分以下为不合格。");
      await press("#draft-read");
      await inPane(".pane", { hasText: "疑问" }).waitFor({ timeout: 30_000 });
      await inPane("[role=tab]", { hasText: "试算" }).first().waitFor({ timeout: 30_000 });
      await picture(frame(), "rules");
    });

    it("[T237] 插入函数", async () => {
      await open();
      await narrow();
      await press("#open-functions");
      await press("[data-function=SCORE]");
      await workbench.run((w) => w.select("社保窗口", "E4:E80"), undefined);
      await inPane(".take").first().click();
      await workbench.run((w) => w.select("社保窗口", "A4:A80"), undefined);
      await inPane(".take").nth(1).click();
      await inPane("#argument-2").fill("县便民评分表");
      await inPane(".formula code", { hasText: "A4:A80" }).waitFor();
      await picture(frame(), "functions");
    });
  });

  it("[T237] 核验一批收到的表, in a plain browser", async () => {
    const { page, context, troubles } = await openPage({ viewport: PANE, path: "/taskpane.html?lang=zh-CN" });
    await page.waitForSelector("#pick-files");
    const transfer = await page.evaluateHandle((list) => {
      const data = new DataTransfer();
      for (const [name, content] of list) data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
      return data;
    }, monthOfFiles().map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")] as const));
    for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: transfer });
    await page.locator("#files-sentence", { hasText: "13 个文件：11 个已核验" }).waitFor({ timeout: 120_000 });
    await picture(page, "files");
    await page.locator("#files [role=option]", { hasText: "医保窗口" }).first().click();
    await page.locator(".file-detail .card").waitFor();
    await picture(page, "file-findings");
    await context.close();
    assert.deepEqual([troubles.console.filter((line) => !OFFICE_OUTSIDE.test(line)), troubles.errors, troubles.outside], [[], [], []]);
  });
});
