import assert from "node:assert/strict";
import type { CellMark } from "../../taskpane/workbookPort";
import type { SheetParts } from "../../workbench/host/memoryBackend";
import { writes } from "../../workbench/host/faults";
import { openWorkbook, type OpenWorkbook } from "./paneWorkbook";

const ROWS = Array.from({ length: 20 }, (_, r) => [r, r, r, r, r]);
const error = (address: string, sheet = "社保窗口"): CellMark => ({ sheet, address, severity: "error" });

describe("marks through the genuine office.js", () => {
  let book: OpenWorkbook;
  const open = async (sheets: readonly SheetParts[]): Promise<OpenWorkbook> => (book = await openWorkbook(sheets));
  const formats = (sheet = "社保窗口") => book.grid.conditionalFormats(book.idOf(sheet));
  const theirs = { id: "theirs", boxes: [{ row: 0, column: 0, rows: 5, columns: 5 }], type: "Custom", properties: { "Custom.Rule.Formula": "=TRUE", "Custom.Format.Fill.Color": "#00FF00" } };
  afterEach(() => book.close());

  it("[K1] a mark is a conditional format with a constant rule on exactly the marked cells", async () => {
    await open([{ name: "社保窗口", rows: ROWS }]);
    const result = await book.port.mark([error("D7"), error("D8"), error("D9"), error("B2")]);
    assert.deepEqual({ ...result, withheld: [...result.withheld] }, { marked: 4, withheld: [], beyondLimit: 0 });
    const marked = formats().flatMap(({ boxes }) => boxes).sort((a, b) => a.row - b.row);
    assert.deepEqual(marked, [{ row: 1, column: 1, rows: 1, columns: 1 }, { row: 6, column: 3, rows: 3, columns: 1 }]);
    for (const { type, properties } of formats()) {
      assert.equal(type, "Custom");
      assert.equal(properties["Custom.Rule.Formula"], "=TRUE");
    }
  });

  it("[K2] each severity differs in fill, in border line and in letters", async () => {
    await open([{ name: "社保窗口", rows: ROWS }]);
    await book.port.mark([error("A1"), { ...error("C3"), severity: "warning" }, { ...error("E5"), severity: "info" }]);
    const looks = formats().map(({ properties }) => properties);
    const fills = new Set(looks.map((look) => look["Custom.Format.Fill.Color"]));
    assert.equal(fills.size, 3);
    const lines = looks.map((look) => Object.entries(look).filter(([path]) => /Border.*Style$/.test(path)).map(([, style]) => style));
    assert.deepEqual(lines.map((edges) => [edges.length, new Set(edges).size]), [[4, 1], [4, 1], [4, 1]]);
    assert.equal(new Set(lines.map(([style]) => style)).size, 3);
    const letters = looks.map((look) => ["Bold", "Italic", "Underline"].filter((part) => look[`Custom.Format.Font.${part}`] !== undefined));
    assert.deepEqual(letters.flat().sort(), ["Bold", "Italic", "Underline"]);
  });

  it("[K3] clearing takes away every mark of ours and nothing else: not a fill, not another's format", async () => {
    await open([{ name: "社保窗口", rows: ROWS, formats: { D7: { "Format.Fill.Color": "#FFFF00" } } }, { name: "医保窗口", rows: ROWS }]);
    book.grid.putConditionalFormat(book.idOf("社保窗口"), theirs);
    await book.port.mark([error("D7"), error("D8"), error("A1", "医保窗口")]);
    const cleared = await book.port.clearMarks();
    assert.equal(cleared.cleared, 3);
    assert.deepEqual(formats(), [theirs]);
    assert.deepEqual(formats("医保窗口"), []);
    assert.equal(book.grid.getFormat(book.idOf("社保窗口"), { row: 6, column: 3, rows: 1, columns: 1 }, "Format.Fill.Color"), "#FFFF00");
    assert.deepEqual(await book.port.readSetting("assess.marks"), []);
  });

  it("[K4] marking again replaces our marks on the checked sheets, and only there", async () => {
    await open([{ name: "社保窗口", rows: ROWS }, { name: "医保窗口", rows: ROWS }]);
    await book.port.mark([error("D7"), error("A1", "医保窗口")]);
    await book.port.mark([error("E9")], ["社保窗口"]);
    assert.deepEqual(formats().flatMap(({ boxes }) => boxes.map((box) => [box.row, box.column])), [[8, 4]]);
    assert.equal(formats("医保窗口").length, 1);
    await book.port.mark([], ["社保窗口"]);
    assert.equal(formats().length, 0);
    assert.equal((await book.port.clearMarks()).cleared, 1);
  });

  it("[K5] a protected sheet is left as it is, and named", async () => {
    await open([{ name: "社保窗口", rows: ROWS, protected: true }, { name: "医保窗口", rows: ROWS }]);
    const result = await book.port.mark([error("D7"), error("D7", "医保窗口"), error("A1", "没有")]);
    assert.equal(result.marked, 1);
    assert.deepEqual([...result.withheld], [{ sheet: "社保窗口", reason: "protected" }, { sheet: "没有", reason: "missing" }]);
    assert.equal(formats().length, 0);
    assert.equal(book.grid.isProtected(book.idOf("社保窗口")), true);
  });

  it("[K6] marks on a sheet protected since stay, are named, and can be cleared later", async () => {
    await open([{ name: "社保窗口", rows: ROWS }]);
    await book.port.mark([error("D7")]);
    book.grid.setProtected(book.idOf("社保窗口"), true);
    const first = await book.port.clearMarks();
    assert.deepEqual([first.cleared, [...first.withheld]], [0, ["社保窗口"]]);
    book.grid.setProtected(book.idOf("社保窗口"), false);
    assert.equal((await book.port.clearMarks()).cleared, 1);
    assert.equal(formats().length, 0);
  });

  it("[K7] marks are found again by their place when Excel has given them new ids, and after a sheet was renamed", async () => {
    await open([{ name: "社保窗口", rows: ROWS }]);
    await book.port.mark([error("D7"), error("D8")]);
    const [mark] = formats();
    assert.ok(mark);
    book.grid.deleteConditionalFormat(book.idOf("社保窗口"), mark.id);
    book.grid.putConditionalFormat(book.idOf("社保窗口"), { ...mark, id: "another" });
    book.grid.renameSheet(book.idOf("社保窗口"), "社保");
    assert.equal((await book.port.clearMarks()).cleared, 2);
    assert.equal(formats("社保").length, 0);
  });

  it("[K8] another's format that took over an id of ours is left alone", async () => {
    await open([{ name: "社保窗口", rows: ROWS }]);
    await book.port.mark([error("D7")]);
    const [mark] = formats();
    assert.ok(mark);
    book.grid.putConditionalFormat(book.idOf("社保窗口"), { ...theirs, id: mark.id });
    await book.port.clearMarks();
    assert.deepEqual(formats(), [{ ...theirs, id: mark.id }]);
  });

  it("[K9] a failure after the marks were made leaves none that we do not know of", async () => {
    await open([{ name: "社保窗口", rows: ROWS }]);
    book.host.faults.inject({ code: "GeneralException", when: writes, after: 1 });
    assert.equal((await book.port.mark([error("D7"), error("B2")])).marked, 2);
    assert.equal(formats().length, 2);
    book.grid.shiftCells(book.idOf("社保窗口"), { row: 0, column: 0, rows: 3, columns: 16_384 }, "down");
    await book.port.clearMarks();
    assert.equal(formats().length, 0);
  });

  it("[K10] one sheet carries at most five hundred marks; what is left out is counted", async () => {
    await open([{ name: "社保窗口", rows: Array.from({ length: 1_200 }, (_, r) => [r]) }]);
    const result = await book.port.mark(Array.from({ length: 600 }, (_, i) => error(`A${2 * i + 1}`)));
    assert.deepEqual([result.marked, result.beyondLimit], [500, 100]);
  });

  it("[K11] a mended or damaged record in the workbook breaks nothing", async () => {
    await open([{ name: "社保窗口", rows: ROWS }]);
    await book.port.writeSetting("assess.marks", [{ sheetId: 3 }, "x", null]);
    assert.equal((await book.port.clearMarks()).cleared, 0);
    await book.port.writeSetting("assess.marks", "nonsense");
    assert.equal((await book.port.mark([error("A1")])).marked, 1);
  });
});
