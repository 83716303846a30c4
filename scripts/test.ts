/**
 * npm test: everything, in one go. Types, lint, the tests that need no browser, the end-to-end tests.
 *
 * A failing part never stops the ones after it. Types, lint and the audit count as one test each. What failed is said once
 * more at the end; the last line alone says "N passed, N failed", and the exit code is 1 when anything failed.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser, HOW_TO_GET_A_BROWSER } from "./findBrowser";
import { buildWorkbench } from "../workbench/build";
import { type Count, failuresOf, mochaCount } from "./mochaCount";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const installed = (...parts: string[]): string => path.join(root, "node_modules", ...parts);

const TSC = installed("typescript", "bin", "tsc");
const ESLINT = installed("eslint", "bin", "eslint.js");
const MOCHA = installed("mocha", "bin", "mocha.js");

/** Files that share nothing are tested on all cores, four at most; a test then has to wait for others, so it gets time. */
const SIDE_BY_SIDE = ["--parallel", "--jobs", String(Math.min(4, availableParallelism()))];

const WITHOUT_BROWSER = ["test/{unit,property,host,cli,hostile,load}/**/*.test.ts", ...SIDE_BY_SIDE, "--timeout", "90000"];

/** These share one build of the add-in, made by the first that needs it. */
const CONTRACT = ["test/contract/**/*.test.ts", "--timeout", "60000"];

/** LibreOffice takes seconds to start. */
const OTHER_PROGRAMS = ["test/outside/**/*.test.ts", "--timeout", "300000", "--reporter", "spec"];

/** A browser test starts servers and pages; a slow computer gets time for it. */
const END_TO_END = ["test/e2e/**/*.test.ts", ...SIDE_BY_SIDE, "--timeout", "180000", "--reporter", "spec"];

interface Outcome extends Count {
  /** What was printed of the failures, to be said once more at the end. */
  readonly failures?: readonly string[];
}

interface Ended {
  readonly code: number;
  /** All that was printed. */
  readonly output: string;
}

/** Runs a script with this Node, its output passed on as it comes. */
function run(script: string, options: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...(script.endsWith(".ts") ? ["--import", "tsx"] : []), script, ...options], {
      cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...environment },
    });
    let output = "";
    child.stdout.on("data", (bytes: Buffer) => {
      output += bytes.toString("utf8");
      process.stdout.write(bytes);
    });
    child.stderr.on("data", (bytes: Buffer) => {
      output += bytes.toString("utf8");
      process.stderr.write(bytes);
    });
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Several commands that together are one test. */
async function asOne(...commands: readonly (readonly [script: string, options: readonly string[]])[]): Promise<Outcome> {
  const failures: string[] = [];
  for (const [script, options] of commands) {
    const { code, output } = await run(script, options);
    if (code !== 0) failures.push(...output.trim().split("\n").slice(-40));
  }
  console.log(failures.length > 0 ? "failed" : "passed");
  return failures.length > 0 ? { passed: 0, failed: 1, failures } : { passed: 1, failed: 0 };
}

async function mocha(options: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Outcome> {
  const { code, output } = await run(MOCHA, options, environment);
  const count = mochaCount(output, code);
  return count.failed > 0 ? { ...count, failures: failuresOf(output) } : count;
}

async function endToEnd(): Promise<Outcome> {
  const browser = findBrowser();
  if (browser === undefined) {
    console.log(HOW_TO_GET_A_BROWSER);
    return { passed: 0, failed: 1, failures: [HOW_TO_GET_A_BROWSER] };
  }
  console.log(`browser: ${browser}`);
  await buildWorkbench({ tests: true });
  return mocha(END_TO_END, { ASSESS_BROWSER: browser, ASSESS_WORKBENCH_BUILT: "1" });
}

const parts: readonly { readonly title: string; readonly run: () => Promise<Outcome> }[] = [
  { title: "Types", run: () => asOne([TSC, ["-p", "."]], [TSC, ["-p", "src"]]) },
  { title: "Lint", run: () => asOne([ESLINT, ["."]]) },
  // A registry that gives no answer is said, and fails nothing.
  { title: "Known faults of packages", run: () => asOne([path.join(root, "scripts", "audit.ts"), []]) },
  { title: "Unit, property, host, command line, hostile files, load", run: () => mocha(WITHOUT_BROWSER) },
  { title: "Contract", run: () => mocha(CONTRACT) },
  { title: "Opened by openpyxl and LibreOffice", run: () => mocha(OTHER_PROGRAMS) },
  { title: "End to end", run: endToEnd },
];

const sum: { passed: number; failed: number } = { passed: 0, failed: 0 };
const whatFailed: string[] = [];
for (const part of parts) {
  console.log(`\n== ${part.title}`);
  const started = Date.now();
  const { passed, failed, failures = [] } = await part.run().catch((error: unknown): Outcome => {
    console.error(error);
    return { passed: 0, failed: 1, failures: [String(error)] };
  });
  if (failed > 0) whatFailed.push(`\n== Failed in: ${part.title}`, ...failures);
  console.log(`   ${passed} passed, ${failed} failed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  sum.passed += passed;
  sum.failed += failed;
}
if (whatFailed.length > 0) console.log(whatFailed.join("\n"));
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
