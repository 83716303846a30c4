import assert from "node:assert/strict";
import { openWorkbook, type OpenWorkbook } from "./paneWorkbook";

/** 工作纪律 records 12 of 10 points. */
const OVER_CAP = [
  ["便民服务中心窗口服务考核评分表"],
  ["2026年6月份    考核窗口名称：社保窗口"],
  ["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"],
  ["一 办件管理", 25, null, null, 25], ["二 收费管理", 10, null, null, 10], ["三 办事效率", 15, null, null, 15], ["四 网络管理", 10, null, null, 10],
  ["五 工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", 2, 0],
  [null, null, "(2)“中心”组织的各类会议和活动,有迟到或无故缺席的", 2],
  [null, null, "(3)工作人员未履行请假制度的", 2],
  [null, null, "(4)上下班不打卡,不能说明正常原因的", 2],
  [null, null, "(5)窗口工作未履行A、B岗制度的", 2],
  [null, null, "(6)工作时间无故不接听电话的", 2],
  ["六 规范服务", 10, null, null, 10], ["七 环境管理", 5, null, null, 5], ["八 资料管理", 5, null, null, 5], ["九 服务对象评议", 10, null, null, 10],
  ["合计", 100, null, null, 90],
];

describe("the ribbon command 核验当前表", () => {
  let book: OpenWorkbook;
  const places = () => book.grid.conditionalFormats(book.idOf("社保窗口")).flatMap(({ boxes }) => boxes);

  before(async () => {
    book = await openWorkbook([{ name: "社保窗口", rows: OVER_CAP }, { name: "空表" }]);
    Object.assign(globalThis, { location: { search: "" } });
    await import("../../taskpane/commands/main");
  });
  after(() => {
    book.close();
    Reflect.deleteProperty(globalThis, "location");
  });

  it("[T20] checks and marks the sheet in front, goes to the gravest finding, and completes", async () => {
    const before = book.grid.read(book.idOf("社保窗口"), { row: 0, column: 0, rows: 18, columns: 5 });
    await book.office.xdm.runCommand("checkActiveSheet", "CheckActiveSheet.Button");
    assert.deepEqual(places().map(({ row, column }) => [row, column]), [[12, 3]]);
    assert.deepEqual(book.grid.selection().box, { row: 12, column: 3, rows: 1, columns: 1 });
    assert.deepEqual(book.grid.read(book.idOf("社保窗口"), { row: 0, column: 0, rows: 18, columns: 5 }), before);
  });

  it("[T21] keeps what it came to with the workbook, for the pane to show", async () => {
    const kept = structuredClone(await book.port.readSetting("assess.lastCheck"));
    assert.deepEqual(kept, { checked: true, sheets: ["社保窗口"], rows: 18 - 2, errors: 1, warnings: 0, infos: 0, consequences: 0 });
  });

  it("[T23] 清除标记 takes our marks off the workbook, and completes also where Excel refuses", async () => {
    assert.equal(places().length, 1);
    book.host.faults.cellEditing = true;
    await book.office.xdm.runCommand("clearMarks", "ClearMarks.Button");
    assert.equal(places().length, 1);
    book.host.faults.clear();
    await book.office.xdm.runCommand("clearMarks", "ClearMarks.Button");
    assert.equal(places().length, 0);
  });

  it("[T22] completes on a sheet that cannot be checked, and when Excel refuses", async () => {
    book.grid.activate(book.idOf("空表"));
    await book.office.xdm.runCommand("checkActiveSheet", "CheckActiveSheet.Button");
    assert.equal(((await book.port.readSetting("assess.lastCheck")) as { checked: boolean }).checked, false);
    book.host.faults.cellEditing = true;
    await book.office.xdm.runCommand("checkActiveSheet", "CheckActiveSheet.Button");
    book.host.faults.clear();
  });
});
