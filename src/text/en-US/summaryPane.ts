import type { SummaryPaneText } from "../zh-CN/summaryPane";
import { counted } from "./counted";

/** The Summary tab: source, ranking, charts, heat map, writing sheets, correction letters. */
type Kind = "month" | "quarter" | "year";
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const monthName = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1] ?? month} ${month.slice(0, 4)}`;
const periodName = (p: { id: string; kind: Kind }): string =>
  p.kind === "month" ? monthName(p.id) : p.kind === "quarter" ? `Quarter ${p.id.slice(6)} of ${p.id.slice(0, 4)}` : p.id;

export const summaryPane: SummaryPaneText = {
  colon: ": ",
  thisWorkbook: "this workbook",
  monthName,
  periodName,
  periodChoice: (p) => `${periodName(p)}${p.kind === "month" ? "" : ` (${p.present} of ${p.months} months)`}`,
  periodSheet: (name) => `${name} summary`,
  periodTitle: (p) => `${p.period}: summary by ${p.edition}`,
  missingMonths: (names) => ` No results of ${names}.`,
  source: {
    label: "Summarise", workbook: "This workbook", files: (count) => `${counted(count, "file")} in Files`,
    start: "Summarise", again: "Summarise again", cancel: "Cancel", period: "Period", edition: "Rules",
  },
  empty: {
    title: "One table from a month's score sheets",
    workbook: "Reads the whole workbook (or the files in Files), works out total, rank and grade of each window or person, picks the month's best, and lists who has no total and why. No sheet is changed.",
    files: "Put the month's score sheets into Files first. Once they are checked they can be summarised here.",
    steps: ["Press Summarise and look at ranking and charts.", "Press Write sheet for a summary sheet with formulas or values, and charts.", "Copy each window's correction letter under Letters."],
    noMonths: "No monthly results were read. A title, sheet name or file name has to bear the month, such as 2026年6月; or enter the month under Check and summarise again.",
  },
  working: {
    reading: (done, total) => (total === 0 ? "Reading the workbook …" : `Reading sheet ${Math.min(done + 1, total)} of ${total} …`),
    checking: "Checking and summarising …", writing: "Writing the sheet …", verifying: "Written; comparing what the formulas give …",
  },
  stale: "The workbook was edited; this summary may be out of date.",
  staleFiles: "The files in Files changed; this summary may be out of date.",
  leftOut: (names) => `Left out: ${names} (written by Summary earlier).`,
  views: { label: "Parts of the summary", ranking: "Ranking", charts: "Charts", letters: "Letters" },
  head: {
    ranked: (p) => `${p.period}, ${p.edition}: ${p.count} ranked${p.apart > 0 ? `, ${p.apart} not ranked` : ""}.`,
    none: (period) => `${period} has no result that can be ranked.`,
  },
  ranking: {
    caption: "By total, highest first; equal totals share a rank",
    rank: "Rank", name: { window: "Window", staff: "Name", department: "Department", leader: "Name" }, total: "Total", grade: "Grade",
    deducted: (points) => `−${points}`, bonus: (points) => `+${points}`,
    veto: (clause, scope) => `${clause}: loses ${scope}`,
    open: (name) => `Go to the sheet of ${name}`,
    more: (count) => `Show ${count} more`,
    noGrade: "—",
    months: (months) => months.map(({ month, total }) => `${(MONTHS[Number(month.slice(5)) - 1] ?? month).slice(0, 3)} ${total}`).join(", "),
  },
  selection: { heading: (name) => `Selection: ${name}`, nobody: "Nobody was selected.", chosen: (names) => `Selected: ${names}`, undecided: "Cannot be decided yet." },
  departments: { heading: "Department means", caption: "Mean total of a department's windows or people", department: "Department", mean: "Mean", members: "Members" },
  apart: { heading: (count) => `${count} not ranked`, place: (file, sheet) => [file, sheet].filter((part) => part !== null && part !== "").join(" · ") },
  ledgerComplete: "The ledger is complete: who is on the roster without an entry has no deductions",
  unread: (count) => `${counted(count, "place")} not read`,
  otherMonths: (list) => `The same source also has ${list}; choose it under Period.`,
  noRoster: "There is no roster yet. With windows and departments entered under Settings, department means and who has sent nothing are listed here.",
  charts: {
    table: "Figures as a table", none: "There is only one item, and nothing to compare.",
    heat: "Heat map: counted deductions by category",
    heatCaption: "A row for each subject, a column for each category; cells give counted deductions of allotted points; darker means more lost",
    heatSubject: "Subject",
    heatLegend: "Cells give counted deductions / allotted points; 0 is nothing lost. The five shades only point the way.",
    several: "Charts and heat map are shown by month. Choose a month under Period.",
  },
  write: {
    label: "Write sheets", formulas: "Write sheet (formulas)", values: "Write as values", file: "Download summary", result: "Check report sheet", resultFile: "Download check reports",
    filesHint: "The source is several files, so values are written.", severalHint: "Quarters and years are written as values.",
  },
  ask: {
    sentence: (sheet) => `"${sheet}" was written here earlier. Replacing deletes the old sheet, which cannot be undone; formulas elsewhere that refer to it become #REF!.`,
    replace: "Replace it", beside: "Add another", leave: "Do not write",
  },
  said: {
    cancelled: "Cancelled; nothing was changed.",
    nothingToWrite: "There is no result to write.",
    noFormulas: {
      file: "The rules come from a file opened in this sitting, which formulas cannot find. Add them to the workbook under Rules first, or write values.",
      choices: "The rules were read with your office's own options, and formulas only know the printed defaults. Add the rules to the workbook under Rules and check again, or write values.",
    },
    written: (p) => `Written as sheet "${p.sheet}"${p.charts > 0 ? ` with ${counted(p.charts, "chart")}` : ""}.${p.notLive > 0 ? ` ${counted(p.notLive, "row")} kept as values; the remark says why.` : ""}`,
    verified: (count) => ` ${counted(count, "formula gives", "formulas give")} what the check found.`,
    unlike: (p) => ` ${counted(p.count, "formula gives", "formulas give")} something else: ${p.cells.join(", ")}${p.count > p.cells.length ? " …" : ""}. Where #NAME? is shown, recalculate once the functions are loaded, or write values.`,
    pending: (count) => ` ${counted(count, "formula is", "formulas are")} still being calculated; please have a look once that is done.`,
    saved: (file) => `Saved as "${file}".`,
    copied: (name) => `Copied the letter to ${name}.`,
    copiedAll: (count) => `Copied ${counted(count, "letter")}.`,
    copyByHand: "The browser did not allow copying. The text is selected: press Ctrl+C.",
  },
  goToSheet: (sheet) => `Go to "${sheet}"`,
  result: {
    file: "Check reports",
  },
  letters: {
    heading: (count) => counted(count, "correction letter"),
    none: "There is no letter to send: nothing to correct or confirm in this period.",
    confirm: "A line also where nothing is wrong",
    copy: "Copy", copyOf: (name) => `Copy the letter to ${name}`, copyAll: "Copy all", save: "Save as .txt",
    counts: (errors, warnings) => [...(errors > 0 ? [`${errors} to correct`] : []), ...(warnings > 0 ? [`${warnings} to confirm`] : [])].join(", ") || "nothing wrong",
    withheld: (count) => `${counted(count, "point")} left out: the sentence names another window or person; see Check.`,
    file: (period) => `Correction letters ${period}.txt`,
    separator: "——————————",
    more: (count) => `Show ${count} more`,
  },
};
