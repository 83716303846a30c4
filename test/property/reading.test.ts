import assert from "node:assert/strict";
import fc from "fast-check";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import { type CellValue, cellAddress, MemoryGrid, parseRange } from "../../src/sheet/grid";
import { readSheet } from "../../src/sheet/readSheet";
import type { SheetReading } from "../../src/sheet/reading";
import { parseMappings } from "../../src/sheet/mapping";
import { seeded } from "../fixtures/noise/clauseNoise";
import { cleanSheets } from "../fixtures/traits/cleanSheets";
import { type Draft, gridOf, widthOf } from "../fixtures/traits/draft";
import { TRAITS } from "../fixtures/traits/traits";
import { seedOr } from "../seed";

const SEED = seedOr(20261122);
const editions = builtInEditions();
const clean = [1, 2, 3].flatMap((seed) => cleanSheets(seeded(seed * 7919), editions));
const OPTIONS = { date1904: false, fileName: "" };

/** A clean sheet with up to three traits, whatever comes of it. */
const draft: fc.Arbitrary<Draft> = fc.tuple(fc.constantFrom(...clean), fc.array(fc.constantFrom(...TRAITS), { maxLength: 3 }), fc.integer({ min: 1, max: 1e6 }))
  .map(([sheet, traits, seed]) => traits.reduce((so, { plant }) => plant(so, seeded(seed)) ?? so, sheet));

/** Everything that was read, with the addresses counted from the heading. */
function relative(reading: SheetReading, row: number, column: number): string {
  const moved = (address: string): string => {
    const place = parseRange(address);
    return place ? cellAddress(place.top - row, place.left - column) : address;
  };
  return JSON.stringify({ ...reading, heading: null, range: null, body: null, columns: reading.columns.length }, (key, value: unknown) => {
    if (key === "candidates") return null;
    if ((key === "cell" || key === "because") && typeof value === "string") return moved(value);
    if ((key === "cells" || key === "uncounted" || key === "mixedSigns") && Array.isArray(value)) return value.map((each) => String(each).split(":").map(moved).join(":"));
    return value;
  });
}

function stacked(drafts: readonly Draft[]): MemoryGrid {
  const merges = [];
  const rows: (readonly CellValue[])[] = [];
  const formats: [number, number, string][] = [];
  for (const { rows: own, merges: areas, formats: styles } of drafts) {
    const by = rows.length;
    merges.push(...areas.map((area) => ({ ...area, top: area.top + by, bottom: area.bottom + by })));
    for (const [key, format] of styles) formats.push([Number(key.split(",")[0]) + by, Number(key.split(",")[1]), format]);
    rows.push(...own, []);
  }
  const grid = new MemoryGrid({ name: "各表", merges });
  rows.forEach((values, r) => values.forEach((value, c) => {
    const format = formats.find(([row, column]) => row === r + 1 && column === c + 1)?.[2];
    if (value !== null && value !== "") grid.set(r + 1, c + 1, { value, ...(format === undefined ? {} : { format }) });
  }));
  return grid;
}

describe("reading, for any sheet", () => {
  it("[R50] a table reads the same wherever on the sheet it stands", () => {
    fc.assert(
      fc.property(draft, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }), (sheet, down, right) => {
        const grid = gridOf(sheet);
        const moved = new MemoryGrid({
          name: grid.name, merges: grid.merges.map((area) => ({ top: area.top + down, bottom: area.bottom + down, left: area.left + right, right: area.right + right })),
        });
        for (let row = 1; row <= grid.rows; row++) for (let column = 1; column <= widthOf(sheet); column++) {
          const cell = grid.cell(row, column);
          if (cell) moved.set(row + down, column + right, cell);
        }
        const options = { ...OPTIONS, fileName: sheet.fileName };
        const before = readSheet(grid, sheet.edition, options);
        const after = readSheet(moved, sheet.edition, options);
        if (!("readings" in before) || !("readings" in after)) return assert.deepEqual(after, before);
        assert.deepEqual(after.readings.map((reading) => relative(reading, down, right)), before.readings.map((reading) => relative(reading, 0, 0)));
      }),
      { seed: SEED, numRuns: 150 },
    );
  }).timeout(60_000);

  it("[R51] tables one under the other read as each by itself: totals and grades stay, and nothing new is alarmed about", () => {
    let tables = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...clean), { minLength: 2, maxLength: 3 }), (drafts) => {
        const report = checkWorkbook({ sheets: [stacked(drafts)], date1904: false }, { editions, language: "zh-CN" });
        const expected = drafts.flatMap(({ truth }) => truth.flatMap(({ name, total, grade }) => (total === null ? [] : [`${name} ${total} ${grade ?? "-"}`])));
        const alone = drafts.flatMap((each) => checkWorkbook({ sheets: [gridOf(each)], date1904: false }, { editions, language: "zh-CN" }).assessments);
        assert.deepEqual(report.assessments.map(({ subject, total, grade }) => `${subject} ${total} ${grade ?? "-"}`), alone.map(({ subject, total, grade }) => `${subject} ${total} ${grade ?? "-"}`));
        assert.equal(alone.length, expected.length);
        assert.deepEqual(report.sheets.map(({ layout }) => layout), drafts.map(({ layout }) => layout));
        tables += drafts.length;
      }),
      { seed: SEED, numRuns: 60 },
    );
    assert.ok(tables > 100);
  }).timeout(60_000);

  it("[R33] every number in a table's rows was taken for something or is said", () => {
    let said = 0;
    fc.assert(
      fc.property(fc.constantFrom(...clean), fc.integer({ min: 1, max: 1e6 }), (sheet, seed) => {
        const random = seeded(seed);
        const column = widthOf(sheet) + 1 + Math.floor(random() * 2);
        const rows = sheet.rows.map((values, index) => (index + 1 >= sheet.body.top && index + 1 <= sheet.body.bottom && random() < 0.5
          ? [...values, ...new Array<CellValue>(Math.max(0, column - 1 - values.length)).fill(null), 3] : values));
        const read = readSheet(gridOf({ ...sheet, rows }), sheet.edition, OPTIONS);
        assert.ok("readings" in read);
        const has = rows.some((values) => values.length >= column);
        const unknown = read.readings.flatMap(({ unread }) => unread.filter(({ reason }) => reason === "unknown-column"));
        assert.equal(unknown.length > 0, has);
        said += unknown.length;
      }),
      { seed: SEED, numRuns: 60 },
    );
    assert.ok(said > 20);
  });

  it("[R48] whatever was stored as mappings, reading it gives mappings or problems, never an exception", () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.string(), fc.json(), fc.array(fc.record({ fingerprint: fc.anything(), headerRows: fc.anything(), columns: fc.anything() }))), (stored) => {
      const { mappings, problems } = parseMappings(stored);
      assert.ok(Array.isArray(mappings) && Array.isArray(problems));
    }), { seed: SEED, numRuns: 500 });
  });
});
