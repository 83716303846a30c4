import assert from "node:assert/strict";
import { proposedFix } from "../../../src/checking/proposedFix";
import { sheetOf } from "../sheetText";

describe("a proposed correction", () => {
  const { grid } = sheetOf("sheet: 表\n---\n窗口 | 等次\n社保 | 称职");

  it("[F95] is never a text that a cell would take for a formula, whatever a rule file calls its grades", () => {
    for (const grade of ["=HYPERLINK(\"x\")", "+1", "-1", "@A1", " =1"]) assert.equal(proposedFix(grid, "B2", grade), null, grade);
    assert.deepEqual(proposedFix(grid, "B2", "优秀"), { cell: "B2", value: "优秀" });
    assert.deepEqual(proposedFix(grid, "B2", -1), { cell: "B2", value: -1 });
  });
});
