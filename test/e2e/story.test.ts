/** The main job, as a newcomer does it: docs and README promise exactly this. */
import assert from "node:assert/strict";
import path from "node:path";
import exceljs from "exceljs";
import { accessibleWorkbench } from "./accessible";
import { drop, statusSays } from "./actions";
import { closeQuietly, openWorkbench, strikeStage, theStage, type Workbench } from "./harness";
import { SCREENSHOTS } from "./screenshots";

const FORM = "社保窗口";
const STAFF = "人员考核";

const sentence = ({ pane }: Workbench) => pane.locator("#sentence");
const options = ({ pane }: Workbench) => pane.locator("#findings [role=option]");

async function check(workbench: Workbench): Promise<void> {
  await workbench.pane.locator("#check").click();
  await sentence(workbench).filter({ hasText: "核验了" }).waitFor({ timeout: 15_000 });
}

const values = (workbench: Workbench, sheet: string, address: string): Promise<unknown[]> =>
  workbench.run(async (w, [name, place]) => {
    await w.settled();
    return w.read(name, place).flat().map(({ value }) => value);
  }, [sheet, address] as const);

const type = (workbench: Workbench, sheet: string, cell: string, content: string | number): Promise<void> =>
  workbench.run((w, [name, place, what]) => w.type(name, place, what), [sheet, cell, content] as const);

/** A sheet of rows from A1 in a workbook of its own. */
async function bookOf(rows: readonly (readonly (string | number | null)[])[], options: { protect?: boolean; formulas?: Record<string, string> } = {}): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("表一");
  rows.forEach((row) => sheet.addRow([...row]));
  for (const [cell, formula] of Object.entries(options.formulas ?? {})) sheet.getCell(cell).value = { formula };
  if (options.protect) await sheet.protect("", {});
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function open(workbench: Workbench, name: string, bytes: Buffer): Promise<void> {
  await drop(workbench, name, bytes);
  await statusSays(workbench, `已打开 ${name}`);
  await workbench.pane.locator("#check").waitFor();
}

