/** The words that a catalogue table uses for what an edition stores as codes. They are data, the same in every language. */
import type { Aggregation, Category, Clause, Edition, PartialUnit, Rounding, Selection, Subject, VetoPeriod } from "../edition";

/** Columns of the main table, in order. */
export const COLUMNS = [
  "大项", "分值", "扣完为止", "条款", "内容", "方向(扣/加/否决)", "方式", "分值下限", "分值上限", "单位", "首席代表", "对象", "依据", "说明",
] as const;
export type Column = (typeof COLUMNS)[number];

export const BAND_COLUMNS = ["等次", "下限"] as const;
export const LIMIT_COLUMNS = ["合限", "包括条款", "最多", "出处"] as const;
export const AGGREGATION_COLUMNS = ["合计", "合计方式", "组成", "年度加减", "小数位数", "取舍", "编号", "出处", "定等次"] as const;
export const SELECTION_COLUMNS = ["评选", "名额", "各项门槛", "否决", "出处", "并列"] as const;
export const CHOICE_COLUMNS = ["待定项", "选项", "选用", "含义", "默认", "问题", "理由", "改写"] as const;

/** Rows above the main table: what is said of the edition as a whole. */
export const FACTS = {
  title: "规则目录", id: "版本编号", catalogue: "目录编号", scheme: "资料编号", documentNumber: "文号", effectiveFrom: "施行月份", effectiveTo: "截止月份",
  status: "状态", subject: "考核对象", base: "基础分", bonusCap: "加分上限", floor: "最低分", bandPolicy: "等次分界", aliases: "别名", titleWords: "表名用语",
  missing: "原文缺失", source: "出处",
} as const;
export type Fact = keyof typeof FACTS;

/** The 方式 of a row that describes a category. */
export const CATEGORY_ROW = "大项";

type Words<T extends string> = Readonly<Record<T, string>>;

export const KINDS: Words<Category["kind"]> = { deduct: "扣", bonus: "加", veto: "否决" };
export const STATUSES: Words<Edition["status"]> = { scored: "可计分", incomplete: "原文有缺" };
export const SUBJECTS: Words<Subject> = { window: "窗口", staff: "工作人员", chief: "首席代表", department: "部门", leader: "带队领导" };
export const CONFIDENCES: Words<Clause["confidence"]> = { printed: "原文", reconstructed: "复原", inferred: "推定", lost: "缺失" };
export const PERIODS: Words<Clause["period"]> = { month: "月", year: "年" };
export const VETO_PERIODS: Words<VetoPeriod> = { occasion: "当次", month: "当月", "month-and-year": "当月和年度", year: "本年度" };
export const PARTIALS: Words<PartialUnit> = { whole: "不足不计", prorata: "不足按比例", up: "不足算一" };
export const AGGREGATIONS: Words<Aggregation["kind"]> = { weighted: "加权", mean: "平均", last: "取最后" };
export const TIES: Words<Selection["ties"]> = { report: "待定", all: "都选", none: "都不选" };
export const ROUNDINGS: Words<Rounding> = { "half-up": "四舍五入", down: "舍去", up: "进一" };

/** Other spellings that are read, never written. */
const ALSO: Readonly<Record<string, string>> = {
  扣分: "扣", 减分: "扣", 加分: "加", 一票否决: "否决", 取消资格: "否决", 人员: "工作人员", 领导: "带队领导", 首席: "首席代表",
};

/** The code of a word; undefined for one that is none of these. */
export function codeOf<T extends string>(words: Words<T>, text: string): T | undefined {
  const word = ALSO[text] ?? text;
  return (Object.keys(words) as T[]).find((code) => words[code] === word);
}

export const YES = "是";
export const NO = "否";

/** 是, 否 and other signs for them; undefined for anything else. */
export function readYesNo(text: string): boolean | undefined {
  if (/^(?:是|√|✓|y|yes|true|对|有)$/iu.test(text)) return true;
  return /^(?:否|×|✗|n|no|false|不|无)$/iu.test(text) ? false : undefined;
}

/** Names within 【】 of what a row says in 说明. */
export const REMARKS = {
  capStated: "原文印明扣完为止", aliases: "别名", printedUnder: "印在大项", period: "期间", yearPoints: "另计年度分值", every: "连续次数", replaces: "代替条款",
  exemptions: "除外", consequences: "后果", scope: "取消", vetoPeriod: "取消期间", vetoFor: "只取消", confidence: "可靠", source: "出处",
} as const;
