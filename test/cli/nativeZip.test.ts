import assert from "node:assert/strict";
import { unzipSync } from "fflate";
import { nativeZip } from "../../cli/nativeZip";
import { Budget } from "../../src/xlsx/budget";
import { DEFAULT_LIMITS, type ReadLimits } from "../../src/xlsx/limits";
import { annotateWorkbook } from "../../src/xlsx/annotate/annotateWorkbook";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import type { NativeZip } from "../../src/xlsx/nativeZip";
import { ZipArchive } from "../../src/xlsx/zipArchive";
import { richWorkbookParts } from "../fixtures/richWorkbook";
import { rowsBytes } from "../fixtures/workbookBuilder";
import { buildZip } from "../fixtures/zipBuilder";
import { bytesOf, byteText } from "../../src/xlsx/annotate/byteText";

function contents(bytes: Uint8Array, native: NativeZip | undefined, limits: Partial<ReadLimits> = {}): unknown {
  const read = readWorkbook(bytes, limits, native);
  if (!("workbook" in read)) return read;
  return read.workbook.sheets.map((sheet) => [
    sheet.name, sheet.rows, sheet.columns, sheet.merges,
    Array.from({ length: Math.min(sheet.rows, 400) }, (_, row) => Array.from({ length: Math.min(sheet.columns, 40) }, (__, column) => sheet.cell(row + 1, column + 1))),
  ]);
}

const MUTATIONS = 1_500;
const rich = buildZip(richWorkbookParts());

describe("Inflating by the platform", function () {
  this.timeout(120_000);

  it("[X81] reads what inflating piece by piece reads, over the edges of pieces too", () => {
    const rows = Array.from({ length: 9_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>窗口${row}，第${row * 7}次</t></is></c><c r="B${row + 1}"><v>${row / 8}</v></c></row>`);
    const long = rowsBytes(rows.join(""));
    let inflated = 0;
    const counting: NativeZip = { inflate: (compressed, size) => { inflated += 1; return nativeZip.inflate(compressed, size); } };
    for (const bytes of [rich, long]) assert.deepEqual(contents(bytes, counting), contents(bytes, undefined));
    assert.ok(inflated > 4, "the platform was asked");
    const read = readWorkbook(long, {}, nativeZip);
    assert.ok("workbook" in read);
    assert.deepEqual(read.workbook.sheets[0]?.cell(9_000, 1)?.value, "窗口8999，第62993次");
  });

  it("[X81] names the same problem of damaged bytes", () => {
    let state = 20261122;
    const below = (most: number): number => (state = (state * 48_271) % 2_147_483_647) % most;
    let refused = 0;
    for (let round = 0; round < MUTATIONS; round++) {
      const bytes = rich.slice();
      for (let change = 0; change <= below(3); change++) bytes[below(bytes.length)] = below(256);
      const expected = contents(bytes, undefined);
      assert.deepEqual(contents(bytes, nativeZip), expected);
      if (!Array.isArray(expected)) refused += 1;
    }
    assert.ok(refused > MUTATIONS / 10, "many of them are damaged");
  });

  it("[X81] makes no more bytes than the limits allow", () => {
    const bomb = rowsBytes(`<row r="1"><c r="A1"><v>1</v></c></row>${" ".repeat(3_000_000)}`);
    const asked: number[] = [];
    const watching: NativeZip = { inflate: (compressed, size) => { asked.push(size); return nativeZip.inflate(compressed, size); } };
    for (const limits of [{ compressionRatio: 20, ratioFreeBytes: 100_000 }, { inflatedBytes: 200_000 }]) {
      const refusal = contents(bomb, watching, limits);
      assert.deepEqual(refusal, contents(bomb, undefined, limits));
      assert.ok(!Array.isArray(refusal));
    }
    assert.ok(asked.every((size) => size <= 200_000), String(asked));
  });

  it("[X120] does not hold a part of more than 96 million bytes at once, whatever the limits: it is inflated piece by piece", () => {
    let state = 20261122;
    const noise = Uint8Array.from({ length: 600_000 }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
    const askedFor = (stated: number): readonly number[] => {
      const asked: number[] = [];
      const archive = new ZipArchive(buildZip([{ name: "xl/sheet.xml", content: noise, statedInflated: stated }]), new Budget(DEFAULT_LIMITS), {
        inflate: (_, size) => { asked.push(size); return undefined; },
      });
      assert.throws(() => archive.read("xl/sheet.xml", () => undefined), /shorter than the directory says/u);
      return asked;
    };
    assert.deepEqual([askedFor(96_000_000), askedFor(96_000_001), askedFor(140_000_000)], [[96_000_000], [], []]);
  });
});

describe("annotated copies with zlib", () => {
  it("[X81] goes through bytes as the script does, each of them", () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) & 0xff).subarray(3);
    const text = byteText(bytes);
    assert.equal(byteText(bytes, nativeZip), text);
    assert.deepEqual(new Uint8Array(bytesOf(text, nativeZip)), new Uint8Array(bytes));
    assert.deepEqual(new Uint8Array(bytesOf(text)), new Uint8Array(bytes));
  });

  it("[X81] hold the same parts as those deflated by the script", () => {
    const read = readWorkbook(rich);
    assert.ok("workbook" in read);
    const annotation = { marks: [{ sheet: read.workbook.sheets[0]?.name ?? "", cells: ["D5"], severity: "error" as const, note: "核对" }], sheets: [] };
    const copies = [annotateWorkbook(rich, annotation), annotateWorkbook(rich, annotation, {}, nativeZip)];
    const parts = copies.map((copy) => {
      assert.ok("bytes" in copy);
      return unzipSync(copy.bytes);
    });
    assert.deepEqual(parts[1], parts[0]);
  });
});
