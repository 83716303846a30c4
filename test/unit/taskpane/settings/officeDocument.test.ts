import assert from "node:assert/strict";
import { mergeSettings } from "../../../../src/settings/mergeSettings";
import { contrast, DEFAULT_SETTINGS, exportSettings, storedSettings } from "../../../../src/settings/officeSettings";
import { readSettings } from "../../../../src/settings/readSettings";
import type { IgnoredFinding } from "../../../../taskpane/findings/ignoring";
import { COLOUR_PRESETS, presetOf } from "../../../../taskpane/settings/colourPresets";
import { fromOffice, ownSettings, toOffice, wholeSettings } from "../../../../taskpane/settings/officeDocument";
import { selectedRows } from "../../../../taskpane/settings/rosterCells";
import { initialState } from "../../../../taskpane/state";
import { MemoryGrid } from "../../../../src/sheet/grid";
import { MemoryPort } from "../memoryPort";
import { createController } from "../../../../taskpane/controller";
import { createStore } from "../../../../taskpane/store";

const IGNORED: readonly IgnoredFinding[] = [
  { code: "over-cap", sheet: "6月", subject: "社保", category: "工作纪律", clause: null, cell: "E5", amount: JSON.stringify([12, [3, "4", null]]), reason: "已核实", date: "2026-07-01" },
  { code: "unread", sheet: "6月", subject: null, category: null, clause: null, cell: "", amount: JSON.stringify([null, null]), reason: "说明文字", date: "2026-07-02" },
];

describe("the settings document", () => {
  it("[T220] holds edition, choices and ignored findings too, and reads back the same, numbers as numbers", () => {
    const state = { ...initialState, request: { ...initialState.request, edition: "bianmin-window.1", choices: { a: { b: "c" } } }, review: { ...initialState.review, records: IGNORED } };
    const { settings, problems } = readSettings(exportSettings(wholeSettings(state)), "zh-CN");
    assert.deepEqual(problems, []);
    assert.deepEqual(settings?.ignored.map(fromOffice), IGNORED);
    assert.deepEqual([settings?.edition, settings?.choices], ["bianmin-window.1", { a: { b: "c" } }]);
    assert.deepEqual(IGNORED.map(toOffice).map(fromOffice), IGNORED);
  });

  it("[T220] what has a key of its own is not kept twice", () => {
    const own = ownSettings({ ...DEFAULT_SETTINGS, edition: "x", choices: { a: {} }, ignored: IGNORED.map(toOffice) });
    assert.deepEqual([own.edition, own.choices, own.ignored], [null, {}, []]);
  });

  it("[T221] letters of every set of colours can be read on their fill, and the three severities differ", () => {
    for (const [name, looks] of Object.entries(COLOUR_PRESETS)) {
      for (const look of Object.values(looks)) assert.ok(contrast(look.fill, look.font) >= 4.5, `${name} ${look.fill} ${look.font}`);
      assert.equal(new Set(Object.values(looks).map(({ fill }) => fill)).size, Object.keys(looks).length);
      assert.equal(presetOf(looks), name);
    }
    assert.equal(presetOf({ error: { fill: "#FFFFFF", font: "#000000", border: "#000000" } }), null);
  });

  it("[T222] the selected cells are read as a list: whole columns end with the sheet, blank rows are left out, several areas are refused", async () => {
    const port = new MemoryPort([{ grid: MemoryGrid.of({ name: "名单" }, [["窗口名称", "部门"], ["社保窗口", "人社局"], [null, null], ["医保窗口", "医保局"]]) }]);
    port.selected = ["A:B"];
    assert.deepEqual(await selectedRows(port), [["窗口名称", "部门"], ["社保窗口", "人社局"], ["医保窗口", "医保局"]]);
    port.selected = ["A2:A4"];
    assert.deepEqual(await selectedRows(port), [["社保窗口"], ["医保窗口"]]);
    port.selected = ["A1", "B2"];
    assert.equal(await selectedRows(port), "several");
  });
});

