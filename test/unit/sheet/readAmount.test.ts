import assert from "node:assert/strict";
import { formatPoints } from "../../../src/points";
import type { CellValue } from "../../../src/sheet/grid";
import { readAmount } from "../../../src/sheet/readAmount";

const read = (value: CellValue): string => {
  const amount = readAmount(value);
  switch (amount.kind) {
    case "amount": return `${formatPoints(amount.points)} ${amount.typed}${amount.direction ? ` ${amount.direction}` : ""}`;
    case "blank": return "blank";
    case "error": return amount.error;
    case "unreadable": return `unreadable ${amount.text}`;
  }
};

describe("readAmount", () => {
  const cases: readonly (readonly [CellValue, string])[] = [
    [2, "2 number"], [-0.5, "-0.5 number"], [0, "0 number"], [0.1 + 0.2, "0.3 number"],
    ["2", "2 text"], ["２", "2 text"], ["0. 5", "0.5 text"], ["扣2分", "2 text deduct"], ["扣 ２ 分", "2 text deduct"], ["扣除1.5", "1.5 text deduct"],
    ["加1分", "1 text bonus"], ["+1", "1 text bonus"], ["−2", "-2 text"], ["－2", "-2 text"], ["98.50", "98.5 text"],
    [null, "blank"], ["", "blank"], ["  ", "blank"], ["-", "blank"], ["—", "blank"], ["——", "blank"], ["/", "blank"], ["无", "blank"], ["\u00a0", "blank"],
    [{ error: "#REF!" }, "#REF!"],
    ["约2分", "unreadable 约2分"], ["2~3", "unreadable 2~3"], ["2次", "unreadable 2次"], [true, "unreadable TRUE"], [1 / 3, `unreadable ${1 / 3}`],
    ["1e3", "unreadable 1e3"], ["=2", "unreadable =2"],
  ];
  for (const [value, expected] of cases) {
    it(`[R10] ${JSON.stringify(value)} is ${expected}`, () => assert.equal(read(value), expected));
  }
});
