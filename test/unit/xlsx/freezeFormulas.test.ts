import assert from "node:assert/strict";
import exceljs from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { freezeFormulas, type FrozenCopy } from "../../../src/xlsx/freezing/freezeFormulas";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";

async function bytesOf(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("表");
  sheet.getCell("A1").value = { formula: 'ASSESS.SCORE(D1:D3,E1:E3,"x")', result: 93 };
  sheet.getCell("A2").value = { formula: 'ASSESS.GRADE(A1,"x")', result: "优秀" };
  sheet.getCell("A3").value = { formula: "SUM(A1,7)", result: 100 };
  sheet.getCell("A4").value = { formula: 'ASSESS.GRADE(B4,"x")', result: { error: "#N/A" } };
  sheet.getCell("A5").value = { formula: 'ASSESS.GRADE(B5,"x")' };
  book.addWorksheet("别的").getCell("A1").value = "不动";
  return new Uint8Array(await book.xlsx.writeBuffer() as ArrayBuffer);
}

const freeze = (bytes: Uint8Array): FrozenCopy => {
  const copy = freezeFormulas(bytes);
  assert.ok("bytes" in copy, JSON.stringify(copy));
  return copy;
};

describe("freezing a copy", () => {
  it("[Y50] ASSESS formulas become the results that stand in the file; other formulas and parts stay", async () => {
    const bytes = await bytesOf();
    const copy = freeze(bytes);
    assert.deepEqual(copy.frozen.map(({ cell }) => cell), ["A1", "A2"]);
    assert.deepEqual(copy.kept.map(({ cell, reason }) => `${cell} ${reason}`), ["A4 error", "A5 no-value"]);
    const read = readWorkbook(copy.bytes);
    assert.ok("workbook" in read);
    const cells = [1, 2, 3, 4].map((row) => read.workbook.sheets[0]?.cell(row, 1));
    assert.deepEqual(cells.map((cell) => [cell?.value, cell?.formula]), [[93, undefined], ["优秀", undefined], [100, "=SUM(A1,7)"], [{ error: "#N/A" }, '=ASSESS.GRADE(B4,"x")']]);
    const [before, after] = [unzipSync(bytes), unzipSync(copy.bytes)];
    assert.deepEqual(Object.keys(after), Object.keys(before));
    for (const [name, content] of Object.entries(before)) if (name !== "xl/worksheets/sheet1.xml") assert.deepEqual(after[name], content, name);
  });

  it("[Y51] the order of calculation goes with the formulas, the mark of a dynamic array too; shared formulas go or stay together", async () => {
    const parts = unzipSync(await bytesOf());
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
      .replace(/<sheetData>.*<\/sheetData>/su, '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xldudf_ASSESS_SELECT(B1:B2,C1:C2,"x")</f><v>1</v></c>' +
        '<c r="B1"><f t="shared" si="0" ref="B1:B2">ASSESS.CHARGE(D1,"x")</f><v>2</v></c><c r="C1"><f t="shared" si="1" ref="C1:C2">ASSESS.CHARGE(D1,"x")</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c><c r="C2" t="e"><f t="shared" si="1"/><v>#N/A</v></c></row></sheetData>');
    parts["xl/worksheets/sheet1.xml"] = strToU8(sheet);
    parts["xl/calcChain.xml"] = strToU8('<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>');
    const edit = (name: string, before: string, after: string): void => {
      parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(before, after + before));
    };
    edit("xl/_rels/workbook.xml.rels", "</Relationships>", '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>');
    edit("[Content_Types].xml", "</Types>", '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>');
    const copy = freeze(zipSync(parts));
    assert.deepEqual(copy.frozen.map(({ cell }) => cell), ["A1", "B1", "B2"]);
    assert.deepEqual(copy.kept.map(({ cell }) => cell), ["C1", "C2"]);
    const after = unzipSync(copy.bytes);
    assert.equal(after["xl/calcChain.xml"], undefined);
    assert.doesNotMatch(strFromU8(after["xl/_rels/workbook.xml.rels"] ?? new Uint8Array()) + strFromU8(after["[Content_Types].xml"] ?? new Uint8Array()), /calcChain/u);
    assert.match(strFromU8(after["xl/worksheets/sheet1.xml"] ?? new Uint8Array()), /<c r="A1"><v>1<\/v><\/c><c r="B1"><v>2<\/v><\/c>/u);
  });

  it("[Y50] what is no workbook is said", () => {
    assert.ok("problem" in freezeFormulas(new Uint8Array([1, 2, 3])));
  });
});
