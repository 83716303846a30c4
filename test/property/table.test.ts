import assert from "node:assert/strict";
import fc from "fast-check";
import { builtInDocument, builtInEditions } from "../../src/catalogue/builtIn";
import type { Charge, Clause, Edition } from "../../src/catalogue/edition";
import { readEdition } from "../../src/catalogue/readEdition";
import { editionOfTable } from "../../src/catalogue/table/editionOfTable";
import { tableOf } from "../../src/catalogue/table/tableOf";
import type { Month } from "../../src/month";
import { points } from "../../src/points";
import type { CellValue } from "../../src/sheet/grid";
import { category, clause, editionOf } from "../unit/editionOf";
import { seedOr } from "../seed";

const SEED = seedOr(20261123);

function read(rows: readonly (readonly CellValue[])[]): Edition {
  const result = editionOfTable(rows);
  if ("problems" in result) assert.fail(result.problems.map(({ message }) => message).join("\n"));
  return result.edition;
}

/** Texts with every mark of the notation in them, never blank at the ends: blanks around a cell's text do not count. */
const MARKS = [..."；;=＝【】\\、：:（）《》[]> 行第组“”", "扣", "分", "2", "0.5", "a"];
const text = fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 12 }).map((parts) => `文${parts.join("")}末`);
const amount = fc.integer({ min: 0, max: 4000 }).map((hundredths) => points(hundredths / 100));
const quantity = fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4);
const partial = fc.constantFrom("whole", "prorata", "up") as fc.Arbitrary<"whole" | "prorata" | "up">;
const rounding = fc.constantFrom("half-up", "down", "up") as fc.Arbitrary<"half-up" | "down" | "up">;
const places = fc.integer({ min: 0, max: 6 });
const distinct = (most: number) => fc.uniqueArray(text, { minLength: 1, maxLength: most });
const optionally = <T>(key: string, value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined }).map((each) => (each === undefined ? {} : { [key]: each }));
const merged = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<Charge> => fc.tuple(...parts).map((each) => Object.assign({}, ...each) as Charge);

const charge: fc.Arbitrary<Charge> = fc.oneof(
  fc.record({ kind: fc.constant("fixed" as const), points: amount }),
  fc.tuple(amount, amount).map(([a, b]) => ({ kind: "range" as const, min: a < b ? a : b, max: a < b ? b : a })),
  fc.constant<Charge>({ kind: "open" }),
  fc.constant<Charge>({ kind: "blank" }),
  fc.record({ kind: fc.constant("blank" as const), factors: distinct(2) }),
  fc.tuple(distinct(4), fc.array(amount, { minLength: 4, maxLength: 4 })).map(([names, costs]) =>
    ({ kind: "tiers" as const, tiers: names.map((when, index) => ({ when, points: costs[index] ?? points(1) })) })),
  merged(fc.record({ kind: fc.constant("perUnit"), points: amount, factors: distinct(3) }), optionally("allowance", quantity), optionally("per", quantity), optionally("partial", partial)),
  merged(
    fc.record({ kind: fc.constant("measured"), quantity: text, points: amount }).map(({ kind, quantity: name, points: cost }) => ({
      kind, quantity: name, steps: [{ from: 15, upTo: 30, points: cost }, { over: 30, below: 45.5, points: points(1) }, { from: 45.5, points: points(2) }],
    })),
    optionally("whole", text),
  ),
  merged(
    fc.record({ kind: fc.constant("step"), points: amount, below: quantity, per: quantity, partial }),
    fc.option(fc.record({ places, rounding }), { nil: undefined }).map((each) => each ?? {}),
  ),
  fc.record({ kind: fc.constant("rate" as const), points: amount, places, rounding }),
  fc.record({ kind: fc.constant("linked" as const), subject: fc.constant("window" as const), grade: text, points: amount }),
);

const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const texts = fc.array(text, { maxLength: 3 });

