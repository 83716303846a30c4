/** A month's post: 500 mails with a score sheet each, checked by the built command on one core and on two. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleCli } from "../../scripts/bundleCli";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { attached, buildMail } from "../fixtures/mailBuilder";
import { median } from "./measure";
import { atLeast, figure, report } from "./result";
import { formSheet, numbers } from "./sheets";

const MAILS = 500;
const RUNS = 3;
const home = mkdtempSync(join(tmpdir(), "assess-batch-"));
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every tenth sheet has an amount that no clause allows. */
function writeMails(folder: string): number {
  const edition = builtInEditions().find(({ scheme }) => scheme === "S12");
  assert.ok(edition);
  const random = numbers();
  let faults = 0;
  for (let index = 0; index < MAILS; index++) {
    const { rows } = formSheet(edition, 40 + (random.next().value % 80));
    const wrong = index % 10 === 0;
    if (wrong) faults++;
    const cells = rows.map((row, at) => row.map((cell, column) => {
      if (at === 1 && column === 0) return `2026年6月份    考核窗口名称：第${index}窗口`;
      if (at > 2 && column === 2) return wrong && at === 3 ? 77 : 0.1 * (at % 3);
      return typeof cell === "string" || typeof cell === "number" ? cell : null;
    }));
    const bytes = writeWorkbook([{ name: "评分表", rows: cells }]);
    writeFileSync(join(folder, `${String(index).padStart(3, "0")}.eml`), buildMail([attached(`attachment; filename="window-${index}.xlsx"`, bytes)]));
  }
  return faults;
}

interface Answer {
  readonly files: readonly { readonly file: string; readonly status: string; readonly findings: readonly { readonly actual: unknown }[] }[];
}

interface Run {
  readonly seconds: number;
  /** What the computer under a virtual one gave to others meanwhile, summed over the cores; 0 where it is not told. */
  readonly stolen: number;
  readonly answer: Answer;
}

/** Seconds since the start, as Linux counts them: hundredths, eighth figure of the line for all cores. */
function stolenSeconds(): number {
  try {
    return Number(/^cpu +(?:\d+ ){7}(\d+)/m.exec(readFileSync("/proc/stat", "utf8"))?.[1] ?? 0) / 100;
  } catch {
    return 0;
  }
}

function run(cores: string, folder: string): Run {
  const [start, stolen] = [performance.now(), stolenSeconds()];
  const { stdout, status, error } = spawnSync("taskset", ["-c", cores, process.execPath, join(home, "assess.cjs"), "check", folder, "--json"], { encoding: "utf8", maxBuffer: 1e9 });
  if (error) throw error;
  assert.equal(status, 1);
  return { seconds: (performance.now() - start) / 1000, stolen: stolenSeconds() - stolen, answer: JSON.parse(stdout) as Answer };
}

try {
  await bundleCli(root, home);
  const folder = mkdtempSync(join(home, "mails-"));
  const faults = writeMails(folder);
  if (availableParallelism() < 2 || spawnSync("taskset", ["-V"]).error) {
    report({ name: `${MAILS} mails on two cores against one`, leftOut: "needs two cores, and taskset to hold a process on one of them" });
  } else {
    const [one, two, stolen]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < RUNS; round++) {
      const [single, both] = [run("0", folder), run("0,1", folder)];
      assert.deepEqual(both.answer, single.answer, "the same answer, however many threads");
      assert.equal(both.answer.files.filter(({ status }) => status === "checked").length, MAILS);
      assert.equal(both.answer.files.filter(({ findings }) => findings.some(({ actual }) => actual === 77)).length, faults);
      one.push(single.seconds);
      two.push(both.seconds);
      stolen.push(both.stolen);
    }
    report({ name: `${MAILS} mails, one core`, value: median(one), unit: "s", runs: RUNS });
    report({ name: `${MAILS} mails, two cores`, value: median(two), unit: "s", runs: RUNS, note: `${Math.round((MAILS / median(two)) * 60).toLocaleString("en-US")} files a minute; ${figure(median(stolen), "s")} of processor time not given` });
    // Pair by pair: what else the computer does in one round weighs on both alike.
    report({ name: `${MAILS} mails, two cores against one`, value: median(one.map((single, round) => single / (two[round] ?? NaN))), unit: "×", runs: RUNS, target: atLeast(1.8) });
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
