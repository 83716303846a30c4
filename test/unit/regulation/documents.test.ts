/** Invented regulations in the manner of different real ones, with their readings beside them. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readRegulation } from "../../../src/regulation/readRegulation";
import { compare, parseExpected } from "./expectedReading";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "documents");
const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => name.slice(0, -".txt".length));

/** What is not read as written beside the document, and is known. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  "held-hospital": ["unit 项次 for 次×项: 每次每项扣1分", "no category +加分项 5"],
  "held-points-system": ["unit 笔 for null: 每100笔计1分", "unit 笔 for null: 每10笔计2分"],
  "held-scanned-table": ["unit 次 for null: 处理，扣4分", "no band 满意窗口 >=90", "unexpected band 满意 >=90"],
};

describe("invented regulations", () => {
  for (const name of names) {
    it(`[J7] ${name} is read as it stands`, () => {
      const text = readFileSync(path.join(folder, `${name}.txt`), "utf8");
      const expected = parseExpected(readFileSync(path.join(folder, `${name}.expected`), "utf8"));
      assert.ok(expected.clauses.length > 5, "no rules to compare with");
      assert.deepEqual(compare(text, readRegulation(text), expected).differences, KNOWN[name] ?? []);
    });
  }

  it("[J7] there are sixteen, four of which were first read with nothing tuned to them", () => {
    assert.equal(names.length, 16);
    assert.equal(names.filter((name) => name.startsWith("held-")).length, 4);
  });

  it("[J8] every place lies in the text, clauses come in order, and the text at a clause's place holds its amount", () => {
    for (const name of names) {
      const text = readFileSync(path.join(folder, `${name}.txt`), "utf8");
      const draft = readRegulation(text);
      let last = 0;
      for (const clause of draft.clauses) {
        assert.ok(clause.start >= last && clause.start < clause.end && clause.end <= text.length, `${name} ${clause.text}`);
        assert.equal(text.slice(clause.start, clause.end), clause.text);
        last = clause.start;
      }
      for (const place of [...draft.categories, ...draft.bands, ...draft.aggregations, ...draft.issues]) assert.ok(place.start < place.end && place.end <= text.length, name);
    }
  });
});
