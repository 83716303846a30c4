/** Each hostile file gives a safe reading or a named problem, by itself; a hang is what mocha's time limit is for. */
import assert from "node:assert/strict";
import { openEach } from "../../intake/openFile";
import { describeIntakeProblem } from "../../intake/problem";
import { describeRegulationFileProblem, regulationText } from "../../intake/regulationText";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import { draftEdition } from "../../src/regulation/draftEdition";
import { readRegulation } from "../../src/regulation/readRegulation";
import { annotationOf } from "../../src/report/annotationOf";
import { annotateWorkbook } from "../../src/xlsx/annotate/annotateWorkbook";
import { freezeFormulas } from "../../src/xlsx/freezing/freezeFormulas";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { rowsBytes } from "../fixtures/workbookBuilder";
import { hostileFiles } from "../fixtures/hostile/allFiles";
import { hostileDocuments } from "../fixtures/hostile/documents";
import type { HostileFile } from "../fixtures/hostile/hostileFile";

const editions = builtInEditions();

/** What came of a file, and of each file in it. */
async function answersOf({ name, bytes }: HostileFile): Promise<ReadonlySet<string>> {
  const answers = new Set<string>();
  for await (const item of openEach(name, bytes())) {
    if ("problem" in item) {
      answers.add(item.problem.code);
      assert.match(describeIntakeProblem(item.problem, "zh-CN"), /[一-鿿].*。$/u);
      continue;
    }
    answers.add("read");
    assert.doesNotMatch(item.name, /\.\.|\\|\0/u);
    const report = checkWorkbook(item.workbook, { editions, language: "zh-CN", fileName: item.name });
    assert.equal(report.sheets.length >= item.workbook.sheets.length, true);
    for (const { message } of report.findings) assert.doesNotMatch(message, /undefined|NaN|\[object/u);
    if (item.bytes === null) continue;
    const copy = annotateWorkbook(item.bytes, annotationOf(report, item.name, "zh-CN"));
    if ("bytes" in copy) assert.ok("workbook" in readWorkbook(copy.bytes), "its annotated copy cannot be read");
    freezeFormulas(item.bytes);
  }
  return answers;
}

describe("hostile files, each by itself", function () {
  this.timeout(180_000);

  for (const file of hostileFiles) {
    it(`[X90] ${file.name}: ${file.tries}: ${file.answer}`, async () => {
      const answers = await answersOf(file);
      assert.ok(answers.has(file.answer), [...answers].join());
    });
  }

  for (const { name, tries, answer, bytes } of hostileDocuments) {
    it(`[J94] ${name}: ${tries}: ${answer}`, () => {
      const read = regulationText(name, bytes());
      assert.equal("problem" in read ? read.problem.code : "read", answer);
      if ("problem" in read) assert.match(describeRegulationFileProblem(read.problem, "zh-CN"), /。$/u);
      else draftEdition(readRegulation(read.text), read.text);
    });
  }

  it("[X91] a workbook cut off after every hundredth of it is cut off or malformed, never read", () => {
    const whole = rowsBytes(Array.from({ length: 400 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row * 7919}</v></c></row>`).join(""));
    assert.ok("workbook" in readWorkbook(whole));
    for (let hundredths = 0; hundredths < 100; hundredths++) {
      const answer = readWorkbook(whole.subarray(0, Math.floor((whole.length * hundredths) / 100)));
      assert.ok("problem" in answer, `${hundredths} %`);
      assert.ok(["truncated", "empty-file", "malformed", "not-a-workbook"].includes(answer.problem.code), answer.problem.code);
    }
  });
});
