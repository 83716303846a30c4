/** Usage, messages and listings of the command line. */
import type { CliWords } from "../zh-CN/cli";
import { counted } from "./counted";

export const cliWords: CliWords = {
  usage: `Usage:
  assess check PATH… [--catalogue ID|FILE] [--month YYYY-MM] [--mapping FILE] [--annotate DIR] [--report FILE.xlsx] [--json] [--lang …]
      Checks score sheets. A path is a file (.xlsx .xlsm .xls .csv, or a .zip or .eml holding them) or a folder; inputs are never written to.
  assess score PATH… [--catalogue ID|FILE] [--month YYYY-MM] [--mapping FILE] [--json] [--lang …]
      Gives every subject's total and grade, and how they came about, step by step.
  assess merge PATH… -o SUMMARY.xlsx [--catalogue ID|FILE] [--month YYYY-MM] [--mapping FILE] [--json] [--lang …]
      Merges the score sheets without errors into a county summary, and says which were left out and why.
  assess impact PATH… --from EDITION --to EDITION [--month YYYY-MM] [--mapping FILE] [--json] [--lang …]
      What a changed rule does: reads the sheets by the old edition, compares totals and grades under both, and says who changes and why.
  assess freeze PATH… -o DIR [--json] [--lang …]
      Before sending out: copies named "NAME.固定数值.xlsx" in which ASSESS formulas are the results that stand in the file; all else stays.
  assess import FILE [--json] [-o CATALOGUE.json] [--lang …]
      Reads a regulation (.txt .md .docx .xlsx) into a draft catalogue; its doubts come first.
  assess catalogues [--json] [--lang …]
      Lists the rule catalogues.
  assess catalogue ID [--json] [--lang …]
      Shows one catalogue; with --json as a file to be edited and given back with --catalogue.

Options:
  --catalogue   name or edition id of a catalogue, or a .json catalogue file; left out, the sheet's categories decide
  --month       month assessed, such as 2026-06; left out, it is looked for in titles, sheet and file names
  --mapping     corrections of what columns mean (.json), found by a table's headings
  --annotate    writes annotated copies into this folder, named "NAME.核验.xlsx"
  --report      writes the table of results, all findings and all totals as one workbook
  --output, -o  where the county summary or the catalogue goes; for freeze, the folder of the copies
  --from, --to  the old and the new edition: an edition id, or a .json catalogue file
  --json        prints one JSON object and nothing else
  --lang        zh-CN (default) or en-US
  --help        shows this text
  --version     shows the version

Exit code: 0 no error found; 1 errors found (impact: some total is unknown; freeze: some formula stays); 2 a file could not be read or written, or the command was wrong; 130 cancelled by Ctrl+C.
A file with a problem is named and the others are checked all the same. What is written goes into a .assess-….tmp in the same folder and is
renamed when it is whole: a full disk, a power cut or an end in the middle leaves the file that was there; the next run takes left temporaries
away. Short of threads, files are checked one after the other, with the same result.`,

  noCommand: "No command was given.",
  unknownCommand: (name) => `There is no command "${name}".`,
  unknownOption: (option) => `There is no option "${option}".`,
  optionElsewhere: (option, command) => `The command ${command} has no option "${option}".`,
  optionTwice: (option) => `The option "${option}" was given twice.`,
  missingValue: (option) => `The option "${option}" needs a value.`,
  needlessValue: (option) => `The option "${option}" takes no value.`,
  notAMonth: (text) => `"${text}" is not a month. Please write it as 2026-06.`,
  notALanguage: (text) => `There is no language "${text}". Please write zh-CN or en-US.`,
  missingPath: "No file or folder to check was given.",
  missingEdition: (option) => `No ${option === "--from" ? "old" : "new"} edition is named. Add ${option} EDITION.`,
  missingRegulation: "No regulation file is named.",
  missingId: "No catalogue name or edition id was given.",
  extraArgument: (text) => `"${text}" is one argument too many.`,

  problems: {
    "not-found": "There is no such file or folder. Please check the path.",
    "no-access": "It may not be read. Please check its permissions, or close it and copy it elsewhere.",
    "not-a-file": "This is not a regular file and was not read.",
    "still-changing": "This file was being written while it was read, so it was not checked. Please wait until it is saved or downloaded.",
    "not-readable": "The disk or network drive could not read this file. Please copy it to this computer and try again.",
    "no-workbooks": "There is no workbook in this folder. Please check the path.",
    "too-slow": "This file was not done after 30 seconds and has no result. Please remove what does not belong to the assessment, or save it as .xlsx.",
    "out-of-memory": "This file needed too much memory and has no result. Please remove what does not belong to the assessment, or split it.",
    "worker-died": "The thread working on this file ended and gave no result. Please send the file to the maintainers.",
    "unexpected": "The program failed on this file and has no result. Please send the file and the text below to the maintainers.",
  },
  missingOutput: "No file was given for the summary. Please add -o SUMMARY.xlsx.",
  missingFolder: "No folder was given for the copies. Please add -o DIR.",
  notXlsx: (file) => `"${file}" is not the name of an .xlsx file. Please give one that ends in .xlsx.`,
  notAFolder: (path) => `"${path}" is a file and cannot be used as a folder. Please give another folder.`,
  ontoInput: (path) => `"${path}" would be written, but it is one of the files to be checked, which are never changed. Please choose another place.`,
  ontoCopy: (path) => `--report "${path}" is where an annotated copy goes. Please choose another name or folder for the results.`,
  notWritten: (path, code, advice) => `${path} could not be written${code === "" ? "" : ` (${code})`}. ${advice}`,
  writeFaults: {
    full: "The disk is full, or the file is larger than allowed. What was there before is unchanged. Please make room or choose another disk, and run it again.",
    denied: "Writing there is not permitted, or the file that is there is read-only. Please choose another folder, and close the file if Excel has it open.",
    open: "Another program has the file open. Please close it and run this again.",
    "long-name": "The name is too long. Please shorten the original's name, or choose a folder less deep.",
    "no-folder": "A part of the path is a file and cannot be a folder. Please choose another folder.",
    taken: "There is a folder or a device in its place. Please choose another name.",
    gone: "The folder is gone. Please check the path, and that the network drive is connected.",
    broken: "The disk or network drive failed. Please try another one.",
    other: "Please check permissions and free space, and close the file if Excel has it open.",
  },
  outputLost: (code) => `The result was not printed as a whole${code === "" ? "" : ` (${code})`}: the disk it goes to is full or cannot be written. Please choose another place and run it again.`,
  brokenOff: (detail) => `The program failed and did not finish. Please send the text below to the maintainers:\n${detail}`,
  cancelled: "Cancelled; unfinished files were removed.",
  badCatalogueFile: (file) => `The catalogue file ${file} cannot be used:`,
  notJson: "It is not JSON. Please start from what assess catalogue ID --json prints.",
  moreProblems: (count) => `… and ${count} more.`,

  progress: (done, count, file) => `Checking ${done}/${count}: ${file}`,
  unreadable: "not read",
  month: (month) => `month ${month}`,
  noMonth: "no month found",
  layouts: { form: "form", ledger: "ledger", summary: "summary", none: "not checked" },
  hidden: "hidden",
  severities: { error: "error", warning: "warning", info: "note" },
  clean: "Nothing found.",
  clause: "clause",
  columns: { sheet: "sheet", subject: "subject", deducted: "deducted", bonus: "bonus", total: "total", grade: "grade" },
  none: "—",
  summary: (files, unreadable, errors, warnings, infos, consequences) =>
    `${files} file(s)${unreadable > 0 ? ` (${unreadable} not read)` : ""}: ${errors} error(s), ${warnings} warning(s), ${infos} note(s)` +
    `${consequences > 0 ? `; ${consequences} more follow from these (↳)` : ""}.`,

  copy: {
    copy: (path) => `Annotated copy: ${path}`,
    values: (path) => `Annotated copy: ${path} (the original is no .xlsx; the copy is a new workbook with its values and the findings)`,
    withheld: (count) => `${count} of its marks or notes had no place; the 核验结果 sheet lists them.`,
    clean: "Nothing found; no annotated copy is written.",
    failed: (message) => `Annotated copy: ${message}`,
    notMade: (reason) => `It could not be made. ${reason}`,
  },
  reportWritten: (path) => `Results written to ${path}`,
  across: "Between the files",
  cellsInAll: (cells, count) => `${cells} and others, ${count} in all`,
  passedOver: (count, names) => `${count} other file(s) are no tables and were not read: ${names}`,
  andMore: (names, rest) => `${names} and ${rest} more`,
  badMappingFile: (file) => `The mapping file ${file} cannot be used:`,
  mappingProblems: {
    "not-json": "It is not JSON.", "not-a-list": "It is not a list.", "not-an-object": "It is not an object.", "no-fingerprint": "There is no fingerprint of headings.",
    "bad-header-rows": "headerRows has to be 1 to 3.", "bad-layout": "layout has to be form, ledger or summary.", "bad-edition": "edition has to be a text.",
    "bad-columns": "columns has to be an object.", "bad-column": "This is no column number.", "bad-meaning": "This is no known meaning of a column.", twice: "The same headings are given twice.",
  },

  freeze: {
    written: (file, count, path) => `${file}: ${count} formula(s) are values in ${path}`,
    none: (file) => `${file}: no ASSESS formulas; no copy was written.`,
    noneUsable: (file, count) => `${file}: none of ${count} ASSESS formula(s) has a usable result; no copy was written. Please open it in an Excel with the add-in, let it calculate, save, and try again:`,
    kept: (count) => `  ${count} more without a usable result stay formulas. Please open it in an Excel with the add-in, let it calculate, save, and try again:`,
    reasons: { "no-value": "not calculated yet", error: "shows an error" },
    failed: (file, message) => `${file}: ${message}`,
  },

  merged: (files, subjects, path) => `${files} file(s) with ${subjects} subject(s) merged into ${path}`,
  nothingMerged: "No file could be merged; no summary was written.",
  leftOut: (what, why) => `${what} was left out: ${why}`,

  scored: (total, grade) => (grade === null ? `total ${total}` : `total ${total}, ${grade}`),
  notScored: (count) => `${count} subject(s) with cells that cannot be read or scored have no total. assess check says why.`,

  catalogueColumns: { edition: "edition", scheme: "source", title: "title", status: "status", from: "in force from", clauses: "clauses", choices: "choices" },
  statuses: { scored: "scored", incomplete: "incomplete text" },
  anyMonth: "not printed: any month",
  points: (points) => counted(points, "point"),
  aliases: "also called",
  missing: "missing from the text",
  categories: "Categories",
  bands: "Grades",
  band: (grade, min, inclusive) => `${grade}: ${inclusive ? "≥" : ">"} ${min}`,
  choices: "Open questions (option in use in brackets)",
};
