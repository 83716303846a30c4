/** Corrections of a draft, as pure operations. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { readRegulation } from "../../../../src/regulation/readRegulation";
import { changeClause } from "../../../../taskpane/draft/clauseEdits";
import { draftOf, editedOf, type EditedDraft } from "../../../../taskpane/draft/editedDraft";
import { answerEdition } from "../../../../taskpane/draft/draftedEdition";
import { amountText, readAmount, readName, readNumber, readUnit } from "../../../../taskpane/draft/fieldValues";
import { edited, historyOf, redone, undone } from "../../../../taskpane/draft/history";
import { checkDoubt, doubtsOf, openDoubts } from "../../../../taskpane/draft/openIssues";
import { joinClause, splitClause } from "../../../../taskpane/draft/splitJoin";
import { changeCategory } from "../../../../taskpane/draft/wholeEdits";
import { edit, SAMPLES, seeds, TEXTS } from "./drafts";
import { REGULATION } from "./regulation";
import { seedOr } from "../../../seed";

const sample = fc.constantFrom(...SAMPLES);
const codes = (draft: EditedDraft): string[] => openDoubts(doubtsOf(draft)).map(({ issue }) => issue.code);
const draftOfRegulation = (): EditedDraft => editedOf(readRegulation(REGULATION));
const clauseWith = (draft: EditedDraft, words: string) => draft.clauses.find(({ text }) => text.includes(words))!;

describe("a draft under correction", () => {
  it("[J80] untouched it has the doubts of reading and goes back unchanged", () => {
    for (const text of TEXTS) {
      const draft = readRegulation(text);
      const own = editedOf(draft);
      const issues = doubtsOf(own).map(({ issue }) => issue);
      const sorted = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();
      assert.deepEqual(sorted(issues), sorted(draft.issues));
      assert.deepEqual(draftOf(own, draft.issues), draft);
      assert.equal(new Set(doubtsOf(own).map(({ id }) => id)).size, issues.length, "every doubt has an id of its own");
    }
  });

  it("[J81] every edit is taken back and done again exactly", () => {
    fc.assert(fc.property(sample, seeds, ({ text, draft }, list) => {
      let history = historyOf(draft);
      const states = [draft];
      for (const seed of list) {
        const next = edit(history.present, text, seed);
        if (next !== history.present) states.push(next);
        history = edited(history, next);
      }
      for (const state of [...states].reverse().slice(1)) {
        history = undone(history);
        assert.equal(history.present, state);
      }
      assert.equal(undone(history), history);
      for (const state of states.slice(1)) {
        history = redone(history);
        assert.equal(history.present, state);
      }
      assert.equal(redone(history), history);
    }), { numRuns: 60, seed: seedOr(5) });
  });

  it("[J82] split and joined, a clause is the same; the parts are passages of the source and lose no word", () => {
    fc.assert(fc.property(sample, fc.nat(500), fc.nat(500), ({ text, draft }, of, where) => {
      const clause = draft.clauses[of % draft.clauses.length]!;
      const split = splitClause(draft, clause.key, clause.start + (where % (clause.end - clause.start)), text);
      if (split === undefined) return;
      const at = split.draft.clauses.findIndex(({ key }) => key === clause.key);
      const [first, second] = [split.draft.clauses[at]!, split.draft.clauses[at + 1]!];
      for (const part of [first, second]) assert.equal(part.text, text.slice(part.start, part.end));
      assert.equal((first.text + second.text).replace(/\s/gu, ""), clause.text.replace(/\s/gu, ""));
      const joined = joinClause(split.draft, clause.key, text);
      assert.ok("draft" in joined && !joined.differ);
      assert.deepEqual({ ...joined.draft, nextKey: draft.nextKey }, draft);
    }), { numRuns: 300, seed: seedOr(5) });
  });

  it("[J83] whatever is done, references hold, texts are the source's, and no number comes from nowhere", () => {
    const numbers = (draft: EditedDraft): Set<number> => new Set([
      ...draft.clauses.flatMap(({ points, chief, limit, multiple, per, tiers }) => [points, chief, limit, multiple, per, ...(tiers ?? []).map((tier) => tier.points)].flat()),
      ...draft.categories.map(({ points }) => points), ...draft.bands.flatMap(({ min, max }) => [min, max]), draft.base, draft.max,
    ].filter((value) => value !== null));
    fc.assert(fc.property(sample, seeds, ({ text, draft }, list) => {
      const last = list.reduce((one, seed) => edit(one, text, seed), draft);
      const keys = [...last.clauses, ...last.categories, ...last.bands].map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length);
      for (const clause of last.clauses) {
        assert.equal(clause.text, text.slice(clause.start, clause.end));
        assert.ok(clause.category === null || last.categories.some(({ key }) => key === clause.category));
        assert.ok(clause.replaces === null || last.clauses.some(({ key }) => key === clause.replaces));
        assert.notEqual(clause.replaces, clause.key);
      }
      const known = numbers(draft);
      // 1 is the number of units that one amount is for.
      for (const number of numbers(last)) assert.ok(known.has(number) || number >= 7000 || number === 1, String(number));
    }), { numRuns: 200, seed: seedOr(5) });
  });

  it("[J83] a part without an amount is blank and a doubt; different amounts joined are blank", () => {
    const draft = draftOfRegulation();
    const clause = clauseWith(draft, "旷工的");
    const split = splitClause(draft, clause.key, clause.start + 4, REGULATION)!;
    assert.deepEqual(split.draft.clauses.slice(1, 3).map(({ text, points, unit, no }) => [text, points, unit, no]), [["旷工的，", null, null, "1"], ["每半天扣5分", 5, "半天", ""]]);
    assert.ok(doubtsOf(split.draft).some(({ clause: key, issue }) => key === clause.key && issue.code === "blank-points"));
    const joined = joinClause(draft, clauseWith(draft, "迟到").key, REGULATION);
    assert.ok("draft" in joined && joined.differ);
    assert.deepEqual([joined.draft.clauses[0]!.text, joined.draft.clauses[0]!.points], ["迟到、早退的，每次扣1分；旷工的，每半天扣5分", null]);
    assert.deepEqual(joinClause(draft, draft.clauses.at(-1)!.key, REGULATION), { refused: "last" });
  });

  it("[J83] an amount in front stays in front", () => {
    const text = "甲县考核办法\n一、纪律（10分）\n1、迟到每次扣1分，早退同样处理并予通报的\n";
    const clause = draftOfRegulation().clauses[0]!;
    const start = text.indexOf("迟到");
    const draft: EditedDraft = { ...draftOfRegulation(), clauses: [{ ...clause, start, end: text.length - 1, text: text.slice(start, -1) }] };
    const split = splitClause(draft, clause.key, text.indexOf("早退"), text)!;
    assert.deepEqual(split.draft.clauses.map(({ points }) => points), [1, null]);
  });

  it("[J84] a doubt goes when it is answered, and stays ticked off until it says something else", () => {
    const draft = draftOfRegulation();
    const blank = clauseWith(draft, "一次性告知");
    const filled = changeClause(draft, blank.key, { field: "points", value: 2 });
    assert.deepEqual(codes(draft).filter((code) => !codes(filled).includes(code)), ["blank-points"]);
    const over = changeClause(filled, blank.key, { field: "points", value: 60 });
    const doubt = doubtsOf(over).find(({ issue }) => issue.code === "over-category")!;
    const ticked = checkDoubt(over, doubt.id, true);
    assert.equal(codes(ticked).includes("over-category"), false);
    assert.equal(codes(changeClause(ticked, blank.key, { field: "unit", value: "件" })).includes("over-category"), false);
    assert.equal(codes(changeClause(ticked, blank.key, { field: "points", value: 61 })).includes("over-category"), true);
    const capped = draft.categories.filter(({ bonus }) => !bonus).reduce((one, { key }) => changeCategory(one, key, { capped: true }), draft);
    assert.equal(codes(capped).includes("cap-not-printed"), false);
  });

  it("[J84] a discretionary amount is open until a person sets it", () => {
    const draft = draftOfRegulation();
    const { key } = clauseWith(draft, "态度生硬");
    assert.ok(codes(draft).includes("discretion"));
    assert.equal(codes(changeClause(draft, key, { field: "points", value: [1, 3] })).includes("discretion"), false);
    assert.ok(codes(changeClause(draft, key, { field: "points", value: null })).includes("discretion"), "blank is still at discretion");
  });

  it("[J84] fields take what people type and refuse the rest by name", () => {
    const cases: readonly (readonly [string, unknown])[] = [
      ["2", 2], ["０．５", 0.5], [" 2分 ", 2], ["0.5—2", [0.5, 2]], ["0.5-2分", [0.5, 2]], ["1 至 3", [1, 3]], ["2—2", 2], ["", null], ["  ", null], [".5", 0.5],
      ["-2", "negative"], ["两", "not-a-number"], ["2—", "not-a-number"], ["3—1", "range-order"], ["1e3", "not-a-number"], ["0.1234567", "too-fine"], ["1000000", "too-large"], ["1—2—3", "not-a-number"],
    ];
    for (const [typed, expected] of cases) {
      const read = readAmount(typed);
      assert.deepEqual("value" in read ? read.value : read.problem, expected, typed);
      if ("value" in read) assert.deepEqual(readAmount(amountText(read.value)), read, "what is shown reads back");
    }
    assert.deepEqual(readNumber("2—3"), { problem: "not-a-number" });
    assert.deepEqual(readName(" ", []), { problem: "empty-name" });
    assert.deepEqual(readName("考勤", ["考勤"]), { problem: "name-taken" });
    assert.deepEqual([readUnit("每次"), readUnit("人次 * 半天"), readUnit(" ")], ["次", "人次×半天", null]);
  });

  it("[J90] whatever was edited, it is an edition or a named problem", () => {
    fc.assert(fc.property(sample, seeds, ({ text, draft }, list) => {
      const last = list.reduce((one, seed) => edit(one, text, seed), draft);
      const answer = answerEdition({ draft: draftOf(last, doubtsOf(last).map(({ issue }) => issue)), text, id: "own.1", document: "own", language: "zh-CN" });
      if (answer.kind === "unsound") assert.ok(answer.problems.length > 0 && answer.problems.every((sentence) => sentence.length > 4));
      else assert.equal(answer.edition.clauses.length, last.clauses.length);
    }), { numRuns: 40, seed: seedOr(5) });
  });
});
