import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { checkEveryOption, readEdition } from "../../../src/catalogue/readEdition";
import { oneOf, Problems } from "../../../src/catalogue/reading/reader";
import { points } from "../../../src/points";
import { seedOr } from "../../seed";

const CATALOGUES = new URL("../../catalogues/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, CATALOGUES), "utf8");
const document = (path: string): unknown => JSON.parse(read(`${path}/edition.json`));
const folders = (kind: "good" | "bad"): string[] => readdirSync(new URL(`${kind}/`, CATALOGUES)).sort();
const good = (): Record<string, unknown> => document("good/every-kind") as Record<string, unknown>;

describe("readEdition", () => {
  for (const name of folders("good")) {
    it(`[E1] reads good/${name}`, () => {
      assert.deepEqual(checkEveryOption(document(`good/${name}`)), []);
      assert.ok("edition" in readEdition(document(`good/${name}`)));
    });
  }

  for (const name of folders("bad")) {
    it(`[E2] says what is wrong with bad/${name}`, () => {
      const result = readEdition(document(`bad/${name}`));
      assert.ok("problems" in result);
      const lines = result.problems.map(({ path, code, message }) => `${path || "(全文)"} ${code}\n  ${message}`);
      assert.equal(`${lines.join("\n")}\n`, read(`bad/${name}/expected.txt`));
    });
  }

  it("[E2] says the same in English, place by place", () => {
    for (const name of folders("bad")) {
      const chinese = readEdition(document(`bad/${name}`));
      const english = readEdition(document(`bad/${name}`), {}, "en-US");
      assert.ok("problems" in chinese && "problems" in english);
      assert.deepEqual(english.problems.map(({ path, code }) => [path, code]), chinese.problems.map(({ path, code }) => [path, code]));
      for (const { message } of english.problems) assert.doesNotMatch(message.replace(/“[^”]*”|\d+ \p{sc=Han}+|\p{sc=Han}+, \p{sc=Han}+/gu, ""), /\p{sc=Han}/u);
    }
  });

  it("[E2] does not repeat an unreadable part as unknown elsewhere", () => {
    const broken = good();
    (broken["categories"] as Record<string, unknown>[])[0]!["points"] = "60分";
    const result = readEdition(broken);
    assert.ok("problems" in result);
    assert.deepEqual(result.problems.map(({ path, code }) => `${path} ${code}`), ["categories[0].points not-a-number"]);
  });

  it("[E1] resolves exact points and fills in what is left out", () => {
    const result = readEdition(good());
    assert.ok("edition" in result);
    const { edition } = result;
    assert.equal(edition.categories[0]?.points, points("60"));
    assert.deepEqual(edition.clauses[2]?.charge, { kind: "range", min: points("0.5"), max: points("2") });
    const { list, period, replaces, consequences, source, note } = edition.clauses[0]!;
    assert.deepEqual({ list, period, replaces, consequences, source, note }, {
      list: 1, period: "month", replaces: null, consequences: [], source: { document: "demo.txt", lines: "2" }, note: null,
    });
    assert.ok(!("examples" in edition));
  });

  it("[E4] takes the default of a choice, or the option picked", () => {
    const capOf = (choices: Record<string, string>): unknown[] => {
      const result = readEdition(good(), choices);
      assert.ok("edition" in result);
      return [result.edition.categories[0]?.cap, result.edition.choices.find(({ id }) => id === "cap")?.selected];
    };
    assert.deepEqual(capOf({}), ["stop", "stop"]);
    assert.deepEqual(capOf({ cap: "none" }), ["none", "none"]);
    assert.deepEqual(capOf({ holiday: "yes" }), ["stop", "stop"]);
  });

  it("[E5] refuses a selection of what does not exist", () => {
    const codes = (choices: Record<string, string>): string[] => {
      const result = readEdition(good(), choices);
      return "problems" in result ? result.problems.map(({ code }) => code) : [];
    };
    assert.deepEqual(codes({ cap: "half" }), ["bad-selection"]);
    assert.deepEqual(codes({ rounding: "up" }), ["unknown-selection"]);
    assert.deepEqual(codes({ constructor: "x" }), ["unknown-selection"]);
  });

  it("[E6] finds a mistake in an option that is not the default", () => {
    const broken = good();
    const [cap] = broken["choices"] as { options: { value: unknown }[] }[];
    cap!.options[1]!.value = "nothing";
    assert.ok("edition" in readEdition(broken));
    assert.deepEqual(checkEveryOption(broken).map(({ path, code }) => `${path} ${code}`), ["categories[0].cap not-one-of"]);
  });

  it("[X106] tries the options of hundreds of choices together, and still finds what is wrong with one", () => {
    const edition = good();
    const choices = edition["choices"] as unknown[];
    for (let index = 0; index < 500; index++) {
      choices.push({ id: `extra${index}`, question: "?", reason: "?", default: "a", options: [{ id: "a", label: "a", value: 1 }, { id: "b", label: "b", value: 2 }] });
    }
    assert.deepEqual(checkEveryOption(edition).filter(({ path }) => path.includes("cap")), []);
    const [cap] = choices as { options: { value: unknown }[] }[];
    cap!.options[1]!.value = "nothing";
    assert.deepEqual(checkEveryOption(edition).filter(({ path }) => path.includes("cap")).map(({ path, code }) => `${path} ${code}`), ["categories[0].cap not-one-of"]);
  });

  it("[E3] survives any JSON", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void readEdition(value)), { seed: seedOr(20260601) });
    for (const value of [undefined, null, 0, "", [], {}, { choices: {} }, { choices: [null] }, { categories: [[]], bands: {} }]) {
      assert.ok("problems" in readEdition(value), JSON.stringify(value));
    }
  });

  it("[E3] survives any one value of a good document replaced by any JSON", () => {
    const places = pathsOf(good());
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
        const result = readEdition(replaced(good(), place, value));
        if ("problems" in result) for (const { message } of result.problems) assert.notEqual(message, "");
      }),
      { seed: seedOr(20260601), numRuns: 500 },
    );
  });

  it("[X103] names a value that is no choice, whatever it is: an object without a text of its own, lists too deep to be written out", () => {
    const shown = (value: unknown): string => {
      const problems = new Problems("zh-CN");
      oneOf("stop", "carry")(value, "cap", problems);
      return problems.found.map(({ path, code, message }) => `${path} ${code} ${message}`).join();
    };
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level++) deep = [deep];
    for (const value of [JSON.parse('{"toString":1}'), JSON.parse('{"toString":null,"valueOf":null}'), Object.create(null)]) assert.match(shown(value), /^cap not-one-of .*\{…\}/u);
    assert.match(shown(deep), /^cap not-one-of .*\[…\]/u);
    assert.match(shown("x".repeat(1_000_000)), /^cap not-one-of [^]{1,600}$/u);
    assert.equal(shown("stop"), "");
  });

  it("[E3] refuses nesting without end, and keys that are names of the language", () => {
    const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`) as unknown;
    const result = readEdition({ ...good(), title: deep });
    assert.ok("problems" in result && result.problems.some(({ code }) => code === "too-deep"));
    const named = readEdition({ ...good(), ...(JSON.parse('{"__proto__": {"id": "x"}, "constructor": 1}') as object) });
    assert.ok("problems" in named && named.problems.some(({ path }) => path === "constructor"));
  });
});

type Place = readonly (string | number)[];

/** Every place in a JSON value. */
function pathsOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...at, key]))];
}

function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}
