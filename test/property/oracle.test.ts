import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { Edition } from "../../src/catalogue/edition";
import { chargedFor, type Happening } from "../oracle/charge";
import { combinationDifference, selectionDifference } from "../oracle/comparison/aggregates";
import { chiefDifference, comparisonOf, difference, editionOf, filledBy, firstDifference } from "../oracle/comparison/compare";
import { figureDifferences } from "../oracle/comparison/figures";
import { documentOf, facts, type FactRule } from "../oracle/facts";
import { faults } from "../oracle/faults";
import { isWhole } from "../oracle/filling";
import { scoreMonth } from "../oracle/month";
import type { Policies } from "../oracle/policies";
import { written } from "../oracle/rational";

/** Months a document; `ORACLE_MONTHS=100000` for a long run. */
const MONTHS = Number(process.env["ORACLE_MONTHS"] ?? "10000");

/** Months within which a single wrong figure has to show. */
const MONTHS_TO_FIND_A_FAULT = 4000;

/** Months for every other answer to an open question. */
const MONTHS_A_CHOICE = Math.ceil(MONTHS / 20);

const PRINTED: Policies = { cap: "stop", partial: "prorata", places: null, aboveOnly: new Set() };

function rule(scheme: string, key: string): FactRule {
  const found = documentOf(scheme).rules.find((candidate) => candidate.key === key);
  assert.ok(found, `${scheme} has no rule ${key}`);
  return found;
}

function charged(scheme: string, key: string, happened: Omit<Happening, "rule">, policies = PRINTED): string {
  const result = chargedFor({ rule: rule(scheme, key), ...happened }, policies);
  return "refused" in result ? result.refused : written(result.points);
}

function total(scheme: string, lines: readonly (Omit<Happening, "rule"> & { key: string })[]): string {
  const outcome = scoreMonth(documentOf(scheme), lines.map(({ key, ...happened }) => ({ rule: rule(scheme, key), ...happened })), PRINTED);
  return "refused" in outcome ? "refused" : `${written(outcome.result.total)} ${outcome.result.grade ?? "-"}`;
}

/** Every option that is not in use by default and changes what the edition says; others only tell the clerk what to enter. */
function otherAnswers(scheme: string): readonly { readonly choice: string; readonly option: string }[] {
  const standing = ({ choices, ...edition }: Edition): string => JSON.stringify({ ...edition, choices: choices.length });
  const byDefault = standing(editionOf(scheme));
  return editionOf(scheme).choices
    .flatMap((choice) => choice.options.map((option) => ({ choice: choice.id, option: option.id })))
    .filter(({ choice, option }) => standing(editionOf(scheme, { [choice]: option })) !== byDefault);
}

