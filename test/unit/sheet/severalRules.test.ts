import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { formatPoints } from "../../../src/points";
import { pointsOf } from "../../../src/sheet/reading";
import { partsOf } from "../../../src/sheet/severalRules";
import { sheetOf } from "../sheetText";

const edition = builtInEditions().find(({ scheme }) => scheme === "S5")!;
const parts = (text: string): string[] | null =>
  partsOf(edition, null, text)?.map(({ clause, amount, count }) => `${clause.id} ${formatPoints(pointsOf(amount)!)} ${count ?? "-"}`) ?? null;

describe("several rules in one cell", () => {
  it("[R24] each part with words, times and an amount is an entry", () => {
    assert.deepEqual(parts("迟到2次扣4分，旷工1次扣5分"), ["3.1a 4 2", "3.1b 5 1"]);
    assert.deepEqual(parts("1.无故迟到扣2分；2.旷工扣5分。"), ["3.1a 2 -", "3.1b 5 -"]);
    assert.deepEqual(parts("旷工２次，共扣１０分"), ["3.1b 10 2"]);
  });

  it("[R24] a part whose clause or amount is not certain leaves the whole cell unread", () => {
    for (const text of ["迟到2次扣4分，其他扣1分", "迟到、旷工各扣2分", "迟到每次扣2分", "迟到2次，扣约4分", "迟到2次", "扣2分", "旷工1次加5分", ""]) assert.equal(parts(text), null, text);
  });

  const check = (cell: string) => {
    const rows = edition.categories.filter(({ kind }) => kind === "deduct").map(({ no, name }) => `${no}${name} | ${name === "勤" ? cell : ""}`);
    const { grid } = sheetOf(["sheet: 张某", "---", "窗口工作人员月度考核表 2026年6月", "考核内容 | 扣分情况 | 备注", ...rows].join("\n"));
    return checkWorkbook({ sheets: [grid], date1904: false }, { editions: [edition], edition: edition.id, language: "zh-CN" });
  };

  it("[R24] on a sheet they count clause by clause; what cannot be taken apart leaves no total and is said", () => {
    const report = check("'迟到2次扣4分，旷工1次扣5分");
    assert.deepEqual(report.assessments.map(({ total }) => formatPoints(total)), ["91"]);
    assert.deepEqual(report.findings.filter(({ severity }) => severity === "error"), []);
    const unclear = check("'迟到2次扣4分，其他扣1分");
    assert.deepEqual(unclear.assessments, []);
    assert.deepEqual(unclear.findings.map(({ code }) => code), ["missing-amount"]);
  });
});
