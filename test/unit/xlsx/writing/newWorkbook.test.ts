import fc from "fast-check";
import { strict as assert } from "node:assert";
import { writeWorkbook } from "../../../../src/xlsx/writing/newWorkbook";
import type { NewSheet } from "../../../../src/xlsx/writing/newSheet";
import { sheetNames } from "../../../../src/xlsx/writing/sheetNames";
import { escapeAttribute, escapeCellText } from "../../../../src/xlsx/writing/xmlEscape";
import { readWorkbook } from "../../../../src/xlsx/readWorkbook";
import type { SheetGrid } from "../../../../src/sheet/grid";
import { partText, zipParts } from "../../../fixtures/zipParts";
import { seedOr } from "../../../seed";

const read = (sheets: readonly NewSheet[]): readonly SheetGrid[] => {
  const result = readWorkbook(writeWorkbook(sheets));
  assert.ok("workbook" in result, JSON.stringify(result));
  return result.workbook.sheets;
};
const sheetXml = (sheet: Partial<NewSheet>): string => partText(writeWorkbook([{ name: "表", rows: [], ...sheet }]), "xl/worksheets/sheet1.xml");

describe("new workbook", () => {
  it("[X35] texts, numbers and gaps read back as they were given", () => {
    const [sheet] = read([{ name: "汇总", rows: [["窗口", 98.5, null, { value: "总分", style: "heading" }], [], [{ value: null, style: "note" }, -0.1, 1e21]] }]);
    assert.deepEqual([1, 2, 3, 4].map((column) => sheet?.cell(1, column)?.value), ["窗口", 98.5, undefined, "总分"]);
    assert.deepEqual([1, 2, 3].map((column) => sheet?.cell(3, column)?.value), [undefined, -0.1, 1e21]);
  });

  it("[X36] no text becomes a formula, whatever it begins with", () => {
    for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1"]) {
      const cell = read([{ name: "表", rows: [[text]] }])[0]?.cell(1, 1);
      assert.deepEqual(cell, { value: text });
    }
    assert.doesNotMatch(sheetXml({ rows: [["=1+1"]] }), /<f[ >]/u);
  });

  it("[X36] any text at all reads back as itself; halves of a character become the sign for one that is lost", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), { maxLength: 8 }), (texts) => {
      const [sheet] = read([{ name: "表", rows: [texts] }]);
      texts.forEach((text, index) => assert.equal(sheet?.cell(1, index + 1)?.value, text));
    }), { seed: seedOr(20260630), numRuns: 200 });
    assert.equal(read([{ name: "表", rows: [["a\uD800b\uDC00"]] }])[0]?.cell(1, 1)?.value, "a\uFFFDb\uFFFD");
    assert.equal(escapeCellText("_x000D_\r\u0000<&>"), "_x005F_x000D__x000D__x0000_&lt;&amp;&gt;");
    assert.equal(escapeAttribute('a"<\n\u0001\uD800'), "a&quot;&lt;&#10;");
  });

  it("[X36] a text longer than a cell holds is cut, and says so by its last character", () => {
    const value = read([{ name: "表", rows: [["好".repeat(40_000)]] }])[0]?.cell(1, 1)?.value;
    assert.ok(typeof value === "string" && value.length === 32_767 && value.endsWith("好…"));
  });

  it("[X37] sheet names are legal and unique", () => {
    assert.deepEqual(sheetNames(["a/b[1]:*?\\", "'引'", "", "History", "核验结果", "核验结果", "ＡＢ", "ab"], ["核验结果"]),
      ["a_b_1_____", "引", "Sheet", "History_", "核验结果 (2)", "核验结果 (3)", "ＡＢ", "ab (2)"]);
    fc.assert(fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { minLength: 1, maxLength: 12 }), (wanted) => {
      const names = sheetNames(wanted);
      for (const name of names) assert.ok(name.length > 0 && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/u.test(name), name);
      assert.equal(new Set(names.map((name) => name.normalize("NFKC").toLowerCase())).size, names.length);
      assert.deepEqual(read(wanted.map((name) => ({ name, rows: [] }))).map(({ name }) => name), names);
    }), { seed: seedOr(20260630), numRuns: 100 });
  });

  it("[X38] heading rows stay in sight and are printed on every page; one page wide, A4, upright or across", () => {
    const sheet = { name: "表", rows: [["a"], ["b"], ["c"]], headingRows: 2, landscape: true };
    const bytes = writeWorkbook([{ name: "一", rows: [] }, sheet]);
    assert.match(partText(bytes, "xl/worksheets/sheet2.xml"), /<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"\/>/u);
    assert.match(partText(bytes, "xl/worksheets/sheet2.xml"), /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/u);
    assert.match(partText(bytes, "xl/worksheets/sheet1.xml"), /orientation="portrait"/u);
    assert.match(partText(bytes, "xl/workbook.xml"), /<definedName name="_xlnm.Print_Titles" localSheetId="1">'表'!\$1:\$2</u);
  });

  it("[X38] the filter covers the table under the headings and stops at the first empty row", () => {
    const sheet = { rows: [["标题"], ["甲", "乙"], [1, 2], [3, 4], [], ["其他"]], headingRows: 2, filter: true };
    assert.match(sheetXml(sheet), /<autoFilter ref="A2:B4"\/>/u);
    assert.doesNotMatch(sheetXml({ ...sheet, rows: sheet.rows.slice(0, 2) }), /autoFilter/u);
    assert.doesNotMatch(sheetXml({ ...sheet, filter: false }), /autoFilter/u);
  });

  it("[X38] widths, merges and links are written; a link to a sheet that was renamed follows it", () => {
    const bytes = writeWorkbook([
      { name: "表", rows: [[{ value: "去", link: { sheet: "a/b's", cell: "E12" } }]], widths: [6, 48.5], merges: [{ top: 2, left: 1, bottom: 2, right: 4 }] },
      { name: "a/b's", rows: [] },
    ]);
    const xml = partText(bytes, "xl/worksheets/sheet1.xml");
    assert.match(xml, /<col min="2" max="2" width="48.5" customWidth="1"\/>/u);
    assert.match(xml, /<mergeCells count="1"><mergeCell ref="A2:D2"\/><\/mergeCells><hyperlinks><hyperlink ref="A1" location="'a_b''s'!E12"\/>/u);
  });

  it("[X38] a row is as high as its wrapped text needs", () => {
    assert.match(sheetXml({ rows: [["窗口"], ["一二三四五六七八九十一二三四五六七八九十"]], widths: [21] }), /<row r="1"><c.*<row r="2" ht="34">/u);
  });

  it("[X39] the same sheets give the same bytes, without date or name of a person", () => {
    const sheets = [{ name: "表", rows: [["a", 1]] }];
    const bytes = writeWorkbook(sheets);
    assert.deepEqual(bytes, writeWorkbook(sheets));
    assert.match(partText(bytes, "docProps/core.xml"), /<dc:creator>ASSESS<\/dc:creator><\/cp:coreProperties>$/u);
    assert.equal(zipParts(bytes)[0]?.name, "[Content_Types].xml");
  });

  it("[X39] no sheets at all still give a workbook that opens", () => assert.deepEqual(read([]).map(({ name }) => name), ["Sheet1"]));
});
