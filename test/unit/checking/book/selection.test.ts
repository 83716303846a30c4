import assert from "node:assert/strict";
import { tooManySelected } from "../../../../src/checking/tooManySelected";
import { vetoIgnored } from "../../../../src/checking/vetoIgnored";
import type { Selection } from "../../../../src/catalogue/edition";
import { points } from "../../../../src/points";
import type { SubjectReading } from "../../../../src/sheet/reading";
import { category, clause, editionOf } from "../../editionOf";
import { awarded, brief, entry, month, printed, run, subject, tableOf, words } from "./tables";

const selecting = (most: number | null, gates: Selection["gates"] = [], ties: Selection["ties"] = "report") =>
  editionOf({ selection: { name: "优质服务窗口", most, gates, ties, vetoes: true, source: { document: "test", lines: "1" } } });

/** A row with a total, chosen or not. */
const row = (name: string, at: number, total: number, chosen: boolean, parts: Partial<SubjectReading> = {}): SubjectReading =>
  subject(name, { cell: `B${at}`, total: printed(`E${at}`, total), ...(chosen ? { selected: words(`G${at}`, "√") } : {}), ...parts });
const summary = (most: number, ...subjects: SubjectReading[]) => tableOf({ sheet: "汇总", layout: "summary", edition: selecting(most), subjects });

describe("too-many-selected", () => {
  const many = (scores: readonly number[], chosen: number) => scores.map((score, index) => row(`窗口${"甲乙丙丁戊己庚"[index]}`, index + 4, score, index < chosen));

  it("[F38] as many as allowed, or fewer, is right", () => {
    assert.deepEqual(run(tooManySelected, [summary(5, ...many([99, 98, 97, 96, 95, 94], 5))]), []);
    assert.deepEqual(run(tooManySelected, [summary(5, ...many([99, 98, 97, 95, 95, 95], 3))]), []);
    assert.deepEqual(run(tooManySelected, [tableOf({ layout: "summary", subjects: many([99, 98], 2) })]), [], "an edition that picks nobody out limits nothing");
  });

  it("[F38] too many: the marks beyond the last place", () => {
    const [finding] = run(tooManySelected, [summary(3, ...many([99, 98, 97, 96, 95], 4))]);
    assert.deepEqual([finding?.cells, finding?.expected, finding?.actual], [["G7"], 3, 4]);
    assert.match(finding!.message, /最多 3 个.*窗口丁/u);
  });

  it("[F38] a tie across the last place is told, whether all or some were taken", () => {
    const [over] = run(tooManySelected, [summary(3, ...many([99, 98, 97, 97, 95], 4))]);
    assert.deepEqual(over?.cells, ["G6", "G7"]);
    assert.match(over!.message, /同为 97 分，只剩 1 个名额/u);
    const [broken] = run(tooManySelected, [summary(3, ...many([99, 98, 97, 97, 95], 3))]);
    assert.deepEqual(broken?.cells, ["G6"]);
    assert.match(broken!.message, /窗口丁 同为 97 分却没有评上/u);
  });

  it("[F38] where the office has chosen what a tie means, that decides", () => {
    const of = (ties: Selection["ties"], scores: readonly number[], chosen: number) =>
      run(tooManySelected, [tableOf({ sheet: "汇总", layout: "summary", edition: selecting(3, [], ties), subjects: many(scores, chosen) })]);
    assert.deepEqual(of("all", [99, 98, 97, 97, 95], 4), []);
    assert.match(of("all", [99, 98, 97, 97, 95], 3)[0]!.message, /窗口丁 同为 97 分却没有评上。按选定的解释，并列的一并评上/u);
    assert.deepEqual(of("all", [99, 98, 97, 97, 95], 5).map(({ cells, expected }) => [cells, expected]), [[["G8"], 4]]);
    assert.deepEqual(of("none", [99, 98, 97, 97, 95], 2), []);
    assert.match(of("none", [99, 98, 97, 97, 95], 4)[0]!.message, /并列的都不评/u);
  });

  it("[F39] one below a better one who was passed over", () => {
    const rows = [row("甲", 4, 99, true), row("乙", 5, 98, false), row("丙", 6, 97, true)];
    const [finding] = run(tooManySelected, [summary(3, ...rows)]);
    assert.deepEqual(finding?.cells, ["G6"]);
    assert.match(finding!.message, /丙（97 分）.*乙（B5，98 分）/u);
    const vetoed = [rows[0]!, { ...rows[1]!, vetoed: words("H5", "取消评优资格") }, rows[2]!];
    assert.deepEqual(run(tooManySelected, [summary(3, ...vetoed)]), []);
  });

  it("[F39] one below a gate", () => {
    const edition = selecting(3, [{ name: "服务", min: points(16) }]);
    const gated = (name: string, at: number, service: number, chosen: boolean) => row(name, at, 90, chosen, { awarded: [awarded(`D${at}`, edition, "service", service)] });
    const table = tableOf({ sheet: "汇总", layout: "summary", edition, subjects: [gated("甲", 4, 15, true), gated("乙", 5, 16, true)] });
    const findings = run(tooManySelected, [table]);
    assert.deepEqual(findings.map(({ cells, category: of, expected, actual }) => [cells, of, expected, actual]), [[["G4"], "服务", "≥ 16", "15"]]);
  });

  it("[F38] without the one whom a veto shuts out there would not be too many: that is the cause", () => {
    const rows = many([99, 98, 97, 96], 4).map((each, index) => (index === 0 ? { ...each, vetoed: words("H4", "一票否决") } : each));
    const [finding] = run(tooManySelected, [summary(3, ...rows)]);
    assert.deepEqual(finding?.follows, { code: "veto-ignored", sheet: "汇总", cell: "G4" });
  });

  it("[F38] marks that say no, and a subject that stands twice, do not count", () => {
    const rows = [...many([99, 98], 2), row("窗口丙", 6, 97, false, { selected: words("G6", "否") }), row("窗口甲", 7, 99, true)];
    assert.deepEqual(run(tooManySelected, [summary(2, ...rows)]), []);
  });
});

