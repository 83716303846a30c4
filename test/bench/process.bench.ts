/** The built command as a whole process, against the least that reading the same file costs: unzip and one pass by hand over its cells. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleCli } from "../../scripts/bundleCli";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { type Measure, median, print } from "./measure";
import { summarySheet } from "./sheets";

const SHEETS = 7;
const ROWS = 500;
const RUNS = 7;
const root = fileURLToPath(new URL("../../", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "assess-process-"));

interface Answer {
  readonly files: readonly { readonly findings: readonly { readonly code: string }[]; readonly assessments: readonly unknown[] }[];
}

function run(script: string, ...words: string[]): { readonly time: number; readonly stdout: string; readonly status: number | null } {
  const start = performance.now();
  const { stdout, status, error } = spawnSync(process.execPath, [join(home, script), ...words], { encoding: "utf8", maxBuffer: 1e9 });
  if (error) throw error;
  return { time: performance.now() - start, stdout, status };
}

try {
  await Promise.all([
    bundleCli(root, home),
    build({ absWorkingDir: root, entryPoints: ["test/bench/floor.ts"], bundle: true, platform: "node", target: "node20", format: "cjs", outfile: join(home, "floor.cjs") }),
  ]);
  const edition = builtInEditions().find(({ scheme }) => scheme === "S5");
  assert.ok(edition);
  const sheets = Array.from({ length: SHEETS }, (_, index) => ({ name: `${index + 1}月人员`, ...summarySheet(edition, ROWS) }));
  const file = join(home, "人员.xlsx");
  writeFileSync(file, writeWorkbook(sheets.map(({ name, rows }) => ({
    name, rows: rows.map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : null))),
  }))));
  const cells = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== null).length;
  const wrong = sheets.reduce((so, { wrongTotals }) => so + wrongTotals, 0);

  const times = { floor: [] as number[], check: [] as number[] };
  for (let round = 0; round <= RUNS; round++) {
    const floor = run("floor.cjs", file);
    const check = run("assess.cjs", "check", file, "--json");
    assert.equal((JSON.parse(floor.stdout) as { cells: number }).cells, cells);
    assert.equal(check.status, 1);
    const [report] = (JSON.parse(check.stdout) as Answer).files;
    assert.equal(report?.assessments.length, SHEETS * ROWS);
    assert.equal(report.findings.filter(({ code }) => code === "wrong-total").length, wrong);
    if (round === 0) continue;
    times.floor.push(floor.time);
    times.check.push(check.time);
  }
  const floor: Measure = { name: `unzip and one pass by hand, ${SHEETS} sheets × ${ROWS} rows`, median: median(times.floor), runs: RUNS };
  print([floor]);
  print([{ name: "assess check --json of the same file", median: median(times.check), runs: RUNS }], floor);
} finally {
  rmSync(home, { recursive: true, force: true });
}
