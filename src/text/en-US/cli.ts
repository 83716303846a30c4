/** Usage, messages and listings of the command line. */
import type { CliWords } from "../zh-CN/cli";

export const cliWords: CliWords = {
  usage: `Usage:
  assess check PATH… [--catalogue ID|FILE] [--month YYYY-MM] [--json] [--lang zh-CN|en-US]
      Checks score sheets. A path is a workbook (.xlsx .xlsm) or a folder of them; files are never written to.
  assess score PATH… [--catalogue ID|FILE] [--month YYYY-MM] [--json] [--lang …]
      Gives every subject's total and grade, and how they came about, step by step.
  assess catalogues [--json] [--lang …]
      Lists the rule catalogues.
  assess catalogue ID [--json] [--lang …]
      Shows one catalogue; with --json as a file to be edited and given back with --catalogue.

Options:
  --catalogue   name or edition id of a catalogue, or a .json catalogue file; left out, the sheet's categories decide
  --month       month assessed, such as 2026-06; left out, it is looked for in titles, sheet and file names
  --json        prints one JSON object and nothing else
  --lang        zh-CN (default) or en-US
  --help        shows this text
  --version     shows the version

Exit code: 0 no error found; 1 errors found; 2 a file could not be read, or the command was wrong.`,

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
  missingId: "No catalogue name or edition id was given.",
  extraArgument: (text) => `"${text}" is one argument too many.`,

  problems: {
    "not-found": "There is no such file or folder. Please check the path.",
    "no-access": "It may not be read. Please check its permissions, or close it and copy it elsewhere.",
    "not-a-file": "This is not a regular file and was not read.",
    "no-workbooks": "There is no workbook in this folder. Please check the path.",
    "unexpected": "The program failed on this file and has no result. Please send the file and the text below to the maintainers.",
  },
  unsupportedKind: (kind) => `Files of kind .${kind} cannot be read yet. Please open it and save or extract it as .xlsx.`,
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
  summary: (files, unreadable, errors, warnings, infos) =>
    `${files} file(s)${unreadable > 0 ? ` (${unreadable} not read)` : ""}: ${errors} error(s), ${warnings} warning(s), ${infos} note(s).`,

  scored: (total, grade) => (grade === null ? `total ${total}` : `total ${total}, ${grade}`),
  notScored: (count) => `${count} subject(s) with cells that cannot be read or scored have no total. assess check says why.`,

  catalogueColumns: { edition: "edition", scheme: "source", title: "title", status: "status", from: "in force from", clauses: "clauses", choices: "choices" },
  statuses: { scored: "scored", incomplete: "incomplete text" },
  anyMonth: "not printed: any month",
  points: (points) => `${points} points`,
  aliases: "also called",
  missing: "missing from the text",
  categories: "Categories",
  bands: "Grades",
  band: (grade, min, inclusive) => `${grade}: ${inclusive ? "≥" : ">"} ${min}`,
  choices: "Open questions (option in use in brackets)",
};
