import { strict as assert } from "node:assert";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { parseMonth } from "../../../src/month";
import { chiefOf, lookUpName, nearNames, rostersForChecking, staffOf } from "../../../src/register/officeRoster";
import { readOfficeRoster, rowsOfText } from "../../../src/register/readOfficeRoster";
import { MemoryGrid } from "../../../src/sheet/grid";
import { LANGUAGES } from "../../../src/text/language";

const june = parseMonth("2026-06")!;
const WINDOWS = "窗口名称\t部门\t首席代表\t带队领导\t起始月份\t截止月份\n社保窗口\t人社局\t张某\t王某\t\t2026年5月\n医保窗口\t医保局\t李某\t\t2026-01\t\n税务\t税务局";
const STAFF = "姓名,所在窗口\n王方,医保\n陈某,社保窗口\n合计,2";

describe("roster of an office", () => {
  it("[Z64] is read from a list with headings", () => {
    const { roster, problems } = readOfficeRoster(rowsOfText(WINDOWS), "window", "zh-CN");
    assert.deepEqual(problems, []);
    assert.deepEqual(roster.windows[0], { name: "社保窗口", department: "人社局", chief: "张某", leader: "王某", from: null, to: "2026-05" });
    assert.deepEqual(roster.windows.map(({ name }) => name), ["社保窗口", "医保窗口", "税务"]);
    assert.equal(chiefOf(roster, "医保"), "李某");
  });

  it("[Z64] without headings every line is a name", () => {
    assert.deepEqual(readOfficeRoster(rowsOfText("社保窗口\r\n\r\n医保窗口\n"), "window", "zh-CN").roster.windows.map(({ name }) => name), ["社保窗口", "医保窗口"]);
    assert.deepEqual(readOfficeRoster([["张某"], [null], ["李某"]], "staff", "zh-CN").roster.staff.map(({ name }) => name), ["张某", "李某"]);
  });

  const faults: readonly [text: string, code: string, row: number][] = [
    ["姓名\n张某\n张 某", "duplicate", 3], ["姓名\t起始月份\n张某\t去年", "bad-month", 2], ["姓名\t起\t止\n张某\t2026-07\t2026-01", "from-after-to", 2],
    ["姓名\n合计", "not-a-name", 2], ["姓名\n123", "not-a-name", 2], ["姓名\n=1+1\n张某", "not-a-name", 2], ["", "no-names", 0],
  ];
  for (const [text, code, row] of faults) {
    it(`[Z64] says ${code} by its row`, () => {
      for (const language of LANGUAGES) {
        const [problem] = readOfficeRoster(rowsOfText(text), "window", language).problems;
        assert.deepEqual([problem?.code, problem?.row], [code, row]);
        assert.ok(problem!.message.length > 10);
      }
    });
  }

  it("[Z65] a name is known, inactive or unknown with names near to it", () => {
    const { roster } = readOfficeRoster(rowsOfText(WINDOWS), "window", "zh-CN");
    const { roster: people } = readOfficeRoster(rowsOfText(STAFF), "staff", "zh-CN");
    assert.deepEqual(lookUpName(roster, "window", "医保", june), { status: "known", name: "医保窗口" });
    assert.deepEqual(lookUpName(roster, "window", "社保", june), { status: "inactive", name: "社保窗口" });
    assert.deepEqual(lookUpName(people, "staff", "王芳", june), { status: "unknown", near: ["王方"] });
    assert.deepEqual(lookUpName(people, "staff", "欧阳某某", june), { status: "unknown", near: [] });
    assert.deepEqual(nearNames(["医保窗口", "医疗保障窗口", "税务"], "医保障窗口")[0], "医保窗口");
    assert.deepEqual(staffOf(people, "医保窗口", june), ["王方"]);
  });

  it("[Z66] missing-subject takes it where the workbook has no list", () => {
    const bianmin = builtInEditions().find(({ scheme }) => scheme === "S12")!;
    const names = bianmin.categories.filter(({ kind }) => kind === "deduct").map(({ name }) => name);
    const full = bianmin.categories.filter(({ kind }) => kind === "deduct").map(({ points }) => points! / 1e6);
    const summary = MemoryGrid.of({ name: "6月汇总" }, [["2026年6月考核汇总表"], ["窗口名称", ...names, "总分"], ["医保窗口", ...full, 100], ["税务窗口", ...full, 100]]);
    const { roster } = readOfficeRoster(rowsOfText(`${WINDOWS}\n不动产窗口`), "window", "zh-CN");
    const missing = (sheets: MemoryGrid[]) => checkWorkbook({ sheets, date1904: false }, { editions: builtInEditions(), edition: bianmin.id, rosters: rostersForChecking(roster), language: "zh-CN" })
      .findings.filter(({ code }) => code === "missing-subject");
    const found = missing([summary]);
    assert.deepEqual(found.map(({ actual, cells, sheet }) => [actual, cells, sheet]), [["不动产窗口", [], "6月汇总"]]);
    assert.match(found[0]!.message, /名单（设置）的“不动产窗口”不在“6月汇总”汇总表里/u);
    const list = MemoryGrid.of({ name: "窗口名单" }, [["窗口名称"], ["医保窗口"], ["税务窗口"]]);
    assert.deepEqual(missing([summary, list]), []);
  });
});
