/** Phrases and surface forms, each read by itself. */
import assert from "node:assert/strict";
import { readRegulation } from "../../../src/regulation/readRegulation";
import { readings } from "./clauseNotation";
import { FORMS, HARD } from "./phrases";

describe("regulation phrases", () => {
  for (const [id, phrase, expected] of HARD) {
    it(`[J2] ${id}: ${phrase.replace(/\n/gu, "⏎")}`, () => assert.deepEqual(readings(readRegulation(phrase)), expected));
  }
  for (const [phrase, expected] of FORMS) {
    it(`[J3] ${phrase.replace(/\n/gu, "⏎")}`, () => assert.deepEqual(readings(readRegulation(phrase)), expected));
  }

  it("[J2] every one of the forty hard cases is there", () => {
    assert.deepEqual(HARD.map(([id]) => id), Array.from({ length: 40 }, (_, index) => `A${index + 1}`));
  });

  it("[J4] a unit or an object never seen before still parses", () => {
    for (const [unit, said] of [["趟", "趟"], ["茬", "茬"], ["瓶", "瓶"], ["幢", "幢"]] as const) {
      assert.equal(readRegulation(`违反规定的，每${unit}扣2分。`).clauses[0]?.unit, said);
    }
    const [clause] = readRegulation("违反规定的，扣该股室负责同志2分。").clauses;
    assert.deepEqual([clause?.points, clause?.polarity], [2, "deduct"]);
  });

  it("[J5] what else follows, what proves it, whom it charges and how far a veto reaches are said", () => {
    const read = (text: string) => readRegulation(text).clauses;
    assert.deepEqual(read("泄露秘密信息的，扣2分；情节严重的，依法依规移交有关部门处理。")[0]?.consequences, ["依法依规移交有关部门处理"]);
    assert.equal(read("迟到的，以指纹机记录为准，每次扣1分。")[0]?.evidence, "指纹机记录");
    assert.deepEqual(read("一、甲（50分）\n1.窗口出现空岗的，每次扣2分。\n2.工作人员未佩证的，每次扣1分。\n3.扣首席代表1分。").map(({ subject }) => subject), ["window", "staff", "chief"]);
    assert.deepEqual(read("一律取消当月和年度评先资格。取消当次评选资格。不得评为优秀。").map(({ vetoPeriod }) => vetoPeriod), ["month-and-year", "occasion", null]);
  });

  it("[J6] numbers, units of time, money, ranks and thresholds are no amounts", () => {
    for (const text of ["扣发补助20元", "迟到15分钟", "连续3次", "5个工作日内", "45周岁以下", "得分不低于80分", "得30分", "111号文件", "三分之一", "满分100分", "每季度2次", "90%以上", "不扣分", "（2分）按时上班"]) {
      assert.deepEqual(readRegulation(`${text}的窗口，应当说明。`).clauses, [], text);
    }
  });
});
