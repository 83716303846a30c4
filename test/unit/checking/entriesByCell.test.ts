import assert from "node:assert/strict";
import { entriesAt, hasAmountAt, pointsAt, recordedAt } from "../../../src/checking/entriesByCell";
import { points, ZERO } from "../../../src/points";
import { editionOf } from "../editionOf";
import { entry, JUNE, subject, tableOf } from "./book/tables";

const edition = editionOf();
const dated = (cell: string) => ({ date: { cell, month: JUNE, day: "1日" } });
const reading = subject("社保窗口", {
  entries: [
    entry("D4", edition, "discipline", 2, "late", dated("A4")),
    entry("D4", edition, "service", 1, "attitude", dated("D4")),
    entry("D5", edition, "discipline", null, "late"),
  ],
});

describe("entries by their cells", () => {
  it("[F24] a cell may hold several amounts, or the date of one; each is known once", () => {
    assert.deepEqual(["D4", "A4", "D5", "E9"].map((cell) => entriesAt(reading, cell).length), [2, 1, 1, 0]);
    assert.deepEqual(["D4", "A4", "D5", "E9"].map((cell) => hasAmountAt(reading, cell)), [true, false, true, false]);
    const both = subject("医保窗口", { entries: [entry("D5", edition, "discipline", 2, "late", dated("D4")), entry("D4", edition, "discipline", 2, "late")] });
    assert.equal(hasAmountAt(both, "D4"), true, "the date of one, the amount of another");
  });

  it("[F24] the points at some cells are added, each entry once, unread ones left out", () => {
    assert.equal(pointsAt(reading, ["D4", "A4", "D5"]), points(3));
    assert.equal(pointsAt(reading, ["A4"]), points(2));
    assert.equal(pointsAt(reading, []), ZERO);
  });

  it("[F24] of a cell that holds several rules the first is what is recorded there", () => {
    const [assessed] = tableOf({ edition, subjects: [reading] }).subjects;
    const [first] = assessed!.recorded.flatMap(({ category, parts }) => parts.filter(({ cell }) => cell === "D4").map((part) => ({ ...part, category })));
    assert.deepEqual(recordedAt(assessed!, "D4"), first);
    assert.equal(recordedAt(assessed!, "D4"), recordedAt(assessed!, "D4"), "worked out once");
    assert.equal(recordedAt(assessed!, "E9"), null);
  });
});
