/** 汇总表: one row a subject, one column a category; several such tables may stand side by side. */
import type { Category, Edition } from "../catalogue/edition";
import { add, type Points, subtract, ZERO } from "../points";
import type { Header, HeaderColumn } from "./header";
import { labelOf } from "./labels";
import type { MergedView } from "./mergedView";
import { magnitude, readAmount } from "./readAmount";
import { type AwardedReading, type EntryReading, pointsOf, type PrintedAmount, type SubjectReading, type UnreadPart } from "./reading";

export interface SummaryReading {
  readonly subjects: readonly SubjectReading[];
  readonly unread: readonly UnreadPart[];
  readonly bottom: number;
  /** Whether the category columns hold deductions or awarded scores. */
  readonly holds: "deductions" | "awarded";
}

/** Columns of one panel. */
interface Panel {
  readonly name: number;
  readonly categories: readonly { readonly column: number; readonly category: Category; readonly parts: readonly string[] }[];
  readonly total: number | undefined;
  readonly grade: number | undefined;
}

/** One subject's cells, before it is known what they hold. */
interface Row {
  readonly name: string;
  readonly cell: string;
  readonly scores: readonly AwardedReading[];
  readonly total: PrintedAmount | null;
  readonly grade: { readonly cell: string; readonly text: string } | null;
}

/** Reads the rows below a summary's heading. [R6] */
export function readSummary(view: MergedView, header: Header, edition: Edition): SummaryReading {
  const panels = panelsOf(header);
  const rows: Row[] = [];
  const unread: UnreadPart[] = [];
  let bottom = header.bottom;
  for (let row = header.bottom + 1; row <= view.grid.rows; row++) {
    for (const panel of panels) {
      const read = readRow(view, panel, row);
      if (!read) continue;
      if (read.name === "") {
        unread.push({ cells: read.scores.map(({ cell }) => cell), reason: "no-subject", text: "" });
        continue;
      }
      bottom = row;
      rows.push(read);
    }
  }
  const holds = contentsOf(panels, rows, edition);
  const subjects = rows.map((row) => subjectOf(row, holds));
  return { subjects, unread, bottom, holds };
}

/** A new panel begins where a heading of the first kind (序号, 姓名, 窗口) comes again. */
function panelsOf(header: Header): Panel[] {
  const groups: HeaderColumn[][] = [];
  let seen = new Set<string>();
  for (const column of header.columns) {
    const starts = column.role === "index" || column.role === "subject" ? column.role : null;
    if (groups.length === 0 || (starts !== null && seen.has(starts))) {
      groups.push([]);
      seen = new Set();
    }
    if (starts !== null) seen.add(starts);
    groups.at(-1)?.push(column);
  }
  return groups.flatMap((columns) => {
    const at = (role: HeaderColumn["role"]): number | undefined => columns.find((column) => column.role === role)?.column;
    const name = at("subject") ?? at("department");
    const categories = columns.flatMap(({ column, category, parts }) => (category ? [{ column, category, parts }] : []));
    if (name === undefined || categories.length === 0) return [];
    return [{ name, categories, total: at("total") ?? at("awarded"), grade: at("grade") }];
  });
}

function readRow(view: MergedView, panel: Panel, row: number): Row | null {
  const name = view.text(row, panel.name).trim();
  if (labelOf(name) !== null || labelOf(view.text(row, 1)) !== null) return null;
  const fullWidth = view.merge(row, panel.name);
  if (fullWidth && fullWidth.right >= (panel.categories[0]?.column ?? 0)) return null;
  const scores = panel.categories.map(({ column, category }) => ({
    cell: view.address(row, column),
    category,
    amount: readAmount(view.value(row, column)),
  }));
  const empty = scores.every(({ amount }) => amount.kind === "blank" || (name === "" && amount.kind === "unreadable"));
  const total = panel.total === undefined ? null : printed(view, row, panel.total);
  if (name === "" && empty) return null;
  if (empty && total === null) return null;
  const gradeText = panel.grade === undefined ? "" : view.text(row, panel.grade).trim();
  return {
    name,
    cell: view.address(row, panel.name),
    scores,
    total,
    grade: panel.grade !== undefined && gradeText !== "" ? { cell: view.address(row, panel.grade), text: gradeText } : null,
  };
}

function printed(view: MergedView, row: number, column: number): PrintedAmount | null {
  const amount = readAmount(view.value(row, column));
  const formula = view.cell(row, column)?.formula !== undefined;
  return amount.kind === "blank" && !formula ? null : { cell: view.address(row, column), amount, formula };
}

/**
 * Deductions or awarded scores? The heading above the columns says so; else the printed totals do; else the size of the
 * figures: awarded scores lie near the category's points, deductions near 0. [R7]
 */
function contentsOf(panels: readonly Panel[], rows: readonly Row[], edition: Edition): "deductions" | "awarded" {
  const words = panels.flatMap(({ categories }) => categories.flatMap(({ parts }) => parts)).join("");
  if (/扣分|减分/u.test(words)) return "deductions";
  if (/得分/u.test(words)) return "awarded";
  let votes = 0;
  let nearPoints = 0;
  for (const { scores, total } of rows) {
    const sums = sumsOf(scores);
    const printedTotal = total ? pointsOf(total.amount) : undefined;
    if (printedTotal !== undefined && edition.base.points !== null) {
      const asDeductions = subtract(add(edition.base.points, sums.bonus), sums.written);
      const asAwarded = subtract(add(edition.base.points, sums.bonus), sums.lost);
      votes += Math.sign(magnitude(subtract(asDeductions, printedTotal)) - magnitude(subtract(asAwarded, printedTotal)));
    }
    nearPoints += sums.near;
  }
  return (votes === 0 ? nearPoints : votes) > 0 ? "awarded" : "deductions";
}

/** Sums of a row's category cells, under both readings. */
interface RowSums {
  /** As deductions: what is written. */
  readonly written: Points;
  /** As awarded scores: what the categories lost. */
  readonly lost: Points;
  readonly bonus: Points;
  /** Cells above half of their category's points, minus those below. */
  readonly near: number;
}

function sumsOf(scores: readonly AwardedReading[]): RowSums {
  let written = ZERO;
  let lost = ZERO;
  let bonus = ZERO;
  let near = 0;
  for (const { category, amount } of scores) {
    const points = pointsOf(amount);
    if (points === undefined) continue;
    if (category.kind === "bonus") {
      bonus = add(bonus, points);
    } else if (category.points !== null) {
      written = add(written, magnitude(points));
      lost = add(lost, subtract(category.points, points));
      near += points * 2 > category.points ? 1 : -1;
    }
  }
  return { written, lost, bonus, near };
}

function subjectOf(row: Row, holds: "deductions" | "awarded"): SubjectReading {
  const entries: EntryReading[] =
    holds === "awarded"
      ? []
      : row.scores
          .filter(({ amount }) => amount.kind !== "blank")
          .map(({ cell, category, amount }) => ({ cell, category, amount, clause: null, cited: null, count: null }));
  return {
    name: row.name,
    cell: row.cell,
    entries,
    awarded: holds === "awarded" ? row.scores.filter(({ amount }) => amount.kind !== "blank") : [],
    total: row.total,
    sumOfDeductions: null,
    grade: row.grade,
    subtotals: [],
    self: [],
    rank: null,
    selected: null,
    vetoed: null,
    uncounted: [],
  };
}
