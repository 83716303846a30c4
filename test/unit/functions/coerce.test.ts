import assert from "node:assert/strict";
import { CellFailure } from "../../../src/cellFunctions/outcome";
import { points } from "../../../src/points";
import type { Month } from "../../../src/month";
import { category, clause, editionOf, fixed } from "../editionOf";
import { callFunction, column, messageOf } from "./callFunction";

/** Named apart from the built-in ones. */
const edition = editionOf({ title: "测试办法", aliases: ["测试"] });
const only = { editions: [edition] };

describe("functions: arguments", () => {
  it("[U4] takes 10,000 amounts and refuses more, blank cells after the last one aside", () => {
    const amounts = Array.from({ length: 10_000 }, () => [0.0005]);
    const items = amounts.map((_, index) => [index % 3 === 0 ? "纪律" : null]);
    assert.equal(callFunction("SCORE", [amounts, items, "测试"], only), 95);
    const more = messageOf(callFunction("SCORE", [[...amounts, [1]], [...items, [null]], "测试"], only));
    assert.match(more, /10001 格有内容，一次最多 10000 格/);
  });

  it("[U4] takes whole columns", () => {
    const blank = Array.from({ length: 1_048_573 }, () => [null]);
    const result = callFunction("SCORE", [[[1], [2], [3], ...blank], [["纪律"], [null], ["服务"], ...blank], "测试"], only);
    assert.equal(result, 94);
  });

  it("[U2] exact decimals: ten times 0.1 is 1", () => {
    const tenths = Array.from({ length: 10 }, () => [0.1]);
    assert.equal(callFunction("SCORE", [tenths, column("纪律", ...Array<null>(9).fill(null)), "测试"], only), 99);
  });

  it("[U5] says which clauses a text may mean where it makes a difference", () => {
    const two = editionOf({
      aliases: ["测试"],
      clauses: [clause("d1", "discipline", fixed(2), { no: "1" }), clause("s1", "service", fixed(1), { no: "1" })],
    });
    const message = messageOf(callFunction("SCORE", [2, "第1条", "测试"], { editions: [two] }));
    assert.match(message, /“第1条”可以是好几条：纪律1、服务1/);
  });

  it("[U5] does not score a clause that prints no points", () => {
    const blank = editionOf({
      aliases: ["测试"],
      clauses: [clause("lost", "service", { kind: "blank" }, { no: "⑴" }), clause("late", "service", fixed(1), { no: "⑵" })],
    });
    const score = (item: string) => callFunction("SCORE", [2, item, "测试"], { editions: [blank] });
    assert.equal(score("服务"), 98);
    assert.equal(score("服务（20）"), 98, "the points beside a category's name are no clause number");
    assert.equal(score("服务⑵"), 98);
    const result = score("服务⑴");
    assert.match(messageOf(result), /“服务⑴”在文件里没有分值/);
    assert.equal((result as CellFailure).code, "#VALUE!");
  });

  it("[U10] shows the limit on all bonuses together", () => {
    const capped = editionOf({
      aliases: ["测试"],
      bonusCap: points(5),
      categories: [
        category("a", "纪律", 10),
        category("b", "加分甲", 4, { kind: "bonus" }),
        category("c", "加分乙", 4, { kind: "bonus" }),
      ],
      clauses: [],
    });
    assert.deepEqual(callFunction("OVERCAP", [column(4, 3), column("加分甲", "加分乙"), "测试"], { editions: [capped] }), [["加分合计", 7, 5, 5, 2]]);
  });

  it("[U14] lets the month pick the edition, and never takes the latest without one", () => {
    const editions = [
      editionOf({ id: "test.1", aliases: ["测试"], effectiveFrom: "2026-01" as Month, base: { points: points(100), stated: true } }),
      editionOf({ id: "test.2", aliases: ["测试"], effectiveFrom: "2026-07" as Month, base: { points: points(120), stated: true } }),
    ];
    const score = (...month: unknown[]) => callFunction("SCORE", [column(1), column("纪律"), "测试", ...month], { editions });
    assert.equal(score("2026-06"), 99);
    assert.equal(score("2026年7月"), 119);
    assert.equal(callFunction("EDITION", ["测试", "2026-07"], { editions }), "test.2");
    for (const failure of [score(), score(null), score("2025-12")]) {
      assert.ok(failure instanceof CellFailure);
      assert.equal(failure.code, "#N/A");
    }
    assert.match(messageOf(score()), /test\.1.*test\.2/);
    assert.equal(callFunction("VERSION", [], { editions }), "ASSESS 9.8.7；最新规则版本：test.2");
  });

  it("[U1] speaks the user's language", () => {
    const message = messageOf(callFunction("SCORE", [column(1, "约2分"), column("纪律", null), "测试"], { ...only, language: "en-US" }));
    assert.equal(message, '"points" (row 2) says "约2分", which is not an amount of points. Type a number such as 2 or 0.5.');
    assert.match(messageOf(callFunction("GRADE", [1, "没有"], { ...only, language: "en-US" })), /^[^一-鿿]*“?"?没有/u);
  });

  it("[U1] leaves out the object that the runtime appends to the arguments", () => {
    const description = { functionName: "SCORE" };
    assert.equal(callFunction("SCORE", [column(1), column("纪律"), "测试", description], only), 99);
    assert.equal(callFunction("SCORE", [column(1), column("纪律"), "测试", null, null, description], only), 99);
    assert.equal(callFunction("VERSION", [description], only), "ASSESS 9.8.7；最新规则版本：test.1");
  });
});
