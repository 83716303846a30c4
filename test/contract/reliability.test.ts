/** docs/reliability.md, and how its figures come into it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { END, placesIn, withFigures } from "../../scripts/reliability/document";
import { percent, table } from "../../scripts/reliability/markdown";
import { mutationScores } from "../../scripts/reliability/mutationScore";
import { PARTS } from "../../scripts/reliability/parts";
import { TABLES } from "../../scripts/reliability/tables";

const document = readFileSync(new URL("../../docs/reliability.md", import.meta.url), "utf8");

describe("the figures of reliability", () => {
  it("[D80] each part has its place in the document, filled or said to be missing, and each place has its part", () => {
    assert.deepEqual([...placesIn(document)].sort(), Object.keys(PARTS).sort());
    assert.equal(document.split(END).length - 1, placesIn(document).length, "each place has an end");
    for (const name of placesIn(document)) {
      const held = document.slice(document.indexOf(`<!-- figures: ${name} -->`)).split(END)[0] ?? "";
      assert.match(held, /^(?:\|---\||Not measured yet: )/mu, `${name}: no table; npm run reliability -- --only ${name}`);
      assert.doesNotMatch(held, /NaN|undefined|\[object/u, name);
    }
  });

  it("[D80] they name no day, no computer and no folder of it", () => {
    assert.doesNotMatch(document, /\b20\d\d-\d\d|\b\d\d:\d\d:\d\d|\/(?:home|tmp|work|Users)\/|localhost|Linux|Xeon/u);
  });

  it("[D81] figures come between their marks, and nothing else moves", () => {
    const page = `one\n<!-- figures: fuzz -->\nold\n${END}\ntwo\n<!-- figures: soak -->\nkept\n${END}\nthree\n`;
    assert.equal(withFigures(page, new Map([["fuzz", "new $& $1"]])), page.replace("old", () => "new $& $1"));
    assert.equal(withFigures(page, new Map()), page);
    assert.throws(() => withFigures(page, new Map([["coverage", "x"]])), /no place for the figures of coverage/u);
    assert.throws(() => withFigures("<!-- figures: fuzz -->\nno end", new Map([["fuzz", "x"]])), RangeError);
  });

  it("[D82] a change that no test noticed counts against the score, one that was not tried does not", () => {
    const mutants = (...statuses: string[]): { mutants: { mutatorName: string; status: string }[] } => ({ mutants: statuses.map((status) => ({ mutatorName: "ConditionalExpression", status })) });
    const scores = mutationScores({ files: { "src/scoring/a.ts": mutants("Killed", "Timeout", "Survived", "NoCoverage", "Ignored"), "src/points.ts": mutants("Killed"), "src/scoring/b.ts": mutants("Ignored") } });
    assert.deepEqual(scores.rooms, [{ name: "src/points.ts", tried: 1, noticed: 1 }, { name: "src/scoring", tried: 4, noticed: 2 }]);
    assert.deepEqual(scores.files.map(({ name }) => name), ["src/points.ts", "src/scoring/a.ts"]);
    assert.deepEqual(mutationScores({ files: { "src/catalogue/charges/a.ts": mutants("Killed") } }).rooms.map(({ name }) => name), ["src/catalogue/charges"]);
    assert.match(TABLES.mutation(scores), /\| src\/scoring \| 4 \| 2 \| 2 \| 50\.0 % \|/u);
  });

  it("[D83] nothing is rounded up to all of it", () => {
    assert.deepEqual([1, 0.99999, 0.5, 0].map(percent), ["100.0 %", "99.9 %", "50.0 %", "0.0 %"]);
    assert.equal(table(["a", "b"], [["x", 1_234.56]]), "| a | b |\n|---|---:|\n| x | 1,234.6 |");
  });

  it("[D80] what was lost or went wrong stands in the tables", () => {
    assert.match(TABLES.soak({ kills: { tried: 100, faults: ["台账.xlsx"], figures: { killed: 97, longMB: 12.5 } } }), /\| 100 \| 1 \| killed 97, long MB 12\.5 \|/u);
    assert.match(TABLES.suites([{ name: "disk", passed: 3, failed: 2 }]), /\| disk \| 3 \| 2 \|/u);
    assert.match(TABLES.planted([{ code: "over-cap", planted: 50, found: 49, further: 0 }]), /49 of 50 planted faults found at their place \(98\.0 %\)/u);
    const half = { lines: { total: 10, covered: 5 }, branches: { total: 0, covered: 0 } };
    assert.match(TABLES.coverage({ total: half, "src/a/b.ts": half }), /\| src\/a\/b\.ts \| 50\.0 % \| 100\.0 % \|/u);
  });
});
