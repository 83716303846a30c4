import assert from "node:assert/strict";
import type { Edition, PartialUnit } from "../../../src/catalogue/edition";
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

  describe("[U24] shows the arithmetic of what was measured, and its rounding", () => {
    const step = (partial: PartialUnit) => ({ kind: "step" as const, points: points(0.5), below: 90, per: 1, partial, places: 2, rounding: "half-up" as const });
    const measured = editionOf({
      clauses: [
        ...(["whole", "up", "prorata"] as const).map((partial) => clause(partial, "discipline", step(partial))),
        clause("rate", "discipline", { kind: "rate", points: points(20), places: 2, rounding: "down" }),
        clause("share", "discipline", { kind: "measured", quantity: "评价率（%）", whole: "办件数", steps: [{ below: 60, points: points(3) }] }),
      ],
    });
    const line = (id: string, quantities: readonly number[], language: Language = "zh-CN"): string =>
      explain([{ category: "discipline", clause: id, points: null, quantities }], language, measured)[0]?.replace(/^\S+ /u, "") ?? "";
    const cases: readonly (readonly [id: string, quantities: readonly number[], chinese: string, english: string])[] = [
      ["prorata", [2699, 3000], "扣 0.02 分（2699 ÷ 3000 ≈ 89.966667%，比 90 少约 0.033333，每 1 计 0.5 分，按比例 ≈ 0.016667 分，四舍五入保留 2 位小数得 0.02）",
        "deducts 0.02 (2699 ÷ 3000 ≈ 89.966667%, about 0.033333 short of 90; 0.5 for each 1, pro rata ≈ 0.016667; rounded half up to 2 decimals: 0.02)"],
      ["prorata", [89.4], "扣 0.3 分（89.4，比 90 少 0.6，每 1 计 0.5 分，按比例 = 0.3 分）", "deducts 0.3 (89.4, 0.6 short of 90; 0.5 for each 1, pro rata = 0.3)"],
      ["whole", [87.5], "扣 1 分（87.5，比 90 少 2.5，每满 1 计 0.5 分，零头不计，共 2 个）", "deducts 1 (87.5, 2.5 short of 90; 0.5 for each whole 1: 2 of them)"],
      ["up", [87.5], "扣 1.5 分（87.5，比 90 少 2.5，每 1 计 0.5 分，零头按 1 计，共 3 个）", "deducts 1.5 (87.5, 2.5 short of 90; 0.5 for each 1 or part of it: 3 of them)"],
      ["up", [9, 10], "扣 0 分（9 ÷ 10 = 90%，不低于 90）", "deducts 0 (9 ÷ 10 = 90%, not below 90)"],
      ["rate", [44, 3], "扣 1.37 分（应得 20 ×（44 − 3）÷ 44 ≈ 18.636364 分，舍去尾数保留 2 位小数得 18.63，未得 20 − 18.63 = 1.37 分）",
        "deducts 1.37 (awarded 20 × (44 − 3) ÷ 44 ≈ 18.636364; cut off to 2 decimals: 18.63; not awarded 20 − 18.63 = 1.37)"],
      ["rate", [40, 2], "扣 1 分（应得 20 ×（40 − 2）÷ 40 = 19 分，未得 20 − 19 = 1 分）", "deducts 1 (awarded 20 × (40 − 2) ÷ 40 = 19; not awarded 20 − 19 = 1)"],
      ["share", [71, 120], "扣 3 分（71 ÷ 120 ≈ 59.166667%）", "deducts 3 (71 ÷ 120 ≈ 59.166667%)"],
      ["share", [59], "扣 3 分（数量 59）", "deducts 3 (quantities 59)"],
    ];
    for (const [id, quantities, chinese, english] of cases) {
      it(`${id} ${quantities.join(" of ")}`, () => assert.deepEqual([line(id, quantities), line(id, quantities, "en-US")], [chinese, english]));
    }
  });

  it("[U24] tells a shared limit, and the year's points of a record that charges both", () => {
    const both = editionOf({
      clauses: [
        clause("late", "discipline", fixed(2), { no: "⑴" }), clause("absent", "discipline", fixed(5), { no: "⑵" }),
        clause("unmanned", "service", fixed(0), { no: "⑴", yearPoints: points(2), scope: "当次流动红旗评选资格", vetoPeriod: "occasion" }),
      ],
      limits: [{ name: "纪律⑴⑵", clauses: ["late", "absent"], points: points(6), source: { document: "test", lines: "1" } }],
    });
    const entries: readonly Entry[] = [
      { category: "discipline", clause: "late", points: null, cells: ["E3"] }, { category: "discipline", clause: "absent", points: null, cells: ["E4"] },
      { category: "service", clause: "unmanned", points: null, events: 2, cells: ["E5"] },
    ];
    assert.deepEqual(explain(entries, "zh-CN", both), [
      "E3 纪律⑴ 扣 2 分", "E4 纪律⑵ 扣 5 分", "E5 服务⑴ 扣 0 分（每次 0 分 × 2）", "E5 服务⑴ 否决：当次流动红旗评选资格",
      "E5 服务⑴ 年度扣 4 分（每次 2 分 × 2），不计入当月总分", "纪律⑴⑵：记录 7，合计以 6 为限，计入 6，超出 1",
      "一 纪律：记录 7，分值 10，扣完为止，计入 6，超出 1", "总分：100 − 6 = 94", "等次：94 ≥ 90，优秀",
    ]);
    assert.equal(explain(entries, "en-US", both)[5], "纪律⑴⑵: recorded 7, together at most 6, counted 6, excess 1");
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
