import { strict as assert } from "node:assert";
import { richWorkbookParts } from "../../../fixtures/richWorkbook";
import { workbookBytes, workbookParts, withPart } from "../../../fixtures/workbookBuilder";
import { buildZip } from "../../../fixtures/zipBuilder";
import { partText, zipParts } from "../../../fixtures/zipParts";
import { readWorkbook } from "../../../../src/xlsx/readWorkbook";
import { annotated, cellsOf, mark } from "./copy";

const rich = buildZip(richWorkbookParts());
const RESULT = { name: "核验结果", rows: [["标题"], [{ value: "B2", link: { sheet: "社保窗口", cell: "B2" } }, { value: "表内", link: { sheet: "核验结果", cell: "A1" } }], ["=1+1"]], headingRows: 1 };

const sheetNamesOf = (bytes: Uint8Array): string[] => [...partText(bytes, "xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/gu)].map(([, name = ""]) => name);

describe("annotated copy: added sheets", () => {
  it("[X27] come after the last tab, with an id of their own, links to the cells, and text that is no formula", () => {
    const { bytes } = annotated(rich, { sheets: [RESULT] });
    assert.deepEqual(sheetNamesOf(bytes), ["社保窗口", "透视", "隐藏", "核验结果"]);
    assert.match(partText(bytes, "xl/workbook.xml"), /<sheet name="核验结果" sheetId="10" xmlns:r="[^"]*" r:id="(\w+)"\/><\/sheets>/u);
    const sheet = partText(bytes, "xl/worksheets/sheet4.xml");
    assert.match(sheet, /<hyperlink ref="A2" location="'社保窗口'!B2"\/><hyperlink ref="B2" location="'核验结果'!A1"\/>/u);
    assert.match(sheet, /<c r="A3" s="\d+" t="inlineStr"><is><t>=1\+1<\/t><\/is><\/c>/u);
    assert.doesNotMatch(sheet, /<f>/u);
  });

  it("[X27] names are added to those that are there, or in their place among the workbook's elements", () => {
    assert.match(partText(annotated(rich, { sheets: [RESULT] }).bytes, "xl/workbook.xml"),
      /<definedName name="扣分区">.*<definedName name="_xlnm.Print_Titles" localSheetId="3">'核验结果'!\$1:\$1<\/definedName><definedName name="_ASSESS_RESULT" localSheetId="3" hidden="1">.*<\/definedNames><calcPr/u);
    const parts = withPart(workbookParts({ sheets: [{ name: "表" }], styles: "" }), "xl/workbook.xml", {
      content: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name=\'a&apos;b\' sheetId="1" q:id=\'rId1\'/></sheets><calcPr/></workbook>',
    });
    const { bytes } = annotated(buildZip(parts), { sheets: [RESULT] });
    assert.match(partText(bytes, "xl/workbook.xml"), /<\/sheets><definedNames>.*<\/definedNames><calcPr\/>/u);
    const read = readWorkbook(bytes);
    assert.ok("workbook" in read);
    assert.deepEqual(read.workbook.sheets.map(({ name }) => name), ["a'b"]);
  });

  it("[X27] a name that is taken gets a number, and the workbook's own sheet keeps it", () => {
    const taken = workbookBytes({ sheets: [{ name: "核验结果", rows: "<row><c><v>1</v></c></row>" }], styles: "" });
    const { bytes } = annotated(taken, { sheets: [RESULT] });
    assert.deepEqual(sheetNamesOf(bytes), ["核验结果", "核验结果 (2)"]);
    assert.deepEqual(cellsOf(bytes), cellsOf(taken));
  });

  it("[X28] a reader of the copy passes the result sheet over", () => {
    const { bytes } = annotated(rich, { sheets: [RESULT], marks: [mark("社保窗口", "B2", { note: "a" })] });
    assert.deepEqual(cellsOf(bytes), cellsOf(rich));
  });

  it("[X29] annotating a copy again replaces what is ours, and gives the same bytes as annotating once", () => {
    const annotation = { sheets: [RESULT], marks: [mark("社保窗口", "B2", { note: "a" }), mark("社保窗口", "B4", { note: "b", severity: "info" as const }), mark("透视", "A1", { note: "c" })] };
    const once = annotated(rich, annotation).bytes;
    assert.deepEqual(annotated(once, annotation).bytes, once);
    const other = { sheets: [{ ...RESULT, rows: [["新"]] }], marks: [mark("隐藏", "A1", { note: "d" })] };
    const changed = annotated(once, other).bytes;
    assert.deepEqual(sheetNamesOf(changed), ["社保窗口", "透视", "隐藏", "核验结果"]);
    for (const text of zipParts(changed).filter(({ name }) => name !== "xl/sharedStrings.xml").map(({ content }) => new TextDecoder().decode(content))) {
      assert.doesNotMatch(text, /【ASSESS 核验】[^d]*?\n[abc] ■/u);
    }
  });

  it("[X29] an empty annotation takes all of ours away and leaves the workbook's notes, rules and parts", () => {
    const once = annotated(rich, { sheets: [RESULT], marks: [mark("社保窗口", "B2", { note: "a" }), mark("社保窗口", "D6", { note: "e" }), mark("透视", "A1", { note: "c" })] }).bytes;
    const back = annotated(once, {}).bytes;
    assert.deepEqual(zipParts(back).map(({ name }) => name), zipParts(rich).map(({ name }) => name));
    for (const part of ["xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet2.xml.rels"]) {
      assert.equal(partText(back, part), partText(rich, part), part);
    }
    assert.deepEqual([...partText(back, "xl/worksheets/sheet1.xml").matchAll(/<conditionalFormatting /gu)].length, 1);
    assert.match(partText(back, "xl/comments1.xml"), /公式勿改/u);
    assert.doesNotMatch(partText(back, "xl/comments1.xml"), /【ASSESS/u);
  });

  it("[X29] words that somebody wrote into a note of ours stay", () => {
    const once = annotated(rich, { marks: [mark("透视", "A1", { note: "c" })] }).bytes;
    const parts = zipParts(once).map(({ name, content }) => ({ name, content: name === "xl/comments2.xml" ? new TextDecoder().decode(content).replace("c ■", "c ■\n已改") : content }));
    const again = annotated(buildZip(parts), { marks: [mark("透视", "A1", { note: "d" })] }).bytes;
    assert.equal([...partText(again, "xl/comments2.xml").matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(([, text]) => text).join(""), "\n已改\n【ASSESS 核验】\nd ■");
  });

  it("[X29] a result sheet moved between the others is replaced, and names and views follow their sheets", () => {
    const once = annotated(rich, { sheets: [RESULT] }).bytes;
    const workbook = partText(once, "xl/workbook.xml");
    const sheet = /<sheet name="核验结果"[^>]*\/>/u.exec(workbook)![0];
    const moved = workbook.replace(sheet, "").replace("<sheets>", `<sheets>${sheet}`).replace(/localSheetId="(\d)"/gu, (_, index: string) => `localSheetId="${(Number(index) + 1) % 4}"`).replace('activeTab="0"', 'activeTab="2"');
    const parts = zipParts(once).map(({ name, content }) => ({ name, content: name === "xl/workbook.xml" ? moved : content }));
    const { bytes } = annotated(buildZip(parts), { sheets: [RESULT] });
    assert.deepEqual(sheetNamesOf(bytes), ["社保窗口", "透视", "隐藏", "核验结果"]);
    assert.match(partText(bytes, "xl/workbook.xml"), /activeTab="1".*name="_xlnm.Print_Area" localSheetId="0".*name="_ASSESS_RESULT" localSheetId="3"/u);
    assert.deepEqual([...partText(bytes, "xl/workbook.xml").matchAll(/_ASSESS_RESULT/gu)].length, 1);
  });
});
