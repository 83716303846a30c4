/** Why a file could not be read as a workbook, and what to do. */
import type { FileWords } from "../zh-CN/files";

export const fileWords: FileWords = {
  problems: {
    "empty-file": "The file is empty (0 bytes); the download or copy may not have finished. Please ask the sender for it again.",
    "not-a-workbook": "This is not an Excel workbook, whatever its name. Please open the original in Excel or WPS and save it as .xlsx.",
    encrypted: "The file needs a password to open and cannot be read. Please open it in Excel or WPS, remove the password and save it.",
    "legacy-xls": "This is the old .xls format (Excel 97–2003), which cannot be read yet. Please open it in Excel or WPS and save it as .xlsx.",
    "binary-workbook": "This is a binary .xlsb workbook, which cannot be read yet. Please open it in Excel and save it as .xlsx.",
    truncated: "The file is incomplete: its end is missing, most likely because a download broke off. Please fetch it again.",
    malformed:
      "The content is damaged. It was not read, lest a score be read wrongly. Please open it in Excel or WPS (choose Repair if asked) and save it as a new file.",
    "too-large": "The file is too large and was not read. Please remove what does not belong to the assessment, or split it.",
  },
  limits: {
    fileBytes: "bytes of the file",
    parts: "parts inside the file",
    inflatedBytes: "bytes after unpacking",
    compressionRatio: "compression ratio",
    ratioFreeBytes: "bytes after unpacking",
    sheets: "number of sheets",
    cells: "number of filled cells",
    usedArea: "used area of a sheet (rows × columns)",
    merges: "number of merged ranges",
    sharedStrings: "number of texts",
    styles: "number of cell styles",
    stringLength: "length of a cell's text",
    formulaLength: "length of a formula",
    formulaCharacters: "length of all formulas",
    xmlDepth: "nesting of the file's structure",
  },
  overLimit: (name, allowed) => `The ${name} is above ${allowed}.`,
};
