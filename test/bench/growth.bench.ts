/** Work in proportion to its size: scoring of 1,000 to 1,000,000 entries, and checking a ledger of 1,000 to 100,000 rows. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import { points } from "../../src/points";
import { scoreEntries } from "../../src/scoring/scoreEntries";
import { MemoryGrid } from "../../src/sheet/grid";
import { exponentOf, type Size } from "./exponent";
import { median, processorTime } from "./measure";
import { atMost, report } from "./result";
import { ledgerSheet, numbers } from "./sheets";

const MOST = 1.05;
/** Processor time is counted in coarse steps by some systems. */
const LEAST_MS = 60;

/**
 * Sizes in turn, so that what else the computer does weighs on all alike; each repeated until the clock can tell it.
 * @param works one for each size; each checks its own answer
 */
function grow(name: string, rounds: number, works: readonly { readonly size: number; readonly run: () => void }[]): void {
  const repeats = works.map(({ run }) => {
    run();
    const start = processorTime();
    run();
    return Math.max(1, Math.ceil(LEAST_MS / (processorTime() - start)));
  });
  const times = works.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    works.forEach(({ run }, index) => {
      const count = repeats[index] ?? 1;
      const start = processorTime();
      for (let repeat = 0; repeat < count; repeat++) run();
      if (round > 0) times[index]?.push((processorTime() - start) / count);
    });
  }
  const sizes = works.map(({ size }, index): Size => ({ size, time: median(times[index] ?? []) }));
  for (const { size, time } of sizes) report({ name: `${name}: ${size.toLocaleString("en-US")}`, value: time, unit: "ms", runs: rounds, note: `${((time / size) * 1000).toFixed(2)} µs each` });
  report({ name: `${name}: exponent of growth`, value: exponentOf(sizes), unit: "", target: atMost(MOST) });
}

const bianmin = builtInEditions().find(({ scheme }) => scheme === "S12") ?? assert.fail();
const random = numbers();
const entries = Array.from({ length: 1_000_000 }, () => ({ category: String((random.next().value % 9) + 1), points: points(((random.next().value % 20) / 10).toFixed(1)) }));

grow("entries scored", 7, [1_000, 10_000, 100_000, 1_000_000].map((size) => {
  const list = entries.slice(0, size);
  const sum = list.reduce((so, entry) => so + entry.points, 0);
  return {
    size,
    run: () => {
      const result = scoreEntries(bianmin, list, { month: null });
      assert.ok("assessment" in result);
      assert.equal(result.assessment.categories.reduce((so, { recorded }) => so + recorded, 0), sum);
    },
  };
}));

const windows = builtInEditions().find(({ scheme }) => scheme === "S3") ?? assert.fail();
grow("rows of a ledger checked", 3, [1_000, 10_000, 100_000].map((size) => {
  const { rows, subjects, repeats } = ledgerSheet(windows, size);
  const workbook = { sheets: [MemoryGrid.of({ name: "台账" }, rows)], date1904: false };
  return {
    size,
    run: () => {
      const report = checkWorkbook(workbook, { editions: [windows], edition: windows.id, language: "zh-CN" });
      assert.equal(report.assessments.length, subjects);
      assert.equal(report.findings.filter(({ code }) => code === "duplicate-entry").length, repeats);
    },
  };
}));
