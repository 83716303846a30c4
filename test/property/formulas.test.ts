import assert from "node:assert/strict";
import fc from "fast-check";
import { BookFormulas } from "../../src/formulas/bookFormulas";
import type { BinaryOperator, Corner, Formula } from "../../src/formulas/formula";
import { moveFormula, relativeText } from "../../src/formulas/move";
import { parseFormula } from "../../src/formulas/parse";
import { printFormula } from "../../src/formulas/print";
import { fitsWildcards } from "../../src/formulas/wildcards";
import { cellAddress, MAX_COLUMNS, MAX_ROWS, MemoryGrid, type WorkbookGrid } from "../../src/sheet/grid";
import { seedOr } from "../seed";

const PLAIN = { noNullPrototype: true } as const;

const RUNS = { numRuns: 1_000, seed: seedOr(20_260_701) };

const corner = (rows = MAX_ROWS, columns = MAX_COLUMNS): fc.Arbitrary<Corner> =>
  fc.record({ row: fc.integer({ min: 1, max: rows }), column: fc.integer({ min: 1, max: columns }), rowFixed: fc.boolean(), columnFixed: fc.boolean() }, PLAIN);

const sheetName = fc.constantFrom(null, "社保", "6月 台账", "It's", "A1", "R1C1", "表(2)", "x.y", "TRUE", "汇总_1");

const reference: fc.Arbitrary<Formula> = fc.oneof(
  fc.record({ kind: fc.constant("reference" as const), sheet: sheetName, from: corner(), to: fc.option(corner()) }, PLAIN),
  fc.tuple(sheetName, corner(), corner()).map(([sheet, from, to]) => ({
    kind: "reference" as const, sheet, from: { ...from, row: 0, rowFixed: false }, to: { ...to, row: 0, rowFixed: false },
  })),
  fc.tuple(sheetName, corner(), corner()).map(([sheet, from, to]) => ({
    kind: "reference" as const, sheet, from: { ...from, column: 0, columnFixed: false }, to: { ...to, column: 0, columnFixed: false },
  })),
);

const constant = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }).map((value) => value + 0), fc.string(), fc.boolean(), fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }, { error: "#REF!" }),
);

const OPERATORS: readonly BinaryOperator[] = ["=", "<>", "<", "<=", ">", ">=", "&", "+", "-", "*", "/", "^"];

const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    constant.map((value) => ({ kind: "literal", value }) as const),
    reference,
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
      fc.array(fc.array(constant, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }).map((values) => ({ kind: "array", rows: values }) as const)),
    fc.record({ kind: fc.constant("group" as const), inner: tie("formula") }, PLAIN),
    fc.record({ kind: fc.constant("unary" as const), operator: fc.constantFrom("-" as const, "+" as const), operand: tie("formula") }, PLAIN),
    fc.record({ kind: fc.constant("percent" as const), operand: tie("formula") }, PLAIN),
    fc.record({ kind: fc.constant("binary" as const), operator: fc.constantFrom(...OPERATORS), left: tie("formula"), right: tie("formula") }, PLAIN),
    fc.record({
      kind: fc.constant("call" as const), name: fc.constantFrom("SUM", "IF", "RANK.EQ", "ASSESS.SCORE", "LOG10"),
      arguments: fc.array(fc.oneof({ weight: 5, arbitrary: tie("formula") }, { weight: 1, arbitrary: fc.constant<Formula>({ kind: "missing" }) }), { maxLength: 4 }),
    }, PLAIN),
  ) as fc.Arbitrary<Formula>,
}));

/** Without parentheses, which printing may have added. */
function bare(part: Formula): Formula {
  switch (part.kind) {
    case "group": return bare(part.inner);
    case "unary":
    case "percent": return { ...part, operand: bare(part.operand) };
    case "binary": return { ...part, left: bare(part.left), right: bare(part.right) };
    // A single argument left out is no argument.
    case "call": return { ...part, arguments: part.arguments.length === 1 && part.arguments[0]!.kind === "missing" ? [] : part.arguments.map(bare) };
    default: return part;
  }
}

