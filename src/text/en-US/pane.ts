/** The task pane's words in English. */
import { findingNames } from "../findingNames";
import type { CheckedCounts, PaneText } from "../zh-CN/pane";
import { counted } from "./counted";
import { paneFiles } from "./paneFiles";
import { paneMapping } from "./paneMapping";


const checkedWhat = ({ sheets, rows }: CheckedCounts): string =>
  sheets.length === 1 ? `${sheets[0] ?? ""}, ${counted(rows, "row")}` : `${sheets.length} sheets, ${counted(rows, "row")}`;

export const pane: PaneText = {
  title: "Assessment check",

  files: paneFiles,
  mapping: paneMapping,

  header: {
    scope: "What to check",
    activeSheet: "This sheet",
    allSheets: "All sheets",
    check: "Check",
    checkAgain: "Check again",
    cancel: "Cancel",
    clearMarks: "Clear marks",
    catalogue: "Rule edition",
    automatic: "Find it automatically",
    automaticAs: (title) => `Automatic: ${title}`,
  },

  tabs: { files: "Files", filesCount: (amount) => `Files ${amount}`, findings: "Check", findingsCount: (amount) => `Check ${amount}`, scores: "Scores", register: "Record", summary: "Summary", impact: "Impact", rules: "Rules" },

  starting: { title: "Connecting to the workbook…", body: "This usually takes less than a second." },
  ready: {
    title: (sheet) => `Ready to check “${sheet}”.`,
    titleNoSheet: "Ready to check.",
    body: "Open a score form or summary and press Check. What is found is listed here and marked in the sheet. Nothing in the sheet is changed except a cell for which you press Apply.",
    steps: ["Choose this sheet or all sheets", "Press Check", "Go through the list; a cell address takes you to the cell"],
  },
  working: {
    listing: "Looking at the sheets…",
    reading: (done, total) => (total > 1 ? `Reading sheets: ${done} of ${total}` : "Reading the sheet…"),
    checking: "Checking clause by clause…",
    marking: "Marking cells…",
    writing: (cell) => `Writing ${cell}…`,
  },
  blocked: {
    empty: {
      title: (sheets) => `“${sheets}” is empty.`,
      body: "There is nothing to check. Switch to a sheet with scores and press Check.",
    },
    textOnly: {
      title: (sheets) => `“${sheets}” holds only text, no points.`,
      body: "Please see whether this is the right sheet. If the points are in a picture, type them into cells first.",
    },
    noTable: {
      title: (sheets) => `No score form or summary was found in “${sheets}”.`,
      body: "The heading needs columns such as 考核项目 and 扣分 or 得分. Add a heading, or switch to the sheet that holds the form.",
      perSheet: "Sheet by sheet",
    },
    catalogue: {
      title: (sheets) => `"${sheets}" holds rules, not scores.`,
      body: "It is not checked as a score sheet; its rules are used for checking the other sheets. Go to a score sheet and check again.",
    },
    noCatalogue: {
      title: "No rule edition fits.",
      body: "Choose one below and check again.",
      several: "More than one edition fits. Please choose one.",
    },
    tried: "Edition by edition",
    choose: "Rule edition to use",
    useIt: "Check with it",
  },
  failed: {
    retry: "Try again",
    busy: { title: "Excel cannot answer just now.", body: "A cell may be being edited. Press Enter or Esc to finish, then try again." },
    silent: { title: "Excel has not answered for a minute.", body: "The last step may or may not have been done. See whether Excel is still calculating or the connection is down, look at the sheet, then try again." },
    "read-only": { title: "The workbook is read-only and cannot be written to.", body: "Press Enable Editing, or save a copy and open that; nothing in the sheet was changed." },
    "half-made": { title: "A new sheet was not finished and could not be removed.", body: "Excel did not answer. Look at the last sheets, delete the unfinished one, then try again." },
    protected: { title: "The sheet is protected and cannot be written to.", body: "ASSESS never lifts protection. Ask whoever set the password, or change the cell by hand." },
    structure: { title: "The structure of the workbook is protected, so no sheet can be added.", body: "ASSESS never lifts protection. Ask whoever set the password to unprotect the workbook (Review, Protect Workbook), then try again." },
    exists: { title: "There is a sheet of that name already; it was left alone.", body: "Choose another name." },
    missing: { title: "The sheet or cell is no longer there.", body: "It may just have been deleted or renamed. Please check again." },
    changed: { title: "The cell was changed after the check; nothing was written.", body: "Check again and decide on what it holds now." },
    "too-large": { title: "The sheet is too large for Excel to hand over.", body: "Delete unused rows and columns, or split the data over several sheets." },
    unsupported: { title: "This Excel lacks a feature that is needed.", body: "Please use Excel 2021, Microsoft 365 or Excel on the web." },
    hidden: { title: "That sheet is hidden.", body: "Unhide it first, then press the cell address." },
    cancelled: { title: "Cancelled.", body: "Nothing in the sheet was changed." },
    failed: { title: "The check did not finish.", body: "The workbook was not changed. Try again; if it happens again, give the details below to your administrator." },
    detail: "Details for the administrator",
  },
  stepFailed: { title: "Excel did not accept this step; it was not done.", body: "Nothing in the sheet was changed. Try again; if it happens again, open the pane anew." },

  result: {
    sentence: (counts) =>
      `Checked ${checkedWhat(counts)}: ${counted(counts.errors, "error")}, ${counted(counts.warnings, "warning")}` +
      `${counts.infos > 0 ? `, ${counted(counts.infos, "note")}` : ""}${counts.consequences > 0 ? `; ${counts.consequences} more follow from these` : ""}.`,
    clean: "Nothing wrong was found.",
    marked: (cells) => `${counted(cells, "cell is", "cells are")} marked in the sheet.`,
    notMarked: "No cell needed a mark.",
    withheldProtected: (sheets) => `“${sheets}” is protected: findings are listed, marks are withheld. ASSESS never lifts protection.`,
    withheldMissing: (sheets) => `“${sheets}” is no longer there and was not marked.`,
    withheldChanged: (sheets) => `“${sheets}” was edited during the check. So that no wrong row is marked, it was not marked; please check again.`,
    beyondLimit: (cells) => `${counted(cells, "more cell is", "more cells are")} not marked: too many marks slow Excel down.`,
    markFailed: "Marking did not work; the findings are listed all the same.",
    stale: "The sheet was edited after the check. The result may be out of date.",
    edition: "Rule edition",
    month: "Month",
    monthMissing: "The sheet does not name its month. Enter it to check by that month's rules:",
    monthHint: "e.g. 2026-06",
    monthWrong: "Please write it as 2026-06.",
    useMonth: "OK",
    automatically: "found automatically",
    chosen: "chosen by you",
    why: "Why this edition",
    sheets: "Sheet by sheet",
    editions: (amount) => `${amount} editions`,
    fits: "fits",
    fitsNot: "does not fit",
    share: (percent) => `${percent}% of categories agree`,
  },

  list: {
    label: "Findings",
    severity: { error: "Error", warning: "Warning", info: "Note" },
    group: (severity, amount) => `${severity}s ${amount}`,
    position: (at, of) => `${at} / ${of}`,
    previous: "Previous finding (Shift+F8)",
    next: "Next finding (F8)",
    noCell: "Whole sheet",
    consequence: "Follows",
    empty: { title: "Nothing wrong was found", body: "Deductions, totals and grades in the checked sheets agree with the rules." },
  },

  card: {
    heading: "Selected finding",
    clause: "Clause",
    arithmetic: "Arithmetic",
    recorded: "Recorded",
    points: "Points",
    counted: "Counted",
    excess: "Excess",
    expected: "Expected",
    actual: "In the sheet",
    cells: "Cells",
    goTo: (cell) => `Go to ${cell}`,
    moreCells: (amount) => `${amount} more`,
    fix: "Proposed change",
    apply: "Apply",
    applyTo: (cell) => `Write the change to ${cell}`,
    emptyCell: "(empty)",
    rule: (id) => `Checking rule ${id}`,
    follows: (cause, cell) => `Follows from “${cause}”${cell === "" ? "" : ` (${cell})`}: mended there, it is gone here.`,
  },

  scores: {
    heading: "Scores",
    none: "No total yet: some amounts are missing or could not be read. Correct what is listed under Check and check again.",
    total: "Total",
    grade: "Grade",
    noGrade: "no grade",
    base: "Base",
    bonus: "Bonus",
    bonusCut: (recorded, counted) => `recorded ${recorded}, counted ${counted}`,
    category: "Category",
    vetoes: "Vetoes",
    deferred: "Kept for another period",
    excessOf: (amount) => `excess ${amount}`,
    filter: "Find by name",
    filterNone: "No name contains this.",
  },

  rules: {
    none: "After a check, the categories and clauses of the edition in use are listed here; you can also choose an edition above.",
    document: "Document",
    inForce: (from, to) => (to === "" ? `In force from ${from}` : `In force ${from} to ${to}`),
    noDate: "The document prints no date of effect",
    incomplete: "The document's text is not whole. Missing:",
    choices: "Open questions",
    choicesHint: "What the document leaves unsaid. A change checks again and is kept with this workbook.",
    default: "default",
    reason: "Why",
    categories: "Categories and clauses",
    search: "Find a clause",
    found: (amount) => counted(amount, "clause"),
    foundNone: "No clause contains this.",
    points: (amount) => counted(amount, "point"),
    noLimit: "no limit",
    veto: "veto",
    bonus: "bonus",
    capped: "capped",
    cappedByChoice: "capped (not printed)",
    bands: "Grades",
    bandFrom: (grade, min, inclusive) => `${grade}: ${inclusive ? "≥" : ">"} ${min}`,
    confidence: { printed: "", reconstructed: "misplaced in the source, restored", inferred: "figure inferred", lost: "figure lost in the source" },
    blank: "No amount printed; the office must fill it in",
    source: (document, lines) => `${document}, line ${lines}`,
  },

  notice: {
    cleared: (cells) => (cells === 0 ? "The workbook carries no ASSESS marks." : `Cleared the ASSESS marks on ${counted(cells, "cell")}; nothing else was touched.`),
    clearWithheld: (sheets) => `“${sheets}” is protected; its marks stay.`,
    written: (cell, before, after) => `Wrote ${cell}: ${before} → ${after}, and checked again.`,
    cancelled: "Cancelled; nothing in the sheet was changed.",
    wentTo: (place) => `Went to ${place}.`,
    choicesForgotten: "The choice could not be kept with the workbook; it lasts until the pane is closed.",
  },

  lastCheck: {
    sentence: (sentence) => `Last check from the ribbon: ${sentence}`,
    blocked: (sheet) => `The last check of “${sheet}” from the ribbon did not finish.`,
    unmarked: { none: "No marks could be made; those on the sheet may be earlier ones. Please check once more.", some: "Some sheets could not be marked; the result says which and why." },
    show: "Show result",
  },

  findings: findingNames("en-US"),
};
