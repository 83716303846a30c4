import { strict as assert } from "node:assert";
import fc from "fast-check";
import { unscoredDocuments } from "../../../src/catalogue/unscored";
import { type CalendarDate, completedYears, dateOf, dayAfter, parseDate } from "../../../src/norms/eligibility/calendarDate";
import { checkRoster, type EligibilityOptions } from "../../../src/norms/eligibility/checkRoster";
import { readRoster } from "../../../src/norms/eligibility/readRoster";
import { emptyRow, type RosterRow } from "../../../src/norms/eligibility/roster";
import { eligibilityRules, eligibilitySource, readEligibility } from "../../../src/norms/eligibility/rules";
import { seedOr } from "../../seed";

const date = (text: string): CalendarDate => parseDate(text) ?? assert.fail(text);

/** Somebody about whom everything is known and nothing is wrong. */
const zhang: RosterRow = {
  ...emptyRow("张三"), department: "人社局", birthDate: date("1985-03-01"), firstPostedOn: date("2024-01-08"), startedOn: date("2024-01-10"),
  inEstablishment: true, approvalQualified: true, authorised: false, trainedOn: date("2024-01-09"), handedOverOn: date("2024-01-10"), otherDuties: false,
};
const check = (changes: Partial<RosterRow>, options: EligibilityOptions = {}) => checkRoster([{ ...zhang, ...changes }], options);
const codes = (changes: Partial<RosterRow>, options: EligibilityOptions = {}) => check(changes, options).map(({ code, severity, rule }) => [code, severity, rule]);

describe("calendar dates", () => {
  it("[N15] reads the ways a date is typed, and nothing that is no day", () => {
    for (const text of ["2024-03-01", "2024年3月1日", "2024.3.1", "2024/03/01", "20240301", "２０２４－３－１"]) assert.equal(parseDate(text), "2024-03-01", text);
    assert.equal(parseDate(45352), "2024-03-01");
    assert.equal(parseDate(59), "1900-02-28");
    assert.equal(parseDate(61), "1900-03-01");
    for (const other of ["1980.05", "2023-02-29", "2024-13-01", "2024-04-31", "三月", "", "2024-03-01x"]) assert.equal(parseDate(other), undefined, other);
    for (const other of [0, 60, Number.NaN, 1e9]) assert.equal(parseDate(other), undefined, String(other));
  });

  it("[N15] counts whole years to the day", () => {
    const years: [string, string, number][] = [
      ["1979-05-03", "2024-05-02", 44], ["1979-05-03", "2024-05-03", 45], ["2000-02-29", "2023-02-28", 22], ["2000-02-29", "2023-03-01", 23],
      ["2024-01-01", "2023-12-31", -1],
    ];
    for (const [from, to, expected] of years) assert.equal(completedYears(date(from), date(to)), expected, `${from} ${to}`);
    for (const [day, next] of [["2024-02-28", "2024-02-29"], ["2023-02-28", "2023-03-01"], ["2023-12-31", "2024-01-01"]]) assert.equal(dayAfter(date(day!)), next);
  });

  it("[N15] agrees with a calendar of days", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 200_000 }), (serial) => {
      const day = parseDate(serial)!;
      assert.equal(dayAfter(day), parseDate(serial + 1));
      const [year, month, ofMonth] = day.split("-").map(Number) as [number, number, number];
      assert.equal(dateOf(year, month, ofMonth), day);
    }), { seed: seedOr(3), numRuns: 500 });
  });
});

