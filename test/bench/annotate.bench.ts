/** An annotated copy against the check before it, and against merely packing the file anew: 7 sheets of 500 people, 100 wrong totals. */
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import exceljs from "exceljs";
import { nativeZip } from "../../cli/nativeZip";
import { bundleCli } from "../../scripts/bundleCli";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import type { WorkbookReport } from "../../src/checking/report";
import { annotationOf } from "../../src/report/annotationOf";
import { annotateWorkbook } from "../../src/xlsx/annotate/annotateWorkbook";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { childRun, inTurn } from "./childRun";
import { median, processorTime } from "./measure";
import { rawCopy } from "./rawCopy";
import { type Floor, report as tell, timesAtMost } from "./result";
import { summarySheet } from "./sheets";

const SHEETS = 7;
const ROWS = 500;
const WRONG = 100;
const MOST = 1.3;
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
const times = { raw: [] as number[], check: [] as number[], annotate: [] as number[] };
const packed = Buffer.from(bytes);
for (let run = 0; run <= RUNS; run++) {
  const before = processorTime();
  const written = rawCopy(packed);
  const start = processorTime();
  const { findings } = check();
  const middle = processorTime();
  const copy = annotate();
  const end = processorTime();
  assert.equal(findings.filter(({ code }) => code === "wrong-total").length, WRONG);
  assert.ok("bytes" in copy && copy.withheld.length === 0 && annotation.marks.length >= WRONG);
  const again = readWorkbook(copy.bytes);
  assert.ok("workbook" in again && again.workbook.sheets.length === SHEETS && again.workbook.sheets[6]?.rows === ROWS + 3);
  assert.ok(written > 0);
  if (run === 0) continue;
  times.raw.push(start - before);
  times.check.push(middle - start);
  times.annotate.push(end - middle);
}
const raw = { name: "every part inflated and deflated again, natively", value: median(times.raw) };
const checked = { name: `check of ${SHEETS} sheets × ${ROWS} rows, bytes to findings`, value: median(times.check) };
const [rawFloor, checkFloor]: readonly [Floor, Floor] = [{ name: "packing anew", value: raw.value }, { name: "its check", value: checked.value }];
const annotated = { name: `annotated copy, findings to bytes, ${annotation.marks.length} marks`, value: median(times.annotate), unit: "ms", runs: RUNS };
tell({ ...raw, unit: "ms", runs: RUNS });
tell({ ...checked, unit: "ms", runs: RUNS });
tell({ ...annotated, floor: checkFloor, target: timesAtMost(MOST) });
tell({ ...annotated, name: "  the same against packing anew", floor: rawFloor });

/** As a person runs it: the whole command, with copies and without. */
const home = mkdtempSync(join(tmpdir(), "assess-annotate-"));
try {
  await bundleCli(fileURLToPath(new URL("../../", import.meta.url)), home);
  const [file, copies] = [join(home, "2026年6月.xlsx"), join(home, "copies")];
  writeFileSync(file, bytes);
  const run = (...words: string[]) => () => {
    const one = childRun(join(home, "assess.cjs"), "check", file, ...words);
    assert.equal(one.status, 1);
    return one;
  };
  const [plain = [], copied = []] = inTurn(5, [run(), run("--annotate", copies)]);
  const copy = new Uint8Array(readFileSync(join(copies, readdirSync(copies)[0] ?? "")));
  const again = readWorkbook(copy);
  assert.ok("workbook" in again && again.workbook.sheets.length === SHEETS && copy.length > bytes.length);
  const [before, after] = [plain, copied].map((runs) => median(runs.map(({ cpu }) => cpu)));
  assert.ok(before !== undefined && after !== undefined);
  tell({ name: "assess check as a whole process, processor", value: before, unit: "ms", runs: plain.length });
  tell({ name: "assess check --annotate as a whole process, processor", value: after, unit: "ms", runs: copied.length, floor: { name: "assess check", value: before } });
} finally {
  rmSync(home, { recursive: true, force: true });
}
