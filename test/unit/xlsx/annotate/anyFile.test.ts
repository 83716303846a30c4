import exceljs from "exceljs";
import fc from "fast-check";
import { strict as assert } from "node:assert";
import { cellAddress } from "../../../../src/sheet/grid";
import { annotateWorkbook } from "../../../../src/xlsx/annotate/annotateWorkbook";
import type { Annotation } from "../../../../src/xlsx/annotate/annotation";
import { richWorkbookParts } from "../../../fixtures/richWorkbook";
import { withPart, workbookBytes, workbookParts } from "../../../fixtures/workbookBuilder";
import { buildZip } from "../../../fixtures/zipBuilder";
import { partText } from "../../../fixtures/zipParts";
import { annotated, cellsOf, mark } from "./copy";
import { seedOr } from "../../../seed";

const SEED = seedOr(20260630);
const ALL: Annotation = { marks: [mark("表", "A1", { note: "请核对" }), mark("社保窗口", "B2", { note: "请核对" })], sheets: [{ name: "核验结果", rows: [["a", 1]] }] };
const sheets = [{ name: "表", rows: "<row><c><v>3</v></c></row>" }];

const address = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 })).map(([row, column]) => cellAddress(row, column));
const severity = fc.constantFrom("error" as const, "warning" as const, "info" as const);
const marksOn = (names: readonly string[]) => fc.array(fc.record({
  sheet: fc.constantFrom(...names), cells: fc.array(address, { minLength: 1, maxLength: 6 }), severity, note: fc.string({ unit: "binary", maxLength: 30 }),
}), { maxLength: 20 });