describe("posting rules", () => {
  it("[N12] holds the 15 conditions with their force", () => {
    const { clauses } = eligibilityRules();
    assert.equal(clauses.length, 15);
    assert.deepEqual(clauses.filter(({ force }) => force === "soft").map(({ id }) => id), ["S18.1.6a", "S18.2.1a", "S18.2.2"]);
    for (const { force, text } of clauses) if (force === "soft") assert.match(text, /原则上|一般/u);
    assert.deepEqual(clauses.filter(({ force }) => force === "judgement").map(({ check: by }) => by), ["judgement", "judgement", "judgement", "judgement"]);
    const broken = readEligibility({ ...(eligibilitySource as object), clauses: [] });
    assert.deepEqual("problems" in broken && broken.problems.map(({ path, code }) => [path, code]), [["clauses", "empty-list"]]);
  });

  it("[N12] finds nothing where everything fits, and needs no clock for it", () => {
    assert.deepEqual(check({}), []);
    assert.deepEqual(checkRoster([]), []);
  });

  it("[N12] warns, never more, of somebody over 45 at first posting", () => {
    const [finding] = check({ birthDate: date("1978-01-08"), inApprovalWork: false, atHallSince: date("2023-06-01"), lastYearGrade: "称职" });
    assert.deepEqual([finding?.code, finding?.severity, finding?.rule, finding?.missing], ["over-age", "warning", "S18.1.6a", []]);
    assert.equal(finding?.message, "张三 1978-01-08 出生，2024-01-08 首次选派时46周岁。一(六)“原则上不超过45周岁”，请核对。");
    assert.deepEqual(codes({ birthDate: date("1979-01-08") }), []);
    assert.deepEqual(codes({ birthDate: date("1978-01-09") }), []);
  });

  it("[N12] takes 不超过45周岁 in the reading that is chosen", () => {
    const over = [["over-age", "warning", "S18.1.6a"]];
    const known = { inApprovalWork: false, atHallSince: date("2023-06-01"), lastYearGrade: "合格" };
    assert.deepEqual(codes({ ...known, birthDate: date("1978-06-01") }), []);
    assert.deepEqual(codes({ ...known, birthDate: date("1978-06-01") }, { choices: { "age-45": "birthday" } }), over);
    assert.deepEqual(codes({ ...known, birthDate: date("1979-01-08") }, { choices: { "age-45": "birthday" } }), []);
  });

  it("[N19] holds its two open questions as data, as an edition does, and each option changes what is found", () => {
    const { choices, readings } = eligibilityRules();
    assert.deepEqual(choices.map(({ id, options, selected }) => [id, options.map((option) => option.id), selected]), [
      ["age-45", ["whole-years", "birthday"], "whole-years"], ["exemption", ["both", "window"], "both"],
    ]);
    for (const { question, reason, options } of choices) for (const text of [question, reason, ...options.map(({ label }) => label)]) assert.ok(text.length > 5, text);
    assert.deepEqual(readings, { age: "whole-years", exemption: "both" });
    assert.deepEqual(eligibilityRules({ "age-45": "birthday", exemption: "window" }).readings, { age: "birthday", exemption: "window" });
    assert.equal(unscoredDocuments.find(({ scheme }) => scheme === "S18")?.choices, choices.length);
    const unknown = readEligibility(eligibilitySource, "zh-CN", { "age-45": "sometime" });
    assert.deepEqual("problems" in unknown && unknown.problems.map(({ code }) => code), ["bad-selection"]);
    assert.throws(() => checkRoster([], { choices: { age: "birthday" } }), RangeError);
  });

  it("[N12] lets the exemption lift the age limit, in either reading", () => {
    const old = { birthDate: date("1970-01-01") };
    const cases: [Partial<RosterRow>, both: boolean, window: boolean][] = [
      [{ inApprovalWork: true, atHallSince: null, lastYearGrade: "优秀" }, true, true],
      [{ inApprovalWork: true, atHallSince: null, lastYearGrade: "不称职" }, false, true],
      [{ inApprovalWork: false, atHallSince: date("2023-01-08"), lastYearGrade: "称职(合格)" }, true, true],
      [{ inApprovalWork: false, atHallSince: date("2023-01-09"), lastYearGrade: "优秀" }, false, false],
      [{ inApprovalWork: false, atHallSince: date("2020-01-01"), lastYearGrade: "基本称职" }, false, false],
    ];
    for (const [known, both, window] of cases) {
      assert.equal(check({ ...old, ...known }).length === 0, both, JSON.stringify(known));
      assert.equal(check({ ...old, ...known }, { choices: { exemption: "window" } }).length === 0, window, JSON.stringify(known));
    }
  });

  it("[N14] says what would decide whether the exemption applies", () => {
    const [finding] = check({ birthDate: date("1970-01-01"), inApprovalWork: true });
    assert.deepEqual(finding?.missing, ["lastYearGrade"]);
    assert.match(finding!.message, /若属不受年龄限制的情形，还要知道：前一年度考核等次。$/u);
    assert.deepEqual(check({ birthDate: date("1970-01-01") })[0]?.missing, ["inApprovalWork", "atHallSince", "lastYearGrade"]);
    assert.deepEqual(check({ birthDate: date("1970-01-01"), lastYearGrade: "不合格" })[0]?.missing, []);
    assert.deepEqual(check({ birthDate: date("1970-01-01"), inApprovalWork: true, lastYearGrade: "B" })[0]?.missing, ["lastYearGrade"]);
  });

  it("[N12] warns of less than a year's service, the first and the last day counted", () => {
    assert.deepEqual(codes({ leftOn: date("2025-01-09") }), []);
    assert.deepEqual(codes({ leftOn: date("2025-01-08") }), [["short-service", "warning", "S18.2.1a"]]);
    assert.deepEqual(codes({ leftOn: null }), []);
  });

  it("[N12] warns of rotation outside January", () => {
    const letters = { requestedOn: date("2023-12-01"), repliedOn: date("2023-12-20") };
    assert.deepEqual(codes({ ...letters, rotatedOn: date("2024-01-31") }), []);
    assert.deepEqual(codes({ ...letters, rotatedOn: date("2024-02-01") }), [["rotation-month", "warning", "S18.2.2"]]);
  });

  it("[N13] gives errors only where the text is hard and the roster says so", () => {
    assert.deepEqual(codes({ inEstablishment: false }), [["not-in-establishment", "error", "S18.1.1"]]);
    assert.deepEqual(codes({ approvalQualified: false, authorised: false }), [["no-approval-right", "error", "S18.1.2"]]);
    assert.deepEqual(codes({ approvalQualified: false, authorised: true }), []);
    assert.deepEqual(codes({ otherDuties: true }), [["other-duties", "error", "S18.2.1b"]]);
    assert.deepEqual(codes({ trainedOn: date("2024-01-11"), handedOverOn: date("2024-01-11") }), [["training-late", "error", "S18.2.3"], ["handover-late", "error", "S18.2.3"]]);
    assert.deepEqual(codes({ rotatedOn: date("2024-01-10"), requestedOn: date("2024-01-02"), repliedOn: date("2024-01-11") }), [["rotation-before-reply", "error", "S18.3.1"]]);
    assert.deepEqual(codes({ standInFrom: date("2024-06-03"), standInAgreedOn: date("2024-06-04") }), [["stand-in-before-consent", "error", "S18.3.2"]]);
    assert.deepEqual(codes({ standInFrom: date("2024-06-03"), standInAgreedOn: date("2024-06-03") }), []);
  });

  it("[N13] wants exactly one leader for each department, where leaders are given", () => {
    const leaders = { 人社局: ["李局"], 税务局: ["王局", "赵局"], 医保局: [] };
    const found = checkRoster([zhang, { ...zhang, name: "李四", department: "公安局" }], { leaders });
    assert.deepEqual(found.map(({ code, severity, name }) => [code, severity, name]), [
      ["leaders", "error", "公安局"], ["leaders", "error", "税务局"], ["leaders", "error", "医保局"],
    ]);
    assert.deepEqual(checkRoster([zhang]), []);
  });

  it("[N14] says once for each person what is not known, and concludes nothing from it", () => {
    const found = checkRoster([emptyRow("王五")]);
    assert.deepEqual(found.map(({ code, severity, rule, row }) => [code, severity, rule, row]), [["missing-data", "info", null, 0]]);
    assert.deepEqual(found[0]?.missing, ["inEstablishment", "approvalQualified", "authorised", "birthDate", "firstPostedOn", "startedOn", "trainedOn", "handedOverOn"]);
    assert.equal(check({ birthDate: null })[0]?.message, "张三缺少：出生日期。相关条件没有核对，请补填。");
    assert.deepEqual(codes({ approvalQualified: null, authorised: true }), []);
    assert.deepEqual(check({ approvalQualified: null, authorised: false })[0]?.missing, ["approvalQualified"]);
    assert.deepEqual(check({ rotatedOn: date("2024-01-20") })[0]?.missing, ["requestedOn", "repliedOn"]);
  });

  it("[N14] concludes nothing from dates that contradict each other", () => {
    assert.deepEqual(codes({ leftOn: date("2023-12-01") }), [["date-order", "warning", null]]);
    assert.deepEqual(codes({ birthDate: date("2034-01-01") }), [["date-order", "warning", null]]);
    assert.match(check({ leftOn: date("2023-12-01") }, { language: "en-US" })[0]!.message, /leaving date \(2023-12-01\) is before starting date/u);
  });
});

