/** What a summary repeats of its forms: the same fault of the same person at the same time, and nothing that merely resembles it. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { Finding } from "../../../src/checking/finding";
import { sheetOf } from "../sheetText";

const editions = builtInEditions();
const check = (...texts: readonly string[]): readonly Finding[] =>
  checkWorkbook({ sheets: texts.map((text) => sheetOf(text).grid), date1904: false }, { editions, edition: "S5", language: "zh-CN" }).findings;
const links = (findings: readonly Finding[], onSheet?: string): string[] =>
  findings.filter(({ sheet }) => onSheet === undefined || sheet === onSheet)
    .map(({ code, sheet, cells, follows }) => `${code} ${sheet}!${cells[0]}${follows ? ` ← ${follows.code} ${follows.sheet}!${follows.cell}` : ""}`);

interface FormParts {
  readonly sheet?: string;
  readonly name?: string;
  /** As the form prints it; "" for a form without one. */
  readonly month?: string;
  readonly title?: string;
  /** Deducted in 勤, in multiples of 2. */
  readonly late?: number | string;
  /** Printed beside 德, 能, 勤; 绩 and 廉 stand at full points, 25 and 15. */
  readonly scores?: readonly [string, string, string];
  readonly total: string;
  readonly grade?: string;
}

/** 勤 begins in row 6; the total is E9, the grade B10. */
const form = ({ sheet = "张某", name = "张某", month = "2026年6月", title = "月度考核表", late = 2, scores = ["20", "20", "18"], total, grade }: FormParts): string => [
  `sheet: ${sheet}`, "---", `政务服务中心窗口工作人员${title}`, `姓名：${name}${month === "" ? "" : `      考核月份：${month}`}`, "考核内容 | 分值 | 扣分标准 | 扣分 | 得分",
  `(一)德 | 20 | | | ${scores[0]}`, `(二)能 | 20 | | | ${scores[1]}`, `(三)勤 | 20 | 无故迟到、早退、离岗,每次扣2分 | ${late} | ${scores[2]}`,
  "(四)绩 | 25 | | | 25", "(五)廉 | 15 | | | 15", `合计 | 100 | | | ${total}`, ...(grade === undefined ? [] : [`考核等次 | ${grade}`]),
].join("\n");

/** 德, 能 and 勤 are C3, D3 and E3; the total is I3, the grade J3. */
const summary = (scores: string, total: string, grade: string, sheet = "汇总"): string => [
  `sheet: ${sheet}`, "---", "窗口工作人员月度考核汇总 2026年6月", "序号 | 姓名 | 德(20) | 能(20) | 勤(20) | 绩(25) | 廉(15) | 加分 | 总分 | 等次",
  `1 | 张某 | ${scores} | 25 | 15 | 0 | ${total} | ${grade}`,
].join("\n");
/** Late once: 100 − 2 = 98, and 97 is printed. */
const TOTAL_97 = summary("20 | 20 | 18", "97", "优秀");

