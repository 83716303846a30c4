/**
 * npm run bench: every benchmark in turn, each in a process of its own so that none warms another, and one table at the end.
 *   npm run bench -- core growth          only these
 *   npm run bench -- --markdown FILE      puts the table between the marks in a document as well
 * Ends with 1 only when an answer was wrong: a target that is missed is a figure, not a fault.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findBrowser } from "../../scripts/findBrowser";
import { buildWorkbench } from "../../workbench/build";
import { putTable } from "./document";
import { type Line, RESULTS } from "./result";
import { markdownTable, plainTable, type Section } from "./table";

const ENDING = ".bench.ts";
const folder = path.dirname(fileURLToPath(import.meta.url));
const { values, positionals: names } = parseArgs({ allowPositionals: true, options: { markdown: { type: "string" } } });
const all = readdirSync(folder).filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length)).sort();
const unknown = names.filter((name) => !all.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`no benchmark ${unknown.join(", ")}; there are ${all.join(", ")}\n`);
  process.exitCode = 2;
} else {
  const wanted = all.filter((name) => names.length === 0 || names.includes(name));
  if (wanted.some(needsBrowser) && findBrowser() !== undefined) await buildPages();
  const sections = wanted.map(run);
  process.stdout.write(`\n${plainTable(sections)}\n`);
  if (values.markdown !== undefined) putTable(values.markdown, markdownTable(sections));
  process.exitCode = sections.some(({ failed }) => failed) ? 1 : 0;
}

function needsBrowser(bench: string): boolean {
  return readFileSync(path.join(folder, `${bench}${ENDING}`), "utf8").includes('"../e2e/harness"');
}

/** Once for all that are looked at in a browser. */
async function buildPages(): Promise<void> {
  if (process.env.ASSESS_WORKBENCH_BUILT === "1") return;
  process.stdout.write("the add-in's pages are built …\n");
  await buildWorkbench({ tests: true });
  process.env.ASSESS_WORKBENCH_BUILT = "1";
}

function run(bench: string): Section {
  if (needsBrowser(bench) && findBrowser() === undefined) return { bench, lines: [{ name: "all of it", leftOut: "no Chromium was found" }], failed: false };
  process.stdout.write(`\n== ${bench}\n`);
  const home = mkdtempSync(path.join(tmpdir(), "assess-bench-"));
  try {
    const results = path.join(home, "results");
    const { status } = spawnSync(process.execPath, ["--import", "tsx", path.join(folder, `${bench}${ENDING}`)], {
      stdio: "inherit", env: { ...process.env, [RESULTS]: results },
    });
    return { bench, lines: linesOf(results), failed: status !== 0 };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function linesOf(results: string): readonly Line[] {
  if (!existsSync(results)) return [];
  return readFileSync(results, "utf8").split("\n").filter((text) => text !== "").map((text) => JSON.parse(text) as Line);
}
