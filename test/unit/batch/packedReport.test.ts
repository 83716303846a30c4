import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packReport, unpackReport } from "../../../src/batch/packedReport";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { WorkbookReport } from "../../../src/checking/report";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";

const SAMPLES = path.join(__dirname, "../../../samples");

const reports = (): readonly WorkbookReport[] => readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")).map((name) => {
  const read = readWorkbook(new Uint8Array(readFileSync(path.join(SAMPLES, name))));
  assert.ok("workbook" in read);
  return checkWorkbook(read.workbook, { editions: builtInEditions(), fileName: name, language: "zh-CN" });
});

describe("batch/packedReport", () => {
  it("[L45] comes back as it was, through a thread", () => {
    for (const report of reports()) assert.deepStrictEqual(unpackReport(structuredClone(packReport(report))), report);
  });

  it("[L45] reads explanations when they are asked for", () => {
    const report = reports().find(({ assessments }) => assessments.length > 0);
    assert.ok(report);
    const unread = unpackReport({ ...packReport(report), traces: "no JSON" });
    assert.deepEqual(unread.assessments.map(({ total }) => total), report.assessments.map(({ total }) => total));
    assert.throws(() => unread.assessments[0]?.trace, SyntaxError);
  });
});
