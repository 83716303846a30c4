/** Catalogue tables written into a workbook and read back, through the genuine office.js. */
import assert from "node:assert/strict";
import { builtInDocument, builtInEditions } from "../../src/catalogue/builtIn";
import { CATALOGUE_TOP_COLUMNS, CATALOGUE_TOP_ROWS, editionOfSheet, isCatalogueTable } from "../../src/catalogue/table/catalogueSheet";
import { cataloguePlan } from "../../taskpane/library/sheetPlan";
import { PortError, type SheetPlan } from "../../taskpane/workbookPort";
import { writes } from "../../workbench/host/faults";
import { openWorkbook, type OpenWorkbook } from "../contract/paneWorkbook";

const plan = (parts: Partial<SheetPlan> & Pick<SheetPlan, "rows">): SheetPlan => ({ name: "新表", widths: [], tables: [], bold: [], ...parts });

describe("sheets added through office.js", () => {
  let book: OpenWorkbook;
  beforeEach(async () => {
    book = await openWorkbook([{ name: "评分表", rows: [["大项", "扣分"]] }]);
  });
  afterEach(() => book.close());

  for (const edition of builtInEditions()) {
    it(`[T141] the table of ${edition.id} is read back the same`, async () => {
      await book.port.addSheet(cataloguePlan(edition, builtInDocument(edition.id), "规则"));
      const tops = await book.port.tops(CATALOGUE_TOP_ROWS, CATALOGUE_TOP_COLUMNS);
      assert.deepEqual([...tops].filter(({ rows }) => isCatalogueTable(rows)).map(({ name }) => name), ["规则"]);
      const [grid] = await book.port.read(["规则"]);
      const read = editionOfSheet(grid!);
      if ("problems" in read) assert.fail(read.problems.map(({ message }) => message).join("\n"));
      assert.deepEqual(read.edition, edition);
      const [main, bands] = book.host.model.tables;
      assert.equal(main?.name, `规则_${edition.id.replaceAll("-", "_")}`);
      assert.equal(bands?.name, edition.bands.length === 0 ? undefined : `等次_${edition.id.replaceAll("-", "_")}`);
    });
  }

  it("[T142] texts stay texts, whatever they look like, and numbers numbers", async () => {
    const texts = ["=1+1", "+1", "-3", "@x", "'quoted", "2026-07", "1-2", "50%", "(1)", "TRUE", "1.5", "2026年7月", "1/2", "5 May", "＝1", "扣2分"];
    await book.port.addSheet(plan({ rows: texts.map((text, index) => [text, index, null]) }));
    const [grid] = await book.port.read(["新表"]);
    assert.deepEqual(texts.map((_, index) => grid?.cell(index + 1, 1)?.value), texts);
    assert.deepEqual(texts.map((_, index) => grid?.cell(index + 1, 1)?.formula), texts.map(() => undefined));
    assert.deepEqual(texts.map((_, index) => grid?.cell(index + 1, 2)?.value), texts.map((_, index) => index));
  });

  it("[T142] a name that is taken is refused with a free one, and nothing is changed", async () => {
    await book.port.addSheet(plan({ name: "规则", rows: [["一"]], tables: [] }));
    await assert.rejects(book.port.addSheet(plan({ name: "规则", rows: [["二"]] })), (error: PortError) => error.kind === "exists" && error.detail === "规则(2)");
    assert.deepEqual(book.grid.sheets().map(({ name }) => name), ["评分表", "规则"]);
    const [grid] = await book.port.read(["规则"]);
    assert.equal(grid?.cell(1, 1)?.value, "一");
  });

  it("[T142] a sheet that cannot be written in full does not stay", async () => {
    book.host.faults.inject({ code: "GeneralException", when: writes, after: 1 });
    await assert.rejects(book.port.addSheet(plan({ rows: Array.from({ length: 1_300 }, (_, row) => Array.from({ length: 14 }, () => row)) })), (error: PortError) => error.kind === "failed");
    assert.deepEqual(book.grid.sheets().map(({ name }) => name), ["评分表"]);
  });

  it("[T142] a protected structure is refused and stays protected", async () => {
    book.host.model.structureProtected = true;
    await assert.rejects(book.port.addSheet(plan({ rows: [["一"]] })), (error: PortError) => error.kind === "structure");
    assert.deepEqual(book.grid.sheets().map(({ name }) => name), ["评分表"]);
    assert.equal(book.host.model.structureProtected, true);
  });

  it("[T142] tables of one name get numbers", async () => {
    const table = { name: "规则_x", range: { top: 1, left: 1, bottom: 2, right: 2 } };
    for (const name of ["甲", "乙"]) await book.port.addSheet(plan({ name, rows: [["大项", "条款"], ["一", "二"]], tables: [table] }));
    assert.deepEqual(book.host.model.tables.map(({ name }) => name), ["规则_x", "规则_x_2"]);
  });

  it("[T142] long sheets are written whole", async () => {
    await book.port.addSheet(plan({ rows: Array.from({ length: 1_300 }, (_, row) => Array.from({ length: 14 }, (_cell, column) => row * 14 + column)) }));
    const [grid] = await book.port.read(["新表"]);
    assert.deepEqual([grid?.rows, grid?.columns, grid?.cell(1_300, 14)?.value], [1_300, 14, 1_300 * 14 - 1]);
  });
});
