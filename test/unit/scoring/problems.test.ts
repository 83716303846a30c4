import assert from "node:assert/strict";
import type { Aggregation } from "../../../src/catalogue/edition";
import type { ScoringProblemCode } from "../../../src/scoring/assessment";
import {
  describeCombineProblem, describeGradeProblem, describeLinkProblem, describeScoringProblem, describeSelectProblem, describeVetoProblem,
} from "../../../src/scoring/problems";
import { catalogueText } from "../../../src/text/catalogue";
import { linkingText } from "../../../src/text/linking";
import type { Language } from "../../../src/text/language";
import { editionOf } from "../editionOf";

const edition = editionOf();
const aggregation: Aggregation = {
  id: "year", name: "年度", kind: "weighted", parts: [{ name: "窗口", weight: 80 }, { name: "带队领导", weight: 20 }], crossPeriod: true, crossPeriodPart: null, graded: true, places: 2, rounding: "half-up",
  source: edition.source,
};

/** Every sentence of a room, whatever its code. */
function sentences(language: Language): readonly string[] {
  const { scoring, combining } = catalogueText(language);
  const linking = linkingText(language);
  const codes = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];
  return [
    ...codes(scoring).filter((code) => code !== "place" && code !== "blank-band")
      .map((code) => describeScoringProblem(edition, { code: code as ScoringProblemCode, entry: 2, category: "service", clause: "attitude" }, language)),
    describeGradeProblem("blank-band", language),
    ...codes(combining).map((code) => describeCombineProblem(edition, aggregation, { code, part: "窗口", clause: "late" }, language)),
    ...(["duplicate-candidate", "missing-score", "missing-gate", "missing-period"] as const)
      .map((code) => describeSelectProblem({ code, candidate: "社保", gate: "态度" }, language)),
    ...(["veto-without-period", "veto-without-month"] as const).map((code) => describeVetoProblem(edition, { code, subject: "社保", clause: "bribe" }, language)),
    ...codes(linking).map((code) => describeLinkProblem(edition, {
      code, names: ["甲", "乙"], subject: "张三", window: "社保", clause: "late", grade: "优秀",
    } as Parameters<typeof describeLinkProblem>[1], language)),
  ];
}

describe("sentences of scoring problems", () => {
  it("[C23] say where, which clause and what to do", () => {
    const problem = { code: "fraction-of-event", entry: 2, category: "service", clause: "attitude" } as const;
    assert.equal(describeScoringProblem(edition, problem), "第 3 条记录的次数不是整数，一件事不能只算一部分。请改为整数次。");
    assert.equal(describeScoringProblem(edition, { ...problem, code: "zero-due" }, "zh-CN", "E12"),
      "E12的应到数（总数）是 0，“服务第1项”的比率算不出来。请核对应到数；当月没有应到的，不要登记此项。");
    assert.equal(describeScoringProblem(edition, { code: "missing-category", entry: -1, category: "service", clause: null }), "缺“服务”的得分。按得分计算时，每个大项都要有，请补上。");
  });

  it("[C23] every code has one in Chinese and in English, that ends and asks for something", () => {
    const [chinese, english] = [sentences("zh-CN"), sentences("en-US")];
    assert.equal(chinese.length, english.length);
    assert.equal(new Set(chinese).size, chinese.length);
    for (const sentence of chinese) assert.match(sentence, /^[^A-Za-z]*(?:vetoPeriod)?[^A-Za-z]*(?:请|不要)[^A-Za-z]*。$/u, sentence);
    for (const sentence of english) assert.match(sentence.replace(/“[^”]*”/gu, "").replace(/年度/gu, "the year").replace(/窗口|带队领导|→/gu, ""), /^[\x20-\x7e]+\.$/, sentence);
  });

  it("[A12] a circle reads as one", () => {
    assert.equal(describeLinkProblem(null, { code: "circular-link", names: ["甲", "乙"] }), "甲 → 乙 → 甲：等次互相决定，绕成一圈，谁也算不出来。请改正其中一个“所在窗口”。");
  });
});
