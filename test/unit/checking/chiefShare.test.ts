import assert from "node:assert/strict";
import { chiefShare, isChiefsShare } from "../../../src/checking/chiefShare";
import { points } from "../../../src/points";
import { clause, editionOf, fixed } from "../editionOf";
import { entry, subject, tableOf } from "./book/tables";

const edition = editionOf({ clauses: [clause("空岗", "discipline", fixed(2), { chief: points(0.5) }), clause("迟到", "discipline", fixed(2))] });
const share = (id: string | undefined, amount: number | null, count: number | null): number | null => chiefShare(edition, entry("D4", edition, "discipline", amount, id, { count }));

describe("what an entry of a window costs its chief", () => {
  it("[F41] is the printed figure for each event, told by the count or by the amount", () => {
    assert.equal(share("空岗", null, 3), points(1.5));
    assert.equal(share("空岗", 4, null), points(1));
    assert.equal(share("空岗", -4, null), points(1), "written with a sign");
    assert.equal(share("空岗", 2, 3), points(1.5), "the count says it, not the amount");
  });

  it("[F41] is not told where the sheet does not say how often, and nothing where the clause charges no chief", () => {
    assert.equal(share("空岗", null, null), null);
    assert.equal(share("空岗", 3, null), null, "no whole number of events");
    assert.equal(share("迟到", 2, 1), null);
    assert.equal(share(undefined, 2, 1), null);
  });

  it("[F41] is what a row of a chief holds, and no other", () => {
    const [charged, plain] = edition.clauses;
    const table = tableOf({ edition, subjects: [subject("社保窗口"), subject("医保窗口")] });
    assert.deepEqual(["首席代表", "社保窗口", null].map((name) => isChiefsShare(table, name, charged!)), [true, false, false]);
    assert.equal(isChiefsShare(table, "首席代表", plain!), false);
  });
});
