/** Category points that a sheet prints, against those of the edition. */
import assert from "node:assert/strict";
import { wrongAllotment } from "../../../src/checking/wrongAllotment";
import type { CheckContext } from "../../../src/checking/context";
import { points } from "../../../src/points";
import { category, editionOf } from "../editionOf";
import { tableOf } from "./book/tables";

const edition = editionOf({ categories: ["甲", "乙", "丙", "丁", "戊", "己"].map((name) => category(name, name, 10)).concat(category("庚", "庚", null, { cap: "none" })) });

/** Cells and fix of each finding, where categories print such points; a cell named twice holds words. */
function said(printed: readonly (readonly [name: string, cell: string, points: number])[], layout: "form" | "summary" = "form", cells: Record<string, string | number> = {}): readonly string[] {
  const numbers = Object.fromEntries(printed.map(([, cell, value]) => [cell, value]));
  const table = tableOf({ edition, layout, subjects: [], cells: { ...numbers, ...cells } });
  const context: CheckContext = {
    ...table, reading: { ...table.reading, allotments: printed.map(([name, cell, value]) => ({ category: edition.categories.find(({ id }) => id === name)!, cell, points: points(value) })) },
  };
  return wrongAllotment.run(context).map(({ cells: where, fix, expected, actual }) => `${where?.join(",") ?? ""} ${String(actual ?? "")}≠${String(expected ?? "")}${fix ? ` ${fix.cell}=${String(fix.value)}` : ""}`);
}

describe("wrong-allotment", () => {
  it("[F17] each category by itself, with the number to be written where a number stands", () => {
    assert.deepEqual(said([["甲", "B4", 15], ["乙", "B5", 10], ["丙", "B6", 8]]), ["B4 15≠10 B4=10", "B6 8≠10 B6=10"]);
    assert.deepEqual(said([["甲", "B4", 15]], "form", { B4: "甲（15分）" }), ["B4 15≠10"]);
    assert.deepEqual(said([["庚", "B4", 15]]), [], "the edition prints none");
  });

  it("[F17] parts that add up to the category's points are right; parts that do not are not judged", () => {
    assert.deepEqual(said([["甲", "B4", 4], ["甲", "B5", 6]]), []);
    assert.deepEqual(said([["甲", "B4", 4], ["甲", "B5", 7]]), []);
    assert.deepEqual(said([["甲", "B4", 6], ["甲", "B5", 6]]), []);
    assert.deepEqual(said([["甲", "B4", 10], ["甲", "B5", 3]]), [], "one of them is the category's");
  });

  it("[F17] a heading printed twice in a summary is one fault, without a cell to write to", () => {
    assert.deepEqual(said([["甲", "B4", 12], ["甲", "H4", 12]], "summary"), ["B4,H4 12≠10"]);
    assert.deepEqual(said([["甲", "B4", 12], ["甲", "H4", 13]], "summary"), []);
  });

  it("[F17] three and more, when they are most of those printed, are one finding: it is another edition", () => {
    const [a, b, c] = [["甲", "B4", 15], ["乙", "B5", 15], ["丙", "B6", 15]] as const;
    const right = [["丁", "B7", 10], ["戊", "B8", 10], ["己", "B9", 10]] as const;
    assert.deepEqual(said([a, b, c, ...right.slice(0, 2)]), ["B4,B5,B6 ≠"]);
    assert.equal(said([a, b, c, ...right]).length, 3, "half of them is not most");
    assert.equal(said([a, b]).length, 2);
    assert.deepEqual(said([a, b, c]), ["B4,B5,B6 ≠"]);
  });
});
