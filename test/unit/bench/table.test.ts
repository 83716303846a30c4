import assert from "node:assert/strict";
import { withTable } from "../../bench/document";
import { exponentOf } from "../../bench/exponent";
import { atLeast, atMost, isMet, type Line, timesAtMost } from "../../bench/result";
import { markdownTable, plainTable } from "../../bench/table";

const lines: readonly Line[] = [
  { name: "floor", value: 100, unit: "ms", runs: 7 },
  { name: "check", value: 150, unit: "ms", runs: 7, floor: { name: "floor", value: 100 }, target: timesAtMost(1.4), note: "wall 160 ms" },
  { name: "scoring", value: 7.5, unit: "million/s", target: atLeast(3) },
  { name: "LibreOffice", leftOut: "not installed" },
];

describe("benchmarks: the table", () => {
  it("[D97] a target is met at its limit, in the direction it names, by the figure or by its ratio to the floor", () => {
    const met = (value: number, target: ReturnType<typeof atMost>): boolean | null => isMet({ name: "", value, unit: "ms", floor: { name: "", value: 2 }, target });
    assert.deepEqual([met(5, atMost(5)), met(5.01, atMost(5)), met(5, atLeast(5)), met(4.99, atLeast(5))], [true, false, true, false]);
    assert.deepEqual([met(2.8, timesAtMost(1.4)), met(2.9, timesAtMost(1.4))], [true, false]);
    assert.equal(isMet({ name: "", value: 1, unit: "ms", target: timesAtMost(2) }), false, "a ratio that was not measured meets nothing");
    assert.equal(isMet({ name: "", value: 1, unit: "ms" }), null);
  });

  it("[D97] the table has a row for each line, ratios with their floor's name, and says at its end what is not met", () => {
    const text = plainTable([{ bench: "process", lines, failed: false }, { bench: "core", lines: [], failed: true }]);
    assert.match(text, /check \(wall 160 ms\) +150 ms +× 1\.50 floor +≤ × 1\.4 +no/);
    assert.match(text, /scoring +7\.50 million\/s +≥ 3 million\/s +yes/);
    assert.match(text, /LibreOffice +left out +not installed/);
    assert.match(text, /\[core\] WRONG/);
    assert.match(text, /1 targets met, 1 not met: check \(× 1\.50\)\.$/);
    assert.match(markdownTable([{ bench: "process", lines, failed: false }]), /^\| check \(wall 160 ms\) \| 150 ms \| × 1\.50 floor \| ≤ × 1\.4 \| no \|$/m);
  });

  it("[D98] the table of a document is renewed between its marks, and nothing else", () => {
    const [from, to] = ["<!-- measured: npm run bench -- --markdown docs/performance.md -->", "<!-- end of measured -->"];
    const renewed = withTable(`before\n${from}\nold\n${to}\nafter`, "new");
    assert.equal(renewed, `before\n${from}\nnew\n${to}\nafter`);
    assert.equal(withTable(renewed, "new"), renewed);
    assert.throws(() => withTable("no marks", "new"), RangeError);
    assert.throws(() => withTable(`${to}${from}`, "new"), RangeError);
  });

  it("[D99] the exponent of growth is 1 for work in proportion to its size and 2 for its square", () => {
    const grown = (power: number): number => exponentOf([10, 100, 1000].map((size) => ({ size, time: 3 * size ** power })));
    assert.ok(Math.abs(grown(1) - 1) < 1e-9 && Math.abs(grown(2) - 2) < 1e-9);
  });
});
