import assert from "node:assert/strict";
import fc from "fast-check";
import { Budget } from "../../../src/xlsx/budget";
import { DEFAULT_LIMITS, type ReadLimits } from "../../../src/xlsx/limits";
import { PlainRows } from "../../../src/xlsx/plainRows";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";
import { RepeatedCells } from "../../../src/xlsx/repeatedCells";
import { SheetStore } from "../../../src/xlsx/sheetStore";
import { rowsBytes } from "../../fixtures/workbookBuilder";

const SHARED = "<si><t>零</t></si><si><t>扣2分</t></si><si><t></t></si>";

/** Every cell, what is hidden, or why there is nothing, with the place of the fault. */
function read(rows: string, limits: Partial<ReadLimits> = {}): unknown {
  const result = readWorkbook(rowsBytes(rows, { sharedStrings: SHARED }), limits);
  if (!("workbook" in result)) return result;
  return result.workbook.sheets.map((sheet) => ({
    rows: sheet.rows, columns: sheet.columns, hidden: [...sheet.hiddenRows],
    cells: Array.from({ length: sheet.rows }, (_, row) => Array.from({ length: sheet.columns }, (__, column) => sheet.cell(row + 1, column + 1))),
  }));
}

/** The same, byte for byte as long, but that each row has an attribute which nobody knows: it is then read element by element. */
const slowly = (rows: string): string => rows.replaceAll(' ph="1"', ' qh="1"');

const style = fc.constantFrom("", "", ' s="0"', ' s="1"', ' s="000001"', ' s="0000001"', ' s="x"', ' s="1" s="1"', ' cm="1"');
const figure = fc.oneof(fc.integer().map(String), fc.nat(3).map(String), fc.constantFrom("-0", "-", ".5", "5.", "1e3", "0.1", "100.00", "00012", "123456789012345", "1234567890123456", " 1", "&#49;", "+1"));
const text = fc.constantFrom(
  "", "张三", "张三", "a&amp;b", "扣2分，且在十三个字以上的一句话", "_x0041_", "_x", " 前后 ", "a>b", "a]]>b", "𠮷", "é", "\u00a0", "\u0085", "\ufeff", "\ufffe", "a\r\nb", "a\tb", "x".repeat(400), "长".repeat(1500),
);
const content = fc.oneof(
  { weight: 4, arbitrary: figure.map((value) => `><v>${value}</v></c>`) },
  { weight: 2, arbitrary: fc.nat(3).map((value) => ` t="s"><v>${value}</v></c>`) },
  { weight: 6, arbitrary: fc.tuple(text, fc.constantFrom("", ' xml:space="preserve"')).map(([value, space]) => ` t="inlineStr"><is><t${space}>${value}</t></is></c>`) },
  { weight: 2, arbitrary: fc.constantFrom("/>", "></c>", ' t="s"/>', ' t="inlineStr"><v>1</v></c>', ' t="b"><v>1</v></c>', "><f>1+1</f><v>2</v></c>", "><v>1</v></c> ", "<!-- </row> -->", ' t="str"><v>a</v></c>') },
);
const columns = fc.oneof({ weight: 8, arbitrary: fc.constant(["A", "B", "C"]) }, { weight: 1, arbitrary: fc.constantFrom(["B", "A", "C"], ["A", "A", "B"], ["A", "CZ", "XFD"], ["A", "XFE", "B"], ["a", "B", "C"], ["A", "", "B"]) });
const cells = fc.tuple(columns, fc.array(fc.tuple(style, content), { maxLength: 3 }), fc.integer({ min: -20, max: 1 })).map(([names, list, astray]) =>
  (row: number) => list.map(([s, rest], index) => `<c r="${names[index] ?? ""}${astray > 0 ? row + astray : row}"${s}${rest}`).join(""));
const attributes = fc.oneof({ weight: 8, arbitrary: fc.constantFrom("", ' ht="15"', ' spans="1:3" s="2" customFormat="1"') }, { weight: 1, arbitrary: fc.constantFrom(' hidden="1"', ' ht="0"', ' ht="0.0"', ' ht="5" ht="5"', ' outlineLevel="1"', ' ht="a&amp;"', " s='1'", ' xmlns="urn:x"') });
const row = fc.tuple(fc.integer({ min: -12, max: 2 }), attributes, cells).map(([astray, extra, inside]) => (index: number): string => {
  // Now and then one row comes twice, or jumps.
  const at = Math.max(1, astray > 0 ? index - astray : astray < -10 ? index + 100 : index);
  return `<row r="${at}" ph="1"${extra}>${inside(at)}</row>`;
});
/** Some rows differ one from the other, and some come again and again. */
const sheet = fc.tuple(fc.array(row, { minLength: 2, maxLength: 12 }), fc.array(fc.nat(3), { maxLength: 12 })).map(([rows, again]) =>
  [...rows, ...again.flatMap((index) => rows[index] ?? [])].map((each, index) => each(index + 1)).join(""));
