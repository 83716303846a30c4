import assert from "node:assert/strict";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { formulaSources } from "../../../src/handover/formulaSource";
import { type SheetPlan, summarySheetPlan } from "../../../src/handover/summarySheet";
import { cellAddress, MemoryGrid, rangeAddress, type WorkbookGrid } from "../../../src/sheet/grid";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/xlsx/writing/newWorkbook";
import { storedFormula } from "../../../src/xlsx/writing/storedFormula";
import { displayFormula } from "../../../src/xlsx/formulaText";
import { editions, fileOf, staffSummary, windowForm } from "../batch/files";
import { PlanCalculation, unlike } from "./evaluatePlan";
import { bookOf, ledger, reportOf, summaryOf, valuesOf } from "./month";

const FILE = "六月.xlsx";

function plans(book: WorkbookGrid, language: "zh-CN" | "en-US" = "zh-CN"): { readonly live: SheetPlan; readonly fixed: SheetPlan }[] {
  const summary = summaryOf([reportOf(book, FILE, language)], { language });
  return summary.tables.map((table) => {
    const source = formulaSources(book, table, { language, fileName: FILE });
    return { live: summarySheetPlan(summary, table, "formulas", { language, source }), fixed: summarySheetPlan(summary, table, "values", { language }) };
  });
}

const BOOKS: Readonly<Record<string, WorkbookGrid>> = {
  forms: bookOf(windowForm("社保窗口", { late: 2, bonus: 1 }), windowForm("医保窗口"), windowForm("税务窗口", { late: 6 }), windowForm("公安窗口", { late: 2, bonus: 1 })),
  ledger: bookOf(ledger([["社保窗口", "工作纪律", 6], ["医保窗口", "环境管理", 1.5], ["社保窗口", "工作纪律", 7], ["税务窗口", "附加分", 3], ["医保窗口", "资料管理", 0.5]])),
  staff: bookOf(staffSummary([["张某", 0, 3], ["李某", 12, 0], ["王某", 5, 0], ["赵某", 5, 0]])),
};

