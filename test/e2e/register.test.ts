/** Recording an entry, inserting a function, the settings: as a clerk does it in the pane. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { accessiblePane } from "./accessible";
import { closeQuietly, openWorkbench, strikeStage, theStage, type Workbench } from "./harness";
import { SCREENSHOTS } from "./screenshots";

const FORM = "社保窗口";

const shot = ({ pane }: Workbench, name: string) => pane.locator("#pane").screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });

async function openRegister(workbench: Workbench, found: string): Promise<void> {
  await workbench.pane.locator("#tab-register").click();
  await workbench.pane.locator("#register-search").fill(found);
  await workbench.pane.locator("#register-search-list [role=option]").first().waitFor({ timeout: 20_000 });
}

const settled = (workbench: Workbench): Promise<void> => workbench.run((w) => w.settled(), undefined);

describe("recording, functions and settings, end to end", function () {
  this.timeout(180_000);
  let workbench: Workbench;
  const open = async (options: Parameters<typeof openWorkbench>[0] = {}): Promise<Workbench> => (workbench = await openWorkbench(options));

  before(() => theStage());
  afterEach(() => closeQuietly(workbench));
  after(() => strikeStage());

  it("[T200] a deduction is found by a word, previewed, written into a new ledger, a second one into the same, and taken back", async () => {
    await open();
    const { pane } = workbench;
    await openRegister(workbench, "抽烟");
    await shot(workbench, "register-search");
    await accessiblePane(workbench, "search");
    assert.match(await pane.locator("#register-search-list [role=option]").first().innerText(), /五\(8\)[\s\S]*抽烟/);
    // By keyboard: down to the first, Enter.
    await pane.locator("#register-search").press("ArrowDown");
    await pane.locator("#register-search").press("Enter");
    await pane.locator("#register-date").waitFor();
    // The sheets are of June; today is not.
    assert.equal(await pane.locator("#register-date").inputValue(), "2026-06-");
    assert.ok(await pane.locator("#register-record").evaluate((button) => button.hasAttribute("disabled")));
    await pane.locator("#register-subject").fill("社保窗口");
    await pane.locator("#register-date").fill("2026-06-12");
    await pane.locator("#register-reason").fill("6月12日上午在窗口抽烟");
    // The clause leaves the amount to the assessor, within its limits.
    await pane.locator("#register-amount").fill("3");
    await pane.locator(".entry-preview", { hasText: "0.5—2 分" }).waitFor();
    await shot(workbench, "register-refused");
    await pane.locator("#register-amount").fill("2");
    await pane.locator(".charge").waitFor();
    const preview = await pane.locator(".entry-preview").innerText();
    assert.match(preview, /工作纪律：已记录 12/);
    assert.match(preview, /这一项的分已扣完/);
    assert.match(preview, /将新建“6月台账”/);
    await shot(workbench, "register-preview");
    await accessiblePane(workbench, "preview");
    await pane.locator("#register-record").click();
    await pane.locator(".recent li").waitFor({ timeout: 15_000 });
    assert.match(await pane.locator(".register-message").innerText(), /已新建台账“6月台账”.*社保窗口/);
    const row = (await workbench.run((w) => w.read("6月台账", "A3:L3"), undefined))[0]?.map(({ text }) => text) ?? [];
    assert.deepEqual([row[1], row[2], row[4]], ["2026-06-12", "社保窗口", "工作纪律"], row.join("|"));

    // A second one, for another window: a row more in the same ledger.
    await openRegister(workbench, "五⑻");
    await pane.locator("#register-search").press("Enter");
    await pane.locator("#register-subject").fill("医保窗口");
    await pane.locator("#register-date").fill("2026-06-13");
    await pane.locator("#register-amount").fill("0.5");
    await pane.locator(".entry-preview", { hasText: "将记到“6月台账”的末行" }).waitFor();
    await pane.locator("#register-record").click();
    await pane.locator(".recent li").nth(1).waitFor({ timeout: 15_000 });
    assert.equal((await workbench.run((w) => w.read("6月台账", "C4"), undefined))[0]?.[0]?.value, "医保窗口");
    await shot(workbench, "register-recent");

    // The same again is said before anything is written.
    await openRegister(workbench, "五⑻");
    await pane.locator("#register-search").press("Enter");
    await pane.locator("#register-amount").fill("1");
    await pane.locator(".note.ask", { hasText: "医保窗口" }).waitFor();
    await pane.locator("#register-record").click();
    await pane.locator("#register-record", { hasText: "仍然登记" }).waitFor();
    await shot(workbench, "register-duplicate");
    assert.equal((await workbench.run((w) => w.read("6月台账", "C5"), undefined))[0]?.[0]?.value, "");
    await pane.locator("#register-change").click();

    await pane.locator("#register-undo").click();
    await pane.locator(".register-message", { hasText: "已撤销 6月台账!A4" }).waitFor({ timeout: 15_000 });
    assert.equal((await workbench.run((w) => w.read("6月台账", "C4"), undefined))[0]?.[0]?.value, "");
    await pane.locator("#register-undo").click();
    await pane.locator(".register-message", { hasText: "已撤销 6月台账!A3" }).waitFor({ timeout: 15_000 });
    assert.deepEqual(await workbench.run((w) => w.sheets().includes("6月台账"), undefined), false);
  });

  it("[T212] [T213] a function is inserted with ranges taken from the selection; its value stands in the cell, and it can be edited and taken back", async () => {
    await open();
    const { pane } = workbench;
    await workbench.run((w, sheet) => w.select(sheet, "K2"), FORM);
    await pane.locator("#open-functions").click();
    await pane.locator("[data-function=SCORE]").waitFor({ timeout: 15_000 });
    await shot(workbench, "functions-list");
    await accessiblePane(workbench, "functions");
    await pane.locator("#function-search").fill("总分");
    await pane.locator("[data-function=SCORE]").click();
    await workbench.run((w, sheet) => w.select(sheet, "E4:E80"), FORM);
    await pane.locator(".take").first().click();
    await pane.locator(".formula-outcome", { hasText: "项目" }).waitFor();
    assert.equal(await pane.locator("#argument-0").inputValue(), "社保窗口!E4:E80");
    await workbench.run((w, sheet) => w.select(sheet, "A4:A80"), FORM);
    await pane.locator(".take").nth(1).click();
    await pane.locator("#argument-2").fill("便民服务中心窗口服务考核评分表");
    await pane.locator(".formula code", { hasText: "A4:A80" }).waitFor();
    await shot(workbench, "functions-filled");
    await accessiblePane(workbench, "function");
    assert.match(await pane.locator(".formula code").innerText(), /^=ASSESS\.SCORE\(E4:E80,A4:A80/);
    await pane.locator("#function-insert").click();
    await pane.locator(".register-message", { hasText: /结果/ }).waitFor({ timeout: 15_000 });
    await settled(workbench);
    const cell = (await workbench.run((w, sheet) => w.read(sheet, "K2"), FORM))[0]![0]!;
    await shot(workbench, "functions-inserted");
    assert.match(cell.formula, /^=ASSESS\.SCORE\(/);
    assert.equal(typeof cell.value, "number", JSON.stringify(cell));
    await pane.locator("#function-undo").click();
    await pane.locator(".register-message", { hasText: "已恢复原样" }).waitFor({ timeout: 15_000 });
    assert.equal((await workbench.run((w, sheet) => w.read(sheet, "K2"), FORM))[0]?.[0]?.formula, "");
    await pane.locator("#functions-back").click();
    await pane.locator("#tab-findings").waitFor();
  });

  it("[T217] [T214] a pasted roster is kept with the workbook, and a check names who was not assessed", async () => {
    await open();
    const { pane } = workbench;
    await pane.locator("#open-settings").click();
    await pane.locator("#roster-paste").click();
    await shot(workbench, "settings-empty");
    await accessiblePane(workbench, "settings");
    await pane.locator("#roster-text").fill("窗口名称\t进驻部门\t首席代表\n社保窗口\t人社局\t张三\n医保窗口\t医保局\t李四\n医保窗口\t医保局\t李四");
    await pane.locator(".roster-reading", { hasText: "读到2 个窗口" }).waitFor();
    assert.match(await pane.locator(".roster-reading").innerText(), /第 4 行的“医保窗口”与第 3 行重复/);
    await pane.locator("#roster-use").click();
    await pane.locator(".roster-table", { hasText: "医保局" }).waitFor();
    await pane.locator("#locked-month").fill("2026-05");
    await pane.locator("#locked-month").press("Enter");
    await pane.locator(".setting-list", { hasText: "2026-05" }).waitFor();
    await pane.locator("#colours-blind").check();
    await shot(workbench, "settings-filled");
    await accessiblePane(workbench, "settings filled");
    await pane.locator("#settings-back").click();
    await workbench.run((w, sheet) => w.select(sheet, "A1"), FORM);
    await pane.locator("#check").click();
    await pane.locator("#sentence").filter({ hasText: "核验了" }).waitFor({ timeout: 15_000 });
    const listed = (await pane.locator("#findings [role=option]").allInnerTexts()).join("\n");
    assert.match(listed, /医保窗口/, listed);
    const fills = await workbench.run((w, sheet) => w.marks(sheet).map(({ properties }) => properties["Custom.Format.Fill.Color"]), FORM);
    assert.ok(fills.includes("#FFD9B3"), fills.join(" "));

    // A name typed nearly right is asked about.
    await openRegister(workbench, "抽烟");
    await pane.locator("#register-subject").fill("医疗窗口");
    await pane.locator(".field-hint", { hasText: "医保窗口" }).waitFor();
    await shot(workbench, "register-near");
  });

  it("[T224] settings are exported as a file and imported into another workbook after showing what changes", async () => {
    await open();
    const { pane, page } = workbench;
    await pane.locator("#open-settings").click();
    await pane.locator("#roster-paste").click();
    await pane.locator("#roster-text").fill("社保窗口\n医保窗口");
    await pane.locator("#roster-use").click();
    await pane.locator(".roster-table").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), pane.locator("#settings-export").click()]);
    const bytes = readFileSync(await download.path());
    assert.deepEqual((JSON.parse(bytes.toString("utf8")) as { roster: { windows: { name: string }[] } }).roster.windows.map(({ name }) => name), ["社保窗口", "医保窗口"]);
    await workbench.close();
    await open({ viewport: { width: 1280, height: 800 } });
    await workbench.pane.locator("#open-settings").click();
    await workbench.pane.locator("#settings-import").waitFor();
    await workbench.pane.locator("#input-settings").setInputFiles({ name: "设置.json", mimeType: "application/json", buffer: bytes });
    await workbench.pane.locator(".import-outcome", { hasText: "名单" }).waitFor();
    await shot(workbench, "settings-import");
    await workbench.pane.locator("#import-confirm").click();
    await workbench.pane.locator(".roster-table", { hasText: "医保窗口" }).waitFor();
  });

  it("[T226] in the dark theme", async () => {
    await open({ path: "/?lang=zh-CN&theme=dark", viewport: { width: 1600, height: 900 } });
    const { pane, page } = workbench;
    await page.emulateMedia({ colorScheme: "dark" });
    await openRegister(workbench, "抽烟");
    await pane.locator("#register-search").press("Enter");
    await pane.locator("#register-subject").fill("社保窗口");
    await pane.locator("#register-date").fill("2026-06-12");
    await pane.locator("#register-amount").fill("1");
    await pane.locator(".charge").waitFor();
    await shot(workbench, "register-dark");
    await accessiblePane(workbench, "register dark");
    await pane.locator("#open-settings").click();
    await pane.locator("#settings-export").waitFor();
    await shot(workbench, "settings-dark");
    await accessiblePane(workbench, "settings dark");
    await pane.locator("#settings-back").click();
    await pane.locator("#open-functions").click();
    await pane.locator("[data-function=SCORE]").click();
    await shot(workbench, "functions-dark");
    await accessiblePane(workbench, "functions dark");
  });

  it("[T225] the language is chosen for the workbook, and the pane opens again in it", async () => {
    await open();
    const { pane } = workbench;
    await pane.locator("#open-settings").click();
    await pane.locator("#settings-language").selectOption("en-US");
    await pane.locator("#tab-register", { hasText: "Record" }).waitFor({ timeout: 20_000 });
    await openRegister(workbench, "抽烟");
    await shot(workbench, "register-english");
    await pane.locator("#open-settings").click();
    await pane.locator("#settings-language").waitFor();
    await shot(workbench, "settings-english");
    assert.equal(await pane.locator("#settings-language").inputValue(), "en-US");
  });
});
