/** Eighty findings worked through on a real grid, through office.js: filter, correct together, undo, ignore, select, edit. */
import assert from "node:assert/strict";
import path from "node:path";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { until } from "../until";
import { accessiblePane } from "./accessible";
import { drop, statusSays } from "./actions";
import { closeQuietly, openWorkbench, strikeStage, theStage, type Workbench } from "./harness";
import { SCREENSHOTS } from "./screenshots";

const SHEET = "六月汇总";
const GRADES = ["优秀", "称职", "基本称职"];

/** Every third total is one too low, and grades go round in turn. */
const summary = (people: number): Uint8Array => writeWorkbook([{
  name: SHEET,
  rows: [
    ["政务服务中心窗口工作人员考核汇总表 2026年6月"], ["序号", "姓名", "德", "能", "勤", "绩", "廉", "总分", "等次"],
    ...Array.from({ length: people }, (_, i) => {
      const scores = [20 - (i % 3), 20 - (i % 5), 20 - (i % 7), 25 - (i % 4), 15];
      const total = scores.reduce((sum, score) => sum + score, 0);
      return [i + 1, `工作人员${String(i + 1).padStart(2, "0")}`, ...scores, total - (i % 3 === 0 ? 1 : 0), GRADES[i % 3] ?? ""];
    }),
  ],
}]);

describe("eighty findings on a real grid", function () {
  this.timeout(240_000);
  let workbench: Workbench;

  before(() => theStage());
  after(() => strikeStage());
  afterEach(() => closeQuietly(workbench));

  async function open(language: "zh-CN" | "en-US", width: number): Promise<void> {
    workbench = await openWorkbench({ language, viewport: { width: 1366, height: 768 } });
    await drop(workbench, "六月.xlsx", Buffer.from(summary(60)));
    await statusSays(workbench, "六月.xlsx");
    await workbench.page.locator("#pane-frame").evaluate((frame, size) => Object.assign((frame as HTMLElement).style, { width: `${size}px`, flex: `0 0 ${size}px` }), width);
    await workbench.pane.locator("#check:not([disabled])").click();
    await workbench.pane.locator(".card").waitFor({ timeout: 30_000 });
  }
  const shot = (name: string): Promise<unknown> => workbench.page.locator("#pane-frame").screenshot({ path: path.join(SCREENSHOTS, `findings-${name}.png`) });
  const column = (letter: string): Promise<unknown[]> =>
    workbench.run(async (w, [sheet, name]) => {
      await w.settled();
      return w.read(sheet, `${name}3:${name}62`).flat().map(({ value }) => value);
    }, [SHEET, letter] as const);
  const accessible = async (): Promise<void> => {
    await accessiblePane(workbench);
    assert.equal(await workbench.pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth), 0, "no sideways scroll");
  };

  it("[T199] wrong totals are filtered, corrected together and put back; one is ignored; an edit is checked by itself", async () => {
    await open("zh-CN", 340);
    const { pane, page } = workbench;
    await shot("eighty");
    await accessible();
    await pane.locator("#filter-open").click();
    await pane.locator("#facet-code").selectOption("=wrong-total");
    await accessible();
    await pane.locator("#filter-open").click();
    await shot("filtered");
    const before = await column("H");
    await pane.locator("#fix-kind").click();
    await pane.locator(".plan-row").first().waitFor();
    await shot("preview");
    await accessible();
    await pane.locator("#plan-write").click();
    await pane.locator("#batch", { hasText: "已写入 20 处" }).waitFor({ timeout: 60_000 });
    await pane.locator(".result-head", { hasText: "解决了" }).waitFor({ timeout: 30_000 });
    const written = await column("H");
    assert.equal(written.filter((total, row) => total !== before[row]).length, 20);
    await shot("written");
    await pane.locator("#batch-undo").click();
    await pane.locator("#batch", { hasText: "已恢复 20 处" }).waitFor({ timeout: 60_000 });
    assert.deepEqual(await column("H"), before);
    await accessible();

    // The list is that of the check before until the one after putting back has ended.
    await pane.locator("#findings .solved").first().waitFor({ state: "detached", timeout: 30_000 });
    await pane.locator("#batch-dismiss").click();
    await pane.locator("#findings").focus();
    await page.keyboard.press("Home");
    const cell = await pane.locator('#findings [aria-selected="true"] .row-cell').innerText();
    await page.keyboard.press("Delete");
    await pane.locator("#reason").fill("领导已批准，见第5号签报");
    await page.keyboard.press("Enter");
    const aside = pane.locator(".marked", { hasText: "另有 1 处已忽略" });
    await aside.waitFor({ timeout: 30_000 });
    const row = Number(cell.slice(1)) - 1;
    const marked = (): Promise<boolean> => workbench.run((w, [sheet, at]) =>
      w.marks(sheet).some(({ boxes }) => boxes.some((box) => box.column <= 7 && 7 < box.column + box.columns && box.row <= at && at < box.row + box.rows)), [SHEET, row] as const);
    await until(async () => !(await marked()), "an ignored finding carries no mark");
    await page.keyboard.press("End");
    await pane.locator(".list-row.ignored", { hasText: "领导已批准" }).waitFor();
    await shot("ignored");
    await accessible();

    // What was ignored comes back when its amount changes, by itself.
    await workbench.run((w, [sheet, address]) => w.type(sheet, address, 12), [SHEET, cell] as const);
    await aside.waitFor({ state: "detached", timeout: 30_000 });
    assert.equal(await pane.locator(".result-head .message.warning").count(), 0, "nothing is stale");
    await shot("returned");
  });

  it("[T199] the selected cells are checked, at 500 px and in English", async () => {
    await open("en-US", 500);
    const { pane } = workbench;
    await workbench.run((w, sheet) => w.select(sheet, "A3:I5"), SHEET);
    await pane.locator("select").first().selectOption("selection");
    await pane.locator("#check").click();
    await pane.locator("#filter-status", { hasText: `${SHEET}!A3:I5` }).waitFor({ timeout: 30_000 });
    const cells = await pane.locator("#findings .row-cell").allInnerTexts();
    assert.ok(cells.length > 0 && cells.every((cell) => /^[A-I][345]$/.test(cell)), cells.join());
    await shot("selection-en");
    await accessible();
  });
});
