import assert from "node:assert/strict";
import { acrossLines } from "../../cli/across";
import type { CrossFinding } from "../../src/batch/crossFinding";

const place = (file: string, sheet: string, ...cells: string[]) => ({ file, sheet, cells });
const finding = (...places: CrossFinding["places"]): CrossFinding =>
  ({ code: "duplicate-subject", severity: "warning", files: [], places, subject: null, message: "都有。", expected: null, actual: null, rule: "Q1" });

describe("findings between files, as lines", () => {
  it("[Q15] name each file once, with its sheets and at most six cells each", () => {
    const many = Array.from({ length: 8 }, (_, row) => place("a.xlsx", "人员考核", `B${row + 5}`));
    const lines = acrossLines([finding(...many, place("b.xlsx", "人员考核", "B5", "B7"), place("b.xlsx", "台账", "C3"), place("c.xlsx", "社保窗口"))], "zh-CN");
    assert.deepEqual(lines.slice(2, -1).map((line) => line.trim()), [
      "a.xlsx  人员考核!B5、B6、B7、B8、B9、B10 等 8 处", "b.xlsx  人员考核!B5、B7；台账!C3", "c.xlsx  社保窗口",
    ]);
    assert.match(acrossLines([finding(...many)], "en-US")[2] ?? "", /B10 and others, 8 in all$/);
  });
});
