/** The built command as a whole process, against the least that reading the same file costs: unzip and one pass by hand over its cells. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleCli } from "../../scripts/bundleCli";
import { builtInEditions } from "../../src/catalogue/builtIn";
import type { CellValue } from "../../src/sheet/grid";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { type ChildRun, childRun, inTurn, printRuns } from "./childRun";
import { ledgerSheet, summarySheet } from "./sheets";

const SHEETS = 7;
const ROWS = 500;
const ENTRIES = 100_000;
const root = fileURLToPath(new URL("../../", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "assess-process-"));

interface Answer {
  readonly files: readonly { readonly findings: readonly { readonly code: string }[]; readonly assessments: readonly unknown[]; readonly sheets: readonly { readonly subjects: number }[] }[];
}

function fileOf(name: string, sheets: readonly { readonly name: string; readonly rows: readonly (readonly CellValue[])[] }[]): { readonly path: string; readonly cells: number } {
  const plain = sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : null))) }));
  writeFileSync(join(home, name), writeWorkbook(plain));
  return { path: join(home, name), cells: plain.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== null).length };
}

/** In turns: Node with nothing to do, the floor, and the check, whose answer is looked at. */
function compare(name: string, runs: number, { path: file, cells }: ReturnType<typeof fileOf>, look: (file: Answer["files"][number]) => void): void {
  const nothing = join(home, "nothing.cjs");
  writeFileSync(nothing, "");
  const floorRun = (): ChildRun => {
    const run = childRun(join(home, "floor.cjs"), file);
    assert.equal((JSON.parse(run.stdout) as { cells: number }).cells, cells);
    return run;
  };
  const checkRun = (): ChildRun => {
    const run = childRun(join(home, "assess.cjs"), "check", file, "--json");
    const [report] = (JSON.parse(run.stdout) as Answer).files;
    assert.ok(report);
    look(report);
    return run;
  };
  const [bare = [], floor = [], check = []] = inTurn(runs, [() => childRun(nothing), floorRun, checkRun]);
  printRuns("Node, nothing to do", bare, floor);
  printRuns(`unzip and one pass by hand, ${name}`, floor, null);
  printRuns("assess check --json of the same file", check, floor);
}

try {
  await Promise.all([
    bundleCli(root, home),
    build({ absWorkingDir: root, entryPoints: ["test/bench/floor.ts"], bundle: true, platform: "node", target: "node20", format: "cjs", outfile: join(home, "floor.cjs") }),
  ]);
  const [edition, windows] = ["S5", "S3"].map((scheme) => builtInEditions().find((each) => each.scheme === scheme));
  assert.ok(edition && windows);
  const sheets = Array.from({ length: SHEETS }, (_, index) => ({ name: `${index + 1}月人员`, ...summarySheet(edition, ROWS) }));
  const wrong = sheets.reduce((so, { wrongTotals }) => so + wrongTotals, 0);
  compare(`${SHEETS} sheets × ${ROWS} rows`, 7, fileOf("人员.xlsx", sheets), ({ assessments, findings }) => {
    assert.equal(assessments.length, SHEETS * ROWS);
    assert.equal(findings.filter(({ code }) => code === "wrong-total").length, wrong);
  });
  const small = summarySheet(edition, 10);
  compare("10 rows", 7, fileOf("小.xlsx", [{ name: "人员", ...small }]), ({ assessments }) => assert.equal(assessments.length, 10));
  const ledger = ledgerSheet(windows, ENTRIES);
  compare(`ledger of ${ENTRIES} × 12`, 3, fileOf("台账.xlsx", [{ name: "台账", rows: ledger.rows }]), ({ sheets: [sheet] }) => assert.equal(sheet?.subjects, ledger.subjects));
} finally {
  rmSync(home, { recursive: true, force: true });
}
