import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { describeChange } from "../../../src/catalogue/diff/describeChange";
import { diffEditions } from "../../../src/catalogue/diff/diffEditions";
import type { Aggregation, Edition, Selection } from "../../../src/catalogue/edition";
import type { Month } from "../../../src/month";
import { points } from "../../../src/points";
import { bandAt, baseOf, categoryPoints, categoryWith, clauseWith, derive, type Edit, editionWith, renumbered } from "../derivedEdition";

const editions = builtInEditions();
const window = editions.find(({ id }) => id === "bianmin-window.1")!;
const staff = editions.find(({ id }) => id === "qu-staff.1")!;
const { source } = window.clauses[0]!;
const cap = window.choices.find(({ id }) => id === "cap")!;

const limit = (most: number | null, ...clauses: readonly string[]): Edit =>
  editionWith({ limits: [{ name: "考勤", clauses, points: most === null ? null : points(most), source }] });
const quarter: Aggregation = {
  id: "quarter", name: "季度", kind: "weighted", parts: [{ name: "月度", weight: 60 }, { name: "评议", weight: 40 }], crossPeriod: true, crossPeriodPart: null,
  graded: true, places: 2, rounding: "half-up", source,
};
const selecting = (parts: Partial<Selection>): Edit => editionWith({ selection: { name: "红旗窗口", most: 3, gates: [], ties: "all", vetoes: false, source, ...parts } });

