/** The editions as the functions' script carries them. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { builtInDocuments, builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { readEdition } from "../../../src/catalogue/readEdition";
import { callFunction } from "./callFunction";
import { functionCases } from "./functionCases";

const { forFunctions } = createRequire(import.meta.url)("../../../scripts/leanEdition.cjs") as { forFunctions: (document: unknown) => unknown };

const editions = builtInDocuments.map((document): Edition => {
  const result = readEdition(forFunctions(document));
  if ("problems" in result) assert.fail(JSON.stringify(result.problems));
  return result.edition;
});

describe("functions: the editions they carry", () => {
  it("[D10] score as the full ones do: same categories, charges, bands, aggregations and selections", () => {
    const scoring = ({ categories, clauses, bands, aggregations, selection, base, bonusCap, floor }: Edition) => ({
      base, bonusCap, floor,
      categories: categories.map(({ requirement: _requirement, ...rest }) => rest),
      clauses: clauses.map(({ note: _note, evidence: _evidence, consequences: _consequences, confidence: _confidence, source: _source, ...rest }) => rest),
      bands, aggregations, selection,
    });
    assert.deepEqual(editions.map(scoring), builtInEditions().map(scoring));
  });

  for (const example of functionCases) {
    it(`[D10] ${example.function}: ${example.why}`, () => {
      assert.deepEqual(callFunction(example.function, example.arguments, { editions }), callFunction(example.function, example.arguments));
    });
  }
});
