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
import { cliText } from "../../src/text/cli";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { type ChildRun, childRun, inTurn, printRuns, type ProcessTargets } from "./childRun";
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

/** A finding among the lines for people. */
const FINDING = new RegExp(`^ +(?:↳ )?\\[(?:${Object.values(cliText("zh-CN").severities).join("|")})\\] `, "gmu");

/** In turns: Node with nothing to do, the floor, and the check with JSON and for people, whose answers are looked at. */
function compare(name: string, runs: number, { path: file, cells }: ReturnType<typeof fileOf>, targets: ProcessTargets, look: (file: Answer["files"][number]) => void): void {
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
    found = report.findings.length;
    return run;
  };
  let found = 0;
  const textRun = (): ChildRun => {
    const run = childRun(join(home, "assess.cjs"), "check", file);
    assert.equal(run.stdout.match(FINDING)?.length ?? 0, found);
    return run;
  };
  const [bare = [], floor = [], check = [], text = []] = inTurn(runs, [() => childRun(nothing), floorRun, checkRun, textRun]);
  printRuns(`Node, nothing to do, beside ${name}`, bare, floor);
  printRuns(`unzip and one pass by hand, ${name}`, floor, null);
  printRuns(`assess check --json, ${name}`, check, floor, targets);
  printRuns(`assess check for people, ${name}`, text, floor);
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
  compare(`${SHEETS} sheets × ${ROWS} rows`, 7, fileOf("人员.xlsx", sheets), { times: 1.4 }, ({ assessments, findings }) => {
    assert.equal(assessments.length, SHEETS * ROWS);
    assert.equal(findings.filter(({ code }) => code === "wrong-total").length, wrong);
  });
  const small = summarySheet(edition, 10);
  compare("10 rows", 7, fileOf("小.xlsx", [{ name: "人员", ...small }]), { wall: 250 }, ({ assessments }) => assert.equal(assessments.length, 10));
  const ledger = ledgerSheet(windows, ENTRIES);
  compare(`ledger of ${ENTRIES} × 12`, 3, fileOf("台账.xlsx", [{ name: "台账", rows: ledger.rows }]), { times: 1.6, megabytes: 300 }, ({ sheets: [sheet], findings }) => {
    assert.equal(sheet?.subjects, ledger.subjects);
    assert.equal(findings.filter(({ code }) => code === "duplicate-entry").length, ledger.repeats);
  });
} finally {
  rmSync(home, { recursive: true, force: true });
}
