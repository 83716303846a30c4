import assert from "node:assert/strict";
import { formatPoints, points } from "../../../src/points";
import { scoreAwarded } from "../../../src/scoring/scoreAwarded";
import { editionOf } from "../editionOf";

const edition = editionOf();
const awarded = (scores: Record<string, number>) =>
  scoreAwarded(edition, Object.entries(scores).map(([category, score]) => ({ category, points: points(score) })));

describe("scoreAwarded", () => {
  it("[C7] the total is base − what the categories lost + bonus", () => {
    assert.equal(formatPoints(awarded({ discipline: 8, service: 19.5, bonus: 1 }).total), "98.5");
  });

  it("[C7] a score below 0 costs no more than the category's points", () => {
    assert.equal(formatPoints(awarded({ discipline: -2, service: 20 }).total), "90");
  });

  it("[C7] a category that is not there and a score above the points are problems, not guesses", () => {
    assert.deepEqual(awarded({ discipline: 11 }).problems.map(({ code, category }) => `${code} ${category}`), [
      "score-over-points discipline", "missing-category service",
    ]);
  });

  it("[C20] a blank base is refused here too, and no total is made up", () => {
    const blank = editionOf({ base: { points: null, stated: false } });
    const scores = ["discipline", "service"].map((category) => ({ category, points: points(5) }));
    assert.deepEqual(scoreAwarded(blank, scores).problems.map(({ code }) => code), ["blank-base"]);
  });
});