describe("reading a roster", () => {
  const heading = ["姓名", "出生日期", "首次选派日期", "上岗日期", "离岗日期", "在编", "审批资格", "部门授权", "岗前培训日期", "工作交接日期", "前一年度考核等次"];

  it("[N16] reads rows below the heading, whatever stands above it", () => {
    const { rows, problems } = readRoster([
      ["窗口工作人员名册"], heading,
      ["张三", "1985.3.1", 45299, "2024年1月10日", null, "是", "√", "否", "2024-01-09", "2024-01-10", "称职"],
      [null, "1990-01-01"],
      ["李四", "", "", "", "", "编外", "", "", "", "", ""],
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(rows.map(({ name }) => name), ["张三", "李四"]);
    assert.deepEqual([rows[0]?.birthDate, rows[0]?.firstPostedOn, rows[0]?.startedOn, rows[0]?.leftOn], ["1985-03-01", "2024-01-08", "2024-01-10", null]);
    assert.deepEqual([rows[0]?.inEstablishment, rows[0]?.approvalQualified, rows[0]?.authorised, rows[0]?.lastYearGrade], [true, true, false, "称职"]);
    assert.deepEqual(checkRoster(rows).map(({ code, name }) => [code, name]), [["not-in-establishment", "李四"], ["missing-data", "李四"]]);
  });

  it("[N16] says which cell it could not read, and takes it as not known", () => {
    const { rows, problems } = readRoster([heading, ["张三", "1980.05", null, { error: "#REF!" }, null, "可能"]]);
    assert.deepEqual(problems.map(({ code, cell }) => [code, cell]), [["not-a-date", "B2"], ["not-a-date", "D2"], ["not-a-flag", "F2"]]);
    assert.match(problems[0]!.message, /^B2：张三的出生日期“1980\.05”读不成日期，按未填处理。请写到日/u);
    assert.deepEqual([rows[0]?.birthDate, rows[0]?.startedOn, rows[0]?.inEstablishment], [null, null, null]);
    assert.deepEqual(readRoster([["部门", "日期"]]).problems.map(({ code }) => code), ["no-heading"]);
    assert.deepEqual(readRoster([]).rows, []);
  });
});
