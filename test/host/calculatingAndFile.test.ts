/** Calculating anew, and handing out the workbook's file, through the genuine office.js. */
import assert from "node:assert/strict";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { FunctionCells } from "../../workbench/host/functionCells";
import type { NodeOffice } from "../../workbench/host/nodeLoader";
import { startOffice, type Started } from "./startOffice";

describe("calculating a sheet anew", () => {
  let office: Started;
  let runtime: NodeOffice | undefined;
  afterEach(() => office.close());

  /** A workbook whose CHARGE is answered by the genuine functions' runtime; what a clause costs is in nobody's cell. */
  async function start(): Promise<{ price: number; asked: number }> {
    const rule = { price: 2, asked: 0 };
    const cells = new FunctionCells("ASSESS", (call) => (runtime ?? assert.fail()).xdm.invokeFunction(call));
    office = runtime = await startOffice([
      { name: "计算", rows: [["一1", 3, '=ASSESS.CHARGE(A1,"办法.1",B1)', "=ASSESS.CHARGE(A1,C1,1)"]] },
      { name: "别的", rows: [[1, '=ASSESS.CHARGE("一1","办法.1",A1)']] },
    ], {}, cells);
    office.CustomFunctions.associate("CHARGE", (_clause: unknown, _catalogue: unknown, count: unknown) => {
      rule.asked += 1;
      return rule.price * Number(count);
    });
    return rule;
  }
  const values = (sheet: string, address: string): Promise<unknown> => office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values[0];
  });
  const calculate = (anew: boolean): Promise<void> => office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("计算").calculate(anew);
    await context.sync();
  });

  it("[H32] calculate(true) asks the functions again although no cell has changed, on the sheet and what depends on it; calculate(false) does not", async () => {
    const rule = await start();
    assert.deepEqual(await values("计算", "C1:D1"), [6, 2]);
    rule.price = 5;
    const before = rule.asked;
    await calculate(false);
    assert.deepEqual([await values("计算", "C1:D1"), rule.asked], [[6, 2], before]);
    await calculate(true);
    assert.deepEqual(await values("计算", "C1:D1"), [15, 5]);
    assert.ok(rule.asked > before);
  });

  it("[H32] application.calculate(Full) calculates all sheets anew, and a sheet's onCalculated is raised", async () => {
    const rule = await start();
    await values("计算", "C1:D1");
    const calculated: string[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onCalculated.add(async ({ worksheetId }) => void calculated.push(worksheetId));
      await context.sync();
    });
    rule.price = 7;
    await office.Excel.run(async (context) => {
      context.workbook.application.calculate(office.Excel.CalculationType.full);
      await context.sync();
    });
    assert.deepEqual([await values("计算", "C1:D1"), await values("别的", "B1:B1")], [[21, 7], [7]]);
    assert.ok(calculated.includes(office.sheet));
  });

  it("[H32] without anything that calculates, results stay; a sheet that is gone is told", async () => {
    office = await startOffice([{ name: "计算", rows: [[{ formula: "=1+1", value: 2 }]] }]);
    await calculate(true);
    assert.deepEqual(await values("计算", "A1:A1"), [2]);
    await assert.rejects(office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有").calculate(true);
      await context.sync();
    }), { code: "ItemNotFound" });
  });
});

describe("Office.context.document.getFileAsync", () => {
  let office: Started;
  beforeEach(async () => {
    office = await startOffice([
      { name: "评分表", rows: [["窗口", "扣分"], ["社保", 2], ["合计", { formula: '=ASSESS.SCORE(B2:B2,A2:A2,"S12")', value: 98 }], ["错", { formula: "=1/0", value: "#DIV/0!" }]], merges: ["A5:B5"] },
      { name: "藏", visible: false, rows: [[true, "#1 号窗口", "x".repeat(4000)]] },
    ]);
  });
  afterEach(() => office.close());

  const file = (type: string, sliceSize: number): Promise<Office.File> => new Promise((resolve, reject) => {
    office.Office.context.document.getFileAsync(type as unknown as Office.FileType, { sliceSize }, ({ status, value, error }) => (String(status) === "succeeded" ? resolve(value) : reject(error)));
  });
  const slice = (from: Office.File, index: number): Promise<Office.Slice> => new Promise((resolve, reject) => {
    from.getSliceAsync(index, ({ status, value, error }) => (String(status) === "succeeded" ? resolve(value) : reject(error)));
  });
  const closed = (which: Office.File): Promise<void> => new Promise((resolve) => which.closeAsync(() => resolve()));

  it("[H33] hands the workbook out as an .xlsx file in slices of the size asked for, formulas with their results", async () => {
    const whole = await file("compressed", 1000);
    const slices = await Promise.all(Array.from({ length: whole.sliceCount }, (_, index) => slice(whole, index)));
    assert.ok(whole.sliceCount > 3, `${whole.sliceCount} slices`);
    assert.deepEqual(slices.map(({ index, size, data }) => [index, size, data.length]), slices.map((_, index) => {
      const size = index < whole.sliceCount - 1 ? 1000 : whole.size - 1000 * index;
      return [index, size, size];
    }));
    const read = readWorkbook(new Uint8Array(slices.flatMap(({ data }) => data as number[])));
    assert.ok("workbook" in read);
    const [sheet, hidden] = read.workbook.sheets;
    assert.deepEqual([sheet?.name, hidden?.name], ["评分表", "藏"]);
    assert.deepEqual([sheet?.cell(2, 2)?.value, sheet?.cell(3, 2)?.value, sheet?.cell(4, 2)?.value], [2, 98, { error: "#DIV/0!" }]);
    assert.match(sheet?.cell(3, 2)?.formula ?? "", /ASSESS.SCORE\(B2:B2,A2:A2,"S12"\)/u);
    assert.deepEqual([hidden?.cell(1, 1)?.value, hidden?.cell(1, 2)?.value], [true, "#1 号窗口"]);
    await closed(whole);
    assert.equal(office.xdm.openFiles, 0);
  });

  it("[H33] keeps two files open at most; text and pdf are refused, and so is a slice of a closed file", async () => {
    const [first, second] = [await file("compressed", 1000), await file("compressed", 1000)];
    await assert.rejects(file("compressed", 1000), { code: 11000 });
    await closed(first);
    await assert.rejects(slice(first, 0), { code: 5001 });
    assert.ok((await file("compressed", 4_194_304)).sliceCount === 1);
    for (const type of ["text", "pdf"]) await assert.rejects(file(type, 1000), { code: 1009 });
    assert.ok((await slice(second, 1)).size === 1000);
  });
});
