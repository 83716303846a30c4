/** The editions as the functions' script carries them. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { builtInDocuments, builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { type PackedEdition, unpackEdition } from "../../../src/catalogue/packedEdition";
import { readEdition } from "../../../src/catalogue/readEdition";
import { callFunction } from "./callFunction";
import { functionCases } from "./functionCases";

const { forFunctions, packed } = createRequire(import.meta.url)("../../../scripts/leanEdition.cjs") as {
  forFunctions: (document: unknown) => unknown; packed: (document: unknown) => PackedEdition;
};

const editions = builtInDocuments.map((document): Edition => {
  const result = readEdition(unpackEdition(packed(document)));
  if ("problems" in result) assert.fail(JSON.stringify(result.problems));
  return result.edition;
});

describe("functions: the editions they carry", () => {
  it("[D10] score as the full ones do: same categories, charges, bands, aggregations and selections", () => {
    const place = <T extends { readonly source: unknown }>({ source: _source, ...rest }: T) => rest;
    const scoring = ({ categories, clauses, limits, bands, aggregations, selection, base, bonusCap, floor }: Edition) => ({
      base, bonusCap, floor,
      categories: categories.map(({ requirement: _requirement, ...rest }) => rest),
      clauses: clauses.map(place).map(({ note: _note, evidence: _evidence, consequences: _consequences, confidence: _confidence, exemptions: _exemptions, ...rest }) => rest),
      limits: limits.map(place), bands, aggregations: aggregations.map(place), selection: selection && place(selection),
    });
    assert.deepEqual(editions.map(scoring), builtInEditions().map(scoring));
  });

  it("[D14] come back from their columns as they went in", () => {
    for (const document of builtInDocuments) {
      assert.deepEqual(unpackEdition(packed(document)), JSON.parse(JSON.stringify(forFunctions(document))));
      assert.ok(JSON.stringify(packed(document)).length < JSON.stringify(forFunctions(document)).length);
    }
  });

  for (const example of functionCases) {
    it(`[D10] ${example.function}: ${example.why}`, () => {
      assert.deepEqual(callFunction(example.function, example.arguments, { editions }), callFunction(example.function, example.arguments));
    });
  }
});