interface Case {
  readonly name: string;
  readonly edition?: Edition;
  readonly before?: Edit;
  readonly after: Edit;
  /** What the change says, Chinese and English, and then what the way back says. */
  readonly there: readonly string[];
  readonly back: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: "facts that are words", after: editionWith({ documentNumber: "县政〔2026〕3号", effectiveFrom: "2026-07" as Month }),
    there: ["文号：原为 未写，改为 县政〔2026〕3号。", "Document number: was not printed, is 县政〔2026〕3号.", "施行月份：原为 未写，改为 2026-07。", "In force from: was not printed, is 2026-07."],
    back: ["文号：原为 县政〔2026〕3号，改为 未写。", "Document number: was 县政〔2026〕3号, is not printed.", "施行月份：原为 2026-07，改为 未写。", "In force from: was 2026-07, is not printed."],
  },
  {
    name: "a fact that is a sentence of its own has no second full stop", before: editionWith({ bandPolicy: "取达到的最高一档。" }), after: editionWith({ bandPolicy: "四舍五入后再定档。" }),
    there: ["等次分界：原为 取达到的最高一档，改为 四舍五入后再定档。", "Boundaries of grades: was 取达到的最高一档, is 四舍五入后再定档."],
    back: ["等次分界：原为 四舍五入后再定档，改为 取达到的最高一档。", "Boundaries of grades: was 四舍五入后再定档, is 取达到的最高一档."],
  },
  {
    name: "the base", after: baseOf(101), there: ["基础分：原为 100 分，改为 101 分。", "Base: was 100 points, is 101 points."], back: ["基础分：原为 101 分，改为 100 分。", "Base: was 101 points, is 100 points."],
  },
  {
    name: "the limit on bonuses; one point is no plural", after: editionWith({ bonusCap: points(1) }),
    there: ["加分上限：原为 5 分，改为 1 分。", "Limit on bonuses: was 5 points, is 1 point."], back: ["加分上限：原为 1 分，改为 5 分。", "Limit on bonuses: was 1 point, is 5 points."],
  },
  {
    name: "a category's number", after: categoryWith("5", { no: "十二" }), there: ["大项“工作纪律”的编号由“五”改为“十二”。", "Category 工作纪律: number 五 becomes 十二."],
    back: ["大项“工作纪律”的编号由“十二”改为“五”。", "Category 工作纪律: number 十二 becomes 五."],
  },
  {
    name: "a category's points", after: categoryPoints("5", null), there: ["大项“工作纪律”的分值：原为 10 分，改为 不设。", "Points of 工作纪律: were 10 points, are none."],
    back: ["大项“工作纪律”的分值：原为 不设，改为 10 分。", "Points of 工作纪律: were none, are 10 points."],
  },
  {
    name: "whether a category is capped", after: categoryWith("5", { cap: "none" }), there: ["大项“工作纪律”：原为扣完为止，改为不封顶。", "Category 工作纪律: was capped at its points, is not capped."],
    back: ["大项“工作纪律”：原为不封顶，改为扣完为止。", "Category 工作纪律: was not capped, is capped at its points."],
  },
  {
    name: "a grade", edition: staff, after: (edition) => ({ ...edition, bands: edition.bands.slice(1) }), there: ["取消等次“优秀”（原为 90 分以上）。", "Grade 优秀 is dropped (was from 90)."],
    back: ["增设等次“优秀”：90 分以上。", "Grade 优秀 is new: from 90."],
  },
  {
    name: "a grade's bound", edition: staff, after: bandAt("优秀", 95), there: ["等次“优秀”：原为 90 分以上，改为 95 分以上。", "Grade 优秀: was from 90, is from 95."],
    back: ["等次“优秀”：原为 95 分以上，改为 90 分以上。", "Grade 优秀: was from 95, is from 90."],
  },
  {
    name: "a grade that its own bound leaves out, and ends below the next", edition: staff,
    after: (edition) => ({ ...edition, bands: edition.bands.map((band) => (band.grade === "称职" ? { ...band, minInclusive: false, below: points(85) } : band)) }),
    there: ["等次“称职”：原为 75 分以上，改为 超过 75 分、不到 85 分。", "Grade 称职: was from 75, is above 75, below 85."],
    back: ["等次“称职”：原为 超过 75 分、不到 85 分，改为 75 分以上。", "Grade 称职: was above 75, below 85, is from 75."],
  },
  {
    name: "a shared limit", after: limit(5, "5.1", "5.2"), there: ["增设合限“考勤”（最多 5 分）。", "Shared limit 考勤 (at most 5 points) is new."], back: ["取消合限“考勤”（最多 5 分）。", "Shared limit 考勤 (at most 5 points) is dropped."],
  },
  {
    name: "a shared limit's figure", before: limit(5, "5.1", "5.2"), after: limit(null, "5.1", "5.2"), there: ["合限“考勤”：原为最多 5 分，改为上限未定。", "Shared limit 考勤: was at most 5 points, is left open."],
    back: ["合限“考勤”：原为上限未定，改为最多 5 分。", "Shared limit 考勤: was left open, is at most 5 points."],
  },
  {
    name: "a shared limit's clauses", before: limit(5, "5.1", "5.2"), after: limit(5, "5.1", "5.3"), there: ["合限“考勤”：包括的条款有变。", "Shared limit 考勤: its clauses changed."],
    back: ["合限“考勤”：包括的条款有变。", "Shared limit 考勤: its clauses changed."],
  },
  {
    name: "a shared limit's figure and its clauses, as many as before", before: limit(5, "5.1", "5.2"), after: limit(4, "5.1", "5.3"),
    there: ["合限“考勤”：原为最多 5 分，改为最多 4 分，包括的条款有变。", "Shared limit 考勤: was at most 5 points, is at most 4 points; its clauses changed."],
    back: ["合限“考勤”：原为最多 4 分，改为最多 5 分，包括的条款有变。", "Shared limit 考勤: was at most 4 points, is at most 5 points; its clauses changed."],
  },
  {
    name: "a shared limit whose clause has another number only", before: limit(5, "5.1", "5.12"), after: (edition) => renumbered("5.12", "5.20", "(20)")(limit(5, "5.1", "5.12")(edition)),
    there: ["原 五(12) 改为 五(20)（“对督查人员提出的合理意见置之不理的”）。", "Former 五(12) is now 五(20) (“对督查人员提出的合理意见置之不理的”)."],
    back: ["原 五(20) 改为 五(12)（“对督查人员提出的合理意见置之不理的”）。", "Former 五(20) is now 五(12) (“对督查人员提出的合理意见置之不理的”)."],
  },
  {
    name: "how months become a quarter", after: editionWith({ aggregations: [quarter] }),
    there: ["增设“季度”：月度 60%＋评议 40%，保留 2 位小数，计年度加减分，定等次。", "季度 is new: 月度 60 % + 评议 40 %, 2 decimals, with charges of the year, graded."],
    back: ["取消“季度”（原为 月度 60%＋评议 40%，保留 2 位小数，计年度加减分，定等次）。", "季度 is dropped (was 月度 60 % + 评议 40 %, 2 decimals, with charges of the year, graded)."],
  },
  {
    name: "how a quarter is worked out", before: editionWith({ aggregations: [quarter] }),
    after: editionWith({ aggregations: [{ ...quarter, kind: "mean", parts: [], places: 1, crossPeriod: false, graded: false }] }),
    there: ["“季度”：原为 月度 60%＋评议 40%，保留 2 位小数，计年度加减分，定等次，改为 取平均，保留 1 位小数。", "季度: was 月度 60 % + 评议 40 %, 2 decimals, with charges of the year, graded, is mean, 1 decimal."],
    back: ["“季度”：原为 取平均，保留 1 位小数，改为 月度 60%＋评议 40%，保留 2 位小数，计年度加减分，定等次。", "季度: was mean, 1 decimal, is 月度 60 % + 评议 40 %, 2 decimals, with charges of the year, graded."],
  },
  {
    name: "who is selected", after: selecting({ gates: [{ name: "评议", min: points(90) }], ties: "report", vetoes: true }),
    there: ["评选：原为 不设，改为 红旗窗口最多 3 个，“评议”不低于 90 分，一票否决的不评，并列待定。", "Selection: was none, is 红旗窗口, at most 3, 评议 ≥ 90, vetoes shut out, ties left open."],
    back: ["评选：原为 红旗窗口最多 3 个，“评议”不低于 90 分，一票否决的不评，并列待定，改为 不设。", "Selection: was 红旗窗口, at most 3, 评议 ≥ 90, vetoes shut out, ties left open, is none."],
  },
  {
    name: "how many are selected, and ties", before: selecting({}), after: selecting({ most: null, ties: "none" }),
    there: ["评选：原为 红旗窗口最多 3 个，并列都选，改为 红旗窗口（不限名额），并列都不选。", "Selection: was 红旗窗口, at most 3, ties all chosen, is 红旗窗口, any number, ties none chosen."],
    back: ["评选：原为 红旗窗口（不限名额），并列都不选，改为 红旗窗口最多 3 个，并列都选。", "Selection: was 红旗窗口, any number, ties none chosen, is 红旗窗口, at most 3, ties all chosen."],
  },
  {
    name: "an open question", after: (edition) => ({ ...edition, choices: edition.choices.filter(({ id }) => id !== "cap") }),
    there: [`待定事项“${cap.question}”不再需要（原取“扣完为止：计入扣分不超过本项分值”）。`, `“${cap.question}” is no longer open (was “扣完为止：计入扣分不超过本项分值”).`],
    back: [`新的待定事项“${cap.question}”：取“扣完为止：计入扣分不超过本项分值”。`, `New open question “${cap.question}”: “扣完为止：计入扣分不超过本项分值”.`],
  },
  {
    name: "its answer", after: (edition) => ({ ...edition, choices: edition.choices.map((choice) => (choice.id === "cap" ? { ...choice, selected: "none" } : choice)) }),
    there: [`“${cap.question}”：原取“扣完为止：计入扣分不超过本项分值”，改取“不封顶：记录多少计入多少”。`, `“${cap.question}”: was “扣完为止：计入扣分不超过本项分值”, is “不封顶：记录多少计入多少”.`],
    back: [`“${cap.question}”：原取“不封顶：记录多少计入多少”，改取“扣完为止：计入扣分不超过本项分值”。`, `“${cap.question}”: was “不封顶：记录多少计入多少”, is “扣完为止：计入扣分不超过本项分值”.`],
  },
  {
    name: "a clause in another category", after: clauseWith("5.12", { category: "6" }),
    there: ["原 五(12)“对督查人员提出的合理意见置之不理的”由大项“工作纪律”移到“规范服务”，改为 六(12)。", "Former 五(12) “对督查人员提出的合理意见置之不理的” moves from 工作纪律 to 规范服务 as 六(12)."],
    back: ["原 六(12)“对督查人员提出的合理意见置之不理的”由大项“规范服务”移到“工作纪律”，改为 五(12)。", "Former 六(12) “对督查人员提出的合理意见置之不理的” moves from 规范服务 to 工作纪律 as 五(12)."],
  },
  {
    name: "what a clause says beside its words: a number, points, a list, another clause", after: clauseWith("5.1", { every: 3, yearPoints: points(6), exemptions: ["停电的", "生病的"], replaces: "5.2" }),
    there: [
      "五⑴ 的连续次数：原为 1，改为 3。", "五⑴, consecutive events: was 1, is 3.", "五⑴ 的另计年度分值：原为 未写，改为 6 分。", "五⑴, points of the year: was not printed, is 6 points.",
      "五⑴ 的代替条款：原为 未写，改为 五(2)。", "五⑴, clause replaced: was not printed, is 五(2).", "五⑴ 的除外情形：原为 未写，改为 停电的、生病的。", "五⑴, exemptions: was not printed, is 停电的, 生病的.",
    ],
    back: [
      "五⑴ 的连续次数：原为 3，改为 1。", "五⑴, consecutive events: was 3, is 1.", "五⑴ 的另计年度分值：原为 6 分，改为 未写。", "五⑴, points of the year: was 6 points, is not printed.",
      "五⑴ 的代替条款：原为 五(2)，改为 未写。", "五⑴, clause replaced: was 五(2), is not printed.", "五⑴ 的除外情形：原为 停电的、生病的，改为 未写。", "五⑴, exemptions: was 停电的, 生病的, is not printed.",
    ],
  },
];

const told = (before: Edition, after: Edition): string[] => {
  const diff = diffEditions(before, after);
  return diff.changes.flatMap((change) => [describeChange(change, diff, "zh-CN"), describeChange(change, diff, "en-US")]);
};

describe("a change between two editions in words", () => {
  for (const { name, edition = window, before = (same: Edition) => same, after, there, back } of CASES) {
    it(`[Y97] ${name}, there and back`, () => {
      const [one, other] = [derive(edition, "one", before), derive(edition, "other", after)];
      assert.deepEqual(told(one, other), there);
      assert.deepEqual(told(other, one), back);
    });
  }
});
