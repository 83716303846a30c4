/** What people call each finding. This table is the list of codes: a code of a check is a line here, a file in src/checking/ and a sentence in both languages. */
import type { Language } from "./language";

type Names = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Codes of the checks of one workbook. */
export const FINDING_NAMES = {
  "over-cap": { "zh-CN": "超出大项分值", "en-US": "Over the category's points" },
  "wrong-points": { "zh-CN": "扣分与条款不符", "en-US": "Not what the clause charges" },
  "out-of-range": { "zh-CN": "扣分超出条款幅度", "en-US": "Outside the clause's range" },
  "missing-amount": { "zh-CN": "缺少扣分数额", "en-US": "Amount missing" },
  "unknown-clause": { "zh-CN": "条款对不上", "en-US": "Clause not found" },
  "unknown-category": { "zh-CN": "大项对不上", "en-US": "Category not found" },
  "wrong-allotment": { "zh-CN": "大项分值不符", "en-US": "Category points differ" },
  "wrong-subtotal": { "zh-CN": "小计不符", "en-US": "Wrong subtotal" },
  "wrong-total": { "zh-CN": "总分不符", "en-US": "Wrong total" },
  "wrong-grade": { "zh-CN": "等次不符", "en-US": "Wrong grade" },
  "score-over-points": { "zh-CN": "得分超出分值", "en-US": "Score above its points" },
  "not-a-number": { "zh-CN": "数字写成了文字", "en-US": "Number typed as text" },
  "mixed-signs": { "zh-CN": "正负号不一致", "en-US": "Mixed signs" },
  "duplicate-entry": { "zh-CN": "重复记录", "en-US": "Entered twice" },
  "outside-period": { "zh-CN": "日期不在当月", "en-US": "Date outside the month" },
  "missing-subject": { "zh-CN": "缺少对象", "en-US": "Subject missing" },
  "duplicate-subject": { "zh-CN": "对象重复", "en-US": "Subject twice" },
  "missing-field": { "zh-CN": "内容缺漏", "en-US": "Field left empty" },
  "formula-error": { "zh-CN": "公式出错", "en-US": "Formula error" },
  "short-range": { "zh-CN": "求和范围不全", "en-US": "Sum leaves rows out" },
  "hard-coded": { "zh-CN": "应为公式的数字", "en-US": "Typed where others calculate" },
  "stale-value": { "zh-CN": "结果未更新", "en-US": "Result not updated" },
  "pair-mismatch": { "zh-CN": "窗口与首席代表不符", "en-US": "Window and chief differ" },
  "veto-ignored": { "zh-CN": "未执行一票否决", "en-US": "Veto ignored" },
  "too-many-selected": { "zh-CN": "评选名额超出", "en-US": "Too many selected" },
  superseded: { "zh-CN": "用了旧版规则", "en-US": "Earlier edition used" },
  "mixed-editions": { "zh-CN": "混用两个版本", "en-US": "Two editions mixed" },
  "published-change": { "zh-CN": "已锁定的月份按新版会变", "en-US": "Closed month would change" },
  "summary-mismatch": { "zh-CN": "汇总与评分表不符", "en-US": "Summary and form differ" },
  "hidden-data": { "zh-CN": "计入了隐藏的行列", "en-US": "Hidden rows or columns count" },
  unread: { "zh-CN": "没有读懂的内容", "en-US": "Not understood" },
} as const satisfies Names;

/** Codes that only a batch of files knows. */
export const ACROSS_NAMES = {
  "other-month": { "zh-CN": "月份不一致", "en-US": "Another month" },
  "other-edition": { "zh-CN": "规则版本不一致", "en-US": "Another edition" },
} as const satisfies Names;

/** Code → name, in a language. */
export const findingNames = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries<Names[string]>({ ...FINDING_NAMES, ...ACROSS_NAMES }).map(([code, names]) => [code, names[language]]));
