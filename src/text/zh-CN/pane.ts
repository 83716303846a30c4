/** The task pane's words. Numbers arrive as numbers; names arrive as the workbook or the document writes them. */
import { findingNames } from "../findingNames";
import { paneFiles } from "./paneFiles";
import { paneMapping } from "./paneMapping";

/** How many findings of a kind; those that follow from others are counted apart. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly consequences: number;
}

export interface CheckedCounts extends FindingCounts {
  readonly sheets: readonly string[];
  readonly rows: number;
}

const checkedWhat = ({ sheets, rows }: CheckedCounts): string =>
  sheets.length === 1 ? `${sheets[0] ?? ""} ${rows} 行` : `${sheets.length} 张表共 ${rows} 行`;

export const pane = {
  title: "政务考核核验",

  files: paneFiles,
  mapping: paneMapping,

  header: {
    scope: "核验范围",
    activeSheet: "当前表",
    allSheets: "全部工作表",
    check: "核验",
    checkAgain: "重新核验",
    cancel: "取消",
    clearMarks: "清除标记",
    catalogue: "规则版本",
    automatic: "自动识别",
    automaticAs: (title: string) => `自动识别：${title}`,
  },

  tabs: { files: "收件", filesCount: (count: number) => `收件 ${count}`, findings: "核验", findingsCount: (count: number) => `核验 ${count}`, scores: "得分", register: "登记", summary: "汇总", impact: "影响", rules: "规则" },

  starting: { title: "正在连接工作簿……", body: "通常不到一秒。" },
  ready: {
    title: (sheet: string) => `可以核验“${sheet}”。`,
    titleNoSheet: "可以开始核验。",
    body: "打开评分表或汇总表，按“核验”。发现的问题列在这里，并在表里标出；除您按“应用”的单元格外，不改动表里的任何内容。",
    steps: ["选“当前表”或“全部工作表”", "按“核验”", "逐条查看，按单元格地址即可跳到那一格"],
  },
  working: {
    listing: "正在查看工作表……",
    reading: (done: number, total: number) => (total > 1 ? `正在读取工作表：${done} / ${total}` : "正在读取工作表……"),
    checking: "正在按条款核验……",
    marking: "正在标记单元格……",
    writing: (cell: string) => `正在写入 ${cell}……`,
  },
  blocked: {
    empty: {
      title: (sheets: string) => `“${sheets}”是空的。`,
      body: "没有可核验的内容。请切换到有评分数据的工作表，再按“核验”。",
    },
    textOnly: {
      title: (sheets: string) => `“${sheets}”里只有文字，没有分值。`,
      body: "请核对是否选错了工作表。若分值写在图片里，请改为录入单元格后再核验。",
    },
    noTable: {
      title: (sheets: string) => `在“${sheets}”里没有找到评分表或汇总表。`,
      body: "表头里需要有“考核项目／大项”和“扣分／得分”等列。请补上表头，或切换到评分表所在的工作表。",
      perSheet: "各表的情况",
    },
    catalogue: {
      title: (sheets: string) => `“${sheets}”是规则表，不是评分表。`,
      body: "它不作为评分表核验；它的规则用于核验其他工作表。请切换到评分表，再按“核验”。",
    },
    noCatalogue: {
      title: "没有找到适用的规则版本。",
      body: "请在下面选一个版本，再按“核验”。",
      several: "有几个版本都适用，请选定一个。",
    },
    tried: "各版本的情况",
    choose: "选用的规则版本",
    useIt: "用它核验",
  },
  failed: {
    retry: "重试",
    busy: { title: "Excel 现在不能应答。", body: "可能正在编辑单元格。请按 Enter 或 Esc 结束编辑，再按“重试”。" },
    silent: { title: "Excel 一分钟没有应答。", body: "最后一步也许已经做了，也许没有。请看看 Excel 是否还在计算、网络是否断了，核对表里的内容，再试一次。" },
    "read-only": { title: "工作簿是只读的，不能写入。", body: "请按“启用编辑”，或另存一份再打开；表里的内容没有改动。" },
    "half-made": { title: "新工作表没有写完，也没能删去。", body: "Excel 一直不能应答。请看看最后几张工作表，删去没有写完的那一张，再试一次。" },
    protected: { title: "工作表受保护，不能写入。", body: "ASSESS 不会解除保护。请由设密人解除保护后再试，或手工更改。" },
    structure: { title: "工作簿的结构受保护，不能加工作表。", body: "ASSESS 不会解除保护。请由设密人在“审阅—保护工作簿”里解除后再试。" },
    exists: { title: "已有同名的工作表，没有动它。", body: "请换一个名称。" },
    missing: { title: "要找的工作表或单元格已不存在。", body: "可能刚被删除或改名。请重新核验。" },
    changed: { title: "这一格在核验之后被改过，没有写入。", body: "请重新核验，按新的内容再作决定。" },
    "too-large": { title: "工作表太大，Excel 不能一次交出。", body: "请删去表外多余的行列，或把数据分到几张表里，再核验。" },
    unsupported: { title: "这个版本的 Excel 缺少所需的功能。", body: "请升级到 Excel 2021、Microsoft 365 或网页版 Excel。" },
    hidden: { title: "那张工作表是隐藏的，不能跳转。", body: "请先取消隐藏，再按单元格地址。" },
    cancelled: { title: "已取消。", body: "没有改动表里的任何内容。" },
    failed: { title: "核验没有完成。", body: "工作簿没有改动。请按“重试”；若仍然如此，请把下面的信息告诉管理员。" },
    detail: "给管理员的信息",
  },
  /** Something other than a check failed. */
  stepFailed: { title: "Excel 没有接受这一步，没有做成。", body: "表里的内容没有改动。请再试一次；若仍然如此，请重新打开面板。" },

  result: {
    sentence: (counts: CheckedCounts) =>
      `核验了${checkedWhat(counts)}：${counts.errors} 处错误，${counts.warnings} 处提醒` +
      `${counts.infos > 0 ? `，${counts.infos} 条说明` : ""}${counts.consequences > 0 ? `；另有 ${counts.consequences} 处随之而来` : ""}。`,
    clean: "没有发现问题。",
    marked: (cells: number) => `已在表里标记 ${cells} 个单元格。`,
    notMarked: "没有需要标记的单元格。",
    withheldProtected: (sheets: string) => `“${sheets}”受保护：发现照常列出，没有标记。ASSESS 不会解除保护。`,
    withheldMissing: (sheets: string) => `“${sheets}”已不存在，没有标记。`,
    withheldChanged: (sheets: string) => `“${sheets}”在核验时有改动，为免标错行，没有标记。请重新核验。`,
    beyondLimit: (cells: number) => `另有 ${cells} 个单元格没有标记：一张表的标记太多会拖慢 Excel。`,
    markFailed: "没能在表里标记；发现照常列出。",
    stale: "核验之后表有改动，结果可能已过时。",
    edition: "规则版本",
    month: "月份",
    monthMissing: "表里没有写明月份。填上后按当月规则核验：",
    monthHint: "如 2026-06",
    monthWrong: "请写成 2026-06 或 2026年6月。",
    useMonth: "确定",
    automatically: "自动识别",
    chosen: "由您选定",
    why: "为何用这个版本",
    sheets: "各表的情况",
    editions: (count: number) => `${count} 个版本`,
    fits: "适用",
    fitsNot: "不适用",
    share: (percent: number) => `大项相符 ${percent}%`,
  },

  list: {
    label: "发现列表",
    severity: { error: "错误", warning: "提醒", info: "说明" },
    group: (severity: string, count: number) => `${severity} ${count}`,
    position: (at: number, of: number) => `${at} / ${of}`,
    previous: "上一条（Shift+F8）",
    next: "下一条（F8）",
    noCell: "整表",
    /** Before the name of a finding that is gone once the one above it is mended. */
    consequence: "随上一条",
    empty: { title: "没有发现问题", body: "所核验的范围内，扣分、合计和等次都与规则相符。" },
  },

  card: {
    heading: "所选发现",
    clause: "条款",
    arithmetic: "算式",
    recorded: "记录",
    points: "分值",
    counted: "计入",
    excess: "超出",
    expected: "应为",
    actual: "表中",
    cells: "单元格",
    goTo: (cell: string) => `转到 ${cell}`,
    moreCells: (count: number) => `另外 ${count} 格`,
    fix: "建议更改",
    apply: "应用",
    applyTo: (cell: string) => `把更改写入 ${cell}`,
    emptyCell: "（空）",
    rule: (id: string) => `依据核验规则 ${id}`,
    follows: (cause: string, cell: string) => `随“${cause}”${cell === "" ? "" : `（${cell}）`}而来：那一条改正后，这一条随之消失。`,
  },

  scores: {
    heading: "得分",
    none: "总分尚未核定：有的分值缺漏或读不准。请先改正“核验”里的错误，再核验。",
    total: "总分",
    grade: "等次",
    noGrade: "未定等次",
    base: "基础分",
    bonus: "加分",
    bonusCut: (recorded: string, counted: string) => `记录 ${recorded}，计入 ${counted}`,
    category: "大项",
    vetoes: "一票否决",
    deferred: "另计（不入当月）",
    excessOf: (amount: string) => `超出 ${amount}`,
    filter: "查找对象",
    filterNone: "没有名称含有这些字的对象。",
  },

  rules: {
    none: "核验后，这里列出所用版本的大项和条款；也可先在上方选一个版本。",
    document: "文件",
    inForce: (from: string, to: string) => (to === "" ? `自 ${from} 起施行` : `${from} 至 ${to} 施行`),
    noDate: "文件没有写施行日期",
    incomplete: "文件原文不完整，下列内容缺失：",
    choices: "未决问题",
    choicesHint: "原文没有写清的地方。改选后会重新核验，并记在这本工作簿里。",
    default: "默认",
    reason: "理由",
    categories: "大项和条款",
    search: "查找条款",
    found: (count: number) => `${count} 条`,
    foundNone: "没有含这些字的条款。",
    points: (amount: string) => `${amount} 分`,
    noLimit: "不限分",
    veto: "否决",
    bonus: "加分",
    capped: "扣完为止",
    cappedByChoice: "扣完为止（原文未写）",
    bands: "等次",
    bandFrom: (grade: string, min: string, inclusive: boolean) => `${grade}：${inclusive ? "≥" : ">"} ${min}`,
    confidence: { printed: "", reconstructed: "原文错位，已复原", inferred: "数字为推断", lost: "原文数字缺失" },
    blank: "金额空白，须先由考核办补填",
    source: (document: string, lines: string) => `${document} 第 ${lines} 行`,
  },

  notice: {
    cleared: (cells: number) => (cells === 0 ? "表里没有 ASSESS 的标记。" : `已清除 ${cells} 个单元格上的 ASSESS 标记，其他内容没有动。`),
    clearWithheld: (sheets: string) => `“${sheets}”受保护，那里的标记没有清除。`,
    written: (cell: string, before: string, after: string) => `已写入 ${cell}：${before} → ${after}，并重新核验。`,
    cancelled: "已取消，表里的内容没有改动。",
    wentTo: (place: string) => `已转到 ${place}。`,
    choicesForgotten: "这次的选择没能记在工作簿里，关闭后要重新选择。",
  },

  lastCheck: {
    sentence: (sentence: string) => `上次从功能区核验：${sentence}`,
    blocked: (sheet: string) => `上次从功能区核验“${sheet}”没有完成。`,
    unmarked: { none: "标记没有做成，表上的标记可能是以前的；请再核验一次。", some: "有的工作表没能标记；查看结果时会说明是哪些、为什么。" },
    show: "查看结果",
  },

  findings: findingNames("zh-CN"),
};

export type PaneText = typeof pane;
