/** 读法：列的含义，用语。 */
export const paneMapping = {
  open: "读法",
  title: "这张表是这样读的",
  hint: "每一列上面写着它的含义。读错的请改选，再按“按此核验”；以后遇到表头相同的表，就按您定的读。",
  unsure: (columns: number) => (columns > 0 ? `有 ${columns} 列读得没有把握。` : "有的表没有读懂。"),
  see: "看读法",
  table: "表",
  tableName: (sheet: string, number: number) => (number === 0 ? sheet : `${sheet}（第 ${number} 张）`),
  edition: "规则版本",
  column: (name: string, heading: string) => `${name} 列${heading === "" ? "" : `“${heading}”`}的含义`,
  unknown: "没有读懂",
  ignore: "不用",
  categories: "大项",
  likely: "可能是",
  corrected: "已按您定的读法。",
  use: "按此核验",
  back: "返回",
  none: "没有可以显示读法的表：表里没有像表头的一行。",
  truncated: "只显示前几行；表里的内容不改动。",

  roles: {
    index: "序号", subject: "窗口／姓名", department: "所在部门", category: "大项名称", requirement: "工作要求", points: "分值", clause: "条款", count: "次数",
    amount: "扣分／加分", awarded: "得分", self: "自评得分", total: "总分", grade: "等次", rank: "名次", remark: "备注", date: "日期", reason: "事由",
    evidence: "考核方式", subtotal: "小计", chief: "首席代表扣分", selection: "评选", veto: "一票否决",
  } as Readonly<Record<string, string>>,

  list: {
    heading: "您定的读法",
    hint: "遇到表头相同的表，就按它读。",
    remove: "删除",
    removeNamed: (headings: string) => `删除读法：${headings}`,
  },
  removed: "已删除这个读法，以后按表头的字读。",
  forgotten: "这个读法没能记下来，关闭后要重新选定。",
};

export type PaneMappingText = typeof paneMapping;
