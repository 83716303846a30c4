/** Causes that go round, and causes that a check names itself: only what is in the report is pointed at. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { withConsequences } from "../../../src/checking/consequences";
import type { Cause, Finding, FindingCode } from "../../../src/checking/finding";
import { checkingText } from "../../../src/text/checking";
import { sheetOf } from "../sheetText";
import { tableOf } from "./book/tables";

const form = (deducted: string, left: string, total: string): string => [
  "sheet: 社保窗口", "---", "便民服务中心窗口服务考核评分表", "2026年6月份    考核窗口名称：社保窗口", "考核项目 | 分值 | 加分扣分标准 | 扣分加分分值 | 考核得分",
  `五\\n工作纪律 | 10 | ⑴上班迟到早退、中途擅自离岗的 | ${deducted} | ${left}`, `合计 | 100 | | | ${total}`,
].join("\n");
const check = (text: string): readonly Finding[] =>
  checkWorkbook({ sheets: [sheetOf(text).grid], date1904: false }, { editions: builtInEditions(), edition: "S12", language: "zh-CN" }).findings;

describe("causes that go round", () => {
  /** Cells from one finding to its cause, to the last. */
  const chain = (findings: readonly Finding[], from: string): string[] => {
    const cells = [from];
    for (let at = findings.find(({ cells: [cell] }) => cell === from)?.follows; at && cells.length < 9; ) {
      const { cell } = at;
      cells.push(cell);
      at = findings.find(({ cells: [first] }) => first === cell)?.follows ?? null;
    }
    return cells;
  };

  it("[F24] of two cells that read each other's error one is the cause", () => {
    const findings = check(form("=E4 => #REF!", "=D4 => #REF!", "100"));
    assert.deepEqual(findings.map(({ code, cells }) => [code, cells]), [["formula-error", ["D4"]], ["formula-error", ["E4"]]]);
    assert.deepEqual(chain(findings, "D4"), ["D4", "E4"]);
    assert.deepEqual(chain(findings, "E4"), ["E4"]);
  });

  it("[F24] of three in a ring one is the cause, and from each of the others it is reached", () => {
    const findings = check(form("=E4 => #REF!", "=E5 => #REF!", "=D4 => #REF!"));
    assert.deepEqual(chain(findings, "D4"), ["D4", "E4", "E5"]);
    assert.deepEqual(chain(findings, "E5"), ["E5"]);
    const otherWay = check(form("=E5 => #REF!", "=D4 => #REF!", "=E4 => #REF!"));
    assert.deepEqual(chain(otherWay, "E4"), ["E4", "D4", "E5"]);
    assert.deepEqual(chain(otherWay, "E5"), ["E5"]);
  });
});

describe("a cause that a check names itself", () => {
  const table = tableOf({ sheet: "汇总", subjects: [] });
  const finding = (code: FindingCode, cell: string, follows: Cause | null = null): Finding => ({
    code, severity: "warning", sheet: "汇总", cells: [cell], subject: null, category: null, clause: null, message: `${code} ${cell}。`, expected: null, actual: null,
    fix: null, clauseText: null, arithmetic: null, rule: "F24", follows,
  });
  const at = (code: FindingCode, cell: string, sheet = "汇总"): Cause => ({ code, sheet, cell });
  const named = (...findings: readonly Finding[]): readonly Finding[] =>
    withConsequences(findings.map((each) => ({ finding: each, table, subject: null })), [table], checkingText("zh-CN"));

  it("[F24] stands as it is where the cause is in the report, whichever comes first", () => {
    const findings = [finding("stale-value", "C3", at("stale-value", "C4")), finding("stale-value", "C4"), finding("mixed-editions", "C5", at("superseded", "C6")), finding("superseded", "C6")];
    assert.deepEqual(named(...findings), findings);
    const reversed = [...findings].reverse();
    assert.deepEqual(named(...reversed), reversed);
  });

  it("[F24] is left out where there is no such finding: neither another cell's, nor another sheet's, nor another of the same cell", () => {
    const cause = finding("stale-value", "C4");
    for (const missing of [at("stale-value", "C5"), at("stale-value", "C4", "台账"), at("wrong-total", "C4")]) {
      const following = finding("summary-mismatch", "C3", missing);
      assert.deepEqual(named(following, cause), [{ ...following, follows: null }, cause]);
    }
  });

  it("[F24] is found among several findings of its cell", () => {
    const findings = [finding("hard-coded", "C4"), finding("wrong-total", "C4"), finding("summary-mismatch", "C3", at("wrong-total", "C4"))];
    assert.deepEqual(named(...findings), findings);
  });

  it("[F24] is left out where it would lead back to where one began", () => {
    const [one, two, three] = [finding("stale-value", "C3", at("stale-value", "C4")), finding("stale-value", "C4", at("stale-value", "C5")), finding("stale-value", "C5", at("stale-value", "C3"))];
    assert.deepEqual(named(one, two, three), [one, two, { ...three, follows: null }]);
    const own = finding("stale-value", "C3", at("stale-value", "C3"));
    assert.deepEqual(named(own), [{ ...own, follows: null }]);
  });

  it("[F24] a cause on the way is passed: of two findings that name one each the chain goes on through the other", () => {
    // D3 → wrong-total C4 → hard-coded C4: the middle one is not to be taken for its neighbour of the same cell.
    const hardCoded = finding("hard-coded", "C4", at("summary-mismatch", "D3"));
    const total = finding("wrong-total", "C4");
    const mismatch = finding("summary-mismatch", "D3", at("wrong-total", "C4"));
    assert.deepEqual(named(hardCoded, total, mismatch), [hardCoded, total, mismatch]);
  });
});
