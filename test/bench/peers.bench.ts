/**
 * Other programs on the same workbook, each as a whole process: what merely reading it costs them, against our reading, checking, scoring
 * and explaining it. Those that are not installed are left out.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleCli } from "../../scripts/bundleCli";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { childRun } from "./childRun";
import { median } from "./measure";
import { answers, programRun } from "./programRun";
import { type Floor, figure, report } from "./result";
import { summarySheet } from "./sheets";

const SHEETS = 7;
const ROWS = 500;
const RUNS = 3;
const root = fileURLToPath(new URL("../../", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "assess-peers-"));
const file = join(home, "人员.xlsx");

/** Every filled cell counted, as `floor.ts` does. */
const OPENPYXL = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=sys.argv[2] == "lean", data_only=True)
print(sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None))
`;

const EXCELJS = `
import exceljs from "exceljs";
const book = new exceljs.Workbook();
await book.xlsx.readFile(process.argv[2]);
let cells = 0;
book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => cells++)));
process.stdout.write(String(cells));
`;

const SHEETJS = `
import { read, utils } from "@e965/xlsx";
import { readFileSync } from "node:fs";
const book = read(readFileSync(process.argv[2]), { dense: true });
let cells = 0;
for (const name of book.SheetNames) for (const row of utils.sheet_to_json(book.Sheets[name], { header: 1 })) for (const cell of row) if (cell !== undefined && cell !== null) cells++;
process.stdout.write(String(cells));
`;

interface Peer {
  readonly name: string;
  readonly missing: string | null;
  /** Checks its answer. */
  run(): { readonly wall: number; readonly cpu: number };
}

async function bundled(name: string, contents: string): Promise<string> {
  const outfile = join(home, `${name}.mjs`);
  const banner = { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' };
  await build({ stdin: { contents, resolveDir: root, loader: "js" }, bundle: true, platform: "node", target: "node20", format: "esm", outfile, banner, logLevel: "error" });
  return outfile;
}

/** @returns the peers, ourselves and the floor first */
async function peersFor(cells: number, subjects: number): Promise<readonly Peer[]> {
  const script = join(home, "read.py");
  writeFileSync(script, OPENPYXL);
  const [exceljs, sheetjs] = await Promise.all([bundled("exceljs", EXCELJS), bundled("sheetjs", SHEETJS)]);
  const python = answers("python3", "-c", "import openpyxl") ? null : "openpyxl is not installed";
  const office = answers("soffice", "--version") ? null : "LibreOffice is not installed";
  const counting = (name: string, path: string): Peer => ({
    name, missing: null,
    run: () => {
      const run = childRun(path, file);
      assert.equal(Number(run.stdout.startsWith("{") ? (JSON.parse(run.stdout) as { cells: number }).cells : run.stdout), cells, name);
      return run;
    },
  });
  const openpyxl = (name: string, mode: string): Peer => ({
    name, missing: python,
    run: () => {
      const run = programRun("python3", script, file, mode);
      assert.equal(Number(run.stdout), cells, name);
      return run;
    },
  });
  return [
    counting("unzip and one pass", join(home, "floor.cjs")),
    {
      name: "assess check --json: read, checked, scored, explained", missing: null,
      run: () => {
        const run = childRun(join(home, "assess.cjs"), "check", file, "--json");
        const answer = JSON.parse(run.stdout) as { files: readonly { assessments: readonly unknown[] }[] };
        assert.equal(answer.files[0]?.assessments.length, subjects);
        return run;
      },
    },
    counting("exceljs reading", exceljs), counting("@e965/xlsx reading", sheetjs), openpyxl("openpyxl reading", "whole"), openpyxl("openpyxl reading, read_only", "lean"),
    {
      name: "LibreOffice converting the first sheet to CSV", missing: office,
      run: () => {
        const run = programRun("soffice", "--headless", `-env:UserInstallation=file://${home}/office`, "--convert-to", "csv", "--outdir", home, file);
        assert.equal(readFileSync(join(home, "人员.csv"), "utf8").trimEnd().split("\n").length, ROWS + 3);
        return run;
      },
    },
  ];
}

try {
  const edition = builtInEditions().find(({ scheme }) => scheme === "S5") ?? assert.fail();
  const sheets = Array.from({ length: SHEETS }, (_, index) => ({ name: `${index + 1}月人员`, rows: summarySheet(edition, ROWS).rows.map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : null))) }));
  writeFileSync(file, writeWorkbook(sheets));
  await Promise.all([
    bundleCli(root, home),
    build({ absWorkingDir: root, entryPoints: ["test/bench/floor.ts"], bundle: true, platform: "node", target: "node20", format: "cjs", outfile: join(home, "floor.cjs") }),
  ]);
  const peers = await peersFor(sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== null).length, SHEETS * ROWS);
  const runs = peers.map((): { wall: number; cpu: number }[] => []);
  for (let round = 0; round <= RUNS; round++) {
    peers.forEach(({ missing, run }, index) => {
      if (missing !== null) return;
      const result = run();
      if (round > 0) runs[index]?.push(result);
    });
  }
  let floor: Floor | null = null;
  peers.forEach(({ name, missing }, index) => {
    if (missing !== null) return report({ name, leftOut: missing });
    const [cpu, wall] = [median((runs[index] ?? []).map((run) => run.cpu)), median((runs[index] ?? []).map((run) => run.wall))];
    report({ name: `${name}, processor`, value: cpu, unit: "ms", runs: RUNS, note: `wall ${figure(wall, "ms")}`, ...(floor ? { floor } : {}) });
    floor ??= { name, value: cpu };
  });
} finally {
  rmSync(home, { recursive: true, force: true });
}
