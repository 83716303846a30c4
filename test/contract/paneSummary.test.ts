/** 汇总 from reading to written sheets, through the genuine office.js. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { createStore } from "../../taskpane/store";
import { createSummaryController } from "../../taskpane/summary/summaryController";
import { chartsOn } from "../../workbench/host/chartList";
import { layoutOf } from "../../workbench/host/objects/pageLayout";
import { openWorkbook, type OpenWorkbook } from "./paneWorkbook";

const form = (window: string, late: number) => ({
  name: window,
  rows: [
    ["便民服务中心窗口服务考核评分表", "", "", "", ""], [`2026年6月份    考核窗口名称：${window}`, "", "", "", ""], ["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"],
    ["一\n办件管理", 25, "⑴可作收件处理而未收件的", 2, 23], ["二\n收费管理", 10, "⑵收费结报不及时、不准确的", "", 10], ["三\n办事效率", 15, "⑴超过承诺时限的", "", 15],
    ["四\n网络管理", 10, "", "", 10], ["五\n工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", late, 10 - late], ["六\n规范服务", 10, "", "", 10], ["七\n环境管理", 5, "", "", 5],
    ["八\n资料管理", 5, "", "", 5], ["九\n服务对象评议", 10, "", "", 10], ["合计", 100, "", "", 98 - late],
  ],
});

describe("汇总 through office.js", () => {
  let book: OpenWorkbook;
  beforeEach(async () => {
    book = await openWorkbook([form("社保窗口", 2), form("医保窗口", 2), form("税务窗口", 4)]);
  });
  afterEach(() => book.close());

  it("[Z104] [Z110] [Z111] [Z112] reads, writes the summary as values and the result of the check, and leaves both out afterwards", async () => {
    const store = createStore();
    const summary = createSummaryController({ port: book.port, store, language: "zh-CN", save: () => assert.fail("no file is given"), goTo: () => Promise.resolve() });
    store.dispatch({ type: "opened", sheet: null, choices: {}, edition: null, editions: builtInEditions(), mappings: [], lastCheck: null });
    await summary.summarise();
    await summary.write("values");
    assert.match(store.state().summary.said?.sentence ?? "", /^已写成工作表“6月汇总”，含 1 个图表。$/);
    const [grid] = await book.port.read(["6月汇总"]);
    assert.deepEqual([4, 5, 6].map((row) => [grid?.cell(row, 1)?.value, grid?.cell(row, 2)?.value]), [[1, "社保窗口"], [1, "医保窗口"], [3, "税务窗口"]]);
    const { model } = book.host;
    assert.equal(model.tables[0]?.name, "ASSESS_2026_06_bianmin_window_1");
    const [chart] = chartsOn(model, book.idOf("6月汇总"));
    assert.deepEqual([chart?.title, chart?.type], ["2026年6月各大项扣分", "BarClustered"]);
    const [series] = chart?.series ?? [];
    const cells = (address: string): Promise<unknown[]> => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("6月汇总").getRange(address).load("values");
      await context.sync();
      return range.values.flat() as unknown[];
    });
    assert.ok(series?.categories);
    const [names, values] = [await cells(series.categories), await cells(series.values)];
    assert.equal(values[names.indexOf("工作纪律")], 8);

    await summary.write("result");
    assert.match(store.state().summary.said?.sentence ?? "", /^已写成工作表“核验结果”/);
    const layout = layoutOf(book.idOf("核验结果"), model);
    assert.deepEqual([layout.get("Orientation"), layout.get("PaperSize"), layout.get("Zoom")], ["Landscape", "A4", { horizontalFitToPages: 1 }]);
    await summary.summarise();
    assert.deepEqual([...(store.state().summary.made?.leftOut ?? [])], ["6月汇总", "核验结果"]);
    assert.deepEqual(store.state().summary.made?.months[0]?.tables[0]?.rows.length, 3);
    assert.deepEqual(book.grid.conditionalFormats(book.idOf("社保窗口")), []);
  });
});
