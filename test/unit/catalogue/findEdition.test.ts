import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { describeEditionLookupProblem, editionsInForce, findEdition } from "../../../src/catalogue/findEdition";
import type { Month } from "../../../src/month";

const [s12, s5] = [builtInEditions()[0]!, builtInEditions()[1]!];
const month = (text: string): Month => text as Month;

/** An edition of S12 as if issued for these months. */
const issued = (n: number, from: string | null, to: string | null = null, aliases: readonly string[] = []): Edition => ({
  ...s12, id: `bianmin-window.${n}`, effectiveFrom: from as Month | null, effectiveTo: to as Month | null, aliases: [...s12.aliases, ...aliases],
});
const first = issued(1, "2024-01");
const second = issued(2, "2026-07", null, ["2026年新评分表"]);

/** Id of the edition found, or code and Chinese sentence of the problem. */
function found(editions: readonly Edition[], reference: string, at: string | null): string {
  const result = findEdition(editions, reference, at as Month | null);
  return "edition" in result ? result.edition.id : `${result.problem.code}: ${describeEditionLookupProblem(result.problem)}`;
}

describe("findEdition", () => {
  it("[E18] knows every name", () => {
    for (const name of ["bianmin-window.1", "bianmin-window", "S12", "ｓ１２", "便民服务中心窗口服务考核评分表", "《便民服务中心 窗口服务考核评分表》", "县便民评分表", "“县便民评分表”", " 县便民\u00a0评分表\n"]) {
      assert.equal(found([s12, s5], name, "2026-06"), "bianmin-window.1", name);
    }
    assert.equal(found([s12, s5], "德能勤绩廉", null), "qu-staff.1");
  });

  it("[E19] takes the edition of the month", () => {
    for (const [at, id] of [["2024-01", first.id], ["2026-06", first.id], ["2026-07", second.id], ["2030-01", second.id]] as const) {
      assert.equal(found([second, first, s5], "县便民评分表", at), id, at);
      assert.equal(found([first, second], "2026年新评分表", at), id, `${at} by a name of the new one`);
    }
    assert.deepEqual(editionsInForce([first, second, s5], month("2026-08")).map(({ id }) => id), [second.id, s5.id]);
    assert.deepEqual(editionsInForce([issued(1, null), second], month("2026-08")).map(({ id }) => id), [second.id]);
  });

  it("[E20] never takes the latest for want of a month", () => {
    assert.match(found([first, second], "S12", null), /^no-month: .*bianmin-window\.1：2024-01 起.*bianmin-window\.2：2026-07 起.*请写明考核月份/);
    assert.match(found([second], "S12", null), /^no-month/);
    assert.equal(found([first, second], "bianmin-window.1", null), first.id);
    assert.equal(found([s12], "S12", null), s12.id);
  });

  it("[E21] says why no edition or more than one is in force", () => {
    assert.match(found([first, second], "S12", "2023-12"), /^before-first: 2023-12 时.*还没有版本施行：最早的 bianmin-window\.1 自 2024-01 起/);
    assert.match(found([issued(1, "2024-01", "2025-12"), second], "S12", "2026-03"), /^none-in-force: 2026-03 没有施行中的.*2024-01 至 2025-12.*2026-07 起/);
    assert.match(found([issued(1, null, "2025-12")], "S12", "2026-03"), /^none-in-force: .*至 2025-12/);
    assert.match(found([issued(1, "2024-01", "2026-12"), second], "S12", "2026-08"), /^overlap: 2026-08 有几个.*bianmin-window\.1.*bianmin-window\.2/);
    assert.match(found([issued(1, null), issued(2, null)], "S12", "2026-08"), /^overlap/);
    assert.match(found([first, second], "bianmin-window.2", "2026-06"), /^not-in-force: 版本 bianmin-window\.2 施行于 2026-07 起，2026-06 不在其内/);
  });

  it("[E22] names the nearest for an unknown name", () => {
    assert.match(found([s12, s5], "便民窗口评分", "2026-06"), /^unknown: 没有名为“便民窗口评分”的规则目录。您要的可能是：《便民服务中心窗口服务考核评分表》。/);
    assert.match(found([s12, s5], "XYZ", "2026-06"), /《便民服务中心窗口服务考核评分表》.*《政务服务中心窗口工作人员考核实施细则》/);
    assert.match(found([], "S12", null), /^unknown: 没有名为“S12”的规则目录。请核对名称。/);
    assert.match(found([s12], " ", null), /^empty/);
  });

  it("[E22] names both catalogues for a shared name", () => {
    const other: Edition = { ...s5, aliases: ["县便民评分表"] };
    assert.match(found([s12, other], "县便民评分表", null), /^ambiguous-name: .*《便民服务中心窗口服务考核评分表》、《政务服务中心窗口工作人员考核实施细则》/);
  });

  it("[E21] says it in English too", () => {
    for (const [editions, reference, at] of [
      [[s12], "", null], [[s12], "nothing", null], [[first, second], "S12", null], [[first], "S12", "2020-01"], [[issued(1, null, "2025-12")], "S12", "2026-03"],
      [[second], second.id, "2026-06"], [[issued(1, null), issued(2, null)], "S12", "2026-08"], [[s12, { ...s5, aliases: ["县便民评分表"] }], "县便民评分表", null],
    ] as const) {
      const result = findEdition(editions as readonly Edition[], reference, at as Month | null);
      assert.ok("problem" in result);
      const sentence = describeEditionLookupProblem(result.problem, "en-US");
      assert.match(sentence.replace(/“[^”]*”/gu, ""), /^[\x20-\x7e]+\.\s?$/);
    }
  });
});
