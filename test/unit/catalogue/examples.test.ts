import assert from "node:assert/strict";
import { builtInDocuments } from "../../../src/catalogue/builtIn";
import { readEdition } from "../../../src/catalogue/readEdition";
import type { EditionExample } from "../../../src/catalogue/reading/example";
import { scoreEntries } from "../../../src/scoring/scoreEntries";

/** The named parts of a result, in the shape of the example. */
function outcome(document: unknown, example: EditionExample): Partial<EditionExample["expected"]> {
  const read = readEdition(document, example.choices);
  assert.ok("edition" in read, example.name);
  const result = scoreEntries(read.edition, example.entries, { month: example.month });
  if ("problems" in result) return { categories: {}, problems: result.problems.map(({ code }) => code) };
  const { categories, bonus, deferred, vetoes, total, grade } = result.assessment;
  const named = categories.filter(({ id }) => id in example.expected.categories);
  const all = {
    categories: Object.fromEntries(named.map(({ id, recorded, counted, excess }) => [id, { recorded, counted, excess }])),
    bonus, deferred, vetoes, total, grade,
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in example.expected));
}

describe("worked examples", () => {
  for (const document of builtInDocuments) {
    const read = readEdition(document);
    assert.ok("edition" in read);
    it(`[E7] ${read.edition.id} has at least six`, () => assert.ok(read.examples.length >= 6));
    for (const example of read.examples) {
      it(`[E7] ${read.edition.id} ${example.name}: ${example.note}`, () => assert.deepEqual(outcome(document, example), example.expected));
    }
  }
});
