/** “汇总”页：来源、排名、图表、热力图、写成工作表、更正通知。 */
const monthName = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;

type Kind = "month" | "quarter" | "year";
const periodName = (p: { id: string; kind: Kind }): string =>
  p.kind === "month" ? monthName(p.id) : p.kind === "quarter" ? `${p.id.slice(0, 4)}年第${p.id.slice(6)}季度` : `${p.id}年`;

export const summaryPane = {
  colon: "：",
  thisWorkbook: "本工作簿",
  monthName,
  periodName,
  periodChoice: (p: { id: string; kind: Kind; present: number; months: number }): string =>
    `${periodName(p)}${p.kind === "month" ? "" : `（有 ${p.present} 个月，共 ${p.months} 个月）`}`,
  periodSheet: (name: string): string => `${name}汇总`,
  periodTitle: (p: { period: string; edition: string }): string => `${p.period}《${p.edition}》汇总`,
  missingMonths: (names: string): string => `缺 ${names} 的结果。`,
  source: {
    label: "汇总什么",
    workbook: "这本工作簿",
    files: (count: number): string => `收件里的 ${count} 个文件`,
    start: "汇总",
    again: "重新汇总",
    cancel: "取消",
    period: "期间",
    edition: "规则",
  },
  empty: {
    title: "把一个月的评分表汇成一张",
    workbook: "读完整本工作簿（或收件里的文件），按窗口或人员算出总分、名次、等次，选出当月优秀，列出没有总分的和原因。不改动任何表。",
    files: "先在“收件”里放入本月的评分表，核验完就可以在这里汇总。",
    steps: ["点“汇总”，看排名和图表。", "点“写成工作表”，得到带公式或数值的汇总表和图表。", "在“通知”里复制给每个窗口的更正通知。"] as readonly string[],
    noMonths: "没有读到按月的结果。表题、表名或文件名里要有月份，例如“2026年6月”；也可以在“核验”里填写月份后再汇总。",
  },
  working: {
    reading: (done: number, total: number): string => (total === 0 ? "正在读工作簿 …" : `正在读第 ${Math.min(done + 1, total)} 张表，共 ${total} 张 …`),
    checking: "正在核验和汇总 …",
    writing: "正在写工作表 …",
    verifying: "已写好，正在对照公式的结果 …",
  },
  stale: "工作簿改过了，这个汇总可能过时。",
  staleFiles: "收件里的文件变了，这个汇总可能过时。",
  leftOut: (names: string): string => `没有算进来的：${names}（以前由“汇总”写成的表）。`,
  views: { label: "汇总的各部分", ranking: "排名", charts: "图表", letters: "通知" },
  head: {
    ranked: (p: { period: string; edition: string; count: number; apart: number }): string =>
      `${p.period}《${p.edition}》：排名 ${p.count} 个${p.apart > 0 ? `，未排名 ${p.apart} 个` : ""}。`,
    none: (period: string): string => `${period}没有能排名的结果。`,
  },
  ranking: {
    caption: "按总分从高到低；总分相同的名次相同",
    rank: "名次", name: { window: "窗口", staff: "姓名", department: "部门", leader: "姓名" }, total: "总分", grade: "等次",
    deducted: (points: string): string => `扣 ${points}`, bonus: (points: string): string => `加 ${points}`,
    veto: (clause: string, scope: string): string => `${clause}：取消${scope}`,
    open: (name: string): string => `到“${name}”的表`,
    more: (count: number): string => `再显示 ${count} 个`,
    noGrade: "—",
    months: (months: readonly { month: string; total: string }[]): string => months.map(({ month, total }) => `${Number(month.slice(5))}月 ${total}`).join("，"),
  },
  selection: { heading: (name: string): string => `${name}评选`, nobody: "没有入选的。", chosen: (names: string): string => `入选：${names}`, undecided: "还不能评选。" },
  departments: { heading: "各部门平均", caption: "部门所属窗口或人员的平均分", department: "部门", mean: "平均分", members: "对象" },
  apart: { heading: (count: number): string => `未排名的 ${count} 个`, place: (file: string | null, sheet: string | null): string => [file, sheet].filter((part) => part !== null && part !== "").join(" · ") },
  ledgerComplete: "台账已登记齐全：名单上没有记录的，按无扣分计",
  unread: (count: number): string => `没有读的 ${count} 处`,
  otherMonths: (list: string): string => `同一来源里还有 ${list}，在“期间”里选。`,
  noRoster: "还没有名单。在“设置”里填写窗口和部门后，这里会列出部门平均和没有报送的。",
  charts: {
    table: "数据表",
    none: "只有一项，没有可比较的图。",
    heat: "热力图：各大项计入的扣分",
    heatCaption: "行为对象，列为大项，格内为“计入扣分/分值”；颜色越深，扣得越多",
    heatSubject: "对象",
    heatLegend: "每格是“计入扣分/分值”，0 为没有扣分。颜色分五级，只作提示。",
    several: "图表和热力图按月显示。请在“期间”里选一个月。",
  },
  write: {
    label: "写成工作表",
    formulas: "写成工作表（公式）",
    values: "写成数值",
    file: "下载汇总表",
    result: "核验结果表",
    resultFile: "下载核验结果",
    filesHint: "来源是几个文件，写成的是数值。",
    severalHint: "季度和年度写成数值。",
  },
  ask: {
    sentence: (sheet: string): string => `“${sheet}”是以前写成的汇总或结果表。替换后旧表会删除，不能撤销；别处引用它的公式会变成 #REF!。`,
    replace: "替换旧表", beside: "另加一张", leave: "不写了",
  },
  said: {
    cancelled: "已取消，什么都没有改。",
    nothingToWrite: "没有可写的结果。",
    noFormulas: {
      file: "所用规则是这次打开的文件，公式找不到它。请先在“规则”里把它加入工作簿，或者写成数值。",
      choices: "所用规则按本单位的选择处理了待定问题，公式只知道印发的默认。请先在“规则”里把它加入工作簿并重新核验，或者写成数值。",
    },
    written: (p: { sheet: string; charts: number; notLive: number }): string =>
      `已写成工作表“${p.sheet}”${p.charts > 0 ? `，含 ${p.charts} 个图表` : ""}。${p.notLive > 0 ? `${p.notLive} 行保留数值，备注里写了原因。` : ""}`,
    verified: (count: number): string => `${count} 个公式的结果与核验一致。`,
    unlike: (p: { cells: readonly string[]; count: number }): string => `${p.count} 个公式的结果与核验不同：${p.cells.join("、")}${p.count > p.cells.length ? " 等" : ""}。显示 #NAME? 的，请等函数加载后重算，或者写成数值。`,
    pending: (count: number): string => `还有 ${count} 个公式在计算，算完后请看一眼。`,
    saved: (file: string): string => `已存为“${file}”。`,
    copied: (name: string): string => `已复制给“${name}”的通知。`,
    copiedAll: (count: number): string => `已复制 ${count} 份通知。`,
    copyByHand: "浏览器没有允许复制。文字已选中，请按 Ctrl+C。",
  },
  goToSheet: (sheet: string): string => `转到“${sheet}”`,
  result: {
    file: "核验结果",
  },
  letters: {
    heading: (count: number): string => `${count} 份更正通知`,
    none: "没有需要发出的通知：所选期间没有要更正或核实的地方。",
    confirm: "没有问题的也写一句",
    copy: "复制", copyOf: (name: string): string => `复制给“${name}”的通知`,
    copyAll: "全部复制", save: "存为 .txt",
    counts: (errors: number, warnings: number): string => [...(errors > 0 ? [`${errors} 处更正`] : []), ...(warnings > 0 ? [`${warnings} 处核实`] : [])].join("，") || "无误",
    withheld: (count: number): string => `有 ${count} 处没有写进去：说明里提到了别的窗口或人员，请在“核验”里处理。`,
    file: (period: string): string => `更正通知 ${period}.txt`,
    separator: "——————————",
    more: (count: number): string => `再显示 ${count} 份`,
  },
};

export type SummaryPaneText = typeof summaryPane;
