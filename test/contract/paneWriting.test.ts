import assert from "node:assert/strict";
import { HostError } from "../../workbench/host/protocol";
import { openWorkbook, type OpenWorkbook } from "./paneWorkbook";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { record } from "../../taskpane/impact/recordSheet";
import { FIRST } from "../unit/impact/regulation";
import type { PlannedWrite } from "../../src/impact/apply/plan";
import { until } from "../until";

describe("writing many cells through the genuine office.js", () => {
  let book: OpenWorkbook;
  const rows = [["社保", 4, "优秀"], ["医保", 2, "称职"]];
  const cell = async (sheet: string, address: string): Promise<unknown> => {
    const [grid] = await book.port.read([sheet]);
    const column = address.charCodeAt(0) - 64;
    return grid?.cell(Number(address.slice(1)), column)?.value;
  };
  afterEach(() => book.close());

  it("[Y44] each cell that still holds what it is said to hold is written, the others are told with the reason", async () => {
    book = await openWorkbook([{ name: "表", rows }, { name: "锁", rows, protected: true }]);
    const outcome = await book.port.writeCells([
      { sheet: "表", cell: "B1", before: 4, after: 10 }, { sheet: "表", cell: "B2", before: 3, after: 9 },
      { sheet: "锁", cell: "B1", before: 4, after: 10 }, { sheet: "没有", cell: "A1", before: null, after: 1 }, { sheet: "表", cell: "C1", before: "优秀", after: "称职" },
    ]);
    assert.deepEqual([...outcome], [null, "changed", "protected", "missing", null]);
    assert.deepEqual([await cell("表", "B1"), await cell("表", "B2"), await cell("表", "C1"), await cell("锁", "B1")], [10, 2, "称职", 4]);
  });

  it("[Y45] when Excel breaks off half-way, the cells themselves tell which were written", async () => {
    book = await openWorkbook([{ name: "表", rows }]);
    const write = book.grid.write.bind(book.grid);
    let written = 0;
    book.grid.write = (sheet, cells) => {
      if (++written === 2) throw new HostError("GeneralException", "broken off");
      write(sheet, cells);
    };
    const outcome = await book.port.writeCells([{ sheet: "表", cell: "B1", before: 4, after: 10 }, { sheet: "表", cell: "B2", before: 2, after: 5 }]);
    assert.deepEqual([...outcome], [null, "failed"]);
    assert.deepEqual([await cell("表", "B1"), await cell("表", "B2")], [10, 2]);
  });

  it("[Y46] sheets are calculated anew, and the workbook's file is read in slices and closed again", async () => {
    let calculated = 0;
    book = await openWorkbook([{ name: "表", rows: [...rows, ["合计", "=X()", "x".repeat(9_000)]] }], {}, () => ++calculated);
    assert.equal(await cell("表", "B3"), 1);
    await book.port.recalculate(["表"]);
    assert.equal(await cell("表", "B3"), 2);
    const read = readWorkbook(await book.port.bookBytes());
    assert.ok("workbook" in read);
    assert.deepEqual([read.workbook.sheets[0]?.cell(1, 1)?.value, read.workbook.sheets[0]?.cell(3, 2)?.value], ["社保", 2]);
    await until(() => book.office.xdm.openFiles === 0);
  });

  it("[Y84] a workbook that is not handed out, and one of which too many copies are open, are told apart", async () => {
    book = await openWorkbook([{ name: "表", rows }]);
    book.grid.save = () => Promise.reject(new Error("not handed out"));
    await assert.rejects(book.port.bookBytes(), { kind: "unsupported" });
    book.close();
    book = await openWorkbook([{ name: "表", rows }]);
    const open = (): Promise<Office.File> => new Promise((resolve) => Office.context.document.getFileAsync(Office.FileType.Compressed, ({ value }) => resolve(value)));
    const [first] = [await open(), await open()];
    await assert.rejects(book.port.bookBytes(), { kind: "busy" });
    await new Promise<void>((resolve) => first?.closeAsync(() => resolve()));
    assert.ok((await book.port.bookBytes()).length > 1000);
  });

  it("[Y47] the record is a sheet of its own, written on below its last row; a sheet that is none is left alone", async () => {
    book = await openWorkbook([{ name: "表", rows }, { name: "核验记录", rows: [["本科室的记录"]] }]);
    const writesMade: readonly PlannedWrite[] = [{ sheet: "表", cell: "B1", before: { value: 4 }, after: { value: 10 }, reason: "amount", subject: "社保", month: null }];
    const recorded = { writes: writesMade, undone: false, edition: FIRST, date: "2026-08-03", language: "zh-CN" } as const;
    assert.equal(await record(book.port, recorded), "核验记录(2)");
    assert.equal(await cell("核验记录", "A1"), "本科室的记录");
    book.close();
    book = await openWorkbook([{ name: "表", rows }]);
    assert.equal(await record(book.port, recorded), "核验记录");
    assert.equal(await record(book.port, { ...recorded, undone: true }), "核验记录");
    assert.deepEqual([await cell("核验记录", "A1"), await cell("核验记录", "F2"), await cell("核验记录", "E3")], ["日期", "4", "撤销：按新条款换算的扣分或加分"]);
  });
});
