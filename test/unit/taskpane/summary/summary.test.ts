import assert from "node:assert/strict";
import { parseMonth, type Month } from "../../../../src/month";
import { sum, toNumber, ZERO } from "../../../../src/points";
import { EMPTY_ROSTER } from "../../../../src/register/officeRoster";
import { MemoryGrid } from "../../../../src/sheet/grid";
import type { NewSheet } from "../../../../src/xlsx/writing/newSheet";
import { summaryPane as chinese } from "../../../../src/text/zh-CN/summaryPane";
import { summaryPane as english } from "../../../../src/text/en-US/summaryPane";
import { chartFigures } from "../../../../taskpane/summary/chartFigures";
import { chosenOf } from "../../../../taskpane/summary/chosen";
import { readOwnSheets, stillOwn } from "../../../../taskpane/summary/ownSheets";
import { periodSheet } from "../../../../taskpane/summary/periodSheet";
import { chosenPeriod, periodsOf } from "../../../../taskpane/summary/periods";
import { catalogueArgument, monthPlan, resultPlan, withoutLinks } from "../../../../taskpane/summary/plans";
import { monthsIn, putTogether, rosterEntries } from "../../../../taskpane/summary/putTogether";
import type { MadeSummary } from "../../../../taskpane/summary/summaryState";
import { holdAgainst } from "../../../../taskpane/summary/verifyWritten";
import { editions, windowForm } from "../../batch/files";
import { bookOf, ledger, reportOf, valuesOf } from "../../handover/month";

const month = (text: string): Month => parseMonth(text) as Month;
const FILE = "六月.xlsx";

function madeOf(book = bookOf(windowForm("社保窗口", { late: 2 }), windowForm("医保窗口"), windowForm("税务窗口", { late: 2 }))): MadeSummary {
  const reports = [reportOf(book, FILE)];
  return { source: "workbook", reports, ignored: [], book, fileName: FILE, items: null, leftOut: [], months: putTogether(reports, { editions, language: "zh-CN", roster: null, ledgerComplete: false }) };
}

