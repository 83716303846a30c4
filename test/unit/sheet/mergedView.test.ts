import assert from "node:assert/strict";
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
});
