/** test/rules.md and the tests name the same behaviours. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { BOOK_CHECKS, CHECKS } from "../../src/checking/checks";

const TESTS = new URL("../", import.meta.url);
const numbers = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, title, row]) => title ?? row ?? "");

const promised = numbers(readFileSync(new URL("rules.md", TESTS), "utf8"), /^- \*\*([A-Z]\d+)\*\*/gmu);

/** Numbers in the titles of tests and at the beginning of the formula tables' rows, in the cases kept as data, and of the checks, whose twins are tested by their own. */
const tested = new Set([
  ...readdirSync(TESTS, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    if (!/\.(?:ts|json)$/u.test(name)) return [];
    return numbers(readFileSync(new URL(name.replaceAll("\\", "/"), TESTS), "utf8"), name.endsWith(".ts") ? /(?<=["`']|\] )\[([A-Z]\d+)\]|(?<=\[")(V\d+)(?=", )/gu : /"rule": "([A-Z]\d+)"/gu);
  }),
  ...[...CHECKS, ...BOOK_CHECKS].map(({ rule }) => rule),
]);

describe("rules.md", () => {
  it("[D13] gives each number once", () => {
    assert.deepEqual(promised.filter((number, index) => promised.indexOf(number) !== index), []);
  });

  it("[D13] promises nothing that no test cites", () => {
    assert.deepEqual(promised.filter((number) => !tested.has(number)), []);
  });

  it("[D13] holds every number that a test cites", () => {
    assert.deepEqual([...tested].filter((number) => !promised.includes(number)).sort(), []);
  });
});
