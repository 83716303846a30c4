import assert from "node:assert/strict";
import exceljs from "exceljs";
import type { IWorkbookData } from "@univerjs/core";
import { openWorkbook, OpenError } from "../../../workbench/page/xlsx/openWorkbook";
import { saveWorkbook, type Spills } from "../../../workbench/page/xlsx/saveWorkbook";

const NO_SPILLS: Spills = { rangeAt: () => undefined, valueAt: () => undefined };

async function bytesOf(fill: (book: exceljs.Workbook) => void | Promise<void>): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Opens bytes, and opens once more what saving them gives. */
async function thereAndBack(bytes: Uint8Array): Promise<readonly [Partial<IWorkbookData>, Partial<IWorkbookData>]> {
  const first = await openWorkbook(bytes, "a.xlsx");
  const second = await openWorkbook(await saveWorkbook(first as IWorkbookData, NO_SPILLS), "a.xlsx");
  return [first, second];
}

describe("workbooks in and out of the workbench", () => {
  it("[W13] keeps kinds of values apart: numbers, texts that look like numbers, booleans, dates, errors", async () => {
    const bytes = await bytesOf((book) => {
      book.addWorksheet("s").addRow([1.5, "12", "扣2分", true, new Date(Date.UTC(2026, 5, 1)), { error: "#REF!" }]);
    });
    for (const data of await thereAndBack(bytes)) {
      const row = Object.values(data.sheets!)[0]!.cellData![0]!;
      assert.deepEqual(
        Object.values(row).map(({ v, t }) => [v, t]),
        [[1.5, 2], ["12", 4], ["扣2分", 1], [1, 3], [46174, 2], ["#REF!", 1]],
      );
    }
  });

  it("[W13] keeps looks, merges, sizes, frozen panes, hidden rows and sheets, protection", async () => {
    const bytes = await bytesOf(async (book) => {
      const sheet = book.addWorksheet("表", { views: [{ state: "frozen", xSplit: 1, ySplit: 2 }] });
      sheet.getCell("A1").value = "标题";
      sheet.getCell("A1").style = {
        font: { bold: true, size: 14, name: "宋体", color: { argb: "FF9C0006" } },
        fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFC7CE" } },
        alignment: { horizontal: "center", vertical: "middle", wrapText: true },
        border: { top: { style: "thin", color: { argb: "FF0000FF" } } },
        numFmt: "0.0",
      };
      sheet.mergeCells("A1:C1");
      sheet.getColumn(2).width = 20;
      sheet.getRow(3).height = 30;
      sheet.getRow(4).hidden = true;
      sheet.getCell("A4").value = 1;
      await sheet.protect("", {});
      book.addWorksheet("藏", { state: "hidden" });
    });
    for (const data of await thereAndBack(bytes)) {
      const [sheet, hidden] = data.sheetOrder!.map((id) => data.sheets![id]!);
      const style = data.styles![String(sheet!.cellData![0]![0]!.s)];
      assert.deepEqual(style, {
        ff: "宋体", fs: 14, bl: 1, cl: { rgb: "#9C0006" }, bg: { rgb: "#FFC7CE" }, ht: 2, vt: 2, tb: 3,
        bd: { t: { s: 1, cl: { rgb: "#0000FF" } } }, n: { pattern: "0.0" },
      });
      assert.deepEqual(sheet!.mergeData, [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }]);
      assert.equal(sheet!.columnData![1]!.w, 145);
      assert.equal(sheet!.rowData![2]!.h, 40);
      assert.equal(sheet!.rowData![3]!.hd, 1);
      assert.deepEqual([sheet!.freeze!.xSplit, sheet!.freeze!.ySplit], [1, 2]);
      assert.equal(sheet!.custom?.["protected"], true);
      assert.deepEqual([sheet!.hidden, hidden!.hidden], [0, 1]);
    }
  });

  it("[W13] keeps conditional formats with fill, font and border, and their order", async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet("s");
      sheet.addConditionalFormatting({
        ref: "E12 E14:E15",
        rules: [{
          type: "expression", priority: 1, formulae: ["TRUE"],
          style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFD6D9" } }, font: { bold: true }, border: { top: { style: "thin", color: { argb: "FFC50F1F" } } } },
        }],
      });
      sheet.addConditionalFormatting({ ref: "A1:A9", rules: [{ type: "cellIs", operator: "lessThan", priority: 2, formulae: [60], style: { font: { italic: true } } }] });
    });
    for (const data of await thereAndBack(bytes)) {
      const rules = Object.values(JSON.parse(data.resources![0]!.data) as Record<string, { ranges: object[]; rule: Record<string, unknown> }[]>)[0]!;
      assert.equal(rules[0]!.ranges.length, 2);
      const [mark, low] = rules.map(({ rule }) => rule);
      assert.deepEqual([mark!["subType"], mark!["value"]], ["formula", "=TRUE"]);
      assert.deepEqual(mark!["style"], { bl: 1, bd: { t: { s: 1, cl: { rgb: "#C50F1F" } } }, bg: { rgb: "#FFD6D9" } });
      assert.deepEqual([low!["operator"], low!["value"]], ["lessThan", 60]);
    }
  });

  it("[W14] leaves the cells that an array formula fills to the formula, and writes its range back", async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet("s");
      sheet.getCell("A1").value = { formula: "_xldudf_ASSESS_OVERCAP(B1:B2,C1:C2,D1)", shareType: "array", ref: "A1:A2", result: 1 } as unknown as exceljs.CellValue;
      sheet.getCell("A2").value = 2;
    });
    const data = (await openWorkbook(bytes, "a.xlsx")) as IWorkbookData;
    const id = data.sheetOrder[0]!;
    assert.equal(data.sheets[id]!.cellData![0]![0]!.f, "=ASSESS.OVERCAP(B1:B2,C1:C2,D1)");
    assert.equal(data.sheets[id]!.cellData![1], undefined);
    const range = { startRow: 0, startColumn: 0, endRow: 1, endColumn: 0 };
    const saved = await saveWorkbook(data, {
      rangeAt: (_sheet, row, column) => (row === 0 && column === 0 ? range : undefined),
      valueAt: (_sheet, row) => ({ v: row + 1, t: 2 }),
    });
    const book = new exceljs.Workbook();
    await book.xlsx.load(saved.buffer as ArrayBuffer);
    const sheet = book.worksheets[0]!;
    assert.deepEqual([sheet.getCell("A1").formula, sheet.getCell("A2").value], ["_xldudf_ASSESS_OVERCAP(B1:B2,C1:C2,D1)", 2]);
    assert.equal((sheet.getCell("A1").value as { ref?: string }).ref, "A1:A2");
  });

  it("[W4] says why a file is not opened", async () => {
    const cases: readonly [Uint8Array, OpenError["kind"]][] = [
      [new TextEncoder().encode("姓名,扣分"), "not-xlsx"],
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), "encrypted"],
      [new TextEncoder().encode("PK\u0003\u0004"), "unreadable"],
      [new Uint8Array(21 * 1_048_576), "too-large"],
    ];
    for (const [bytes, kind] of cases) {
      await assert.rejects(openWorkbook(bytes, "x.xlsx"), (error) => error instanceof OpenError && error.kind === kind);
    }
  });
});
