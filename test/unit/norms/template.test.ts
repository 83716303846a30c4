import { strict as assert } from "node:assert";
import fc from "fast-check";
import { readEdition } from "../../../src/catalogue/readEdition";
import { points, toNumber } from "../../../src/points";
import { scoreAwarded } from "../../../src/scoring/scoreAwarded";
import { scoreEntries } from "../../../src/scoring/scoreEntries";
import { fillTemplate } from "../../../src/norms/fillTemplate";
import { officeEdition, withBlanks } from "../../../src/norms/officeEdition";
import { readTemplate } from "../../../src/norms/readTemplate";
import { blanksOf, type Template } from "../../../src/norms/template";
import { templates, templateSources } from "../../../src/norms/templates";
import { seedOr } from "../../seed";

const template = (scheme: string): Template => templates().find((each) => each.scheme === scheme)!;

const bianmin = { "points:1": 20, "points:2": 30, "points:3": 20, "points:4": 10, "points:5": 20, "grade:优秀": 90, "grade:良好": 80, "grade:合格": 60 };

function edition(scheme: string, values: Readonly<Record<string, number>>) {
  const filled = fillTemplate(template(scheme), { values });
  if (!("document" in filled)) assert.fail(JSON.stringify(filled.problems));
  const read = readEdition(filled.document);
  return "edition" in read ? read.edition : assert.fail(JSON.stringify(read.problems));
}

const problems = (scheme: string, values: Readonly<Record<string, number>>) => {
  const filled = fillTemplate(template(scheme), { values });
  return "problems" in filled ? filled.problems : assert.fail("filled");
};