describe("the summary as a sheet", () => {
  for (const [name, book] of Object.entries(BOOKS)) {
    it(`[Z10] [Z11] ${name}: the formulas give the values, by the functions' own code`, () => {
      for (const { live, fixed } of plans(book)) {
        assert.deepEqual(live.notLive, []);
        assert.ok(live.formulas > fixed.sheet.rows.length);
        assert.equal(fixed.formulas, 0);
        assert.deepEqual(unlike(book, live.sheet), []);
        const [a, b] = [valuesOf(live.sheet), valuesOf(fixed.sheet)];
        assert.deepEqual([a[0], ...a.slice(2)], [b[0], ...b.slice(2)]);
      }
    });
  }

  it("[Z11] a changed amount changes the total, the rank and the place shared", () => {
    const [{ live }] = plans(BOOKS["forms"]!) as [{ live: SheetPlan; fixed: SheetPlan }];
    const changed = bookOf(windowForm("社保窗口", { late: 2, bonus: 1 }), windowForm("医保窗口"), windowForm("税务窗口", { late: 6 }), windowForm("公安窗口", { late: 4, bonus: 1 }));
    const at = live.sheet.rows.findIndex((row) => row.some((cell) => typeof cell === "object" && cell?.value === "公安窗口"));
    const headings = valuesOf(live.sheet)[2]!;
    const calculation = new PlanCalculation(changed, live.sheet);
    const now = (row: number, heading: string) => calculation.calculate((live.sheet.rows[row]![headings.indexOf(heading)] as { formula: string }).formula);
    assert.deepEqual(["名次", "工作纪律扣分", "总分", "并列"].map((heading) => now(at, heading)), [3, 8, 93, ""]);
    assert.deepEqual(["名次", "总分", "并列"].map((heading) => now(at - 1, heading)), [2, 97, ""]);
  });

  it("[Z12] a row that no formula would read the same way stays values, and its remark says why", () => {
    const book = bookOf(ledger([["社保窗口", "工作纪律", 2], ["医保窗口", "环境管理", 1], ["社保 窗口", "资料管理", 1]]));
    const [{ live }] = plans(book) as [{ live: SheetPlan; fixed: SheetPlan }];
    assert.deepEqual(live.notLive.map(({ name, reason }) => `${name} ${reason}`), ["社保窗口 B5 的名称与汇总的写法不同"]);
    assert.deepEqual(unlike(book, live.sheet), []);
    const row = valuesOf(live.sheet).find(([, name]) => name === "社保窗口");
    assert.match(String(row?.at(-1)), /此行为数值：/u);
  });

  it("[Z13] a text never becomes a formula, in the plan or in the file", () => {
    const [{ live }] = plans(bookOf(windowForm("=1+1窗口"), windowForm("医保窗口"))) as [{ live: SheetPlan; fixed: SheetPlan }];
    const names = live.sheet.rows.flat().filter((cell) => typeof cell === "object" && String(cell?.value ?? "").startsWith("="));
    assert.ok(names.every((cell) => typeof cell === "object" && cell?.formula === undefined));
    assert.equal(storedFormula('=ASSESS.SCORE(IF(A1="ASSESS.SCORE(",\'ASSESS.X(\'!B1,""))'), '_xldudf_ASSESS_SCORE(IF(A1="ASSESS.SCORE(",\'ASSESS.X(\'!B1,""))');
    assert.equal(displayFormula(storedFormula("=ASSESS.GRADE(A1)+1")), "ASSESS.GRADE(A1)+1");
  });

  it("[Z14] heading and rows are one table; the sheet is set up for A4 with the heading on each page", () => {
    const [{ fixed }] = plans(BOOKS["forms"]!) as [{ live: SheetPlan; fixed: SheetPlan }];
    assert.equal(rangeAddress(fixed.table!.range), "A3:P7");
    assert.match(fixed.table!.name, /^[A-Za-z_][\w]*$/u);
    const headings = fixed.sheet.rows[2]!.map((cell) => (typeof cell === "object" ? cell?.value : cell));
    assert.equal(new Set(headings).size, headings.length);
    assert.deepEqual([fixed.sheet.landscape, fixed.sheet.headingRows], [true, 3]);
    assert.deepEqual(valuesOf(fixed.sheet).at(-1)!.filter((value) => value !== null), ["制表：", "复核：", "负责人：", "日期：　　　　年　　月　　日"]);
  });

  it("[Z15] who is not ranked stands below with the reason; departments with their mean", () => {
    const broken = windowForm("税务窗口", { late: 1 }).replace("1 | 2 | 8", "1 | 约2分 | 8");
    const roster = [{ name: "社保窗口", of: "window" as const, department: "人社局", leader: "张三" }];
    const summary = summaryOf([reportOf(bookOf(windowForm("社保窗口"), broken))], { roster });
    const rows = valuesOf(summarySheetPlan(summary, summary.tables[0]!, "values", { language: "zh-CN" }).sheet);
    const at = rows.findIndex(([first]) => first === "未排名的对象");
    const filled = (row: (string | number | null)[] | undefined) => row?.filter((value) => value !== null && value !== "").slice(0, 3);
    assert.deepEqual(filled(rows[at + 1]), ["序号", "对象", "工作表"]);
    assert.deepEqual(filled(rows[at + 2]), [1, "税务窗口", "税务窗口"]);
    assert.ok(rows.some(([rank, name]) => rank === 1 && name === "人社局"));
  });

  it("[Z16] charts name the exact cells of the block, and say in words what they show", () => {
    const may = summaryOf([fileOf("五月.xlsx", staffSummary([["张某", 2, 0], ["李某", 0, 0]]).replace("2026年6月", "2026年5月"))], { month: "2026-05" as never });
    const summary = summaryOf([reportOf(BOOKS["staff"]!)]);
    const { sheet, charts } = summarySheetPlan(summary, summary.tables[0]!, "values", { language: "zh-CN", history: [may] });
    assert.deepEqual(charts.map(({ id, kind }) => [id, kind]), [["grades", "columns"], ["categories", "bars"], ["trend", "lines"]]);
    const values = valuesOf(sheet);
    const read = ({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) => values.slice(top - 1, bottom).flatMap((row) => row.slice(left - 1, right));
    const [grades, , trend] = charts;
    assert.deepEqual(read(grades!.categories), ["优秀", "称职", "基本称职", "不称职"]);
    assert.deepEqual(read(grades!.series[0]!.values), [3, 1, 0, 0]);
    assert.deepEqual(read(trend!.categories), ["2026-05", "2026-06"]);
    assert.deepEqual(read(trend!.series[0]!.values), [99, 95.25]);
    assert.equal(trend!.alt, "折线图，各月平均总分：2026-05 99，2026-06 95.25。");
    for (const { place, categories } of charts) assert.ok(place.top > categories.bottom && place.right > place.left, cellAddress(place.top, place.left));
  });

  it("[Z17] the file holds native charts, and the same plan gives the same bytes", () => {
    const [{ live }] = plans(BOOKS["staff"]!) as [{ live: SheetPlan; fixed: SheetPlan }];
    const bytes = writeWorkbook([live.sheet]);
    assert.deepEqual(bytes, writeWorkbook([live.sheet]));
    const read = readWorkbook(bytes);
    assert.ok("workbook" in read);
    assert.equal(read.workbook.sheets[0]?.cell(4, 1)?.formula?.replace(/^=/u, ""), "RANK(I4,$I$4:$I$7)");
    assert.equal(read.workbook.sheets[0]?.cell(4, 1)?.value, 1);
  });

  it("[Z18] beside the sheets it was made from, it checks clean", () => {
    const roster = ["社保窗口", "医保窗口", "民政窗口", "张某", "钱某"].map((name) => ({ name, of: name.endsWith("窗口") ? "window" as const : "staff" as const, department: "人社局", leader: "张三" }));
    for (const [name, book] of Object.entries(BOOKS)) {
      const summary = summaryOf([reportOf(book, FILE)], { roster });
      for (const [index, { live, fixed }] of plans(book).entries()) {
        for (const plan of [live, fixed, summarySheetPlan(summary, summary.tables[index]!, "values", { language: "zh-CN" })]) {
          const grid = new MemoryGrid({ name: plan.sheet.name, ...(plan.sheet.merges ? { merges: plan.sheet.merges } : {}) });
          plan.sheet.rows.forEach((row, r) => row.forEach((cell, c) => {
            const value = typeof cell === "object" && cell !== null ? cell.value : cell;
            const formula = typeof cell === "object" && cell !== null ? cell.formula : undefined;
            if (value !== null && value !== "") grid.set(r + 1, c + 1, { value, ...(formula === undefined ? {} : { formula }) });
          }));
          const before = checkWorkbook(book, { editions, language: "zh-CN", fileName: FILE }).findings.length;
          const { findings } = checkWorkbook({ ...book, sheets: [...book.sheets, grid] }, { editions, language: "zh-CN", fileName: FILE });
          assert.deepEqual(findings.filter(({ sheet, severity }) => sheet === grid.name && severity !== "info").map(({ code, message }) => `${name} ${code} ${message}`), []);
          assert.ok(findings.filter(({ sheet }) => sheet !== grid.name).length <= before, name);
        }
      }
    }
  });

  it("[Z19] in English, formulas included", () => {
    const [{ live }] = plans(BOOKS["forms"]!, "en-US") as [{ live: SheetPlan; fixed: SheetPlan }];
    assert.deepEqual(unlike(BOOKS["forms"]!, live.sheet), []);
    assert.equal(valuesOf(live.sheet)[0]?.[0], "Summary of 2026-06: 便民服务中心窗口服务考核评分表");
  });
});
