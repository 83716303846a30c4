/**
 * The jobs of an assessment desk, each as its person does it: in Chinese in a pane 340 px wide, in English in one of 500 px.
 * Then the pane is brought to the other width and every tab is looked at once more, as the jobs left it: so each job runs in two of the four
 * combinations of language and width, and each tab is seen in all four.
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { formRows, monthOfFiles } from "../fixtures/receivedFiles";
import { drop, statusSays } from "./actions";
import { openWorkbench, strikeStage, theStage, type Workbench } from "./harness";
import { layoutFaults } from "./paneLayout";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const SCREENSHOTS = path.join(ROOT, "build", "screenshots", "jobs");
const TABS = ["findings", "register", "summary", "impact", "rules", "files"] as const;
const WAIT = { timeout: 60_000 };

const sample = (name: string): Buffer => readFileSync(path.join(ROOT, "samples", name));

/** Forms of four windows in May and June, one of them over a category's points in June. */
const quarterBook = (): Buffer => Buffer.from(writeWorkbook([["社保窗口", [2, 2, 2, 2, 2, 2]], ["医保窗口", [2]], ["税务窗口", [2, 2, 2]], ["公安窗口", [2, 2]]].flatMap(([window, discipline]) =>
  [5, 6].map((month) => ({ name: `${String(window)}${month}月`, rows: formRows(String(window), { month: `2026年${month}月份`, discipline: (discipline as number[]).slice(0, month === 5 ? 1 : 6) }) })))));

const REGULATION = [
  "某县政务服务中心窗口考核办法", "基础分100分。", "一、考勤纪律（40分，扣完为止）", "1.迟到、早退的，每次扣2分。", "2.上班时间在窗口玩手机的，每次扣1—3分。",
  "二、服务质量（60分，扣完为止）", "1.被群众有效投诉的，每起扣5分。", "2.超过承诺时限办结的，酌情扣分。", "90分以上为优秀，80分以上为良好，60分以上为合格，60分以下为不合格。",
].join("\n");

const RUNS = [{ language: "zh-CN", width: 340, other: 500 }, { language: "en-US", width: 500, other: 340 }] as const;

