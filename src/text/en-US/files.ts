/** Why a file could not be read as a workbook, and what to do. */
import type { FileWords } from "../zh-CN/files";

export const fileWords: FileWords = {
  problems: {
    "empty-file": "The file is empty (0 bytes); the download or copy may not have finished. Please ask the sender for it again.",
    "not-a-workbook": "This is not an Excel workbook, whatever its name. Please open the original in Excel or WPS and save it as .xlsx.",
    encrypted: "The file needs a password to open and cannot be read. Please open it in Excel or WPS, remove the password and save it.",
    "legacy-xls": "This is the old .xls format, which cannot be read here directly. Please open it in Excel or WPS and save it as .xlsx.",
    "binary-workbook": "This is a binary .xlsb workbook, which cannot be read yet. Please open it in Excel and save it as .xlsx.",
    truncated: "The file is incomplete: its end is missing, most likely because a download broke off. Please fetch it again.",
    malformed:
      "The content is damaged. It was not read, lest a score be read wrongly. Please open it in Excel or WPS (choose Repair if asked) and save it as a new file.",
    signed: "The workbook bears a digital signature that marks would break, so no annotated copy was made; the file and the findings are unaffected. Please use the findings, or ask the signer for an unsigned file.",
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
    xmlToken: "length of one tag or text inside the file",
  },
  overLimit: (name, allowed) => `The ${name} is above ${allowed}.`,

  packaging: {
    unsupported: {
      spreadsheet: (kind) => `Spreadsheets of kind .${kind} cannot be read. Please open it in WPS or Excel and save it as .xlsx.`,
      archive: (kind) => `Archives of kind .${kind} cannot be read. Please unpack it and check the workbooks inside.`,
      document: (kind) => `This is a .${kind} file, not a spreadsheet, and was not read. If it holds a score sheet, please ask the sender for the Excel file.`,
      mail: (kind) => `Mails of kind .${kind} cannot be read. Please open it in Outlook and save the attachments, or save the mail as .eml.`,
    },
    problems: {
      "ancient-xls": "This is the .xls format of Excel 95 or before, which cannot be read. Please open it in Excel or WPS and save it as .xlsx.",
      "no-workbooks": "There is no workbook to check in it. Please see whether the right file was sent.",
      "too-deep": "Archives and mails are nested too deep; what is inside was not read. Please unpack some levels and check the files inside.",
      winmail: "The attachments are wrapped in winmail.dat (the sender's Outlook used RTF). Please ask the sender to send it again as HTML or plain text.",
      "encrypted-mail": "The mail is encrypted and its attachments cannot be read. Please open it in a mail program and save the attachments.",
      "unknown-compression": "It is packed by a method that cannot be read. Please unpack it, or pack it again as an ordinary .zip.",
      "unknown-encoding": "The text's encoding is not known. It was not read, lest it be read wrongly. Please open it in Excel or WPS and save it as .xlsx.",
      "over-limit": "The file is too large and was not read. Please split it.",
    },
    limits: {
      containerBytes: "bytes of an archive or mail",
      entries: "number of files in archives and mails",
      unpackedBytes: "bytes after unpacking",
      depth: "levels of archives and mails",
      xlsBytes: "bytes of an .xls file",
      xlsElements: "cells, merges and texts of an .xls file",
      textBytes: "bytes of a text table",
    },
    overLimit: (name, allowed) => `The ${name} is above ${allowed}; it was not read. Please split it, or save it as .xlsx.`,
  },
};
