/** What a subject's categories stand at, and what a form or a summary says of them. */
import assert from "node:assert/strict";
import type { Edition } from "../../../src/catalogue/edition";
import { type AssessedSubject, assessSubject } from "../../../src/checking/assessSubject";
import { agrees, amountIn, summaryAmounts } from "../../../src/checking/categoryAmounts";
import { awardedOf, leftLine, limitOf, standingOf, sumLine } from "../../../src/checking/standing";
import { formatPoints, type Points, points } from "../../../src/points";
import type { SubjectReading } from "../../../src/sheet/reading";
import { category, editionOf } from "../editionOf";
import { awarded, entry, JUNE, subject } from "./book/tables";

const edition = editionOf();
const of = (id: string, from: Edition = edition) => from.categories.find((each) => each.id === id)!;
const assessed = (parts: Partial<SubjectReading>, from: Edition = edition): AssessedSubject => assessSubject(from, JUNE, subject("社保", parts));
const shown = (amount: Points | null | undefined): string | null => (amount === null || amount === undefined ? null : formatPoints(amount));
const all = (values: readonly (Points | null | undefined)[]): readonly (string | null)[] => values.map(shown);

describe("what a category stands at", () => {
  it("[D114] a category stands at its own entries, before and after the cap, with what is left of its points", () => {
    const window = assessed({ entries: [entry("C4", edition, "discipline", 8), entry("C5", edition, "discipline", 0), entry("C6", edition, "discipline", 4), entry("C7", edition, "service", 3), entry("C8", edition, "bonus", 2)] });
    const [discipline, service, bonus] = ["discipline", "service", "bonus"].map((id) => standingOf(window, of(id))!);
    assert.deepEqual([discipline, service, bonus].map((each) => all([each?.recorded, each?.counted, each?.left])), [["12", "10", "0"], ["3", "3", "17"], ["2", "2", "2"]]);
    assert.deepEqual([discipline, service, bonus].map((each) => leftLine(each!)), ["10 − 10 = 0", "20 − 3 = 17", ""]);
    assert.deepEqual([discipline, service].map((each) => sumLine(each!)), ["8 + 4 = 12", "3 = 3"]);
    assert.equal(sumLine({ parts: [], recorded: points(0) }), "0 = 0");
  });

  it("[D114] nothing is said of a category without entries, with one that cannot be read, or beside figures that were left out", () => {
    const entries = [entry("C4", edition, "discipline", 2), entry("C5", edition, "service", null), entry("C6", edition, "service", 1)];
    const window = assessed({ entries });
    assert.equal(window.assessment, null);
    assert.deepEqual(all([standingOf(window, of("discipline"))?.counted]), ["2"]);
    assert.deepEqual([standingOf(window, of("service")), standingOf(window, of("bonus"))], [null, null]);
    assert.equal(standingOf(assessed({ entries: entries.slice(0, 1), uncounted: ["C9"] }), of("discipline")), null);
  });

  it("[D114] where no points are printed, nothing is left to be told", () => {
    const open = editionOf({ categories: [category("discipline", "纪律", null, { cap: "none" }), category("service", "服务", 20), category("bonus", "附加分", 5, { kind: "bonus" })] });
    const standing = standingOf(assessed({ entries: [entry("C4", open, "discipline", 2)] }, open), of("discipline", open))!;
    assert.deepEqual([standing.left, leftLine(standing), sumLine(standing)], [null, "", "2 = 2"]);
  });

  it("[D114] a category counts for no more than its points, a bonus for no more than all of them may add", () => {
    const bonus = (most: number | null, cap: "stop" | "none") => category("b", "加分", most, { kind: "bonus", cap });
    const most = (limit: number | null, each: Parameters<typeof limitOf>[1]) => shown(limitOf({ bonusCap: limit === null ? null : points(limit) }, each));
    assert.deepEqual([most(5, of("discipline")), most(5, category("d", "纪律", 10, { cap: "none" }))], ["10", null]);
    assert.deepEqual([most(5, bonus(3, "stop")), most(5, bonus(8, "stop")), most(5, bonus(8, "none")), most(5, bonus(null, "none")), most(null, bonus(8, "stop")), most(null, bonus(8, "none"))], ["3", "5", "5", "5", "8", null]);
  });

  it("[D115] the score printed for a category is one; several belong to its parts", () => {
    const window = assessed({ awarded: [awarded("D4", edition, "discipline", 8), awarded("D5", edition, "service", 9), awarded("D6", edition, "service", 9)] });
    assert.deepEqual([awardedOf(window, of("discipline"))?.cell, awardedOf(window, of("service")), awardedOf(window, of("bonus"))], ["D4", null, null]);
  });
});

