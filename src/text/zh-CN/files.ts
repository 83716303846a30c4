/** 文件读不成工作簿时的说明：哪里不对、怎么办。 */
import type { FileProblemCode } from "../../xlsx/problem";
import type { LimitName } from "../../xlsx/limits";

export const fileWords = {
  problems: {
    "empty-file": "文件是空的（0 字节），可能没有下载或拷贝完整。请向发件人重新要一份。",
    "not-a-workbook": "这不是 Excel 工作簿，虽然名字可能像。请用 Excel 或 WPS 打开原文件，另存为 .xlsx 再试。",
    encrypted: "文件设有打开密码，不能读取。请用 Excel 或 WPS 打开，取消密码后另存，再来核验。",
    "legacy-xls": "这是旧的 .xls 格式（Excel 97—2003），暂时不能读取。请用 Excel 或 WPS 打开，另存为 .xlsx 再试。",
    "binary-workbook": "这是 .xlsb 二进制工作簿，暂时不能读取。请用 Excel 打开，另存为 .xlsx 再试。",
    truncated: "文件不完整，后面一截没有了，多半是下载或传送中断。请重新下载，或向发件人重新要一份。",
    malformed: "文件内容有损坏，为免读错分数，没有读取。请用 Excel 或 WPS 打开（需要时选“修复”），另存为新文件再试。",
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
  } satisfies Record<LimitName, string> as Record<LimitName, string>,

  overLimit: (name: string, allowed: string) => `${name}超过了 ${allowed}。`,
};

export type FileWords = typeof fileWords;
