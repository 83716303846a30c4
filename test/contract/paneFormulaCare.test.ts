/** 修复公式 through the genuine office.js: formulas that Excel did not know are listed and entered again. */
import assert from "node:assert/strict";
import { createCare } from "../../taskpane/impact/careActions";
import { createImpactStore } from "../../taskpane/impact/impactState";
import type { FileItem } from "../../taskpane/batch/fileItem";
import { createStore } from "../../taskpane/store";
import type { Evaluate, SheetParts } from "../../workbench/host/memoryBackend";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { openWorkbook, type OpenWorkbook } from "./paneWorkbook";

const unknown = (formula: string) => ({ formula, value: "#NAME?" });
const CALCULATED: SheetParts = {
  name: "计算",
  rows: [
    ["版本", unknown("=ASSESS.VERSION()")], ["得分", unknown('=_xldudf_ASSESS_SCORE(C2:C3,D2:D3,"S12")')], ["好的", { formula: '=ASSESS.GRADE(95,"S12")', value: "优秀" }],
    ["别的", unknown("=不认得()")], ["文字", "ASSESS.VERSION()"],
  ],
};

describe("looking after ASSESS formulas through the genuine office.js", () => {
  let book: OpenWorkbook;
  afterEach(() => book.close());

  async function open(sheets: readonly SheetParts[], evaluate?: Evaluate) {
    book = await openWorkbook(sheets, {}, evaluate);
    const own = createImpactStore();
    const given: { readonly name: string; readonly bytes: Uint8Array }[] = [];
    const store = createStore();
    return { own, given, store, care: createCare({ port: book.port, store, own, language: "zh-CN", give: (name, bytes) => void given.push({ name, bytes }) }) };
  }
  /** The cells of a file's first sheet that hold something, as `[value, formula]`. */
  const contentOf = (bytes: Uint8Array | undefined): unknown[] => {
    const read = readWorkbook(bytes ?? new Uint8Array());
    assert.ok("workbook" in read);
    const [sheet] = read.workbook.sheets;
    return Array.from({ length: sheet?.rows ?? 0 }, (_, row) => [sheet?.cell(row + 1, 2)?.value, sheet?.cell(row + 1, 2)?.formula]);
  };
  const cell = async (sheet: string, row: number) => {
    const [grid] = await book.port.read([sheet]);
    const { formula, value } = grid?.cell(row, 2) ?? {};
    return [formula, value];
  };

  it("[Y77] a cell that shows #NAME? with an ASSESS formula is listed and entered again, other formulas are left alone", async () => {
    // The add-in is there by now: what is entered is calculated, what stood there before is not.
    const entered: string[] = [];
    const { own, care } = await open([CALCULATED], (formula) => {
      entered.push(formula);
      return formula.startsWith("=ASSESS.VERSION") ? "ASSESS 1.2.3" : 93;
    });
    await care.look();
    assert.deepEqual([own.state().care?.count, own.state().care?.functions], [3, null]);
    assert.deepEqual(own.state().care?.repairs.map(({ cell: place, formula }) => [place, formula]), [["B1", "=ASSESS.VERSION()"], ["B2", '=ASSESS.SCORE(C2:C3,D2:D3,"S12")']]);
    await care.repair();
    assert.deepEqual(own.state().said, { tone: "success", sentence: "已重新录入 2 个公式。" });
    assert.deepEqual([await cell("计算", 1), await cell("计算", 2)], [["=ASSESS.VERSION()", "ASSESS 1.2.3"], ['=ASSESS.SCORE(C2:C3,D2:D3,"S12")', 93]]);
    assert.deepEqual([await cell("计算", 3), await cell("计算", 4)], [['=ASSESS.GRADE(95,"S12")', "优秀"], ["=不认得()", { error: "#NAME?" }]]);
    assert.deepEqual([own.state().care?.repairs, own.state().care?.functions], [[], { version: "1.2.3", place: "计算!B1" }]);
    assert.equal(entered.length, 2);
  });

  it("[Y77] without the add-in they stay unknown, which is said; a protected sheet is left as it was", async () => {
    const { own, care } = await open([CALCULATED, { ...CALCULATED, name: "锁", protected: true }]);
    await care.look();
    assert.equal(own.state().care?.repairs.length, 4);
    await care.repair();
    const { said } = own.state();
    assert.equal(said?.tone, "warning");
    assert.match(said?.sentence ?? "", /^已重新录入 2 个，2 个没有写入。/);
    assert.equal(own.state().care?.repairs.length, 4);
    assert.deepEqual(await cell("锁", 2), ['=_xldudf_ASSESS_SCORE(C2:C3,D2:D3,"S12")', { error: "#NAME?" }]);
  });

  it("[Y85] a version other than the pane's is found where a cell holds =ASSESS.VERSION(), whatever the letter case; an error there tells nothing", async () => {
    const { own, care } = await open([
      { name: "计算", rows: [["错", unknown("=ASSESS.VERSION()")], ["版本", { formula: "=assess.version()", value: "ASSESS 0.0.9，县便民 2026-07" }]] },
      { name: "别的", rows: [["版本", { formula: "=ASSESS.VERSION()", value: "ASSESS 9.9.9" }]] },
    ]);
    await care.look();
    assert.deepEqual(own.state().care?.functions, { version: "0.0.9", place: "计算!B2" });
  });

  it("[Y86] a copy of the open workbook has values where ASSESS formulas were; the workbook keeps its formulas", async () => {
    const { own, given, care } = await open([{ name: "计算", rows: [
      ["好的", { formula: '=ASSESS.GRADE(95,"S12")', value: "优秀" }], ["和", { formula: "=1+1", value: 2 }], ["错", unknown("=ASSESS.VERSION()")],
    ] }]);
    await care.freeze();
    assert.equal(given[0]?.name, "评分表（固定数值）.xlsx");
    assert.deepEqual(contentOf(given[0]?.bytes).slice(0, 2), [["优秀", undefined], [2, "=1+1"]]);
    assert.match(String((contentOf(given[0]?.bytes)[2] as unknown[])[1]), /ASSESS/u);
    assert.deepEqual([own.state().said?.tone, (await cell("计算", 1))[0]], ["warning", '=ASSESS.GRADE(95,"S12")']);
    assert.match(own.state().said?.sentence ?? "", /1 个公式固定成数值，1 个没有可用的结果/u);
  });

  it("[Y86] where the program does not hand the file out, the pane says what to do instead", async () => {
    const { own, given, care } = await open([CALCULATED]);
    book.grid.save = () => Promise.reject(new Error("not handed out"));
    await care.freeze();
    assert.deepEqual([given, own.state().said?.tone], [[], "warning"]);
    assert.match(own.state().said?.sentence ?? "", /收件/u);
  });

  const plainBytes = async (): Promise<Uint8Array> => {
    book.close();
    book = await openWorkbook([{ name: "计算", rows: [["好的", 1]] }]);
    return book.port.bookBytes();
  };

  it("[Y87] a file of 收件 is given back with fixed values under its own kind of name; a faulty one is said", async () => {
    const { own, given, store, care } = await open([{ name: "计算", rows: [["好的", { formula: '=ASSESS.GRADE(95,"S12")', value: "优秀" }]] }]);
    const bytes = await book.port.bookBytes();
    const file = (id: number, name: string, source: Blob): FileItem => ({ id, name, source, status: { kind: "waiting" } });
    store.dispatch({ type: "batch", change: { change: "added", notice: null, items: [
      file(1, "六月.zip/社保.xlsm", new Blob([new Uint8Array(bytes)])), file(2, "坏.xlsx", new Blob(["PK 不是压缩文件"])), file(3, "没有.xlsx", new Blob([new Uint8Array(await plainBytes())])),
    ] } });
    await care.freezeFile(1);
    assert.equal(given[0]?.name, "社保（固定数值）.xlsm");
    assert.deepEqual([contentOf(given[0]?.bytes), own.state().said?.tone], [[["优秀", undefined]], "success"]);
    await care.freezeFile(2);
    assert.deepEqual([given.length, own.state().said?.tone], [1, "error"]);
    await care.freezeFile(3);
    assert.deepEqual([given.length, own.state().said], [1, { tone: "info", sentence: "没有可以固定的 ASSESS 公式。" }]);
    await care.freezeFile(4);
    assert.equal(given.length, 1);
  });
});
