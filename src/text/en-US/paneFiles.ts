/** The words of the pane's Files tab in English. */
import type { PaneFilesText } from "../zh-CN/paneFiles";
import { counted } from "./counted";


const someNames = (names: readonly string[]): string =>
  names.length <= 3 ? names.map((name) => `“${name}”`).join(", ") : `${names.slice(0, 3).map((name) => `“${name}”`).join(", ")} and ${names.length - 3} more`;

const MADE = { copies: "annotated copies", table: "result table", summary: "county summary" };

export const paneFiles: PaneFilesText = {
  outside: "This is not Excel: received files are checked here, and never changed. To mark and correct cells in the sheet itself, press Assessment check on Excel's Home tab.",

  empty: {
    title: "Drop received files here",
    body: "Many files or whole folders at once: .xlsx, .xlsm, .xls, .csv, a .zip of them, or a whole mail as .eml. Files are read on this computer only; nothing is uploaded and nothing is changed.",
    dropHere: "Let go to add them",
  },
  pickFiles: "Choose files",
  pickFolder: "Choose a folder",
  clear: "Clear list",
  cancel: "Cancel",
  listLabel: "Files received",

  progress: (done, total) => `Checking: ${done} of ${total}`,
  progressLabel: "Progress of the check",
  comparing: "Comparing the files…",
  making: (what) => `Making the ${MADE[what]}…`,

  sentence: (counts) => [
    `${counted(counts.total, "file")}: ${counts.checked} checked`,
    counts.withErrors > 0 ? `${counts.withErrors} with errors` : "",
    counts.clean > 0 ? `${counts.clean} with nothing wrong` : "",
    counts.blocked > 0 ? `${counts.blocked} without a sheet to check` : "",
    counts.problems > 0 ? `${counts.problems} not readable` : "",
    counts.stopped > 0 ? `${counts.stopped} not checked` : "",
  ].filter((part) => part !== "").join(", ") + ".",

  status: {
    waiting: "Waiting",
    working: "Checking…",
    stopped: "Cancelled, not checked",
    clean: "Nothing wrong",
    problem: "Not readable",
    blocked: "Not checked",
  },
  counts: ({ errors, warnings, infos, consequences }) =>
    [errors > 0 ? counted(errors, "error") : "", warnings > 0 ? counted(warnings, "warning") : "", infos > 0 ? counted(infos, "note") : "", consequences > 0 ? `${consequences} following` : ""]
      .filter((part) => part !== "").join(" · "),
  fileSentence: ({ errors, warnings, infos, consequences }) =>
    `${counted(errors, "error")}, ${counted(warnings, "warning")}${infos > 0 ? `, ${counted(infos, "note")}` : ""}${consequences > 0 ? `; ${consequences} more follow from these` : ""}.`,

  blocked: {
    empty: () => "The workbook is empty; there is nothing to check.",
    "text-only": () => "Only text, no points. Please see whether the right file was sent.",
    "rules-only": () => "It holds rules only, no scores. To use its rules, open it under Rules with Open a rule file.",
    "no-table": (sheets) => `No score form, ledger or summary that the chosen rules fit was found on ${counted(sheets, "sheet")}.`,
    "no-catalogue": () => "No rule edition fits. Choose one above, then press Check all again.",
    several: "More than one rule edition fits. Choose one above, then press Check all again.",
  },

  gone: "The file was moved, renamed or changed and can no longer be read. Please add it again.",
  inPage: "The browser here allows no background threads, so the files are checked in the pane itself: the results are the same, and the pane pauses while it reads a large file.",
  workerDied: "Something failed while this file was checked; the other files are not affected. Try again; if it happens again, give the file to your administrator.",
  tooSlow: "This file was not read within 30 seconds and was put aside; the other files are not affected. Open it in Excel, delete what has nothing to do with the assessment, save it and try again.",

  open: "Show findings",
  back: "Back to the list",
  retry: "Try again",
  remove: "Remove",
  chosen: "Selected file",
  pickOne: "Choose a file; its findings are listed here.",
  previewLabel: (cell) => `Cells around ${cell}`,

  outdated: "The edition, month or options were changed; the list still shows the earlier results.",
  checkAll: "Check all again",

  month: "Month",
  monthAutomatic: "Find automatically",

  across: (amount) => `Between the files ${amount}`,

  exports: { copies: "Annotated copies", table: "Result table", summary: "County summary" },
  fileNames: { copies: "annotated copies", table: "check results", summary: "county summary" },
  copyMark: " (annotated)",
  copyOnlyXlsx: (format) => `a .${format} file cannot carry annotations; save it as .xlsx in Excel`,
  notRead: "not read, so there is no copy",
  stopped: "cancelled, not checked",

  notice: {
    nothingUsable: (passedOver) =>
      `There is no file here that can be checked${passedOver.length === 0 ? "" : ` (no workbooks: ${someNames(passedOver)})`}. Add .xlsx, .xlsm, .xls, .csv, .zip or .eml files.`,
    replaced: (names) => `Already in the list and replaced by what was just added: ${someNames(names)}.`,
    passedOver: (names) => `Not workbooks and not added: ${someNames(names)}.`,
    cancelled: (left) => (left === 0 ? "Cancelled." : `Cancelled: ${counted(left, "file was", "files were")} not checked; earlier results stay.`),
    saved: (what, file, included) => `Saved the ${MADE[what]} as “${file}”, with ${counted(included, "file")}.`,
    nothingToSave: {
      copies: "There is no .xlsx file that could be annotated.",
      table: "There are no results yet.",
      summary: "There is no file to merge: only forms and summaries without errors whose totals could be read are merged.",
    },
    leftOut: (amount) => `${counted(amount, "file")} left out`,
    saveFailed: (what) => `The ${MADE[what]} could not be made. Try again; if it happens again, give the details below to your administrator.`,
    acrossFailed: "The files could not be compared with each other; each file's own result stands.",
  },
};
