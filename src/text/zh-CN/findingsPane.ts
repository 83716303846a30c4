/** The list of findings: filters, batches of corrections, what is ignored and what is solved. */

const comparison = (solved: number, left: number, fresh: number): string =>
  `解决了 ${solved} 处，还有 ${left} 处${fresh === 0 ? "" : `，新出现 ${fresh} 处`}。`;

export const findingsPane = {
  scope: { selection: "所选区域" },
  notKept: "这次的更改没能记在工作簿里，关闭后要重新设置。",

  filter: {
    search: "查找：字词、条款、单元格、窗口",
    open: "筛选",
    opened: "收起筛选",
    active: (count: number) => `筛选（${count}）`,
    heading: "筛选与分组",
    any: (total: number) => `全部（${total}）`,
    option: (name: string, count: number) => `${name}（${count}）`,
    none: "（未写明）",
    facets: { severity: "轻重", code: "种类", category: "大项", window: "窗口或人员" },
    grouping: "分组",
    groupings: { severity: "按轻重", category: "按大项", window: "按窗口或人员", sheet: "按工作表", code: "按种类" },
    group: (name: string, count: number) => `${name}（${count}）`,
    shown: (listed: number, total: number, context: number) => `列出 ${listed} / ${total} 条${context === 0 ? "" : `（其中 ${context} 条是起因）`}`,
    clear: "全部列出",
    remove: (what: string) => `去掉筛选：${what}`,
    wordsChip: (words: string) => `“${words}”`,
    areaChip: (area: string) => `只看 ${area}`,
    areaSentence: (area: string, inside: number, total: number) => `核验了整张表，只列出碰到 ${area} 的 ${inside} 条；整张表共 ${total} 条。`,
    empty: {
      title: "没有符合筛选的发现",
      body: (total: number) => `共有 ${total} 条发现，都不符合现在的筛选。去掉上面的一个条件，或按“全部列出”。`,
      area: (area: string) => `${area} 里没有发现；这张表的其他地方有。要看它们，请按“全部列出”，或另选单元格再核验。`,
    },
    live: "改动后自动重新核验",
  },

  keys: {
    open: "键盘操作",
    list: [
      ["F8　Shift+F8", "下一个、上一个，并转到单元格"],
      ["↑　↓　PgUp　PgDn", "在列表里移动"],
      ["Enter", "转到单元格"],
      ["Delete", "忽略，要写理由；已忽略的则恢复"],
      ["Ctrl+F", "查找"],
      ["Esc", "关闭打开的一层"],
    ] as readonly (readonly [string, string])[],
  },

  live: {
    soon: "表有改动，稍后自动重新核验。",
    busy: "Excel 正在编辑单元格，编辑完自动重新核验。",
    checking: "正在重新核验……",
    staleMarks: "表里的标记也是改动前的。",
  },

  comparison: {
    sentence: comparison,
    fresh: "新",
    solved: "已解决",
    solvedGroup: (count: number) => `已解决（${count}），下次核验后不再列出`,
    solvedCard: "这一处已经解决。下次核验后不再列出。",
  },

  ignored: {
    button: "忽略……",
    heading: "为什么可以忽略？",
    reason: "理由（必填，一行）",
    hint: "如：领导已批准，见第5号签报",
    empty: "请写理由。以后的人要知道为什么。",
    confirm: "忽略",
    cancel: "不忽略",
    takeBack: "恢复这一条",
    done: (place: string) => `已忽略 ${place}，理由记在工作簿里。金额一改，会自动重新列出。`,
    notKept: "没能记在工作簿里，所以没有改动忽略。若正在编辑单元格，请先按 Enter 或 Esc；工作簿若是只读的，请另存一份，再试一次。",
    takenBack: (place: string) => `已恢复 ${place}，重新列出并标记。`,
    group: (count: number) => `已忽略（${count}），不标记、不计数`,
    record: (reason: string, date: string) => `${reason}（${date}）`,
    card: (reason: string, date: string) => `已于 ${date} 忽略。理由：${reason}`,
    returned: (reason: string, date: string) => `曾于 ${date} 忽略（${reason}），后来内容变了，所以重新列出。`,
    counted: (count: number) => `另有 ${count} 处已忽略。`,
    follows: "随起因一起忽略；恢复起因，它也恢复。",
  },

  batch: {
    open: (count: number) => `同类更正 ${count} 处……`,
    openLabel: (kind: string, count: number) => `预览并一起更正列出的“${kind}” ${count} 处`,
    heading: (kind: string) => `一起更正：${kind}`,
    body: "还没有写入任何内容。请逐格核对，去掉不要改的，再按“写入”。",
    all: "全选",
    chosen: (chosen: number, total: number) => `已选 ${chosen} / ${total} 处`,
    more: (count: number) => `再列 ${count} 处`,
    write: (count: number) => `写入 ${count} 处`,
    cancel: "返回",
    doubt: { formula: "这里原是公式，写入后不再自动计算", contrary: "几条发现对这一格的更正不一样，请逐条处理" },
    to: "改为",
    writing: (done: number, total: number) => `正在写入：${done} / ${total}`,
    undoing: (done: number, total: number) => `正在恢复：${done} / ${total}`,
    stop: "停止",
    written: (count: number) => `已写入 ${count} 处，并重新核验。`,
    writtenSome: (count: number, failed: number) => `已写入 ${count} 处，${failed} 处没有写入。`,
    undone: (count: number) => `已恢复 ${count} 处，内容和更正前一样。`,
    undoneSome: (count: number, failed: number) => `已恢复 ${count} 处，${failed} 处没有恢复。`,
    undo: "撤销这批更正",
    dismiss: "知道了",
    writtenCells: (cells: string) => `已写：${cells}`,
    undoneCells: (cells: string) => `已恢复：${cells}`,
    failedCells: { written: (reason: string, cells: string) => `没有写，${reason}：${cells}`, undone: (reason: string, cells: string) => `没有恢复，${reason}：${cells}` },
    andMore: (cells: string, more: number) => `${cells} 等，另有 ${more} 处`,
    reasons: {
      changed: "这一格或这一行后来被改过", protected: "工作表受保护", missing: "工作表或单元格已不存在，请重新核验", busy: "Excel 正在编辑单元格", silent: "Excel 一分钟没有应答，请核对这一格", "read-only": "工作簿是只读的", cancelled: "您已停止",
      hidden: "工作表是隐藏的", unsupported: "这个版本的 Excel 不支持", failed: "Excel 没有接受", other: "Excel 没有接受",
    },
  },
};

export type FindingsPaneText = typeof findingsPane;
