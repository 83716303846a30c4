import { strict as assert } from "node:assert";
import { richWorkbookParts } from "../../../fixtures/richWorkbook";
import { rowsBytes, withPart, workbookBytes, workbookParts } from "../../../fixtures/workbookBuilder";
import { buildZip } from "../../../fixtures/zipBuilder";
import { partText } from "../../../fixtures/zipParts";
import { markedRanges } from "../../../../src/xlsx/annotate/markedRanges";
import { annotated, mark } from "./copy";

const SHEET = "xl/worksheets/sheet1.xml";
const styles = "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/></cellXfs>";
const plain = rowsBytes("<row><c><v>3</v></c></row>", { styles });

/** Conditional formats as [cells, priority, first formula or type]. */
const rulesOf = (bytes: Uint8Array): string[][] =>
  [...partText(bytes, SHEET).matchAll(/<conditionalFormatting sqref="([^"]*)"[^>]*>(.*?)<\/conditionalFormatting>/gu)].flatMap(([, cells = "", rules = ""]) =>
    [...rules.matchAll(/<cfRule type="(\w+)"[^>]*priority="(\d+)"/gu)].map(([, type = "", priority = ""]) => [cells, priority, type]));

describe("annotated copy: marks", () => {
  it("[X19] cover exactly the marked cells, one format a severity, with a rule that is constant", () => {
    const { bytes } = annotated(plain, { marks: [
      { sheet: "表", cells: ["E12", "E13", "$G$2:H3"], severity: "error", note: "" }, mark("表", "B2", { severity: "info" }),
    ] });
    assert.deepEqual(rulesOf(bytes), [["G2:H3 E12:E13", "1", "expression"], ["B2", "2", "expression"]]);
    assert.match(partText(bytes, SHEET), /<formula>"ASSESS error"&lt;&gt;""<\/formula>/u);
  });

  it("[X19] a cell marked twice carries the graver severity; a merged range is marked whole", () => {
    const ranges = markedRanges([
      { cells: ["A1", "A2"], severity: "warning" }, { cells: ["A2"], severity: "error" }, { cells: ["C5"], severity: "info" },
    ], [{ top: 4, left: 3, bottom: 5, right: 4 }]);
    assert.deepEqual([...ranges], [
      ["error", [{ top: 2, left: 1, bottom: 2, right: 1 }]], ["warning", [{ top: 1, left: 1, bottom: 1, right: 1 }]], ["info", [{ top: 4, left: 3, bottom: 5, right: 4 }]],
    ]);
  });

  it("[X19] leave every cell's own style, and add fill and border, so that colour is not the only sign", () => {
    const { bytes } = annotated(plain, { marks: [mark("表", "A1")] });
    assert.match(partText(bytes, SHEET), /<sheetData><row><c><v>3<\/v><\/c><\/row><\/sheetData>/u);
    const dxfs = /<dxfs count="3">.*<\/dxfs>/u.exec(partText(bytes, "xl/styles.xml"))?.[0] ?? "";
    for (const line of ["thin", "dashed", "dotted"]) assert.match(dxfs, new RegExp(`<fill>.*<left style="${line}">`, "u"));
  });

  it("[X20] come before the rules that are there, which keep their order, those of extensions too", () => {
    const { bytes } = annotated(buildZip(richWorkbookParts()), { marks: [mark("社保窗口", "B2"), mark("社保窗口", "B3", { severity: "warning" })] });
    assert.deepEqual(rulesOf(bytes), [["B2", "1", "expression"], ["B3", "2", "expression"], ["B2:B4", "3", "colorScale"], ["B2:B4", "4", "cellIs"]]);
    assert.match(partText(bytes, SHEET), /<x14:cfRule type="dataBar"[^>]*priority="5"/u);
    assert.match(partText(bytes, SHEET), /priority="4" stopIfTrue="1"/u);
  });

  it("[X20] come last where a pivot table names rules by their number", () => {
    const after = '<conditionalFormatting pivot="1" sqref="A1:A9"><cfRule type="duplicateValues" priority="4"/></conditionalFormatting>';
    const { bytes } = annotated(workbookBytes({ sheets: [{ name: "表", after }], styles }), { marks: [mark("表", "A1")] });
    assert.match(partText(bytes, SHEET), /type="expression" dxfId="0" priority="5".*type="duplicateValues" priority="4"/u);
  });

  it("[X21] stand where the format wants them, whatever is there and whatever the prefix", () => {
    const cases: [string, RegExp][] = [
      ["", /<\/sheetData><conditionalFormatting/u],
      ["<mergeCells><mergeCell ref='A1:B1'/></mergeCells><pageMargins/>", /<\/mergeCells><conditionalFormatting.*<\/conditionalFormatting><pageMargins\/>/u],
      ["<sheetProtection/><dataValidations/><hyperlinks/>", /<sheetProtection\/><conditionalFormatting.*<\/conditionalFormatting><dataValidations\/>/u],
      ["<extLst><ext/></extLst>", /<\/conditionalFormatting><extLst>/u],
      ["<!-- <mergeCells/> --><autoFilter ref=\"A1>\"/><tableParts/>", /<autoFilter ref="A1>"\/><conditionalFormatting.*<tableParts\/>/u],
    ];
    for (const [after, expected] of cases) {
      assert.match(partText(annotated(workbookBytes({ sheets: [{ name: "表", after }], styles }), { marks: [mark("表", "A1")] }).bytes, SHEET), expected);
    }
    const xml = "<?xml version='1.0'?><x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><x:sheetData><x:row r='1'><x:c><x:v>1</x:v></x:c></x:row></x:sheetData><x:pageMargins/></x:worksheet>";
    const { bytes } = annotated(workbookBytes({ sheets: [{ name: "表", xml }], styles }), { marks: [mark("表", "A1", { note: "a" })] });
    assert.match(partText(bytes, SHEET), /<\/x:sheetData><x:conditionalFormatting sqref="A1"><x:cfRule.*<x:formula>.*<\/x:conditionalFormatting><x:pageMargins\/><x:legacyDrawing /u);
  });

  it("[X22] styles are added after those that are there; a missing styles part, or collection, is made", () => {
    const rich = partText(annotated(buildZip(richWorkbookParts()), { marks: [mark("社保窗口", "B2")] }).bytes, "xl/styles.xml");
    assert.match(rich, /<dxfs count="4"><dxf><font><b\/><\/font><\/dxf><dxf>/u);
    assert.match(rich, /<cellXfs count="11"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"\/><xf numFmtId="164" fontId="1"/u);
    const none = withPart(workbookParts({ sheets: [{ name: "表" }] }), "xl/_rels/workbook.xml.rels", {
      content: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    });
    const { bytes } = annotated(buildZip(none), { marks: [mark("表", "A1")] });
    assert.match(partText(bytes, "xl/styles.xml"), /<fonts count="9">.*<fills count="6">.*<borders count="3">.*<cellStyleXfs count="1">.*<cellXfs count="10">.*<dxfs count="3">/u);
    assert.match(partText(bytes, "xl/_rels/workbook.xml.rels"), /Type="[^"]*\/styles" Target="\/xl\/styles.xml"/u);
    assert.match(partText(bytes, "[Content_Types].xml"), /PartName="\/xl\/styles.xml"/u);
  });

  it("[X23] a sheet or cell that is not there is said, and nothing else is lost", () => {
    const { withheld, bytes } = annotated(plain, { marks: [mark("没有", "A1"), { sheet: "表", cells: ["A1", "第3行"], severity: "error", note: "a" }] });
    assert.deepEqual(withheld, [{ sheet: "没有", cell: null, reason: "no-such-sheet" }, { sheet: "表", cell: "第3行", reason: "no-such-cell" }]);
    assert.deepEqual(rulesOf(bytes), [["A1", "1", "expression"]]);
  });
});
