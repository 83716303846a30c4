import assert from "node:assert/strict";
import type { Edition } from "../../../src/catalogue/edition";
import { points } from "../../../src/points";
import type { Entry } from "../../../src/scoring/assessment";
import { scoreEntries } from "../../../src/scoring/scoreEntries";
import type { Language } from "../../../src/text/language";
import { describeTrace } from "../../../src/text/trace";
import { category, clause, editionOf, fixed } from "../editionOf";

const edition = editionOf({
  clauses: [
    clause("late", "discipline", fixed(2), { no: "⑴" }),
    clause("absent", "discipline", { kind: "perUnit", points: points(5), factors: ["人次", "半天"] }, { no: "⑵", exemptions: ["婚丧"] }),
    clause("quarrel", "service", fixed(2), { no: "⑴" }),
    clause("grave", "service", fixed(5), { no: "⑵", replaces: "quarrel" }),
    clause("notice", "service", fixed(3), { no: "⑶", every: 3 }),
    clause("praise", "bonus", { kind: "tiers", tiers: [{ when: "区级", points: points(3) }] }, { no: "⑴", polarity: "bonus" }),
    clause("year", "bonus", fixed(10), { no: "⑵", polarity: "bonus", period: "year" }),
    clause("bribe", "veto", { kind: "none" }, { no: "⑴", polarity: "veto", scope: "当月评先资格" }),
  ],
});

function explain(entries: readonly Entry[], language: Language = "zh-CN", by: Edition = edition): readonly string[] {
  const result = scoreEntries(by, entries, { month: null });
  assert.ok("assessment" in result, JSON.stringify(result));
  return describeTrace(result.assessment, by, language);
}

const ENTRIES: readonly Entry[] = [
  { category: "discipline", clause: "late", points: points(2), cells: ["E33"] },
  { category: "discipline", clause: "late", points: null, events: 3, cells: ["E34", "E35"] },
  { category: "discipline", clause: "absent", points: null, quantities: [1, 2], cells: ["E36"] },
  { category: "discipline", clause: "absent", points: null, quantities: [1, 1], exempt: "婚丧", cells: ["E37"] },
  { category: "service", clause: "quarrel", points: null, event: "6月3日", cells: ["E38"] },
  { category: "service", clause: "grave", points: null, event: "6月3日", cells: ["E39"] },
  { category: "service", clause: "notice", points: null, events: 5, cells: ["E40"] },
  { category: "bonus", clause: "praise", points: null, tier: "区级", cells: ["E41"] },
  { category: "bonus", clause: "year", points: null, cells: ["E42"] },
  { category: "veto", clause: "bribe", points: null, cells: ["E43"] },
  { category: "service", points: points(0.5), cells: ["E44"] },
];

describe("trace in words", () => {
  it("[U22] leads from every cell through clause and category to total and grade", () => {
    assert.deepEqual(explain(ENTRIES), [
      "E33 纪律⑴ 扣 2 分",
      "E34、E35 纪律⑴ 扣 6 分（每次 2 分 × 3）",
      "E36 纪律⑵ 扣 10 分（数量 1、2）",
      "E37 纪律⑵ 免计：婚丧",
      "E38 服务⑴ 不另计：同一件事（6月3日）按 服务⑵ 计",
      "E39 服务⑵ 扣 5 分",
      "E40 服务⑶ 扣 3 分（记 5 次，算 1 次）",
      "E41 三⑴ 加 3 分（区级）",
      "E42 三⑵ 年度加 10 分，不计入当月总分",
      "E43 四⑴ 否决：当月评先资格",
      "E44 服务 扣 0.5 分",
      "一 纪律：记录 18，分值 10，扣完为止，计入 10，超出 8",
      "二 服务：记录 8.5，分值 20，扣完为止，计入 8.5",
      "加分：记录 3，合计上限 5，计入 3",
      "总分：100 − 18.5 + 3 = 84.5",
      "等次：84.5 ≥ 75，称职",
    ]);
  });

  it("[U22] says the same in English, without a Chinese sentence", () => {
    const lines = explain(ENTRIES, "en-US");
    assert.equal(lines.length, 16);
    assert.equal(lines[1], "E34, E35 纪律⑴ deducts 6 (2 each × 3)");
    assert.equal(lines.at(-2), "Total: 100 − 18.5 + 3 = 84.5");
    for (const line of lines) assert.doesNotMatch(line, /[，。；（）]/u);
  });

  it("[U22] says when nothing stops, the floor holds, and no grade is reached", () => {
    const open = editionOf({
      categories: [category("discipline", "纪律", 100, { no: "一", cap: "none" })], clauses: [clause("late", "discipline", fixed(2))],
      bands: [{ grade: "好", min: points(60), minInclusive: false }],
    });
    assert.deepEqual(explain([{ category: "discipline", points: points(120) }], "zh-CN", open), [
      "纪律 扣 120 分", "一 纪律：记录 120，分值 100，不封顶，计入 120", "总分：100 − 120，低于最低分 0，计 0", "等次：0 分不在任何等次里",
    ]);
    assert.equal(explain([{ category: "discipline", points: points(10) }], "zh-CN", open).at(-1), "等次：90 > 60，好");
    const blank = { ...open, bands: [{ grade: "好", min: null, minInclusive: true }] };
    assert.equal(explain([], "zh-CN", blank).at(-1), "等次：分数线有空白，定不了等次");
  });
});
