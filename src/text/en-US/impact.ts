/** The impact of a changed rule: whose score and grade change, why, what somebody has to decide; and how it gets into the sheet. */
import type { FlagCode } from "../../impact/impact";
import type { LeftOutReason, WriteReason } from "../../impact/apply/plan";
import type { SelectProblem } from "../../scoring/select";
import type { ImpactText } from "../zh-CN/impact";
import { counted } from "./counted";

const few = (cells: readonly string[], most = 6): string => (cells.length > most ? `${cells.slice(0, most).join(", ")} and ${cells.length - most} more` : cells.join(", "));
const cellsOf = (cells: readonly string[]): string => (cells.length === 0 ? "" : ` (${few(cells)})`);

const FLAGS: Readonly<Record<FlagCode, (at: { where: string; clause: string; category: string; amount: string; range: string | null }) => string>> = {
  "unknown-clause": (at) => `${at.where}: the new edition has no clause ${at.clause}; what becomes of ${at.amount} is for the office to decide. Rewrite or remove it.`,
  "unknown-category": (at) => `${at.where}: the new edition has no category ${at.category}; what becomes of ${at.amount} is for the office to decide.`,
  "needs-amount": (at) =>
    `${at.where}: ${at.clause} is charged otherwise now; ${at.range === null ? `the assessor has to set ${at.amount} anew` : `${at.amount} is outside ${at.range}, the assessor has to set it anew`}.`,
  "unclear-events": (at) => `${at.where}: ${at.amount} is not what the old clause ${at.clause} charges, so the number of events is not known. Check the count.`,
  "needs-entries": (at) => `${at.where}: ${at.category} is a sum (${at.amount}), and clauses or points of it changed; the single entries are needed.`,
  "blank-clause": (at) => `${at.where}: the new edition leaves the figure of ${at.clause} blank; nothing can be scored before it is filled in.`,
  refused: (at) => `${at.where}: cannot be scored by the new edition. Check this sheet first.`,
};

const WRITES: Readonly<Record<WriteReason, string>> = {
  amount: "amount by the new clause", subtotal: "sum of a category", awarded: "score of a category", sum: "sum of deductions", total: "total", grade: "grade",
  chief: "chief's amount", rank: "rank", selected: "mark of selection", catalogue: "formula pointed at the rules' table",
};

const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  closed: "This month is closed; it keeps its edition.",
  "not-in-force": "The new edition is not in force in this month.",
  "no-month": "No month was found, so whether the new edition is in force is not known. Write the month first.",
  undecided: "Some amount has to be decided first.",
  formula: "A formula stands here; Excel recalculates it.",
  "differs-before": "It differed from what the old edition gives before, which is no consequence of the change. Check and correct it first.",
  unreadable: "What stands here is not read as a number.",
  "look-chief": "The chief's amount follows its clause, and the new one cannot be told: it is empty, differs from the old clause, or the new clause charges no chief. Please look at it.",
  "look-rank": "Totals change, so ranks may; the printed ones differ from the totals, or a total is unknown. Please look at them.",
  "look-selected": "The selection may change; the marks differ from the totals, somebody is tied, or no cell for the mark was read. Please look at it.",
  "look-formula": "The functions do not know the edition that this formula names; they know built-in ones and tables. Put the table's range in its place.",
};

const PROBLEMS: Readonly<Record<SelectProblem["code"], (name: string) => string>> = {
  "duplicate-candidate": (name) => `${name} stands twice`, "missing-score": (name) => `${name} has no total`,
  "missing-gate": (name) => `${name} lacks a score`, "missing-period": () => "there is no month",
};

