import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Edition } from "../../../src/catalogue/edition";
import { checkEveryOption, readEdition } from "../../../src/catalogue/readEdition";
import { tableOf } from "../../../src/catalogue/table/tableOf";
import { formatPoints, points, toNumber } from "../../../src/points";
import { draftEdition } from "../../../src/regulation/draftEdition";
import { readRegulation } from "../../../src/regulation/readRegulation";
import { scoreEntries } from "../../../src/scoring/scoreEntries";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "documents");
const documents = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => [name, readFileSync(path.join(folder, name), "utf8")] as const);

const SMALL = `某县窗口考核办法
考核实行百分制。
一、考勤（40分）
1.迟到每次扣1分。
2.旷工每人次每半天扣5分。
3.未佩戴工牌的扣2分。
二、服务（60分）
1.被投诉的每次扣3—5分，情节严重的扣10分。
2.超时办结的，每件扣2分，首席代表扣1分，最多扣8分。
三、加分（最高5分）
1.受表彰的每次加2分。
四、等次
90分以上为优秀，75分至90分为合格，75分以下为不合格。
五、受到处分的，取消当年评优资格。`;

function drafted(text: string, choices: Readonly<Record<string, string>> = {}): Edition {
  const { edition, problems } = draftEdition(readRegulation(text), text, { id: "our-county.1", document: "办法.txt" });
  assert.deepEqual(problems, []);
  const read = readEdition(edition, choices);
  return "edition" in read ? read.edition : assert.fail(JSON.stringify(read.problems));
}

const charges = (edition: Edition) => edition.clauses.map(({ id, charge }) => `${id} ${charge.kind}`);

describe("draftEdition", () => {
  for (const [name, text] of documents) {
    it(`[J31] ${name} gives an edition that is accepted under every option`, () => {
      const draft = readRegulation(text);
      const { edition, problems, places } = draftEdition(draft, text, { id: "t.1" });
      assert.deepEqual(problems, []);
      assert.deepEqual(checkEveryOption(edition), []);
      assert.equal((edition?.["clauses"] as readonly unknown[]).length, draft.clauses.length);
      assert.deepEqual(Object.values(places), draft.clauses.map(({ start, end }) => ({ start, end })));
    });
  }

  it("[J32] charges, categories, bands, limits and bonuses are the draft's", () => {
    const edition = drafted(SMALL);
    assert.deepEqual(charges(edition), ["1.1 fixed", "1.2 perUnit", "1.3 fixed", "2.1 range", "2.2 fixed", "2.3 fixed", "3.1 fixed", "veto.1 none"]);
    assert.deepEqual(edition.categories.map(({ name, kind, points: most, cap }) => [name, kind, most === null ? null : toNumber(most), cap]), [
      ["考勤", "deduct", 40, "stop"], ["服务", "deduct", 60, "stop"], ["加分", "bonus", 5, "stop"], ["否决事项", "veto", null, "none"],
    ]);
    assert.deepEqual(edition.bands.map(({ grade, min }) => [grade, toNumber(min!)]), [["优秀", 90], ["合格", 75], ["不合格", 0]]);
    assert.deepEqual([edition.status, formatPoints(edition.base.points!), formatPoints(edition.bonusCap!), edition.limits[0]?.clauses], ["scored", "100", "5", ["2.3"]]);
    assert.equal(edition.clauses.find(({ id }) => id === "2.3")?.chief, points("1"));
    assert.equal(edition.clauses.find(({ id }) => id === "veto.1")?.vetoPeriod, "year");
    assert.equal(edition.clauses.find(({ id }) => id === "1.1")?.source.lines, "4");
  });

  it("[J33] every open question is a choice that changes the edition", () => {
    const edition = drafted(SMALL);
    assert.deepEqual(edition.choices.map(({ id, selected }) => [id, selected]), [
      ["cap", "stop"], ["repeat-1.3", "each"], ["aggravated-2.2", "replace"], ["boundary-90", "higher"],
    ]);
    assert.equal(drafted(SMALL, { cap: "none" }).categories[0]?.cap, "none");
    assert.equal(drafted(SMALL, { "repeat-1.3": "once" }).clauses[2]?.charge.kind, "once");
    assert.deepEqual([edition.clauses[4]?.replaces, drafted(SMALL, { "aggravated-2.2": "add" }).clauses[4]?.replaces], ["2.1", null]);
    assert.deepEqual([edition.bands[0]?.minInclusive, drafted(SMALL, { "boundary-90": "lower" }).bands[0]?.minInclusive], [true, false]);
  });

  it("[J34] a month is scored by an imported edition", () => {
    const edition = drafted(SMALL);
    const result = scoreEntries(edition, [
      { category: "1", clause: "1.1", points: null, events: 3 }, { category: "1", clause: "1.2", points: null, quantities: [2, 2] },
      { category: "2", clause: "2.1", points: points("4") }, { category: "3", clause: "3.1", points: null, events: 4 },
    ], { month: null });
    assert.ok("assessment" in result, JSON.stringify(result));
    assert.deepEqual([formatPoints(result.assessment.total), result.assessment.grade], ["78", "合格"]);
  });

  it("[J35] what the text leaves blank stays blank, and the edition says that it is incomplete", () => {
    const edition = drafted("考核细则\n一、考勤（100分）\n1.迟到每次扣____分。\n2.旷工每次扣10分。");
    assert.deepEqual([edition.status, edition.clauses[0]?.charge.kind], ["incomplete", "blank"]);
    assert.ok(edition.missing.some((words) => words.includes("分值")));
    assert.equal(drafted("细则\n1.工作不力的，酌情扣分。").clauses[0]?.charge.kind, "open");
  });

  it("[J36] nothing to score by is said; an imported edition is shown as a catalogue table", () => {
    const { edition, problems } = draftEdition(readRegulation("第一条 应当着装整齐。"), "第一条 应当着装整齐。");
    assert.deepEqual([edition, problems[0]?.code], [null, "no-clauses"]);
    const rows = tableOf(drafted(SMALL));
    assert.ok(JSON.stringify(rows).includes("旷工每人次每半天扣5分"));
  });
});
