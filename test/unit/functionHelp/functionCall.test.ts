import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { registry } from "../../../src/cellFunctions/registry";
import { parseFormula } from "../../../src/formulas/parse";
import { type CallArgument, functionCall, parseFunctionCall } from "../../../src/functionHelp/functionCall";
import { functionTable } from "../../../src/functionHelp/functionTable";
import { LANGUAGES, type Language } from "../../../src/text/language";

const tableOf = (language: Language) => functionTable(JSON.parse(readFileSync(new URL(`../../../functions/functions.${language}.json`, import.meta.url), "utf8")))!;
const table = tableOf("zh-CN");
const range = (address: string, sheet: string | null = null): CallArgument => ({ kind: "range", sheet, address });
const text = (value: string): CallArgument => ({ kind: "text", value });
const MISSING: CallArgument = { kind: "missing" };

describe("inserting a function", () => {
  it("[Z72] the table of both languages is the metadata, each parameter with the registry's meaning", () => {
    for (const language of LANGUAGES) {
      const functions = tableOf(language);
      assert.deepEqual(functions.map(({ id, parameters }) => [id, parameters.map(({ meaning }) => meaning)]), registry.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]));
      assert.deepEqual(functions.map(({ parameters }) => parameters.map(({ optional }) => optional)), registry.map(({ parameters }) => parameters.map(({ optional }) => optional === true)));
      assert.ok(functions.every(({ description, parameters }) => description.length > 3 && parameters.every((parameter) => parameter.description.length > 3)));
    }
    for (const wrong of [null, {}, { functions: 1 }, { functions: [{ id: 1 }] }, { functions: [{ id: "A", description: "", parameters: [1] }] }]) assert.equal(functionTable(wrong), null);
  });

  const good: readonly [id: string, given: readonly CallArgument[], formula: string][] = [
    ["SCORE", [range("F3:F20"), range("D3:D20"), text("便民评分表")], '=ASSESS.SCORE(F3:F20,D3:D20,"便民评分表")'],
    ["SCORE", [range("F3:F20", "6月 台账"), range("D3:D20", "6月 台账"), text("说\"好\""), MISSING, text("得分")], "=ASSESS.SCORE('6月 台账'!F3:F20,'6月 台账'!D3:D20,\"说\"\"好\"\"\",,\"得分\")"],
    ["GRADE", [range("$I$3", "汇总"), range("A1:N90", "O'Neil"), MISSING], "=ASSESS.GRADE($I$3,'O''Neil'!A1:N90)"],
    ["CHARGE", [text("五⑴"), text("S12"), { kind: "number", value: 2 }], '=ASSESS.CHARGE("五⑴","S12",2)'],
    ["GRADE", [{ kind: "formula", text: "台账[得分]+1" }, text("S12")], '=ASSESS.GRADE(台账[得分]+1,"S12")'],
    ["VERSION", [], "=ASSESS.VERSION()"],
  ];
  for (const [id, given, formula] of good) {
    it(`[Z71] ${formula}`, () => {
      assert.deepEqual(functionCall({ id, arguments: given }, table, "汇总", "zh-CN"), { formula });
      const parsed = parseFunctionCall(formula, table);
      assert.ok("call" in parsed);
      assert.deepEqual(functionCall(parsed.call, table, "汇总", "zh-CN"), { formula });
    });
  }

  const bad: readonly [id: string, given: readonly CallArgument[], argument: number | null, code: string][] = [
    ["SUM", [], null, "unknown-function"], ["SCORE", [range("F3:F20"), range("D3:D20")], 2, "missing"], ["SCORE", [range("F3:F20"), range("D3:D19"), text("S12")], 1, "other-size"],
    ["CATEGORY", [range("F3:F20"), range("D3:D20"), range("A1:A2"), text("S12")], 2, "one-cell"], ["GRADE", [range("甲乙丙 丁"), text("S12")], 0, "not-a-range"], ["GRADE", [range("A1+1"), text("S12")], 0, "not-a-range"],
    ["GRADE", [range("A1"), text("字".repeat(256))], 1, "text-too-long"], ["GRADE", [range("A1"), text("S12"), text("上个月")], 2, "not-a-month"],
    ["SCORE", [range("F3"), range("D3"), text("S12"), MISSING, text("减分")], 4, "not-a-way"], ["CHARGE", [text("五⑴"), text("S12"), { kind: "number", value: NaN }], 2, "not-a-number"],
    ["VERSION", [text("x")], 0, "too-many"], ["GRADE", [{ kind: "formula", text: "1+(" }, text("S12")], 0, "not-a-formula"],
  ];
  for (const [id, given, argument, code] of bad) {
    it(`[Z71] ${id}: says ${code}`, () => {
      for (const language of LANGUAGES) {
        const result = functionCall({ id, arguments: given }, tableOf(language), null, language);
        assert.ok("problems" in result);
        assert.deepEqual([result.problems[0]?.argument, result.problems[0]?.code], [argument, code]);
        assert.ok(result.problems[0]!.message.length > 8);
      }
    });
  }

  it("[Z71] any text and sheet name comes back as it was", () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[[\]:*?/\\]|^'|'$/u.test(name)), (value, sheet) => {
      const result = functionCall({ id: "GRADE", arguments: [range("B2:B9", sheet), text(value)] }, table, null, "zh-CN");
      assert.ok("formula" in result && parseFormula(result.formula));
      assert.deepEqual(parseFunctionCall(result.formula, table), { call: { id: "GRADE", arguments: [range("B2:B9", sheet), text(value)] } });
    }));
  });

  it("[Z71] only a whole ASSESS call can be edited", () => {
    assert.deepEqual(["5", "=SUM(A1)", "=ASSESS.SCORE(A1,B1,\"S12\")+1", "=ASSESS.NONE(1)", "=("].map((formula) => { const parsed = parseFunctionCall(formula, table); return "none" in parsed ? parsed.none : "call"; }),
      ["not-a-formula", "not-ours", "not-ours", "unknown-function", "not-a-formula"]);
  });
});
