/** What a column heading means. */
import { normalizeText } from "./normalizeText";

/** Meaning of a column of a score sheet. */
export type Role =
  | "index" | "subject" | "department" | "category" | "requirement" | "points" | "clause" | "count" | "amount"
  | "awarded" | "self" | "total" | "grade" | "rank" | "remark" | "date" | "reason" | "evidence"
  /** Sum of one category's deductions (form), or of one subject's (ledger, summary). */
  | "subtotal"
  /** What the 首席代表 is charged for the same event. */
  | "chief"
  /** Who was chosen (评选), and who is shut out (一票否决). */
  | "selection" | "veto";

/** Headings people write, by meaning; compared without white space, brackets and punctuation. */
const HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  index: ["序号", "编号", "序", "no", "项次"],
  subject: [
    "姓名", "人员姓名", "工作人员", "窗口人员", "窗口工作人员", "被考核人", "被考核人员", "考核对象", "窗口", "窗口名称", "考核窗口",
    "考核窗口名称", "窗口单位", "单位名称", "被考核单位", "被考核窗口",
  ],
  department: ["所在窗口", "所属窗口", "部门", "进驻部门", "单位", "所在单位", "派驻单位", "所在部门"],
  category: [
    "考核项目", "考核内容", "考核类别", "项目", "大项", "类别", "指标", "考核指标", "一级指标", "考核大项", "项目名称", "考评项目", "考评内容",
    "评分项目",
  ],
  requirement: ["工作要求", "考核要求", "标准要求", "目标要求", "要求"],
  points: ["分值", "标准分", "满分", "基准分", "标准分值", "项目分值", "大项分值", "基础分"],
  clause: [
    "加分扣分标准", "扣分标准", "评分标准", "评分细则", "考核细则", "考核标准", "扣分细则", "加扣分标准", "条款", "扣分条款", "考核条款",
    "考评标准", "评分办法", "计分标准", "加减分标准", "扣分内容", "二级指标",
  ],
  count: ["次数", "起数", "件数", "人次", "数量", "件次", "次", "起", "发生次数", "票数"],
  amount: [
    "扣分", "扣分加分分值", "加扣分", "扣加分", "扣分分值", "扣分值", "实扣分", "记录扣分", "本月扣分", "加减分", "加分扣分", "扣分情况",
    "扣加分分值", "加扣分分值", "扣减分", "实际扣分", "扣分数",
  ],
  awarded: ["得分", "考核得分", "实得分", "考核分", "评分", "核定得分", "考评得分", "实际得分", "最后得分", "核定分"],
  self: ["自评得分", "自评分", "自评", "窗口自评", "自评扣分"],
  total: ["总分", "总得分", "合计得分", "合计", "总计", "综合得分", "考核总分", "最终得分", "总成绩", "得分合计", "月度得分", "月总分"],
  grade: ["等次", "等级", "考核等次", "评定等次", "考核等级", "考核结果", "评定等级", "结果", "评定结果"],
  rank: ["排名", "名次", "位次", "排序"],
  remark: ["备注", "说明", "注"],
  date: ["日期", "时间", "发生日期", "检查日期", "考核日期", "检查时间", "登记日期"],
  reason: ["扣分事由", "事由", "扣分原因", "原因", "具体情况", "问题描述", "违规情况"],
  evidence: ["考核方式", "检查方式", "依据", "来源", "佐证"],
  subtotal: ["小计", "扣分小计", "本项扣分", "大项扣分", "扣分合计", "合计扣分", "扣分总计", "总扣分", "累计扣分", "扣分累计"],
  chief: ["首席代表", "首席代表扣分", "首席扣分", "首席代表分值", "首席代表扣分分值", "首席代表加扣分", "首席代表扣分值"],
  selection: [
    "评选", "评选结果", "评选情况", "是否入选", "入选", "评优", "是否优秀", "优秀窗口", "是否优秀窗口", "流动红旗", "是否流动红旗", "红旗窗口",
    "月度优秀", "评先", "评先评优", "当选", "服务标兵", "优质服务窗口", "表彰",
  ],
  veto: [
    "一票否决", "否决", "否决情况", "一票否决情况", "是否一票否决", "否决项", "取消资格", "是否取消资格", "取消评优资格", "取消评先资格", "取消评选资格",
  ],
};

const roles = new Map<string, Role>();
for (const [role, headings] of Object.entries(HEADINGS)) {
  for (const heading of headings) roles.set(heading, role as Role);
}

/** Every role, in the order in which a person may choose one. */
export const ROLES: readonly Role[] = Object.keys(HEADINGS) as Role[];

export const isRole = (text: string): text is Role => Object.hasOwn(HEADINGS, text);

const UNIT_IN_BRACKETS = /\((?:\d+(?:\.\d+)?分?|分|次|起|分值)\)/gu;
const BRACKETS = /\(([^()]*)\)/gu;
const PUNCTUATION = /[()[\]【】:;,.、。/*]/gu;

/**
 * The meaning of a heading. [R2]
 * White space, punctuation, a unit or points in brackets (总分（100分）) and a remark in brackets (日期（月/日）) do not matter; brackets that
 * name another column, as in 得分（自评）, do.
 * @example roleOf("扣分加分\n分值") // "amount"
 */
export function roleOf(text: string): Role | null {
  const heading = normalizeText(text).toLowerCase().replace(UNIT_IN_BRACKETS, "");
  const whole = roles.get(heading.replace(PUNCTUATION, ""));
  if (whole !== undefined || !heading.includes("(")) return whole ?? null;
  const outside = roles.get(heading.replace(BRACKETS, "").replace(PUNCTUATION, "")) ?? null;
  const inside = [...heading.matchAll(BRACKETS)].map(([, remark = ""]) => roles.get(remark) ?? null).find((role) => role !== null) ?? null;
  if (inside === null || inside === outside) return outside;
  return inside === "self" ? "self" : null;
}
