import { strict as assert } from "node:assert";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { conductKey, conductPieces, conductsIn } from "../../../src/norms/conductWords";
import { clausesOfNorm, matchReason } from "../../../src/norms/matchReason";
import { norms } from "../../../src/norms/norms";
import { NOISES, seeded } from "./noise";
import reasons from "./reasons.json";

const edition = (scheme: string): Edition => builtInEditions().find((each) => each.scheme === scheme)!;
const bianmin = edition("S12");
const norm = (id: string) => norms().find((each) => each.id === id)!;

type Reason = readonly (string | null)[];

/** How a set of typed reasons came out. */
function measure(set: Readonly<Record<string, readonly Reason[]>>) {
  const wrong: string[] = [];
  let [count, first, certain] = [0, 0, 0];
  for (const [scheme, list] of Object.entries(set)) {
    for (const [reason, expected] of list) {
      const match = matchReason(reason!, edition(scheme));
      const isRight = (text: string | undefined): boolean => (expected === null ? text === undefined : text?.includes(expected!) === true);
      count++;
      if (isRight(match.clauses[0]?.clause.text)) first++;
      if (match.certain) {
        certain++;
        if (!isRight(match.certain.text)) wrong.push(`${reason} → ${match.certain.text}`);
      }
    }
  }
  return { count, first, certain, wrong };
}

describe("matching a reason", () => {
  it("[N6] takes many words for one conduct and leaves out times and empty words", () => {
    assert.equal(conductKey("上班期间抽烟、吃早餐"), "吸烟吃零食");
    assert.deepEqual(conductPieces("上班期间抽烟、吃早餐"), ["吸烟", "吃零食"]);
    assert.deepEqual(conductPieces("上班迟到早退"), ["迟到", "早退"]);
    assert.equal(conductKey("6月3日上午9点多迟到20分钟"), "迟到");
    assert.deepEqual(conductsIn(conductKey("在大厅抽烟")), ["吸烟"]);
  });

  it("[N6] finds the clause for what a patrol types", () => {
    const match = matchReason("李四上午9点多上班时间抽烟", bianmin);
    assert.equal(match.certain?.id, "5.8");
    assert.equal(matchReason("没戴工牌", bianmin).certain?.id, "6.1");
    assert.equal(matchReason("窗口无人值守半小时", bianmin).clauses[0]?.clause.id, "5.1");
  });

  it("[N6] names candidates and decides nothing where several clauses come into question", () => {
    const match = matchReason("开会迟到", bianmin);
    assert.equal(match.certain, null);
    assert.deepEqual(match.clauses.map(({ clause }) => clause.id), ["5.2", "5.1", "1.4b"]);
  });

  it("[N6] finds nothing in words that say nothing", () => {
    for (const text of ["", "。", "工作人员", "12345", "的"]) assert.deepEqual(matchReason(text, bianmin), { certain: null, clauses: [], norms: [] }, text);
  });

  it("[N7] is as good as said: 81 of 82 seen and 37 of 49 unseen reasons first, and never certain of a wrong clause", () => {
    const seen = measure(reasons.seen);
    assert.equal(seen.count, 82);
    assert.ok(seen.first >= 81, `seen: ${seen.first}`);
    const unseen = measure(reasons.unseen);
    assert.equal(unseen.count, 49);
    assert.ok(unseen.first >= 37, `unseen: ${unseen.first}`);
    assert.deepEqual([...seen.wrong, ...unseen.wrong], []);
    assert.ok(seen.certain >= 40, `certain: ${seen.certain}`);
  });

  const least: Readonly<Record<string, number>> = { typos: 0.99, order: 0.99, scan: 0.98, shortened: 0.97 };
  for (const [noise, apply] of Object.entries(NOISES)) {
    it(`[N7] knows a clause again after ${noise} in ${least[noise]! * 100} of 100 at least, and is never certain of a wrong one`, () => {
      const wrong: string[] = [];
      let [count, first] = [0, 0];
      for (const each of builtInEditions()) {
        each.clauses.forEach((clause, index) => {
          const match = matchReason(apply(clause.text, seeded(1000 + index)), each);
          count++;
          if (match.clauses[0]?.clause.text === clause.text) first++;
          if (match.certain && match.certain.text !== clause.text) wrong.push(`${clause.id} → ${match.certain.id}`);
        });
      }
      assert.ok(count > 200);
      assert.ok(first / count >= least[noise]!, `${first} of ${count}`);
      assert.deepEqual(wrong, []);
    });
  }

  it("[N8] points from a norm to the scored clause that names the same conduct", () => {
    const { norms: found } = matchReason("上班期间抽烟", bianmin);
    assert.ok(found.length >= 3);
    for (const { norm: each, clause } of found) {
      assert.match(each.text, /吸烟/u);
      assert.equal(clause?.id, "5.8", each.id);
    }
    assert.deepEqual(clausesOfNorm(norm("S2.1.9"), bianmin).map(({ id }) => id), ["5.8", "7.3"]);
    assert.equal(matchReason("打游戏", edition("S5")).norms[0]?.clause?.id, "3.2");
  });

  it("[N8] points to nothing where the edition does not charge the conduct", () => {
    const { norms: found, certain } = matchReason("泄露群众个人信息", bianmin);
    assert.equal(certain, null);
    assert.equal(found[0]?.norm.topic, "privacy");
    assert.equal(found[0]?.clause, null);
    assert.deepEqual(clausesOfNorm(norm("S17.1.5"), bianmin), []);
  });
});
