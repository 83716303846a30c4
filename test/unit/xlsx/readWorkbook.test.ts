import { strict as assert } from "node:assert";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";
import { rangeAddress, type SheetGrid, type WorkbookGrid } from "../../../src/sheet/grid";
import { relationships, rowsBytes, withPart, workbookBytes, workbookParts, worksheet, type SheetShape } from "../../fixtures/workbookBuilder";
import { buildZip } from "../../fixtures/zipBuilder";

function read(bytes: Uint8Array): WorkbookGrid {
  const result = readWorkbook(bytes);
  assert.ok("workbook" in result, `refused: ${JSON.stringify(result)}`);
  return result.workbook;
}

const first = (bytes: Uint8Array): SheetGrid => read(bytes).sheets[0]!;
const sheetOf = (sheet: Omit<SheetShape, "name">): SheetGrid => first(workbookBytes({ sheets: [{ name: "表", ...sheet }] }));
const value = (sheet: SheetGrid, row: number, column: number) => sheet.cell(row, column)?.value;

describe("xlsx reader: values", () => {
  it("[X2] reads every cell type", () => {
    const sheet = first(rowsBytes(
      '<row r="1"><c r="A1"><v>-0.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>内联</t></is></c>' +
        '<c r="D1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c>' +
        '<c r="G1" t="d"><v>2026-06-30</v></c><c r="H1" t="n"><v>1.5E2</v></c><c r="I1" t="d"><v>1900-02-28T12:00:00</v></c></row>',
      { sharedStrings: "<si><t>零</t></si><si><t>扣2分</t></si>" },
    ));
    assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((column) => value(sheet, 1, column)),
      [-0.5, "扣2分", "内联", "ab", true, { error: "#REF!" }, 46203, 150, 59.5]);
    assert.equal(sheet.cell(1, 7)?.format, "yyyy-mm-dd");
    assert.equal(sheet.cell(1, 4)?.formula, '="a"&"b"');
    assert.equal(sheet.cell(1, 1)?.formula, undefined);
  });

  it("[X2] leaves out cells that hold only a style, keeps a formula without result and an empty formula text", () => {
    const sheet = first(rowsBytes(
      '<row r="2"><c r="A2" s="3"/><c r="B2"><v></v></c><c r="C2"><f>A1</f></c><c r="D2" t="str"><f>""</f><v></v></c><c r="E2" t="s"><v>0</v></c></row>' +
        '<row r="9"><c r="H9" s="1"/></row>',
      { sharedStrings: "<si><t></t></si>" },
    ));
    assert.equal(sheet.cell(2, 1), undefined);
    assert.equal(sheet.cell(2, 2), undefined);
    assert.deepEqual(sheet.cell(2, 3), { value: null, formula: "=A1" });
    assert.deepEqual(sheet.cell(2, 4), { value: "", formula: '=""' });
    assert.equal(sheet.cell(2, 5), undefined);
    assert.deepEqual([sheet.rows, sheet.columns], [2, 4]);
  });

  it("[X2] counts ISO dates from 1904 in a 1904 workbook", () => {
    const sheets = [{ name: "表", rows: '<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>' }];
    const book = read(workbookBytes({ sheets, workbookProperties: '<workbookPr date1904="1"/>' }));
    assert.equal(book.date1904, true);
    assert.equal(value(book.sheets[0]!, 1, 1), 1);
  });

  it("[X3] joins the runs of rich text and leaves phonetic guides out", () => {
    const sheet = first(rowsBytes('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>工作</t></r><r><t>纪律</t></r></is></c></row>', {
      sharedStrings: '<si><r><rPr><b/></rPr><t>五 </t></r><r><t xml:space="preserve"> 工作纪律</t></r><rPh sb="0" eb="1"><t>ゴ</t></rPh><phoneticPr fontId="1"/></si>',
    }));
    assert.equal(value(sheet, 1, 1), "五  工作纪律");
    assert.equal(value(sheet, 1, 2), "工作纪律");
  });

  it("[X3] decodes _xHHHH_ once", () => {
    const sheet = first(rowsBytes('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { sharedStrings: "<si><t>上_x000D_下 _x005F_x000D_ _xyz</t></si>" }));
    assert.equal(value(sheet, 1, 1), "上\r下 _x000D_ _xyz");
  });

  it("[X4] places rows and cells without r after the one before", () => {
    const sheet = first(rowsBytes("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"));
    assert.deepEqual([value(sheet, 1, 1), value(sheet, 1, 2), value(sheet, 5, 3), value(sheet, 5, 4), value(sheet, 6, 1)], [1, 2, 3, 4, 5]);
  });

  it("[X6] gives number formats: custom, built-in in Chinese, none for General", () => {
    const styles =
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0&quot;分&quot;"/><numFmt numFmtId="165" formatCode="General"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="10"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="31"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs>';
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>46203</v></c>`).join("");
    const sheet = first(rowsBytes(`<row>${cells}</row>`, { styles }));
    assert.deepEqual([1, 2, 3, 4, 5].map((column) => sheet.cell(1, column)?.format),
      [undefined, '0.0"分"', 'yyyy"年"m"月"d"日"', undefined, "yyyy/m/d"]);
  });
});

describe("xlsx reader: formulas", () => {
  it("[X5] spells a shared formula out for its followers, also for one before its master", () => {
    const sheet = first(rowsBytes(
      '<row r="1"><c r="D1"><f t="shared" si="1"/><v>0</v></c></row>' +
        '<row r="2"><c r="C2"><f t="shared" ref="C2:C4" si="0">SUM(A2:B2)+$A$1</f><v>1</v></c><c r="D2"><f t="shared" ref="D1:D2" si="1">A2*2</f><v>0</v></c></row>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row>',
    ));
    assert.deepEqual([sheet.cell(2, 3)?.formula, sheet.cell(3, 3)?.formula, sheet.cell(1, 4)?.formula],
      ["=SUM(A2:B2)+$A$1", "=SUM(A3:B3)+$A$1", "=A1*2"]);
    assert.equal(value(sheet, 3, 3), 2);
  });

  it("[X5] puts an array formula into each cell of its block, a spilled one into its origin only", () => {
    const sheet = first(rowsBytes(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1" cm="1"><f t="array" ref="C1:C2">_xlfn._xlws.SORT(B1:B2)</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>4</v></c><c r="C2"><v>2</v></c></row>',
    ));
    assert.deepEqual([sheet.cell(1, 1)?.formula, sheet.cell(2, 1)?.formula], ["=B1:B2*2", "=B1:B2*2"]);
    assert.deepEqual([sheet.cell(1, 3)?.formula, sheet.cell(2, 3)?.formula], ["=SORT(B1:B2)", undefined]);
  });

  it("[X5] shows add-in functions by their own name", () => {
    const sheet = first(rowsBytes('<row r="1"><c r="A1"><f>_xldudf_ASSESS_SCORE(E4:E9,A4:A9,"县便民评分表")</f><v>88</v></c></row>'));
    assert.deepEqual(sheet.cell(1, 1), { value: 88, formula: '=ASSESS.SCORE(E4:E9,A4:A9,"县便民评分表")' });
  });
});

describe("xlsx reader: structure", () => {
  it("[X7] keeps merges; a merge of one cell is none", () => {
    const sheet = sheetOf({ rows: "<row><c><v>1</v></c></row>", after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2"/></mergeCells>' });
    assert.deepEqual(sheet.merges.map(rangeAddress), ["A1:C1"]);
  });

  it("[X7] keeps hidden rows and columns: marked, of no size, folded up", () => {
    const sheet = sheetOf({
      before: '<cols><col min="2" max="3" width="8" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" outlineLevel="1"/><col min="7" max="7" collapsed="1"/></cols>',
      rows:
        '<row r="1" hidden="1"/><row r="2" ht="0" customHeight="1"/><row r="3" ht="20"/>' +
        '<row r="4" outlineLevel="2"/><row r="5" outlineLevel="1"/><row r="6" collapsed="1"/><row r="7" outlineLevel="1"/>',
    });
    assert.deepEqual([...sheet.hiddenRows].sort(), [1, 2, 4, 5]);
    assert.deepEqual([...sheet.hiddenColumns].sort(), [2, 3, 5, 6]);
  });

  it("[X7] folds the rows below where the summary stands above", () => {
    const sheet = sheetOf({
      before: '<sheetPr><outlinePr summaryBelow="0"/></sheetPr>',
      rows: '<row r="1" outlineLevel="1"/><row r="2" collapsed="1"/><row r="3" outlineLevel="1"/><row r="4" outlineLevel="1"/>',
    });
    assert.deepEqual([...sheet.hiddenRows], [3, 4]);
  });

  it("[X7] keeps hidden sheets and their order, leaves chart sheets out", () => {
    const book = read(workbookBytes({
      sheets: [
        { name: "汇总", state: "veryHidden", part: "worksheets/z.xml" },
        { name: "图表", type: "chartsheet", xml: "<chartsheet/>" },
        { name: "社保", part: "worksheets/a.xml" },
      ],
    }));
    assert.deepEqual(book.sheets.map(({ name, visible }) => [name, visible]), [["汇总", false], ["社保", true]]);
  });

  it("[X16] reads sheets named like object properties", () => {
    const book = read(workbookBytes({ sheets: [{ name: "__proto__", rows: "<row><c><v>1</v></c></row>" }, { name: "constructor" }] }));
    assert.deepEqual(book.sheets.map(({ name }) => name), ["__proto__", "constructor"]);
    assert.equal(value(book.sheets[0]!, 1, 1), 1);
  });

  it("[X8] reads prefixed elements and passes over foreign ones", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const xml =
      `<x:worksheet xmlns:x="${main}" xmlns:y="urn:y"><y:sheetData><x:row r="9"><x:c r="A9"><x:v>9</x:v></x:c></x:row></y:sheetData>` +
      `<x:sheetData><x:row r="1"><x:c r="A1"><y:v>7</y:v><x:v>1</x:v><x:extLst><x:v>8</x:v></x:extLst></x:c><d:c xmlns:d="${main}" r="B1"><d:v>2</d:v></d:c></x:row></x:sheetData></x:worksheet>`;
    const sheet = sheetOf({ xml });
    assert.deepEqual([value(sheet, 1, 1), value(sheet, 1, 2), sheet.rows], [1, 2, 1]);
  });

  it("[X8] reads the strict variant of the format", () => {
    const xml = worksheet({ rows: "<row><c><v>1</v></c></row>" }).replace(/http:[^"]*/, "http://purl.oclc.org/ooxml/spreadsheetml/main");
    assert.equal(value(sheetOf({ xml }), 1, 1), 1);
  });

  it("[X1] follows relationships to parts in odd places, under odd names", () => {
    const parts = workbookParts({ sheets: [{ name: "表", rows: "<row><c><v>5</v></c></row>" }] });
    const moved = parts.map((part) => ({
      ...part,
      name: part.name
        .replace("_rels/.rels", "_RELS\\.rels").replace("xl/_rels/workbook.xml.rels", "/Book/_rels/wb.xml.rels")
        .replace("xl/workbook.xml", "book/WB.xml").replace("xl/worksheets/sheet1.xml", "data/Blatt 1.xml"),
    }));
    const odd = withPart(
      withPart(moved, "_RELS\\.rels", { content: relationships([["a", "extended-properties", "x.xml"], ["b", "officeDocument", "/book/wb.xml"]]) }),
      "/Book/_rels/wb.xml.rels", { content: relationships([["rId1", "worksheet", "./../data/Blatt%201.xml"]]) },
    );
    assert.equal(value(first(buildZip(odd)), 1, 1), 5);
  });

  it("[X1] does not take a sheet1.xml that nothing refers to", () => {
    const parts = workbookParts({ sheets: [{ name: "真", part: "worksheets/other.xml", rows: "<row><c><v>1</v></c></row>" }] });
    const sheet = first(buildZip([...parts, { name: "xl/worksheets/sheet1.xml", content: worksheet({ rows: "<row><c><v>2</v></c></row>" }) }]));
    assert.equal(value(sheet, 1, 1), 1);
  });
});

describe("xlsx reader: archives", () => {
  const parts = workbookParts({ sheets: [{ name: "表", rows: "<row><c><v>3</v></c></row>" }] });

  it("[X9] reads data descriptors, stored parts, a prefix, a comment and zip64", () => {
    const variants: [string, Uint8Array][] = [
      ["descriptors", buildZip(parts.map((part) => ({ ...part, dataDescriptor: true })))],
      ["stored", buildZip(parts.map((part) => ({ ...part, method: 0 })))],
      ["prefix", buildZip(parts, { prefix: new Uint8Array(100).fill(0x50) })],
      ["comment with an end signature", buildZip(parts, { comment: "PK\u0005\u0006 评语" })],
      ["zip64", buildZip(parts, { zip64: true })],
    ];
    for (const [name, bytes] of variants) {
      // A prefix hides the first signature from the check by first bytes; such files begin with PK nevertheless.
      const whole = name === "prefix" ? Uint8Array.from(bytes, (byte, index) => [0x50, 0x4b, 3, 4][index] ?? byte) : bytes;
      assert.equal(value(first(whole), 1, 1), 3, name);
    }
  });
});
