import assert from "node:assert/strict";
import { points } from "../../../../src/points";
import { editedEdition, withEdit, type FigureEdit } from "../../../../taskpane/impact/whatIfEdits";
import { FIRST } from "../../impact/regulation";

const editionOf = (edits: readonly FigureEdit[]) => {
  const edited = editedEdition(FIRST, edits);
  assert.ok("edition" in edited);
  return edited.edition;
};

describe("figures tried out", () => {
  it("[Y48] typing what stands there takes the edit back; the same figure stands once", () => {
    const late = { of: "clause", id: "late" } as const;
    const once = withEdit([], FIRST, late, " ５分 ");
    assert.deepEqual(editionOf(once).clauses.find(({ id }) => id === "late")?.charge, { kind: "fixed", points: points(5) });
    assert.equal(withEdit(once, FIRST, late, "4").length, 1);
    assert.deepEqual(withEdit(once, FIRST, late, "2"), []);
    assert.deepEqual(withEdit(once, FIRST, late, ""), []);
  });

  it("[Y48] both ends of a range, and bounds that only hold together, are set at once", () => {
    const edited = editionOf([
      { figure: { of: "min", id: "attitude" }, entered: "4" }, { figure: { of: "max", id: "attitude" }, entered: "6" },
      { figure: { of: "grade", id: "优秀" }, entered: "70" }, { figure: { of: "grade", id: "称职" }, entered: "60" }, { figure: { of: "category", id: "discipline" }, entered: "30" },
    ]);
    assert.deepEqual(edited.clauses.find(({ id }) => id === "attitude")?.charge, { kind: "range", min: points(4), max: points(6) });
    assert.deepEqual(edited.bands.map(({ min }) => min), [points(70), points(60), points(0)]);
    assert.equal(edited.categories.find(({ id }) => id === "discipline")?.points, points(30));
  });

  it("[Y48] what cannot be is said, and gives no edition", () => {
    assert.deepEqual(editedEdition(FIRST, [{ figure: { of: "clause", id: "late" }, entered: "多" }]), { problem: { code: "not-an-amount", entered: "多" } });
    assert.deepEqual(editedEdition(FIRST, [{ figure: { of: "min", id: "attitude" }, entered: "9" }]), { problem: { code: "min-above-max", id: "attitude" } });
    assert.deepEqual(editedEdition(FIRST, [{ figure: { of: "grade", id: "称职" }, entered: "95" }]), { problem: { code: "bands-out-of-order", id: "称职" } });
  });
});
