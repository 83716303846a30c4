import assert from "node:assert/strict";
import { headingsOf, readMappings, withMapping, withoutMapping, type StoredMapping } from "../../../../taskpane/mapping/storedMapping";

const F = "0姓名|1干得怎样";
const one: StoredMapping = { fingerprint: F, headerRows: 1, edition: "qu-staff.1", columns: { "1": "category:4" } };

describe("readings that a person set", () => {
  it("[T100] a second correction of the same headings adds to the first; another one stands beside it", () => {
    const again = withMapping([one], { fingerprint: F, headerRows: 1, columns: { "0": "department" } });
    assert.deepEqual(again, [{ fingerprint: F, headerRows: 1, edition: "qu-staff.1", columns: { "0": "department", "1": "category:4" } }]);
    const other: StoredMapping = { fingerprint: "0窗口", headerRows: 2, columns: {} };
    assert.deepEqual(withMapping([one], other), [one, other]);
    assert.deepEqual(withoutMapping([one, other], F), [other]);
  });

  it("[T100] damaged settings are left out, and a fingerprint is told as its headings", () => {
    assert.deepEqual(readMappings([one, null, 3, { fingerprint: 1 }, { fingerprint: "x", headerRows: 1, columns: { "1": 5 } }]), [one]);
    assert.deepEqual(readMappings("x"), []);
    assert.deepEqual(headingsOf({ fingerprint: "0姓名|1扣分/1(分)" }), ["姓名", "扣分", "(分)"]);
  });
});
