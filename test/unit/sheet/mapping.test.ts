import assert from "node:assert/strict";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { formatPoints } from "../../../src/points";
import { fingerprintOf, parseMappings, storedMapping, type ColumnMapping, type ColumnMeaning } from "../../../src/sheet/mapping";
import { MergedView } from "../../../src/sheet/mergedView";
import { mappingFrom, previewOf, type TablePreview } from "../../../src/sheet/preview";
import { readSheet } from "../../../src/sheet/readSheet";
import { editionOf } from "../editionOf";
import { sheetOf } from "../sheetText";

const edition = editionOf();
const OPTIONS = { date1904: false, fileName: "" };
/** Headings that nobody could know. */
const ODD = "sheet: 表\n---\n2026年6月\n编码 | 名 | A类 | B类 | 总 | 其他\n7 | 张某 | 8 | 20 | 98 | 5\n8 | 李某 | 10 | 15 | 95 | 6";

const preview = (text: string): TablePreview => {
  const { grid } = sheetOf(text);
  const read = readSheet(grid, edition, OPTIONS);
  const shown = previewOf(grid, edition, "readings" in read ? (read.readings[0] ?? null) : null);
  assert.ok(shown);
  return shown;
};
const chosen = (meanings: Readonly<Record<number, ColumnMeaning>>): Map<number, ColumnMeaning> =>
  new Map(Object.entries(meanings).map(([offset, meaning]) => [Number(offset), meaning]));
const role = (name: "subject" | "total" | "amount" | "category"): ColumnMeaning => ({ kind: "role", role: name });
const mapped: ColumnMapping = mappingFrom(preview(ODD), chosen({
  0: { kind: "role", role: "index" }, 1: role("subject"), 2: { kind: "category", id: "discipline" }, 3: { kind: "category", id: "service" }, 4: role("total"), 5: { kind: "ignore" },
}), edition, "summary");

const read = (text: string, mappings: readonly ColumnMapping[]) => {
  const result = readSheet(sheetOf(text).grid, edition, { ...OPTIONS, mappings });
  return "readings" in result ? result.readings.map(({ layout, subjects, unread }) => [layout, subjects.map(({ name, awarded, total }) => `${name} ${awarded.map(({ cell }) => cell).join("+")} ${total?.cell ?? "-"}`), unread]) : result.none;
};

describe("corrected columns", () => {
  it("[R46] a heading that a person explained is a table, read as explained", () => {
    assert.equal(read(ODD, []), "no-heading");
    assert.deepEqual(read(ODD, [mapped]), [["summary", ["张某 C3+D3 E3", "李某 C4+D4 E4"], []]]);
  });

  it("[R46] it goes before what the words say, and through checking with the edition that was chosen", () => {
    const { grid } = sheetOf(ODD);
    const report = checkWorkbook({ sheets: [grid], date1904: false }, { editions: [edition], mappings: [mapped], language: "zh-CN" });
    assert.deepEqual(report.assessments.map(({ subject, total }) => `${subject} ${formatPoints(total)}`), ["张某 98", "李某 95"]);
    const swapped = mappingFrom(preview("---\n考核项目 | 扣分 | 得分\n纪律 | 8 | 2\n服务 | 20 | 0"), chosen({ 1: { kind: "role", role: "awarded" }, 2: role("amount") }), null);
    const result = readSheet(sheetOf("---\n考核项目 | 扣分 | 得分\n纪律 | 8 | 2\n服务 | 20 | 0").grid, edition, { ...OPTIONS, mappings: [swapped] });
    assert.deepEqual("readings" in result && result.readings[0]?.subjects[0]?.entries.map(({ cell }) => cell), ["C2", "C3"]);
  });

  it("[R47] the fingerprint stays when the table moves or grows, and changes with a heading", () => {
    const shifted = ODD.replace("---\n2026年6月", "---\n\n\n2026年6月").replaceAll(/^(?=\S.* \| )/gmu, " | | ");
    assert.notDeepEqual(sheetOf(shifted).grid.cell(4, 1)?.value, "编码");
    assert.deepEqual(read(shifted, [mapped]), [["summary", ["张某 E5+F5 G5", "李某 E6+F6 G6"], []]]);
    assert.equal(read(ODD.replace("B类", "乙类"), [mapped]), "no-heading");
    assert.equal(read(ODD.replace("名 | A类", "名 | 新 | A类"), [mapped]), "no-heading");
    const view = new MergedView(sheetOf("merges: B1:C1\n---\n姓 名 | 扣分 |\n | (分) | 次").grid);
    assert.equal(fingerprintOf(view, { top: 1, bottom: 2, left: 1, right: 3 }), "0姓名|1扣分/1(分)|2次");
  });

  it("[R47] of two tables side by side one alone can be corrected", () => {
    const text = "---\n考核项目 | 扣分 | 得分 | | 考核项目 | 扣分 | 实得\n纪律 | 2 | 8 | | 纪律 | 1 | 9\n服务 | | 20 | | 服务 | | 20";
    const { grid } = sheetOf(text);
    const scores = (mappings: readonly ColumnMapping[]) => {
      const result = readSheet(grid, edition, { ...OPTIONS, mappings });
      assert.ok("readings" in result);
      return result.readings.map(({ subjects }) => subjects[0]?.awarded.map(({ cell }) => cell).join("+"));
    };
    assert.deepEqual(scores([]), ["C2+C3", ""]);
    const fingerprint = fingerprintOf(new MergedView(grid), { top: 1, bottom: 1, left: 5, right: 7 });
    assert.deepEqual(scores([{ fingerprint, headerRows: 1, layout: null, edition: null, columns: chosen({ 2: { kind: "role", role: "awarded" } }) }]), ["C2+C3", "G2+G3"]);
  });

  it("[R48] stored mappings come back as they were; each broken one is named by place, the others are kept", () => {
    const stored: unknown = JSON.parse(JSON.stringify([storedMapping(mapped)]));
    assert.deepEqual(parseMappings(stored), { mappings: [mapped], problems: [] });
    assert.deepEqual(parseMappings(JSON.stringify([storedMapping(mapped)])).mappings, [mapped]);
    const broken = [
      storedMapping(mapped), 7, { headerRows: 1, columns: {} }, { fingerprint: "0a", headerRows: 9, layout: "page", edition: 3, columns: [] },
      { fingerprint: "0b", headerRows: 1, columns: { x: "amount", 2: "money", 3: "category:", 4: "amount" } }, storedMapping(mapped),
    ];
    const { mappings, problems } = parseMappings(broken);
    assert.equal(mappings.length, 1);
    assert.deepEqual(problems.map(({ path, code }) => `${path} ${code}`), [
      "[1] not-an-object", "[2].fingerprint no-fingerprint", "[3].headerRows bad-header-rows", "[3].layout bad-layout", "[3].edition bad-edition", "[3].columns bad-columns",
      "[4].columns.2 bad-meaning", "[4].columns.3 bad-meaning", "[4].columns.x bad-column", "[5] twice",
    ]);
    assert.deepEqual([parseMappings("{").problems[0]?.code, parseMappings("{}").problems[0]?.code, parseMappings(null).problems[0]?.code], ["not-json", "not-a-list", "not-a-list"]);
  });
});

