/** Whatever the text: a draft, places inside the text, clauses in order, no number that is not printed. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { checkEveryOption } from "../../src/catalogue/readEdition";
import { draftEdition } from "../../src/regulation/draftEdition";
import { readRegulation } from "../../src/regulation/readRegulation";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "unit", "regulation", "documents");
const texts = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(path.join(folder, name), "utf8"));

const WORDS = ["每", "每次", "扣", "加", "分", "2分", "0.5", "（", "）", "(", "一、", "1.1.1", "第一条", "扣分", "加分", "不得", "取消", "资格", "优秀", "以上", "为", "；", "，", "。", "\n", "\t", "\v", "%", "、", "90", "至", "-", "____", "首席代表", "半天", "扣完为止", "\ud83d\ude00", "\ud800", "l", "O", "百分制", "其中", "占", "|", "*", "\r\n"];

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((list) => list.join(""));

/** A document with pieces cut out, doubled and moved. */
const mangled = fc.tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(4_000), fc.nat(60), words), { maxLength: 12 })).map(([text, cuts]) =>
  cuts.reduce((so, [at, length, put]) => so.slice(0, at % (so.length + 1)) + put + so.slice((at % (so.length + 1)) + length), text));

function holds(text: string): void {
  const draft = readRegulation(text);
  let last = 0;
  for (const clause of draft.clauses) {
    assert.ok(clause.start >= last && clause.start < clause.end && clause.end <= text.length, `${clause.start}–${clause.end}`);
    assert.equal(clause.text, text.slice(clause.start, clause.end));
    last = clause.start;
    if (clause.points !== null && clause.multiple === null) assert.ok(/[\d０-９〇零一二两三四五六七八九十百半lLIOo|sSzZB]/u.test(clause.text), clause.text);
    if (Array.isArray(clause.points)) assert.ok(clause.points[0] <= clause.points[1]);
  }
  for (const place of [...draft.categories, ...draft.bands, ...draft.aggregations]) assert.ok(place.start < place.end && place.end <= text.length);
  for (const { start, end } of draft.issues) assert.ok(start < end || text.length === 0);
}

describe("any text as a regulation", () => {
  it("[J50] words of regulations in any order give a draft with places in the text", () => fc.assert(fc.property(words, holds), { numRuns: 600 }));

  it("[J50] so do documents cut up and put together again", () => fc.assert(fc.property(mangled, holds), { numRuns: 150 }));

  it("[J50] so does any text at all", () => fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), holds), { numRuns: 300 }));

  it("[J51] every draft of a mangled document becomes an edition that is accepted, or a named problem", () =>
    fc.assert(fc.property(mangled, (text) => {
      const { edition, problems } = draftEdition(readRegulation(text), text);
      assert.deepEqual(edition === null ? problems.map(({ code }) => code) : checkEveryOption(edition), edition === null ? ["no-clauses"] : []);
    }), { numRuns: 60 }));

  it("[J52] hostile repetition is read to its end", function () {
    this.timeout(120_000);
    const many = 60_000;
    for (const piece of ["每", "扣", "(", "（", "1-1-", "扣分", "一、", "1.", "第一条", "90分以上", "以上", "不得", "取消", "优秀", "每次", "\t", "\n", "扣1分、", "分值\t1\n", "____", "http://", "[", "一", "半", "、", "5-", "%", "占50%", "A1分", "扣1分；", "首席代表扣1分，", "《", "得1分，", "出勤40分、"]) holds(piece.repeat(Math.ceil(many / piece.length)));
  });
});
