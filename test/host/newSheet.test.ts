/** Result sheets written into a workbook through the genuine office.js: formulas, looks, links, page layout, table, charts. */
import assert from "node:assert/strict";
import type { NewChart, NewSheet } from "../../src/xlsx/writing/newSheet";
import { lookedAreas } from "../../taskpane/excel/cellLooks";
import type { PortError } from "../../taskpane/workbookPort";
import { seriesData, seriesOf } from "../../workbench/host/objects/chartSeries";
import { layoutOf } from "../../workbench/host/objects/pageLayout";
import { openWorkbook, type OpenWorkbook } from "../contract/paneWorkbook";

const chart: NewChart = {
  id: "grades", kind: "bars", title: "各等次", alt: "条形图", categoryAxis: "等次", valueAxis: "个数",
  categories: { top: 6, left: 1, bottom: 7, right: 1 },
  series: [{ name: { top: 5, left: 3, bottom: 5, right: 3 }, values: { top: 6, left: 3, bottom: 7, right: 3 } }],
  place: { top: 9, left: 1, bottom: 20, right: 3 },
};

const plan = (parts: Partial<NewSheet> = {}): NewSheet => ({
  name: "汇总", landscape: true, headingRows: 2, widths: [8, 20, 10], merges: [{ top: 6, left: 1, bottom: 6, right: 2 }],
  rows: [
    [{ value: "汇总表", style: "title" }],
    [{ value: "名次", style: "heading" }, { value: "窗口", style: "heading" }, { value: "总分", style: "heading" }],
    [{ value: 1, formula: "=RANK(C3,$C$3:$C$3)", style: "number" }, { value: "社保窗口", link: { sheet: "评分表", cell: "B2" } }, { value: 90, formula: "=100-评分表!B2", style: "number" }],
    [],
    ["等次", null, "个数"], ["合格", "", 1], ["=1+1", "", 2],
  ],
  table: { name: "ASSESS_2026_06", range: { top: 2, left: 1, bottom: 3, right: 3 } },
  charts: [chart],
  ...parts,
});

describe("result sheets through office.js", () => {
  let book: OpenWorkbook;
  beforeEach(async () => {
    book = await openWorkbook([{ name: "评分表", rows: [["大项", "扣分"], ["纪律", 10]] }]);
  });
  afterEach(() => book.close());

  it("[Z110] writes formulas as formulas and texts as texts, and makes the range a table", async () => {
    assert.deepEqual(await book.port.addNewSheet(plan()), { name: "汇总", as: "sheet", tables: true, charts: 1 });
    const [grid] = await book.port.read(["汇总"]);
    assert.equal(grid?.cell(3, 3)?.formula, "=100-评分表!B2");
    assert.deepEqual([grid?.cell(7, 1)?.value, grid?.cell(7, 1)?.formula], ["=1+1", undefined]);
    assert.deepEqual((grid?.merges ?? []).map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).join(), "6,1,6,2");
    assert.deepEqual(book.host.model.tables.map(({ name, box }) => [name, box]), [["ASSESS_2026_06", { row: 1, column: 0, rows: 2, columns: 3 }]]);
  });

  it("[Z111] draws native charts with title, axis titles and names of points", async () => {
    await book.port.addNewSheet(plan());
    const { model } = book.host;
    const [drawn] = model.charts;
    assert.ok(drawn);
    const store = model.storeFor(`Chart/${drawn.id}`);
    assert.deepEqual(["Title.Text", "Axes.CategoryAxis.Title.Text", "Axes.ValueAxis.Title.Text", "Axes.CategoryAxis.ReversePlotOrder", "Legend.Visible", "ChartType"].map((path) => store.get(path)),
      ["各等次", "等次", "个数", true, false, "BarClustered"]);
    const series = seriesOf(drawn, model);
    assert.equal(series.length, 1);
    const { values, categories } = seriesData(series[0]!, model);
    assert.deepEqual(values.box, { row: 5, column: 2, rows: 2, columns: 1 });
    assert.deepEqual(categories?.box, { row: 5, column: 0, rows: 2, columns: 1 });
    assert.deepEqual(store.get("Position"), { start: { row: 8, column: 0, rows: 1, columns: 1 }, end: { row: 19, column: 2, rows: 1, columns: 1 } });
    // What a chart is drawn from can be read back through office.js itself.
    const [name, title] = await Excel.run(async (context) => {
      const read = context.workbook.worksheets.getItem("汇总").charts.getItemAt(0);
      read.load("name"); read.title.load("text");
      const first = read.series.getItemAt(0); first.load("name");
      await context.sync();
      return [first.name, read.title.text];
    });
    assert.deepEqual([name, title], ["个数", "各等次"]);
  });

  it("[Z112] is laid out for A4 across, headings on every page, and links lead to cells", async () => {
    await book.port.addNewSheet(plan());
    const { model } = book.host;
    const layout = layoutOf(book.idOf("汇总"), model);
    assert.deepEqual([layout.get("Orientation"), layout.get("PaperSize"), layout.get("Zoom")], ["Landscape", "A4", { horizontalFitToPages: 1 }]);
    assert.deepEqual(layout.get("PrintTitleRows.Box"), { row: 0, column: 0, rows: 2, columns: 16_384 });
    const link = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("汇总").getRange("B3");
      cell.load("hyperlink,values");
      await context.sync();
      return [cell.hyperlink.documentReference, cell.values[0]?.[0] as unknown];
    });
    assert.deepEqual(link, ["'评分表'!B2", "社保窗口"]);
  });

  it("[Z113] replaces a sheet only when told to, after the new one is complete, under the same name", async () => {
    await book.port.addNewSheet(plan());
    await assert.rejects(book.port.addNewSheet(plan()), (error: PortError) => error.kind === "exists" && error.detail === "汇总(2)");
    await book.port.addNewSheet(plan({ rows: [["新的"], ["a", "b", "c"], [1, 2, 3]] }), "汇总");
    assert.deepEqual(book.grid.sheets().map(({ name }) => name), ["评分表", "汇总"]);
    const [grid] = await book.port.read(["汇总"]);
    assert.equal(grid?.cell(1, 1)?.value, "新的");
    assert.deepEqual(book.host.model.tables.map(({ name }) => name), ["ASSESS_2026_06"]);
    assert.equal(book.host.model.charts.length, 1);
  });

  it("[Z113] a protected structure is refused, and nothing is changed", async () => {
    book.host.model.structureProtected = true;
    await assert.rejects(book.port.addNewSheet(plan()), (error: PortError) => error.kind === "structure");
    assert.deepEqual(book.grid.sheets().map(({ name }) => name), ["评分表"]);
  });

  it("[Z114] cells of one look become one area", () => {
    assert.deepEqual(lookedAreas([["a", "b"], ["c", "d"], [1, null]]), [
      { look: "plain", range: { top: 1, left: 1, bottom: 2, right: 2 } }, { look: "number", range: { top: 3, left: 1, bottom: 3, right: 1 } },
    ]);
  });
});