export const impact: ImpactText = {
  few,
  unknown: "unknown",
  noGrade: "no grade",
  result: (total, grade) => (grade === null ? total : `${total} ${grade}`),
  change: (before, after) => `${before} → ${after}`,
  who: ({ file, sheet, subject, month }) =>
    [...(file === null ? [] : [file]), ...(sheet === subject ? [] : [sheet]), subject, ...(month === null ? [] : [month])].join("  "),
  causes: {
    clause: ({ clause, before, after, cells }) => `${clause}: ${before} recorded, ${after === null ? "unknown" : after} by the new edition${cellsOf(cells)}`,
    category: ({ category, before, after, cells }) => `${category}: ${before === after ? `still ${after} counted` : `${before} counted, now ${after}`}${cellsOf(cells)}`,
    base: (before, after) => `base ${before}, now ${after}`,
    bonus: (before, after) => `bonuses counted ${before}, now ${after}`,
    floor: (before, after) => `lowest total ${before}, now ${after}`,
    bands: (before, after) => `the bounds changed: the old total is ${before} by the old ones, ${after} by the new ones`,
    veto: ({ clause, after, cells }) => `${clause} ${after ? "is a veto in the new edition" : "is no veto any more"}${cellsOf(cells)}`,
    rank: (before, after) => `rank of the month ${before}, now ${after}`,
  },
  names: { base: "base", bonus: "limit on bonuses", floor: "lowest total", bands: "bounds of grades" },
  flag: (code, { cell, clause, category, amount, range }) =>
    FLAGS[code]({ where: cell, clause: clause ?? "", category, amount: amount === null ? "the entry" : counted(amount, "point"), range }),
  range: (min, max) => `${min}–${max}`,

  head: ({ title, from, to, period }) => `${title}  ${from} → ${to} (${period})`,
  counts: ({ grades, totals, unknown, other, unchanged, unscored }) =>
    `Grades changed: ${grades}; totals only: ${totals}; unknown: ${unknown}; ${other > 0 ? `recorded otherwise, same total: ${other}; ` : ""}unaffected: ${unchanged}` +
    `${unscored > 0 ? `; without a total by the old edition: ${unscored}` : ""}.`,
  groups: { grades: "Grades changed", totals: "Totals changed", unknown: "Unknown", other: "Same total" },
  noChanges: "Both editions say the same.",
  changes: "What differs between the editions",
  month: (month) => month ?? "sheets without a month",
  gradeCounts: (counts) => `Grades: ${counts.map(({ grade, before, after }) => `${grade} ${before}${before === after ? "" : ` → ${after}`}`).join(", ")}`,
  ranks: (moved) => `Ranks: ${moved.slice(0, 8).map(({ name, before, after }) => `${name} ${before} → ${after}`).join(", ")}${moved.length > 8 ? ` and ${moved.length - 8} more` : ""}`,
  ranksUnknown: "Some totals are unknown, so ranks cannot be compared yet.",
  selection: ({ left, joined }) =>
    `Selection: ${joined.length > 0 ? `now chosen ${joined.join(", ")}` : ""}${joined.length > 0 && left.length > 0 ? "; " : ""}${left.length > 0 ? `no longer chosen ${left.join(", ")}` : ""}`,
  selectionUnknown: (problems) => `Selections cannot be compared yet: ${problems.join(", ")}.`,
  selectProblem: (code, name) => PROBLEMS[code](name),
  unscored: (who, cells) => `${who}: no total by the old edition either${cellsOf(cells)}. Check this sheet first.`,
  notInForce: "the new edition is not in force in this month: a trial only",
  notCompared: (what, why) => `Not compared: ${what}: ${why}`,
  noTable: (edition) => `No table follows ${edition}, so there is nothing to compare. Check --from and the files.`,

  write: (reason, subject) => `${subject}: ${WRITES[reason]}`,
  leftOut: (reason) => LEFT_OUT[reason],
  logColumns: ["Date", "Sheet", "Cell", "Subject", "What", "Before", "After", "Edition"],
  emptyCell: "(empty)",
  formula: (formula) => `formula ${formula.replace(/^=/u, "")}`,
  log: (reason) => WRITES[reason],

  whatIf: {
    "unknown-clause": (id) => `There is no clause ${id}.`,
    "unknown-category": (id) => `There is no category ${id}.`,
    "unknown-grade": (id) => `There is no grade ${id}.`,
    "needs-range": () => "The assessor sets the amount of this clause: give the least and the most.",
    "no-amount": () => "This clause has no amount to change.",
    "min-above-max": () => "The least is above the most.",
    negative: () => "Points cannot be negative.",
    "bands-out-of-order": () => "Bounds must fall from the best grade to the worst.",
  },
};