describe("causes on another table", () => {
  it("[F24] a total copied from the form follows from the form's; another wrong one stands by itself", () => {
    assert.deepEqual(links(check(form({ total: "97" }), TOTAL_97)), ["wrong-total 张某!E9", "wrong-total 汇总!I3 ← wrong-total 张某!E9"]);
    assert.deepEqual(links(check(form({ total: "97" }), summary("20 | 20 | 18", "96", "优秀"))), ["wrong-total 张某!E9", "wrong-total 汇总!I3"]);
    assert.deepEqual(links(check(form({ total: "98" }), TOTAL_97)), ["wrong-total 汇总!I3"]);
  });

  it("[F24] [F100] names mean whom they mean for the difference itself: remarks and blanks do not matter, one of several is nobody", () => {
    const named = (name: string, sheet = name): string => form({ sheet, name, total: "97" });
    for (const name of ["张 某", "张某（新）", "张某（6月新增）"]) {
      assert.deepEqual(links(check(named(name, "表一"), TOTAL_97)), ["wrong-total 表一!E9", "wrong-total 汇总!I3 ← wrong-total 表一!E9"], name);
    }
    assert.deepEqual(links(check(named("李某"), TOTAL_97)), ["wrong-total 李某!E9", "wrong-total 汇总!I3"]);
    assert.deepEqual(links(check(named("张某（社保）"), named("张某（医保）"), TOTAL_97), "汇总"), ["wrong-total 汇总!I3"]);
  });

  it("[F24] the sentence names the sheet on which the cause stands, and no sheet for a cause beside it", () => {
    const [own, copied] = check(form({ late: 22, scores: ["20", "20", "-2"], total: "80" }), summary("20 | 20 | -2", "80", "称职")).filter(({ code }) => code === "score-over-points");
    assert.deepEqual([own?.sheet, copied?.sheet], ["张某", "汇总"]);
    assert.match(own?.message ?? "", /（见 D6），随那一条一并改正即可。$/u);
    assert.match(copied?.message ?? "", /“张某”的 E6 有同样的问题，这里是照抄的，随那一条一并改正即可。$/u);
  });

  it("[F24] the same figures with another right value are no copy", () => {
    // The form is late twice (96), the summary says 16 likewise; a form late once has 98 instead.
    const late = form({ late: 4, scores: ["20", "20", "16"], total: "95" });
    assert.deepEqual(links(check(late, summary("20 | 20 | 16", "95", "优秀")), "汇总"), ["wrong-total 汇总!I3 ← wrong-total 张某!E9"]);
    assert.deepEqual(links(check(late, summary("20 | 20 | 18", "95", "优秀")), "汇总").filter((each) => each.startsWith("wrong-total")), ["wrong-total 汇总!I3"]);
  });

  it("[F24] a grade is a copy only of the same wrong grade", () => {
    const same = check(form({ total: "98", grade: "称职" }), summary("20 | 20 | 18", "98", "称职"));
    assert.deepEqual(links(same), ["wrong-grade 张某!B10", "wrong-grade 汇总!J3 ← wrong-grade 张某!B10"]);
    const other = check(form({ total: "98", grade: "基本称职" }), summary("20 | 20 | 18", "98", "称职"));
    assert.deepEqual(links(other), ["wrong-grade 张某!B10", "wrong-grade 汇总!J3"]);
  });

  it("[F24] the form comes before the summary, in whichever order the sheets stand", () => {
    assert.deepEqual(links(check(TOTAL_97, form({ total: "97" }))), ["wrong-total 汇总!I3 ← wrong-total 张某!E9", "wrong-total 张某!E9"]);
  });

  it("[F24] neither two summaries nor two forms are copies of each other", () => {
    const summaries = check(TOTAL_97, summary("20 | 20 | 18", "97", "优秀", "汇总2"));
    assert.deepEqual(links(summaries).filter((each) => each.startsWith("wrong-total")), ["wrong-total 汇总!I3", "wrong-total 汇总2!I3"]);
    const forms = check(form({ total: "97" }), form({ sheet: "张某2", total: "97" }));
    assert.deepEqual(links(forms).filter((each) => each.startsWith("wrong-total")), ["wrong-total 张某!E9", "wrong-total 张某2!E9"]);
  });

  it("[F24] another person's form explains nothing", () => {
    const found = links(check(form({ sheet: "李某", name: "李某", total: "97" }), TOTAL_97)).filter((each) => each.startsWith("wrong-total"));
    assert.deepEqual(found, ["wrong-total 李某!E9", "wrong-total 汇总!I3"]);
  });

  it("[F24] an error on the form and one on the summary are two, as long as no formula leads from one to the other", () => {
    const error = { late: "#REF!", total: "80" };
    assert.deepEqual(links(check(form(error), summary("20 | 20 | #REF!", "80", "称职"))), ["formula-error 张某!D6", "formula-error 汇总!E3"]);
    assert.deepEqual(links(check(form(error), summary("20 | 20 | =张某!D6 => #REF!", "80", "称职")), "汇总"), ["formula-error 汇总!E3 ← formula-error 张某!D6"]);
  });

  it("[F96] a form of another month is no source, although its figures are the same", () => {
    assert.deepEqual(links(check(form({ month: "2026年5月", total: "97" }), TOTAL_97)), ["wrong-total 张某!E9", "wrong-total 汇总!I3"]);
    const ofMay = form({ sheet: "张某5月", month: "2026年5月", total: "97" });
    const both = links(check(ofMay, form({ sheet: "张某6月", total: "97" }), TOTAL_97), "汇总");
    assert.deepEqual(both, ["wrong-total 汇总!I3 ← wrong-total 张某6月!E9"]);
  });

  it("[F96] a form of another round is no source", () => {
    assert.deepEqual(links(check(form({ title: "月度考核自评表", total: "97" }), TOTAL_97), "汇总"), ["wrong-total 汇总!I3"]);
  });

  it("[F96] a form without a month is of its workbook's only where all tables agree, those without findings too", () => {
    const undated = form({ month: "", total: "97" });
    assert.deepEqual(links(check(undated, TOTAL_97), "汇总"), ["wrong-total 汇总!I3 ← wrong-total 张某!E9"]);
    const cleanOfMay = form({ sheet: "李某", name: "李某", month: "2026年5月", total: "98" });
    const found = check(undated, cleanOfMay, TOTAL_97);
    assert.deepEqual(links(found, "李某"), []);
    assert.deepEqual(links(found, "汇总"), ["wrong-total 汇总!I3"]);
  });
});

