/** The table of functions against everything that must agree with it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type CustomFunction, registry } from "../../src/cellFunctions/registry";
import { CellFailure } from "../../src/cellFunctions/outcome";
import { functionWordsIn } from "../../src/text/functions";
import { LANGUAGES } from "../../src/text/language";
import { callFunction, column } from "../unit/functions/callFunction";
import { functionCases } from "../unit/functions/functionCases";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const read = (name: string): string => readFileSync(path.join(root, name), "utf8");

interface Metadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly options?: Readonly<Record<string, unknown>>;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality: string;
      readonly optional?: boolean;
    }[];
    readonly result: { readonly type: string; readonly dimensionality: string };
  }[];
}

const metadata = (language: string): Metadata => JSON.parse(read(`functions/functions.${language}.json`)) as Metadata;

const ids = registry.map(({ id }) => id);

/** Arguments by name that every function gives a value for. */
const GOOD: Record<string, unknown> = {
  points: column(3, 3), items: column("德", null), catalogue: "德能勤绩廉", month: "2026-06", as: "扣分",
  score: column(95, 80), category: "德", clause: "德1①", quantity: 1, subject: "工作人员", names: column("甲", "乙"),
};

/** Documents that the functions on aggregations and selections are about. */
const GOOD_FOR: Record<string, Record<string, unknown>> = {
  COMBINE: { parts: column(90, 88), catalogue: "S9", aggregation: "年度" },
  SELECT: { scores: column(95, 94), catalogue: "S13", vetoed: column(null, null) },
};

const argumentsOf = (entry: CustomFunction, changed: Record<string, unknown> = {}): unknown[] =>
  entry.parameters.map(({ name }) => (name in changed ? changed[name] : { ...GOOD, ...GOOD_FOR[entry.id] }[name]));

