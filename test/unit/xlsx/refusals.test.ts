import { strict as assert } from "node:assert";
import { strToU8 } from "fflate";
import { describeFileProblem } from "../../../src/text/files";
import { DEFAULT_LIMITS, type ReadLimits } from "../../../src/xlsx/limits";
import type { FileProblem } from "../../../src/xlsx/problem";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";
import { relationships, rowsBytes, withPart, workbookBytes, workbookParts } from "../../fixtures/workbookBuilder";
import { buildZip, concat, type ZipPart } from "../../fixtures/zipBuilder";

function refused(bytes: Uint8Array, limits?: Partial<ReadLimits>): FileProblem {
  const result = readWorkbook(bytes, limits);
  assert.ok("problem" in result, "was read");
  return result.problem;
}

const reads = (bytes: Uint8Array, limits?: Partial<ReadLimits>): boolean => "workbook" in readWorkbook(bytes, limits);

const sound = workbookParts({ sheets: [{ name: "表", rows: "<row><c><v>3</v></c></row>" }] });
const SHEET = "xl/worksheets/sheet1.xml";

function oleWith(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((letter, index) => bytes.set([letter.charCodeAt(0), 0], 1024 + 128 + 2 * index));
  return bytes;
}

describe("xlsx reader: what is no workbook", () => {
  const cases: [string, Uint8Array, FileProblem["code"]][] = [
    ["nothing", new Uint8Array(0), "empty-file"],
    ["text", strToU8("大项,扣分\n工作纪律,2"), "not-a-workbook"],
    ["an encrypted workbook", oleWith("EncryptedPackage"), "encrypted"],
    ["an old .xls", oleWith("Workbook"), "legacy-xls"],
    ["an Excel 4 file", Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0, 0), "legacy-xls"],
    ["an old .doc", oleWith("WordDocument"), "not-a-workbook"],
    ["a Word document", buildZip([
      { name: "_rels/.rels", content: relationships([["a", "officeDocument", "word/document.xml"]]) },
      { name: "word/document.xml", content: "<document/>" },
    ]), "not-a-workbook"],
    ["a zip of other files", buildZip([{ name: "a.txt", content: "a" }]), "not-a-workbook"],
    ["an empty zip", buildZip([]), "not-a-workbook"],
    ["an .xlsb", buildZip([
      { name: "_rels/.rels", content: relationships([["a", "officeDocument", "xl/workbook.bin"]]) },
      { name: "xl/workbook.bin", content: "x" },
    ]), "binary-workbook"],
    ["the first two bytes", Uint8Array.of(0x50, 0x4b), "truncated"],
  ];
  for (const [name, bytes, code] of cases) {
    it(`[X11] names ${name}: ${code}`, () => assert.equal(refused(bytes).code, code));
  }

  it("[X11] [X15] says of a workbook cut off anywhere that it is cut off", () => {
    const whole = workbookBytes({ sheets: [{ name: "表", rows: "<row><c><v>3</v></c></row>" }], sharedStrings: "<si><t>工作纪律</t></si>" });
    assert.ok(reads(whole));
    for (let length = 1; length < whole.length; length += 7) {
      assert.equal(refused(whole.subarray(0, length)).code, "truncated", `${length} of ${whole.length} bytes`);
    }
  });
});

describe("xlsx reader: archives that lie", () => {
  const twist = (change: Partial<ZipPart>): Uint8Array => buildZip(withPart(sound, SHEET, change));
  const cases: [string, Uint8Array, FileProblem["code"]][] = [
    ["longer than stated", twist({ statedInflated: 10 }), "malformed"],
    ["shorter than stated", twist({ statedInflated: 10_000 }), "malformed"],
    ["compressed size cut short", twist({ statedCompressed: 12 }), "malformed"],
    ["a wrong checksum", twist({ statedChecksum: 1 }), "malformed"],
    ["a wrong place", twist({ statedOffset: 5 }), "malformed"],
    ["a place beyond the file", twist({ statedOffset: 1e6 }), "malformed"],
    ["an encrypted part", twist({ flags: 1 }), "encrypted"],
    ["an unknown compression", twist({ method: 12 }), "malformed"],
    ["a part twice", buildZip([...sound, { name: "XL\\worksheets/sheet1.xml", content: "x" }]), "malformed"],
    ["more entries than there are", buildZip(sound, { statedEntries: 50 }), "malformed"],
  ];
  for (const [name, bytes, code] of cases) {
    it(`[X10] refuses ${name}`, () => assert.equal(refused(bytes).code, code));
  }
  it("[X10] reads the same archive without a lie", () => assert.ok(reads(buildZip(sound))));
});

