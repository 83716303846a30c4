import assert from "node:assert/strict";
import { type Role, roleOf } from "../../../src/sheet/headings";

describe("roleOf", () => {
  const cases: readonly (readonly [string, Role | null])[] = [
    ["扣分加分\n分值", "amount"], ["扣 分", "amount"], ["扣分（分）", "amount"], ["分 值", "points"], ["分值(分)", "points"], ["考核得分", "awarded"], ["自评得分", "self"],
    ["总　分", "total"], ["总分(100分)", "total"], ["等次：", "grade"], ["姓名", "subject"], ["考核项目", "category"], ["加分扣分标准", "clause"], ["次数", "count"],
    ["电话", null], ["", null], ["工作纪律", null],
  ];
  for (const [heading, role] of cases) it(`[R2] ${JSON.stringify(heading)} is ${role}`, () => assert.equal(roleOf(heading), role));
});
