/** Every production of the grammar against its own examples and counter-examples. */
import assert from "node:assert/strict";
import { PRODUCTIONS } from "../../../src/regulation/grammar/productions";
import { readSource } from "../../../src/regulation/source";
import { tokenize } from "../../../src/regulation/tokenize";

const tokensOf = (text: string) => tokenize(readSource(text));

describe("productions of the regulation grammar", () => {
  for (const production of PRODUCTIONS) {
    for (const [text, reading] of production.examples) {
      it(`[J1] ${production.id}: ${text} → ${reading}`, () => {
        assert.equal(production.reading(tokensOf(text)), reading);
      });
    }
    for (const text of production.counterExamples) {
      it(`[J1] ${production.id}: not ${text}`, () => {
        assert.equal(production.reading(tokensOf(text)), null);
      });
    }
  }

  it("[J1] each has a name of its own, an example and a counter-example", () => {
    assert.equal(new Set(PRODUCTIONS.map(({ id }) => id)).size, PRODUCTIONS.length);
    for (const { id, examples, counterExamples } of PRODUCTIONS) assert.ok(examples.length > 0 && counterExamples.length > 0, id);
  });
});
