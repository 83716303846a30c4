import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { changeSides } from "../../../src/catalogue/diff/changeSides";
import type { MarkedPiece } from "../../../src/catalogue/diff/textMarks";
import { diffEditions } from "../../../src/catalogue/diff/diffEditions";
import type { Edition } from "../../../src/catalogue/edition";
import { bandAt, baseOf, categoryPoints, clauseWith, derive, editionWith, fixedAt, from, rangeOf, reworded, withClause, without } from "../derivedEdition";
import { category, editionOf } from "../editionOf";
import { FIRST } from "../impact/regulation";

const marked = (pieces: readonly MarkedPiece[] | null): string | null => pieces && pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");
const sides = (after: Edition, before: Edition = FIRST, language: "zh-CN" | "en-US" = "zh-CN"): unknown[] => {
  const diff = diffEditions(before, after);
  return diff.changes.map((change) => {
    const { about, what, before: was, after: is } = changeSides(change, diff, language);
    return [[about, what].filter((part) => part !== "").join(" "), marked(was), marked(is)];
  });
};

describe("both sides of a change", () => {
  it("[Y78] amounts, ranges, units and words stand side by side, what differs marked", () => {
    assert.deepEqual(sides(derive(FIRST, "test.2", fixedAt("late", 5))), [["一、1", "每次扣 [2] 分", "每次扣 [5] 分"]]);
    assert.deepEqual(sides(derive(FIRST, "test.2", rangeOf("attitude", 1, 4))), [["二、1", "每起扣 1—[3] 分", "每起扣 1—[4] 分"]]);
    assert.deepEqual(sides(derive(FIRST, "test.2", clauseWith("refusal", { unit: "件" }))), [["二、2 计量单位", "[次]", "[件]"]]);
    assert.deepEqual(sides(derive(FIRST, "test.2", reworded("leave", "擅自离开岗位的"))), [["一、2", "擅自离开[工作]岗位的", "擅自离开岗位的"]]);
  });

  it("[Y78] caps, points, grades, the base and dates too", () => {
    assert.deepEqual(sides(derive(FIRST, "test.2", categoryPoints("discipline", 25, "none"))), [["工作纪律 分值", "[20] 分", "[25] 分"], ["工作纪律 计分方式", "[扣完为止]", "[不封顶]"]]);
    assert.deepEqual(sides(derive(FIRST, "test.2", bandAt("优秀", 95), baseOf(110), from("2026-07"))), [
      ["施行月份", "[未写]", "[2026-07]"], ["基础分", "[100] 分", "[110] 分"], ["优秀 等次", "[90] 分以上", "[95] 分以上"],
    ]);
  });

  it("[Y78] what is new or gone stands on its own side with its amount; the other side is empty", () => {
    assert.deepEqual(sides(derive(FIRST, "test.2", without("refusal"))), [["二、2", "[无正当理由拒绝受理申请的（每次扣 5 分）]", null]]);
    assert.deepEqual(sides(derive(FIRST, "test.2", withClause("late", { id: "game", no: "3", text: "上班玩游戏的" }))), [["一、3", null, "[上班玩游戏的（每次扣 2 分）]"]]);
    const more = derive(FIRST, "test.2", (edition) => ({ ...edition, categories: [...edition.categories, category("study", "学习", 5, { no: "四" })] }));
    assert.deepEqual(sides(more), [["学习 大项", null, "[5 分]"]]);
  });

  it("[Y78] shared limits name their clauses, choices their options, selections their places", () => {
    const source = { document: "test", lines: "1" };
    const limited = (clauses: readonly string[]) => editionWith({ limits: [{ name: "考勤", clauses, points: null, source }] });
    assert.deepEqual(sides(derive(FIRST, "test.2", limited(["late", "leave"])), derive(FIRST, "test.1", limited(["late"]))), [["考勤 合限", "上限未定：一、1", "上限未定：一、1[、一、2]"]]);
    const choosing = (selected: string) => editionWith({ choices: [{ id: "x", question: "算不算", options: [{ id: "a", label: "算" }, { id: "b", label: "不算" }], selected, default: "a", reason: "" }] });
    assert.deepEqual(sides(derive(FIRST, "test.2", choosing("b")), derive(FIRST, "test.1", choosing("a"))), [["算不算", "算", "[不]算"]]);
    const picking = (most: number) => editionWith({ selection: { name: "红旗窗口", most, gates: [], ties: "all", vetoes: false, source } });
    assert.deepEqual(sides(derive(FIRST, "test.2", picking(3)), derive(FIRST, "test.1", picking(2))), [["评选", "红旗窗口最多 [2] 个，并列都选", "红旗窗口最多 [3] 个，并列都选"]]);
  });

  it("[Y78] between any two built-in editions every change has two different sides, and swapping the editions swaps them", () => {
    const editions = [...builtInEditions().slice(0, 5), editionOf()];
    for (const language of ["zh-CN", "en-US"] as const) {
      for (const [index, before] of editions.entries()) {
        const after = editions[(index + 1) % editions.length] ?? assert.fail();
        const [onward, back] = [sides(after, before, language), sides(before, after, language)] as [unknown[][], unknown[][]];
        for (const [, was, is] of onward) assert.notEqual(was, is);
        const pairs = (list: unknown[][], turned: boolean): string[] => list.map(([, was, is]) => JSON.stringify(turned ? [is, was] : [was, is])).sort();
        assert.deepEqual(pairs(onward, false), pairs(back, true), `${before.id} ${after.id}`);
      }
    }
  });
});
