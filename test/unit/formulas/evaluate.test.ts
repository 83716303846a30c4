import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { BookFormulas } from "../../../src/formulas/bookFormulas";
import { calculated, withCalculatedValues } from "../../../src/formulas/calculated";
import type { Result } from "../../../src/formulas/calculator";
import { FUNCTIONS } from "../../../src/formulas/sheetFunctions/table";
import { parseFormula } from "../../../src/formulas/parse";
import { type CellValue, MemoryGrid, type WorkbookGrid } from "../../../src/sheet/grid";
import { SAMPLE_FORMULAS, sampleBook } from "./sampleFormulas";

const SAMPLE = sampleBook();

/** Calculated in a cell far away from everything. */
function inSample(text: string, book: WorkbookGrid = SAMPLE): Result {
  const formula = parseFormula(text);
  assert.ok(formula, `${text} is read`);
  return new BookFormulas(book).resultOf(formula, book.sheets[0]!, 1, 30);
}

const bookOf = (...rows: (CellValue | undefined)[][]): WorkbookGrid => ({ sheets: [MemoryGrid.of({ name: "表" }, rows)], date1904: false });
const at = (book: WorkbookGrid, row: number, column: number): Result => new BookFormulas(book).result(book.sheets[0]!, row, column, "fresh");
const reason = (result: Result): string => ("uncertain" in result ? result.uncertain.reason : `calculated ${JSON.stringify(result.value)}`);

/** Where Excel's documentation and LibreOffice differ; the results are Excel's. */
const DIFFERENT: ReadonlyMap<string, CellValue> = new Map<string, CellValue>([
  ["0^0", { error: "#NUM!" }],
  // Excel's truths are a kind of value of their own: joined as words, sorted above text, no numbers in cells.
  ["TRUE&1", "TRUE1"], ['TRUE>"z"', true], ["1=TRUE", false], ["SUM(C2:C9)", 9.775], ["SUM(C8)", 0], ['SUM({1,"2",TRUE})', 1], ["COUNT(B2:E9)", 23],
  // Text written into a formula becomes a number.
  ['SUM("5",2)', 7], ['MAX("7",3)', 7],
  // Text that reads as a number equals it for criteria and is no number for MATCH; wildcards only fit text.
  ["COUNTIF(B2:B9,5)", 1], ['COUNTIF(B2:B9,"*")', 1], ['MATCH("2",B2:B9,0)', { error: "#N/A" }],
  // LibreOffice knows fewer kinds of error.
  ["INDEX(A2:A9,99)", { error: "#REF!" }], ["RANK(77,B2:B9)", { error: "#N/A" }], ["LARGE(B2:B9,99)", { error: "#NUM!" }],
  // Empty cells are none, wherever they lie.
  ["COUNTA(J1:K9)", 0],
]);

