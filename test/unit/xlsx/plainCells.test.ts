import assert from "node:assert/strict";
import fc from "fast-check";
import type { ReadLimits } from "../../../src/xlsx/limits";
import { PlainCell } from "../../../src/xlsx/plainCell";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";
import { rowsBytes } from "../../fixtures/workbookBuilder";

const SHARED = "<si><t>零</t></si><si><t>扣2分</t></si>";

/** Every cell of the sheet, or why there is none. Where in the XML a fault stands differs by the blanks that were put in. */
function read(rows: string, limits: Partial<ReadLimits>): unknown {
  const result = readWorkbook(rowsBytes(rows, { sharedStrings: SHARED }), limits);
  if (!("workbook" in result)) return JSON.stringify(result).replace(/\d+:\d+/gu, "");
  return result.workbook.sheets.map((sheet) => ({
    rows: sheet.rows, columns: sheet.columns,
    cells: Array.from({ length: sheet.rows }, (_, row) => Array.from({ length: sheet.columns }, (__, column) => sheet.cell(row + 1, column + 1))),
  }));
}

const address = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("A1", "B1", "C1", "AB1", "A2", "B2") },
  { weight: 1, arbitrary: fc.constantFrom("", "1", "A", "a1", "$A$1", "XFE1", "A0", "A01", "A1048577", "AAAAAAAAAA1") },
);
const style = fc.constantFrom("", "", ' s="0"', ' s="1"', ' s="000001"', ' s="0000001"', ' s=""', ' s="x"', ' s="1" s="1"', " s='1'", ' cm="1"');
const type = fc.constantFrom("", "", ' t="n"', ' t="s"', ' t="inlineStr"', ' t="str"', ' t="b"', ' t="e"', ' t="d"', ' t="q"', ' t="s" t="s"');
const figure = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), fc.integer().map(String), fc.nat(3).map(String),
  fc.constantFrom("", "-0", "-", ".5", "5.", "-.5", "1e3", "0.1", "100.00", "00012", "123456789012345", "1234567890123456", "0.1234567890123456", " 1", "1 ", "&#49;", "+1", "1,5"),
);
const text = fc.constantFrom("", "张三", "a&amp;b", "扣2分，且在十三个字以上的一句话", "_x0041_", " 前后 ", "a>b", "𠮷", "x".repeat(40));
const content = fc.oneof(
  figure.map((value) => `<v>${value}</v>`), text.map((value) => `<is><t>${value}</t></is>`),
  text.map((value) => `<is><t xml:space="preserve">${value}</t></is>`), fc.constantFrom("", "<v/>", "<v>1</v><v>2</v>", "<f>1+1</f><v>2</v>", "<is><r><t>a</t></r></is>", "<v>1</v> "),
);
const cell = fc.tuple(address, style, type, content, fc.boolean(), fc.boolean()).map(([r, s, t, inside, typeFirst, closed]) =>
  `<c r="${r}"${typeFirst ? t + s : s + t}${inside === "" && closed ? "/>" : `>${inside}</c>`}`);
const limits = fc.constantFrom({}, {}, {}, { cells: 2 }, { stringLength: 5 }, { xmlDepth: 5 }, { xmlDepth: 4 });

describe("Cells read whole", () => {
  it("[X80] are what reading element by element gives, and so is every refusal", () => {
    fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.array(cell, { maxLength: 2 }), limits, (first, second, limited) => {
      const rows = `<row r="1">${first.join("")}</row><row r="2">${second.join("")}</row>`;
      // A second blank before the address is no less sound, and not how programs write it.
      assert.deepEqual(read(rows, limited), read(rows.replaceAll("<c ", "<c  "), limited));
    }), { numRuns: 500 });
  });

  it("[X80] numbers are the nearest doubles", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), fc.nat(8), (value, decimals) => {
      const written = value.toFixed(decimals);
      const plain = new PlainCell();
      const xml = `<c r="A1"><v>${written}</v></c>`;
      if (plain.read(xml, 0) === xml.length) assert.ok(Object.is(plain.number, Number(written)), written);
    }), { numRuns: 5_000 });
  });

  it("[X80] a cell that is not all there is left alone", () => {
    const plain = new PlainCell();
    for (const whole of ['<c r="AB12" s="3" t="s"><v>15</v></c>', '<c r="A1" t="inlineStr"><is><t>张三</t></is></c>', '<c r="A1" s="1"/>', '<c r="C7"><v>-12.5</v></c>']) {
      assert.equal(plain.read(whole, 0), whole.length);
      for (let length = 1; length < whole.length; length++) assert.equal(plain.read(whole.slice(0, length), 0), -1, whole.slice(0, length));
    }
  });
});
