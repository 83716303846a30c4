/** Rows that move, events that do not come, two panes on one workbook: through the genuine office.js. */
import assert from "node:assert/strict";
import { MAX_COLUMNS } from "../../src/sheet/grid";
import { paneText } from "../../src/text/pane";
import { createController } from "../../taskpane/controller";
import { createStore, type Store } from "../../taskpane/store";
import type { CellMark } from "../../taskpane/workbookPort";
import type { PaneController } from "../../taskpane/controller";
import { touches, writes, type RequestTest } from "../../workbench/host/faults";
import { impactPane, KEPT_UNDER_FIRST } from "./impactActions";
import { startFaultyExcel, type FaultyBook, type FaultyExcel } from "./faultyExcel";
import { until } from "../until";

const LEDGER = {
  name: "6月台账",
  rows: [
    ["2026年6月便民服务中心窗口扣分台账"], ["序号", "日期", "窗口名称", "考核项目", "扣分条款", "次数", "扣分", "扣分事由"],
    [1, "2026-06-03", "社保窗口", "工作纪律", "五⑻", 1, 9, "抽烟"], [2, "2026-06-04", "医保窗口", "工作纪律", "五⑻", 1, 1, "抽烟"],
  ],
};
const TOTALS = {
  name: "社保窗口",
  rows: [
    ["便民服务中心窗口服务考核评分表", "", "", "", ""], ["2026年6月份    考核窗口名称：社保窗口", "", "", "", ""], ["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"],
    ["一\n办件管理", 25, "", 2, 23], ["二\n收费管理", 10, "", "", 10], ["三\n办事效率", 15, "", "", 15], ["四\n网络管理", 10, "", "", 10], ["五\n工作纪律", 10, "", 4, 6],
    ["六\n规范服务", 10, "", "", 10], ["七\n环境管理", 5, "", "", 5], ["八\n资料管理", 5, "", "", 5], ["九\n服务对象评议", 10, "", "", 10], ["合计", 100, "", "", 90],
  ],
};
const error = (address: string, sheet = "6月台账"): CellMark => ({ sheet, address, severity: "error" });
const marking: RequestTest = (request) => touches("Add")(request) && JSON.stringify(request).includes("Custom");