describe("formulas, properties", () => {
  it("[V1] what is printed is read as the same formula", () => {
    fc.assert(fc.property(formula, (tree) => {
      const read = parseFormula(printFormula(tree));
      assert.deepEqual(read && bare(read), bare(tree));
    }), RUNS);
  });

  it("[V3] a copy moved there and back is the same, and every copy reads the same from where it stands", () => {
    const near = fc.integer({ min: 0, max: 50 });
    fc.assert(fc.property(formula, near, near, (tree, rows, columns) => {
      const moved = moveFormula(tree, rows, columns);
      if (printFormula(moved).split("#REF!").length !== printFormula(tree).split("#REF!").length) return;
      assert.deepEqual(moveFormula(moved, -rows, -columns), tree);
      assert.equal(relativeText(moved, 100 + rows, 100 + columns), relativeText(tree, 100, 100));
    }), RUNS);
  });

  it("[V4] any text is read or refused, and nothing is thrown", () => {
    const pieces = fc.constantFrom("A1", "$B$2", ":", "(", ")", ",", "{", "}", ";", "\"", "'", "!", "SUM", "IF(", "1", ".5", "%", "-", "^", "<", ">", "=", "&", " ", "#REF!", "[", "]", "社保", "@", "#", "窗口!", "\n");
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.array(pieces).map((list) => list.join(""))), (text) => {
      const read = parseFormula(text);
      if (read) assert.deepEqual(bare(parseFormula(printFormula(read))!), bare(read));
    }), { ...RUNS, numRuns: 5_000 });
  });

  it("[V20] + - * / and SUM agree with an independent model", () => {
    const rows = 6;
    const columns = 5;
    const cell = fc.oneof(fc.constant(null), fc.integer({ min: -200, max: 200 }).map((value) => value / 4), fc.constant("无"));
    const grid = fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
    fc.assert(fc.property(grid, model(rows, columns), (values, { text, value }) => {
      const book: WorkbookGrid = { sheets: [MemoryGrid.of({ name: "表" }, values)], date1904: false };
      const result = new BookFormulas(book).resultOf(parseFormula(`0+${text}`)!, book.sheets[0]!, 20, 20);
      assert.ok("value" in result, text);
      const expected = value(values);
      if (typeof expected === "string" || typeof result.value !== "number") assert.deepEqual(result.value, { error: expected }, text);
      else assert.ok(Math.abs(result.value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${text}: ${result.value}, not ${expected}`);
    }), RUNS);
  });

  it("[V7] wildcards fit as the regular expression they stand for", () => {
    const letters = fc.array(fc.constantFrom("a", "b", "扣"), { maxLength: 8 }).map((list) => list.join(""));
    const pattern = fc.array(fc.constantFrom("a", "b", "扣", "*", "?", "~*", "~?"), { maxLength: 8 });
    fc.assert(fc.property(letters, pattern, (text, pieces) => {
      const meaning = new Map([["*", "[^]*"], ["?", "[^]"], ["~*", "\\*"], ["~?", "\\?"]]);
      const source = pieces.map((piece) => meaning.get(piece) ?? piece).join("");
      assert.equal(fitsWildcards(text, pieces.join("")), new RegExp(`^${source}$`).test(text));
    }), RUNS);
  });
});

type Cells = readonly (readonly (number | string | null)[])[];

/** A formula's text beside a plain function that gives its value, or the error it ends in. */
interface Modelled {
  readonly text: string;
  value(cells: Cells): number | string;
}

function model(rows: number, columns: number): fc.Arbitrary<Modelled> {
  const place = fc.record({ row: fc.integer({ min: 1, max: rows }), column: fc.integer({ min: 1, max: columns }) });
  const number = fc.integer({ min: 0, max: 80 }).map((value): Modelled => ({ text: String(value / 4), value: () => value / 4 }));
  const cell = place.map(({ row, column }): Modelled => ({
    text: cellAddress(row, column),
    value: (cells) => {
      const held = cells[row - 1]?.[column - 1] ?? 0;
      return typeof held === "string" ? "#VALUE!" : held;
    },
  }));
  const sum = fc.tuple(place, place).map(([one, other]): Modelled => ({
    text: `SUM(${cellAddress(one.row, one.column)}:${cellAddress(other.row, other.column)})`,
    value: (cells) => {
      const inside = (at: number, a: number, b: number): boolean => at + 1 >= Math.min(a, b) && at + 1 <= Math.max(a, b);
      return cells.flatMap((line, row) => line.filter((_, column) => inside(row, one.row, other.row) && inside(column, one.column, other.column)))
        .reduce<number>((so, held) => so + (typeof held === "number" ? held : 0), 0);
    },
  }));
  const { tree } = fc.letrec<{ tree: Modelled }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, number, cell, sum, fc.tuple(fc.constantFrom("+", "-", "*", "/"), tie("tree"), tie("tree")).map(([sign, left, right]): Modelled => ({
      text: `(${left.text}${sign}${right.text})`,
      value: (cells) => {
        const [a, b] = [left.value(cells), right.value(cells)];
        if (typeof a === "string") return a;
        if (typeof b === "string") return b;
        return sign === "+" ? a + b : sign === "-" ? a - b : sign === "*" ? a * b : b === 0 ? "#DIV/0!" : a / b;
      },
    }))),
  }));
  return tree;
}
