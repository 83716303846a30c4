import assert from "node:assert/strict";
import { builtInDocument, builtInEditions } from "../../../../src/catalogue/builtIn";
import { readRuleFile } from "../../../../taskpane/library/ruleFile";
import { cataloguePlan } from "../../../../taskpane/library/sheetPlan";
import { createFilesPort } from "../../../../taskpane/files/filesPort";
import { memorySettings } from "../../../../taskpane/files/settingsStore";
import { checkFile } from "../../../../taskpane/batch/checkFile";
import { batchSettings, settingsKey, type BatchSettings } from "../../../../taskpane/batch/batchSettings";
import { writeWorkbook } from "../../../../src/xlsx/writing/newWorkbook";
import { newSheetOf } from "../../../../taskpane/library/sheetPlan";
import type { Edition } from "../../../../src/catalogue/edition";
import { parseMonth } from "../../../../src/month";
import { withMonthClosed } from "../../../../src/settings/closedMonths";
import { DEFAULT_SETTINGS, type OfficeSettings } from "../../../../src/settings/officeSettings";
import { initialState } from "../../../../taskpane/state";
import { derive, from } from "../../derivedEdition";
import { FIRST, form } from "../../impact/regulation";
import { sheetOf } from "../../sheetText";
import { points } from "../../../../src/points";

const S12 = builtInEditions().find(({ id }) => id === "bianmin-window.1")!;

describe("rules and files", () => {
  for (const edition of builtInEditions()) {
    it(`[T141] outside Excel ${edition.id} is given as a workbook, which is opened as a rule file and says the same`, async () => {
      const given: { name: string; bytes: Uint8Array }[] = [];
      const port = createFilesPort(null, { sheets: [], date1904: false }, memorySettings(), (name, bytes) => given.push({ name, bytes }));
      const added = await port.addSheet(cataloguePlan(edition, builtInDocument(edition.id), "规则"));
      assert.deepEqual([added, given[0]?.name], [{ name: "规则.xlsx", as: "file", tables: false }, "规则.xlsx"]);
      const { opened, problems } = await readRuleFile("规则.xlsx", given[0]!.bytes, "zh-CN");
      assert.deepEqual(problems, []);
      assert.deepEqual(opened[0]?.edition, edition);
    });
  }

  it("[T142] a received file takes no sheet", async () => {
    const port = createFilesPort("六月.xlsx", { sheets: [], date1904: false }, memorySettings());
    await assert.rejects(port.addSheet(cataloguePlan(S12, undefined, "规则")), /unsupported/);
  });

  const settings = (own: readonly Edition[]): BatchSettings => ({ edition: null, month: null, choices: {}, mappings: [], language: "zh-CN", own });
  const roomier: Edition = { ...S12, categories: S12.categories.map((category) => (category.id === "5" ? { ...category, points: points(20) } : category)) };
  const windowForm = [
    ["便民服务中心窗口服务考核评分表"], ["2026年6月 考核窗口名称：社保窗口"], ["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"],
    ...S12.categories.filter(({ kind }) => kind === "deduct").map(({ no, name, points: most }) => [`${no}${name}`, most === null ? null : most / 1e6, null, name === "工作纪律" ? 12 : null, null]),
  ];
  const check = async (sheets: Parameters<typeof writeWorkbook>[0], own: readonly Edition[]) => {
    const answer = await checkFile({ kind: "check", name: "六月.xlsx", source: new Blob([new Uint8Array(writeWorkbook(sheets))]), settings: settings(own) }, () => undefined);
    return answer.kind === "checked" ? answer : assert.fail(JSON.stringify(answer));
  };
  const codes = ({ outcome }: Awaited<ReturnType<typeof check>>): readonly string[] => (outcome.kind === "result" ? outcome.findings.map(({ code }) => code) : []);

  it("[T157] received files are checked by the pane's editions, those of the workbook included", async () => {
    const sheet = { name: "社保窗口", rows: windowForm };
    assert.ok(codes(await check([sheet], [])).includes("over-cap"));
    assert.ok(!codes(await check([sheet], [roomier])).includes("over-cap"));
  });

  it("[T157] a catalogue table inside a received file is named and not used", async () => {
    const table = newSheetOf(cataloguePlan(roomier, undefined, "规则"));
    const both = await check([{ name: "社保窗口", rows: windowForm }, table], []);
    assert.deepEqual([both.rules, codes(both).includes("over-cap")], [["规则"], true]);
    const alone = await check([table], []);
    assert.equal(alone.outcome.kind === "blocked" ? alone.outcome.reason : "", "rules-only");
  });

  it("[Y72] a received file of a closed month is checked by the edition it was closed under", async () => {
    const { id, title } = FIRST;
    const editions = [FIRST, derive(FIRST, "test.2", from("2026-07"))];
    const { grid } = sheetOf(form("社保", { late: "2 | 4", total: "94", grade: "优秀" }));
    const rows = Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (__, column) => {
      const value = grid.cell(row + 1, column + 1)?.value ?? null;
      return typeof value === "string" || typeof value === "number" ? value : null;
    }));
    const source = new Blob([new Uint8Array(writeWorkbook([{ name: "社保", rows }]))]);
    const under = async (closed: NonNullable<BatchSettings["closed"]>): Promise<readonly (string | undefined)[]> => {
      const answer = await checkFile({ kind: "check", name: "社保.xlsx", source, settings: { ...settings(editions), closed } }, () => undefined);
      return answer.kind === "checked" ? (answer.outcome.report?.sheets ?? []).map(({ edition }) => edition?.id) : assert.fail(JSON.stringify(answer));
    };
    const [july, june] = ["2026-07", "2026-06"].map((month) => parseMonth(month)!);
    assert.deepEqual([title, await under([]), await under([{ month: june!, edition: id }]), await under([{ month: july!, edition: id }])], ["测试办法评分表", ["test.2"], ["test.2"], ["test.1"]]);
  });

  it("[Y72] closing a month with its edition puts the results of received files out of date; without one it makes no difference", () => {
    const july = parseMonth("2026-07")!;
    const keyOf = (office: OfficeSettings): string => settingsKey(batchSettings({ ...initialState, settings: { ...initialState.settings, office } }, "zh-CN"));
    assert.equal(settingsKey(batchSettings(initialState, "zh-CN")), keyOf(DEFAULT_SETTINGS));
    assert.equal(keyOf(DEFAULT_SETTINGS), keyOf(withMonthClosed(DEFAULT_SETTINGS, july, [])));
    assert.notEqual(keyOf(DEFAULT_SETTINGS), keyOf(withMonthClosed(DEFAULT_SETTINGS, july, ["bianmin-window.1"])));
  });

  it("[T157] results by other rules are known to be out of date", () => {
    assert.equal(settingsKey(settings([S12])), settingsKey(settings([structuredClone(S12)])));
    assert.notEqual(settingsKey(settings([S12])), settingsKey(settings([roomier])));
    assert.notEqual(settingsKey(settings([])), settingsKey(settings([S12])));
  });
});