describe("annotated copy: any file", () => {
  it("[X30] archives with 64-bit sizes, data descriptors, stored parts and bytes in front are copied", () => {
    const parts = workbookParts({ sheets, styles: "" });
    for (const bytes of [
      buildZip(parts, { zip64: true }), buildZip(parts, { prefix: Uint8Array.of(0x50, 0x4b, 3, 4, 5) }),
      buildZip(parts.map((part) => ({ ...part, dataDescriptor: true }))), buildZip(parts.map((part) => ({ ...part, method: 0 }))),
    ]) {
      assert.deepEqual(cellsOf(annotated(bytes, ALL).bytes), cellsOf(bytes));
    }
  });

  it("[X31] the strict variant gets marks and sheets in its own vocabulary; notes are withheld and said", () => {
    const strict = workbookParts({ sheets, styles: "" }).map(({ name, content }) => ({
      name, content: String(content).replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    }));
    const { bytes, withheld } = annotated(buildZip(strict), { ...ALL, marks: [mark("表", "A1", { note: "a" })] });
    assert.deepEqual(withheld, [{ sheet: "表", cell: "A1", reason: "no-place-for-notes" }]);
    assert.match(partText(bytes, "xl/worksheets/sheet2.xml"), /^<\?xml.*\n<worksheet xmlns="http:\/\/purl.oclc.org/u);
    assert.match(partText(bytes, "xl/_rels/workbook.xml.rels"), /purl.oclc.org\/ooxml\/officeDocument\/relationships\/worksheet" Target="\/xl\/worksheets\/sheet2.xml"/u);
    assert.deepEqual(cellsOf(bytes), cellsOf(buildZip(strict)));
  });

  it("[X32] a digitally signed workbook is refused by name", () => {
    const signed = [...workbookParts({ sheets }), { name: "_xmlsignatures/origin.sigs", content: "" }];
    const answer = annotateWorkbook(buildZip(signed), ALL);
    assert.equal("problem" in answer && answer.problem.code, "signed");
  });

  it("[X33] what is no workbook, damaged, or beyond a limit has the reader's problem", () => {
    const codeOf = (bytes: Uint8Array, limits = {}): string => {
      const answer = annotateWorkbook(bytes, ALL, limits);
      return "problem" in answer ? answer.problem.code : "copy";
    };
    const sound = workbookBytes({ sheets, styles: "" });
    assert.equal(codeOf(sound), "copy");
    assert.equal(codeOf(sound, { inflatedBytes: 300 }), "too-large");
    assert.equal(codeOf(sound, { fileBytes: 300 }), "too-large");
    assert.equal(codeOf(sound, { sheets: 0 }), "too-large");
    assert.equal(codeOf(new Uint8Array(0)), "empty-file");
    assert.equal(codeOf(sound.subarray(0, 500)), "truncated");
    const parts = workbookParts({ sheets, styles: "" });
    for (const content of ["<worksheet><sheetData></worksheet>", "", "<!DOCTYPE a><worksheet/>", "<worksheet><a b='></worksheet>", "\u0000<\u0000w"]) {
      assert.equal(codeOf(buildZip(withPart(parts, "xl/worksheets/sheet1.xml", { content }))), "malformed", content);
    }
    assert.equal(codeOf(buildZip(withPart(parts, "xl/worksheets/sheet1.xml", { statedChecksum: 1 }))), "malformed");
  });

  it("[X33] whatever bytes or characters are changed, the answer is a copy or a problem", () => {
    const parts = richWorkbookParts();
    const whole = buildZip(parts);
    const met = new Set<string>();
    const answers = (bytes: Uint8Array): void => {
      const answer = annotateWorkbook(bytes, ALL);
      met.add("bytes" in answer ? "copy" : "problem");
    };
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 }), (flips) => {
      const bytes = whole.slice();
      for (const [where, value] of flips) bytes[Math.floor(where * (bytes.length - 1))] = value;
      answers(bytes);
    }), { seed: SEED, numRuns: 150 });
    const texts = parts.filter(({ content, name }) => typeof content === "string" && /^(\[|xl\/(workbook|_rels|styles|comments|drawings\/vml|worksheets))/u.test(name));
    const insert = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("<", "/>", "<a>", "</x>", "]]>", "<!--", "\"", "9999999", "-1", "\u0000", "__proto__"));
    fc.assert(fc.property(fc.nat({ max: texts.length - 1 }), place, fc.nat({ max: 20 }), insert, (which, where, cut, text) => {
      const { name, content } = texts[which]!;
      const old = String(content);
      const at = Math.floor(where * old.length);
      answers(buildZip(withPart(parts, name, { content: old.slice(0, at) + text + old.slice(at + cut) })));
    }), { seed: SEED, numRuns: 500 });
    assert.deepEqual([...met].sort(), ["copy", "problem"]);
  });

  it("[X34] whatever the marks, the copy reads back the same cells, and a copy of the copy is the copy", () => {
    const rich = buildZip(richWorkbookParts());
    const before = cellsOf(rich);
    fc.assert(fc.property(marksOn(["社保窗口", "透视", "隐藏"]), (marks) => {
      const annotation = { marks, sheets: ALL.sheets };
      const copy = annotated(rich, annotation).bytes;
      assert.deepEqual(cellsOf(copy), before);
      assert.deepEqual(annotated(copy, annotation).bytes, copy);
    }), { seed: SEED, numRuns: 60 });
  });

  it("[X34] whatever the workbook, the copy reads back the same cells", async () => {
    const value = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ maxLength: 12 }), fc.boolean(), fc.constant(null));
    const shape = fc.record({
      rows: fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 12 }), merged: fc.boolean(), noted: fc.boolean(), ruled: fc.boolean(), marks: marksOn(["表", "乙"]),
    });
    await fc.assert(fc.asyncProperty(shape, async ({ rows, merged, noted, ruled, marks }) => {
      const book = new exceljs.Workbook();
      const sheet = book.addWorksheet("表");
      book.addWorksheet("乙").addRow([1]);
      for (const row of rows) sheet.addRow(row);
      if (merged) sheet.mergeCells("H1:I2");
      if (noted) sheet.getCell("A1").note = "原有批注";
      if (ruled) sheet.addConditionalFormatting({ ref: "A1:B9", rules: [{ type: "expression", priority: 1, formulae: ["A1>1"], style: { font: { bold: true } } }] });
      const bytes = new Uint8Array(await book.xlsx.writeBuffer());
      const copy = annotated(bytes, { marks, sheets: ALL.sheets }).bytes;
      assert.deepEqual(cellsOf(copy), cellsOf(bytes));
      assert.deepEqual(annotated(copy, { marks, sheets: ALL.sheets }).bytes, copy);
    }), { seed: SEED, numRuns: 40 });
  });
});
