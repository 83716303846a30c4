/** The parts of a run: what each tries, and how long that takes on two cores with nothing else to do. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { mochaCount } from "../mochaCount";
import { mutationScores, type MutationReport, type MutationScores } from "./mutationScore";
import { figuresOf, installed, MOCHA, ROOT, run } from "./running";

export interface FuzzFigures {
  readonly seed: number;
  readonly minutes: number;
  readonly tried: number;
  readonly faults: number;
  readonly worstMilliseconds: number;
  readonly peakMegabytes: number;
  readonly targets: readonly { readonly name: string; readonly tried: number; readonly kinds: number; readonly worstMilliseconds: number }[];
}

/** By part of scripts/soak.ts. */
export type SoakFigures = Readonly<Record<string, { readonly tried: number; readonly faults: readonly string[]; readonly figures: Readonly<Record<string, number>> }>>;

/** Faults planted in clean workbooks, by finding. */
export type PlantedFigures = readonly { readonly code: string; readonly planted: number; readonly found: number; readonly further: number }[];

export type SuiteFigures = readonly { readonly name: string; readonly passed: number; readonly failed: number }[];

interface Covered {
  readonly total: number;
  readonly covered: number;
}
/** Lines and branches by file of src/, and of all of them under "total". */
export type CoverageFigures = Readonly<Record<string, { readonly lines: Covered; readonly branches: Covered }>>;

export interface Figures {
  readonly fuzz: FuzzFigures;
  readonly soak: SoakFigures;
  readonly planted: PlantedFigures;
  readonly suites: SuiteFigures;
  readonly coverage: CoverageFigures;
  readonly mutation: MutationScores;
}

export interface Choices {
  /** Minutes of random inputs. */
  readonly minutes: number;
  /** Parts of scripts/soak.ts. */
  readonly soak: string;
  /** Whether mutation testing runs now; otherwise its last report is read. */
  readonly mutation: boolean;
}

const read = (...place: string[]): unknown => JSON.parse(readFileSync(path.join(ROOT, ...place), "utf8"));

async function planted(): Promise<PlantedFigures> {
  const { stdout, code } = await run([MOCHA, "test/property/planted.test.ts", "--timeout", "600000"]);
  const rows = [...stdout.matchAll(/^ +([a-z-]+) +(\d+)\/(\d+)(?:, further causes in (\d+))?$/gmu)];
  if (code !== 0 || rows.length === 0) throw new Error(`planted faults: ended with ${code}\n${stdout.slice(-2_000)}`);
  return rows.map(([, name = "", found, all, further]) => ({ code: name, found: Number(found), planted: Number(all), further: Number(further ?? 0) }));
}

/** What the tests of bad days try; each test is one that was survived, or not. */
const SUITES: Readonly<Record<string, readonly string[]>> = {
  "hostile files, mails, documents and catalogues": ["test/hostile/**/*.test.ts"],
  "the command line's disk, folders, threads and ends": ["faults", "faultsKill", "places", "pool"].map((name) => `test/cli/${name}.test.ts`),
  "Excel on a bad day, action by action": ["paneFaults", "paneMoves"].map((name) => `test/contract/${name}.test.ts`),
  "the browser's storage, workers, zones and load": ["test/e2e/machine.test.ts"],
};

async function suites(): Promise<SuiteFigures> {
  const counts: { name: string; passed: number; failed: number }[] = [];
  for (const [name, files] of Object.entries(SUITES)) {
    const { stdout, code } = await run([MOCHA, ...files, "--timeout", "600000"]);
    counts.push({ name, ...mochaCount(stdout, code ?? 1) });
  }
  return counts;
}

async function coverage(): Promise<CoverageFigures> {
  const summaryFile = path.join(ROOT, "build", "coverage", "coverage-summary.json");
  rmSync(summaryFile, { force: true });
  const { code } = await run([
    installed("c8", "bin", "c8.js"), "--include", "src/**", "--reporter", "json-summary", "--reports-dir", "build/coverage", "--temp-directory", "build/coverage/raw",
    process.execPath, MOCHA, "scripts/reliability/coveredTests.mjs", "--timeout", "600000",
  ]);
  // A failing test is for npm test to judge; what was run through is known all the same.
  if (!existsSync(summaryFile)) throw new Error(`the tests under coverage ended with ${code}, and c8 wrote no summary`);
  const summary = JSON.parse(readFileSync(summaryFile, "utf8")) as CoverageFigures;
  return Object.fromEntries(Object.entries(summary).map(([file, { lines, branches }]) => [path.isAbsolute(file) ? path.relative(ROOT, file) : file, { lines, branches }]));
}

const MUTATION_REPORT = ["build", "mutation", "incremental.json"];

async function mutation(now: boolean): Promise<MutationScores> {
  if (now) await run([installed("@stryker-mutator", "core", "bin", "stryker.js"), "run"]);
  if (!existsSync(path.join(ROOT, ...MUTATION_REPORT))) throw new Error("there is no report of mutation testing yet: npm run mutation, or --mutation");
  return mutationScores(read(...MUTATION_REPORT) as MutationReport);
}

export const PARTS: { readonly [Part in keyof Figures]: (choices: Choices) => Promise<Figures[Part]> } = {
  fuzz: async ({ minutes }) => (await figuresOf(["scripts/fuzz.ts", "--json", "--minutes", String(minutes)])) as FuzzFigures,
  soak: async ({ soak }) => (await figuresOf(["scripts/soak.ts", "--json", ...(soak ? ["--only", soak] : [])])) as SoakFigures,
  planted,
  suites,
  coverage,
  mutation: ({ mutation: now }) => mutation(now),
};
