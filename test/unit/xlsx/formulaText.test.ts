import { strict as assert } from "node:assert";
import { displayFormula, sharedFormula } from "../../../src/xlsx/formulaText";

describe("formulas as stored", () => {
  const shown: [stored: string, shown: string][] = [
    ["_xlfn.CONCAT(A1,B1)", "CONCAT(A1,B1)"],
    ["_xlfn._xlws.FILTER(A1:A9,B1:B9)", "FILTER(A1:A9,B1:B9)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "LET(x,1,x+1)"],
    ["_xldudf_ASSESS_SCORE(A1)+_xldudf_ASSESS_OVERCAP(B1)", "ASSESS.SCORE(A1)+ASSESS.OVERCAP(B1)"],
    ['"_xlfn.CONCAT"&_xlfn.CONCAT(A1)', '"_xlfn.CONCAT"&CONCAT(A1)'],
    ["'_xlfn.甲'!A1", "'_xlfn.甲'!A1"],
    ["SUM(A1)", "SUM(A1)"],
  ];
  for (const [stored, expected] of shown) {
    it(`[X5] shows ${stored}`, () => assert.equal(displayFormula(stored), expected));
  }
});

describe("shared formulas", () => {
  /** Formula, and the same two rows down and one column to the right. */
  const movedBy2And1: [formula: string, moved: string][] = [
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ["SUM(A1:B2,A:A,$A:B,1:1,$1:2)", "SUM(B3:C4,B:B,$A:C,3:3,$1:4)"],
    ['IF(A1="A1","扣A1分",\'A1\'!A1)', 'IF(B3="A1","扣A1分",\'A1\'!B3)'],
    ["Sheet1!A1+六月!B2", "Sheet1!B3+六月!C4"],
    ["LOG10(A1)+ATAN2 (A1,A2)+DAYS360(A1,B1)", "LOG10(B3)+ATAN2 (B3,B4)+DAYS360(B3,C3)"],
    ["Table1[[#This Row],[A1]]+[1]Sheet!A1", "Table1[[#This Row],[A1]]+[1]Sheet!B3"],
    ["1E5+A1*1.5+A1#", "1E5+B3*1.5+B3#"],
    ["A1分+得分A1+XFE1+A0+name.A1", "A1分+得分A1+XFE1+A0+name.A1"],
    ["XFD1+A1048576", "#REF!+#REF!"],
    ["#REF!+A1", "#REF!+B3"],
    ["a1+$b$2", "B3+$B$2"],
  ];
  for (const [formula, moved] of movedBy2And1) {
    it(`[X5] moves ${formula}`, () => {
      assert.equal(sharedFormula(formula)(2, 1), moved);
      if (formula === formula.toUpperCase()) assert.equal(sharedFormula(formula)(0, 0), formula);
    });
  }
  it("[X5] moves up and to the left", () => assert.equal(sharedFormula("C3+A1")(-1, -1), "B2+#REF!"));
});
