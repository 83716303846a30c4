/** 命令行的用法、提示和清单用语。 */

export const cliWords = {
  usage: `用法：
  assess check 路径… [--catalogue 目录|文件] [--month 年-月] [--json] [--lang zh-CN|en-US]
      核验评分表。路径是工作簿（.xlsx .xlsm）或装着它们的文件夹，原文件只读不改。
  assess score 路径… [--catalogue 目录|文件] [--month 年-月] [--json] [--lang …]
      算出每个对象的总分和等次，并逐步说明是怎样算出来的。
  assess catalogues [--json] [--lang …]
      列出规则目录。
  assess catalogue 编号 [--json] [--lang …]
      显示一个规则目录；加 --json 得到可以修改、再用 --catalogue 传回来的文件。

选项：
  --catalogue   规则目录的名称、版本编号，或 .json 目录文件；不写时按表里的大项自动认
  --month       考核月份，如 2026-06；不写时从标题、表名、文件名里找
  --json        只输出一个 JSON
  --lang        zh-CN（默认）或 en-US
  --help        显示本说明
  --version     显示版本

退出码：0 没有发现错误；1 发现错误；2 有文件读不出，或命令写得不对。`,

  noCommand: "没有写命令。",
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  unknownOption: (option: string) => `没有“${option}”这个选项。`,
  optionElsewhere: (option: string, command: string) => `命令 ${command} 没有“${option}”这个选项。`,
  optionTwice: (option: string) => `选项“${option}”写了两次。`,
  missingValue: (option: string) => `选项“${option}”后面没有写值。`,
  needlessValue: (option: string) => `选项“${option}”后面不用写值。`,
  notAMonth: (text: string) => `“${text}”读不成月份。请写成 2026-06。`,
  notALanguage: (text: string) => `没有“${text}”这种语言。请写 zh-CN 或 en-US。`,
  missingPath: "没有写要核验的文件或文件夹。",
  missingId: "没有写规则目录的名称或版本编号。",
  extraArgument: (text: string) => `多出了“${text}”。`,

  problems: {
    "not-found": "找不到这个文件或文件夹。请核对路径。",
    "no-access": "没有权限读取。请检查文件的权限，或把它关掉、拷到别处再试。",
    "not-a-file": "这不是普通文件，没有读取。",
    "no-workbooks": "这个文件夹里没有工作簿。请核对路径。",
    "unexpected": "核验这个文件时程序出错了，没有结果。请把文件和下面的内容发给维护人员。",
  },
  unsupportedKind: (kind: string) => `暂时不能读取 .${kind} 文件。请打开它，另存或取出为 .xlsx 再试。`,
  badCatalogueFile: (file: string) => `目录文件 ${file} 不能用：`,
  notJson: "内容不是 JSON。请用 assess catalogue 编号 --json 得到的文件来改。",
  moreProblems: (count: number) => `……还有 ${count} 处。`,

  progress: (done: number, count: number, file: string) => `正在核验 ${done}/${count}：${file}`,
  unreadable: "未能读取",
  month: (month: string) => `考核月份 ${month}`,
  noMonth: "没有找到考核月份",
  layouts: { form: "评分表", ledger: "台账", summary: "汇总表", none: "未核验" },
  hidden: "隐藏",
  severities: { error: "错误", warning: "提醒", info: "说明" },
  clean: "没有发现问题。",
  clause: "条款",
  columns: { sheet: "工作表", subject: "对象", deducted: "计入扣分", bonus: "加分", total: "总分", grade: "等次" },
  none: "—",
  summary: (files: number, unreadable: number, errors: number, warnings: number, infos: number) =>
    `共 ${files} 个文件${unreadable > 0 ? `（${unreadable} 个未能读取）` : ""}：错误 ${errors} 处，提醒 ${warnings} 处，说明 ${infos} 条。`,

  scored: (total: string, grade: string | null) => (grade === null ? `总分 ${total}` : `总分 ${total}，${grade}`),
  notScored: (count: number) => `${count} 个对象有读不出或不能计算的单元格，没有算总分。请先用 assess check 看原因。`,

  catalogueColumns: { edition: "版本编号", scheme: "来源", title: "名称", status: "状态", from: "施行月份", clauses: "条款", choices: "待定项" },
  statuses: { scored: "可计分", incomplete: "原文有缺" },
  anyMonth: "未印，各月适用",
  points: (points: string) => `${points}分`,
  aliases: "别名",
  missing: "原文缺失",
  categories: "大项",
  bands: "等次",
  band: (grade: string, min: string, inclusive: boolean) => `${grade}：${inclusive ? "≥" : ">"} ${min}`,
  choices: "待定项（括号内为现用选项）",
};

export type CliWords = typeof cliWords;
