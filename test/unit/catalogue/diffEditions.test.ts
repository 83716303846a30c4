import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { describeChange } from "../../../src/catalogue/diff/describeChange";
import { diffEditions } from "../../../src/catalogue/diff/diffEditions";
import { noticeText } from "../../../src/catalogue/diff/noticeText";
import { markChanges } from "../../../src/catalogue/diff/textMarks";
import { editionsOfMonth } from "../../../src/catalogue/time/closedMonth";
import type { Month } from "../../../src/month";
import {
  categoryPoints, categoryWith, clauseWith, derive, type Edit, editionWith, fixedAt, from, rangeOf, renumbered, reworded, withClause, without,
} from "../derivedEdition";

const first = builtInEditions().find(({ id }) => id === "bianmin-window.1")!;
const told = (...edits: readonly Edit[]): string[] => {
  const diff = diffEditions(first, derive(first, "later", ...edits));
  return diff.changes.map((change) => `${change.kind} ${describeChange(change, diff, "zh-CN")}`);
};

describe("two editions held against each other", () => {
  it("[Y7] amounts, units, chief, category points, added and removed clauses are each one change", () => {
    assert.deepEqual(told(rangeOf("5.1", 2, 4)), ["clause-amount 五⑴“上班迟到早退、中途擅自离岗的”：由每起扣 0.5—2 分改为每起扣 2—4 分。"]);
    assert.deepEqual(told(clauseWith("5.1", { unit: "次" })), ["clause-trait 五⑴ 的计量单位：原为 起，改为 次。"]);
    assert.deepEqual(told(categoryPoints("5", 15)), ["category-points 大项“工作纪律”的分值：原为 10 分，改为 15 分。"]);
    assert.deepEqual(told(without("5.12")), ["clause-removed 原 五(12)“对督查人员提出的合理意见置之不理的”（每起扣 0.5—2 分）。"]);
    assert.deepEqual(told(withClause("5.12", { id: "5.13", no: "(13)", text: "上班时间午睡的" })), ["clause-added 五(13)“上班时间午睡的”：每起扣 0.5—2 分。"]);
    assert.deepEqual(told(categoryWith("5", { name: "劳动纪律" })), ["category-renamed 大项“工作纪律”改称“劳动纪律”。"]);
    assert.deepEqual(told(editionWith({ bonusCap: null })).map((line) => line.split(" ")[0]), ["amount"]);
  });

  it("[Y9] a clause put in between renumbers those after it: one added, the others renumbered, none dropped", () => {
    const shifted = first.clauses.filter(({ category }) => category === "5").slice(1).map(({ id }, index) => renumbered(id, `n${index}`, `(${index + 3})`)).reverse();
    const kinds = told(...shifted, withClause("5.1", { id: "n-new", no: "(2)", text: "上班时间午睡的" })).map((line) => line.split(" ")[0]);
    assert.deepEqual([kinds.filter((kind) => kind === "clause-added").length, kinds.filter((kind) => kind === "clause-removed").length], [1, 0]);
    assert.equal(kinds.filter((kind) => kind === "clause-renumbered").length, shifted.length);
  });

  it("[Y9] a clause under the number of another with wholly other words is another clause", () => {
    assert.deepEqual(told(reworded("5.8", "未经批准擅自变更办事流程的")).map((line) => line.split(" ")[0]).sort(), ["clause-added", "clause-removed"]);
    assert.deepEqual(told(reworded("5.8", "上班时间在窗口吃零食、抽烟、喝酒的")).map((line) => line.split(" ")[0]), ["clause-reworded"]);
  });

  it("[Y10] the changed words are marked, numbers whole", () => {
    assert.deepEqual(markChanges("每次扣10分", "每次扣15分").after, [{ text: "每次扣", changed: false }, { text: "15", changed: true }, { text: "分", changed: false }]);
    const long = ["甲".repeat(3_000), "乙".repeat(3_000)] as const;
    assert.deepEqual(markChanges(`始${long[0]}终`, `始${long[1]}终`).before, [{ text: "始", changed: false }, { text: long[0], changed: true }, { text: "终", changed: false }]);
  });

  it("[Y13] the notice has title, month and numbered sections, and says nothing of what did not change", () => {
    const later = derive(first, "later", from("2026-07"), fixedAt("9.1", 5), reworded("6.1", "上班着装不整洁,仪表不端正,没有佩证上岗的"));
    assert.equal(noticeText(diffEditions(first, later), "zh-CN"), `关于修订《便民服务中心窗口服务考核评分表》的说明
自 2026-07 起施行。

一、文件
1. 施行月份：原为 未写，改为 2026-07。

二、分值调整
1. 九第1项“每出现一个“差”并且情况属实的扣3分”：由每票扣 3 分改为每票扣 5 分。

三、文字修改
1. 六⑴：原文“上班着装不规范,仪表不端正,没有佩证上岗的”，改为“上班着装不整洁,仪表不端正,没有佩证上岗的”。
`);
    assert.match(noticeText(diffEditions(first, later), "en-US"), /In force from 2026-07\./u);
  });

  it("[Y5] a closed month keeps its edition whatever comes later; other months and catalogues do not", () => {
    const editions = [...builtInEditions(), derive(first, "later", from("2026-01"))];
    const closed = [{ month: "2026-03" as Month, edition: first.id }];
    const ofCatalogue = (month: string): string[] => editionsOfMonth(editions, month as Month, closed).filter(({ catalogue }) => catalogue === first.catalogue).map(({ id }) => id);
    assert.deepEqual([ofCatalogue("2026-03"), ofCatalogue("2026-04")], [[first.id], [first.id, "later"]]);
    assert.equal(editionsOfMonth(editions, "2026-03" as Month, closed).length, editions.length - 1);
    assert.equal(editionsOfMonth(editions, "2026-03" as Month, [{ month: "2026-03" as Month, edition: "gone" }]), editions);
  });
});
