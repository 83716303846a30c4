/**
 * Cell functions in Chromium, through the genuine custom-functions runtime, against the runtime calling a function that does nothing:
 * a column of 10,000 cells, each with the 40 entries of one person's month, and one SUMMARY over 10,000 rows.
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Frame, Page } from "playwright-core";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { citeClause } from "../../src/catalogue/citation";
import { formatPoints, points } from "../../src/points";
import { scoreEntries } from "../../src/scoring/scoreEntries";
import { openPage, strikeStage, theStage } from "../e2e/harness";
import { median } from "./measure";
import { atMost, type Floor, report, type Target, timesAtMost } from "./result";
import { numbers } from "./sheets";

const CELLS = 10_000;
const ENTRIES = 40;
const PEOPLE = 200;
const RUNS = 7;
const MONTH = "2026-06";

const edition = builtInEditions().find(({ scheme }) => scheme === "S12") ?? assert.fail();
const clauses = edition.clauses.filter(({ charge, period, polarity }) => charge.kind === "range" && period === "month" && polarity === "deduct");
const random = numbers();
const below = (most: number): number => random.next().value % most;

interface Entry {
  readonly clause: number;
  readonly amount: string;
}

const entries = (count: number): readonly Entry[] => Array.from({ length: count }, () => ({ clause: below(clauses.length), amount: (below(4) / 10).toFixed(1) }));
const clauseOf = ({ clause }: Entry) => clauses[clause] ?? assert.fail();

/** Ranges as Excel hands them over: a column of amounts, and one of what they are for: 五⑴, or the clause's own words. */
const rangesOf = (list: readonly Entry[]): readonly unknown[] => [
  list.map(({ amount }) => [Number(amount)]),
  list.map((entry) => [entry.clause % 3 === 0 ? clauseOf(entry).text : citeClause(edition, clauseOf(entry))]),
];

function totalOf(list: readonly Entry[]): number {
  const scored = scoreEntries(edition, list.map((entry) => ({ category: clauseOf(entry).category, points: points(entry.amount) })), { month: null });
  assert.ok("assessment" in scored);
  return Number(formatPoints(scored.assessment.total));
}

/** A year of the people's months: as many lists as people, so that the page holds no gigabyte of arguments. */
const months = Array.from({ length: PEOPLE }, () => entries(ENTRIES));
const totals = months.map(totalOf);
const scoreArguments = months.map((list) => [...rangesOf(list), edition.title, MONTH]);

/** The same functions in the page, called by a loop: what they cost without the runtime. Text, because it runs in the page. */
const LOOP = `({ id, argumentsOf, cells }) => {
  const call = CustomFunctions._association.mappings[id];
  const start = performance.now();
  const values = [];
  for (let cell = 0; cell < cells; cell++) values.push(call(...argumentsOf[cell % argumentsOf.length]));
  return { time: performance.now() - start, values };
}`;

const CALL = `async ({ id, argumentsOf, cells }) =>
  window.functionHost.call(id, Array.from({ length: cells }, (_, cell) => argumentsOf[cell % argumentsOf.length]))`;

interface Answer {
  readonly time: number;
  readonly values: readonly unknown[];
}

async function start(): Promise<{ page: Page; frame: Frame; close: () => Promise<void> }> {
  const bundle = await build({ entryPoints: [fileURLToPath(new URL("page/functionHost.ts", import.meta.url))], bundle: true, format: "iife", target: "es2022", write: false });
  const { page, context } = await openPage({ path: "/office-metadata.json" });
  await page.evaluate(bundle.outputFiles[0]?.text ?? "");
  await page.evaluate("window.functionHost.open()");
  const frame = page.frame("functions") ?? assert.fail();
  await frame.evaluate("CustomFunctions.associate('EMPTY', () => 0)");
  return { page, frame, close: () => context.close() };
}

const scores = (values: readonly unknown[]): void => values.forEach((value, cell) => assert.equal(value, totals[cell % PEOPLE]));
const zeros = (values: readonly unknown[]): void => values.forEach((value) => assert.equal(value, 0));

await theStage();
const { page, frame, close } = await start();
try {
  const through = (id: string, argumentsOf: readonly (readonly unknown[])[], cells: number): Promise<Answer> =>
    page.evaluate(`(${CALL})(${JSON.stringify({ id, argumentsOf, cells })})`);
  const directly = (id: string, argumentsOf: readonly (readonly unknown[])[], cells: number): Promise<Answer> =>
    frame.evaluate(`(${LOOP})(${JSON.stringify({ id, argumentsOf, cells })})`);
  const summaryRows = entries(CELLS);
  const people = summaryRows.map((_, row) => [`工作人员${(row * 7) % PEOPLE}`]);
  const summaryArguments = [[people, ...rangesOf(summaryRows), edition.title, MONTH]];
  const summaries = (values: readonly unknown[]): void => {
    const [spilled] = values as [readonly (readonly unknown[])[]];
    assert.equal(spilled.length, PEOPLE + 1);
    const column = spilled[0]?.indexOf("总分") ?? -1;
    for (const row of spilled.slice(1)) assert.equal(row[column], totalOf(summaryRows.filter((_, index) => people[index]?.[0] === row[0])));
  };
  const works = [
    { name: "empty", run: () => through("EMPTY", [[]], CELLS), check: zeros },
    { name: "emptyRanges", run: () => through("EMPTY", scoreArguments, CELLS), check: zeros },
    { name: "score", run: () => through("SCORE", scoreArguments, CELLS), check: scores },
    { name: "scoreAlone", run: () => directly("SCORE", scoreArguments, CELLS), check: scores },
    { name: "summary", run: () => through("SUMMARY", summaryArguments, 1), check: summaries },
    { name: "summaryAlone", run: () => directly("SUMMARY", summaryArguments, 1), check: summaries },
  ] as const;
  const times = new Map(works.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= RUNS; round++) {
    for (const { name, run, check } of works) {
      const { time, values } = await run();
      check(values);
      if (round > 0) times.get(name)?.push(time);
    }
  }
  const line = (name: string, work: (typeof works)[number]["name"], rest: { floor?: Floor; target?: Target; note?: string } = {}): Floor => {
    const value = median(times.get(work) ?? []);
    report({ name, value, unit: "ms", runs: RUNS, ...rest });
    return { name, value };
  };
  const many = CELLS.toLocaleString("en-US");
  const bare = line(`the runtime calling an empty function ${many} times`, "empty");
  const ranges = line("  the same, handed the ranges that the scores have", "emptyRanges", { floor: { name: "empty calls", value: bare.value } });
  const floor = { name: "empty calls with the same ranges", value: ranges.value };
  line(`${many} ASSESS.SCORE over ${ENTRIES} entries through the runtime`, "score", { floor });
  const alone = median(times.get("scoreAlone") ?? []);
  line(`${many} ASSESS.SCORE over ${ENTRIES} entries, their own cost`, "scoreAlone", { floor, target: timesAtMost(1), note: `× ${(alone / bare.value).toFixed(2)} of empty calls without ranges` });
  line(`ASSESS.SUMMARY over ${many} rows through the runtime`, "summary");
  line(`ASSESS.SUMMARY over ${many} rows, its own cost`, "summaryAlone", { target: atMost(50) });
} finally {
  await close();
  await strikeStage();
}
