import assert from "node:assert/strict";
import { MemoryGrid } from "../../../src/sheet/grid";
import { MergedView } from "../../../src/sheet/mergedView";
import { sheetOf } from "../sheetText";

describe("MergedView", () => {
  const view = new MergedView(sheetOf("merges: A1:B2 D1:XFD1048576\n---\n甲 | | 乙 | 丙\n | | 丁 |").grid);

  it("[R15] every cell of a merge shows the value of its first cell, under that cell's address", () => {
    assert.deepEqual([view.text(1, 1), view.text(2, 2), view.address(2, 2)], ["甲", "甲", "A1"]);
    assert.deepEqual([view.isOwn(1, 1), view.isOwn(2, 1), view.isOwn(2, 3)], [true, false, true]);
  });

  it("[R15] a merge over the whole sheet costs nothing and is found", () => {
    assert.deepEqual([view.text(2, 4), view.address(2, 4), view.isOwn(2, 4)], ["丙", "D1", false]);
  });

  it("[X107] wide merges are found as if each cell were asked of each merge", () => {
    const merges = Array.from({ length: 700 }, (_, index) => ({ top: 1 + index * 3, left: 1 + (index % 5), bottom: 2 + index * 3, right: 300 + (index % 7) }));
    const grid = new MemoryGrid({ name: "表", merges });
    grid.set(2_200, 310, { value: 1 });
    const wide = new MergedView(grid);
    for (let row = 1; row <= 2_200; row++) {
      for (const column of [1, 3, 5, 6, 299, 300, 303, 306, 307, 310]) {
        assert.equal(wide.merge(row, column), merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right));
      }
    }
  });

  it("[X107] 100,000 wide merges over each other cost a look at their row, not one at each of them", () => {
    const grid = new MemoryGrid({ name: "表", merges: Array.from({ length: 100_000 }, () => ({ top: 1, left: 1, bottom: 100_000, right: 4 })) });
    grid.set(200_000, 4, { value: 1 });
    const wide = new MergedView(grid);
    let without = 0;
    for (let row = 100_001; row <= 200_000; row++) if (wide.merge(row, 1) === undefined) without += 1;
    assert.equal(without, 100_000);
    assert.ok(wide.merge(50_000, 2));
  });
});
