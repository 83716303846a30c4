/** Words of the month's summary and of what is handed over: summary sheet, charts, quarter and year, letters to windows. */
import type { HandoverText } from "../zh-CN/handover";
import { counted } from "./counted";

const LISTED = 8;
const names = (list: readonly string[]): string => (list.length > LISTED ? `${list.slice(0, LISTED).join(", ")} and ${list.length - LISTED} more` : list.join(", "));
const sheetOf = (subject: "window" | "staff" | "department" | "leader"): string =>
  subject === "window" ? "your window's score sheet" : subject === "department" ? "your department's score sheet" : "your score sheet";
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const ofMonth = (month: string | null): string => (month === null ? "" : ` for ${month}`);

export const handover: HandoverText = {
  tied: ({ rank }) => `shares place ${rank}`,
  and: ", ",
  outcomes: { chosen: "chosen", tied: "undecided", passed: "", gate: "below the minimum", vetoed: "shut out" },
  apart: {
    noTotal: ({ because, more }) =>
      because.length === 0
        ? "No total: an amount could not be read, or the rules have a blank. See this sheet's notes under Check, complete it and summarise again."
        : `No total: ${because.join(" ")}${more > 0 ? ` (and ${more} more)` : ""}`,
    contradicting: ({ places }) =>
      `The scores differ: ${places.map(({ file, sheet, total }) => `${total} on sheet “${sheet}” of “${file}”`).join("; ")}. Find out which is right and keep one, or make them agree.`,
    nothingReceived: ({ ledgersOnly }) =>
      ledgersOnly
        ? "On the roster, but not in this month's ledger. If the ledger is complete and there was nothing to deduct, choose “the ledger is complete” and summarise again."
        : "On the roster, but no result of this month was read. Ask for it; if it is not assessed, say so in the roster.",
    nothingRead: () => "Nothing was read.",
  },
  selection: {
    tie: ({ rank, places, names: tied }) => `${tied.length} share place ${rank} (${names(tied)}) and ${counted(places, "place is", "places are")} left: the office decides.`,
    waiting: ({ names: waiting }) => `${names(waiting)}: no total yet; once there is one, the selection may change.`,
  },
  remarks: {
    over: ({ name, recorded, excess, bonus }) => `${name}: ${recorded} recorded, ${excess} above the ${bonus ? "limit" : "points"} not counted`,
    bonusOver: ({ excess }) => `bonuses: ${excess} above the limit not counted`,
    deferred: ({ clause, points, bonus }) => `${clause}: ${points} ${bonus ? "added to" : "taken off"} the year`,
    noGrade: ({ total }) => `${total} is in no grade`,
    errors: ({ count }) => `${counted(count, "error")} on the sheet not mended yet; worked out here by the rules`,
    faultless: () => "not in the ledger, taken as faultless",
    fromLedger: () => "from the ledger: only what was entered",
    files: ({ files }) => `from ${files.join(", ")}`,
    and: "; ",
  },
  departments: {
    mean: "Department",
    missing: ({ names: missing }) => `${names(missing)}: no total, so no mean yet`,
    byDefault: () => "the rules do not say how; mean of its members to two decimals",
    and: "; ",
  },
  period: {
    mean: ({ months }) => (months === 3 ? "Quarter" : months === 12 ? "Year" : `${months} months`),
    missingMonths: ({ months }) => `No total for ${months.join(", ")}, so nothing can be combined.`,
    byEdition: ({ title, name }) => `Combined by “${name}” of ${title}.`,
    byDefault: ({ title }) => `${title} does not say how months are combined: this is their mean to two decimals, half up, without a grade.`,
    deferredLeft: ({ names: left }) => `${names(left)}: charges of the year are not in this result.`,
    and: "; ",
  },
  sheet: {
    name: ({ month, edition }) => `Summary ${month}${edition === null ? "" : ` ${edition}`}`,
    title: ({ month, edition }) => `Summary of ${month}: ${edition}`,
    head: ({ subjects, apart, id, live }) =>
      `${counted(subjects, "subject")}${apart > 0 ? `, ${apart} more not ranked (below)` : ""}. Rules ${id}. Categories show the deductions that count; equal totals share a place and the next ones are free. ${live ? "Cells with formulas follow the sheets they refer to." : "The figures are those of when this was made."}`,
    rank: "Rank",
    subject: (subject) => (subject === "window" ? "Window" : subject === "department" ? "Department" : "Name"),
    department: "Department", leader: "Leader",
    deductions: (category) => `${category} deducted`,
    bonus: "Bonus", total: "Total", grade: "Grade", tie: "Shared place", selection: "Selection", veto: "Veto", remark: "Remark",
    vetoed: ({ clause, scope }) => `${clause}: loses ${scope}`,
    notLive: ({ reason }) => `values only: ${reason}`,
    apart: "Not ranked", apartColumns: ["No.", "Subject", "Sheet", "Why"],
    selectionNotes: (name) => `Selection: ${name}`,
    chosen: ({ names: chosen }) => (chosen.length === 0 ? "Nobody is chosen." : `Chosen: ${chosen.join(", ")}`),
    departments: "Departments", departmentColumns: ["Rank", "Department", "Leader", "Mean", "Members", "Note"],
    data: "Figures of the charts",
    gradeCounts: "Grade", count: "Number", noGrade: "No grade", category: "Category", deducted: "Deductions that count", month: "Month", mean: "Mean",
    signatures: ["Prepared by:", "Checked by:", "Approved by:", "Date:"],
  },
  charts: {
    grades: { title: (month) => `Grades in ${month}`, alt: (parts) => `Column chart, number in each grade: ${parts.join(", ")}.` },
    categories: { title: (month) => `Deductions by category in ${month}`, alt: (parts) => `Bar chart, deductions that count by category: ${parts.join(", ")}.` },
    trend: { title: () => "Mean by month", alt: (parts) => `Line chart, mean total by month: ${parts.join(", ")}.` },
    part: ({ name, value }) => `${name} ${value}`,
    noValue: "none",
  },
  source: {
    noSheet: "its sheet was not found",
    noColumns: "its sheet has no column of amounts to refer to",
    notPlain: ({ cell }) => `a formula would not read ${cell} the same way`,
    countOnly: ({ cell }) => `${cell} holds no number: its amount comes from the count`,
    unclear: ({ cell }) => `the clause named at ${cell} takes the check to tell`,
    severalYears: "it has clauses of the year, replacements or exemptions",
    nameDiffers: ({ cell }) => `the name at ${cell} is written differently`,
    faultless: "it is not in the ledger",
    severalPlaces: "it stands in several tables",
  },
  letter: {
    subjectLine: ({ name, month }) => `${name}: check of the score sheet${ofMonth(month)}`,
    opening: ({ subject, month, errors, warnings }) =>
      `${capital(sheetOf(subject))}${ofMonth(month)} has ${[...(errors > 0 ? [`${counted(errors, "point")} to correct`] : []), ...(warnings > 0 ? [`${counted(warnings, "point")} to confirm`] : [])].join(" and ")}:`,
    place: ({ sheet, cells, count }) => `sheet “${sheet}”${cells.length === 0 ? "" : `, ${cells.join(", ")}${count > cells.length ? ` and ${count - cells.length} more` : ""}`}`,
    point: ({ number, place, message }) => `${number}. ${capital(place)}: ${message}`,
    clause: ({ clause, text }) => `   Rule: ${clause === null ? "" : `${clause} `}“${text}”`,
    arithmetic: (line) => `   Arithmetic: ${line}`,
    fix: ({ cell, value }) => `   Proposed: change ${cell} to ${value}`,
    follows: ({ cells }) => `   Once corrected, ${cells.join(", ")} will need updating too.`,
    closing: ({ errors }) =>
      errors > 0 ? "Please correct and send the sheet again. If you read a clause differently, please contact the assessment desk." : "Please confirm: correct and send again what is wrong, or reply that it is right.",
    clean: ({ subject, month }) => `${capital(sheetOf(subject))}${ofMonth(month)} was checked; nothing needs correcting.`,
  },
};
