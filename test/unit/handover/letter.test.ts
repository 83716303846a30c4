import assert from "node:assert/strict";
import type { Finding } from "../../../src/checking/finding";
import { type LetterContent, letterTo, lettersOf } from "../../../src/handover/letter";
import { windowForm, windowSummary } from "../batch/files";
import { bookOf, june, reportOf } from "./month";

const finding = (more: Partial<Finding>): Finding => ({
  code: "out-of-range", severity: "error", sheet: "社保窗口", cells: ["E12"], subject: "社保窗口", category: null, clause: null, message: "E12 填了 3 分，请核对。",
  expected: null, actual: null, fix: null, clauseText: null, arithmetic: null, rule: "F1", follows: null, ...more,
});

const content = (findings: readonly Finding[]): LetterContent => ({ subject: "社保窗口", of: "window", month: june, findings, others: ["社保窗口", "医保窗口"] });

describe("a letter to a window", () => {
  const cause = finding({ clause: "五⑴", clauseText: "上班迟到\n早退的", arithmetic: "1 × 2 = 2", fix: { cell: "E12", value: 2 } });
  const total = finding({ code: "wrong-total", cells: ["G80"], message: "G80 的总分应为 98。", follows: { code: "out-of-range", sheet: "社保窗口", cell: "E12" } });

  it("[Z40] [Z41] each cause is one point with cell, sentence, clause, arithmetic and what to do; what follows from it is named with it", () => {
    assert.equal(letterTo(content([total, cause, finding({ severity: "warning", cells: [], message: "没有写窗口名称。" })]), { language: "zh-CN" })?.text, [
      "贵窗口6月评分表有1处需更正，1处请核实：", "",
      "1. “社保窗口”表 E12：E12 填了 3 分，请核对。", "   依据：五⑴ “上班迟到 早退的”", "   计算：1 × 2 = 2", "   建议：把 E12 改为 2", "   改好后，G80 也要随之更新。",
      "2. “社保窗口”表：没有写窗口名称。", "",
      "请更正后重新报送。对条款有不同理解的，请与考核人员联系。",
    ].join("\n"));
  });

  it("[Z41] in English", () => {
    const letter = letterTo(content([cause, total]), { language: "en-US" });
    assert.match(letter?.text ?? "", /^Your window's score sheet for 2026-06 has 1 point to correct:\n\n1\. Sheet “社保窗口”, E12: /u);
    assert.equal(letter?.subjectLine, "社保窗口: check of the score sheet for 2026-06");
  });

  it("[Z42] a sentence that names another window is kept back for the desk", () => {
    const letter = letterTo(content([cause, finding({ message: "与医保窗口并列第 5 名。", severity: "warning" })]), { language: "zh-CN" });
    assert.doesNotMatch(letter?.text ?? "", /医保/u);
    assert.deepEqual([letter?.errors, letter?.warnings, letter?.withheld.length], [1, 0, 1]);
  });

  it("[Z43] nothing to say, no letter; one line when asked, and never while something is kept back", () => {
    assert.equal(letterTo(content([finding({ severity: "info" })]), { language: "zh-CN" }), null);
    assert.equal(letterTo(content([]), { language: "zh-CN", confirm: true })?.text, "贵窗口6月评分表已核验，没有发现需要更正的地方。");
    assert.equal(letterTo(content([finding({ message: "与医保窗口并列。" })]), { language: "zh-CN", confirm: true }), null);
  });

  it("[Z44] one a subject, each about its own sheet", () => {
    const report = reportOf(bookOf(windowForm("社保窗口", { late: 1, total: 97 }), windowForm("医保窗口", { late: 2, total: 90 }), windowForm("税务窗口"), windowSummary([["社保窗口", 2], ["医保窗口", 4], ["税务窗口", 0]])));
    const letters = lettersOf([report], { language: "zh-CN", month: june });
    assert.deepEqual(letters.map(({ subject }) => subject), ["社保窗口", "医保窗口"]);
    assert.match(letters[0]?.text ?? "", /98/u);
    assert.doesNotMatch(letters[0]?.text ?? "", /医保|税务/u);
    assert.doesNotMatch(letters[1]?.text ?? "", /社保|税务/u);
    assert.equal(lettersOf([report], { language: "zh-CN", confirm: true }).length, 3);
  });
});
