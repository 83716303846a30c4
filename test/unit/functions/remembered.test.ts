import assert from "node:assert/strict";
import { clause, editionOf, fixed } from "../editionOf";
import { callFunction, column, messageOf } from "./callFunction";

describe("functions: what was looked up before", () => {
  it("[D96] a text that names nothing is told with the place where it stands now, whatever was asked before", () => {
    const only = { editions: [editionOf({ aliases: ["测试"] })] };
    const ask = (...items: readonly string[]): string => messageOf(callFunction("SCORE", [column(...items.map(() => 1)), column(...items), "测试"], only));
    const first = ask("没有这项", "纪律");
    assert.match(first, /第 1 行/);
    const third = ask("纪律", "纪律", "没有这项");
    assert.match(third, /第 3 行/);
    assert.equal(third, first.replace("第 1 行", "第 3 行"));
    assert.equal(ask("没有这项", "纪律"), first);
  });

  it("[D96] the same text means each edition's own clause", () => {
    const [one, other] = ["甲", "乙"].map((alias, index) =>
      editionOf({ id: `own-${alias}`, catalogue: `own-${alias}`, title: alias, aliases: [alias], clauses: [clause("d1", index === 0 ? "discipline" : "service", fixed(2), { no: "1", text: "迟到早退的" })] }));
    const named = (alias: string): string => JSON.stringify(callFunction("EXPLAIN", [2, "迟到早退的", alias], { editions: [one!, other!] }));
    const before = [named("甲"), named("乙")];
    assert.match(before[0]!, /纪律/);
    assert.match(before[1]!, /服务/);
    assert.deepEqual([named("甲"), named("乙")], before);
  });

  it("[D96] an unknown text beside amounts of 0 is no fault, first or later", () => {
    const only = { editions: [editionOf({ aliases: ["测试"] })] };
    for (let time = 0; time < 2; time++) assert.equal(callFunction("SCORE", [column(0, 2, 0), column("合计", "纪律", "合计"), "测试"], only), 98);
    assert.match(messageOf(callFunction("SCORE", [column(0, 2, 1), column("合计", "纪律", "合计"), "测试"], only)), /第 3 行/);
  });

  it("[D96] places are named by the argument, the direction and the language asked in", () => {
    const only = { editions: [editionOf({ aliases: ["测试"] })] };
    const across = messageOf(callFunction("SCORE", [[[1, "约2分"]], [["纪律", "纪律"]], "测试"], only));
    const down = messageOf(callFunction("SCORE", [column(1, "约2分"), column("纪律", "纪律"), "测试"], only));
    const english = messageOf(callFunction("SCORE", [column(1, "约2分"), column("纪律", "纪律"), "测试"], { ...only, language: "en-US" }));
    assert.match(across, /第 2 列/);
    assert.match(down, /第 2 行/);
    assert.doesNotMatch(english, /第 2 行/);
  });
});
