/** The core by itself: scoring and checking, without Excel and files. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import { formatPoints, points } from "../../src/points";
import { scoreEntries } from "../../src/scoring/scoreEntries";
import { type CellValue, MemoryGrid } from "../../src/sheet/grid";
import { measure, print } from "./measure";
import { atLeast, report } from "./result";
import { formSheet, numbers, summarySheet } from "./sheets";

const editions = builtInEditions();
const bianmin = editions.find(({ scheme }) => scheme === "S12");
const staff = editions.find(({ scheme }) => scheme === "S5");
assert.ok(bianmin && staff);

const random = numbers();
const entries = Array.from({ length: 100_000 }, () => ({
  category: String((random.next().value % 9) + 1),
  points: points(((random.next().value % 20) / 10).toFixed(1)),
}));
const bare = measure("bare loop over 100,000 amounts", 15, () => entries.reduce((so, entry) => so + entry.points, 0), (sum) => assert.ok(sum > 0));
const scoring = measure("scoreEntries, 100,000 entries", 15, () => scoreEntries(bianmin, entries, { month: null }), (result) => {
  assert.ok("assessment" in result);
  assert.equal(formatPoints(result.assessment.total), "0");
});

const check = (name: string, edition: string, rows: readonly (readonly CellValue[])[], expect: (codes: readonly string[]) => void) => {
  const grid = MemoryGrid.of({ name: "表" }, rows);
  return measure(name, 9, () => checkWorkbook({ sheets: [grid], date1904: false }, { editions, edition, language: "zh-CN" }), (report) =>
    expect(report.findings.map(({ code }) => code)),
  );
};
const form = check("check a form of 500 entries", bianmin.id, formSheet(bianmin, 500).rows, (codes) => assert.ok(codes.includes("over-cap")));
const summary = summarySheet(staff, 500);
const summaries = check("check a summary of 500 people", staff.id, summary.rows, (codes) =>
  assert.equal(codes.filter((code) => code === "wrong-total").length, summary.wrongTotals),
);

print([bare]);
print([scoring], bare);
report({ name: "scoreEntries, entries a second", value: 100_000 / scoring.median / 1000, unit: "million/s", runs: scoring.runs, target: atLeast(3) });
print([form, summaries]);