describe("veto-ignored", () => {
  const edition = editionOf({
    categories: [category("discipline", "纪律", 10), category("veto", "取消资格", null, { kind: "veto" })],
    clauses: [
      clause("bribe", "veto", { kind: "none" }, { polarity: "veto", scope: "当月和年度评先资格", vetoPeriod: "month-and-year" }),
      clause("exposed", "veto", { kind: "none" }, { polarity: "veto", scope: "本年度各项评先", vetoPeriod: "year" }),
      clause("empty", "discipline", { kind: "fixed", points: points(5) }, { scope: "当次流动红旗评选资格", vetoPeriod: "occasion", vetoFor: "流动红旗" }),
    ],
  });
  const form = (of: string, parts: Partial<Parameters<typeof tableOf>[0]> = {}) => tableOf({
    sheet: "社保", edition, subjects: [subject("社保窗口", { cell: "B2", entries: [of === "empty" ? entry("D9", edition, "discipline", 5, of) : entry("D9", edition, "veto", null, of)] })], ...parts,
  });
  const honours = (parts: Partial<SubjectReading>, of: Partial<Parameters<typeof tableOf>[0]> = {}) =>
    tableOf({ sheet: "汇总", layout: "summary", edition, subjects: [row("社保", 4, 96, false, parts)], ...of });
  const chosen = { selected: words("G4", "优秀窗口") };

  it("[F37] selected, or graded 优秀, in spite of a veto on another sheet", () => {
    const [finding] = run(vetoIgnored, [form("bribe"), honours(chosen)]);
    assert.deepEqual([finding?.sheet, finding?.cells, finding?.actual], ["汇总", ["G4"], "优秀窗口"]);
    assert.match(finding!.message, /“社保”表 D9 记有 .*当月和年度评先资格/u);
    assert.deepEqual(brief(run(vetoIgnored, [form("bribe"), honours({ grade: words("F4", "优秀") })])), ["汇总 F4"]);
    assert.deepEqual(run(vetoIgnored, [form("bribe"), honours({ grade: words("F4", "称职") })]), []);
    assert.deepEqual(run(vetoIgnored, [form("bribe"), honours({ selected: words("G4", "否") })]), []);
  });

  it("[F37] a mark by hand in the same row shuts out too", () => {
    assert.deepEqual(brief(run(vetoIgnored, [honours({ ...chosen, vetoed: words("H4", "取消评优资格") })])), ["汇总 G4,H4"]);
    assert.deepEqual(run(vetoIgnored, [honours({ ...chosen, vetoed: words("H4", "无") })]), []);
  });

  it("[F37] a veto reaches as far as its clause says", () => {
    const july = { month: month("2026-07") };
    const yearly = { month: null, title: "2026年度优秀窗口评选汇总" };
    assert.deepEqual(run(vetoIgnored, [form("bribe"), honours(chosen, july)]), []);
    assert.equal(run(vetoIgnored, [form("bribe"), honours(chosen, yearly)]).length, 1);
    assert.equal(run(vetoIgnored, [form("exposed"), honours(chosen, july)]).length, 1);
    assert.deepEqual(run(vetoIgnored, [form("exposed"), honours(chosen, { month: month("2026-05") })]), []);
    assert.deepEqual(run(vetoIgnored, [form("exposed"), honours(chosen, { month: month("2027-01") })]), []);
  });

  it("[F37] a veto of one honour shuts out of that one only", () => {
    assert.deepEqual(run(vetoIgnored, [form("empty"), honours(chosen)]), []);
    assert.deepEqual(run(vetoIgnored, [form("empty"), honours({ grade: words("F4", "优秀") })]), []);
    const flag = honours({ selected: words("G4", "√") }, { columns: [{ column: 7, parts: ["流动红旗"], cell: "G3", role: null, category: null, points: null }] });
    assert.equal(run(vetoIgnored, [form("empty"), flag]).length, 1);
  });
});
