/** The examples of docs/functions.md are run: what it shows is what one gets. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import packageJson from "../../package.json";
import { registry } from "../../src/cellFunctions/registry";
import { callFunction } from "../unit/functions/callFunction";

const FUNCTIONS = readFileSync(new URL("../../docs/functions.md", import.meta.url), "utf8");

interface Example {
  readonly formula: string;
  readonly shown: string;
}

const examples: readonly Example[] = [...FUNCTIONS.matchAll(/^\|.*\| `(=ASSESS\.[^`]+)` \| (.+?) \|$/gmu)].map(([, formula = "", shown = ""]) => ({ formula, shown }));

/** Reads =ASSESS.ID(…) whose arguments are numbers, texts and array constants: {1,2;3,4}. */
function parse(formula: string): { id: string; given: unknown[] } {
  const match = /^=ASSESS\.([A-Z]+)\((.*)\)$/u.exec(formula);
  assert.ok(match, `not a call: ${formula}`);
  const [, id = "", text = ""] = match;
  const given: unknown[] = [];
  for (const part of text.matchAll(/\{([^}]*)\}|"([^"]*)"|([\d.]+)/gu)) given.push(part[1] !== undefined ? array(part[1]) : (part[2] ?? Number(part[3])));
  return { id, given };
}

const array = (text: string): unknown[][] =>
  text.split(";").map((row) => row.split(",").map((item) => (item.startsWith('"') ? item.slice(1, -1) : Number(item))));

/** A result as the document shows it: cells and lines separated by blanks, which a table of Markdown does not keep. */
const show = (result: unknown): string =>
  (Array.isArray(result) ? (result as unknown[][]).flat().join(" ") : String(result)).replace(/\s+/gu, " ");

describe("docs/functions.md", () => {
  for (const { formula, shown } of examples) {
    it(`[U1] ${formula} is ${shown}`, () => {
      const { id, given } = parse(formula);
      assert.equal(show(callFunction(id, given)).replaceAll("9.8.7", packageJson.version), shown);
    });
  }

  it("[U2] has an example for every function, and none for one that does not exist", () => {
    assert.deepEqual([...new Set(examples.map(({ formula }) => parse(formula).id))].sort(), registry.map(({ id }) => id).sort());
  });
});

describe("README", () => {
  it("[D72] gets a newcomer running in two commands on its first screen, and stays short", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const [first = ""] = /```[\s\S]*?```/u.exec(readme) ?? [];
    assert.deepEqual(first.split("\n").slice(1, -1), ["npm install", "npm start"]);
    assert.ok(readme.slice(0, readme.indexOf(first)).split("\n").length <= 20);
    assert.ok(readme.split("\n").length <= 80);
  });
});
