/** An annotated copy against the check before it: 7 sheets of 500 people, 100 wrong totals. */
import assert from "node:assert/strict";
import exceljs from "exceljs";
import { nativeZip } from "../../cli/nativeZip";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import type { WorkbookReport } from "../../src/checking/report";
import { annotationOf } from "../../src/report/annotationOf";
import { annotateWorkbook } from "../../src/xlsx/annotate/annotateWorkbook";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { type Measure, median, print } from "./measure";
import { summarySheet } from "./sheets";

const SHEETS = 7;
const ROWS = 500;
const WRONG = 100;
const MOST = 1.5;
const RUNS = 9;

const editions = builtInEditions();
const staff = editions.find(({ scheme }) => scheme === "S5");
assert.ok(staff);

const book = new exceljs.Workbook();
let wrong = 0;
for (let number = 1; number <= SHEETS; number++) {
  const { rows, wrongTotals } = summarySheet(staff, ROWS);
  wrong += wrongTotals;
  const sheet = book.addWorksheet(`${number}月人员`);
  rows.forEach((row, index) => {
    const total = row.at(-2);
    const more = index > 3 && index % 46 === 0 && (index - 2) % 100 !== 0 && typeof total === "number" && wrong < WRONG;
    if (more) wrong++;
    sheet.addRow((more ? [...row.slice(0, -2), total + 1, null] : row) as exceljs.CellValue[]);
  });
}
const bytes = new Uint8Array(await book.xlsx.writeBuffer());

function check(): WorkbookReport {
  const read = readWorkbook(bytes, {}, nativeZip);
  assert.ok("workbook" in read);
  return checkWorkbook(read.workbook, { editions, edition: staff?.id ?? "", fileName: "2026年6月.xlsx", language: "zh-CN" });
}

const report = check();
const annotation = annotationOf(report, "人员.xlsx", "zh-CN");
const annotate = () => annotateWorkbook(bytes, annotationOf(report, "人员.xlsx", "zh-CN"), {}, nativeZip);

/** In turns, so that what else the computer does weighs on both alike. */
const times = { check: [] as number[], annotate: [] as number[] };
for (let run = 0; run <= RUNS; run++) {
  const start = performance.now();
  const { findings } = check();
  const middle = performance.now();
  const copy = annotate();
  const end = performance.now();
  assert.equal(findings.filter(({ code }) => code === "wrong-total").length, WRONG);
  assert.ok("bytes" in copy && copy.withheld.length === 0 && annotation.marks.length >= WRONG);
  const again = readWorkbook(copy.bytes);
  assert.ok("workbook" in again && again.workbook.sheets.length === SHEETS && again.workbook.sheets[6]?.rows === ROWS + 3);
  if (run === 0) continue;
  times.check.push(middle - start);
  times.annotate.push(end - middle);
}
const checked: Measure = { name: `check of ${SHEETS} sheets × ${ROWS} rows, bytes to findings`, median: median(times.check), runs: RUNS };
const annotated: Measure = { name: `annotated copy, findings to bytes, ${annotation.marks.length} marks`, median: median(times.annotate), runs: RUNS };
print([checked]);
print([annotated], checked);
assert.ok(annotated.median <= MOST * checked.median, `annotate takes more than ${MOST} × check`);
