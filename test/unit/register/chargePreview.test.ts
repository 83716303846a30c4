import { strict as assert } from "node:assert";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import type { Clause, Edition } from "../../../src/catalogue/edition";
import { points } from "../../../src/points";
import { chargePreview, type PreviewContext } from "../../../src/register/chargePreview";
import type { ChargeRequest } from "../../../src/register/chargeRequest";
import type { Entry } from "../../../src/scoring/assessment";
import { LANGUAGES } from "../../../src/text/language";

const editions = builtInEditions();
const edition = (scheme: string): Edition => editions.find((each) => each.scheme === scheme)!;
const clauseOf = (from: Edition, wanted: (clause: Clause) => boolean): Clause => from.clauses.find(wanted)!;
const [bianmin, qu, xian, deshan] = [edition("S12"), edition("S5"), editions.find(({ id }) => id.startsWith("xian"))!, editions.find(({ id }) => id.startsWith("deshan"))!];
const REQUEST: ChargeRequest = { subject: "社保窗口", date: "2026-06-03", count: null, quantities: [], tier: null, amount: null, chief: null };
const preview = (from: Edition, clause: Clause, request: Partial<ChargeRequest>, context: Partial<PreviewContext> = {}) =>
  chargePreview(from, clause, { ...REQUEST, ...request }, { recorded: [], editions, ...context }, "zh-CN");
const charged = (...parameters: Parameters<typeof preview>) => {
  const result = preview(...parameters);
  assert.ok(result.status === "charged", JSON.stringify(result));
  return result;
};
const refused = (...parameters: Parameters<typeof preview>) => {
  const result = preview(...parameters);
  assert.ok(result.status === "refused", JSON.stringify(result));
  return result;
};
const five1 = clauseOf(bianmin, ({ id }) => id === "5.1");
const at5 = (amount: number): Entry => ({ category: "5", clause: "5.1", points: points(amount) });

