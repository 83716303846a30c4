import assert from "node:assert/strict";
import { fitsEarlierEdition, superseded } from "../../../../src/checking/superseded";
import type { Charge, Edition } from "../../../../src/catalogue/edition";
import { category, clause, editionOf, fixed, range } from "../../editionOf";
import { entry, month, run, subject, tableOf } from "./tables";

const of = (id: string, from: string | null, charge: Charge): Edition => editionOf({
  id, effectiveFrom: from === null ? null : month(from), categories: [category("discipline", "纪律", 10, { no: "一" })], clauses: [clause("late", "discipline", charge, { no: "1", text: "迟到早退" })],
});
const old = of("test.1", null, fixed(1));
const current = of("test.2", "2026-01", fixed(2));
const table = (value: number, parts: { count?: number | null; edition?: Edition; editions?: readonly Edition[] } = {}) => {
  const edition = parts.edition ?? current;
  return tableOf({ edition, editions: parts.editions ?? [old, current], subjects: [subject("社保", { entries: [entry("D4", edition, "discipline", value, "late", { count: parts.count ?? null })] })] });
};

describe("superseded", () => {
  it("[F42] an amount of the earlier edition, with the one in force", () => {
    const [finding] = run(superseded, [table(3, { count: 3 })]);
    assert.deepEqual([finding?.severity, finding?.cells, finding?.expected, finding?.actual, finding?.fix], ["warning", ["D4"], 6, 3, { cell: "D4", value: 6 }]);
    assert.match(finding!.message, /旧版 test\.1 的 纪律1；2026-06 适用 test\.2（2026-01 起）的 纪律1。现行版本应为 6 分/u);
  });

  it("[F42] what the edition in force allows, or none allows, is not superseded", () => {
    assert.deepEqual(run(superseded, [table(2)]), []);
    assert.deepEqual(run(superseded, [table(4, { count: 2 })]), []);
    assert.deepEqual(run(superseded, [table(2.5)]), []);
  });

  it("[F42] only earlier editions of the same catalogue count, the latest of them first", () => {
    assert.deepEqual(run(superseded, [table(1, { edition: old })]), [], "a later one is no earlier one");
    assert.deepEqual(run(superseded, [table(1, { editions: [{ ...old, catalogue: "other" }, current] })]), []);
    const between = of("test.1b", "2025-01", range(0.5, 1));
    const read = entry("D4", current, "discipline", 1, "late");
    assert.equal(fitsEarlierEdition({ edition: current, editions: [old, current, between] }, read)?.edition.id, "test.1b");
  });

  it("[F42] an earlier clause without a figure proves nothing; a renumbered one is known by its words", () => {
    assert.deepEqual(run(superseded, [table(1, { editions: [of("test.1", null, { kind: "open" }), current] })]), []);
    const renumbered = { ...old, clauses: [{ ...old.clauses[0]!, id: "old-late" }] };
    assert.equal(run(superseded, [table(1, { editions: [renumbered, current] })]).length, 1);
  });
});
