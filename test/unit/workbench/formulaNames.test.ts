import assert from "node:assert/strict";
import { storedFormula, typedFormula } from "../../../workbench/host/formulaNames";

describe("function names in .xlsx formulas", () => {
  const pairs: readonly (readonly [stored: string, typed: string])[] = [
    ["_xldudf_ASSESS_SCORE(A1:A3,B1:B3,\"县便民评分表\")", "=ASSESS.SCORE(A1:A3,B1:B3,\"县便民评分表\")"],
    ["_xldudf_ASSESS_GRADE(_xldudf_ASSESS_SCORE(A1,B1,C1),C1)", "=ASSESS.GRADE(ASSESS.SCORE(A1,B1,C1),C1)"],
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "=XLOOKUP(A1,B:B,C:C)"],
    ["_xlfn._xlws.FILTER(A1:A9,B1:B9>0)", "=FILTER(A1:A9,B1:B9>0)"],
    ["SUM(A1:A3)+'ASSESS.SCORE(x)'!A1", "=SUM(A1:A3)+'ASSESS.SCORE(x)'!A1"],
    ["IF(A1=\"_xlfn.FILTER( ASSESS.SCORE(\"\"\",1,2)", "=IF(A1=\"_xlfn.FILTER( ASSESS.SCORE(\"\"\",1,2)"],
  ];
  for (const [stored, typed] of pairs) {
    it(`[W12] reads and writes ${typed}`, () => {
      assert.equal(typedFormula(stored), typed);
      assert.equal(storedFormula(typed), stored);
    });
  }
});
