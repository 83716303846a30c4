/** Sums under a ledger, totals and grades: which other fault explains them, exactly and no other. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { sheetOf } from "../sheetText";

const editions = builtInEditions();
const links = (edition: string, text: string): string[] =>
  checkWorkbook({ sheets: [sheetOf(text).grid], date1904: false }, { editions, edition, language: "zh-CN" }).findings
    .map(({ code, cells, follows }) => `${code} ${cells[0]}${follows ? ` ← ${follows.code} ${follows.cell}` : ""}`);

const LEDGER = (sum: string, ...rows: string[]): string => [
  "sheet: 台账", "merges: A1:G1", "---", "便民服务中心窗口服务考核扣分台账（2026年6月）", "序号 | 日期 | 窗口 | 考核项目 | 条款 | 次数 | 扣分", ...rows, `合计 | | | | | | ${sum}`,
].join("\n");
const FIRST = "1 | '2026-06-02 | 社保窗口 | 工作纪律 | 五⑴ | 1 | 2";
const ledger = (sum: string, ...rows: string[]): string => links("S12", LEDGER(sum, FIRST, ...rows)).join("; ");

const STAFF = (sum: string, ...rows: string[]): string => links("S5", [
  "sheet: 台账", "merges: A1:G1", "---", "窗口工作人员月度考核扣分台账（2026年6月）", "序号 | 日期 | 姓名 | 考核项目 | 条款 | 次数 | 扣分",
  "1 | '2026-06-02 | 张某 | 勤 | 勤1① | 1 | 2", ...rows, `合计 | | | | | | ${sum}`,
].join("\n")).join("; ");
const GRADES = (...rows: string[]): string => links("S5", [
  "sheet: 等次", "merges: A1:J1 A2:J2", "---", "窗口工作人员月度考核等次汇总（德能勤绩廉）", "2026年6月", "序号 | 姓名 | 德(20) | 能(20) | 勤(20) | 绩(25) | 廉(15) | 加分 | 总分 | 等次",
  ...rows.map((row) => `1 | 张某 | ${row}`),
].join("\n")).join("; ");

/** What is said with each sum: nothing of it where it is right, a cause where that makes the difference. */
const said = (of: (sum: string) => string, right: number, explained: number | null, fault: string, sumCell: string): void => {
  for (let sum = 0; sum <= 9; sum++) {
    const total = sum === right ? [] : [sum === explained ? `wrong-total ${sumCell} ← ${fault}` : `wrong-total ${sumCell}`];
    assert.equal(of(String(sum)), [...(fault === "" ? [] : [fault]), ...total].join("; "), `${fault}, sum ${sum}`);
  }
};

describe("what a wrong sum, or a wrong grade, follows from", () => {
  it("[F24] the sum under a ledger follows from a row only where that row makes all of the difference", () => {
    said((sum) => ledger(sum, "2 | '2026-06-02 | 社保窗口 | 工作纪律 | 五⑴ | 1 | 2"), 4, 2, "duplicate-entry G4", "G5");
    said((sum) => ledger(sum, "2 | '2026-07-02 | 医保窗口 | 网络管理 | 四⑵ | 1 | 1"), 3, 2, "outside-period B4", "G5");
    said((sum) => ledger(sum, "2 | '2026-06-03 | 医保窗口 | 网络管理 | 四⑵ | 1 | 扣1分"), 3, 2, "not-a-number G4", "G5");
    said((sum) => ledger(sum, "2 | '2026-06-03 | 医保窗口 | 工作纪律 | 五⑴ | 1 | =F4*2 => 1"), 3, 4, "stale-value G4", "G5");
    said((sum) => STAFF(sum, "2 | '2026-06-03 | 李某 | 勤 | 勤1① | 3 | 5"), 7, 8, "wrong-points G4", "G5");
    said((sum) => STAFF(sum, "2 | '2026-06-03 | 李某 | 勤 | 勤1① | 2 |"), 6, 2, "missing-amount G4", "G5");
    said((sum) => STAFF(sum, "2 | '2026-06-03 | 李某 | 勤 | 勤1① | 2 | 4"), 6, null, "", "G5");
  });

  it("[F24] several rows together are a cause where each of them is needed", () => {
    const rows = ["2 | '2026-06-02 | 社保窗口 | 工作纪律 | 五⑴ | 1 | 2", "3 | '2026-06-03 | 医保窗口 | 网络管理 | 四⑵ | 1 | 扣1分"];
    assert.equal(ledger("2", ...rows), "duplicate-entry G4; not-a-number G5; wrong-total G6 ← duplicate-entry G4");
    assert.equal(ledger("1", ...rows), "duplicate-entry G4; not-a-number G5; wrong-total G6");
  });

  it("[F24] a grade follows from the printed total it is right for, or from an impossible score that a possible one would make right", () => {
    assert.equal(GRADES("18 | 20 | 10 | 10 | 15 | 0 | 90 | 优秀"), "wrong-total I4; wrong-grade J4 ← wrong-total I4");
    assert.equal(GRADES("18 | 20 | 10 | 10 | 15 | 0 | 90 | 称职"), "wrong-total I4; wrong-grade J4");
    assert.equal(GRADES("18 | 20 | 10 | 10 | 15 | 0 | 73 | 称职"), "wrong-grade J4");
    assert.equal(GRADES("18 | 20 | 28 | 10 | 15 | 0 | 80 | 优秀"), "score-over-points E4; wrong-grade J4", "83 at most");
  });
});
