/** 文件清单：状态，以及为什么不能计分。 */

/** 文件清单中的状态。 */
const statuses = {
  scored: "可计分", incomplete: "原文有缺", template: "待填分值", norms: "只有规范", eligibility: "选派条件", none: "非考核文件",
};

/** 用不能计分的文件来计分时的回答。 */
const unscorable = {
  template: (p: { title: string; scheme: string; id: string }) =>
    `《${p.title}》（${p.scheme}）只有考核内容，没有印分值，填好之前不能计分。请先看还缺哪些数字：assess catalogue ${p.id}。`,
  norms: (p: { title: string; scheme: string }) =>
    `《${p.title}》（${p.scheme}）是行为规范，没有分值，不能计分。请用施行中的考核办法计分；规范可用来查找条文、说明事由。`,
  eligibility: (p: { title: string; scheme: string }) =>
    `《${p.title}》（${p.scheme}）规定谁可以派到窗口，不给人打分。请用它核对人员名册。`,
  none: (p: { title: string; scheme: string }) => `《${p.title}》（${p.scheme}）不是考核文件，没有可计分的条款。请另选规则目录。`,
};

export const documents = { statuses, unscorable };

export type DocumentsText = typeof documents;
