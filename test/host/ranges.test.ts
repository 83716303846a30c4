import assert from "node:assert/strict";
import { errorOf, SCORES, startOffice, type Started } from "./startOffice";

describe("ranges through office.js", () => {
  let office: Started;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.close());

  const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
    office.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));

  it("[H3] reads a used range as values, formulas, text, types, formats and place", () =>
    run(async (context, sheet) => {
      const range = sheet.getUsedRange(true);
      range.load("values,formulas,text,valueTypes,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount,cellCount");
      await context.sync();
      assert.deepEqual(range.values[2], ["工作纪律", 10, 3]);
      assert.deepEqual(range.values[4], ["合计", 10, "#DIV/0!"]);
      assert.deepEqual(range.formulas[4], ["合计", "=SUM(B3:B4)", "=1/0"]);
      assert.deepEqual(range.text[3], ["", "", "4.5"]);
      assert.deepEqual(range.valueTypes[3], ["Empty", "Empty", "Double"]);
      assert.deepEqual(range.valueTypes[4], ["String", "Double", "Error"]);
      assert.deepEqual(range.numberFormat[2], ["General", "General", "General"]);
      assert.equal(range.address, "评分表!A1:C5");
      assert.deepEqual([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount], [0, 0, 5, 3, 15]);
    }));

  it("[H3] answers nested loads and whole objects", () =>
    run(async (context, sheet) => {
      const range = sheet.getRange("B3");
      range.load({ values: true, format: { fill: { color: true }, font: { bold: true } }, worksheet: { name: true } });
      const everything = sheet.getRange("A1");
      everything.load();
      await context.sync();
      assert.deepEqual([range.format.fill.color, range.format.font.bold, range.worksheet.name], ["#FFFFFF", false, "评分表"]);
      assert.equal(everything.values[0]![0], "便民服务中心窗口服务考核评分表");
      assert.throws(() => range.address, /load/, "what was not loaded stays unread");
    }));

  it("[H4] reaches other ranges", () =>
    run(async (context, sheet) => {
      const range = sheet.getRange("B2:C4");
      const reached: Readonly<Record<string, Excel.Range>> = {
        "评分表!C3": range.getCell(1, 1), "评分表!B3:C3": range.getRow(1), "评分表!C2:C4": range.getColumn(1),
        "评分表!C4:D6": range.getOffsetRange(2, 1), "评分表!B2:D5": range.getResizedRange(1, 1),
        "评分表!B2": range.getAbsoluteResizedRange(1, 1), "评分表!2:4": range.getEntireRow(), "评分表!B:C": range.getEntireColumn(),
        "评分表!C4": range.getLastCell(), "评分表!B4:C4": range.getLastRow(), "评分表!A1:C4": range.getBoundingRect("A1"),
        "评分表!B2:B3": range.getIntersection("A1:B3"), "评分表!D1:E2": sheet.getRangeByIndexes(0, 3, 2, 2),
        "'My Sheet'!A1": context.workbook.worksheets.getItem("my sheet").getCell(0, 0),
      };
      for (const reachedRange of Object.values(reached)) reachedRange.load("address");
      await context.sync();
      assert.deepEqual(Object.values(reached).map(({ address }) => address), Object.keys(reached));
    }));

  it("[H4] refuses what lies outside the sheet or is no address", async () => {
    assert.equal((await errorOf(run((context, sheet) => (sheet.getRange("A1").getOffsetRange(-1, 0).load("address"), context.sync())))).code, "InvalidArgument");
    assert.equal((await errorOf(run((context, sheet) => (sheet.getRange("no such").load("address"), context.sync())))).code, "InvalidArgument");
  });

  it("[H5] answers what is not there as a null object", () =>
    run(async (context, sheet) => {
      const empty = context.workbook.worksheets.getItem("My Sheet").getUsedRangeOrNullObject(true);
      const missing = context.workbook.worksheets.getItemOrNullObject("没有");
      const apart = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      const unmerged = sheet.getRange("C2:C4").getMergedAreasOrNullObject();
      const deeper = missing.getRange("A1");
      for (const object of [empty, missing, apart, unmerged]) object.load();
      deeper.load("values");
      await context.sync();
      assert.deepEqual([empty, missing, apart, unmerged, deeper].map(({ isNullObject }) => isNullObject), [true, true, true, true, true]);
    }));

  it("[H5] the same without OrNullObject is ItemNotFound", async () => {
    const { code, message } = await errorOf(run((context) => (context.workbook.worksheets.getItem("没有").load("name"), context.sync())));
    assert.equal(code, "ItemNotFound");
    assert.match(message, /没有/);
  });

  it("[H6] writes values and formulas as if typed; null leaves a cell alone", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("E1:F2").values = [["12", "'12"], ["TRUE", "=1+1"]];
      sheet.getRange("C3:C4").values = [[null], [5]];
      sheet.getRange("E4:E5").values = [["x"], ["y"]];
      sheet.getRange("G1:G2").numberFormat = [["@"], ["0.00"]];
      await context.sync();
      sheet.getRange("G1:G2").values = [["007"], ["007"]];
      await context.sync();
    });
    const read = (row: number, column: number): unknown[] => {
      const { value, formula } = office.grid.read(office.sheet, { row, column, rows: 1, columns: 1 })[0]![0]!;
      return [value, formula];
    };
    assert.deepEqual([read(0, 4), read(0, 5), read(1, 4), read(1, 5)[1]], [[12, ""], ["12", ""], [true, ""], "=1+1"]);
    assert.deepEqual([read(2, 2), read(3, 2), read(3, 4), read(4, 4)], [[3, ""], [5, ""], ["x", ""], ["y", ""]]);
    assert.deepEqual([read(0, 6), read(1, 6)], [["007", ""], [7, ""]]);
  });

  it("[H6] one value fills a range; an array of another shape is refused and writes nothing", async () => {
    await run(async (context, sheet) => {
      // One value for all cells is not in the type declarations, but office.js and Excel take it.
      sheet.getRange("E1:F2").values = 1 as unknown as number[][];
      await context.sync();
    });
    const box = { row: 0, column: 4, rows: 2, columns: 2 };
    const content = (): unknown => office.grid.read(office.sheet, box).map((row) => row.map(({ value }) => value));
    assert.deepEqual(content(), [[1, 1], [1, 1]]);
    const { code } = await errorOf(run((context, sheet) => ((sheet.getRange("E1:F2").values = [[2, 2]]), context.sync())));
    assert.equal(code, "InvalidArgument");
    assert.deepEqual(content(), [[1, 1], [1, 1]]);
  });

  it("[H6] cells of entire columns are neither handed out nor written one by one", async () => {
    await run(async (context, sheet) => {
      const column = sheet.getRange("A:A");
      column.load("values,address,isEntireColumn");
      await context.sync();
      assert.deepEqual([column.values, column.address, column.isEntireColumn], [null, "评分表!A:A", true]);
    });
    assert.equal((await errorOf(run((context, sheet) => ((sheet.getRange("A:A").values = [[1]]), context.sync())))).code, "InvalidArgument");
  });

  it("[H7] reads merged areas, merges and unmerges", async () => {
    await run(async (context, sheet) => {
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
      merged.load("address,areaCount,areas/items/address");
      await context.sync();
      assert.equal(merged.areaCount, 3);
      assert.equal(merged.address, "评分表!A1:C1,评分表!A3:A4,评分表!B3:B4");
      assert.deepEqual([...merged.areas.items].map(({ address }) => address), merged.address.split(","));
      sheet.getRange("E1:F2").merge(true);
      sheet.getRange("A3").unmerge();
      await context.sync();
    });
    assert.equal(office.grid.merges(office.sheet).length, 4);
  });

  it("[H8] says which rows are hidden: of a range, row by row, and by visible cells", () =>
    run(async (context, sheet) => {
      const used = sheet.getUsedRange();
      used.load("rowHidden,columnHidden");
      const row = used.getRow(3);
      row.load("rowHidden,hidden");
      const rows = used.getRowProperties({ rowHidden: true, rowIndex: true });
      const visible = used.getSpecialCells("Visible");
      visible.load("address");
      await context.sync();
      assert.deepEqual([used.rowHidden, used.columnHidden, row.rowHidden, row.hidden], [null, false, true, true]);
      assert.deepEqual(rows.value.map(({ rowHidden }) => rowHidden), [false, false, false, true, false]);
      assert.equal(visible.address, "评分表!A1:C3,评分表!A5:C5");
      row.rowHidden = false;
      await context.sync();
      assert.equal(office.grid.rowHidden(office.sheet, 3), false);
    }));

  it("[H8] finds constants, formulas and blanks", () =>
    run(async (context, sheet) => {
      const used = sheet.getUsedRange();
      const formulas = used.getSpecialCells("Formulas");
      const errors = used.getSpecialCellsOrNullObject("Formulas", "Errors");
      const texts = used.getSpecialCellsOrNullObject("Constants", "Text");
      const none = used.getSpecialCellsOrNullObject("Constants", "Logical");
      for (const areas of [formulas, errors, texts, none]) areas.load("address");
      await context.sync();
      assert.equal(formulas.address, "评分表!B5:C5");
      assert.equal(errors.address, "评分表!C5");
      assert.equal(texts.address, "评分表!A1,评分表!A2:C2,评分表!A3,评分表!A5");
      assert.equal(none.isNullObject, true);
    }));

  it("[H9] writes and reads formats, borders on the edge they belong to", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("B2:C4");
      range.format.fill.color = "#f00";
      range.format.font.bold = true;
      range.format.borders.getItem("EdgeTop").style = "Continuous";
      range.format.horizontalAlignment = "Center";
      sheet.getRange("B2").format.fill.clear();
      range.load("format/fill/color,format/font/bold,format/horizontalAlignment");
      const top = range.format.borders.getItem("EdgeTop");
      const bottom = range.format.borders.getItem("EdgeBottom");
      top.load("style,sideIndex");
      bottom.load("style");
      const cell = sheet.getRange("C4");
      cell.load("format/fill/color");
      await context.sync();
      assert.deepEqual([range.format.fill.color, range.format.font.bold, range.format.horizontalAlignment], [null, true, "Center"]);
      assert.equal(cell.format.fill.color, "#FF0000");
      assert.deepEqual([top.style, top.sideIndex, bottom.style], ["Continuous", "EdgeTop", "None"]);
    });
    const style = (row: number): unknown => office.grid.getFormat(office.sheet, { row, column: 1, rows: 1, columns: 2 }, "Format.Borders.EdgeTop.Style");
    assert.deepEqual([style(1), style(2)], ["Continuous", undefined]);
  });

  it("[H9] clears contents, formats or both", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A2:C2").format.fill.color = "#FF0000";
      sheet.getRange("A2").clear("Contents");
      sheet.getRange("B2").clear("Formats");
      sheet.getRange("C2").clear();
      await context.sync();
    });
    const cells = office.grid.read(office.sheet, { row: 1, column: 0, rows: 1, columns: 3 })[0]!.map(({ value }) => value);
    const fills = [0, 1, 2].map((column) => office.grid.getFormat(office.sheet, { row: 1, column, rows: 1, columns: 1 }, "Format.Fill.Color"));
    assert.deepEqual([cells, fills], [["", "分值", ""], ["#FF0000", undefined, undefined]]);
  });

  it("[H10] selects a range, activates its sheet, and knows the selection", () =>
    run(async (context) => {
      context.workbook.worksheets.getItem("My Sheet").getRange("C7:D8").select();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      const active = context.workbook.worksheets.getActiveWorksheet();
      selected.load("address");
      cell.load("address");
      active.load("name");
      await context.sync();
      assert.deepEqual([selected.address, cell.address, active.name], ["'My Sheet'!C7:D8", "'My Sheet'!C7", "My Sheet"]);
    }));

  it("[H11] keeps references between requests and lets them go", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("C3");
      range.load("values");
      await context.sync();
      office.grid.userEdit(office.sheet, "C3", 8);
      range.load("values");
      await context.sync();
      assert.equal(range.values[0]![0], 8);
      assert.equal(office.xdm.references, 1);
    });
    // Excel.run lets go of the references of its batch when it ends.
    await run((context) => context.sync());
    assert.equal(office.xdm.references, 0);
  });

  it("[H12] answers what it does not know with NotImplemented and the member's name", async () => {
    const missing: Readonly<Record<string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown>> = {
      "Workbook.pivotTables": (_sheet, context) => context.workbook.pivotTables.load("items/name"),
      "Range.copyFrom": (sheet) => sheet.getRange("A1").copyFrom("B1"),
      "Worksheet.copy": (sheet) => sheet.copy(),
      "Range.hasSpill": (sheet) => sheet.getRange("A1").load("hasSpill"),
      "Worksheet.onFormatChanged": (sheet) => sheet.onFormatChanged.add(async () => undefined),
    };
    for (const [name, call] of Object.entries(missing)) {
      const { code, message } = await errorOf(run(async (context, sheet) => {
        sheet.load("id");
        await context.sync();
        call(sheet, context);
        await context.sync();
      }));
      assert.equal(code, "NotImplemented", name);
      assert.ok(message.includes(name), `${message} names ${name}`);
    }
  });

  it("[H13] hands 50,000 cells over in one request", async () => {
    const rows = Array.from({ length: 1000 }, (_, r) => Array.from({ length: 50 }, (_, c) => (c === 0 ? `窗口${r}` : r + c / 10)));
    const big = await startOffice([{ name: "big", rows }]);
    try {
      await big.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true);
        range.load("values,formulas,numberFormat");
        await context.sync();
        assert.deepEqual(range.values, rows);
        assert.deepEqual(range.formulas, rows);
        assert.equal(range.numberFormat.flat().length, 50_000);
      });
    } finally {
      big.close();
    }
  });

  it("[H14] the minified build gets the same answers", async () => {
    const minified = await startOffice([SCORES], { build: "minified" });
    try {
      await minified.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("评分表").getUsedRange(true);
        range.load("values,address");
        await context.sync();
        assert.deepEqual([range.address, range.values[2]], ["评分表!A1:C5", ["工作纪律", 10, 3]]);
      });
    } finally {
      minified.close();
    }
  });
});