describe("xlsx reader: workbooks that contradict themselves", () => {
  const row = (cells: string): Uint8Array => rowsBytes(`<row r="1">${cells}</row>`, { sharedStrings: "<si><t>a</t></si>" });
  const cases: [string, Uint8Array, RegExp][] = [
    ["a text index beyond the table", row('<c r="B1" t="s"><v>1</v></c>'), /表!B1: no shared text 1/],
    ["a number that is none", row('<c r="B1"><v>2分</v></c>'), /表!B1: not a number/],
    ["a number beyond all bounds", row('<c r="B1"><v>1e999</v></c>'), /表!B1: not a number/],
    ["a date that is none", row('<c r="B1" t="d"><v>六月</v></c>'), /表!B1: not a date/],
    ["a truth value that is none", row('<c r="B1" t="b"><v>2</v></c>'), /表!B1: not a truth value/],
    ["an unknown type", row('<c r="B1" t="zz"><v>2</v></c>'), /表!B1: unknown cell type/],
    ["a cell of another row", row('<c r="B2"><v>2</v></c>'), /cell B2 in row 1/],
    ["a column beyond the last", row('<c r="XFE1"><v>2</v></c>'), /cell XFE1/],
    ["row 0", rowsBytes('<row r="0"/>'), /row 0/],
    ["a shared formula without master", row('<c r="B1"><f t="shared" si="4"/><v>1</v></c>'), /表!B1: no shared formula 4/],
    ["a merge that is none", workbookBytes({ sheets: [{ name: "表", after: '<mergeCells><mergeCell ref="A1:ZZZ9"/></mergeCells>' }] }), /merged range A1:ZZZ9/],
    ["columns listed twice", workbookBytes({ sheets: [{ name: "表", before: '<cols><col min="1" max="16384"/><col min="1" max="2"/></cols>' }] }), /columns listed twice/],
    ["a sheet without part", buildZip(withPart(sound, SHEET, undefined)), /part of sheet 表 is missing/],
    ["a sheet without relationship", buildZip(withPart(sound, "xl/_rels/workbook.xml.rels", undefined)), /no relationship for sheet 表/],
    ["XML that does not end", buildZip(withPart(sound, SHEET, { content: "<worksheet><sheetData>" })), /sheet1\.xml/],
    ["bytes that are no UTF-8", buildZip(withPart(sound, SHEET, { content: Uint8Array.of(0x3c, 0x61, 0xff, 0x3e) })), /not UTF-8/],
    ["another encoding", buildZip(withPart(sound, SHEET, { content: '<?xml version="1.0" encoding="GBK"?><worksheet/>' })), /encoding GBK/],
    ["another root", buildZip(withPart(sound, SHEET, { content: "<html/>" })), /root is html/],
    ["another namespace", buildZip(withPart(sound, SHEET, { content: '<worksheet xmlns="urn:other"/>' })), /namespace urn:other/],
  ];
  for (const [name, bytes, detail] of cases) {
    it(`[X12] refuses ${name}`, () => {
      const problem = refused(bytes);
      assert.equal(problem.code, "malformed");
      assert.match(problem.detail, detail);
    });
  }

  it("[X13] refuses DOCTYPE, with or without entities", () => {
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>';
    assert.match(refused(buildZip(withPart(sound, SHEET, { content: bomb }))).detail, /DOCTYPE is not allowed/);
    const unknown = "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>";
    assert.equal(refused(buildZip(withPart(sound, SHEET, { content: unknown }))).code, "malformed");
  });
});

