import assert from "node:assert/strict";
import { arrange } from "../../../../taskpane/findings/arrangeFindings";
import { isStepInside, touching } from "../../../../taskpane/findings/area";
import { matcherOf } from "../../../../taskpane/findings/searchFindings";
import { plainView, readKeptView, type FindingView, type Grouping } from "../../../../taskpane/findings/viewOfFindings";
import { family, finding } from "./finding";

const NAMES = { "over-cap": "超出大项分值", "wrong-total": "总分不符" };
const view = (parts: Partial<FindingView> = {}): FindingView => ({ ...plainView, ...parts });
const filter = (parts: Partial<FindingView["filter"]>): FindingView["filter"] => ({ ...plainView.filter, ...parts });

const LIST = [
  ...family({ code: "over-cap", cells: ["D13"], subject: "社保窗口", category: "工作纪律", sheet: "社保窗口" }, { cells: ["E18"], subject: "社保窗口", sheet: "社保窗口" }),
  finding({ cells: ["H3"], subject: "王某" }),
  finding({ code: "not-a-number", severity: "warning", cells: ["D1"], subject: "社保窗口", category: "环境管理", sheet: "社保窗口", message: "“约2分”是文字。" }),
];

describe("the list of findings, arranged", () => {
  it("[T170] filters say of every choice how many findings it would leave beside the other filters", () => {
    const all = arrange(LIST, view(), NAMES);
    assert.deepEqual(all.options.severity, [{ value: "error", count: 3 }, { value: "warning", count: 1 }]);
    assert.deepEqual(all.options.category, [{ value: "", count: 2 }, { value: "工作纪律", count: 1 }, { value: "环境管理", count: 1 }]);
    const ofWindow = arrange(LIST, view({ filter: filter({ window: "社保窗口" }) }), NAMES);
    assert.deepEqual(ofWindow.options.severity, [{ value: "error", count: 2 }, { value: "warning", count: 1 }]);
    assert.deepEqual(ofWindow.options.window.map(({ count }) => count), [3, 1], "its own choice does not narrow it");
    const none = arrange(LIST, view({ filter: filter({ code: "short-range" }) }), NAMES);
    assert.deepEqual([none.listed.length, none.options.code.find(({ value }) => value === "short-range")?.count], [0, 0]);
  });

  it("[T171] consequences stay under their causes: a cause brings them, and one of them brings its cause, which is said", () => {
    const causes = arrange(LIST, view({ filter: filter({ code: "over-cap" }) }), NAMES);
    assert.deepEqual([causes.listed.map(({ code }) => code), causes.forContext], [["over-cap", "wrong-total"], 1]);
    const effects = arrange(LIST, view({ filter: filter({ code: "wrong-total" }) }), NAMES);
    assert.deepEqual([effects.listed.map(({ cells }) => cells[0]), effects.forContext], [["D13", "E18", "H3"], 1]);
  });

  for (const [grouping, groups] of [
    ["severity", ["error", "warning"]], ["code", ["over-cap", "wrong-total", "not-a-number"]], ["window", ["社保窗口", "王某"]],
    ["category", ["工作纪律", "环境管理", ""]], ["sheet", ["六月汇总", "社保窗口"]],
  ] as readonly (readonly [Grouping, readonly string[]])[]) {
    it(`[T172] grouped by ${grouping}, every finding stands once, families together, the gravest first and sheets as in the workbook`, () => {
      const { groups: got, listed } = arrange(LIST, view({ grouping }), NAMES, ["六月汇总", "社保窗口"]);
      assert.deepEqual(got.map(({ value }) => value), groups);
      assert.deepEqual(new Set(listed), new Set(LIST));
      assert.equal(listed.length, LIST.length);
      assert.equal(listed.indexOf(LIST[1]!), listed.indexOf(LIST[0]!) + 1);
    });
  }

  it("[T173] words are sought in sentence, kind, clause, subject, sheet and cells, all of them, in any width and case", () => {
    const found = (words: string): readonly (string | undefined)[] => LIST.filter(matcherOf(words, NAMES)).map(({ cells }) => cells[0]);
    assert.deepEqual(found("总分不符"), ["E18", "H3"]);
    assert.deepEqual(found("社保 约２分"), ["D1"]);
    assert.deepEqual(found("ｈ3"), ["H3"]);
    assert.deepEqual(found("D1"), ["D1"], "not D13");
    assert.deepEqual(found("  "), ["D13", "E18", "H3", "D1"]);
    assert.deepEqual(found("没有这些字"), []);
    assert.equal(matcherOf("d4", NAMES)(finding({ cells: ["B2:E9"] })), true, "a range holds its cells");
  });

  it("[T174] a selection lists what shares a cell with it, whole rows and columns and several areas included", () => {
    const touches = (areas: readonly string[], cells: readonly string[]): boolean => touching({ sheet: "表一", areas })({ sheet: "表一", cells });
    assert.equal(touches(["D4:E20"], ["E20"]), true);
    assert.equal(touches(["D4:E20"], ["F20"]), false);
    assert.equal(touches(["3:5"], ["Z4"]), true);
    assert.equal(touches(["B:C"], ["A1:B9"]), true);
    assert.equal(touches(["A1", "G7"], ["G7"]), true);
    assert.equal(touching({ sheet: "表一", areas: ["A1:Z99"] })({ sheet: "表二", cells: ["A1"] }), false);
    const area = { sheet: "表一", areas: ["D4:E20"] };
    assert.equal(isStepInside({ sheet: "表一", areas: ["D5"] }, area), true, "going to a finding keeps the selection");
    assert.equal(isStepInside({ sheet: "表一", areas: ["D5:D6"] }, area), false);
    assert.equal(isStepInside({ sheet: "表二", areas: ["D5"] }, area), false);
  });

  it("[T172] the grouping and the switch are kept, and a damaged setting means the defaults", () => {
    assert.deepEqual(readKeptView({ grouping: "window", live: false }), { grouping: "window", live: false });
    for (const junk of [null, 3, { grouping: "colour", live: "no" }, []]) assert.deepEqual(readKeptView(junk), { grouping: "severity", live: true });
  });
});
