import assert from "node:assert/strict";
import { errorOf, startOffice, type Started } from "./startOffice";

describe("worksheets and what a workbook keeps, through office.js", () => {
  let office: Started;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.close());

  const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
    office.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));

  it("[H18] lists sheets with id, name, visibility and place, and finds them by name or id", async () => {
    office.grid.setSheetVisible(office.grid.sheets()[1]!.id, false);
    await run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/visibility,items/id,items/position");
      const count = sheets.getCount(true);
      await context.sync();
      assert.deepEqual([...sheets.items].map(({ name, visibility, position }) => [name, visibility, position]),
        [["评分表", "Visible", 0], ["My Sheet", "Hidden", 1]]);
      assert.equal(count.value, 1);
      const byId = sheets.getItem(sheets.items[1]!.id);
      const first = sheets.getFirst();
      const next = first.getNextOrNullObject(true);
      byId.load("name");
      first.load("name");
      next.load("name");
      await context.sync();
      assert.deepEqual([byId.name, first.name, next.isNullObject], ["My Sheet", "评分表", true]);
    });
  });

  it("[H18] adds, renames, moves, hides, activates and deletes sheets", async () => {
    await run(async (context) => {
      const added = context.workbook.worksheets.add("核验记录");
      added.getRange("A1").values = [["日期"]];
      added.position = 0;
      await context.sync();
      added.name = "记录";
      added.tabColor = "#FF0000";
      added.activate();
      added.load("name,tabColor,position");
      await context.sync();
      assert.deepEqual([added.name, added.tabColor, added.position], ["记录", "#FF0000", 0]);
      context.workbook.worksheets.getItem("My Sheet").visibility = "VeryHidden";
      await context.sync();
      added.delete();
      await context.sync();
    });
    assert.deepEqual(office.grid.sheets().map(({ name, visible }) => [name, visible]), [["评分表", true], ["My Sheet", false]]);
    assert.equal(office.grid.activeSheet(), office.sheet);
  });

  it("[H18] refuses bad and taken names, and to lose the last visible sheet", async () => {
    const add = (name: string): Promise<{ code: string }> => errorOf(run((context) => (context.workbook.worksheets.add(name), context.sync())));
    assert.equal((await add("a/b")).code, "InvalidArgument");
    assert.equal((await add("评分表")).code, "ItemAlreadyExists");
    assert.equal((await errorOf(run((context, sheet) => {
      context.workbook.worksheets.getItem("My Sheet").visibility = "Hidden";
      sheet.delete();
      return context.sync();
    }))).code, "InvalidOperation");
  });

  it("[H18] what belonged to a deleted sheet is not found any more", async () => {
    const { code } = await errorOf(run(async (context) => {
      const range = context.workbook.worksheets.getItem("My Sheet").getRange("A1");
      range.load("values");
      await context.sync();
      office.grid.deleteSheet(office.grid.sheets()[1]!.id);
      range.load("values");
      await context.sync();
    }));
    assert.equal(code, "ItemNotFound");
  });

  it("[H19] keeps settings: add, read, change, delete", () =>
    run(async (context) => {
      const { settings } = context.workbook;
      settings.add("assess.marks", { sheets: ["评分表"], ids: [1, 2] });
      settings.add("other", "x");
      await context.sync();
      const setting = settings.getItemOrNullObject("assess.marks");
      const missing = settings.getItemOrNullObject("none");
      setting.load("value,key");
      missing.load("value");
      settings.load("items/key");
      await context.sync();
      assert.deepEqual(JSON.parse(JSON.stringify(setting.value)), { sheets: ["评分表"], ids: [1, 2] });
      assert.equal(missing.isNullObject, true);
      assert.deepEqual([...settings.items].map(({ key }) => key), ["assess.marks", "other"]);
      setting.value = 5;
      settings.getItem("other").delete();
      await context.sync();
      assert.deepEqual([...office.host.model.settings], [["assess.marks", "5"]]);
    }));

  it("[H19] Office.context.document.settings are the same settings", async () => {
    const { settings } = office.Office.context.document;
    settings.set("from-document", { a: 1 });
    assert.equal(await saved((done) => settings.saveAsync(done)), "succeeded");
    await run(async (context) => {
      const setting = context.workbook.settings.getItem("from-document");
      setting.load("value");
      context.workbook.settings.add("from-workbook", true);
      await context.sync();
      assert.deepEqual(JSON.parse(JSON.stringify(setting.value)), { a: 1 });
    });
    assert.equal(settings.get("from-workbook"), null, "not read again by itself");
    assert.equal(await saved((done) => settings.refreshAsync(done)), "succeeded");
    assert.equal(settings.get("from-workbook"), true);
  });

  const saved = (call: (done: (result: { readonly status: unknown }) => void) => void): Promise<string> =>
    new Promise((resolve) => call(({ status }) => resolve(String(status))));

  it("[H20] keeps names, and ranges are found by them", () =>
    run(async (context, sheet) => {
      context.workbook.names.add("扣分列", sheet.getRange("C3:C4"));
      sheet.names.add("本表", "=1");
      await context.sync();
      const item = context.workbook.names.getItem("扣分列");
      const range = item.getRange();
      const byAddress = sheet.getRange("扣分列");
      item.load("formula,type,scope,visible");
      range.load("address");
      byAddress.load("address");
      context.workbook.names.load("items/name");
      await context.sync();
      assert.deepEqual([item.formula, item.type, item.scope, item.visible], ["=评分表!C3:C4", "Range", "Workbook", true]);
      assert.deepEqual([range.address, byAddress.address], ["评分表!C3:C4", "评分表!C3:C4"]);
      assert.deepEqual([...context.workbook.names.items].map(({ name }) => name), ["扣分列"]);
    }));

  it("[H20] keeps custom XML parts by namespace", () =>
    run(async (context) => {
      const part = context.workbook.customXmlParts.add('<a:log xmlns:a="urn:assess"><x/></a:log>');
      const xml = part.getXml();
      await context.sync();
      assert.equal(xml.value, '<a:log xmlns:a="urn:assess"><x/></a:log>');
      const only = context.workbook.customXmlParts.getByNamespace("urn:assess").getOnlyItemOrNullObject();
      const none = context.workbook.customXmlParts.getByNamespace("urn:other").getOnlyItemOrNullObject();
      only.load("id,namespaceUri");
      none.load("id");
      await context.sync();
      assert.deepEqual([only.namespaceUri, none.isNullObject], ["urn:assess", true]);
      only.delete();
      await context.sync();
      assert.equal(office.host.model.customXmlParts.length, 0);
    }));

  it("[H20] keeps tables with header, body, columns and rows", () =>
    run(async (context, sheet) => {
      const table = sheet.tables.add("E1:F3", true);
      table.name = "规则";
      sheet.getRange("E1:F3").values = [["大项", "分值"], ["工作纪律", 10], ["考勤", 5]];
      await context.sync();
      const body = context.workbook.tables.getItem("规则").getDataBodyRange();
      body.load("values,address");
      const column = table.columns.getItem("分值");
      column.load("values,index");
      table.rows.add(undefined, [["服务", 8]]);
      const whole = table.getRange();
      whole.load("address");
      context.workbook.tables.load("count,items/name");
      await context.sync();
      assert.deepEqual([body.address, body.values], ["评分表!E2:F3", [["工作纪律", 10], ["考勤", 5]]]);
      assert.deepEqual([column.index, column.values], [1, [["分值"], [10], [5]]]);
      assert.equal(whole.address, "评分表!E1:F4");
      assert.equal([...context.workbook.tables.items][0]!.name, "规则");
      assert.equal(office.grid.read(office.sheet, { row: 3, column: 4, rows: 1, columns: 1 })[0]![0]!.value, "服务");
    }));

  it("[H20] keeps charts and comments as records", () =>
    run(async (context, sheet) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A2:C4"), "Columns");
      chart.title.text = "扣分";
      chart.name = "扣分图";
      chart.setPosition("E1", "H10");
      const comment = context.workbook.comments.add("评分表!C3", "请核对");
      await context.sync();
      const found = sheet.charts.getItem("扣分图");
      found.load("chartType,title/text");
      comment.load("content");
      const place = comment.getLocation();
      place.load("address");
      const none = context.workbook.comments.getItemOrNullObject("x");
      none.load();
      await context.sync();
      assert.deepEqual([found.chartType, found.title.text, comment.content, place.address], ["ColumnClustered", "扣分", "请核对", "评分表!C3"]);
      assert.equal(none.isNullObject, true);
    }));

  it("[H20] knows calculation mode and takes hints about calculation and the screen", () =>
    run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = "Manual";
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculate("Full");
      application.load("calculationMode");
      await context.sync();
      assert.equal(application.calculationMode, "Manual");
    }));
});