describe("rows that move and panes beside each other", function () {
  this.timeout(120_000);
  let excel: FaultyExcel;
  let book: FaultyBook;
  before(async () => (excel = await startFaultyExcel()));
  after(() => excel.close());

  const insertRow = (sheet: string, row: number): void => book.grid.shiftCells(book.idOf(sheet), { row: row - 1, column: 0, rows: 1, columns: MAX_COLUMNS }, "down");
  /** Somebody sorts: contents change places, formats stay. */
  const swapRows = (sheet: string, one: number, other: number): void => {
    const id = book.idOf(sheet);
    const [a, b] = [one, other].map((row) => book.grid.read(id, { row: row - 1, column: 0, rows: 1, columns: 8 })[0]!.map(({ value }) => value as string | number));
    for (let column = 0; column < 8; column++) {
      book.grid.userEdit(id, `${"ABCDEFGH"[column]}${one}`, b![column]!);
      book.grid.userEdit(id, `${"ABCDEFGH"[column]}${other}`, a![column]!);
    }
  };
  const places = (sheet: string) => book.grid.conditionalFormats(book.idOf(sheet)).flatMap(({ boxes }) => boxes.map(({ row, column }) => `${"ABCDEFGH"[column]}${row + 1}`)).sort();
  const cell = (sheet: string, row: number, column: number) => book.grid.read(book.idOf(sheet), { row: row - 1, column: column - 1, rows: 1, columns: 1 })[0]![0]!.value;
  async function pane(): Promise<{ store: Store; controller: PaneController }> {
    const store = createStore();
    const controller = createController(book.port, store, "zh-CN", () => undefined, book.clock);
    await controller.start();
    await controller.settings.open();
    await controller.review.setLive(false);
    return { store, controller };
  }
  const resultOf = (store: Store) => {
    const { phase } = store.state();
    assert.ok(phase.kind === "result", JSON.stringify(phase).slice(0, 300));
    return phase;
  };

  it("[K26] marks follow rows that are inserted above them, and are cleared where they are then", async () => {
    book = excel.open([LEDGER]);
    await book.port.mark([error("G3"), error("G4")]);
    insertRow("6月台账", 3);
    insertRow("6月台账", 5);
    assert.equal(places("6月台账").length, 1, "one mark over both rows, grown with the row between them");
    assert.equal((await book.port.clearMarks()).cleared > 0, true);
    assert.deepEqual(places("6月台账"), []);
  });

  for (const [when, occasion] of [["before", touches("ConditionalFormats")], ["in the moment of", marking]] as const) {
    it(`[K27] rows inserted ${when} marking: no mark stands on a wrong row, the sheet is named, the result counts as out of date, the next check marks`, async () => {
      book = excel.open([TOTALS, { name: "别的", rows: [["x"]] }]);
      const { store, controller } = await pane();
      book.host.faults.events = "lost";
      book.host.faults.meanwhile(() => insertRow("社保窗口", 2), { when: (request) => occasion(request) || (when === "before" && request.Actions.some(({ QueryInfo }) => JSON.stringify(QueryInfo ?? {}).includes("formulas")) && JSON.stringify(request).includes("settings")) });
      await controller.check();
      if (places("社保窗口").length > 0) assert.deepEqual(places("社保窗口"), ["E14"], "only ever the row that was meant");
      const phase = resultOf(store);
      assert.deepEqual([phase.stale, [...(phase.result.marks?.withheld ?? [])]], [true, [{ sheet: "社保窗口", reason: "changed" }]]);
      book.host.faults.clear();
      await controller.check();
      assert.ok(places("社保窗口").includes("E14"), places("社保窗口").join());
      assert.equal(resultOf(store).stale, false);
    });
  }

  for (const after of [0, 1, 2, 3]) {
    it(`[K36] rows that somebody sorts before request ${after + 1} of a marking: no mark stands on another cell than it was meant for`, async () => {
      book = excel.open([LEDGER]);
      book.host.faults.events = "lost";
      const held = [{ sheet: "6月台账", cell: "G3", content: 9 }];
      book.host.faults.meanwhile(() => swapRows("6月台账", 3, 4), { after });
      let sorted = false;
      book.host.faults.meanwhile(() => (sorted = true), { after });
      const { withheld } = await book.port.mark([error("G3")], ["6月台账"], held);
      // What is sorted after the marks stand is a later edit: it makes the result out of date.
      const standing = places("6月台账");
      if (after < 3) assert.deepEqual([standing, withheld], [[], [{ sheet: "6月台账", reason: "changed" }]]);
      else assert.deepEqual([standing, withheld], [["G3"], []]);
      assert.ok(sorted);
    });
  }

  it("[K36] after sorting a mark's sheet is named by the next check, and a fix never lands on a row that came to stand there by sorting", async () => {
    const rows = LEDGER.rows.map((row, index) => (index === 3 ? [2, "2026-06-04", "医保窗口", "工作纪律", "五⑻", 1, 9, "抽烟"] : row));
    for (const after of [0, 1]) {
      book = excel.open([{ ...LEDGER, rows }]);
      const beside = [{ cell: "C4", content: "医保窗口" }];
      book.host.faults.meanwhile(() => swapRows("6月台账", 3, 4), { after });
      await assert.rejects(book.port.writeCell("6月台账", "G4", 9, 2, { beside, exactly: true }), { kind: "changed" });
      assert.deepEqual([3, 4].map((row) => [cell("6月台账", row, 3), cell("6月台账", row, 7)]), [["医保窗口", 9], ["社保窗口", 9]]);
    }
  });

  it("[K35] what 影响 writes is refused and said where the row moved and no event came, though the cell there holds the same", async () => {
    book = excel.open(KEPT_UNDER_FIRST);
    const { impact, own, told } = await impactPane(book);
    await impact.run();
    impact.plan(false);
    const writes = own.state().plan?.plan.writes ?? [];
    const [first] = writes.filter(({ sheet }) => sheet === "社保窗口");
    assert.ok(first);
    book.host.faults.events = "lost";
    const row = Number(/\d+/u.exec(first.cell)?.[0]);
    const before = book.grid.read(book.idOf("社保窗口"), { row: row - 1, column: 0, rows: 1, columns: 6 })[0]!.map(({ value }) => value);
    // The row goes down by one; the one that comes to its place holds the same amount.
    insertRow("社保窗口", row);
    book.grid.userEdit(book.idOf("社保窗口"), first.cell, 4);
    await impact.apply();
    assert.match(told(), new RegExp(`${first.cell} changed`, "u"));
    assert.equal(cell("社保窗口", row, 5), 4);
    assert.deepEqual(book.grid.read(book.idOf("社保窗口"), { row, column: 0, rows: 1, columns: 6 })[0]!.map(({ value }) => value), before);
  });

  it("[K37] two panes: options and corrected columns that one keeps stay when the other keeps others; what one takes away stays away", async () => {
    book = excel.open([TOTALS]);
    const [one, two] = [await pane(), await pane()];
    const mapping = (fingerprint: string) => ({ fingerprint, headerRows: 1, columns: { "1": "ignore" } });
    await one.controller.chooseOption("bianmin-window.1", "range-1", "blank");
    await two.controller.chooseOption("bianmin-window.1", "cap", "none");
    assert.deepEqual(await book.port.readSetting("assess.choices"), { "bianmin-window.1": { "range-1": "blank", cap: "none" } });
    assert.deepEqual(two.store.state().request.choices, { "bianmin-window.1": { "range-1": "blank", cap: "none" } });
    await one.controller.useMapping(mapping("0甲"));
    await two.controller.useMapping(mapping("0乙"));
    await one.controller.removeMapping("0甲");
    const kept = (await book.port.readSetting("assess.mappings")) as readonly { readonly fingerprint: string }[];
    assert.deepEqual(kept.map(({ fingerprint }) => fingerprint), ["0乙"]);
  });

  it("[K28] a fix never lands on another row that holds the same figure, neither before the look nor between look and writing", async () => {
    const rows = LEDGER.rows.map((row, index) => (index === 3 ? [2, "2026-06-04", "医保窗口", "工作纪律", "五⑻", 1, 9, "抽烟"] : row));
    for (const after of [0, 1]) {
      book = excel.open([{ ...LEDGER, rows }]);
      const beside = [{ cell: "C4", content: "医保窗口" }];
      // The row of 社保窗口, which holds 9 as well, comes to stand where 医保窗口 stood.
      book.host.faults.meanwhile(() => insertRow("6月台账", 3), { after });
      await assert.rejects(book.port.writeCell("6月台账", "G4", 9, 2, { beside, exactly: true }), { kind: "changed" });
      assert.deepEqual([cell("6月台账", 4, 7), cell("6月台账", 5, 7)], [9, 9]);
    }
  });

  it("[K28] the pane's fix is refused and said when the row moved and no event came", async () => {
    book = excel.open([TOTALS]);
    const { store, controller } = await pane();
    await controller.check();
    const finding = resultOf(store).result.findings.find(({ fix }) => fix !== null);
    assert.ok(finding?.fix);
    book.host.faults.events = "lost";
    insertRow("社保窗口", 5);
    book.grid.userEdit(book.idOf("社保窗口"), finding.fix.cell, finding.before ?? "");
    await controller.applyFix(finding);
    assert.deepEqual(store.state().notice, { kind: "problem", problem: "changed", detail: `社保窗口!${finding.fix.cell}` });
    assert.equal(cell("社保窗口", 14, 5), 90);
  });

  it("[K29] what is edited while a check runs makes its result out of date, whoever asked for it", async () => {
    book = excel.open([TOTALS]);
    const { store, controller } = await pane();
    book.host.faults.meanwhile(() => book.grid.userEdit(book.idOf("社保窗口"), "C5", "改了"), { when: touches("ConditionalFormats") });
    await controller.check();
    await controller.check();
    book.host.faults.meanwhile(() => book.grid.userEdit(book.idOf("社保窗口"), "C6", "改了"), { when: writes });
    await controller.check();
    await until(() => resultOf(store).stale, "the result is said to be out of date");
  });

  it("[K30] two panes: one clears what both marked, and either marks again; nothing is left that nobody knows of", async () => {
    book = excel.open([LEDGER, TOTALS]);
    await book.port.mark([error("G3")]);
    // The other pane marks another sheet between this one's look and its writing.
    let other: Promise<unknown> | null = null;
    book.host.faults.meanwhile(() => (other = book.port.mark([error("E13", "社保窗口")])), { when: touches("ConditionalFormats") });
    await book.port.mark([error("G4")], ["6月台账"]);
    await other;
    assert.deepEqual([places("6月台账"), places("社保窗口")], [["G4"], ["E13"]]);
    await book.port.clearMarks();
    assert.deepEqual([places("6月台账"), places("社保窗口")], [[], []]);
    assert.equal((await book.port.clearMarks()).cleared, 0);
  });

  it("[K31] two panes: what one ignores and decides stays when the other ignores and decides something else; the undo of one never takes the other's", async () => {
    book = excel.open([TOTALS]);
    const [one, two] = [await pane(), await pane()];
    await one.controller.check();
    await two.controller.check();
    assert.ok(resultOf(one.store).result.findings.length >= 1);
    one.controller.select(0);
    await one.controller.review.ignoreSelected("甲");
    await two.controller.review.ignoreSelected("乙");
    const kept = (await book.port.readSetting("assess.ignored")) as readonly { readonly reason: string }[];
    assert.deepEqual(kept.map(({ reason }) => reason), ["甲", "乙"]);
    const office = (store: Store) => store.state().settings.office!;
    await one.controller.settings.use({ ...office(one.store), lockedMonths: ["2026-05" as never] });
    await two.controller.settings.chooseColours({ error: { fill: "#FFCCCC", font: "#800000", border: "#C00000" } });
    assert.deepEqual([...office(two.store).lockedMonths], ["2026-05"]);
    assert.match(JSON.stringify(await book.port.readSetting("assess.office")), /2026-05.*FFCCCC|FFCCCC.*2026-05/u);
    await book.port.writeCell("社保窗口", "E13", 90, 94);
    await book.port.writeCell("社保窗口", "E13", 94, 95);
    assert.deepEqual(await book.port.writeCells([{ sheet: "社保窗口", cell: "E13", before: 94, after: 90 }]), ["changed"]);
    assert.equal(cell("社保窗口", 13, 5), 95);
  });

  it("[K25] a request that is never answered ends with a sentence after a minute, and a check can be called off at once; then the pane works on", async () => {
    book = excel.open([TOTALS]);
    const { store, controller } = await pane();
    book.host.faults.dropNext();
    await controller.check();
    const { phase } = store.state();
    assert.deepEqual(phase.kind === "failed" && phase.problem, "silent");
    assert.match(paneText("zh-CN").failed.silent.title + paneText("zh-CN").failed.silent.body, /一分钟没有应答.*再试一次/u);
    // Nobody lets the minute pass here, though it is due when the answer fails to come.
    const pass = book.clock.pass.bind(book.clock);
    let due = false;
    book.clock.pass = () => {
      due = true;
    };
    const reading = new Promise<void>((resolve) => book.host.faults.meanwhile(resolve, { when: touches("GetUsedRangeOrNullObject") }));
    book.host.faults.dropNext(touches("GetUsedRangeOrNullObject"));
    const check = controller.check();
    await reading;
    controller.cancel();
    await check;
    await until(() => due);
    book.clock.pass = pass;
    assert.notEqual(store.state().phase.kind, "working");
    await controller.check();
    assert.equal(resultOf(store).result.sheets[0], "社保窗口");
  });

  it("[K32] in a workbook that may only be read, the person reads just that", async () => {
    book = excel.open([TOTALS]);
    book.host.faults.readOnly = true;
    const { store, controller } = await pane();
    await assert.rejects(book.port.writeCell("社保窗口", "E13", 90, 94), { kind: "read-only" });
    await assert.rejects(book.port.writeSetting("x", 1), { kind: "read-only" });
    await assert.rejects(book.port.mark([error("E13", "社保窗口")]), { kind: "read-only" });
    await controller.check();
    assert.equal(resultOf(store).result.markProblem, "read-only");
  });

  it("[K34] long texts are written in several requests, each within what Excel takes", async () => {
    book = excel.open([TOTALS]);
    book.host.faults.payloadLimit = 2_500_000;
    const text = "窗".repeat(2_000);
    const added = await book.port.addSheet({ name: "规则", rows: Array.from({ length: 900 }, (_, row) => [row, text]), widths: [], tables: [], bold: [] });
    assert.equal(added.name, "规则");
    assert.equal(cell("规则", 900, 2), text);
  });
});

describe("an older Excel", () => {
  it("[K33] with ExcelApi 1.9 everything the pane writes still goes, or is refused by name", async () => {
    const excel = await startFaultyExcel({ requirements: { ExcelApi: "1.9", SharedRuntime: "" } });
    try {
      const book = excel.open([TOTALS]);
      assert.equal((await book.port.mark([error("E13", "社保窗口")])).marked, 1);
      await book.port.writeCell("社保窗口", "E13", 90, 94);
      await book.port.writeSetting("x", 1);
      assert.equal((await book.port.addSheet({ name: "表", rows: [["甲"]], widths: [10], tables: [], bold: [] })).name, "表");
      assert.equal((await book.port.addNewSheet({ name: "汇总", rows: [[{ value: "甲", style: "heading" }]] } as never)).name, "汇总");
      assert.equal((await book.port.clearMarks()).cleared, 1);
    } finally {
      excel.close();
    }
  });
});
