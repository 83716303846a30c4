/** Words that say what a row is: totals, grades, footers. */
import { normalizeText } from "./normalizeText";

const TOTAL_OF_SCORES = /^(?:考核|考评|本月|月度)?(?:总分|总得分|总成绩|最终得分|合计得分|得分合计|综合得分|实得分|最后得分)(?:数|\(.*\))?[:：]?$/u;
const TOTAL = /^(?:本月|本页|全月)?(?:合计|总计|共计|累计|扣分合计|合计扣分|扣分总计)(?:\(.*\))?[:：]?$/u;
const SUBTOTAL = /^(?:.{0,12}(?:小计|分计))(?:\(.*\))?[:：]?$/u;
const GRADE = /^(?:考核|评定|考评|月度)?(?:等次|等级|结果|评定结果)[:：]?$/u;
const AVERAGE = /^(?:平均|平均分|平均得分|平均值|均分|人均|平均扣分)(?:\(.*\))?[:：]?$/u;
const POINTS = /^(?:分值|满分|标准分|标准分值|基准分|基础分|大项分值|项目分值)(?:\(.*\))?[:：]?$/u;
const NOTE = /^(?:注|备注|说明|附注|附|填表说明)(?:$|[:：\d、.,(①-⑳]|[一二三四五六七八九]、)/u;
const SIGNATURE =
  /^(?:填表|考核组|考核小组|考核日期|考核人|审核|签名|签字|签章|盖章|制表|复核|负责人|被考核人|单位负责人|部门负责人|窗口负责人|首席代表签|主管|领导|经办人|登记人|填报)/u;
/** A signature line has a colon, or ends with what is to be written there. */
const SIGNED = /[:：]|(?:人|签名|签字|签章|盖章|日期|意见|时间|领导)(?:\(.*\))?$/u;
/** Longer texts are footers or prose; only their beginning is looked at. */
const LOOKED_AT = 60;

export type RowLabel = "total-of-scores" | "total" | "subtotal" | "average" | "points" | "grade" | "footer" | null;

const known = new Map<string, RowLabel>();
const MOST_KNOWN = 4000;

/** What a label says about its row. */
export function labelOf(text: string): RowLabel {
  const before = known.get(text);
  if (before !== undefined) return before;
  const label = readLabel(normalizeText(text.length > LOOKED_AT * 2 ? text.slice(0, LOOKED_AT * 2) : text).slice(0, LOOKED_AT));
  if (known.size < MOST_KNOWN && text.length <= LOOKED_AT) known.set(text, label);
  return label;
}

function readLabel(plain: string): RowLabel {
  if (plain === "") return null;
  if (TOTAL_OF_SCORES.test(plain)) return "total-of-scores";
  if (TOTAL.test(plain)) return "total";
  if (SUBTOTAL.test(plain)) return "subtotal";
  if (GRADE.test(plain)) return "grade";
  if (AVERAGE.test(plain)) return "average";
  if (POINTS.test(plain)) return "points";
  return NOTE.test(plain) || (SIGNATURE.test(plain) && SIGNED.test(plain)) ? "footer" : null;
}
