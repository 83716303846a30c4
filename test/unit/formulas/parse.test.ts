import assert from "node:assert/strict";
import { moveFormula, relativeText } from "../../../src/formulas/move";
import { parseFormula } from "../../../src/formulas/parse";
import { printFormula } from "../../../src/formulas/print";
import { rangeOf, referencesOf } from "../../../src/formulas/references";
import { rangeAddress } from "../../../src/sheet/grid";

const printed = (text: string): string | null => {
  const formula = parseFormula(text);
  return formula && printFormula(formula);
};

describe("formulas: reading", () => {
  const SAME = [
    "100-SUM(C3:H3)+I3", "-2^2", "2^3^2", "(1+2)*3", "5%%", "-(-5)", "A1&\"分\"", 'IF(A1>=60,"合格","不合格")', "SUM($A$1:B9,A:A,3:3,$C:$D,$1:$2)", "社保!A1+'6月 台账'!B2:C3",
    "'It''s'!A1", "'2月'!A1", "{1,2;3,\"x\"}", "{TRUE,#N/A,-1}", "IF(A1,,0)", "ASSESS.SCORE(A1:B2,C1)", "RANK.EQ(A1,A1:A9)", "TRUE", "FALSE()", "#REF!+1", 'a_name*2', "[1]表!$A$1+1", "'[月报.xlsx]汇总'!B2",
    "Table1[扣分]", "SUM(Table1[[#This Row],[扣分]])", "SUM('1月:3月'!B2)", "A1#", "SUM(a_name,LOG10)", 'A1=""', '"a""b"', "1E+21", "0.5+10",
  ];
  for (const text of SAME) it(`[V1] ${text} is printed as it was written`, () => assert.equal(printed(`=${text}`), text));

  const SPELLED: readonly (readonly [string, string])[] = [
    ["= sum( a1 : b2 )", ""], ["=sum(a1:b2)", "SUM(A1:B2)"], ["= 1 +\n 2", "1+2"], ["_xlfn.IFS(A1,1)", "IFS(A1,1)"], ["true", "TRUE"], ["1e2", "100"], ["社保!$a$1", "社保!$A$1"],
  ];
  for (const [text, expected] of SPELLED.filter(([, right]) => right !== "")) {
    it(`[V1] ${JSON.stringify(text)} is ${expected}`, () => assert.equal(printed(text), expected));
  }

  it("[V1] parentheses are added where a tree needs them", () => {
    const one = parseFormula("1+2")!;
    assert.equal(printFormula({ kind: "binary", operator: "*", left: one, right: one }), "(1+2)*(1+2)");
    assert.equal(printFormula({ kind: "unary", operator: "-", operand: one }), "-(1+2)");
    assert.equal(printFormula({ kind: "percent", operand: one }), "(1+2)%");
    assert.equal(printFormula({ kind: "binary", operator: "-", left: one, right: one }), "1+2-(1+2)");
  });

  it("[V2] references tell their sheet, range and innermost call", () => {
    const found = referencesOf(parseFormula("SUMIF(台账!B:B,A3,台账!$E$2:E8)-MAX(2:2,(C4))")!);
    assert.deepEqual(
      found.map(({ reference, call }) => `${reference.sheet ?? ""}!${rangeAddress(rangeOf(reference))} ${call?.name}`),
      ["台账!B1:B1048576 SUMIF", "!A3 SUMIF", "台账!E2:E8 SUMIF", "!A2:XFD2 MAX", "!C4 MAX"],
    );
  });

  it("[V2] a corner given the other way round is the same range", () => {
    assert.equal(rangeAddress(rangeOf(referencesOf(parseFormula("SUM(C9:A1)")!)[0]!.reference)), "A1:C9");
  });

  const MOVED: readonly (readonly [string, number, number, string])[] = [
    ["SUM(A1:$B$2)", 1, 1, "SUM(B2:$B$2)"], ["$A1+A$1", 2, 3, "$A3+D$1"], ["A:A+$A:B", 5, 1, "B:B+$A:C"], ["3:3+$3:4", 2, 9, "5:5+$3:6"], ["A1", -1, 0, "#REF!"], ["A1+B2", 0, -1, "#REF!+A2"],
    ["社保!D20", 1, 0, "社保!D21"], ["XFD1", 0, 1, "#REF!"],
  ];
  for (const [text, rows, columns, expected] of MOVED) {
    it(`[V3] ${text} copied ${rows} down and ${columns} right is ${expected}`, () => assert.equal(printFormula(moveFormula(parseFormula(text)!, rows, columns)), expected));
  }

  it("[V3] copies of a formula read the same from where they stand", () => {
    assert.equal(relativeText(parseFormula("100-SUM(C3:$H3)+Z$1")!, 3, 9), "100-SUM(R[0]C[-6]:R[0]C8)+R1C[17]");
    assert.equal(relativeText(parseFormula("RANK(L3,$L$3:$L$8)")!, 3, 13), relativeText(parseFormula("RANK(L7,$L$3:$L$8)")!, 7, 13));
    assert.notEqual(relativeText(parseFormula("SUM(A1:A2)")!, 3, 1), relativeText(parseFormula("SUM(A1:A2)")!, 4, 1));
  });

  for (const text of ["", "=", "1+", "SUM(", "SUM(A1", "A1 B1", ")", "1..2", "\"open", "{1,2;3}", "{A1}", "A1:B", "SUM(A1;B1)", "A1:INDEX(B1,1)", "@A1", "1 2", "＝1", "'x'!", "~"]) {
    it(`[V4] ${JSON.stringify(text)} is not read`, () => assert.equal(parseFormula(text), null));
  }

  it("[V4] a formula too deep or too long is not read, a long sum is", () => {
    assert.equal(parseFormula(`${"(".repeat(200)}1${")".repeat(200)}`), null);
    assert.equal(parseFormula("-".repeat(8_000) + "1"), null);
    assert.equal(parseFormula(`1${"+1".repeat(5_000)}`), null);
    assert.notEqual(parseFormula(`A1${"+A2".repeat(1_500)}`), null);
    assert.equal(parseFormula(`{${"-".repeat(5_000)}1}`), null);
  });
});
