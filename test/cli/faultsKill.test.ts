/** Commands ended in their middle leave the old file or the new one, whole. */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { openAssess, projectRoot, runProcess, type Assess } from "../fixtures/runAssess";
import { killOnce, leftIn, OLD, type Left } from "../load/killing";

/** Runs that are ended, for each command. `npm run soak` does more. */
const TIMES = Number(process.env["ASSESS_KILLS"] ?? "4");

describe("ended in the middle", function () {
  this.timeout(120_000 + TIMES * 20_000);
  let assess: Assess;
  before(async () => {
    assess = await openAssess();
    const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(projectRoot, "samples", name)));
    for (const folder of ["错", "好", "公式"]) mkdirSync(join(assess.folder, folder));
    for (let index = 0; index < 6; index++) {
      writeFileSync(join(assess.folder, "错", `${index}.xlsx`), sample("找错练习-2026-06.xlsx"));
      writeFileSync(join(assess.folder, "好", `${index}.xlsx`), sample("无误样表-2026-06.xlsx"));
      writeFileSync(join(assess.folder, "公式", `${index}.xlsx`), writeWorkbook([{ name: "表", rows: Array.from({ length: 2_000 }, (_, row) => [row, { formula: "ASSESS.GRADE(A1,\"县便民评分表\")", value: 98 }]) }]));
    }
  });
  after(() => assess.close());

  const COMMANDS = {
    annotate: { words: ["check", "错", "--annotate", "副本"], output: "副本", targets: Array.from({ length: 6 }, (_, index) => `${index}.核验.xlsx`) },
    merge: { words: ["merge", "好", "-o", "并/汇总.xlsx"], output: "并", targets: ["汇总.xlsx"] },
    freeze: { words: ["freeze", "公式", "-o", "固"], output: "固", targets: Array.from({ length: 6 }, (_, index) => `${index}.固定数值.xlsx`) },
  };

  for (const [name, { words, output, targets }] of Object.entries(COMMANDS)) {
    it(`[Q25] kill -9 during ${name}: every file is the old one or the new one, nothing looks like a result that is none, and the next run tidies`, async () => {
      const { program, folder } = { program: assess.bundle, folder: assess.folder };
      const began = performance.now();
      runProcess(process.execPath, [program, ...words], folder);
      const whole = performance.now() - began;
      const left: Left[] = [];
      for (let time = 0; time < TIMES; time++) {
        for (const target of targets) writeFileSync(join(folder, output, target), OLD);
        // Every other one in the act of writing; the rest spread over the second half of the run, where the writing is.
        const moment = time % 2 === 0 ? "writing" : whole * (0.5 + (0.5 * time) / TIMES);
        left.push(await killOnce({ program, folder, words, output, moment }));
      }
      assert.deepEqual(left.flatMap(({ broken, strange }) => [...broken, ...strange]), []);
      assert.ok(left.some(({ killed }) => killed), "the process was ended at least once");
      runProcess(process.execPath, [program, ...words], folder);
      assert.deepEqual(leftIn(join(folder, output)), { broken: [], strange: [], temporaries: 0 });
      assert.deepEqual(readdirSync(join(folder, output)).sort(), targets);
      if (process.env["ASSESS_KILLS"] !== undefined) console.log(JSON.stringify({ command: name, runs: left.length, killed: left.filter(({ killed }) => killed).length, halfWritten: left.reduce((sum, { temporaries }) => sum + temporaries, 0), broken: 0 }));
    });
  }
});