const clauseParts = fc.record({
  no: fc.constantFrom("", "⑴", "(10)", "3", "第三条"), list: fc.integer({ min: 1, max: 3 }), text, unit: nullable(text), chief: nullable(amount),
  period: fc.constantFrom<Clause["period"]>("month", "year"), every: fc.integer({ min: 1, max: 4 }), exemptions: texts, consequences: texts, evidence: nullable(text),
  subject: nullable(fc.constantFrom("window", "staff", "chief", "department", "leader") as fc.Arbitrary<NonNullable<Clause["subject"]>>),
  confidence: fc.constantFrom<Clause["confidence"]>("printed", "reconstructed", "inferred", "lost"), note: nullable(text),
  source: fc.record({ document: fc.oneof(fc.constant("test"), text), lines: fc.oneof(fc.constantFrom("1", "214+228", "1-12"), text) }),
});

/** An end of its own for the lowest grade, somewhere below the next one. */
const belowOf = (share: number | null, next: number) => ({ below: share === null ? null : points((next * (share + 1)) / 100) });

/** Categories stay; everything that hangs on them varies. */
const edition: fc.Arbitrary<Edition> = fc
  .record({
    charges: fc.array(fc.tuple(charge, clauseParts), { minLength: 1, maxLength: 6 }), veto: fc.tuple(text, nullable(text)), title: text, aliases: texts, titleWords: texts,
    documentNumber: nullable(text), from: fc.constantFrom<Month | null>(null, "2026-07" as Month), bonusCap: nullable(amount), missing: texts, requirement: nullable(text),
    base: fc.constantFrom({ points: points(30), stated: true }, { points: points(30), stated: false }, { points: points(100), stated: true }),
    mins: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }), inclusive: fc.boolean(), bandPolicy: text,
    weights: fc.integer({ min: 1, max: 99 }), gates: distinct(3), most: nullable(fc.integer({ min: 1, max: 9 })), crossPeriod: fc.boolean(), rounding, places,
    part: fc.boolean(), graded: fc.boolean(), ties: fc.constantFrom("report", "all", "none") as fc.Arbitrary<"report" | "all" | "none">, last: fc.boolean(),
    limit: fc.record({ name: text, points: nullable(amount) }), below: fc.option(nullable(fc.integer({ min: 0, max: 99 })), { nil: undefined }),
    yearPoints: nullable(amount),
  })
  .map((v) => ({
    ...editionOf(),
    title: v.title, aliases: v.aliases, titleWords: v.titleWords, documentNumber: v.documentNumber, effectiveFrom: v.from, bonusCap: v.bonusCap, base: v.base,
    status: "incomplete" as const, missing: ["缺", ...v.missing],
    categories: [category("d", "纪律", 10, { no: "一", requirement: v.requirement, aliases: v.aliases }), category("s", "服务", 20, { no: "(二)", capStated: true }),
      category("b", "加分", null, { kind: "bonus", cap: "none" }), category("v", "取消资格", null, { kind: "veto", cap: "none" })],
    clauses: [
      ...v.charges.map(([each, parts], index) =>
        clause(`c.${index}`, index % 2 === 0 ? "d" : "b", each, { polarity: index % 2 === 0 ? "deduct" : "bonus", ...(index === 3 ? { printedUnder: "d" } : {}), ...parts })),
      clause("v.1", "v", { kind: "none" }, { polarity: "veto", scope: v.veto[0], vetoPeriod: "month-and-year", vetoFor: v.veto[1], unit: null, yearPoints: v.yearPoints }),
      clause("s.1", "s", { kind: "fixed", points: points(2) }), clause("s.2", "s", { kind: "open" }),
    ],
    limits: [{ name: v.limit.name, clauses: ["s.1", "s.2"], points: v.limit.points, source: { document: "test", lines: "7" } }],
    bands: [...v.mins].sort((a, b) => b - a).map((min, index) => ({ grade: `等${index}`, min: points(min), minInclusive: index % 2 === 0 || v.inclusive }))
      .concat(v.below === undefined ? [] : [{ grade: "末等", min: points(0), minInclusive: true, ...belowOf(v.below, Math.min(...v.mins)) }]),
    bandPolicy: v.bandPolicy,
    aggregations: [
      { id: "q", name: "季度", kind: "weighted" as const, parts: [{ name: v.title, weight: v.weights }, { name: "其余", weight: 100 - v.weights }], crossPeriod: v.crossPeriod,
        crossPeriodPart: v.crossPeriod && v.part ? v.title : null, graded: v.graded,
        places: v.places, rounding: v.rounding, source: { document: "test", lines: "1-12" } },
      { id: "m", name: "部门", kind: v.last ? "last" as const : "mean" as const, parts: [], crossPeriod: false, crossPeriodPart: null, graded: true, places: 2, rounding: v.rounding, source: { document: "别的", lines: "3" } },
    ],
    selection: { name: v.title, most: v.most, gates: v.gates.map((name) => ({ name, min: points(80) })), vetoes: v.inclusive, ties: v.ties, source: { document: "test", lines: "2" } },
  }))
  // Records of the generator have no prototype.
  .map((each) => structuredClone(each));