describe("xlsx reader: limits", () => {
  const rows = (count: number, cells = "<c><v>1</v></c><c><v>2</v></c>"): string => `<row>${cells}</row>`.repeat(count);
  const texts = (...list: string[]): string => list.map((text) => `<si><t>${text}</t></si>`).join("");
  const deep = (levels: number): Uint8Array =>
    buildZip(withPart(sound, SHEET, { content: `${"<worksheet>".repeat(levels)}${"</worksheet>".repeat(levels)}` }));

  /** Each limit: its value for the test, bytes that just fit, bytes one over. */
  const cases: [keyof ReadLimits, number, Uint8Array, Uint8Array][] = [
    ["parts", sound.length, buildZip(sound), buildZip([...sound, { name: "a", content: "" }])],
    ["sheets", 2, workbookBytes({ sheets: [{ name: "a" }, { name: "b" }] }), workbookBytes({ sheets: [{ name: "a" }, { name: "b" }, { name: "c" }] })],
    ["cells", 6, rowsBytes(rows(3)), rowsBytes(rows(4))],
    ["usedArea", 6, rowsBytes(rows(3)), rowsBytes('<row r="1"><c r="A1"><v>1</v></c></row><row r="7"><c r="A7"><v>1</v></c></row>')],
    ["sharedStrings", 2, rowsBytes("", { sharedStrings: texts("a", "b") }), rowsBytes("", { sharedStrings: texts("a", "b", "c") })],
    ["stringLength", 4, rowsBytes("", { sharedStrings: texts("工作纪律") }), rowsBytes("", { sharedStrings: texts("工作纪律!") })],
    ["styles", 2, rowsBytes("", { styles: "<cellXfs><xf/><xf/></cellXfs>" }), rowsBytes("", { styles: "<cellXfs><xf/><xf/><xf/></cellXfs>" })],
    ["formulaLength", 5, rowsBytes("<row><c><f>A1+1</f></c></row>"), rowsBytes("<row><c><f>A1+1+1</f></c></row>")],
    ["formulaCharacters", 10, rowsBytes(rows(2, "<c><f>A1+1</f></c>")), rowsBytes(rows(3, "<c><f>A1+1</f></c>"))],
    ["merges", 1,
      workbookBytes({ sheets: [{ name: "表", after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }] }),
      workbookBytes({ sheets: [{ name: "表", after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>' }] })],
    ["xmlDepth", 8, deep(8), deep(9)],
    ["xmlToken", 150_000, buildZip(withPart(sound, SHEET, { content: `<worksheet a="${"x".repeat(149_980)}"/>` })), buildZip(withPart(sound, SHEET, { content: `<worksheet a="${"x".repeat(149_990)}"/>` }))],
    ["fileBytes", buildZip(sound).length, buildZip(sound), buildZip(sound, { comment: "x" })],
  ];
  for (const [name, allowed, fits, over] of cases) {
    it(`[X14] holds ${name}`, () => {
      assert.ok(reads(fits, { [name]: allowed }), "one that fits was refused");
      assert.deepEqual(refused(over, { [name]: allowed }).limit, { name, allowed });
    });
  }

  it("[X14] refuses a zip bomb without inflating it whole", () => {
    const elements = new Uint8Array(Buffer.alloc(120_000_000, "<x/>"));
    const bomb = concat([strToU8("<worksheet>"), elements, strToU8("</worksheet>")]);
    const bytes = buildZip(withPart(sound, SHEET, { content: bomb }));
    assert.ok(bytes.length < 200_000);
    const before = process.memoryUsage().arrayBuffers;
    assert.deepEqual(refused(bytes).limit, { name: "compressionRatio", allowed: DEFAULT_LIMITS.compressionRatio });
    assert.deepEqual(refused(bytes, { compressionRatio: 2000, inflatedBytes: 50_000_000 }).limit?.name, "inflatedBytes");
    assert.ok(process.memoryUsage().arrayBuffers - before < 100_000_000);
  }).timeout(120_000);

  it("[X14] counts what comes out, not what the directory says", () => {
    const content = `<worksheet>${" ".repeat(5_000_000)}</worksheet>`;
    const bytes = buildZip(withPart(sound, SHEET, { content, statedInflated: 100 }));
    assert.equal(refused(bytes, { inflatedBytes: 1_000_000 }).code, "too-large");
  });
});

describe("xlsx reader: sentences", () => {
  it("[X17] says each problem in both languages, with something to do", () => {
    const codes = ["empty-file", "not-a-workbook", "encrypted", "legacy-xls", "binary-workbook", "truncated", "malformed", "too-large"] as const;
    for (const code of codes) {
      assert.match(describeFileProblem({ code, detail: "" }, "zh-CN"), /请.+。$/);
      assert.match(describeFileProblem({ code, detail: "" }, "en-US"), /Please .+\.$/);
    }
    assert.match(
      describeFileProblem({ code: "too-large", detail: "", limit: { name: "cells", allowed: 3_000_000 } }, "zh-CN"),
      /有内容的单元格数超过了 3,000,000。$/,
    );
  });
});