describe("template", () => {
  it("[N9] has the categories and criteria of the document and no points", () => {
    assert.deepEqual(templates().map(({ scheme }) => scheme), ["S4", "S6", "S7", "S8", "S10", "S11"]);
    assert.deepEqual(template("S8").categories.map(({ name }) => name), ["服务态度", "业务能力", "管理能力"]);
    assert.deepEqual(template("S10").categories.length, 7);
    assert.equal(template("S11").criteria.find(({ id }) => id === "1.2")?.text, "业务熟练度:熟练掌握各项业务流程,准确无误地完成相关任务");
    assert.deepEqual(blanksOf(template("S4")).map(({ id }) => id), Object.keys(bianmin));
  });

  it("[N9] gives a printed example as an example only", () => {
    const [manners, speed] = blanksOf(template("S8"));
    assert.deepEqual([manners?.name, manners?.example, speed?.example], ["礼貌和态度", points(30), null]);
    assert.match(problems("S8", {})[0]!.message, /还没有分值，不能计分。请填写（原文举例为30分，仅供参考）。/u);
  });

  it("[N10] names every blank while one is empty, and gives no edition", () => {
    const found = problems("S4", { "points:1": 20, "grade:优秀": 90 });
    assert.deepEqual(found.map(({ code, blank }) => [code, blank]), [
      ["blank", "points:2"], ["blank", "points:3"], ["blank", "points:4"], ["blank", "points:5"], ["blank", "grade:良好"], ["blank", "grade:合格"],
    ]);
    assert.equal(found[0]!.message, "《便民服务中心窗口及便民代办点工作人员考核办法》的“服务质量”还没有分值，不能计分。请填写。");
  });

  it("[N10] refuses figures that cannot be points, blanks that are not there and thresholds out of order", () => {
    assert.deepEqual(problems("S4", { ...bianmin, "points:1": 0, "points:2": -5, "points:3": 0.1234567 }).map(({ code, blank }) => [code, blank]), [
      ["not-points", "points:1"], ["not-points", "points:2"], ["not-points", "points:3"],
    ]);
    assert.deepEqual(problems("S4", { ...bianmin, "points:9": 5 }).map(({ code, blank }) => [code, blank]), [["unknown-blank", "points:9"]]);
    assert.deepEqual(problems("S4", { ...bianmin, "grade:良好": 90 }).map(({ code, blank }) => [code, blank]), [["grade-order", "grade:良好"]]);
    assert.deepEqual(problems("S4", { ...bianmin, "grade:优秀": 101 }).map(({ code, blank }) => [code, blank]), [["grade-above-base", "grade:优秀"]]);
  });

  it("[N10] holds a printed 百分制 to its hundred", () => {
    const values = { "points:1": 30, "points:2": 20, "points:3": 20, "points:4": 20, "points:5": 15 };
    assert.equal(problems("S7", values)[0]!.message, "《医院窗口服务考核方案》采用百分制，各项分值之和应为100分，现在是105分。请调整。");
    assert.deepEqual(edition("S7", { ...values, "points:5": 10 }).base, { points: points(100), stated: true });
  });

  it("[N10] scores by a filled template: what was awarded, what a criterion lost, and the grade", () => {
    const office = edition("S4", bianmin);
    assert.equal(office.id, "bianmin-staff.office");
    const awarded = [["1", "18"], ["2", "25"], ["3", "17.5"], ["4", "10"], ["5", "19.5"]].map(([category, amount]) => ({ category: category!, points: points(amount!) }));
    assert.equal(scoreAwarded(office, awarded).total, points(90));
    const result = scoreEntries(office, [{ category: "1", clause: "1.2", points: points("10.5") }], { month: null });
    assert.ok("assessment" in result);
    assert.deepEqual([toNumber(result.assessment.total), result.assessment.grade], [89.5, "良好"]);
  });

  it("[N10] adds the points of criteria up to their category", () => {
    const values = Object.fromEntries(blanksOf(template("S8")).map(({ id }, index) => [id, index + 1]));
    assert.deepEqual(edition("S8", values).categories.map((category) => toNumber(category.points!)), [6, 15, 24]);
  });

  it("[N10] carries S6's gates over as the same share of each category's points", () => {
    const office = edition("S6", { "points:1": 20, "points:2": 20, "points:3": 20, "points:4": 25, "points:5": 15 });
    assert.deepEqual(office.selection?.gates.map(({ name, min }) => [name, toNumber(min)]), [
      ["服务态度", 16], ["服务效率", 16], ["问题解决能力", 16], ["语言表达能力", 20], ["团队合作", 12],
    ]);
    assert.deepEqual([office.selection?.name, office.selection?.most], ["优秀奖励", 3]);
  });

  it("[N10] gives an edition that reads for whatever points fill every blank", () => {
    const anyPoints = fc.integer({ min: 1, max: 50_000 }).map((hundredths) => hundredths / 100);
    fc.assert(fc.property(fc.constantFrom(...templates().filter(({ base }) => base === null)), fc.array(anyPoints, { minLength: 12, maxLength: 12 }), (each, amounts) => {
      const blanks = blanksOf(each);
      const sum = blanks.filter(({ kind }) => kind === "points").reduce((total, _, index) => total + Math.round(amounts[index]! * 100), 0);
      const values = Object.fromEntries(blanks.map(({ id, kind }, index) => [id, kind === "points" ? amounts[index]! : (Math.round(sum / (index + 1)) + 20 - index) / 10_000]));
      const filled = fillTemplate(each, { values });
      if (!("document" in filled)) return filled.problems.every(({ code }) => code === "grade-order");
      const read = readEdition(filled.document);
      if ("problems" in read) assert.fail(JSON.stringify(read.problems));
      assert.equal(read.edition.clauses.length, each.criteria.length);
      return true;
    }), { seed: seedOr(7), numRuns: 300 });
  });

  it("[N11] comes back from the office as a file with its values filled in", () => {
    const file = withBlanks(templateSources[0], template("S4")) as { values: Record<string, number | null> };
    assert.deepEqual(file.values, Object.fromEntries(Object.keys(bianmin).map((id) => [id, null])));
    const empty = officeEdition(file);
    assert.ok("problems" in empty && empty.problems.length === 8);
    const filled = officeEdition({ ...file, values: bianmin });
    assert.ok("document" in filled && "edition" in readEdition(filled.document));
    assert.deepEqual(officeEdition({ ...file, values: { "points:1": "20" } }), {
      problems: ["values 应为各空的数字，如 {\"points:1\": 20}。请用 assess catalogue 编号 --json 得到的文件来填。"],
    });
  });

  it("[N11] hands editions on as they are and says what norms are", () => {
    for (const other of [{ id: "bianmin-window.1", categories: [], clauses: [] }, null, 7, "x", { id: "mine.1", norms: [] }]) assert.deepEqual(officeEdition(other), { document: other });
    const norms = officeEdition({ id: "hall-conduct-eight.1", norms: [] });
    assert.match("problems" in norms ? norms.problems[0]! : "", /是行为规范，没有分值，不能计分/u);
    const roster = officeEdition({ id: "hall-rotation.1", clauses: [] });
    assert.match("problems" in roster ? roster.problems[0]! : "", /不给人打分/u);
  });

  it("[N9] reports what is wrong with a template document", () => {
    const source = templateSources[0] as { criteria: object[] };
    const read = readTemplate({ ...source, criteria: [{ ...source.criteria[0], category: "12" }, source.criteria[1], source.criteria[1]] });
    assert.deepEqual("problems" in read && read.problems.map(({ path, code }) => [path, code]), [["criteria[2].id", "duplicate"], ["criteria[0].category", "unknown-category"]]);
  });
});