describe("catalogue table, for every edition", () => {
  for (const builtIn of builtInEditions()) {
    it(`[B1] ${builtIn.scheme} ${builtIn.id}: table and back is the same edition`, () => {
      assert.deepEqual(read(tableOf(builtIn)), builtIn);
      assert.deepEqual(read(tableOf(builtIn, builtInDocument(builtIn.id))), builtIn);
    });

    it(`[B3] ${builtIn.scheme} ${builtIn.id}: another option picked in the table is that option of the document`, () => {
      const document = builtInDocument(builtIn.id);
      const rows = tableOf(builtIn, document);
      for (const { id, options } of builtIn.choices) {
        for (const option of options) {
          const picked = rows.map((row) => (row[0] === `[${id}]` ? row.map((cell, column) => (column === 2 ? (row[1] === `[${option.id}]` ? "是" : null) : cell)) : row));
          const expected = readEdition(document, { [id]: option.id });
          assert.ok("edition" in expected, `${id} ${option.id}`);
          assert.deepEqual(read(picked), expected.edition, `${id} ${option.id}`);
        }
      }
    });
  }

  it("[B1] any edition comes back from its table", () => {
    fc.assert(fc.property(edition, (each) => assert.deepEqual(read(tableOf(each)), each)), { seed: SEED, numRuns: 500 });
  });

  it("[B2] wherever the table stands in the range, and in whatever order its columns are", () => {
    fc.assert(
      fc.property(edition, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (each, down, right) => {
        const rows = tableOf(each);
        const moved: CellValue[][] = [...Array.from({ length: down }, (): CellValue[] => []), ...rows.map((row) => [...Array.from({ length: right }, () => null), ...row])];
        assert.deepEqual(read(moved), each);
        const heading = rows.findIndex((row) => row[0] === "大项");
        const end = rows.findIndex((row) => row[0] === "等次");
        const turned = rows.map((row, index) => (index >= heading && index < end ? [...row].reverse() : row));
        assert.deepEqual(read(turned), each);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it("[B4] any cells at all are an edition or sentences with a place, never an exception", () => {
    const rows = tableOf(builtInEditions()[1] ?? editionOf(), undefined);
    const cell: fc.Arbitrary<CellValue> = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null), text, fc.constant({ error: "#REF!" }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: rows.length - 1 }), fc.nat({ max: 13 }), cell), { maxLength: 12 }), (changes) => {
        const changed: CellValue[][] = rows.map((row) => [...row]);
        for (const [row, column, value] of changes) (changed[row] ?? [])[column] = value;
        const result = editionOfTable(changed);
        if ("edition" in result) return;
        assert.ok(result.problems.length > 0);
        for (const { row, column, heading, message } of result.problems) {
          assert.match(message, /。$/u);
          if (row === 0) assert.deepEqual([column, heading], [0, ""]);
          else assert.ok(message.startsWith(`第 ${row} 行“${heading}”：`), message);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