describe("a category on form and summary", () => {
  /** 22 recorded in 勤, printed and counted as it should be. */
  const capped = (late: number): string => form({ late, scores: ["20", "20", "0"], total: "80" });

  it("[F24] a score below 0 follows from what the form records beyond the points, to the point", () => {
    assert.deepEqual(links(check(capped(22), summary("20 | 20 | -2", "80", "称职"))), ["over-cap 张某!D6", "score-over-points 汇总!E3 ← over-cap 张某!D6"]);
    const other = links(check(capped(22), summary("20 | 20 | -3", "80", "称职")), "汇总");
    assert.ok(other.includes("score-over-points 汇总!E3"), other.join("\n"));
  });

  it("[F24] the cause is that the sum was not capped, not that one of its entries is doubtful", () => {
    // 23 is no multiple of 2: the entry itself is wrong as well.
    const found = check(capped(23), summary("20 | 20 | -3", "80", "称职"));
    assert.deepEqual(links(found), ["over-cap 张某!D6", "wrong-points 张某!D6", "score-over-points 汇总!E3 ← over-cap 张某!D6"]);
  });

  it("[F24] what one category records beyond its points explains no other category", () => {
    const found = links(check(capped(22), summary("20 | -2 | 20", "80", "称职")), "汇总");
    assert.ok(found.includes("score-over-points 汇总!D3"), found.join("\n"));
  });

  it("[F24] the points are the category's own: 15 − 17 = −2 in 廉, where the others have 20 and 25", () => {
    const lost = form({ late: 2, total: "83" }).replace("(五)廉 | 15 | | | 15", "(五)廉 | 15 | | 17 | 0");
    const ofSummary = (honesty: string): string => TOTAL_97.replace("| 25 | 15 | 0 | 97 | 优秀", `| 25 | ${honesty} | 0 | 83 | 称职`);
    assert.ok(links(check(lost, ofSummary("-2"))).includes("score-over-points 汇总!G3 ← over-cap 张某!D8"));
    // −3 would be 15 − 18, which the form does not record.
    assert.ok(links(check(lost, ofSummary("-3"))).includes("score-over-points 汇总!G3"));
  });

  it("[F24] deductions over the points follow from the same ones on the form, not from those of another category", () => {
    const deducted = (amounts: string): string => summary(amounts, "80", "称职").replace("| 25 | 15 | 0 |", "| | | |").replaceAll(/(?<=[德能勤绩廉])\(/gu, "扣分(");
    assert.deepEqual(links(check(capped(22), deducted(" | | 22"))), ["over-cap 张某!D6", "over-cap 汇总!E3 ← over-cap 张某!D6"]);
    const other = links(check(capped(22), deducted(" | 22 | ")), "汇总");
    assert.ok(other.includes("over-cap 汇总!D3"), other.join("\n"));
    const more = links(check(capped(22), deducted(" | | 24")), "汇总");
    assert.ok(more.includes("over-cap 汇总!E3"), more.join("\n"));
  });

  it("[F31] a summary that copied a form's wrong score follows from it; another difference stands by itself", () => {
    const wrong = form({ scores: ["20", "20", "17"], total: "98" });
    assert.deepEqual(links(check(wrong, summary("20 | 20 | 17", "97", "优秀"))), ["wrong-subtotal 张某!E6", "summary-mismatch 汇总!E3 ← wrong-subtotal 张某!E6"]);
    assert.deepEqual(links(check(wrong, summary("20 | 20 | 16", "96", "优秀"))), ["wrong-subtotal 张某!E6", "summary-mismatch 汇总!E3"]);
    // 能 stands at 17 on the summary, where the form has no fault.
    assert.deepEqual(links(check(wrong, summary("20 | 17 | 18", "95", "优秀"))), ["wrong-subtotal 张某!E6", "summary-mismatch 汇总!D3"]);
  });

  it("[F31] the same wrong figure in another category is another fault", () => {
    // Both 能 and 勤 lose 2: the form prints 17 for 勤, the summary for 能.
    const wrong = form({ scores: ["20", "20", "17"], total: "96" }).replace("(二)能 | 20 | | | 20", "(二)能 | 20 | | 2 | 18");
    assert.deepEqual(links(check(wrong, summary("20 | 17 | 18", "95", "优秀"))), ["wrong-subtotal 张某!E6", "summary-mismatch 汇总!D3"]);
    assert.deepEqual(links(check(wrong, summary("20 | 18 | 17", "95", "优秀"))), ["wrong-subtotal 张某!E6", "summary-mismatch 汇总!E3 ← wrong-subtotal 张某!E6"]);
  });
});
