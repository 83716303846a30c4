import { strict as assert } from "node:assert";
import { cellPlace } from "../../../src/xlsx/cellPlace";

describe("cell addresses in files", () => {
  it("[X12] reads every place of a sheet and nothing else", () => {
    assert.deepEqual([cellPlace("A1"), cellPlace("AB28"), cellPlace("XFD1048576")],
      [{ row: 1, column: 1 }, { row: 28, column: 28 }, { row: 1_048_576, column: 16_384 }]);
    for (const other of ["", "A", "1", "A0", "a1", "$A$1", "A1:B2", "XFE1", "A1048577", "A1 ", "A-1", "A99999999999999999999"]) {
      assert.equal(cellPlace(other), undefined, other);
    }
  });
});
