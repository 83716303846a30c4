import assert from "node:assert/strict";
import type { Clause } from "../../../src/catalogue/edition";
import { countingClause, passedLimits } from "../../../src/checking/sharedLimits";
import { points } from "../../../src/points";
import { clause, editionOf, fixed } from "../editionOf";
import { entry } from "./book/tables";

const source = { document: "test", lines: "1" };
const limitsOf = (clauses: readonly Clause[]) => editionOf({
  clauses,
  limits: [{ name: "纪律第1项", clauses: ["迟到", "脱岗"], points: points(5), source }, { name: "服务第1项", clauses: ["态度"], points: points(1), source }],
});
const plain = [clause("迟到", "discipline", fixed(2)), clause("脱岗", "discipline", fixed(3)), clause("着装", "discipline", fixed(1)), clause("态度", "service", fixed(2))];
const edition = limitsOf(plain);
const discipline = edition.categories[0]!;

describe("limits that clauses share", () => {
  const part = (id: string | null, amount: number, cell: string) => ({ points: points(amount), cell, clause: edition.clauses.find((each) => each.id === id) ?? null });
  const passed = (...parts: readonly ReturnType<typeof part>[]) =>
    passedLimits(edition, discipline, parts).map(({ name, sum, excess, parts: own }) => [name, sum / 1e6, excess / 1e6, own.map(({ cell }) => cell).join(",")]);

  it("[F54] are passed by what is recorded under their clauses only", () => {
    assert.deepEqual(passed(part("迟到", 4, "D1"), part("脱岗", 3, "D2"), part("着装", 9, "D3"), part(null, 9, "D4")), [["纪律第1项", 7, 2, "D1,D2"]]);
  });

  it("[F54] are not passed when they are just reached", () => {
    assert.deepEqual(passed(part("迟到", 2, "D1"), part("脱岗", 3, "D2")), []);
  });

  it("[F54] of another category, or of none, say nothing", () => {
    assert.deepEqual(passed(part("态度", 9, "D1")), []);
    assert.deepEqual(passedLimits(editionOf({ clauses: plain }), discipline, [part("迟到", 9, "D1")]), []);
  });
});

describe("an entry that cites an item of several clauses", () => {
  const cited = (clauses: readonly Clause[], ids: readonly string[], own?: string): string | null => {
    const under = limitsOf(clauses);
    const item = ids.map((id) => under.clauses.find((each) => each.id === id)!);
    return countingClause(under, entry("D1", under, "discipline", 2, own, { cited: { text: "纪律1", cell: "C1", candidates: [], item } }))?.id ?? null;
  };
  const instead = (id: string, parts: Partial<Clause>): readonly Clause[] => plain.map((each) => (each.id === id ? { ...each, ...parts } : each));

  it("[F54] counts under the item's limit where its clauses differ in nothing but their amounts", () => {
    assert.equal(cited(plain, ["迟到", "脱岗"]), "迟到");
    assert.equal(cited(plain, ["脱岗", "迟到"]), "脱岗");
  });

  it("[F54] counts under its own clause where it names one", () => {
    assert.equal(cited(plain, ["迟到", "脱岗"], "着装"), "着装");
    assert.equal(countingClause(edition, entry("D1", edition, "discipline", 2)), null, "it cites nothing");
    assert.equal(cited(plain, []), null, "it cites no clause that there is");
  });

  for (const [why, clauses, ids] of [
    ["one of them is under no limit", plain, ["迟到", "着装"]],
    ["the first is under no limit", plain, ["着装", "迟到"]],
    ["they are under two limits", plain, ["迟到", "态度"]],
    ["one lands in the year", instead("脱岗", { period: "year" }), ["迟到", "脱岗"]],
    ["one costs points of the year besides", instead("脱岗", { yearPoints: points(1) }), ["迟到", "脱岗"]],
    ["one is a veto", instead("脱岗", { vetoPeriod: "month" }), ["迟到", "脱岗"]],
    ["one replaces another", instead("脱岗", { replaces: "着装" }), ["迟到", "脱岗"]],
  ] as const) {
    it(`[F54] counts under no limit where ${why}`, () => assert.equal(cited(clauses, ids), null));
  }
});
