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
import { InTurn } from "./inTurn";
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

type Print = (text: string) => void;

interface Outcome extends Count {
  /** What was printed of the failures, to be said once more at the end. */
  readonly failures?: readonly string[];
}

interface Part {
  readonly title: string;
  readonly run: (print: Print) => Promise<Outcome>;
}

interface Ended {
  readonly code: number;
  /** All that was printed. */
  readonly output: string;
}

/** Runs a script with this Node, its output passed on as it comes. */
function run(print: Print, script: string, options: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...(script.endsWith(".ts") ? ["--import", "tsx"] : []), script, ...options], {
      cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...environment },
    });
    let output = "";
    const take = (text: string): void => {
      output += text;
      print(text);
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Several commands that together are one test. */
const asOne = (...commands: readonly (readonly [script: string, options: readonly string[]])[]) => async (print: Print): Promise<Outcome> => {
  const failures: string[] = [];
  for (const [script, options] of commands) {
    const { code, output } = await run(print, script, options);
    if (code !== 0) failures.push(...output.trim().split("\n").slice(-40));
  }
  print(failures.length > 0 ? "failed\n" : "passed\n");
  return failures.length > 0 ? { passed: 0, failed: 1, failures } : { passed: 1, failed: 0 };
};

const mocha = (options: readonly string[], environment?: NodeJS.ProcessEnv) => async (print: Print): Promise<Outcome> => {
  const { code, output } = await run(print, MOCHA, options, environment);
  const count = mochaCount(output, code);
  return count.failed > 0 ? { ...count, failures: failuresOf(output) } : count;
};

async function endToEnd(print: Print): Promise<Outcome> {
  const browser = findBrowser();
  if (browser === undefined) {
    print(`${HOW_TO_GET_A_BROWSER}\n`);
    return { passed: 0, failed: 1, failures: [HOW_TO_GET_A_BROWSER] };
  }
  print(`browser: ${browser}\n`);
  return mocha(END_TO_END, { ASSESS_BROWSER: browser, ASSESS_WORKBENCH_BUILT: "1" })(print);
}

/** Counts as a test: without it the end-to-end tests would look at what was built another day. */
const built = asOne([path.join(root, "scripts", "buildForTests.ts"), []]);

/** In the order they are printed. Those of the first group run side by side, each lane one after the other: most of the second lane uses one core. */
const lanes: readonly (readonly Part[])[] = [
  [{ title: "Unit, property, host, command line, hostile files, load", run: mocha(WITHOUT_BROWSER) }],
  [
    { title: "Types", run: asOne([TSC, ["-p", "."]], [TSC, ["-p", "src"]]) },
    { title: "Lint", run: asOne([ESLINT, ["."]]) },
    // A registry that gives no answer is said, and fails nothing.
    { title: "Known faults of packages", run: asOne([path.join(root, "scripts", "audit.ts"), []]) },
    { title: "Contract", run: mocha(CONTRACT) },
    { title: "Opened by openpyxl and LibreOffice", run: mocha(OTHER_PROGRAMS) },
    { title: "Built for the browser", run: built },
  ],
];
const afterwards: Part = { title: "End to end", run: endToEnd };

const order = [...lanes.flat(), afterwards];
const inTurn = new InTurn((text) => process.stdout.write(text));
const sum: { passed: number; failed: number } = { passed: 0, failed: 0 };
const whatFailed: string[] = [];

async function one(part: Part): Promise<void> {
  const place = order.indexOf(part);
  const print: Print = (text) => inTurn.print(place, text);
  print(`\n== ${part.title}\n`);
  const started = Date.now();
  const { passed, failed, failures = [] } = await part.run(print).catch((error: unknown): Outcome => ({ passed: 0, failed: 1, failures: [String(error)] }));
  if (failed > 0) whatFailed.push(`\n== Failed in: ${part.title}`, ...failures);
  print(`   ${passed} passed, ${failed} failed in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  inTurn.end(place);
  sum.passed += passed;
  sum.failed += failed;
}

await Promise.all(lanes.map(async (lane) => {
  for (const part of lane) await one(part);
}));
await one(afterwards);
if (whatFailed.length > 0) console.log(whatFailed.join("\n"));
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