describe("the main job, end to end", function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(() => theStage());
  beforeEach(async () => {
    workbench = await openWorkbench();
  });
  afterEach(() => closeQuietly(workbench));
  after(() => strikeStage());

  it("[S1] 核验 marks the entries over the cap and says clause, recorded 12, points 10, counted 10, excess 2; a click goes there", async () => {
    await check(workbench);
    assert.match(await sentence(workbench).innerText(), /核验了社保窗口 78 行：1 处错误，0 处提醒。/);
    assert.equal(await options(workbench).count(), 1);
    const marks = await workbench.run((w, sheet) => w.marks(sheet).map(({ boxes }) => boxes[0]), FORM);
    assert.deepEqual(marks, [{ row: 41, column: 4, rows: 1, columns: 1 }], "E42");

    await options(workbench).first().click();
    const card = workbench.pane.locator(".card");
    assert.deepEqual(await card.locator(".figure").allInnerTexts().then((texts) => texts.map((text) => text.replace(/\s+/g, " ").trim())), [
      "记录 12", "分值 10", "计入 10", "超出 2",
    ]);
    assert.match(await card.innerText(), /五\(10\)/);
    assert.match(await card.innerText(), /在窗口工作区会客、串岗聊天的/);
    assert.match(await card.innerText(), /2 \+ 2 \+ 2 \+ 2 \+ 2 \+ 2 = 12/);
    await workbench.page.waitForFunction(() => JSON.stringify(window.workbench?.selection()).includes('"row":41'));
    await workbench.page.screenshot({ path: path.join(SCREENSHOTS, "workbench.png") });
  });

  it("[S2] 清除标记 takes away our marks and nothing else", async () => {
    const mine = await bookOf([
      ["便民服务中心窗口服务考核评分表"], ["2026年6月 考核窗口名称：社保窗口"], ["考核项目", "分值", "加分扣分标准", "扣分加分分值"],
      ["五工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", 9],
    ]);
    const book = new exceljs.Workbook();
    await book.xlsx.load(mine as unknown as ArrayBuffer);
    book.worksheets[0]!.addConditionalFormatting({
      ref: "D4", rules: [{ type: "expression", priority: 1, formulae: ["D4>5"], style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFEB9C" } } } }],
    });
    book.worksheets[0]!.getCell("D4").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } };
    await open(workbench, "自带格式.xlsx", Buffer.from(await book.xlsx.writeBuffer()));
    await workbench.pane.locator("#catalogue").selectOption({ label: "便民服务中心窗口服务考核评分表" });
    await check(workbench);
    const formats = () => workbench.run((w) => w.marks("表一").length, undefined);
    assert.equal(await formats(), 2, "theirs and ours");
    await workbench.pane.locator("#clear").click();
    await workbench.pane.locator(".marked", { hasText: "清除" }).or(workbench.pane.locator(".notice", { hasText: "清除" })).first().waitFor();
    assert.equal(await formats(), 1, "theirs stays");
  });

  it("[S3] =ASSESS.SCORE and =ASSESS.GRADE calculate in the cells and follow an edit at once", async () => {
    assert.deepEqual(await values(workbench, FORM, "G80"), [88]);
    await type(workbench, FORM, "E42", 0);
    assert.deepEqual(await values(workbench, FORM, "G80"), [88], "10 of 10 still count");
    await type(workbench, FORM, "E33", 1);
    assert.deepEqual(await values(workbench, FORM, "G80"), [89]);
    assert.deepEqual(await values(workbench, STAFF, "J7:K7"), [90, "优秀"]);
    await type(workbench, STAFF, "D7", 19.5);
    const [total, grade] = await values(workbench, STAFF, "J7:K7");
    assert.ok(Number(total) !== 90);
    assert.equal(grade, Number(total) > 90 ? "优秀" : "称职");
  });

  it("[S4] the second sheet is checked by its own regulation, with grades at 90, 75 and 60", async () => {
    await workbench.run((w, sheet) => w.select(sheet, "A1"), STAFF);
    await check(workbench);
    assert.match(await sentence(workbench).innerText(), /核验了人员考核 .*0 处错误，0 处提醒。/);
    await type(workbench, STAFF, "K7", "称职");
    await workbench.pane.locator("#check").click();
    await options(workbench).first().click();
    assert.match(await workbench.pane.locator(".card").innerText(), /总分 90，90 分以上为“优秀”，应为“优秀”/);
    await workbench.pane.locator("#apply").click();
    await workbench.page.waitForFunction(() => window.workbench?.read("人员考核", "K7")[0]?.[0]?.value === "优秀");
  });

  it("[S5] the pane is usable by keyboard at 340 × 760 and accessible", async () => {
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
    await check(workbench);
    await workbench.pane.locator("#findings").focus();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.waitForFunction(() => JSON.stringify(window.workbench?.selection()).includes('"row":41'));
    await accessibleWorkbench(workbench);
    await workbench.page.locator("#pane-frame").evaluate((frame) => {
      Object.assign((frame as HTMLElement).style, { position: "fixed", inset: "0 0 auto auto", width: "340px", height: "760px", background: "#fff", zIndex: "9" });
    });
    await workbench.page.locator("#pane-frame").screenshot({ path: path.join(SCREENSHOTS, "pane.png") });
    const overflow = await workbench.pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    assert.equal(overflow, 0, "no sideways scroll");
  });

  describe("bad input is answered with a sentence", () => {
    const cases: readonly { readonly what: string; readonly make: () => Promise<Buffer>; readonly says: RegExp }[] = [
      { what: "no catalogue fits", make: () => bookOf([["考核表"], ["姓名", "安全(50)", "质量(50)", "总分", "等次"], ["张某", 50, 49, 99, "优"]]), says: /没有一部规则|没有.*相符/ },
      { what: "an empty sheet", make: () => bookOf([]), says: /空/ },
      { what: "only text", make: () => bookOf([["关于报送材料的通知"], ["各窗口：请于月底前报送。"]]), says: /只有文字/ },
      {
        what: "a protected sheet", says: /保护/,
        make: () => bookOf([...bianminRows([["五工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", 9, 1]])], { protect: true }),
      },
      { what: "an amount 约2分", make: () => bookOf(bianminRows([["五工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", "约2分", 8]])), says: /约2分|1 处错误/ },
      { what: "an error cell", make: () => bookOf(bianminRows([["五工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", null, 8]]), { formulas: { D4: "1/0" } }), says: /1 处错误/ },
      { what: "no month", make: () => bookOf(bianminRows([["五工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", 2, 8]], "考核窗口名称：社保窗口")), says: /月份/ },
    ];
    for (const { what, make, says } of cases) {
      it(`[S6] ${what}`, async () => {
        await open(workbench, "来件.xlsx", await make());
        await workbench.pane.locator("#check").click();
        await workbench.pane.locator("#pane", { hasText: says }).waitFor({ timeout: 15_000 });
      });
    }
  });
});

/** A form with every category of S12, so that it is recognised; `rows` come first. */
function bianminRows(rows: readonly (readonly (string | number | null)[])[], title = "2026年6月 考核窗口名称：社保窗口"): (string | number | null)[][] {
  const others: readonly (readonly [string, number])[] = [
    ["一办件管理", 25], ["二收费管理", 10], ["三办事效率", 15], ["四网络管理", 10], ["六规范服务", 10], ["七环境管理", 5], ["八资料管理", 5], ["九服务对象评议", 10],
  ];
  return [
    ["便民服务中心窗口服务考核评分表"], [title], ["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"],
    ...rows.map((row) => [...row]), ...others.map(([name, points]) => [name, points, null, null, points]),
  ];
}
