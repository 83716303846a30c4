/** 命令行的用法、提示和清单用语。 */

export const cliWords = {
  usage: `用法：
  assess check 路径… [--catalogue 目录|文件] [--month 年-月] [--mapping 文件] [--annotate 文件夹] [--report 文件.xlsx] [--json] [--lang …]
      核验评分表。路径是文件（.xlsx .xlsm .xls .csv，以及装着它们的 .zip .eml）或文件夹，原文件只读不改。
  assess score 路径… [--catalogue 目录|文件] [--month 年-月] [--mapping 文件] [--json] [--lang …]
      算出每个对象的总分和等次，并逐步说明是怎样算出来的。
  assess merge 路径… -o 汇总.xlsx [--catalogue 目录|文件] [--month 年-月] [--mapping 文件] [--json] [--lang …]
      把没有错误的评分表并成一份县汇总，并说明哪些没有并入、为什么。
  assess impact 路径… --from 旧版本 --to 新版本 [--month 年-月] [--mapping 文件] [--json] [--lang …]
      规则变动的影响：按旧版本读表，比较两个版本下的总分和等次，说明谁变了、为什么、还要人定什么。只看不改。
  assess freeze 路径… -o 文件夹 [--json] [--lang …]
      发出去之前固定数值：把 ASSESS 公式换成表里现有的结果，另存为“原名.固定数值.xlsx”，其余公式和原文件都不动。
  assess import 文件 [--json] [-o 目录.json] [--lang …]
      把考核办法（.txt .md .docx .xlsx）读成规则目录草稿，先列疑问。
  assess catalogues [--json] [--lang …]
      列出规则目录。
  assess catalogue 编号 [--json] [--lang …]
      显示一个规则目录；加 --json 得到可以修改、再用 --catalogue 传回来的文件。

选项：
  --catalogue   规则目录的名称、版本编号，或 .json 目录文件；不写时按表里的大项自动认
  --month       考核月份，如 2026-06；不写时从标题、表名、文件名里找
  --mapping     列的含义更正（.json），按表头认表
  --annotate    把批注副本写到这个文件夹，名为“原名.核验.xlsx”
  --report      把结果表、全部发现和得分写成一个工作簿
  --output, -o  县汇总或规则目录写到哪个文件；freeze 的副本写到哪个文件夹
  --from, --to  旧、新版本：版本编号，或 .json 目录文件
  --json        只输出一个 JSON
  --lang        zh-CN（默认）或 en-US
  --help        显示本说明
  --version     显示版本

退出码：0 没有发现错误；1 发现错误（impact：有总分待定；freeze：有公式没能固定）；2 有文件读不出、写不成，或命令写得不对；130 被 Ctrl+C 取消。
一个文件出了问题，只说明它，其余照常核验。写文件先写成同一文件夹里的 .assess-….tmp，写完才改名：磁盘满、断电、中途关掉，
原有的文件都不变；留下的临时文件由下一次运行清理。线程不够时逐个核验，结果相同。`,

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
  missingEdition: (option: string) => `没有写${option === "--from" ? "旧" : "新"}版本。请加 ${option} 版本编号。`,
  missingRegulation: "没有写考核办法的文件。",
  missingId: "没有写规则目录的名称或版本编号。",
  extraArgument: (text: string) => `多出了“${text}”。`,

  problems: {
    "not-found": "找不到这个文件或文件夹。请核对路径。",
    "no-access": "没有权限读取。请检查文件的权限，或把它关掉、拷到别处再试。",
    "not-a-file": "这不是普通文件，没有读取。",
    "still-changing": "这个文件正在被写入，读到的内容前后不一，没有核验。请等它保存或下载完再试。",
    "not-readable": "磁盘或网络盘读不出这个文件。请拷到本机再试。",
    "no-workbooks": "这个文件夹里没有工作簿。请核对路径。",
    "too-slow": "这个文件 30 秒还没有处理完，已停下，没有结果。请删去与考核无关的内容，或另存为 .xlsx 再试。",
    "out-of-memory": "这个文件用的内存太多，已停下，没有结果。请删去与考核无关的内容，或分成几个文件再试。",
    "worker-died": "处理这个文件的线程意外中止，没有结果。请把文件发给维护人员。",
    "unexpected": "核验这个文件时程序出错了，没有结果。请把文件和下面的内容发给维护人员。",
  },
  missingOutput: "没有写汇总要存成哪个文件。请加 -o 汇总.xlsx。",
  missingFolder: "没有写副本要存到哪个文件夹。请加 -o 文件夹。",
  notXlsx: (file: string) => `“${file}”不是 .xlsx 文件名。请写成以 .xlsx 结尾的名字。`,
  notAFolder: (path: string) => `“${path}”已经是一个文件，不能当文件夹用。请换一个文件夹。`,
  ontoInput: (path: string) => `要写的“${path}”是一个要核验的文件，原文件不能改动。请换一个地方。`,
  ontoCopy: (path: string) => `--report 的“${path}”正是一份批注副本的位置。请给结果换一个名字，或换一个文件夹。`,
  notWritten: (path: string, code: string, advice: string) => `没有写成 ${path}${code === "" ? "" : `（${code}）`}。${advice}`,
  writeFaults: {
    full: "磁盘满了，或者超过了允许的大小。原有的文件没有动。请腾出空间，或换一个盘，再运行一次。",
    denied: "没有权限写到这里，或者原有的文件是只读的。请换一个文件夹；如果文件在 Excel 里开着，请先关掉。",
    open: "文件正在别的程序里开着。请先关掉，再运行一次。",
    "long-name": "文件名太长。请把原文件改成短一些的名字，或换一个层级少的文件夹。",
    "no-folder": "路径里有一段是文件，不能当文件夹用。请换一个文件夹。",
    taken: "那里是文件夹或设备，不能写成文件。请换一个名字。",
    gone: "文件夹不见了。请核对路径，如果在网络盘上，请确认已经连上。",
    broken: "磁盘或网络盘出了故障。请换一个盘再试。",
    other: "请检查文件夹的权限和剩余空间；如果文件在 Excel 里开着，请先关掉。",
  },
  outputLost: (code: string) => `结果没有全部输出${code === "" ? "" : `（${code}）`}：要写到的磁盘满了，或者不能写。请换一个地方，再运行一次。`,
  brokenOff: (detail: string) => `程序出错，没有做完。请把下面的内容发给维护人员：\n${detail}`,
  cancelled: "已取消，没有写完的文件已清理。",
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
  summary: (files: number, unreadable: number, errors: number, warnings: number, infos: number, consequences: number) =>
    `共 ${files} 个文件${unreadable > 0 ? `（${unreadable} 个未能读取）` : ""}：错误 ${errors} 处，提醒 ${warnings} 处，说明 ${infos} 条` +
    `${consequences > 0 ? `；另有 ${consequences} 处随之而来（↳）` : ""}。`,

  copy: {
    copy: (path: string) => `批注副本：${path}`,
    values: (path: string) => `批注副本：${path}（原文件不是 .xlsx，副本是新的工作簿，只有数值和核验结果）`,
    withheld: (count: number) => `其中 ${count} 处标记或批注放不上，见“核验结果”表。`,
    clean: "没有发现，不写批注副本。",
    failed: (message: string) => `批注副本：${message}`,
    notMade: (reason: string) => `没有写成。${reason}`,
  },
  reportWritten: (path: string) => `结果已写到 ${path}`,
  across: "各文件之间",
  cellsInAll: (cells: string, count: number): string => `${cells} 等 ${count} 处`,
  passedOver: (count: number, names: string) => `另有 ${count} 个文件不是表格，没有读：${names}`,
  andMore: (names: string, rest: number) => `${names} 等（另有 ${rest} 个）`,
  badMappingFile: (file: string) => `列含义文件 ${file} 不能用：`,
  mappingProblems: {
    "not-json": "内容不是 JSON。", "not-a-list": "内容应是一个列表。", "not-an-object": "应是一个对象。", "no-fingerprint": "没有表头指纹（fingerprint）。",
    "bad-header-rows": "表头行数（headerRows）应是 1 到 3。", "bad-layout": "版式（layout）应是 form、ledger 或 summary。", "bad-edition": "版本编号（edition）应是文字。",
    "bad-columns": "各列的含义（columns）应是一个对象。", "bad-column": "列号不对。", "bad-meaning": "列的含义认不出来。", twice: "同一个表头写了两次。",
  },

  freeze: {
    written: (file: string, count: number, path: string) => `${file}：${count} 个公式固定成数值，存为 ${path}`,
    none: (file: string) => `${file}：没有 ASSESS 公式，没有写副本。`,
    noneUsable: (file: string, count: number) => `${file}：${count} 个 ASSESS 公式都没有可用的结果，没有写副本。请在装了加载项的 Excel 里打开、算出结果并保存，再来固定：`,
    kept: (count: number) => `  另有 ${count} 个没有可用的结果，仍是公式。请在装了加载项的 Excel 里算出结果并保存，再来固定：`,
    reasons: { "no-value": "还没有算过", error: "显示错误" },
    failed: (file: string, message: string) => `${file}：${message}`,
  },

  merged: (files: number, subjects: number, path: string) => `已把 ${files} 个文件、${subjects} 个对象并入 ${path}`,
  nothingMerged: "没有一个文件可以并入，没有写汇总。",
  leftOut: (what: string, why: string) => `没有并入 ${what}：${why}`,

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
