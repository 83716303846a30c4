/** Which empty places are missing something, and which are left empty with good reason. */
import assert from "node:assert/strict";
import type { Edition } from "../../../src/catalogue/edition";
import type { CheckContext } from "../../../src/checking/context";
import { missingField } from "../../../src/checking/missingField";
import type { MissingField, SubjectReading } from "../../../src/sheet/reading";
import { editionOf } from "../editionOf";
import { awarded, entry, printed, subject, tableOf } from "./book/tables";

const edition = editionOf();
const of = (id: string) => edition.categories.find((each) => each.id === id)!;
const empty = (field: MissingField["field"], cell: string, name: string | null, category?: string): MissingField => ({ field, cell, subject: name, ...(category === undefined ? {} : { category: of(category) }) });

/** "cells subject" of each finding. */
function said(subjects: readonly SubjectReading[], missingFields: readonly MissingField[], by: Edition = edition): readonly string[] {
  const table = tableOf({ edition: by, subjects });
  const context: CheckContext = { ...table, reading: { ...table.reading, missingFields } };
  return missingField.run(context).map(({ cells, subject: whom }) => `${cells?.join(",") ?? ""}${whom ? ` ${whom.name ?? ""}` : ""}`);
}
const filled = (name: string): SubjectReading => subject(name, { total: printed("E4", 98) });
const scored = (name: string, cell: string, score: number): SubjectReading => subject(name, { awarded: [awarded(cell, edition, "discipline", score)] });

describe("missing-field", () => {
  it("[F22] one finding a field, with whom it is about where that is one", () => {
    assert.deepEqual(said([filled("甲"), filled("乙")], [empty("grade", "F4", "甲"), empty("grade", "F5", "乙"), empty("total", "E5", "乙")]), ["F4,F5", "E5 乙"]);
    assert.deepEqual(said([filled("甲")], []), []);
  });

  it("[F22] no grade is missing where the edition prints none", () => {
    assert.deepEqual(said([filled("甲")], [empty("grade", "F4", "甲"), empty("total", "E4", "甲")], editionOf({ bands: [] })), ["E4 甲"]);
  });

  it("[F22] a row in which nothing was filled in misses nothing but its name; a table of such rows neither", () => {
    assert.deepEqual(said([filled("甲"), subject("乙")], [empty("total", "E4", "甲"), empty("total", "E5", "乙")]), ["E4 甲"]);
    assert.deepEqual(said([subject("乙")], [empty("subject", "B5", "乙")]), ["B5 乙"]);
    assert.deepEqual([said([subject("甲"), subject("乙")], [empty("month", "A2", null)]), said([filled("甲"), subject("乙")], [empty("month", "A2", null)])], [[], ["A2"]]);
  });

  it("[F22] an empty score is full marks, unless most wrote their full marks, or somebody lost points of that category", () => {
    const missing = [empty("awarded", "D6", "丙", "discipline")];
    const others = [filled("丙")];
    assert.deepEqual(said([scored("甲", "D4", 8), ...others], missing), [], "nobody wrote full marks");
    assert.deepEqual(said([scored("甲", "D4", 10), ...others], missing), [], "as many as are empty");
    assert.deepEqual(said([scored("甲", "D4", 10), scored("乙", "D5", 10), ...others], missing), ["D6 丙"]);
    assert.deepEqual(said([scored("甲", "D4", 10), scored("乙", "D5", 9), ...others], missing), []);
    const lost = (amount: number | null, category = "discipline"): SubjectReading => subject("丁", { entries: [entry("C7", edition, category, amount)] });
    assert.deepEqual([said([lost(2), ...others], missing), said([lost(null), ...others], missing), said([lost(0), ...others], missing), said([lost(2, "service"), ...others], missing)], [["D6 丙"], ["D6 丙"], [], []]);
    assert.deepEqual(said(others, [empty("awarded", "D6", "丙")]), ["D6 丙"], "of no category");
  });

  it("[F22] full marks beside recorded deductions, and bonuses, say nothing of what others leave empty", () => {
    const missing = [empty("awarded", "D6", "丙", "service")];
    const both = (name: string, cell: string): SubjectReading => subject(name, { awarded: [awarded(cell, edition, "discipline", 10)], entries: [entry("C4", edition, "discipline", 2)] });
    assert.deepEqual(said([both("甲", "D4"), both("乙", "D5"), filled("丙")], missing), []);
    const bonus = (name: string, cell: string): SubjectReading => subject(name, { awarded: [awarded(cell, edition, "bonus", 5)] });
    assert.deepEqual(said([bonus("甲", "D4"), bonus("乙", "D5"), filled("丙")], missing), []);
  });
});
