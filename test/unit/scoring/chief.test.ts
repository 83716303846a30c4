import assert from "node:assert/strict";
import { formatPoints, points } from "../../../src/points";
import type { Entry } from "../../../src/scoring/assessment";
import { scoreChief } from "../../../src/scoring/chief";
import { clause, editionOf, fixed, range } from "../editionOf";

const chief = (id: string, window: number, share: number) => clause(id, "service", fixed(window), { chief: points(share) });
const edition = editionOf({
  clauses: [
    chief("complaint", 3, 1.5), chief("exposed", 15, 7.5), chief("mail", 1, 0.5),
    clause("grave", "service", fixed(5), { chief: points(2.5), replaces: "complaint" }),
    clause("days", "service", { kind: "perUnit", points: points(2), factors: ["天"] }, { chief: points(1) }),
    clause("named", "service", range(1, 3), { chief: points(0.5) }),
    clause("alone", "service", fixed(2)),
    clause("absent", "service", fixed(5), { subject: "chief" }),
  ],
});
const on = (id: string, parts: Partial<Entry> = {}): Entry => ({ category: "service", clause: id, points: null, ...parts });

function charged(...entries: Entry[]): string {
  const result = scoreChief(edition, entries);
  return "problems" in result ? result.problems.map(({ code, entry }) => `${entry} ${code}`).join(", ") : formatPoints(result.chief.recorded);
}

describe("scoreChief", () => {
  it("[C19] pairs as printed: 3/1.5, 15/7.5, 1/0.5", () => {
    assert.deepEqual(["complaint", "exposed", "mail"].map((id) => charged(on(id))), ["1.5", "7.5", "0.5"]);
    assert.equal(charged(on("complaint", { events: 2 }), on("mail", { events: 0 }), on("alone")), "3");
  });

  it("[C19] a recorded amount tells the events", () => {
    assert.equal(charged(on("complaint", { points: points(6) })), "3");
    assert.equal(charged(on("complaint", { points: points(4) })), "0 unclear-events");
    assert.equal(charged(on("complaint", { points: points(4), events: 2 })), "3");
    assert.equal(charged(on("named", { points: points(2.5) })), "0.5");
    assert.equal(charged(on("named")), "0 missing-amount");
  });

  it("[C19] days charge the chief for the same days", () => {
    assert.equal(charged(on("days", { quantities: [1.5] })), "1.5");
    assert.equal(charged(on("days", { points: points(3) })), "1.5");
  });

  it("[C14] [C18] a replaced entry costs the chief nothing", () => {
    assert.equal(charged(on("complaint", { event: "a" }), on("grave", { event: "a" })), "2.5");
  });

  it("[C16] a clause on the chief alone costs its own points", () => {
    assert.equal(charged(on("absent", { events: 2 }), on("complaint")), "11.5");
  });

  it("[C19] each charge names its entry, clause and cells", () => {
    const result = scoreChief(edition, [on("alone"), on("exposed", { cells: ["D9"] })]);
    assert.ok("chief" in result);
    assert.deepEqual(result.chief.charges, [{ entry: 1, category: "service", clause: "exposed", each: points(7.5), amount: points(7.5), cells: ["D9"] }]);
  });
});