const limits = fc.constantFrom({}, {}, {}, {}, { cells: 4 }, { stringLength: 5 }, { xmlDepth: 5 }, { xmlDepth: 6 }, { usedArea: 10 });

describe("Rows read whole", () => {
  it("[X108] are what reading element by element gives, and so is every refusal, with the same place", () => {
    fc.assert(fc.property(sheet, limits, (rows, limited) => {
      assert.deepEqual(read(rows, limited), read(slowly(rows), limited));
    }), { numRuns: 300 });
  });

  it("[X108] bytes that are no UTF-8, or stand for damage, are left to be refused", () => {
    for (const damaged of ["\xe4\xb8", "\xc0\x80", "\xed\xa0\x80", "\xe0\x80\x80", "\xff", "\x80", "\xef\xbf\xbd"]) {
      const units = new PlainRows(new SheetStore("表", true), { sharedStrings: [], formats: [] }, new RepeatedCells(), new Budget(DEFAULT_LIMITS));
      const bytes = Uint8Array.from(`<row r="1"><c r="A1" t="inlineStr"><is><t>${damaged}</t></is></c></row>`, (letter) => letter.charCodeAt(0));
      assert.equal(units.take(bytes, 0), undefined, JSON.stringify(damaged));
    }
  });

  it("[X108] takes a row only when all of it is there, and counts its characters", () => {
    const whole = '<row r="7" spans="1:4" ht="34" x14ac:dyDescent="0.25"><c r="A7" s="9"><v>12.5</v></c><c r="B7" s="1" t="inlineStr"><is><t>张三é</t></is></c><c r="C7" s="2"/><c r="D7" t="s"><v>1</v></c></row>';
    const bytes = new TextEncoder().encode(whole);
    const grid = new SheetStore("表", true);
    const rows = new PlainRows(grid, { sharedStrings: ["零", "壹"], formats: [] }, new RepeatedCells(), new Budget(DEFAULT_LIMITS));
    for (let length = 1; length < bytes.length; length++) assert.equal(rows.take(bytes.subarray(0, length), 0), undefined);
    assert.equal(grid.rows, 0);
    assert.deepEqual(rows.take(bytes, 0), { bytes: bytes.length, characters: whole.length });
    assert.deepEqual([1, 2, 3, 4].map((column) => grid.cell(7, column)?.value), [12.5, "张三é", undefined, "壹"]);
    assert.deepEqual([rows.row, grid.rows, grid.columns], [7, 7, 4]);
  });

  it("[X109] a cell as the one above it is that cell; as much as its head, or all but its end, is not", () => {
    const grid = new SheetStore("表", true);
    const rows = new PlainRows(grid, { sharedStrings: ["零", "壹"], formats: ["0.0"] }, new RepeatedCells(), new Budget(DEFAULT_LIMITS));
    const texts = ["扣2分", "扣2分", "扣2分钟", "扣2", "扣3分", ""].map((text) => ` t="inlineStr"><is><t>${text}</t></is></c>`);
    const others = ["><v>1</v></c>", "><v>1</v></c>", "><v>12</v></c>", "/>", "/>", ' t="s"><v>1</v></c>'];
    const whole = texts.map((text, index) => `<row r="${index + 1}"><c r="A${index + 1}"${text}<c r="B${index + 1}"${others[index] ?? ""}</row>`).join("");
    const bytes = new TextEncoder().encode(whole);
    let at = 0;
    let characters = 0;
    for (let taken = rows.take(bytes, at); taken; taken = rows.take(bytes, at)) [at, characters] = [at + taken.bytes, characters + taken.characters];
    assert.deepEqual([at, characters], [bytes.length, whole.length]);
    const column = (index: number): unknown[] => texts.map((_, row) => grid.cell(row + 1, index)?.value);
    assert.deepEqual(column(1), ["扣2分", "扣2分", "扣2分钟", "扣2", "扣3分", undefined]);
    assert.deepEqual(column(2), [1, 1, 12, undefined, undefined, "壹"]);
  });

  it("[X109] in other bytes nothing stands above", () => {
    const grid = new SheetStore("表", true);
    const rows = new PlainRows(grid, { sharedStrings: [], formats: [] }, new RepeatedCells(), new Budget(DEFAULT_LIMITS));
    const [before, then] = [1, 2].map((value) => new TextEncoder().encode(`<row r="${value}"><c r="A${value}"><v>${value}</v></c></row>`));
    for (const bytes of [before, then]) assert.equal(rows.take(bytes!, 0)?.bytes, bytes!.length);
    assert.deepEqual([grid.cell(1, 1)?.value, grid.cell(2, 1)?.value], [1, 2]);
  });
});