describe("oracle", () => {
  it("[O1] shares no code with the engine: only comparison/ knows both", () => {
    const folder = new URL("../oracle/", import.meta.url);
    const own = readdirSync(folder).filter((name) => name.endsWith(".ts"));
    assert.ok(own.length > 5);
    for (const name of own) {
      const imports = [...readFileSync(new URL(name, folder), "utf8").matchAll(/from "([^"]+)"/g)].map(([, from]) => from ?? "");
      assert.deepEqual(imports.filter((from) => !from.startsWith("./") && !from.startsWith("node:")), [], name);
      assert.deepEqual(imports.filter((from) => from.startsWith("./comparison")), [], name);
    }
  });

  it("[O2] agrees with what was worked out by hand from the documents", () => {
    assert.equal(charged("S9", "人员到岗管理/2.1.1.b", { quantities: { 人次: "2", 半天: "2" } }), "20");
    assert.deepEqual(["90", "88", "89.4"].map((measured) => charged("S9", "人员到岗管理/2.1.1.h", { measured })), ["0", "1", "0.3"]);
    const part = (partial: Policies["partial"]): string => charged("S9", "人员到岗管理/2.1.1.h", { measured: "89.4" }, { ...PRINTED, partial });
    assert.deepEqual([part("whole"), part("up")], ["0", "0.5"]);
    // 89.96 % is shown as 90.0 % and still lies below.
    assert.equal(charged("S9", "人员到岗管理/2.1.1.h", { measured: "89.96" }), "0.02");
    assert.equal(charged("S14", "考勤管理/3", { due: 44, abnormal: 3 }), "1.36");
    assert.equal(charged("S14", "考勤管理/3", { due: 0, abnormal: 0 }), "nothing due");
    assert.deepEqual(["100", "99.99", "80", "79.99", "60", "59.99"].map((measured) => charged("S14", "好差评/1", { measured })),
      ["0", "1", "1", "2", "2", "3"]);
    assert.deepEqual(["14.5", "15", "30", "30.5"].map((measured) => charged("S14", "加分项/1", { measured })), ["0", "0.5", "0.5", "1"]);
    assert.deepEqual([2, 3, 5, 6].map((times) => charged("S14", "考勤管理/2.a", { times })), ["0", "2", "2", "4"]);
    assert.deepEqual(["3", "3.5", "5"].map((measured) => charged("S13", "工作纪律/1", { measured })), ["0", "1", "4"]);
    assert.equal(charged("S26", "窗口工作人员考核标准/1", { amount: "2" }), "no figure");
  });

  it("[O2] totals what the documents say about caps, bonuses and grades", () => {
    assert.equal(total("S14", []), "95 -");
    assert.equal(total("S14", [{ key: "加分项/4", level: "一等奖", times: 3 }]), "100 -");
    assert.equal(total("S13", [{ key: "工作纪律/8", times: 2 }]), "40 -");
    const absence = { key: "人员到岗管理/2.1.1.b", quantities: { 人次: "2", 半天: "2" } };
    assert.equal(total("S9", [absence, { key: "人员到岗管理/2.1.1.c", times: 3 }]), "80 -");
    assert.equal(total("S5", [{ key: "廉/（无号）.a" }]), "90 优秀");
    assert.equal(total("S5", [{ key: "德/3.a", level: "国家级" }]), "112 优秀");
    assert.equal(total("S3", [{ key: "考核内容/(一).b", times: 6 }]), "0 D");
    assert.equal(total("S1", []), "refused");
  });

  for (const document of facts.documents) {
    it(`[O3] ${document.scheme}: every rule of the document is a clause and every clause a rule`, () => {
      const { matching } = comparisonOf(document);
      assert.deepEqual(matching.unmatchedRules.map(({ key, text }) => `${key} ${text}`), []);
      assert.deepEqual(matching.unmatchedClauses.map(({ id, text }) => `${id} ${text}`), []);
    });

    it(`[O4] ${document.scheme}: ${MONTHS} random months score as by the engine`, () => {
      const batches = isWhole(document) ? 1 : 20;
      for (let batch = 0; batch < batches; batch += 1) {
        const size = Math.ceil(MONTHS / batches);
        const found = firstDifference(filledBy(batch, comparisonOf(document)), batch * size, (batch + 1) * size);
        if (found !== null) assert.fail(found);
      }
    }).timeout(600_000);

    it(`[O6] ${document.scheme}: ranges, points of categories, limits, chiefs and losses are those printed`, () => {
      assert.deepEqual(figureDifferences(comparisonOf(document)), []);
    });

    for (const { choice, option } of otherAnswers(document.scheme)) {
      it(`[O7] ${document.scheme}: ${choice} = ${option} is scored as the oracle scores that reading`, () => {
        const answered = comparisonOf(document, editionOf(document.scheme, { [choice]: option }));
        const found = firstDifference(filledBy(2, answered), 0, MONTHS_A_CHOICE);
        if (found !== null) assert.fail(found);
      });
    }

    it(`[O5] ${document.scheme}: a single wrong figure would be found`, () => {
      const comparison = filledBy(1, comparisonOf(document));
      for (const { what, document: wrong } of faults(comparison.document)) {
        const found = firstDifference({ ...comparison, faulty: wrong }, 0, MONTHS_TO_FIND_A_FAULT);
        assert.notEqual(found, null, `${document.scheme}: nobody noticed a wrong ${what}`);
      }
    }).timeout(600_000);
  }

  const OTHER_READINGS: readonly (readonly [scheme: string, choice: string, option: string, what: RegExp])[] = [
    ["S14", "attendance-15", "yes", /^shared limit$/u], ["S26", "unqualified", "own", /^end of /u], ["S26", "absence", "half-day", /"of":\["半天"\]/u],
  ];
  for (const [scheme, choice, option, what] of OTHER_READINGS) {
    it(`[O5] ${scheme} with ${choice} = ${option}: a wrong figure of that reading would be found`, () => {
      const comparison = filledBy(1, comparisonOf(documentOf(scheme), editionOf(scheme, { [choice]: option })));
      const wrong = faults(comparison.document).filter((fault) => what.test(fault.what));
      assert.ok(wrong.length > 0);
      for (const { document } of wrong) assert.notEqual(firstDifference({ ...comparison, faulty: document }, 0, MONTHS_TO_FIND_A_FAULT), null, what.source);
    }).timeout(60_000);
  }

  it("[O8] S1: the chief is charged the figure printed beside the window's", () => {
    const found = firstDifference(filledBy(1, comparisonOf(documentOf("S1"))), 0, MONTHS, chiefDifference);
    if (found !== null) assert.fail(found);
  }).timeout(60_000);

  for (const document of facts.documents.filter((candidate) => !isWhole(candidate))) {
    it(`[O9] ${document.scheme} is refused until its blanks are filled`, () => {
      const comparison = comparisonOf(document);
      const outcome = scoreMonth(document, [], PRINTED);
      assert.ok("refused" in outcome);
      for (let number = 0; number < 200; number += 1) assert.equal(difference(comparison, number), null);
    });
  }

  for (const aggregation of facts.aggregations) {
    const answers = [{}, ...otherAnswers(aggregation.scheme).map(({ choice, option }) => ({ [choice]: option }))];
    it(`[O10] ${aggregation.scheme} ${aggregation.name}: random scores combine as by the engine, whatever the choices`, () => {
      for (const picked of answers) {
        const comparison = comparisonOf(documentOf(aggregation.scheme), editionOf(aggregation.scheme, picked));
        for (let seed = 0; seed < MONTHS / 20; seed += 1) {
          const found = combinationDifference(aggregation, comparison, seed);
          if (found !== null) assert.fail(`${JSON.stringify(picked)} ${found}`);
        }
      }
    }).timeout(60_000);
  }

  for (const selection of facts.selections) {
    const answers = [{}, ...otherAnswers(selection.scheme).map(({ choice, option }) => ({ [choice]: option }))];
    it(`[O11] ${selection.scheme}: the same are selected and the same tie is left open, whatever the choices`, () => {
      for (const picked of answers) {
        const edition = editionOf(selection.scheme, picked);
        for (let seed = 0; seed < MONTHS / 5; seed += 1) {
          const found = selectionDifference(selection, edition, seed);
          if (found !== null) assert.fail(`${JSON.stringify(picked)} ${found}`);
        }
      }
    }).timeout(60_000);
  }
});