describe("formulas: calculating", () => {
  const outside = JSON.parse(readFileSync(new URL("libreOfficeResults.json", import.meta.url), "utf8")) as [string, CellValue][];

  it("[V12] the comparison covers every sample formula and every function", () => {
    assert.deepEqual(outside.map(([text]) => text), SAMPLE_FORMULAS);
    assert.ok(outside.length > 500);
    const called = outside.map(([text]) => text).join(" ");
    const missing = [...FUNCTIONS.keys()].filter((name) => !called.includes(`${name}(`));
    assert.deepEqual(missing, ["FALSE", "RANK.EQ", "RANK.AVG"]);
  });

  it("[V12] every result given equals LibreOffice's, save the named differences", () => {
    let uncertain = 0;
    const wrong: string[] = [];
    for (const [text, theirs] of outside) {
      const result = inSample(text);
      if ("uncertain" in result) uncertain += 1;
      else if (!equal(result.value, DIFFERENT.has(text) ? DIFFERENT.get(text)! : theirs)) wrong.push(`${text}: ${JSON.stringify(result.value)}, not ${JSON.stringify(theirs)}`);
    }
    assert.deepEqual(wrong, []);
    assert.ok(uncertain <= 15, `${uncertain} of ${outside.length} uncertain`);
  });

  it("[V12] the named differences are differences", () => {
    for (const [text, theirs] of outside) if (DIFFERENT.has(text)) assert.ok(!equal(DIFFERENT.get(text)!, theirs), text);
  });

  const GIVEN: readonly (readonly [string, string, CellValue])[] = [
    ["V5", "-2^2", 4], ["V5", "2^3^2", 64], ["V5", "0.1+0.2=0.3", true], ["V5", "0.1+0.2-0.3", 0], ["V5", '"3"+4', 7], ["V5", "D8+1", { error: "#DIV/0!" }], ["V5", '"abc"+1', { error: "#VALUE!" }],
    ["V5", "B6+1", 1], ["V5", 'B6=""', true], ["V5", "#N/A+1", { error: "#N/A" }], ["V5", "1/3&\"\"", "0.333333333333333"], ["V5", '"Ab"="aB"', true],
    ["V6", 'SUM("5",2)', 7], ["V6", "SUM(B8)", 0], ["V6", "SUM(A1:A9)", 0], ["V6", "MAX(B6:E6)", 0], ["V6", "AVERAGE(B6:E6)", { error: "#DIV/0!" }], ["V6", "SUM(B:B)", 17.005],
    ["V7", 'COUNTIF(G2:G9,">=90")', 5], ["V7", 'COUNTIF(E2:E9,"扣*")', 1], ["V7", 'COUNTIF(J:J,"")', 1_048_576], ["V7", 'SUM(COUNTIF(H2:H9,{"优秀","良好"}))', 6], ["V7", 'COUNTIF(A2:A9,"社保~*")', 0],
    ["V8", "IF(TRUE,1,NOSUCH(1))", 1], ["V8", "IFERROR(1,TODAY())", 1], ["V8", 'IFS(FALSE,NOSUCH(),TRUE,"好")', "好"], ["V8", "CHOOSE(1,7,NOSUCH())", 7], ["V8", "IF(TRUE,,5)", 0],
    ["V9", "ROUND(2.675,2)", 2.68], ["V9", "ROUND(1.005,2)", 1.01], ["V9", "ROUND(-2.5,0)", -3], ["V9", 'TEXT(2.675,"0.00")', "2.68"], ["V9", "INT(-2.1)", -3],
    ["V10", 'LOOKUP(85,{0,60,80,90},{"不合格","合格","良好","优秀"})', "良好"], ["V10", 'LOOKUP(1,0/(A2:A9="公安窗口"),G2:G9)', 85], ["V10", "LOOKUP(9E+307,B2:B9)", 2], ["V10", 'VLOOKUP("公安*",A2:H9,2,FALSE)', 2],
    ["V11", "RANK(G4,$G$2:$G$9,1)", 1], ["V11", "RANK(B2,B2:B7)", 2], ["V11", "RANK.AVG(B2,B2:B7)", 2.5], ["V11", "RANK.EQ(B2,B2:B7)", 2],
    ["V19", 'SUMPRODUCT((H2:H9="优秀")*(G2:G9>90))', 3], ["V19", "SUMPRODUCT(--(B2:B5>1),B2:B5)", 14],
  ];
  for (const [rule, text, expected] of GIVEN) {
    it(`[${rule}] ${text} is ${JSON.stringify(expected)}`, () => {
      const result = inSample(text);
      assert.ok("value" in result, reason(result));
      assert.ok(equal(result.value, expected), JSON.stringify(result.value));
    });
  }

  const UNCERTAIN: readonly (readonly [string, string, string])[] = [
    ["V13", "本月总分+1", "name"], ["V13", "[1]表!A1", "external"], ["V13", "SUM('[月报.xlsx]汇总'!B2:B9)", "external"], ["V13", "SUM(Table1[扣分])", "structured"], ["V13", "SUM('1月:3月'!B2)", "several-sheets"],
    ["V13", "A1#", "spill"], ["V13", "ASSESS.SCORE(B2:E2)", "unknown-function"], ["V13", "NOSUCH(1)+1", "unknown-function"], ["V13", "TODAY()", "volatile"], ["V13", "SUM(OFFSET(A1,1,1))", "volatile"],
    ["V13", 'INDIRECT("A1")', "volatile"], ["V13", "没有的表!A1", "missing-sheet"], ["V13", "B2:B5*2", "several-cells"], ["V13", "B2:B5", "several-cells"], ["V13", "{1,2}*2", "several-cells"],
    ["V13", "IFERROR(NOSUCH(),0)", "unknown-function"], ["V13", "COUNT(NOSUCH())", "unknown-function"], ["V13", "SUM(A1,A2,,)+ROUND()", "not-read"],
    ["V19", "SUM(B2:C2*1)", "several-cells"], ["V19", "MAX((H2:H9=\"优秀\")*G2:G9)", "several-cells"], ["V19", "SUMPRODUCT((A:A=\"\")*1)", "too-large"],
    ["V5", '"2026-6-1"+1', "ambiguous"], ["V5", '"优秀">"良好"', "ambiguous"], ["V5", '"１２"+1', "ambiguous"], ["V7", 'COUNTIF(B2:B9,">扣")', "ambiguous"], ["V7", 'COUNTIF(A2:A9,"6/1")', "ambiguous"],
    ["V9", "ROUND(0.285*100,0)", "ambiguous"], ["V9", "ROUNDUP(0.1+0.2,1)", "ambiguous"], ["V9", 'TEXT(B2,"#,##0")', "ambiguous"], ["V10", "LOOKUP(5,B2:B9)", "ambiguous"], ["V10", 'MATCH("公安窗口",A2:A9)', "ambiguous"],
    ["V11", "RANK(0.3,B1:C1)", "ambiguous"],
  ];
  for (const [rule, text, expected] of UNCERTAIN) {
    it(`[${rule}] ${text} gives no result: ${expected}`, () => {
      const book = rule === "V11" ? bookOf([null, 0.1 + 0.2, 0.3]) : SAMPLE;
      assert.equal(reason(inSample(text, book)), expected);
    });
  }

  it("[V14] a circle gives no result, whether short, long or through itself", () => {
    assert.equal(reason(at(bookOf(["=A1+1"]), 1, 1)), "circular");
    assert.equal(reason(at(bookOf(["=B1", "=A1"]), 1, 1)), "circular");
    const ring = bookOf(...Array.from({ length: 3_000 }, (_, index) => [`=A${((index + 1) % 3_000) + 1}`]));
    assert.equal(reason(at(ring, 1, 1)), "circular");
    assert.equal(reason(at(ring, 1_500, 1)), "circular");
    const typed = bookOf([1], [2]);
    assert.equal(reason(new BookFormulas(typed).resultOf(parseFormula("SUM(A1:A2)")!, typed.sheets[0]!, 1, 1)), "circular");
    assert.deepEqual(at(bookOf(["=IF(TRUE,1,A1)"]), 1, 1), { value: 1 });
  });

  it("[V15] chains of 10,000 cells are calculated from any end", () => {
    const length = 10_000;
    const chain = bookOf([1], ...Array.from({ length: length - 1 }, (_, index) => [`=A${index + 1}+1`]));
    assert.deepEqual(at(chain, length, 1), { value: length });
    const back = bookOf(...Array.from({ length: length - 1 }, (_, index) => [`=MAX(IF(A${index + 2}>0,SUM(A${index + 2},1),0),0)`]), [1]);
    assert.deepEqual(at(back, 1, 1), { value: length });
    const formula = parseFormula(`A${length}*2+SUM(A${length - 1}:A${length})`)!;
    assert.deepEqual(new BookFormulas(chain).resultOf(formula, chain.sheets[0]!, 1, 9), { value: length * 4 - 1 });
  });

  it("[V15] the number of cells looked at is bounded", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [1, `=SUM(A$1:A${index + 1})`]);
    const book = bookOf(...rows);
    const formulas = new BookFormulas(book);
    assert.deepEqual(formulas.result(book.sheets[0]!, 1_000, 2, "fresh"), { value: 1_000 });
    const reasons = new Set(rows.map((_, index) => reason(formulas.result(book.sheets[0]!, index + 1, 2, "fresh"))).filter((each) => !each.startsWith("calculated")));
    assert.deepEqual([...reasons], ["too-large"]);
  });

  it("[V16] missing results are calculated, stored ones stand", () => {
    const grid = MemoryGrid.of({ name: "表" }, [[2, 3, "=A1+B1", "=C1*2", "=NOSUCH(A1)", "=D1+F1", null]]);
    grid.set(1, 6, { value: 100, formula: "=A1" });
    const book = { sheets: [grid], date1904: false };
    const valueAt = calculated(book);
    assert.deepEqual([1, 3, 4, 5, 6, 7].map((column) => valueAt(grid, 1, column)), [2, 5, 10, null, 100, null]);
    const filled = withCalculatedValues(book).sheets[0]!;
    assert.deepEqual(filled.cell(1, 4), { value: 10, formula: "=C1*2" });
    assert.deepEqual([filled.name, filled.rows, filled.columns, filled.cell(1, 1), filled.cell(9, 9)], ["表", 1, 6, { value: 2 }, undefined]);
  });

  it("[V16] what stands in the cells decides, or all is calculated anew", () => {
    const grid = MemoryGrid.of({ name: "表" }, [[2]]);
    grid.set(1, 2, { value: 50, formula: "=A1*2" });
    grid.set(1, 3, { value: 51, formula: "=B1+1" });
    const book = { sheets: [grid], date1904: false };
    assert.deepEqual(new BookFormulas(book).result(grid, 1, 3, "standing"), { value: 51 });
    assert.deepEqual(new BookFormulas(book).result(grid, 1, 3, "fresh"), { value: 5 });
  });

  it("[V17] SUBTOTAL", () => {
    const rows = [[1], [2], ["=SUBTOTAL(9,A1:A2)"], [4], ["=SUBTOTAL(9,A1:A4)", "=SUBTOTAL(109,A1:A4)", "=SUBTOTAL(3,A1:A4)"]];
    const shown: WorkbookGrid = { sheets: [MemoryGrid.of({ name: "表" }, rows)], date1904: false };
    const hidden: WorkbookGrid = { sheets: [MemoryGrid.of({ name: "表", hiddenRows: [2] }, rows)], date1904: false };
    assert.deepEqual(at(shown, 5, 1), { value: 7 });
    assert.equal(reason(at(hidden, 5, 1)), "ambiguous");
    assert.deepEqual(at(hidden, 5, 2), { value: 5 });
    assert.equal(reason(at(shown, 5, 3)), "unknown-function");
  });

  it("[V7] a pattern full of wildcards comes to an end", () => {
    const book = bookOf(["a".repeat(2_000)]);
    assert.deepEqual(inSample(`COUNTIF(A1:A1,"${"*a".repeat(60)}*b")`, book), { value: 0 });
  });

  it("[V18] 50,000 formulas", () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => ["窗口", 1, index % 7, 0.5, 0, 2, 0, 1, `=100-SUM(B${index + 1}:G${index + 1})+H${index + 1}`]);
    const book = bookOf(...rows);
    const formulas = new BookFormulas(book);
    let sum = 0;
    for (let row = 1; row <= rows.length; row++) {
      const result = formulas.result(book.sheets[0]!, row, 9, "fresh");
      if ("value" in result) sum += Number(result.value);
    }
    const expected = rows.reduce((so, row) => so + 100 - (1 + Number(row[2]) + 0.5 + 2) + 1, 0);
    assert.ok(Math.abs(sum - expected) < 1e-6);
  });
});

function equal(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === "number" && typeof theirs === "number") return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
  return JSON.stringify(ours) === JSON.stringify(theirs);
}