describe("functions: one table", () => {
  it("[U16] ids are upper case, unique, and never change", () => {
    const named = ["SCORE", "GRADE", "CATEGORY", "OVERCAP", "SUMMARY", "CHARGE", "COMBINE", "SELECT", "EXPLAIN", "RULE", "EDITION", "VERSION"];
    assert.deepEqual(ids.slice(0, named.length), named, "a new function goes behind these");
    assert.deepEqual(ids.filter((id, index) => !/^[A-Z]+$/u.test(id) || ids.indexOf(id) !== index), []);
    for (const { parameters } of registry) {
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      assert.ok(firstOptional < 0 || parameters.slice(firstOptional).every(({ optional }) => optional), "optional parameters come last");
    }
  });

  for (const language of LANGUAGES) {
    describe(`metadata ${language}`, () => {
      const { functions, ...flags } = metadata(language);

      it("[U16] lists exactly the functions of the table, under names that no language changes", () => {
        assert.deepEqual(functions.map(({ id }) => id), ids);
        for (const { id, name } of functions) assert.equal(name, id);
      });

      it("[U16] describes exactly their parameters, by the names that messages use", () => {
        const words = functionWordsIn(language).arguments;
        for (const { id, parameters } of functions) {
          const entry = registry.find((candidate) => candidate.id === id);
          assert.deepEqual(
            parameters.map(({ name, optional }) => ({ name, optional: optional ?? false })),
            entry?.parameters.map(({ name, optional }) => ({ name: words[name], optional: optional ?? false })),
            id,
          );
        }
      });

      it("[U16] describes everything, in its language", () => {
        for (const { id, description, parameters } of functions) {
          for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
            assert.ok(text.length > 0 && text.length <= 250, `${id}: ${text}`);
            assert.equal(/[一-鿿]{4,}[，。：]|。$/u.test(text), language === "zh-CN", `${id}: ${text}`);
          }
        }
      });

      it("[U3] lets error cells in, and no data types", () => {
        assert.deepEqual(flags, { allowCustomDataForDataTypeAny: false, allowErrorForDataTypeAny: true });
        for (const { parameters } of functions) for (const { type } of parameters) assert.equal(type, "any", "only any lets errors in");
      });

      it("[U1] asks for nothing volatile, streaming or cancelable", () => {
        for (const { id, options } of functions) assert.equal(options, undefined, id);
      });
    });
  }

  it("[U16] metadata differs between the languages in names and descriptions only", () => {
    const [first, ...others] = LANGUAGES.map((language) =>
      metadata(language).functions.map(({ id, parameters, result }) => ({
        id, result, parameters: parameters.map(({ type, dimensionality, optional }) => ({ type, dimensionality, optional })),
      })),
    );
    for (const other of others) assert.deepEqual(other, first);
  });

  it("[U16] every function has a case, here or in docs/functions.md, and every case a function", () => {
    const examples = [...read("docs/functions.md").matchAll(/\| `=ASSESS\.([A-Z]+)\(/g)].map(([, id]) => id ?? "");
    const withCase = new Set([...functionCases.map((example) => example.function), ...examples]);
    assert.deepEqual(ids.filter((id) => !withCase.has(id)), []);
    assert.deepEqual([...withCase].filter((id) => !ids.includes(id)), []);
  });

  it("[U16] every function has a line in docs/functions.md, and every one there is in the table", () => {
    const document = read("docs/functions.md");
    const shown = new Set([...document.matchAll(/ASSESS\.([A-Z]+)\(/g)].map(([, id]) => id ?? ""));
    assert.deepEqual(ids.filter((id) => !shown.has(id)), []);
    assert.deepEqual([...shown].filter((id) => !ids.includes(id)), []);
  });

  for (const entry of registry) {
    const described = metadata("zh-CN").functions.find(({ id }) => id === entry.id);

    it(`[U1] ${entry.id} gives its result at once, in the shape its metadata promises`, () => {
      const result = callFunction(entry.id, argumentsOf(entry));
      assert.ok(!(result instanceof CellFailure), `${entry.id}: ${result instanceof CellFailure ? result.message : ""}`);
      assert.equal(isThenable(result), false);
      assert.equal(Array.isArray(result) ? "matrix" : "scalar", described?.result.dimensionality);
      if (described?.result.type !== "any") assert.equal(typeof result, described?.result.type);
    });

    it(`[U1] ${entry.id} meets any value in any argument with a value or a sentence`, () => {
      const odd: unknown[] = [
        undefined, null, "", " ", 0, -1, 1e300, NaN, true, "x", "#REF!", { code: "#N/A" }, { code: "#BUSY!" }, [], [[]], [[null]], [[1, 2], [3, 4]],
        column(null, "", 0), [["德", null]], column({ code: "#NULL!" }, 1), new Date(0), () => 1,
      ];
      for (const { name } of entry.parameters) {
        for (const value of odd) {
          const result = callFunction(entry.id, argumentsOf(entry, { [name]: value }));
          assert.equal(isThenable(result), false);
          assertResult(result, `${entry.id}, ${name} = ${JSON.stringify(value)}`);
        }
      }
      assertResult(callFunction(entry.id, []), `${entry.id} without arguments`);
    });

    it(`[U3] ${entry.id} passes an error through from any argument`, () => {
      for (const { name } of entry.parameters) {
        for (const value of [{ code: "#NUM!" }, [[{ code: "#NUM!" }]], "#NUM!"]) {
          const result = callFunction(entry.id, argumentsOf(entry, { [name]: value, ...(name === "items" ? { points: 1 } : {}), ...(name === "points" ? { items: "德" } : {}) }));
          assert.ok(result instanceof CellFailure, `${entry.id}, ${name}: ${JSON.stringify(result)}`);
          assert.equal(result.code, "#NUM!", `${entry.id}, ${name}: ${result.message}`);
        }
      }
    });
  }

  it("[U1] no word goes unused", () => {
    const sources = readdirSync(path.join(root, "src/cellFunctions")).filter((name) => name.endsWith(".ts"))
      .map((name) => read(`src/cellFunctions/${name}`)).join("\n");
    const unused = Object.keys(functionWordsIn("zh-CN")).filter((word) => !new RegExp(`words\\.${word}\\b`).test(sources));
    assert.deepEqual(unused, []);
  });
});

function isThenable(value: unknown): boolean {
  return typeof value === "object" && value !== null && "then" in value;
}

/** A value, or a failure with one of the two errors (or the input's own) and a sentence; never the program's own failure. */
function assertResult(result: unknown, what: string): void {
  for (const cell of Array.isArray(result) ? (result as unknown[][]).flat() : [result]) {
    if (cell instanceof CellFailure) {
      assert.match(cell.code, /^#(?:VALUE!|N\/A|NUM!|NULL!|DIV\/0!)$/, what);
      assert.match(cell.message, /[。：]$/u, `${what}: ${cell.message}`);
      assert.doesNotMatch(cell.message, /程序出错/, what);
    } else assert.ok(typeof cell === "string" || Number.isFinite(cell), `${what}: ${String(cell)}`);
  }
}
