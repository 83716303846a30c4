import fc from "fast-check";
import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";
import { withPart, workbookBytes, workbookParts } from "../../fixtures/workbookBuilder";
import { buildZip } from "../../fixtures/zipBuilder";
import { seedOr } from "../../seed";

const SEED = seedOr(20260630);
const samples = new URL("../../../samples/", import.meta.url);
const sampleBytes = readdirSync(samples).filter((name) => name.endsWith(".xlsx")).map((name) => new Uint8Array(readFileSync(new URL(name, samples))));

const small = {
  sheets: [{
    name: "表",
    before: '<cols><col min="1" max="2" width="9" hidden="1"/></cols>',
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" ref="B1:B2" si="0">SUM(C1:D1)</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c></row>',
    after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
  }],
  sharedStrings: "<si><t>工作纪律</t></si>",
  styles: '<numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
};

/** Never throws, and gives one of the two answers. */
function answers(bytes: Uint8Array): "workbook" | "problem" {
  const result = readWorkbook(bytes);
  if ("workbook" in result) {
    for (const sheet of result.workbook.sheets) sheet.cell(sheet.rows, sheet.columns);
    return "workbook";
  }
  assert.ok(result.problem.detail !== "");
  return "problem";
}

describe("xlsx reader: damaged bytes", function () {
  this.timeout(120_000);

  it("[X15] answers whatever bytes of a workbook are changed", () => {
    const sources = [workbookBytes(small), ...sampleBytes];
    const change = fc.record({
      source: fc.nat({ max: sources.length - 1 }),
      flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 }),
      keep: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }),
    });
    fc.assert(fc.property(change, ({ source, flips, keep }) => {
      const bytes = sources[source]!.slice();
      for (const [place, value] of flips) bytes[Math.floor(place * (bytes.length - 1))] = value;
      answers(bytes.subarray(0, Math.ceil(keep * bytes.length)));
    }), { seed: SEED, numRuns: 6_000 });
  });

  it("[X15] answers whatever characters of a part's XML are changed", () => {
    const parts = workbookParts(small);
    const met = new Set<string>();
    const change = fc.record({
      part: fc.nat({ max: parts.length - 1 }),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 20 }),
      insert: fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("<", "/>", "&#0;", "<!DOCTYPE a>", "9999999", "-1", "<c>", "]]>", "\u0000", "__proto__")),
    });
    fc.assert(fc.property(change, ({ part, place, cut, insert }) => {
      const { name, content } = parts[part]!;
      assert.ok(typeof content === "string");
      const at = Math.floor(place * content.length);
      met.add(answers(buildZip(withPart(parts, name, { content: content.slice(0, at) + insert + content.slice(at + cut) }))));
    }), { seed: SEED, numRuns: 4_000 });
    assert.deepEqual([...met].sort(), ["problem", "workbook"]);
  });
});
