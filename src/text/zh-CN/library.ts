/** 规则库：内置规则、工作簿里的规则表、打开的规则文件。 */

export const library = {
  search: "查找规则、大项、条款",
  back: "返回规则库",
  found: (count: number) => `找到 ${count} 处。`,
  foundNone: (words: string) => `没有含“${words}”的规则。换一个说法，或少写几个字试试。`,
  more: (next: number, left: number) => `再显示 ${next} 条（还有 ${left} 条）`,
  goneEntry: "这部规则已不在规则库里。",
  hitIn: { edition: "规则", category: "大项", clause: "条款" },
  listLabel: "规则列表",

  groups: {
    used: "核验所用",
    own: "本单位的规则",
    builtIn: "内置规则",
  },
  origin: {
    "built-in": "内置",
    workbook: (sheet: string) => `工作表“${sheet}”`,
    file: (name: string) => `文件 ${name}`,
  },
  status: { scored: "可计分", incomplete: "原文有缺" },
  inForce: (from: string | null, to: string | null) =>
    from === null ? (to === null ? "各月适用" : `至 ${to}`) : to === null ? `自 ${from}` : `${from} 至 ${to}`,
  counts: (clauses: number, choices: number) => `${clauses} 条${choices === 0 ? "" : ` · ${choices} 个待定项`}`,

  /** 窗格最上面和规则库里的话：本单位的规则代替内置规则。 */
  overruled: {
    header: (sheet: string) => `用的是这本工作簿的规则（${sheet}），不是内置的。`,
    headerFile: (name: string) => `用的是打开的规则文件（${name}），不是内置的。`,
    by: (title: string, origin: string) => `由《${title}》（${origin}）代替，不参加核验。`,
    until: (title: string, origin: string, to: string) => `${to} 以后由《${title}》（${origin}）代替。`,
    from: (title: string, origin: string, from: string) => `${from} 以前由《${title}》（${origin}）代替。`,
  },

  sheets: {
    tooLong: (rows: number, most: number) => `这张规则表有 ${rows} 行，最多读 ${most} 行。请删去表外的内容，或把几部规则分到几张工作表。`,
    repeated: (id: string, other: string) => `版本编号“${id}”和“${other}”的相同，这一张不参加核验。请把其中一张的“版本编号”改成别的。`,
    goTo: (cell: string) => `转到 ${cell}`,
    overlap: (at: { readonly a: string; readonly b: string; readonly from: string | null }) =>
      `“${at.a}”和“${at.b}”${at.from === null ? "" : `从 ${at.from} 起`}有月份同时适用，那些月份的表不能核验。请改其中一部的施行或截止月份。`,
    goToSheet: "转到规则表",
    faulty: (sheet: string) => `规则表“${sheet}”读不成规则，没有用它核验。改好下面各处，它就参加核验：`,
    more: (count: number) => `另有 ${count} 处，改好上面的再看。`,
    notRead: "没能读取工作簿里的规则表；内置规则照常可用。请按“重新读取”。",
    choicesInSheet: "要改选，请在规则表“待定项”部分把“是”移到那一行。",
  },

  actions: {
    refresh: "重新读取",
    openFile: "打开规则文件",
    import: "导入规则",
    compare: "对照两部规则",
    insert: "插入为规则表",
    use: "用它核验",
    inUse: "核验时用它",
    automatic: "改为自动识别",
    saveFile: "存为规则文件",
    forget: "移走",
    sheetName: "工作表名称",
    insertHint: "在这本工作簿里加一张规则表；改其中一格，核验和公式就按改后的规则算。",
    insertHintOutside: "存成一个新工作簿；在 Excel 里改好，再用“打开规则文件”打开。",
    insertNow: "插入",
    download: "存为工作簿",
    cancel: "取消",
  },

  notice: {
    inserted: (sheet: string) => `已加入工作表“${sheet}”，核验按它的规则。改其中一格，再核验就是改后的结果。`,
    insertedPlain: (sheet: string) => `已加入工作表“${sheet}”，核验按它的规则。这个程序不能套用表格样式，内容是完整的。`,
    downloaded: (name: string) => `已存为 ${name}。改好以后用“打开规则文件”打开。`,
    savedFile: (name: string) => `已存为 ${name}。`,
    settled: (name: string) => `已存为 ${name}；待定项按现在的选用写定。`,
    taken: (name: string, free: string) => `已有名为“${name}”的工作表，没有动它。可以改名为“${free}”再插入。`,
    structure: "工作簿的结构受保护，不能加工作表。ASSESS 不会解除保护；请由设密人在“审阅—保护工作簿”里解除后再试，或存为规则文件。",
    opened: (title: string) => `已打开《${title}》，这次打开窗格期间可用于核验。要留在工作簿里，请按“插入为规则表”。`,
    notOpened: (name: string) => `没有打开 ${name}：`,
    notJson: "内容不是规则文件。请选用“存为规则文件”或 assess catalogue 编号 --json 得到的 .json 文件，或含规则表的工作簿。",
    noTable: "工作簿里没有规则表。规则表的写法见“目录表”说明。",
    forgotten: (title: string) => `已移走《${title}》。`,
    refreshed: (count: number) => (count === 0 ? "工作簿里没有规则表。" : `读取了工作簿里的 ${count} 张规则表。`),
    gone: (id: string) => `上次选定的规则版本“${id}”现在没有，已改为自动识别。`,
    copied: "已复制。",
    copyByHand: "浏览器没有允许复制。文字已选中，请按 Ctrl+C，或按“存为文本”。",
  },

  empty: {
    own: "本单位还没有自己的规则。选一部相近的内置规则，按“插入为规则表”，改成自己的；也可以“打开规则文件”。",
  },

  unscored: {
    heading: "没有分值的文件",
    count: (clauses: number) => `${clauses} 条`,
  },


  compare: {
    title: "对照两部规则",
    before: "原规则",
    after: "新规则",
    same: "两部规则没有不同。",
    count: (changes: number) => `${changes} 处不同。`,
    pick: "请选两部不同的规则。",
    copy: "复制文字",
    save: "存为文本",
    fileName: (before: string, after: string) => `规则对照 ${before}—${after}.txt`,
    none: "（没有）",
  },

  blocked: {
    inFile: (sheets: string) => `文件里有规则表“${sheets}”：没有用它，按窗格选定的规则核验。要用它，请在“规则”里按“打开规则文件”打开这个文件。`,
  },
};

export type LibraryText = typeof library;
