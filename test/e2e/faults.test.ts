/** What a person sees when Excel has a bad day: a cell being edited, no answer at all, a protected sheet. */
import assert from "node:assert/strict";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { accessiblePane } from "./accessible";
import { drop, statusSays } from "./actions";
import { openWorkbench, strikeStage, theStage, type Workbench } from "./harness";
import { SCREENSHOTS } from "./screenshots";

const SHEET = "社保窗口";
/** The grid's own scheduling, when a test puts the page's clock forward. */
const CLOCK_MOVED = /^Error: executing a cancelled action/u;

/** Ten points of 工作纪律 are used up by twelve, and the total is wrong. */
const BOOK = writeWorkbook([{
  name: SHEET,
  rows: [
    ["便民服务中心窗口服务考核评分表", "", "", "", ""], ["2026年6月份    考核窗口名称：社保窗口", "", "", "", ""], ["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"],
    ["一、办件管理", 25, "", 2, 23], ["二、收费管理", 10, "", "", 10], ["三、办事效率", 15, "", "", 15], ["四、网络管理", 10, "", "", 10], ["五、工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", 4, 6],
    ["六、规范服务", 10, "", "", 10], ["七、环境管理", 5, "", "", 5], ["八、资料管理", 5, "", "", 5], ["九、服务对象评议", 10, "", "", 10], ["合计", 100, "", "", 90],
  ],
}]);

describe("a bad day of Excel, as a person sees it", function () {
  this.timeout(240_000);
  let workbench: Workbench;

  before(() => theStage());
  after(() => strikeStage());
  beforeEach(async () => {
    workbench = await openWorkbench({ viewport: { width: 1366, height: 768 } });
    await drop(workbench, "六月.xlsx", Buffer.from(BOOK));
    await statusSays(workbench, "六月.xlsx");
    await check().waitFor({ timeout: 30_000 });
  });
  afterEach(async () => {
    const { console, errors, outside } = workbench.troubles;
    await workbench.close();
    assert.deepEqual([console, errors.filter((error) => !CLOCK_MOVED.test(error)), outside], [[], [], []]);
  });

  const check = () => workbench.pane.locator("#check:not([disabled])");
  const marks = () => workbench.run((page) => page.marks("社保窗口").length, null);
  const says = (words: string) => workbench.pane.locator("body", { hasText: words }).waitFor({ timeout: 15_000 });

  /** Screenshot, and nothing that axe complains of in the pane. */
  async function looks(name: string): Promise<void> {
    await workbench.page.screenshot({ path: `${SCREENSHOTS}/faults-${name}.png` });
    await accessiblePane(workbench);
  }

  /** Until the pane has asked nothing for a second: what it asks at its start would take the fault that is meant for the check. */
  async function quiet(): Promise<void> {
    await workbench.run((page) => page.faults().dropNext(() => {
      (window as { asked?: number }).asked = performance.now();
      return false;
    }), null);
    await workbench.page.waitForFunction(() => performance.now() - ((window as { asked?: number }).asked ?? 0) > 1_000);
    await workbench.run((page) => page.faults().clear(), null);
  }

  async function retryMarks(button: string): Promise<void> {
    await workbench.pane.locator(button).click();
    await workbench.pane.locator(".card").waitFor({ timeout: 30_000 });
    await workbench.page.waitForFunction(() => (window.workbench?.marks("社保窗口").length ?? 0) > 0);
  }

  it("[S20] while a cell is being edited the check says what to do, and 重试 checks once the cell is left", async () => {
    await workbench.run((page) => void (page.faults().cellEditing = true), null);
    await check().click();
    await says("请按 Enter 或 Esc 结束编辑");
    assert.equal(await marks(), 0);
    await check().waitFor();
    await looks("editing");
    await workbench.run((page) => page.faults().clear(), null);
    await retryMarks("#retry");
  });

  it("[S21] a request that Excel never answers ends after a minute with a sentence; the buttons can be used again, and 重试 checks", async () => {
    await quiet();
    await workbench.page.clock.install();
    await workbench.run((page) => page.faults().dropNext(), null);
    await check().click();
    await workbench.pane.locator("#cancel").waitFor();
    await workbench.page.clock.fastForward(61_000);
    await says("Excel 一分钟没有应答");
    await check().waitFor();
    await looks("silent");
    await retryMarks("#retry");
  });

  it("[S22] on a protected sheet the findings are listed, the sheet is named, nothing is marked, and the next check marks", async () => {
    await workbench.run((page) => page.protect("社保窗口", true), null);
    await check().click();
    await says("“社保窗口”受保护");
    await workbench.pane.locator(".card").waitFor();
    assert.equal(await marks(), 0);
    await looks("protected");
    await workbench.run((page) => page.protect("社保窗口", false), null);
    await retryMarks("#check:not([disabled])");
    await workbench.page.waitForFunction(() => (window.workbench?.marks("社保窗口").length ?? 0) > 0);
  });
});
