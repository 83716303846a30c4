/** Locking a month in the settings screen is locking it in the 影响 tab. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../../src/catalogue/builtIn";
import { parseMonth } from "../../../../src/month";
import { closedBefore, closingEditions } from "../../../../taskpane/settings/closingEditions";
import { closedMonthsOf, withMonthClosed } from "../../../../src/settings/closedMonths";
import { DEFAULT_SETTINGS } from "../../../../src/settings/officeSettings";
import { createController } from "../../../../taskpane/controller";
import { initialState } from "../../../../taskpane/state";
import { createStore } from "../../../../taskpane/store";
import { derive } from "../../derivedEdition";
import { sheetOf } from "../../sheetText";
import { MemoryPort } from "../memoryPort";
import { MemoryGrid } from "../../../../src/sheet/grid";

const JULY = parseMonth("2026-07")!;
const FORM = `
sheet: 社保
---
便民服务中心窗口服务考核评分表
2026年7月份    考核窗口名称：社保窗口
考核项目 | 分值 | 扣分标准 | 扣分
五、工作纪律 | 10 | ⑴上班迟到早退、中途擅自离岗的 | 2
`.trimStart();

describe("locked months of the settings screen", () => {
  it("[Y71] keep the editions that the month was just checked by, else the one chosen, else none", async () => {
    const { grid } = sheetOf(FORM);
    const store = createStore();
    const pane = createController(new MemoryPort([{ grid: grid as MemoryGrid }]), store, "zh-CN");
    await pane.start();
    assert.deepEqual(closingEditions(store.state(), JULY), []);
    await pane.check();
    assert.equal(store.state().phase.kind, "result");
    assert.deepEqual(closingEditions(store.state(), JULY), ["bianmin-window.1"]);
    assert.deepEqual(closingEditions(store.state(), parseMonth("2026-06")!), []);
    assert.deepEqual(closingEditions({ ...initialState, request: { ...initialState.request, edition: "qu-staff.1" } }, JULY), ["qu-staff.1"]);
    assert.deepEqual(closedMonthsOf(withMonthClosed(DEFAULT_SETTINGS, JULY, closingEditions(store.state(), JULY))), [{ month: JULY, edition: "bianmin-window.1" }]);
  });

  it("[Y83] are not closed under another edition of the same rules, even where the one they keep has given way to the office's own", () => {
    const builtIn = builtInEditions().find(({ id }) => id === "bianmin-window.1") ?? assert.fail();
    const own = derive(builtIn, "bianmin-window.2");
    const state = (edition: string, closedUnder: readonly string[]) => ({
      ...initialState, editions: [own], library: { ...initialState.library, builtIn: [builtIn] }, request: { ...initialState.request, edition },
      settings: { ...initialState.settings, office: withMonthClosed(DEFAULT_SETTINGS, JULY, closedUnder) },
    });
    assert.deepEqual(closedBefore(state("bianmin-window.2", ["bianmin-window.1"]), JULY), { kept: builtIn, wanted: "bianmin-window.2" });
    assert.equal(closedBefore(state("bianmin-window.2", ["bianmin-window.1"]), parseMonth("2026-06")!), null);
    for (const kept of [["bianmin-window.2"], ["qu-staff.1"], []]) assert.equal(closedBefore(state("bianmin-window.2", kept), JULY), null, kept.join());
  });
});