for (const { language, width, other } of RUNS) {
  describe(`the jobs, ${language} at ${width} px`, function () {
    this.timeout(300_000);
    let workbench: Workbench;
    const chinese = language === "zh-CN";

    before(async () => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await theStage();
      workbench = await openWorkbench({ language, viewport: { width: 1366, height: 768 } });
      await setWidth(width);
    });
    afterEach(() => {
      assert.deepEqual(workbench.troubles, { console: [], errors: [], outside: [] }, "no request leaves this computer, nothing in the console");
    });
    after(async () => {
      await workbench.close();
      await strikeStage();
    });

    const at = (selector: string, options?: { hasText: string | RegExp }) => workbench.pane.locator(selector, options);
    const press = (selector: string): Promise<void> => at(selector).first().click(WAIT);
    const said = (selector: string, words: string | RegExp): Promise<void> => at(selector, { hasText: words }).first().waitFor(WAIT);
    const setWidth = (pixels: number): Promise<unknown> => workbench.page.locator("#pane-frame").evaluate((frame, wide) =>
      Object.assign((frame as HTMLElement).style, { position: "fixed", inset: "0 0 auto auto", width: `${wide}px`, height: "768px", background: "#fff", zIndex: "9" }), pixels);
    const cell = (sheet: string, address: string): Promise<unknown> => workbench.run(async (w, [name, place]) => {
      await w.settled();
      return w.read(name, place)[0]?.[0]?.value;
    }, [sheet, address] as const);
    async function opened(name: string, bytes: Buffer): Promise<void> {
      await drop(workbench, name, bytes);
      await statusSays(workbench, name);
      await press("#tab-findings");
      await at("#check:not([disabled])").waitFor(WAIT);
      // The workbook has brought the add-in in a new frame.
      await setWidth(width);
    }
    /** A picture to be looked at, and the faults that a machine can see. */
    async function look(name: string, wide: number = width): Promise<void> {
      const frame = workbench.page.frames().find((each) => each.url().includes("taskpane.html"));
      assert.ok(frame);
      assert.equal(await frame.evaluate("innerWidth"), wide, "the pane is as wide as it is called");
      await workbench.page.locator("#pane-frame").screenshot({ path: path.join(SCREENSHOTS, `${language}-${wide}-${name}.png`) });
      assert.deepEqual(await layoutFaults(frame), [], `${name}, ${language}, ${wide} px: see build/screenshots/jobs/`);
    }

    it("[S7] job 1: the sheet in front of me is checked, a wrong grade is explained and put right", async () => {
      await opened("找错练习.xlsx", sample("找错练习-2026-06.xlsx"));
      await at("#scope").selectOption("all");
      await press("#check");
      await said("#sentence", chinese ? /6 处错误，1 处提醒/ : /6 errors, 1 warning/);
      await look("1-findings");
      // By keyboard, as far as the wrong grade: only the rows in sight are in the page.
      await at("#findings").focus();
      const heading = at(".card-head h2").first();
      for (let step = 0; step < 10 && !/等次不符|grade/iu.test(await heading.innerText()); step++) await workbench.page.keyboard.press("ArrowDown");
      assert.match(await heading.innerText(), /等次不符|grade/iu);
      await look("1-card");
      await press("#apply");
      await said(".notice", chinese ? "已写入" : /written|wrote/i);
      await press("#check");
      await said("#sentence", chinese ? /5 处错误/ : /5 errors/);
    });

    it("[S8] job 2: a month's emailed files are checked at once, the copies and the county summary are handed out", async () => {
      await press("#tab-files");
      await at("#input-files").first().setInputFiles(monthOfFiles().map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })));
      await at("#save-copies:not([disabled])").waitFor(WAIT);
      await at(".files-progress").waitFor({ state: "hidden", timeout: 120_000 });
      await look("2-files");
      const [copies] = await Promise.all([workbench.page.waitForEvent("download", WAIT), press("#save-copies")]);
      assert.match(copies.suggestedFilename(), /\.zip$/);
      const [summary] = await Promise.all([workbench.page.waitForEvent("download", WAIT), press("#save-summary")]);
      assert.match(summary.suggestedFilename(), /\.xlsx$/);
      await at("#files [role=option]").first().click();
      await look("2-file");
    });

    it("[S9] job 3: a grade is put into my own table by =ASSESS.GRADE, its result seen beforehand, and follows an edit", async () => {
      await workbench.run((w) => w.select("人员考核", "N9"), undefined);
      await press("#open-functions");
      await press("[data-function=GRADE]");
      await at("#argument-0").fill("J9");
      await at("#argument-1").fill("德能勤绩廉");
      await said("#function-result .result-value", "称职");
      await look("3-function");
      await press("#function-insert");
      await said(".register-message", chinese ? "结果" : /result/i);
      assert.equal(await cell("人员考核", "N9"), "称职");
      await workbench.run((w) => w.type("人员考核", "J9", 95), undefined);
      await said("#function-result .result-value", "优秀");
      assert.equal(await cell("人员考核", "N9"), "优秀");
      await press("#functions-back");
    });

    it("[S10] job 4: a rule changes: whose grade changes is shown, with the reason", async () => {
      await press("#tab-impact");
      const choice = at("#impact-from option", { hasText: "窗口工作人员考核实施细则" }).first();
      await choice.waitFor({ state: "attached", ...WAIT });
      await at("#impact-from").selectOption((await choice.getAttribute("value")) ?? "");
      await at("#impact-to").selectOption("what-if");
      await at("#impact-scope").selectOption("all");
      await look("4-setup");
      const bound = at(".figure-input[aria-label^='优秀']").first();
      await bound.fill("94");
      await bound.press("Tab");
      await press("#impact-run");
      await said("#impact-sentence", chinese ? "等次会变" : /grade/i);
      await at("#impact-list [role=option]").first().click();
      await look("4-impact");
    });

    it("[S11] job 5: our own regulation is pasted; its doubts, its clauses and the trial are shown", async () => {
      await press("#tab-rules");
      await look("5-library");
      await press("#library-import");
      await at("#draft-text").fill(REGULATION);
      await press("#draft-read");
      await at("#draft-doubts [role=option]").first().waitFor(WAIT);
      await look("5-draft");
      await press("#draft-tab-clauses");
      await at("#draft-clauses [role=option]").first().click();
      await look("5-clause");
      await at("[role=tab]", { hasText: chinese ? "试算" : "Try it" }).first().click();
      await at("#draft-trial-search").waitFor(WAIT);
      await look("5-trial");
    });

    it("[S12] job 1, its other half: a deduction is recorded, the amount worked out beforehand, and taken back", async () => {
      await press("#tab-register");
      await look("6-register");
      await at("#register-search").fill("迟到");
      await at("#register-search-list [role=option]").first().waitFor(WAIT);
      await look("6-search");
      await at("#register-rules").selectOption({ index: 1 }).catch(() => undefined);
      await at("#register-search-list [role=option]").first().click();
      await at("#register-subject").fill("医保窗口");
      await at("#register-date").fill("2026-06-12");
      for (const field of ["#register-quantity-0", "#register-count", "#register-amount"]) if (await at(field).count() > 0) await at(field).fill("1");
      await at("#register-record:not([disabled])").waitFor(WAIT);
      await look("6-entry");
      await press("#register-record");
      if (await at(".note.ask").count() > 0) await press("#register-record");
      await at(".recent li").first().waitFor(WAIT);
      await look("6-recorded");
      await press("#register-undo");
      await said(".register-message", chinese ? "已撤销" : /undone|taken back/i);
    });

    it("[S13] jobs 6 and 7: month and quarter are put together, ranked and drawn; result sheet and letters are handed over", async () => {
      await opened("二季度.xlsx", quarterBook());
      await press("#tab-summary");
      await press("#summarise:not([disabled])");
      await at("#rank-table").waitFor(WAIT);
      await look("7-ranking");
      await at("#summary-period").selectOption("2026-Q2");
      await said(".missing-months", chinese ? "缺 2026年4月" : /April|2026-04|2026年4月/);
      await look("7-quarter");
      for (const view of ["charts", "letters"]) {
        await press(`#summary-panel-${view}`);
        await look(`7-${view}`);
      }
      await at("#summary-period").selectOption("2026-06");
      const before = await workbench.run((w) => w.sheets(), undefined);
      await press("#write-result");
      await workbench.page.waitForFunction((count) => (window.workbench?.sheets().length ?? 0) > count, before.length, WAIT);
      await at("#go-to-written").waitFor(WAIT);
      await look("7-written");
    });

    it(`[S14] every tab and the settings once more at ${other} px`, async () => {
      await setWidth(other);
      await press("#tab-findings");
      await at("#scope").selectOption("all");
      await press("#check:not([disabled])");
      await said("#sentence", chinese ? "核验了" : "Checked");
      for (const tab of TABS) {
        await press(`#tab-${tab}`);
        await look(`tab-${tab}`, other);
      }
      await press("#open-settings");
      await at("#settings-export").waitFor(WAIT);
      await look("settings", other);
      await setWidth(width);
      await look("settings");
      await press("#settings-back");
    });

    if (chinese) {
      it("[S15] in the dark, and at 200 % zoom, which halves the width: nothing cut, nothing on each other", async () => {
        await workbench.page.emulateMedia({ colorScheme: "dark" });
        for (const tab of ["register", "impact", "findings"] as const) {
          await press(`#tab-${tab}`);
          await look(`dark-${tab}`);
        }
        await workbench.page.emulateMedia({ colorScheme: "light" });
        await setWidth(170);
        for (const tab of TABS) {
          await press(`#tab-${tab}`);
          await look(`zoom-${tab}`, 170);
        }
      });
    }
  });
}
