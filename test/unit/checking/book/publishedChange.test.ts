/** A closed month under the edition of then, held against the one in force for it today. */
import assert from "node:assert/strict";
import type { Edition } from "../../../../src/catalogue/edition";
import { type BookContext, type CheckContext } from "../../../../src/checking/context";
import { publishedChange } from "../../../../src/checking/publishedChange";
import { checkingText } from "../../../../src/text/checking";
import { clause, editionOf, fixed } from "../../editionOf";
import { entry, JUNE, month, printed, subject, tableOf } from "./tables";

const then = editionOf({ id: "test.1", effectiveFrom: month("2026-01"), effectiveTo: month("2026-05") });
/** Late costs 5 instead of 2. */
const now = editionOf({ id: "test.2", effectiveFrom: month("2026-06"), clauses: editionOf().clauses.map((each) => (each.id === "late" ? clause("late", "discipline", fixed(5)) : each)) });
const table = (edition: Edition, ofMonth: CheckContext["month"] = JUNE): CheckContext => tableOf({
  edition, month: ofMonth, layout: "ledger",
  subjects: [
    subject("社保", { cell: "B4", entries: [entry("C4", edition, "discipline", 2, "late", { count: 1 })], total: printed("E4", 98) }),
    subject("医保", { cell: "B5", entries: [entry("C5", edition, "service", 1, "attitude")], total: printed("E5", 99) }),
  ],
});

/** "cells actual→expected" of each finding. */
function said(context: CheckContext, closed: BookContext["closed"], editions: readonly Edition[] = [then, now]): readonly string[] {
  const book: BookContext = { book: context.book, tables: [context], editions, text: checkingText("zh-CN"), language: "zh-CN", ...(closed === undefined ? {} : { closed }) };
  return publishedChange.run(book).map(({ cells, actual, expected, subject: whom }) => `${cells?.join(",") ?? ""} ${whom?.name ?? ""} ${String(actual)}→${String(expected)}`);
}
const JUNE_UNDER_THEN = [{ month: JUNE, edition: then.id }];

describe("published-change", () => {
  it("[Y28] whose total or grade would be another one today is named, at the total; who stays as they were is not", () => {
    assert.deepEqual(said(table(then), JUNE_UNDER_THEN), ["E4 社保 98→95"]);
  });

  it("[Y28] nothing is said of a month that is not closed, was closed under another edition, or is not known", () => {
    assert.deepEqual([said(table(then), undefined), said(table(then), [])], [[], []]);
    assert.deepEqual(said(table(then), [{ month: JUNE, edition: now.id }]), []);
    assert.deepEqual(said(table(then), [{ month: month("2026-05"), edition: then.id }]), []);
    assert.deepEqual(said(table(then, null), JUNE_UNDER_THEN), []);
    assert.deepEqual(said(table(then), [{ month: month("2026-05"), edition: then.id }, ...JUNE_UNDER_THEN]).length, 1);
  });

  it("[Y28] nothing is said where the same edition is in force today, none of the catalogue is, or two are", () => {
    assert.deepEqual(said(table(then), JUNE_UNDER_THEN, [{ ...then, effectiveTo: null }]), []);
    assert.deepEqual(said(table(then), JUNE_UNDER_THEN, [then, { ...now, catalogue: "other" }]), []);
    assert.deepEqual(said(table(then), JUNE_UNDER_THEN, [then, now, { ...now, id: "test.3" }]), []);
  });

  it("[Y28] a total that cannot be told today is said too", () => {
    const blank = { ...now, base: { points: null, stated: true } };
    assert.deepEqual(said(table(then), JUNE_UNDER_THEN, [then, blank]), ["E4 社保 98→null", "E5 医保 99→null"]);
  });
});