describe("汇总: putting together", () => {
  it("[Z101] months come latest first, then quarters and years of which two months or more are there", () => {
    const choices = periodsOf(["2026-05", "2026-06", "2026-01", "2025-12"].map(month));
    assert.deepEqual(choices.map(({ id, present }) => `${id} ${present.length}`), ["2026-06 1", "2026-05 1", "2026-01 1", "2025-12 1", "2026-Q2 2", "2026 3"]);
    assert.equal(chosenPeriod(choices, "2026-Q2")?.months.length, 3);
    assert.equal(chosenPeriod(choices, "2024")?.id, "2026-06");
    assert.equal(chosenPeriod([], null), undefined);
  });

  it("[Z101] two months give a quarter whose missing month is named, and nobody is ranked by two of three", () => {
    const [may, june] = [windowForm("社保窗口").replaceAll("6月", "5月"), windowForm("社保窗口", { late: 2 })];
    assert.notEqual(may, windowForm("社保窗口"));
    const reports = [reportOf(bookOf(may), "五月.xlsx"), reportOf(bookOf(june), FILE)];
    assert.deepEqual(monthsIn(reports), ["2026-05", "2026-06"]);
    const made = { ...madeOf(), reports, months: putTogether(reports, { editions, language: "zh-CN", roster: null, ledgerComplete: false }) };
    const chosen = chosenOf(made, { period: "2026-Q2", edition: null }, "zh-CN");
    assert.ok(chosen?.shown.kind === "several");
    assert.deepEqual(chosen.shown.result.missingMonths, ["2026-04"]);
    assert.deepEqual([chosen.shown.result.rows.length, chosen.shown.result.apart.map(({ name }) => name)], [0, ["社保窗口"]]);
    const sheet = periodSheet(chosen.shown.result, "2026年第2季度", "zh-CN");
    assert.ok(valuesOf(sheet).flat().some((value) => String(value).includes("缺 2026年4月")));
    assert.equal(sheet.table, undefined);
  });

  it("[Z102] the roster gives departments and leaders of the month, a person's by way of the window", () => {
    const bounds = { from: null, to: null };
    const roster = {
      ...EMPTY_ROSTER,
      windows: [{ name: "社保窗口", department: "人社局", chief: null, leader: "张某", ...bounds }, { name: "旧窗口", department: "某局", chief: null, leader: null, from: null, to: month("2026-05") }],
      staff: [{ name: "王某", window: "社保", department: null, ...bounds }],
    };
    assert.deepEqual(rosterEntries(roster, month("2026-06")), [
      { name: "社保窗口", of: "window", department: "人社局", leader: "张某" }, { name: "王某", of: "staff", department: "人社局", leader: "张某" },
    ]);
    const [summary] = putTogether(madeOf().reports, { editions, language: "zh-CN", roster, ledgerComplete: false });
    assert.deepEqual(summary?.tables[0]?.departments.map(({ department }) => department), ["人社局"]);
  });

  it("[Z103] only a ledger said to be complete makes faultless whom it does not name", () => {
    const reports = [reportOf(bookOf(ledger([["社保窗口", "工作纪律", 2]])), FILE)];
    const roster = { ...EMPTY_ROSTER, windows: ["社保窗口", "医保窗口"].map((name) => ({ name, department: null, chief: null, leader: null, from: null, to: null })) };
    const names = (ledgerComplete: boolean) => putTogether(reports, { editions, language: "zh-CN", roster, ledgerComplete })[0]?.tables[0]?.rows.map(({ name }) => name);
    assert.deepEqual([names(false), names(true)], [["社保窗口"], ["医保窗口", "社保窗口"]]);
  });

  it("[Z104] a sheet is ours as long as its first cell says what we wrote", () => {
    const records = readOwnSheets([{ name: "6月汇总", title: "汇总" }, { name: 1 }, null, { name: "5月汇总", title: "汇总" }]);
    assert.equal(records.length, 2);
    assert.deepEqual(stillOwn(records, [{ name: "6月汇总", rows: [["汇总"]] }, { name: "5月汇总", rows: [["我的"]] }, { name: "别的", rows: [["汇总"]] }]), ["6月汇总"]);
    assert.deepEqual(readOwnSheets("x"), []);
  });
});

