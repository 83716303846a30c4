/** 标注副本的用语：核验结果表，单元格上的批注。 */

export const report = {
  /** 工作表名，不超过 31 个字。 */
  sheetName: "核验结果",
  title: (file: string): string => `${file}　核验结果`,
  head(at: { editions: readonly string[]; months: readonly string[] }): string {
    const rules = at.editions.length === 0 ? "没有认出适用的规则" : `规则：${at.editions.map((title) => `《${title}》`).join("、")}`;
    const month = at.months.length === 0 ? "没有找到考核月份" : `考核月份：${at.months.join("、")}`;
    return `${rules}　　${month}`;
  },
  counts: (at: { sheets: number; tables: number; errors: number; warnings: number; infos: number }): string =>
    `共 ${at.sheets} 张工作表，读到 ${at.tables} 张评分表：错误 ${at.errors} 处，提醒 ${at.warnings} 处，说明 ${at.infos} 条。`,
  marks: "表中标记：错误为红底实线框、粗体，提醒为黄底虚线框、下划线，说明为蓝底点线框、斜体；原有格式没有改动。点“单元格”可跳到那一格。",
  columns: [
    "序号", "严重程度", "工作表", "单元格", "对象", "大项", "条款", "说明", "应为", "现为", "建议改为", "条款原文",
  ] as readonly string[],
  severities: { error: "错误", warning: "提醒", info: "说明" },
  clean: "没有发现问题。",
  nothingRead: "没有读到评分表，未作核验；原因见下。",
  cells: (first: readonly string[], count: number): string => `${first.join("、")}${count > first.length ? ` 等 ${count} 格` : ""}`,
  follows: (message: string, depth: number): string => `${"　".repeat(depth - 1)}↳ ${message}`,
  fix: (cell: string, value: string): string => `${cell} 改为 ${value}`,
  bySubject: "各对象小结",
  bySubjectColumns: ["序号", "错误", "工作表", "提醒", "对象", "总分", "等次", "要看的单元格"] as readonly string[],
  signatures: ["制表：", "复核：", "负责人：", "日期：　　　年　　月　　日"] as readonly string[],
  scores: "得分",
  scoreColumns: ["序号", "总分", "工作表", "等次", "对象", "计入扣分", "加分", "各大项：计入（记录）／分值"] as readonly string[],
  category: (at: { name: string; counted: string; recorded: string; points: string | null }): string =>
    `${at.name} ${at.counted}${at.counted === at.recorded ? "" : `（记录 ${at.recorded}）`}${at.points === null ? "" : `／${at.points}`}`,
  separator: "；",
  noGrade: "—",
  settled: "已忽略的发现",
  settledColumns: ["序号", "严重程度", "工作表", "单元格", "对象", "大项", "条款", "说明", "应为", "现为", "忽略日期", "理由"] as readonly string[],
  unread: "没有核验的工作表",
  unreadColumns: ["序号", null, "工作表", null, null, null, null, "原因"] as readonly (string | null)[],
  note: (at: { severity: string; message: string; arithmetic: string | null; fix: string | null; clause: string | null }): string =>
    [
      `${at.severity}：${at.message}`,
      ...(at.arithmetic === null ? [] : [`计算：${at.arithmetic}`]),
      ...(at.fix === null ? [] : [`建议：${at.fix}`]),
      ...(at.clause === null ? [] : [`条款：${at.clause}`]),
    ].join("\n"),
};

export type ReportText = typeof report;
