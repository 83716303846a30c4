import assert from "node:assert/strict";
import fc from "fast-check";
import { points, type Points, subtract } from "../../src/points";
import type { Assessment, Entry } from "../../src/scoring/assessment";
import { gradeOf } from "../../src/scoring/grade";
import { scoreEntries } from "../../src/scoring/scoreEntries";
import { editionOf } from "../unit/editionOf";

const SEED = 20261122;
const edition = editionOf();

const amount = fc.integer({ min: 0, max: 3000 }).map((hundredths) => points((hundredths / 100).toFixed(2)));
const deduction = fc.record({ category: fc.constantFrom("discipline", "service"), points: amount });
const entry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 4, arbitrary: deduction },
  { weight: 1, arbitrary: fc.record({ category: fc.constant("bonus"), points: amount }) },
  { weight: 1, arbitrary: fc.constant<Entry>({ category: "veto", clause: "bribe", points: null }) },
);
const entries = fc.array(entry, { maxLength: 40 });

function assess(list: readonly Entry[]): Assessment {
  const result = scoreEntries(edition, list, { month: null });
  assert.ok("assessment" in result);
  return result.assessment;
}

/** Everything but the trace, which follows the order of the entries. */
const outcome = ({ trace: _trace, ...rest }: Assessment) => rest;

describe("scoring, for any entries", () => {
  it("[C3] counted never exceeds points, and recorded = counted + excess", () => {
    fc.assert(
      fc.property(entries, (list) => {
        for (const { points: most, recorded, counted, excess } of assess(list).categories) {
          assert.ok(most === null || counted <= most);
          assert.equal(subtract(recorded, counted), excess);
          assert.ok(excess >= 0);
        }
      }),
      { seed: SEED },
    );
  });

  it("[C12] the order of entries never matters", () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (list, keys) => {
        const shuffled = list.map((item) => ({ item, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(({ item }) => item);
        assert.deepEqual(outcome(assess(shuffled)), outcome(assess(list)));
      }),
      { seed: SEED },
    );
  });

  it("[C13] one more deduction never raises a total, one more bonus never lowers it", () => {
    fc.assert(
      fc.property(entries, deduction, amount, (list, more, bonus) => {
        const before = assess(list).total;
        assert.ok(assess([...list, more]).total <= before);
        assert.ok(assess([...list, { category: "bonus", points: bonus }]).total >= before);
      }),
      { seed: SEED },
    );
  });

  it("[G4] a higher total never has a lower grade", () => {
    const rank = (total: Points): number => edition.bands.findIndex((band) => band === gradeOf(edition, total));
    fc.assert(fc.property(amount, amount, (a, b) => (a <= b ? rank(b) <= rank(a) : rank(a) <= rank(b))), { seed: SEED });
  });

  it("[C6] the total lies between the floor and base + the bonus limit", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { total } = assess(list);
        assert.ok(total >= 0 && total <= points(105));
      }),
      { seed: SEED },
    );
  });
});
