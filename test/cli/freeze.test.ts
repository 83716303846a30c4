import { strict as assert } from "node:assert";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import exceljs from "exceljs";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { openAssess, type Assess } from "../fixtures/runAssess";

type Formula = { formula: string; result?: number | string | { error: "#N/A" } };

async function book(formulas: Readonly<Record<string, Formula>>): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet("计算");
  for (const [cell, formula] of Object.entries(formulas)) sheet.getCell(cell).value = formula as exceljs.CellFormulaValue;
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}
const SCORE: Formula = { formula: 'ASSESS.SCORE(D1:D3,E1:E3,"x")', result: 93 };
const SUM: Formula = { formula: "SUM(A1,7)", result: 100 };

describe("assess freeze", () => {
  let assess: Assess;
  const at = (...parts: string[]): string => join(assess.folder, ...parts);
  before(async () => {
    assess = await openAssess();
    mkdirSync(at("表", "乡镇"), { recursive: true });
    writeFileSync(at("表", "六月.xlsx"), await book({ A1: SCORE, A2: SUM }));
    writeFileSync(at("表", "乡镇", "东乡.xlsx"), await book({ A1: SUM }));
    writeFileSync(at("表", "说明.txt"), "说明");
    writeFileSync(at("七月.xlsx"), await book({ A1: SCORE, A2: { formula: 'ASSESS.GRADE(B2,"x")', result: { error: "#N/A" } }, A3: { formula: 'ASSESS.GRADE(B3,"x")' } }));
    writeFileSync(at("八月.xlsx"), await book({ A1: { formula: 'ASSESS.GRADE(B3,"x")' } }));
    writeFileSync(at("截断.xlsx"), new Uint8Array([80, 75, 3, 4, 0]));
  });
  after(() => assess.close());

  const cells = (path: string): readonly unknown[] => {
    const read = readWorkbook(new Uint8Array(readFileSync(path)));
    assert.ok("workbook" in read);
    return [1, 2, 3].map((row) => read.workbook.sheets[0]?.cell(row, 1)?.formula ?? read.workbook.sheets[0]?.cell(row, 1)?.value);
  };

  it("[Y76] writes copies beside each other as the folders are, leaves the input byte for byte, and names files without ASSESS formulas", () => {
    const before = readFileSync(at("表", "六月.xlsx"));
    const { code, stdout, stderr } = assess.run("freeze", "表", "-o", "副本");
    assert.deepEqual([code, stderr], [0, ""]);
    assert.equal(stdout, `表/乡镇/东乡.xlsx：没有 ASSESS 公式，没有写副本。\n表/六月.xlsx：1 个公式固定成数值，存为 副本/六月.固定数值.xlsx\n另有 1 个文件不是表格，没有读：表/说明.txt\n`);
    assert.deepEqual(cells(at("副本", "六月.固定数值.xlsx")), [93, "=SUM(A1,7)", undefined]);
    assert.deepEqual(readFileSync(at("表", "六月.xlsx")), before);
    assert.deepEqual(readdirSync(at("副本")), ["六月.固定数值.xlsx"]);
  });

  it("[Y76] formulas without a usable result are named and make the exit code 1; a file that cannot be read makes it 2 and stops no other", () => {
    const kept = assess.run("freeze", "七月.xlsx", "八月.xlsx", "--output=另存", "--lang", "en-US");
    assert.equal(kept.code, 1);
    assert.match(kept.stdout, /^七月\.xlsx: 1 formula\(s\) are values in 另存\/七月\.固定数值\.xlsx\n {2}2 more .*\n {2}计算!A2 {2}shows an error\n {2}计算!A3 {2}not calculated yet\n八月\.xlsx: none of 1 .*\n {2}计算!A1 {2}not calculated yet\n$/);
    assert.equal(existsSync(at("另存", "八月.固定数值.xlsx")), false);
    const { code, stdout } = assess.run("freeze", "截断.xlsx", "没有.xlsx", "七月.xlsx", "-o", "三", "--json");
    assert.equal(code, 2);
    const { files } = JSON.parse(stdout) as { files: { file: string; copy: string | null; frozen: unknown; kept: unknown[]; problem: { code: string } | null }[] };
    assert.deepEqual(files.map(({ file, copy, kept: stays, problem }) => [file, copy, stays.length, problem?.code ?? null]),
      [["截断.xlsx", null, 0, "truncated"], ["没有.xlsx", null, 0, "not-found"], ["七月.xlsx", join("三", "七月.固定数值.xlsx"), 2, null]]);
    assert.deepEqual(files[2]?.frozen, [{ sheet: "计算", cell: "A1" }]);
  });

  it("[Y76] refuses to write onto an input, or into a file", async () => {
    mkdirSync(at("原"));
    for (const name of ["六月.xlsx", "六月.固定数值.xlsx"]) writeFileSync(at("原", name), await book({ A1: SCORE }));
    const before = readFileSync(at("原", "六月.固定数值.xlsx"));
    const { code, stdout, stderr } = assess.run("freeze", "原", "-o", "原");
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^要写的“原\/六月\.固定数值\.xlsx”是一个要核验的文件，原文件不能改动。/);
    assert.deepEqual(readFileSync(at("原", "六月.固定数值.xlsx")), before);
    assert.match(assess.run("freeze", "七月.xlsx", "-o", "七月.xlsx").stderr, /^“七月\.xlsx”已经是一个文件，不能当文件夹用。/);
  });
});
