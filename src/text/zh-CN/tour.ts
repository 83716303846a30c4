/** 入门：几步看一遍面板；帮助：手册各节的标题（与 docs/manual.zh-CN.md 一字不差）。 */
export const tour = {
  offer: "第一次用？两分钟看一遍",
  dismiss: "不用了",
  label: (at: number, of: number) => `入门 ${at} / ${of}`,
  back: "上一步",
  next: "下一步",
  end: "结束",
  check: "现在核验",
  keys: "← → 翻看，Esc 结束",
  steps: {
    scope: { title: "先选核验什么", body: "“当前表”是眼前这一张；选中几格再选“所选区域”，只看碰到它们的发现；“全部工作表”还核对表与表之间。" },
    catalogue: { title: "规则一般不用选", body: "“自动识别”按表里的大项和分值认出用的是哪一部规则。认不准会问您；本单位的考核办法可在“规则”里导入。" },
    tabs: { title: "一件事一页", body: "核验之外：“登记”记扣分，“汇总”排名次、出图表和通知，“影响”看规则一改谁会变，“收件”一次核验收到的许多文件。" },
    help: { title: "忘了就点这里", body: "手册一件事一节，不用上网。“设置”在它旁边，入门也可以从那里再看。" },
    check: { title: "按“核验”，就现在", body: "有问题的格会被标出，发现逐条列在下面，写明依据哪一条、该改成多少。您按“应用”之前，表里一个字也不会改。" },
  },
  help: {
    open: "帮助",
    openTitle: "帮助：使用手册（在新窗口打开）",
    again: "看一遍入门",
    manual: "打开使用手册",
    more: (section: string) => `手册：${section}`,
    newWindow: "（在新窗口打开）",
    sections: {
      findings: "核验手上这张表", scores: "核验手上这张表", files: "核验一批收到的表", register: "登记一次扣分或加分", summary: "汇总一个月、一个季度、一年",
      impact: "规则改了，看影响", rules: "看规则、导入本单位的考核办法",
    },
  },
};

export type TourText = typeof tour;
