/** 修复公式 through the genuine office.js: formulas that Excel did not know are listed and entered again. */
import assert from "node:assert/strict";
import { createCare } from "../../taskpane/impact/careActions";
import { createImpactStore } from "../../taskpane/impact/impactState";
import { createStore } from "../../taskpane/store";
import type { Evaluate, SheetParts } from "../../workbench/host/memoryBackend";
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
    return { own, care: createCare({ port: book.port, store: createStore(), own, language: "zh-CN", give: () => undefined }) };
  }
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
});