describe("previewing an entry", () => {
  it("[Z53] says arithmetic, category and total", () => {
    const result = charged(bianmin, five1, { count: 2, amount: "3" }, { recorded: [at5(6)] });
    assert.equal(result.amount, points(3));
    assert.equal(result.category?.left, points(1));
    assert.deepEqual([result.standing?.before.total, result.standing?.after.total], [points(94), points(91)]);
    assert.deepEqual(result.sentences, [
      "五⑴ 扣 3 分。", "本条由考核人定分：2 起共 1—4 分。", "五 工作纪律：已记录 6，加上本条 3，共 9；分值 10，扣完为止，计入 9。还可扣 1 分。", "按已有记录，本月总分 94 → 91。",
    ]);
  });

  it("[Z53] over the cap: what counts of the entry, and that nothing is left", () => {
    const result = charged(bianmin, five1, { count: 2, amount: 4 }, { recorded: [at5(8)] });
    assert.equal(result.category?.counts, points(2));
    assert.equal(result.category?.after.excess, points(2));
    assert.match(result.sentences.join(""), /共 12；分值 10，扣完为止，计入 10，超出 2。本条实际只多扣 2 分。这一项的分已扣完。/u);
  });

  it("[Z53] quantities and tiers are worked out by the clause", () => {
    const perUnit = clauseOf(deshan, ({ charge }) => charge.kind === "perUnit");
    assert.ok(perUnit.charge.kind === "perUnit");
    const result = charged(deshan, perUnit, { quantities: perUnit.charge.factors.map(() => 2) });
    assert.equal(result.amount, perUnit.charge.points * 2 ** perUnit.charge.factors.length);
    const tiers = clauseOf(qu, ({ charge }) => charge.kind === "tiers");
    assert.ok(tiers.charge.kind === "tiers");
    assert.equal(charged(qu, tiers, { tier: tiers.charge.tiers[1]!.when }).amount, tiers.charge.tiers[1]!.points);
    assert.equal(refused(qu, tiers, {}).problems[0]!.code, "missing-tier");
    assert.equal(refused(deshan, perUnit, {}).problems[0]!.code, "missing-quantity");
  });

  it("[Z53] earlier entries that cannot be scored keep the category back, not the charge", () => {
    const result = charged(bianmin, five1, { amount: 1 }, { recorded: [{ category: "5", clause: "5.1", points: null }] });
    assert.equal(result.category, null);
    assert.equal(result.amount, points(1));
    assert.match(result.sentences.join(""), /先前的记录里有算不出的分值/u);
  });

  const bad: readonly [what: string, request: Partial<ChargeRequest>, field: string, code: string, message: RegExp][] = [
    ["no amount", {}, "amount", "missing-amount", /要由考核人定分（0\.5—2 分）/u],
    ["too much", { amount: 3 }, "amount", "out-of-range", /填了 3 分；“五⑴”是0\.5—2 分/u],
    ["too much for two", { amount: 5, count: 2 }, "amount", "out-of-range", /2 起共 1—4 分/u],
    ["negative", { amount: -1 }, "amount", "not-an-amount", /正数/u],
    ["words", { amount: "两分" }, "amount", "not-an-amount", /“两分”不是分值/u],
    ["half an event", { amount: 1, count: 1.5 }, "count", "not-a-count", /1\.5/u],
    ["none", { amount: 1, count: 0 }, "count", "not-a-count", /1 以上/u],
    ["no subject", { amount: 1, subject: " " }, "subject", "no-subject", /请选择/u],
    ["a month only", { amount: 1, date: "2026年6月" }, "date", "not-a-date", /完整的日期/u],
    ["31 June", { amount: 1, date: "2026-06-31" }, "date", "not-a-date", /2026-06-31/u],
    ["somebody else's", { amount: 1, as: "leader" }, "subject", "wrong-subject", /窗口/u],
  ];
  for (const [what, request, field, code, message] of bad) {
    it(`[Z54] [Z56] refuses ${what}`, () => {
      const [problem] = refused(bianmin, five1, request).problems;
      assert.deepEqual([problem?.field, problem?.code], [field, code]);
      assert.match(problem!.message, message);
    });
  }

  it("[Z54] an amount beside a fixed clause must be its charge", () => {
    const fixed = clauseOf(qu, ({ charge, polarity }) => charge.kind === "fixed" && polarity === "deduct");
    assert.ok(fixed.charge.kind === "fixed");
    const each = fixed.charge.points / 1e6;
    assert.equal(charged(qu, fixed, { count: 3, amount: each * 3 }).amount, fixed.charge.points * 3);
    assert.equal(refused(qu, fixed, { count: 3, amount: each }).problems[0]!.code, "other-amount");
  });

  it("[Z56] a blank clause is refused with the reason, in both languages", () => {
    const blank = clauseOf(xian, ({ charge }) => charge.kind === "blank");
    for (const language of LANGUAGES) {
      const result = chargePreview(xian, blank, REQUEST, { recorded: [] }, language);
      assert.ok(result.status === "refused");
      assert.deepEqual(result.problems.map(({ code, field }) => [field, code]), [["clause", "blank-clause"]]);
      assert.match(result.problems[0]!.message, language === "zh-CN" ? /没有分值，不能登记/u : /blank/u);
    }
  });

  it("[Z57] the chief with the printed share, by name where it is known", () => {
    const pair = clauseOf(xian, ({ chief, charge }) => chief !== null && charge.kind === "fixed");
    const result = charged(xian, pair, { count: 2, chief: "张某" });
    assert.equal(result.chiefAmount, (pair.chief! as number) * 2);
    assert.match(result.sentences.join(""), /首席代表“张某”同时扣 /u);
    assert.match(charged(xian, pair, {}).sentences.join(""), /名单里没有写明是谁/u);
  });

  it("[Z57] a veto with its scope, and no points", () => {
    const veto = clauseOf(bianmin, ({ polarity }) => polarity === "veto");
    const result = charged(bianmin, veto, {});
    assert.deepEqual([result.amount, result.category], [0, null]);
    assert.equal(result.touches[0]?.kind, "veto");
  });

  it("[Z57] the year beside the month", () => {
    const yearly = clauseOf(deshan, ({ yearPoints }) => yearPoints !== null);
    const result = charged(deshan, yearly, { count: 2 });
    assert.deepEqual(result.touches.map(({ kind }) => kind).slice(0, 2), ["veto", "year"]);
    assert.match(result.sentences.join(""), /年度扣 4 分/u);
  });

  it("[Z57] staff whom the window's new grade charges", () => {
    const linked = qu.clauses.find(({ charge, period }) => charge.kind === "linked" && period === "month")!;
    assert.ok(linked.charge.kind === "linked");
    const { grade } = linked.charge;
    const window: Edition = { ...bianmin, bands: [{ grade: "其他", min: points(99), minInclusive: true }, { grade, min: points(0), minInclusive: true }] };
    const clause = window.clauses.find(({ charge, polarity }) => charge.kind === "fixed" && polarity === "deduct")!;
    const result = charged(window, clause, { count: 3 }, { staff: ["张某", "李某"] });
    const touch = result.touches.find(({ kind }) => kind === "staff");
    assert.ok(touch?.kind === "staff" && touch.begins && touch.names.length === 2);
    assert.match(result.sentences.join(""), /所属人员（张某、李某）各[扣加] \d/u);
  });

  it("[Z53] every sentence is there in English too", () => {
    const result = chargePreview(bianmin, five1, { ...REQUEST, count: 2, amount: 4 }, { recorded: [at5(8)] }, "en-US");
    assert.ok(result.status === "charged");
    assert.match(result.sentences.join(" "), /8 recorded before, 4 with this entry, 12 in all; the category has 10, 10 counted, 2 in excess\. Of this entry only 2 counts\. Nothing is left/u);
  });
});
