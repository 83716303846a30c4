/** 核验 as a person meets it: from the press to the sentence, in the workbench, through office.js. */
import assert from "node:assert/strict";
import exceljs from "exceljs";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { drop, statusSays } from "../e2e/actions";
import { openWorkbench, strikeStage, theStage } from "../e2e/harness";
import { type Measure, median, print } from "./measure";
import { summarySheet } from "./sheets";

const ROWS = 500;
const RUNS = 7;

/** Runs in the pane; kept as text, because what compiles this file adds helpers that a page does not have. */
const PRESS_AND_WAIT = `(async () => {
  const before = document.querySelector("#sentence");
  const start = performance.now();
  document.querySelector("#check").click();
  for (;;) {
    await new Promise(requestAnimationFrame);
    const now = document.querySelector("#sentence");
    if (now !== null && now !== before && now.textContent.includes("核验了")) return { time: performance.now() - start, sentence: now.textContent };
  }
})()`;

const staff = builtInEditions().find(({ scheme }) => scheme === "S5");
assert.ok(staff);
const { rows, wrongTotals } = summarySheet(staff, ROWS);
const book = new exceljs.Workbook();
const sheet = book.addWorksheet("汇总");
rows.forEach((row) => sheet.addRow(row as exceljs.CellValue[]));

await theStage();
const workbench = await openWorkbench();
try {
  await drop(workbench, "五百人.xlsx", Buffer.from(await book.xlsx.writeBuffer()));
  await statusSays(workbench, "已打开 五百人.xlsx");
  const frame = workbench.page.frame({ url: /taskpane\.html/u });
  assert.ok(frame);
  await frame.waitForSelector("#check");
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const { time, sentence } = (await frame.evaluate(PRESS_AND_WAIT)) as { time: number; sentence: string };
    assert.match(sentence, new RegExp(`：${wrongTotals} 处错误`, "u"));
    if (run > 0) times.push(time);
  }
  const measure: Measure = { name: `核验 of a summary of ${ROWS} people, press to sentence`, median: median(times), runs: RUNS };
  print([measure]);
} finally {
  await workbench.close();
  await strikeStage();
}
