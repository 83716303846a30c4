import { strict as assert } from "node:assert";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { norms } from "../../../src/norms/norms";
import { searchClauses } from "../../../src/register/searchClauses";

const editions = builtInEditions();
const bianmin = editions.find(({ scheme }) => scheme === "S12")!;
const search = (query: string) => searchClauses(editions, norms(), query);

describe("finding a clause", () => {
  const cases: readonly [query: string, first: string, how: string][] = [
    ["五3", "bianmin-window.1 5.3", "number"],
    ["五（3）", "bianmin-window.1 5.3", "number"],
    ["德2①", "qu-staff.1 德.2a", "number"],
    ["2.2.2.2", "deshan-window.1", "number"],
    ["抽烟", "bianmin-window.1 5.8", "literal"],
    ["上班 聊天", "bianmin-window.1 5.7", "literal"],
    ["李四上午9点多在窗口抽烟", "bianmin-window.1 5.8", "part"],
    ["窗口无人", "deshan-window.1", "literal"],
  ];
  for (const [query, first, how] of cases) {
    it(`[Z50] ${query}`, () => {
      const [hit] = search(query).clauses;
      assert.ok(hit && `${hit.edition.id} ${hit.clause.id}`.startsWith(first.split(" ")[0]!), JSON.stringify(hit?.clause));
      if (first.startsWith("bianmin")) assert.equal(`${hit.edition.id} ${hit.clause.id}`, first);
      assert.equal(hit.reasons[0]?.how, how);
    });
  }

  it("[Z50] takes another word for the same conduct, the literal one first", () => {
    const hits = search("抽烟").clauses;
    assert.deepEqual(hits.map(({ reasons }) => reasons[0]!.how).slice(0, 3), ["literal", "conduct", "conduct"]);
    assert.equal(hits.every((hit, index) => index === 0 || hits[index - 1]!.score >= hit.score), true);
  });

  it("[Z50] a number with words after it narrows to its clauses, best first, and leaves other editions to the words", () => {
    const hits = searchClauses([bianmin], [], "一(4) 迟到").clauses;
    assert.deepEqual(hits.map(({ citation }) => citation), ["一⑷②", "一⑷①"]);
  });

  it("[Z50] equals stay in the order of editions, then of printing, however often it is asked", () => {
    const [once, again] = [search("迟到"), search("迟到")];
    assert.deepEqual(once.clauses.map(({ citation }) => citation), again.clauses.map(({ citation }) => citation));
    const equal = once.clauses.filter(({ score }) => score === 1);
    const places = equal.map(({ edition, clause }) => editions.indexOf(edition) * 1000 + edition.clauses.indexOf(clause));
    assert.deepEqual(places, [...places].sort((a, b) => a - b));
  });

  it("[Z50] every clause is found by its own number and by its own words", () => {
    for (const edition of editions) {
      for (const clause of edition.clauses) {
        const [byWords] = searchClauses([edition], [], clause.text).clauses;
        assert.equal(byWords?.clause.text, clause.text, `${edition.id} ${clause.id}`);
        const { citation } = searchClauses([edition], [], clause.id).clauses.find((hit) => hit.clause === clause) ?? { citation: "" };
        assert.ok(searchClauses([edition], [], citation).clauses.some((hit) => hit.clause === clause && hit.score >= 2), `${edition.id} ${citation}`);
      }
    }
  });

  it("[Z51] highlights the words, or the other words for them, in the printed text", () => {
    const shown = (query: string, citation: string) => {
      const hit = search(query).clauses.find((each) => each.citation === citation)!;
      return hit.highlights.map(({ start, end }) => hit.clause.text.slice(start, end));
    };
    assert.deepEqual(shown("抽烟", "五(8)"), ["抽烟"]);
    assert.deepEqual(shown("抽烟", "七⑶"), ["吸烟"]);
    assert.deepEqual(shown("上班 聊天", "五(7)"), ["上班", "聊天"]);
    const [norm] = search("抽烟").norms;
    assert.equal(norm?.kind, "norm");
    assert.deepEqual(norm.highlights.map(({ start, end }) => norm.text.slice(start, end)), ["吸烟"]);
    assert.equal("points" in norm.norm, false);
  });

  it("[Z51] a category's name is a word of its clauses", () => {
    const hits = searchClauses([bianmin], [], "工作纪律 玩游戏").clauses;
    assert.ok(hits.length > 0 && hits.every(({ category }) => category.name === "工作纪律"));
  });

  it("[Z52] no words, nothing found; long lists are cut and counted", () => {
    for (const query of ["", "  ", "的", "，。", "zzz"]) assert.deepEqual(search(query), { clauses: [], norms: [], more: { clauses: 0, norms: 0 } });
    const { clauses, more } = searchClauses(editions, norms(), "扣分 窗口", { clauses: 3, norms: 2 });
    assert.equal(clauses.length, 3);
    assert.ok(more.clauses > 0);
    assert.doesNotThrow(() => search("(".repeat(5000)));
  });
});
