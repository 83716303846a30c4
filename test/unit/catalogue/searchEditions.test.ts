import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { searchEditions } from "../../../src/catalogue/searchEditions";

const search = (query: string) => searchEditions(query, builtInEditions());

describe("searching all editions", () => {
  it("[T145] finds clauses of every edition that hold the words, best first", () => {
    const hits = search("迟到早退");
    assert.ok(new Set(hits.map(({ edition }) => edition.id)).size > 2);
    assert.ok(hits.every(({ similarity }, index) => similarity <= (hits[index - 1]?.similarity ?? 1)));
    const [first] = hits;
    assert.ok(first?.kind === "clause" && first.clause.text.includes("迟到早退"));
  });

  it("[T145] a title and a category stand before the clauses that hold the same words", () => {
    const [title] = search("德山");
    assert.ok(title?.kind === "edition" && title.edition.title.includes("德山"));
    const [category] = search("工作纪律");
    assert.ok(category?.kind === "category" && category.category.name.includes("工作纪律"));
  });

  it("[T145] another word for the same conduct is found, after the word itself", () => {
    const hits = search("抽烟");
    assert.ok(hits.some((hit) => hit.kind === "clause" && hit.clause.text.includes("吸烟") && hit.similarity < 1));
  });

  it("[T145] every word must be there", () => {
    assert.deepEqual(search("迟到 量子力学"), []);
    const both = search("迟到 会议");
    assert.ok(both.length > 0 && both.length < search("迟到").length);
  });

  it("[T145] width, case and blanks do not matter, and nothing finds nothing", () => {
    assert.deepEqual(search("Ｓ１２").map(({ edition }) => edition.scheme), search("s12").map(({ edition }) => edition.scheme));
    assert.deepEqual([search(""), search("  。"), search("囧囧囧囧")], [[], [], []]);
  });
});