describe("keeping settings", () => {
  const open = async (settings: Record<string, unknown> = {}) => {
    const port = new MemoryPort([{ grid: MemoryGrid.of({ name: "一" }, [["甲"]]) }]);
    for (const [key, value] of Object.entries(settings)) port.settings.set(key, value);
    const store = createStore();
    const reopened: unknown[] = [];
    const controller = createController(port, store, "zh-CN", undefined, undefined, (language) => reopened.push(language));
    await controller.start();
    await controller.settings.open();
    return { port, store, controller, reopened };
  };

  it("[T223] one setting of the workbook holds them; a workbook without has the defaults", async () => {
    const { store, controller, port } = await open();
    assert.deepEqual(store.state().settings.office, DEFAULT_SETTINGS);
    await controller.settings.use({ ...DEFAULT_SETTINGS, roster: { windows: [{ name: "社保窗口", department: null, chief: null, leader: null, from: null, to: null }], staff: [] } }, "好了。");
    const kept = port.settings.get("assess.office") as { roster: { windows: { name: string }[] } };
    assert.equal(kept.roster.windows[0]?.name, "社保窗口");
    const again = await open({ "assess.office": kept });
    assert.equal(again.store.state().settings.office?.roster.windows.length, 1);
  });

  it("[T223] settings that cannot be kept hold for this sitting, which is said; faulty ones are said on opening", async () => {
    const { store, controller, port } = await open();
    port.writeSetting = () => Promise.reject(new Error("read-only"));
    await controller.settings.chooseColours(COLOUR_PRESETS.blind);
    assert.equal(store.state().settings.unkept, true);
    assert.deepEqual(store.state().settings.office?.markColours, COLOUR_PRESETS.blind);
    const { notice } = store.state();
    assert.ok(notice?.kind === "said" && notice.tone === "warning" && /没能存进工作簿/.test(notice.sentence));
    const faulty = await open({ "assess.office": { version: 1, roster: { windows: [{ name: 5 }] } } });
    assert.match(faulty.store.state().settings.problems.join(""), /roster\.windows/);
  });

  it("[K60] settings that a later version kept, which cannot be read here, are not written over, by a change or by an import; that is said", async () => {
    const later = { version: 2, roster: { windows: [{ name: "社保窗口" }] }, more: "…" };
    const { store, controller, port } = await open({ "assess.office": later });
    assert.match(store.state().settings.problems.join(""), /请先更新程序/);
    await controller.settings.chooseColours(COLOUR_PRESETS.blind);
    const { notice, settings } = store.state();
    assert.ok(notice?.kind === "said" && notice.tone === "warning" && /没有存进工作簿.*没有动.*请先更新程序/.test(notice.sentence));
    assert.deepEqual([settings.unkept, settings.office?.markColours], [true, COLOUR_PRESETS.blind]);
    await controller.settings.useWhole({ ...DEFAULT_SETTINGS, edition: "bianmin-window.1" }, "已导入。");
    assert.deepEqual([port.settings.get("assess.office"), port.settings.get("assess.catalogue")], [later, undefined]);
  });

  it("[T223] of two changes at once the later one stays, however slow the first is kept", async () => {
    const { controller, port } = await open();
    const written: unknown[] = [];
    const keep = port.writeSetting.bind(port);
    let slow = 20;
    port.writeSetting = async (key, value) => {
      const wait = slow;
      slow = 0;
      await new Promise((resolve) => setTimeout(resolve, wait));
      written.push(value);
      await keep(key, value);
    };
    await Promise.all([controller.settings.chooseColours(COLOUR_PRESETS.blind), controller.settings.use({ ...DEFAULT_SETTINGS, language: "zh-CN" })]);
    assert.equal(written.length, 2);
    assert.equal((port.settings.get("assess.office") as { language: unknown }).language, "zh-CN");
  });

  it("[T224] an imported file changes edition, choices and ignored findings where the pane works with them", async () => {
    const { store, controller, port } = await open();
    const file = { ...DEFAULT_SETTINGS, edition: "bianmin-window.1", choices: { "bianmin-window.1": {} }, ignored: IGNORED.map(toOffice) };
    const { settings, changed } = mergeSettings(wholeSettings(store.state()), file);
    assert.deepEqual([...changed].sort(), ["choices", "edition", "ignored"]);
    await controller.settings.useWhole(settings, "已导入。");
    assert.deepEqual(store.state().review.records, IGNORED);
    assert.equal(store.state().request.edition, "bianmin-window.1");
    assert.deepEqual(port.settings.get("assess.ignored"), IGNORED);
  });

  it("[T225] another language opens the pane again in it; automatic gives the choice back to Excel", async () => {
    const { controller, reopened, store } = await open();
    await controller.settings.chooseLanguage("en-US");
    await controller.settings.chooseLanguage("en-US");
    await controller.settings.chooseLanguage(null);
    assert.deepEqual(reopened, ["en-US", null]);
    assert.equal(store.state().settings.office?.language, null);
  });

  it("[T225] a workbook whose office chose another language opens the pane in it", async () => {
    assert.deepEqual((await open({ "assess.office": storedSettings({ ...DEFAULT_SETTINGS, language: "en-US" }) })).reopened, ["en-US"]);
    assert.deepEqual((await open({ "assess.office": storedSettings({ ...DEFAULT_SETTINGS, language: "zh-CN" }) })).reopened, []);
  });
});