describe("the preview of a table", () => {
  it("[R49] it shows at most 6 × 12 cells from the heading on, and what each column was taken for", () => {
    const long = ["---", "标题", ["序号", "姓名", "纪律(10)", "服务", ...Array.from({ length: 12 }, (_, index) => `其他${index}`), "总分"].join(" | "), ...Array.from({ length: 20 }, (_, row) => `${row + 1} | 人${row} | 9 | 20`)].join("\n");
    const shown = preview(long);
    assert.deepEqual([shown.top, shown.left, shown.rows.length, shown.rows[0]?.length, shown.columns.length, shown.headerRows], [2, 1, 6, 12, 12, 1]);
    assert.deepEqual(shown.columns.slice(0, 4).map(({ meaning }) => meaning), [
      { kind: "role", role: "index" }, role("subject"), { kind: "category", id: "discipline" }, { kind: "category", id: "service" },
    ]);
    assert.deepEqual([shown.unsure, shown.columns.every(({ certain }) => certain)], [[], true]);
  });

  it("[R49] it says when a person should look: no heading, no amounts, one meaning twice, a heading that only resembles a category", () => {
    assert.deepEqual(preview(ODD).unsure, ["no-heading"]);
    assert.deepEqual(preview("---\n窗口 | 条款 | 数\n社保 | late 的条文 | 2").unsure, ["no-amounts"]);
    assert.deepEqual(preview("---\n考核项目 | 扣分标准 | 扣分 | 实扣分\n纪律 | late 的条文 | 2 | 2").unsure, ["same-meaning-twice"]);
    const similar = preview("---\n姓名 | 纪律 | 服务 | 服务质量 | 总分\n张某 | 10 | 20 | 3 | 100");
    assert.deepEqual([similar.unsure, similar.columns[3]?.choices[0]], [["similar-category"], { kind: "category", id: "service" }]);
    assert.equal(previewOf(sheetOf("---\n关于召开会议的通知").grid, edition, null), null);
  });

  it("[R49] every choice can be stored and read back", () => {
    for (const { choices } of preview(ODD).columns) {
      const { mappings, problems } = parseMappings([storedMapping({ ...mapped, columns: new Map(choices.map((choice, index) => [index, choice])) })]);
      assert.deepEqual([problems, mappings[0]?.columns.size], [[], choices.length]);
    }
  });
});
