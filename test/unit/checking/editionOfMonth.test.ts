/** Which of a document's editions a table follows: its month decides, an office's closing goes before it, an id that somebody names before both. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { type CheckOptions, checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { SheetReport } from "../../../src/checking/report";
import type { Month } from "../../../src/month";
import { derive, editionWith, from } from "../derivedEdition";
import { sheetOf } from "../sheetText";

const staff = builtInEditions().find(({ scheme }) => scheme === "S5")!;
const windows = builtInEditions().find(({ scheme }) => scheme === "S12")!;
const staffSheet = (month: string): string =>
  `sheet: 人员\n---\n人员月度考核 ${month}\n序号 | 姓名 | 德 | 能 | 勤 | 绩 | 廉 | 加分 | 总分 | 等次\n1 | 张某 | 20 | 20 | 18 | 25 | 15 | 0 | 98 | 优秀`;

const sheetReport = (editions: readonly Edition[], month: string, options: Partial<CheckOptions> = {}): SheetReport =>
  checkWorkbook({ sheets: [sheetOf(staffSheet(month)).grid], date1904: false }, { editions, language: "zh-CN", ...options }).sheets[0]!;
const followed = (editions: readonly Edition[], month: string, options: Partial<CheckOptions> = {}): string => sheetReport(editions, month, options).edition?.id ?? "none";
const reasonOf = (editions: readonly Edition[], month: string, options: Partial<CheckOptions> = {}): string => {
  const { edition, reason } = sheetReport(editions, month, options);
  assert.equal(edition, null);
  return reason;
};

const old = derive(staff, "old", from("2026-01", "2026-05"));
const now = derive(staff, "now", from("2026-06"));
const NONE = "没有一部规则与它相符。请指定适用的规则目录。";

describe("the edition of a month", () => {
  it("[R21] of two editions of one document a table follows the one in force in its month", () => {
    assert.deepEqual(["2026年1月", "2026年5月", "2026年6月", "2027年1月"].map((month) => followed([old, now], month)), ["old", "old", "now", "now"]);
    assert.deepEqual(sheetReport([old, now], "2026年5月").tried.map(({ edition }) => edition), ["old"]);
  });

  it("[Y4] before the first edition, in a gap, under two at once, without a month: the sentence is about the month", () => {
    assert.match(reasonOf([old, now], "2025年12月"), /^2025-12 时.*最早的 old 自 2026-01 起施行/u);
    assert.match(reasonOf([derive(old, "old", from("2026-01", "2026-04")), now], "2026年5月"), /^2026-05 没有施行中的.*old：2026-01 至 2026-04；now：2026-06 起/u);
    assert.match(reasonOf([derive(old, "old", from("2026-01", "2026-06")), now], "2026年6月"), /^2026-06 有几个.*同时施行：old：2026-01 至 2026-06；now：2026-06 起/u);
    assert.match(reasonOf([old, now], ""), /没有月份就不知道该用哪一个/u);
    assert.equal(followed([now], ""), "now", "of one edition only no month is asked");
  });

  it("[Y4] two editions at once are said to be, even where another document would fit in other months", () => {
    const other = derive(staff, "other", editionWith({ catalogue: "other", title: "另一部办法" }), from("2027-01"));
    assert.match(reasonOf([derive(old, "old", from("2026-01", "2026-06")), now, other], "2026年6月"), /^2026-06 有几个/u);
    assert.match(reasonOf([derive(old, "old", from("2026-01", "2026-06")), now, windows], "2026年6月"), /^2026-06 有几个/u, "one that does not fit is no other document");
  });

  it("[Y4] an edition that is not in force and does not fit either is no reason to speak of months", () => {
    assert.equal(reasonOf([derive(windows, "later", from("2027-01"))], "2026年6月"), NONE);
    const other = derive(staff, "other", editionWith({ catalogue: "other", title: "另一部办法" }), from("2027-01"));
    assert.equal(reasonOf([derive(staff, "later", from("2027-01")), other], "2026年6月"), NONE, "two documents would fit in 2027");
  });

  it("[Y4] a month that has its edition, whose categories are others, is not called a month without one", () => {
    const changed = derive(windows, "changed", editionWith({ catalogue: staff.catalogue, titleWords: [], aliases: [] }), from("2026-06"));
    assert.equal(followed([old, changed], "2026年5月"), "old");
    assert.equal(reasonOf([old, changed], "2026年6月"), NONE);
  });

  it("[R9] documents that fit alike are named, those that do not fit are not", () => {
    const twin = derive(staff, "twin", editionWith({ catalogue: "twin", title: "另一部办法", aliases: [], titleWords: [] }));
    const plain = { ...staff, aliases: [], titleWords: [] };
    assert.equal(reasonOf([plain, windows, twin], "2026年6月"), `不止一部规则与它相符：《${staff.title}》、《另一部办法》。请指定适用的一部。`);
  });

  it("[Y5] a closed month follows the edition it was closed under, others theirs", () => {
    const closed = [{ month: "2026-06" as Month, edition: "old" }];
    assert.equal(followed([old, now], "2026年6月", { closed }), "old");
    assert.equal(followed([old, now], "2026年7月", { closed }), "now");
    assert.equal(followed([old, now], "2026年6月", { closed, edition: staff.title }), "old");
  });

  it("[Y5] who names an edition by its id means that one, in a closed month too", () => {
    const closed = [{ month: "2026-06" as Month, edition: "old" }];
    assert.equal(followed([old, now], "2026年6月", { closed, edition: "now" }), "now");
    assert.match(reasonOf([old, now], "2026年6月", { edition: "old" }), /^版本 old 施行于 2026-01 至 2026-05，2026-06 不在其内/u);
  });

  it("[R53] under an edition that was named nothing is weighed, whether it is found, fits or not", () => {
    for (const edition of [staff.id, windows.id, "没有这部"]) assert.deepEqual(sheetReport([staff, windows], "2026年6月", { edition }).tried, [], edition);
    assert.equal(followed([staff, windows], "2026年6月", { edition: windows.id }), "none");
  });
});
