/** 文件读不成工作簿时的说明：哪里不对、怎么办。 */
import type { FileProblemCode } from "../../xlsx/problem";
import type { LimitName } from "../../xlsx/limits";

export const fileWords = {
  problems: {
    "empty-file": "文件是空的（0 字节），可能没有下载或拷贝完整。请向发件人重新要一份。",
    "not-a-workbook": "这不是 Excel 工作簿，虽然名字可能像。请用 Excel 或 WPS 打开原文件，另存为 .xlsx 再试。",
    encrypted: "文件设有打开密码，不能读取。请用 Excel 或 WPS 打开，取消密码后另存，再来核验。",
    "legacy-xls": "这是旧的 .xls 格式，这里不能直接读取。请用 Excel 或 WPS 打开，另存为 .xlsx 再试。",
    "binary-workbook": "这是 .xlsb 二进制工作簿，暂时不能读取。请用 Excel 打开，另存为 .xlsx 再试。",
    truncated: "文件不完整，后面一截没有了，多半是下载或传送中断。请重新下载，或向发件人重新要一份。",
    malformed: "文件内容有损坏，为免读错分数，没有读取。请用 Excel 或 WPS 打开（需要时选“修复”），另存为新文件再试。",
    signed: "工作簿带有数字签名，加上标记会使签名失效，所以没有生成标注副本；原文件和核验结果不受影响。请看核验结果，或请签名人给一份未签名的文件。",
    "too-large": "文件太大，没有读取。请删去与考核无关的内容，或分成几个文件再试。",
  } satisfies Record<FileProblemCode, string> as Record<FileProblemCode, string>,

  limits: {
    fileBytes: "文件字节数",
    parts: "文件内部的部件数",
    inflatedBytes: "解压后的字节数",
    compressionRatio: "压缩倍数",
    ratioFreeBytes: "解压后的字节数",
    sheets: "工作表数",
    cells: "有内容的单元格数",
    usedArea: "工作表用到的范围（行数×列数）",
    merges: "合并单元格数",
    sharedStrings: "文字条数",
    styles: "单元格样式数",
    stringLength: "一格文字的字数",
    formulaLength: "一个公式的长度",
    formulaCharacters: "公式总长度",
    xmlDepth: "内部结构的层数",
    xmlToken: "内部一个标签或一段文字的长度",
  } satisfies Record<LimitName, string> as Record<LimitName, string>,

  overLimit: (name: string, allowed: string) => `${name}超过了 ${allowed}。`,

  packaging: {
    unsupported: {
      spreadsheet: (kind: string) => `不能读取 .${kind} 表格。请用 WPS 或 Excel 打开，另存为 .xlsx 再试。`,
      archive: (kind: string) => `不能读取 .${kind} 压缩包。请先解压，再核验里面的工作簿。`,
      document: (kind: string) => `这是 .${kind} 文件，不是电子表格，没有读取。如果里面有评分表，请向报送单位要 Excel 原表。`,
      mail: (kind: string) => `不能读取 .${kind} 邮件。请在 Outlook 里打开，把附件另存出来，或把邮件另存为 .eml 再试。`,
    },
    problems: {
      "ancient-xls": "这是 Excel 95 或更早的 .xls 格式，不能读取。请用 Excel 或 WPS 打开，另存为 .xlsx 再试。",
      "no-workbooks": "里面没有可以核验的工作簿。请核对是不是发错了文件。",
      "too-deep": "压缩包和邮件套得太深，里面的没有读取。请先解开几层，再核验里面的文件。",
      winmail: "附件包在 winmail.dat 里，读不出来（对方的 Outlook 用了 RTF 格式）。请对方改用 HTML 或纯文本格式重发，或直接发送工作簿。",
      "encrypted-mail": "邮件是加密的，附件读不出来。请在邮件程序里打开，把附件另存出来再试。",
      "unknown-compression": "压缩方式少见，读不出来。请先解压，再核验里面的文件，或重新压缩成普通的 .zip。",
      "unknown-encoding": "文字编码认不出来，为免读错，没有读取。请用 Excel 或 WPS 打开，另存为 .xlsx 再试。",
      "over-limit": "文件太大，没有读取。请分成几个文件再试。",
    },
    limits: {
      containerBytes: "压缩包或邮件的字节数",
      entries: "压缩包和邮件里的文件数",
      unpackedBytes: "解压后的字节数",
      depth: "压缩包和邮件嵌套的层数",
      xlsBytes: ".xls 文件的字节数",
      xlsElements: ".xls 文件里的单元格、合并和文字的数量",
      textBytes: "文本表格的字节数",
    },
    overLimit: (name: string, allowed: string) => `${name}超过了 ${allowed}，没有读取。请分成几个文件，或另存为 .xlsx 再试。`,
  },
};

export type FileWords = typeof fileWords;
