import assert from "node:assert/strict";
import { errorOf, startOffice, type Started } from "./startOffice";

describe("conditional formats through office.js", () => {
  let office: Started;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.close());

  const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
    office.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));

  const mark = (address: string): Promise<string> =>
    run(async (context, sheet) => {
      const format = sheet.getRanges(address).conditionalFormats.add("Custom");
      format.custom.rule.formula = "=TRUE";
      format.custom.format.fill.color = "#ffc7ce";
      format.custom.format.font.bold = true;
      format.custom.format.borders.getItem("EdgeTop").style = "Continuous";
      format.custom.format.borders.bottom.color = "red";
      format.stopIfTrue = false;
      format.load("id");
      await context.sync();
      return format.id;
    });

  it("[H15] adds one with rule, fill, font and borders on exactly the given cells", async () => {
    const id = await mark("B3,C3:C4");
    assert.deepEqual(office.grid.conditionalFormats(office.sheet), [{
      id, type: "Custom",
      boxes: [{ row: 2, column: 1, rows: 1, columns: 1 }, { row: 2, column: 2, rows: 2, columns: 1 }],
      properties: {
        "Custom.Rule.Formula": "=TRUE", "Custom.Format.Fill.Color": "#FFC7CE", "Custom.Format.Font.Bold": true,
        "Custom.Format.Borders.EdgeTop.Style": "Continuous", "Custom.Format.Borders.EdgeBottom.Color": "#FF0000", StopIfTrue: false,
      },
    }]);
  });

  it("[H15] the grid gets each format whole, once a request, in the order they were added", async () => {
    const puts: string[] = [];
    const put = office.grid.putConditionalFormat.bind(office.grid);
    office.grid.putConditionalFormat = (sheet, format) => {
      puts.push(`${format.boxes[0]!.row} ${Object.keys(format.properties).length}`);
      put(sheet, format);
    };
    await run(async (context, sheet) => {
      for (const address of ["C2", "C3", "C4"]) {
        const format = sheet.getRange(address).conditionalFormats.add("Custom");
        format.custom.rule.formula = "=TRUE";
        format.custom.format.fill.color = "#FFC7CE";
      }
      await context.sync();
    });
    assert.deepEqual(puts, ["1 2", "2 2", "3 2"]);
  });

  it("[H15] what a failed request added before it failed is there", async () => {
    await errorOf(run(async (context, sheet) => {
      sheet.getRange("C3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      context.workbook.worksheets.getItem("没有").activate();
      await context.sync();
    }));
    assert.equal(office.grid.conditionalFormats(office.sheet).length, 1);
  });

  it("[H15] finds it again by id, reads it, and deletes it and no other", async () => {
    const [first, second] = [await mark("C3"), await mark("C4")];
    assert.notEqual(first, second);
    await run(async (context, sheet) => {
      const formats = sheet.getRange().conditionalFormats;
      const found = formats.getItemOrNullObject(first);
      found.load("id,type,priority,stopIfTrue,custom/rule/formula,custom/format/fill/color,cellValueOrNullObject");
      const range = found.getRange();
      range.load("address");
      const gone = formats.getItemOrNullObject("{no such}");
      gone.load("id");
      formats.load("items/id,items/type");
      await context.sync();
      assert.deepEqual([found.type, found.priority, found.stopIfTrue, range.address], ["Custom", 1, false, "评分表!C3"]);
      assert.deepEqual([found.custom.rule.formula, found.custom.format.fill.color], ["=TRUE", "#FFC7CE"]);
      assert.deepEqual([found.cellValueOrNullObject.isNullObject, gone.isNullObject], [true, true]);
      assert.deepEqual([...formats.items].map(({ id }) => id), [second, first]);
      found.delete();
      await context.sync();
    });
    assert.deepEqual(office.grid.conditionalFormats(office.sheet).map(({ id }) => id), [second]);
  });

  it("[H15] adds a cell value rule and changes priorities", async () => {
    const first = await mark("C3");
    await run(async (context, sheet) => {
      const format = sheet.getRange("C3:C5").conditionalFormats.add("CellValue");
      format.cellValue.rule = { formula1: "=3", operator: "GreaterThan" };
      format.cellValue.format.font.color = "#9C0006";
      format.priority = 1;
      format.load("cellValue/rule,priority,id");
      await context.sync();
      assert.deepEqual([format.cellValue.rule, format.priority], [{ formula1: "=3", operator: "GreaterThan" }, 1]);
      assert.deepEqual(office.grid.conditionalFormats(office.sheet).map(({ id }) => id), [first, format.id]);
    });
  });

  it("[H16] clearing a range's formats leaves them on the cells around it", async () => {
    const id = await mark("B2:C5");
    await run((context, sheet) => (sheet.getRange("B2:C4").conditionalFormats.clearAll(), context.sync()));
    assert.deepEqual(office.grid.conditionalFormats(office.sheet).map(({ id, boxes }) => ({ id, boxes })), [
      { id, boxes: [{ row: 4, column: 1, rows: 1, columns: 2 }] },
    ]);
    await run((context, sheet) => (sheet.getRange().conditionalFormats.clearAll(), context.sync()));
    assert.deepEqual(office.grid.conditionalFormats(office.sheet), []);
  });

  it("[H17] everything that writes to a protected sheet is AccessDenied and leaves it as it was", async () => {
    const id = await mark("C3");
    office.grid.setProtected(office.sheet, true);
    const before = JSON.stringify(snapshot());
    const writes: Readonly<Record<string, (sheet: Excel.Worksheet) => unknown>> = {
      values: (sheet) => (sheet.getRange("C3").values = [[1]]),
      formulas: (sheet) => (sheet.getRange("C3").formulas = [["=1"]]),
      numberFormat: (sheet) => (sheet.getRange("C3").numberFormat = [["0.00"]]),
      fill: (sheet) => (sheet.getRange("C3").format.fill.color = "#FF0000"),
      border: (sheet) => (sheet.getRange("C3").format.borders.getItem("EdgeTop").style = "Continuous"),
      rowHidden: (sheet) => (sheet.getRange("C3").rowHidden = true),
      columnHidden: (sheet) => (sheet.getRange("C3").columnHidden = true),
      clear: (sheet) => sheet.getRange("C3").clear(),
      merge: (sheet) => sheet.getRange("D1:E1").merge(),
      unmerge: (sheet) => sheet.getRange("A1").unmerge(),
      addFormat: (sheet) => sheet.getRange("C4").conditionalFormats.add("Custom"),
      changeFormat: (sheet) => (sheet.getRange("C3").conditionalFormats.getItem(id).custom.format.fill.color = "#00FF00"),
      deleteFormat: (sheet) => sheet.getRange("C3").conditionalFormats.getItem(id).delete(),
      clearFormats: (sheet) => sheet.getRange().conditionalFormats.clearAll(),
      table: (sheet) => sheet.tables.add("A2:C4", true),
      chart: (sheet) => sheet.charts.add("ColumnClustered", sheet.getRange("A2:C4")),
      comment: (sheet) => sheet.comments.add("评分表!C3", "看"),
    };
    for (const [what, write] of Object.entries(writes)) {
      const { code } = await errorOf(run((context, sheet) => (write(sheet), context.sync())));
      assert.equal(code, "AccessDenied", what);
      assert.equal(JSON.stringify(snapshot()), before, what);
    }
    await run(async (context, sheet) => {
      sheet.protection.load("protected");
      sheet.getRange("C3").select();
      const range = sheet.getRange("C3");
      range.load("values");
      await context.sync();
      assert.deepEqual([sheet.protection.protected, range.values], [true, [[3]]], "reading and selecting stay possible");
    });
  });

  const snapshot = (): unknown => ({
    cells: office.grid.read(office.sheet, { row: 0, column: 0, rows: 6, columns: 6 }),
    formats: office.grid.conditionalFormats(office.sheet),
    merges: office.grid.merges(office.sheet),
    fill: office.grid.getFormat(office.sheet, { row: 2, column: 2, rows: 1, columns: 1 }, "Format.Fill.Color"),
    used: office.grid.usedBox(office.sheet, false),
    hidden: [office.grid.rowHidden(office.sheet, 2), office.grid.columnHidden(office.sheet, 2)],
    records: [office.host.model.tables.length, office.host.model.charts.length, office.host.model.comments.length],
  });

  it("[H17] cells whose lock was taken off take values on a protected sheet", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("C3").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false }, "secret");
      sheet.getRange("C3").values = [[7]];
      await context.sync();
    });
    assert.equal(office.grid.read(office.sheet, { row: 2, column: 2, rows: 1, columns: 1 })[0]![0]!.value, 7);
    assert.equal((await errorOf(run((context, sheet) => (sheet.protection.unprotect("wrong"), context.sync())))).code, "AccessDenied");
    await run((context, sheet) => (sheet.protection.unprotect("secret"), context.sync()));
    assert.equal(office.grid.isProtected(office.sheet), false);
  });
});