describe("what a form says of a category", () => {
  it("[D116] amounts come with the cells that hold them; a category of a form with entries that names none lost nothing", () => {
    const window = assessed({ entries: [entry("C4", edition, "discipline", 8), entry("C5", edition, "discipline", 0), entry("C6", edition, "discipline", 4)] });
    const [discipline, service] = [amountIn(window, of("discipline")), amountIn(window, of("service"))];
    assert.deepEqual([all([discipline?.recorded, discipline?.counted]), discipline?.cells], [["12", "10"], ["C4", "C6"]]);
    assert.deepEqual([all([service?.recorded, service?.counted]), service?.cells], [["0", "0"], []]);
    assert.deepEqual([10, 12, 11].map((value) => agrees(points(value), discipline!)), [true, true, false], "both ways of printing it are right");
  });

  it("[D116] nothing is said of a form that is empty, that holds something unread, or that scores other categories only", () => {
    assert.equal(amountIn(assessed({}), of("discipline")), null);
    assert.equal(amountIn(assessed({ entries: [entry("C4", edition, "discipline", 2), entry("C5", edition, "service", null)] }), of("discipline")), null);
    const partly = assessed({ awarded: [awarded("D4", edition, "discipline", 8)] });
    assert.equal(partly.assessment, null, "service has no score");
    assert.deepEqual([shown(amountIn(partly, of("discipline"))?.counted), amountIn(partly, of("service"))], ["2", null]);
  });

  it("[D116] where two say the same category, the one with a full score is named too", () => {
    const full = assessed({ awarded: [awarded("D4", edition, "discipline", 10), awarded("D5", edition, "service", 15)] });
    assert.deepEqual(["discipline", "service"].map((id) => shown(amountIn(full, of(id))?.counted)), ["0", "5"]);
  });
});

describe("what a row of a summary says of each category", () => {
  it("[D117] deductions add up with their cells, whichever sign they have; scores are turned into what they cost, bonuses stay", () => {
    const rows = summaryAmounts(assessed({
      entries: [entry("C4", edition, "discipline", -2), entry("D4", edition, "discipline", 1), entry("E4", edition, "veto", 1), entry("F4", edition, "bonus", null)],
      awarded: [awarded("G4", edition, "service", 20), awarded("H4", edition, "bonus", 3)],
    }));
    assert.deepEqual(rows.map(({ category: { id }, points: amount, cells, holds }) => [id, formatPoints(amount), cells.join(" "), holds]), [
      ["discipline", "3", "C4 D4", "deductions"], ["service", "0", "G4", "awarded"], ["bonus", "3", "H4", "awarded"],
    ]);
  });

  it("[D117] a score above the category's points, one of a category without points, and what is no amount say nothing", () => {
    const open = editionOf({ categories: [category("discipline", "纪律", null, { cap: "none" }), category("service", "服务", 20), category("bonus", "附加分", 5, { kind: "bonus" })] });
    const blank = { ...awarded("I4", open, "bonus", 0), amount: { kind: "blank" } as const };
    assert.deepEqual(summaryAmounts(assessed({ awarded: [awarded("G4", open, "discipline", 9), awarded("H4", open, "service", 21), blank] }, open)), []);
  });
});
