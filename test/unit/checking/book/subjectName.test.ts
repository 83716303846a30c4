import assert from "node:assert/strict";
import { indexSubjects, isChiefName, sameSubject, subjectKey, windowOfChief } from "../../../../src/checking/subjectName";

describe("names of subjects", () => {
  for (const [a, b] of [
    ["社保窗口", "社保"], ["社保窗口", "社 保 窗 口"], ["社保窗口", "社保窗口（新）"], ["Ａ区税务窗口", "a区税务"], ["张某", "张某（请假）"], ["医保窗口：", "医保窗口"],
    ["张某(病假)", "张 某（病假）"], ["窗口", "窗口"],
  ] as const) {
    it(`[F43] ${a} and ${b} are one`, () => assert.equal(sameSubject(a, b) && sameSubject(b, a), true));
  }

  for (const [a, b] of [
    ["社保", "社保局"], ["社保窗口", "医保窗口"], ["张某（社保）", "张某（医保）"], ["税务窗口（1）", "税务窗口（2）"], ["税务（一）窗口", "税务（二）窗口"], ["税务窗口(东)", "税务窗口"],
    ["3号窗口", "13号窗口"], ["窗口", "社保"], ["不动产窗口", "不动产登记窗口"],
  ] as const) {
    it(`[F43] ${a} and ${b} are two, however alike`, () => assert.equal(sameSubject(a, b) || sameSubject(b, a), false));
  }

  it("[F43] a remark in brackets does not hide the name, and tells two of one name apart", () => {
    const list = indexSubjects(["张某（社保）", "张某（医保）", "李某"], (name) => name);
    assert.deepEqual(list.find("张某"), []);
    assert.equal(list.has("张某"), true);
    assert.deepEqual(list.find("张某（医保）"), ["张某（医保）"]);
    assert.deepEqual(list.find("李某（调入）"), ["李某"]);
    assert.deepEqual(indexSubjects(["李某", "李某（调入）"], (name) => name).find("李 某"), ["李某"]);
    assert.notEqual(subjectKey("张某（社保）"), subjectKey("张某"));
  });

  it("[F43] a chief's name tells its window, or none", () => {
    assert.equal(isChiefName("社保窗口首席代表"), true);
    assert.equal(isChiefName("社保窗口"), false);
    assert.equal(windowOfChief("社保窗口首席代表（李某）"), "社保窗口");
    assert.equal(windowOfChief("首席代表（社保窗口）"), "社保窗口");
    assert.equal(windowOfChief("首席代表：李某"), null);
  });
});
