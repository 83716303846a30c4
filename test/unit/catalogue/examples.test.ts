import assert from "node:assert/strict";
import { builtInDocuments } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { readEdition } from "../../../src/catalogue/readEdition";
import type { EditionExample, ExampleCandidate, ExampleCombination } from "../../../src/catalogue/reading/example";
import { scoreChief } from "../../../src/scoring/chief";
import { combine } from "../../../src/scoring/combine";
import { scoreEntries } from "../../../src/scoring/scoreEntries";
import { select } from "../../../src/scoring/select";

type Outcome = Partial<EditionExample["expected"]>;

const refused = (problems: readonly { readonly code: string }[]): Outcome => ({ categories: {}, problems: problems.map(({ code }) => code) });

function combined(edition: Edition, { aggregation: id, scores, deferred }: ExampleCombination): Outcome {
  const aggregation = edition.aggregations.find((each) => each.id === id);
  assert.ok(aggregation, `${edition.id} has no ${id}`);
  const result = combine(edition, aggregation, scores.map((value, index) => ({ name: aggregation.parts[index]?.name ?? "", value })), deferred);
  return "problems" in result ? refused(result.problems) : { categories: {}, combined: result.combination.total };
}

function picked({ selection, id }: Edition, candidates: readonly ExampleCandidate[]): Outcome {
  assert.ok(selection, `${id} selects nobody`);
  const result = select(selection, candidates.map(({ name, score, gates }) => ({ name, points: score, gates })));
  return "problems" in result ? refused(result.problems) : { categories: {}, chosen: result.outcome.chosen, tied: result.outcome.tie?.names ?? [] };
}

/** The named parts of a result, in the shape of the example. */
function outcome(document: unknown, example: EditionExample): Outcome {
  const read = readEdition(document, example.choices);
  assert.ok("edition" in read, example.name);
  const { edition } = read;
  if (example.combine) return combined(edition, example.combine);
  if (example.select) return picked(edition, example.select);
  const result = scoreEntries(edition, example.entries, { month: example.month });
  if ("problems" in result) return refused(result.problems);
  const { categories, bonus, deferred, vetoes, total, grade } = result.assessment;
  const chief = scoreChief(edition, example.entries);
  assert.ok("chief" in chief, example.name);
  const named = categories.filter(({ id }) => id in example.expected.categories);
  const all = {
    categories: Object.fromEntries(named.map(({ id, recorded, counted, excess }) => [id, { recorded, counted, excess }])),
    bonus, deferred, vetoes, total, grade, chief: chief.chief.recorded,
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
