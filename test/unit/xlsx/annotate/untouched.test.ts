import { strict as assert } from "node:assert";
import { richWorkbookParts } from "../../../fixtures/richWorkbook";
import { partText, zipParts } from "../../../fixtures/zipParts";
import { buildZip } from "../../../fixtures/zipBuilder";
import { annotated, cellsOf, mark } from "./copy";

const rich = buildZip(richWorkbookParts());
const copy = annotated(rich, {
  marks: [mark("社保窗口", "B2", { note: "每起 2 分" }), mark("社保窗口", "B4", { severity: "warning", note: "请核对" })],
  sheets: [{ name: "核验结果", rows: [["a", { value: "B2", link: { sheet: "社保窗口", cell: "B2" } }]], headingRows: 1 }],
}).bytes;

/** All that marks, notes and a sheet concern. */
const CONCERNED = [
  "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
];

describe("annotated copy: what is not concerned", () => {
  it("[X18] stays byte for byte, compressed as it was, in its order; new parts come last", () => {
    const before = zipParts(rich);
    const after = zipParts(copy);
    assert.deepEqual(after.map(({ name }) => name), [...before.map(({ name }) => name), "xl/worksheets/sheet4.xml"]);
    let untouched = 0;
    before.forEach(({ name, local, content }, index) => {
      if (CONCERNED.includes(name)) return assert.notDeepEqual(after[index]!.content, content, name);
      assert.deepEqual(after[index]!.local, local, name);
      untouched++;
    });
    assert.equal(untouched, before.length - CONCERNED.length);
  });

  it("[X18] the reader finds the same cells, formulas, formats, merges and hidden sheets", () => assert.deepEqual(cellsOf(copy), cellsOf(rich)));

  it("[X18] of a part that is concerned, everything but what is added stays", () => {
    const sheet = partText(copy, "xl/worksheets/sheet1.xml");
    for (const piece of partText(rich, "xl/worksheets/sheet1.xml").split(/priority="\d"|(?=<conditionalFormatting|<dataValidations)/u)) {
      assert.ok(sheet.includes(piece), piece.slice(0, 80));
    }
    assert.match(sheet, /<sheetProtection sheet="1" objects="1" scenarios="1"\/>/u);
  });

  it("[X18] the macro-enabled type, names, external references and pivot caches of the workbook stay", () => {
    assert.match(partText(copy, "[Content_Types].xml"), /PartName="\/xl\/workbook.xml" ContentType="application\/vnd.ms-excel.sheet.macroEnabled.main\+xml"/u);
    const workbook = partText(copy, "xl/workbook.xml");
    assert.match(workbook, /<definedName name="扣分区">社保窗口!\$B\$2:\$B\$4<\/definedName>/u);
    assert.match(workbook, /<workbookProtection lockStructure="1"\/>.*<externalReferences>.*<definedNames>.*<calcPr.*<pivotCaches>/u);
  });

  it("[X18] never writes to the bytes it is given", () => assert.deepEqual(rich, buildZip(richWorkbookParts())));
});
