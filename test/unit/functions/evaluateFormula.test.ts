/** A formula tried before it is written gives what the function gives in the cell. */
import assert from "node:assert/strict";
import { evaluateFormula, sheetsRead } from "../../../src/cellFunctions/evaluateFormula";
import { CellFailure, type FunctionResult } from "../../../src/cellFunctions/outcome";
import { type CellValue, cellAddress, MemoryGrid } from "../../../src/sheet/grid";
import { callFunction, contextOf } from "./callFunction";
import { functionCases } from "./functionCases";

const AT = { sheet: "结果", row: 1, column: 1 };

/** Each range of the arguments on the sheet 参数, side by side, the rest written into the formula. */
function placed(name: string, given: readonly unknown[]): { formula: string; book: { sheets: MemoryGrid[]; date1904: boolean } } {
  const grid = new MemoryGrid({ name: "参数" });
  let column = 1;
  const parts = given.map((value) => {
    if (value === null || value === undefined) return "";
    if (!Array.isArray(value)) return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : typeof value === "object" ? "#N/A" : String(value);
    const rows = (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
    const width = Math.max(...rows.map((row) => row.length));
    rows.forEach((row, r) => row.forEach((cell, c) => {
      if (cell === null || cell === undefined || cell === "") return;
      const held = typeof cell === "object" ? { error: String((cell as { code: string }).code) } : (cell as CellValue);
      grid.set(r + 1, column + c, { value: held });
    }));
    const address = `${cellAddress(1, column)}:${cellAddress(rows.length, column + width - 1)}`;
    column += width + 1;
    return `参数!${address}`;
  });
  return { formula: `=ASSESS.${name}(${parts.join(",")})`, book: { sheets: [grid, new MemoryGrid({ name: "结果" })], date1904: false } };
}

const evaluated = (formula: string, sheets: readonly MemoryGrid[], at = AT): FunctionResult => {
  const answer = evaluateFormula(formula, at, { sheets, date1904: false }, contextOf());
  assert.ok("result" in answer, JSON.stringify(answer));
  return answer.result;
};
const reasonOf = (formula: string, sheets: readonly MemoryGrid[], at = AT): string => {
  const answer = evaluateFormula(formula, at, { sheets, date1904: false }, contextOf());
  return "uncertain" in answer ? answer.uncertain.reason : JSON.stringify(answer.result);
};

describe("a formula tried before it is written", () => {
  const plain = functionCases.filter(({ arguments: given }) => given.every((value) => typeof value !== "object" || value === null || (Array.isArray(value) && value.length > 0)));

  it("[T238] gives what the function gives, value or sentence, for every worked case", () => {
    const seen = new Set<string>();
    for (const one of plain) {
      const { formula, book } = placed(one.function, one.arguments);
      const answer = evaluateFormula(formula, AT, book, contextOf());
      assert.ok("result" in answer, `${formula}: ${JSON.stringify(answer)}`);
      assert.deepEqual(answer.result, callFunction(one.function, one.arguments), `${formula} (${one.why})`);
      seen.add(one.function);
    }
    assert.equal(seen.size, 12);
  });

  const sheet = MemoryGrid.of({ name: "结果" }, [[null, 3, "工作纪律"], [null, 9, "工作纪律"], [null, "=B1+B2", null]]);

  it("[T239] takes sums and other ASSESS calls as arguments, and whole columns", () => {
    assert.equal(evaluated('=ASSESS.SCORE(B1:B2,C1:C2,"S12")', [sheet]), 90);
    assert.equal(evaluated('=ASSESS.SCORE(B1+B2,C1,"S12")', [sheet]), 90);
    assert.deepEqual(evaluated('=ASSESS.GRADE(ASSESS.SCORE(B1:B2,C1:C2,"S5"),"S5")', [sheet]), callFunction("GRADE", [callFunction("SCORE", [[[3], [9]], [["工作纪律"], ["工作纪律"]], "S5"]), "S5"]));
    const other = MemoryGrid.of({ name: "表" }, [[3, "工作纪律"], [9, "工作纪律"]]);
    assert.equal(evaluated('=ASSESS.SCORE(表!A:A,表!B:B,"S12")', [sheet, other]), 90);
  });

  it("[T239] an error of the input comes through with the function's own sentence", () => {
    const broken = MemoryGrid.of({ name: "结果" }, [[null, { error: "#REF!" }, "工作纪律"]]);
    const result = evaluated('=ASSESS.SCORE(B1,C1,"S12")', [broken]);
    assert.ok(result instanceof CellFailure);
    assert.deepEqual(result, callFunction("SCORE", [{ code: "#REF!" }, "工作纪律", "S12"]));
  });

  it("[T239] what only Excel can tell is left to it: names, tables, unknown functions, absent sheets, several whole columns; and a formula that reads its own cell is known", () => {
    for (const [formula, reason] of [
      ['=ASSESS.SCORE(扣分区,C1:C2,"S12")', "name"], ['=ASSESS.SCORE(表1[扣分],C1:C2,"S12")', "structured"], ['=ASSESS.SCORE(B1,C1,INDIRECT("D1"))', "volatile"],
      ['=ASSESS.SCORE(别表!B1,C1,"S12")', "missing-sheet"], ['=ASSESS.SUMMARY(B1:B2,B:C,C1:C2,"S12")', "too-large"], ["=ASSESS.EDITION(B:B)", "too-large"],
      ['=ASSESS.SCORE(A1:B2,C1:C2,"S12")', "circular"], ['=ASSESS.GRADE(A1+1,"S5")', "circular"], ["=1+1", "not-read"], ["=ASSESS.NONE(1)", "not-read"],
    ] as const) assert.equal(reasonOf(formula, [sheet]), reason, formula);
  });

  it("[T239] names the sheets that have to be read", () => {
    assert.deepEqual(sheetsRead("=ASSESS.SCORE('6月'!A1:A2,B1:B2,\"S12\")"), ["6月", null]);
    assert.deepEqual(sheetsRead("=ASSESS.VERSION()"), []);
  });
});
