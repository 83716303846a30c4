import assert from "node:assert/strict";
import { builtInDocument, builtInEditions } from "../../../src/catalogue/builtIn";
import { editionOfSheet, isCatalogueSheet } from "../../../src/catalogue/table/catalogueSheet";
import { tableOf } from "../../../src/catalogue/table/tableOf";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { type CellValue, MemoryGrid } from "../../../src/sheet/grid";

type Rows = readonly (readonly (CellValue | undefined)[])[];
const sheet = (rows: Rows, name = "表"): MemoryGrid => MemoryGrid.of({ name }, rows);
const S12 = builtInEditions().find(({ scheme }) => scheme === "S12")!;
const table = (): CellValue[][] => tableOf(S12, builtInDocument(S12.id)).map((row) => [...row]);

describe("sheets that hold a catalogue table", () => {
  for (const edition of builtInEditions()) {
    it(`[T140] ${edition.id} is known as one, with an office's own title above and columns beside it`, () => {
      const rows = tableOf(edition).map((row) => [null, ...row, "本局意见"]);
      const grid = sheet([["我县的规则"], [], ...rows]);
      assert.equal(isCatalogueSheet(grid), true);
      const read = editionOfSheet(grid);
      assert.ok("edition" in read, JSON.stringify(read).slice(0, 400));
      assert.deepEqual(read.edition.clauses, edition.clauses);
    });
  }

  it("[T140] a main table alone is one; score forms, ledgers and summaries are none", () => {
    assert.equal(isCatalogueSheet(sheet([["大项", "分值", "条款", "内容", "方向", "分值下限", "分值上限"], ["纪律", 10, "1", "迟到", "扣", 1]])), true);
    const others: Rows[] = [
      [["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"], ["五工作纪律", 10, "⑴迟到", 2, 8]],
      [["窗口", "大项", "条款", "扣分"], ["社保窗口", "工作纪律", "五⑴", 2]],
      [["日期", "大项", "条款", "内容", "单位", "对象", "依据", "说明", "分值"], ["2026-06-01", "工作纪律", "五⑴", "迟到", "次", "窗口", "记录", "", 2]],
      [["序号", "姓名", "德", "能", "勤", "绩", "廉", "总分", "等次"], [1, "甲", 20, 20, 20, 25, 15, 100, "优秀"]],
      [],
    ];
    assert.deepEqual(others.map((rows) => isCatalogueSheet(sheet(rows))), others.map(() => false));
  });

  it("[T140] a faulty one is known as one, and every fault has its cell", () => {
    const rows = table();
    const heading = rows.findIndex((row) => row[0] === "大项");
    rows[heading]![6] = "怎么算";
    const lost = editionOfSheet(sheet(rows));
    assert.equal(isCatalogueSheet(sheet(rows)), true);
    assert.ok("problems" in lost && lost.problems.length > 0);
    const typed = table();
    const at = typed.findIndex((row) => row[6] === "固定");
    typed[at]![7] = "两分";
    const wrong = editionOfSheet(sheet(typed));
    assert.ok("problems" in wrong);
    assert.deepEqual(wrong.problems.map(({ cell }) => cell), [`H${at + 1}`]);
    assert.match(wrong.problems[0]!.message, /读不成数字/);
  });

  it("[T140] a sheet of many thousand rows is refused with a sentence", () => {
    const grid = sheet(table());
    grid.set(6_000, 1, { value: "底" });
    const read = editionOfSheet(grid);
    assert.ok("problems" in read && /6000 行/.test(read.problems[0]!.message));
  });

  it("[T144] it is named as rules and never checked as scores, without a finding", () => {
    const score = sheet([
      ["便民服务中心窗口服务考核评分表"], ["2026年6月 考核窗口名称：社保窗口"], ["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"],
      ...S12.categories.filter(({ kind }) => kind === "deduct").map(({ no, name, points }) => [`${no}${name}`, points === null ? null : points / 1e6, null, null, points === null ? null : points / 1e6]),
    ], "社保窗口");
    const options = { editions: builtInEditions(), language: "zh-CN" as const };
    const alone = checkWorkbook({ sheets: [score], date1904: false }, options);
    const both = checkWorkbook({ sheets: [score, sheet(table(), "规则")], date1904: false }, options);
    assert.deepEqual(both.findings, alone.findings);
    assert.deepEqual(both.assessments, alone.assessments);
    assert.deepEqual(both.sheets.find(({ name }) => name === "规则")?.reason, "这是规则表，不是评分表，不作为评分表核验。");
  });
});
