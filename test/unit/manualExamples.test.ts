/** The manual's examples of functions give what it says. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { LANGUAGES } from "../../src/text/language";
import { callFunction } from "./functions/callFunction";

/** Function id → its arguments, from a formula whose values are written out: texts, numbers, columns in braces. */
function argumentsOf(formula: string): readonly [string, readonly unknown[]] {
  const inner = /^=(?:INDEX\()?ASSESS\.([A-Z]+)\((.*?)\)(?:,\d+,\d+\))?$/u.exec(formula);
  assert.ok(inner, formula);
  const json = `[${(inner[2] ?? "").replace(/\{([^}]*)\}/gu, (_whole, cells: string) => `[${cells.split(";").map((cell) => `[${cell}]`).join(",")}]`)}]`;
  return [inner[1] ?? "", JSON.parse(json) as unknown[]];
}

const shown = (result: unknown): string => (Array.isArray(result) ? (result as unknown[][]).map((row) => row.join("，")).join("；") : String(result));

describe("the manual's examples", () => {
  for (const language of LANGUAGES) {
    const manual = readFileSync(new URL(`../../docs/manual.${language}.md`, import.meta.url), "utf8");
    for (const [, formula = "", outcome = ""] of manual.matchAll(/^\| `(=[^`]*)` \| (.*) \|$/gmu)) {
      it(`[T235] ${formula} (${language})`, () => {
        const [id, given] = argumentsOf(formula);
        const result = callFunction(id, given, { language });
        const said = /`([^`]*)`/u.exec(outcome)?.[1] ?? "";
        const place = /,(\d+),(\d+)\)$/u.exec(formula);
        if (id === "EXPLAIN") assert.equal(String(result).split("\n").at(-1), said);
        else if (id === "VERSION") assert.ok(String(result).startsWith(said));
        else if (formula.startsWith("=INDEX(")) assert.equal(String((result as unknown[][])[Number(place?.[1]) - 1]?.[Number(place?.[2]) - 1]), said);
        else assert.equal(shown(result), said);
      });
    }
  }
});
