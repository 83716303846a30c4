/** 插入函数: what is shown before inserting is what the cell then shows, for every function. */
import assert from "node:assert/strict";
import path from "node:path";
import { accessiblePane } from "./accessible";
import { openWorkbench, strikeStage, theStage, type Workbench } from "./harness";
import { SCREENSHOTS } from "./screenshots";

const FORM = "社保窗口";
const S12 = "便民服务中心窗口服务考核评分表";

/** What is typed for each function's parameters; ranges are those of the sample workbook. */
const CALLS: readonly (readonly [id: string, ...typed: string[]])[] = [
  ["SCORE", "E4:E79", "A4:A79", S12, "2026-06"],
  ["GRADE", "人员考核!J5", "德能勤绩廉"],
  ["CATEGORY", "E4:E79", "A4:A79", "工作纪律", S12],
  ["OVERCAP", "E4:E79", "A4:A79", S12],
  ["SUMMARY", "人员考核!B5:B7", "人员考核!D5:H7", "人员考核!D4:H4", "德能勤绩廉"],
  ["CHARGE", "五⑴", S12, "3"],
  ["COMBINE", "人员考核!D5:D7", '"S3"', "季度"],
  ["SELECT", "人员考核!B5:B7", "人员考核!J5:J7", '"S13"'],
  ["EXPLAIN", "E4:E79", "A4:A79", S12],
  ["RULE", "五⑶", S12],
  ["EDITION", "没有这样的规则"],
  ["VERSION"],
];

interface Shown {
  readonly text: string;
  readonly table: readonly (readonly string[])[];
}

/** What the helper shows once it has worked the result out. */
async function shownResult({ pane }: Workbench): Promise<Shown> {
  const result = pane.locator("#function-result[aria-busy=false]:not(:empty)");
  await result.waitFor({ timeout: 30_000 });
  const rows = await result.locator(".result-table tr").all();
  const table = await Promise.all(rows.map((row) => row.locator("td").allInnerTexts()));
  const only = result.locator(".result-value, .result-error");
  return { table, text: (await only.count()) === 0 ? "" : (await only.innerText()).trim() };
}

/** What the sheet shows from the cell on. */
async function cellsFrom(workbench: Workbench, column: string, rows: number, columns: number): Promise<{ values: string[][]; message: string }> {
  const last = String.fromCharCode(column.charCodeAt(0) + columns - 1);
  return workbench.run(async (w, [sheet, address, first]) => {
    await w.settled();
    return { values: w.read(sheet, address).map((row) => row.map(({ value }) => String(value))), message: w.messageAt(sheet, first) ?? "" };
  }, [FORM, `${column}2:${last}${rows + 1}`, `${column}2`] as const);
}

describe("the function helper before inserting", function () {
  this.timeout(240_000);
  let workbench: Workbench;

  before(async () => {
    await theStage();
    workbench = await openWorkbench();
  });
  after(async () => {
    await workbench.close();
    await strikeStage();
  });

  /** A value, a table and a sentence. */
  async function accessible(id: string): Promise<void> {
    const { elements } = await accessiblePane(workbench, id);
    assert.ok(elements.some((html) => html.includes("result-")), `${id}: the result was looked at`);
  }

  it("[T241] [T243] shows for every function what the cell then shows, value, spill or sentence", async () => {
    const { pane } = workbench;
    const select = (cell: string): Promise<void> => workbench.run((w, [sheet, address]) => w.select(sheet, address), [FORM, cell] as const);
    await select("M2");
    await pane.locator("#open-functions").click();
    await pane.locator("[data-function=SCORE]").waitFor({ timeout: 20_000 });
    const listed = await pane.locator("[data-function]").evaluateAll((buttons) => buttons.map((button) => button.getAttribute("data-function")));
    assert.deepEqual([...listed].sort(), CALLS.map(([id]) => id).sort(), "a call for every function of the helper");
    for (const [id, ...typed] of CALLS) {
      await pane.locator(`[data-function=${id}]`).click();
      for (const [index, text] of typed.entries()) await pane.locator(`#argument-${index}`).fill(text);
      const shown = await shownResult(workbench);
      if (["SCORE", "SUMMARY", "EDITION"].includes(id)) {
        await pane.locator("#pane").screenshot({ path: path.join(SCREENSHOTS, `function-before-${id}.png`) });
        await accessible(id);
      }
      assert.equal((await cellsFrom(workbench, "M", 1, 1)).values[0]?.[0], "", "nothing is written before the press");
      await pane.locator("#function-insert").click();
      await pane.locator(".register-message", { hasText: /结果/ }).waitFor({ timeout: 30_000 });
      const { values, message } = await cellsFrom(workbench, "M", Math.max(1, shown.table.length), Math.max(1, shown.table[0]?.length ?? 1));
      if (shown.table.length > 0) assert.deepEqual(values, shown.table, id);
      else if (message !== "") assert.equal(shown.text.replace(/\s+/gu, ""), `${values[0]?.[0]}${message}`.replace(/\s+/gu, ""), id);
      else assert.equal(shown.text, values[0]?.[0]?.trim(), id);
      await pane.locator("#function-undo").click();
      await pane.locator(".register-message", { hasText: "已恢复原样" }).waitFor({ timeout: 15_000 });
      await pane.locator("#function-another").click();
    }
  });

  it("[T242] the result follows an edit in the sheet", async () => {
    const { pane } = workbench;
    await pane.locator("[data-function=SCORE]").click();
    for (const [index, text] of ["E4:E79", "A4:A79", S12].entries()) await pane.locator(`#argument-${index}`).fill(text);
    const { text: before } = await shownResult(workbench);
    await workbench.run((w, sheet) => w.type(sheet, "E4", 1), FORM);
    await pane.locator("#function-result .result-value", { hasText: String(Number(before) - 1) }).waitFor({ timeout: 15_000 });
    assert.deepEqual(workbench.troubles, { console: [], errors: [], outside: [] }, "no request leaves this computer, nothing in the console");
  });
});