describe("汇总: what is written", () => {
  const made = madeOf();
  const chosen = chosenOf(made, { period: null, edition: null }, "zh-CN");
  if (chosen?.shown.kind !== "month" || chosen.shown.table === null) throw new Error("the fixture has no month");
  const { summary, table } = chosen.shown;
  const options = { language: "zh-CN" as const, mappings: [], catalogue: undefined };

  it("[Z106] formulas name a catalogue table by its range; a file of the sitting and options of the office are refused", () => {
    const { book } = made;
    assert.ok(book);
    const edition = table.edition;
    const rules = new MemoryGrid({ name: "规则" });
    rules.set(9, 14, { value: "末" });
    const withRules = { ...book, sheets: [...book.sheets, rules] };
    assert.deepEqual(catalogueArgument(edition.id, { sheets: [], files: [] }, {}, book), { argument: undefined });
    assert.deepEqual(catalogueArgument(edition.id, { sheets: [{ name: "规则", edition, problems: [] }], files: [] }, {}, withRules), { argument: "'规则'!$A$1:$N$9" });
    assert.deepEqual(catalogueArgument(edition.id, { sheets: [], files: [{ name: "x.json", edition, document: null }] }, {}, book), { because: "file" });
    assert.deepEqual(catalogueArgument(edition.id, { sheets: [], files: [] }, { [edition.id]: { cap: "none" } }, book), { because: "choices" });
  });

  it("[Z106] a plan from the open workbook has formulas and links, one from files has values and none", () => {
    const live = monthPlan(made, summary, table, "formulas", options);
    const fixed = monthPlan({ ...made, source: "files", book: null }, summary, table, "formulas", options);
    const links = ({ rows }: NewSheet): number => rows.flat().filter((cell) => typeof cell === "object" && cell?.link !== undefined).length;
    assert.ok(live.formulas > 0 && links(live.sheet) === 3);
    assert.deepEqual([fixed.formulas, links(fixed.sheet)], [0, 0]);
    assert.deepEqual(valuesOf(withoutLinks(live.sheet)), valuesOf(live.sheet));
  });

  it("[Z107] what formulas give is held against what the check found", () => {
    const plan: NewSheet = { name: "x", rows: [[{ value: 90, formula: "=1" }, { value: "", formula: "=2" }, { value: 3, formula: "=3" }, { value: "合格", formula: "=4" }, 5]] };
    const grid = new MemoryGrid({ name: "x" });
    grid.set(1, 1, { value: 90.0000001, formula: "=1" });
    grid.set(1, 3, { value: { error: "#NAME?" }, formula: "=3" });
    assert.deepEqual(holdAgainst(plan, grid), { formulas: 4, unlike: ["C1"], pending: ["D1"] });
    grid.set(1, 3, { value: { error: "#BUSY!" }, formula: "=3" });
    grid.set(1, 4, { value: "优秀", formula: "=4" });
    assert.deepEqual(holdAgainst(plan, grid), { formulas: 4, unlike: ["D1"], pending: ["C1"] });
    assert.deepEqual(holdAgainst(plan, undefined).pending, ["A1", "C1", "D1"]);
  });

  it("[Z108] the pane's charts show the numbers that the native ones are drawn from", () => {
    const plan = monthPlan(made, summary, table, "values", options);
    const [categories] = chartFigures(plan.sheet, plan.charts).filter(({ id }) => id === "categories");
    assert.ok(categories);
    const counted = table.edition.categories.filter(({ kind }) => kind === "deduct").map(({ id, name }) =>
      ({ name, value: toNumber(sum(table.rows.map(({ assessment }) => assessment.categories.find((each) => each.id === id)?.counted ?? ZERO))) }));
    assert.deepEqual(categories.points, counted);
    assert.equal(categories.points.find(({ name }) => name === "工作纪律")?.value, 8);
  });

  it("[Z121] what the office lets stand is listed before the signatures, with the reason", () => {
    const [report] = made.reports;
    const finding = { code: "over-cap", severity: "warning", sheet: "社保窗口", cells: ["D5"], subject: "社保窗口", category: "五", clause: null, message: "超出" };
    const plain = resultPlan(report!, [], "zh-CN");
    const sheet = resultPlan(report!, [{ finding, record: { ...finding, cell: "D5", amount: "", reason: "已核实", date: "2026-07-01" } }] as never, "zh-CN");
    assert.ok(plain && sheet);
    const rows = valuesOf(sheet);
    assert.deepEqual(rows.at(-1), valuesOf(plain).at(-1));
    const line = rows.find((row) => row.includes("已核实"));
    assert.deepEqual([line?.[0], line?.[1], line?.[2], line?.[7], line?.[10]], [1, "提醒", "社保窗口", "超出", "2026-07-01"]);
    assert.ok(rows.findIndex((row) => row.includes("已核实")) < rows.length - 1);
  });

  it("[Z125] both languages name every period", () => {
    const quarter = { id: "2026-Q2", kind: "quarter" as const };
    assert.deepEqual([chinese.periodName(quarter), english.periodName(quarter)], ["2026年第2季度", "Quarter 2 of 2026"]);
    assert.deepEqual([chinese.periodName({ id: "2026", kind: "year" }), english.periodName({ id: "2026-06", kind: "month" })], ["2026年", "June 2026"]);
  });
});
