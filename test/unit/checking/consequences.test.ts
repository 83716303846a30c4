/** What follows from what: the arithmetic has to show it exactly, and the cause has to be there. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { Finding } from "../../../src/checking/finding";
import { sheetOf } from "../sheetText";

const editions = builtInEditions();
const check = (edition: string, ...texts: readonly string[]): readonly Finding[] =>
  checkWorkbook({ sheets: texts.map((text) => sheetOf(text).grid), date1904: false }, { editions, edition, language: "zh-CN" }).findings;
const links = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, cells, follows }) => `${code} ${cells[0]}${follows ? ` ← ${follows.code} ${follows.cell}` : ""}`);

const FORM = (rows: readonly string[]): string => [
  "sheet: 社保窗口", `merges: A1:E1 A2:E2${rows.length > 2 ? ` A4:A${rows.length + 2}` : ""}`, "---", "便民服务中心窗口服务考核评分表", "2026年6月份    考核窗口名称：社保窗口",
  "考核项目 | 分值 | 加分扣分标准 | 扣分加分分值 | 考核得分", ...rows,
].join("\n");
const TWELVE = [
  "五\\n工作纪律 | 10 | ⑴上班迟到早退、中途擅自离岗的 | 2 |", " | | (2)“中心”组织的各类会议和活动,有迟到或无故缺席的 | 2 |",
  " | | (3)工作人员未履行请假制度的 | 2 |", " | | (4)上下班不打卡,不能说明正常原因的 | 2 |", " | | (5)窗口工作未履行A、B岗制度的 | 2 |",
  " | | (6)工作时间无故不接听电话的 | 2 |",
];
const SUMMARY = (rows: readonly string[], sheet = "汇总"): string => [
  `sheet: ${sheet}`, "---", "窗口工作人员月度考核汇总 2026年6月", "序号 | 姓名 | 德(20) | 能(20) | 勤(20) | 绩(25) | 廉(15) | 加分 | 总分 | 等次", ...rows,
].join("\n");

describe("consequences", () => {
  it("[F24] a total that forgot the cap follows from it; one that is off by more stands by itself", () => {
    assert.deepEqual(links(check("S12", FORM([...TWELVE, "合计 | 100 | | | 88"]))), ["over-cap D9", "wrong-total E10 ← over-cap D9"]);
    assert.deepEqual(links(check("S12", FORM([...TWELVE, "合计 | 100 | | | 87.9"]))), ["over-cap D9", "wrong-total E10"]);
    assert.deepEqual(links(check("S12", FORM([...TWELVE, "合计 | 100 | | | 90"]))), ["over-cap D9"]);
  });

  it("[F24] a consequence keeps its severity and its fix, and its sentence says what it comes from", () => {
    const [, total] = check("S12", FORM([...TWELVE, "合计 | 100 | | | 88"]));
    assert.equal(total?.severity, "error");
    assert.deepEqual(total?.fix, { cell: "E10", value: 90 });
    assert.match(total?.message ?? "", /没有封顶.*D9.*随那一条一并改正即可。$/u);
  });

  it("[F24] the grade follows from the total only when it is right for the printed one", () => {
    const follows = "1 | 张某 | 20 | 20 | 15 | 20 | 15 | 0 | 89 | 称职";
    const wrong = "2 | 李某 | 20 | 20 | 15 | 20 | 15 | 0 | 89 | 不称职";
    assert.deepEqual(links(check("S5", SUMMARY([follows, wrong]))), ["wrong-total I3", "wrong-grade J3 ← wrong-total I3", "wrong-total I4", "wrong-grade J4"]);
  });

  it("[F24] an amount that is not allowed explains a total only when one that is allowed would give it", () => {
    const form = (total: string): string => FORM(["五\\n工作纪律 | 10 | ⑴上班迟到早退、中途擅自离岗的 | 5 |", `合计 | 100 | | | ${total}`]);
    assert.deepEqual(links(check("S12", form("98.5"))), ["out-of-range D4", "wrong-total E5 ← out-of-range D4"]);
    assert.deepEqual(links(check("S12", form("96.5"))), ["out-of-range D4", "wrong-total E5"]);
  });

  it("[F24] several categories that were not capped are one explanation", () => {
    const rows = ["1 | 张某 | 22 | 21 | 0 | 26 | 0 | 0 | 31 | 不称职"];
    const found = links(check("S5", SUMMARY(rows).replaceAll(/(?<=[德能勤绩廉])\(/gu, "扣分(")));
    assert.deepEqual(found, ["over-cap C3", "over-cap D3", "over-cap F3", "wrong-total I3 ← over-cap C3"]);
  });

  it("[F24] an error follows from the error that its formula reads", () => {
    const form = FORM(["五\\n工作纪律 | 10 | ⑴上班迟到早退、中途擅自离岗的 | =#REF!+1 => #REF! | =B4-D4 => #REF!", "合计 | 100 | | | =SUM(E4:E4) => #REF!"]);
    assert.deepEqual(links(check("S12", form)), ["formula-error D4", "formula-error E4 ← formula-error D4", "formula-error E5 ← formula-error E4"]);
  });

  it("[F24] a summary copied from a form repeats its fault", () => {
    const row = "1 | 张某 | 20 | 20 | 18 | 20 | 15 | 0 | 90 | 优秀";
    const form = [
      "sheet: 张某", "---", "政务服务中心窗口工作人员月度考核表", "姓名：张某      考核月份：2026年6月", "考核内容 | 分值 | 扣分标准 | 扣分 | 得分",
      "(一)德 | 20 | | | 20", "(二)能 | 20 | | | 20", "(三)勤 | 20 | 无故迟到、早退、离岗,每次扣2分 | 2 | 18", "(四)绩 | 25 | | | 20", "(五)廉 | 15 | | | 15",
      "合计 | 100 | | | 90", "考核等次 | 优秀",
    ].join("\n");
    const found = check("S5", form, SUMMARY([row]));
    const copied = found.filter(({ sheet, code }) => sheet === "汇总" && code === "wrong-total");
    assert.deepEqual(copied.map(({ follows }) => follows), [{ code: "wrong-total", sheet: "张某", cell: "E9" }]);
  });

  it("[F24] every cause is in the report, and following causes ends", () => {
    const found = check("S12", FORM([...TWELVE.slice(0, 5), " | | (6)工作时间无故不接听电话的 | 5 | -5", "合计 | 100 | | 15 | 85"]));
    for (const finding of found) {
      const passed = new Set<Finding>();
      for (let at: Finding | undefined = finding; at?.follows; ) {
        assert.equal(passed.has(at), false, "goes round");
        passed.add(at);
        const { code, sheet, cell }: NonNullable<Finding["follows"]> = at.follows;
        at = found.find((other) => other.code === code && other.sheet === sheet && other.cells[0] === cell);
        assert.ok(at, `${code} ${cell} is not in the report`);
      }
    }
    assert.ok(found.some(({ follows }) => follows !== null));
  });

  it("[F27] a formula is never replaced by a number", () => {
    const [, total] = check("S12", FORM([...TWELVE, "合计 | 100 | | | =100-SUM(D4:D9) => 88"]));
    assert.equal(total?.code, "wrong-total");
    assert.equal(total?.fix, null);
    const grades = check("S5", SUMMARY(['1 | 张某 | 20 | 20 | 15 | 20 | 15 | 0 | 90 | =IF(I3>90,"优秀","称职") => 称职']));
    assert.deepEqual(grades.map(({ code, fix }) => [code, fix]), [["wrong-grade", null]]);
  });

  it("[F28] whom a veto strikes may be printed with 0 or a lower grade", () => {
    const row = (total: string, grade: string): string => `1 | 张某 | 18 | 20 | 18 | 25 | 15 | 0 | ${total} | ${grade} | 一票否决`;
    const summary = (total: string, grade: string): string => SUMMARY([row(total, grade)]).replace("| 等次", "| 等次 | 备注");
    assert.deepEqual(links(check("S5", summary("96", "称职"))), []);
    assert.deepEqual(links(check("S5", summary("95", "称职"))), ["wrong-total I3"]);
  });
});
