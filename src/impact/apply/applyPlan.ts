/** An impact on the workbook at hand → the cells that would change. */
import type { AssessedSubject } from "../../checking/assessSubject";
import { limitOf } from "../../checking/standing";
import { negate, type Points, subtract, toNumber } from "../../points";
import { gradeOf } from "../../scoring/grade";
import { parseRange, type SheetGrid, type WorkbookGrid } from "../../sheet/grid";
import { magnitude, readAmount } from "../../sheet/readAmount";
import { normalizeText } from "../../sheet/normalizeText";
import type { PrintedAmount } from "../../sheet/reading";
import type { Impact, SubjectImpact } from "../impact";
import { dependentFormulas } from "./assessFormulas";
import { chiefAmounts } from "./chiefAmounts";
import type { ApplyOptions, ApplyPlan, LeftOutPlace, LeftOutReason, PlannedWrite, WriteReason } from "./plan";
import { pointedFormulas, type PointedFormula } from "./pointFormulas";
import { printedChanges } from "./printedRanks";
import { reasonOfTime } from "./timeToApply";

/**
 * Lists what would be written so that the sheets say what the later edition gives. [Y21]
 * Typed cells only, and only where they hold what the earlier edition gives: a figure that was wrong before is not the rule's doing. Subjects of
 * closed months, of months in which the later edition is not in force, and with open questions are left out whole, with the reason.
 * @param book the workbook that the impact's subjects without a file were read from
 */
export function applyPlan(impact: Impact, book: WorkbookGrid, options: ApplyOptions): ApplyPlan {
  const plan = new Planning(impact, book);
  for (const subject of impact.subjects) {
    if (subject.subject.file !== null || (options.only && !options.only.has(subject))) continue;
    const reason = reasonToLeave(subject, options);
    if (reason) plan.leave(subject, null, reason);
    else plan.add(subject);
  }
  if (!options.only) plan.followers(options);
  const formulas = dependentFormulas(book, impact.from, impact.to);
  for (const formula of pointedFormulas(impact, formulas, options)) plan.point(formula);
  return { writes: plan.inSheetOrder(), formulas, leftOut: plan.leftOut };
}

const reasonToLeave = (impact: SubjectImpact, options: ApplyOptions): LeftOutReason | null =>
  reasonOfTime({ month: impact.subject.month, inForce: impact.inForce }, options) ?? (impact.after === null ? "undecided" : null);

type Placed = Pick<SubjectImpact, "subject">;

class Planning {
  readonly #writes = new Map<string, PlannedWrite>();
  readonly leftOut: LeftOutPlace[] = [];

  constructor(readonly impact: Impact, readonly book: WorkbookGrid) {}

  add(impact: SubjectImpact): void {
    const { before, after } = impact.assessed;
    if (!after?.assessment || !before.assessment) return;
    for (const { cell, before: was, after: is } of impact.moves) if (is !== null) this.#figure(impact, cell, was, is, "amount");
    for (const chief of chiefAmounts(this.impact, impact)) {
      if (chief.kind === "look") this.leave(impact, chief.cell, "look-chief");
      else this.#figure(impact, chief.cell, chief.before, chief.after, "chief");
    }
    this.#categories(impact, before, after);
    const { reading } = impact.subject;
    this.#sum(impact, before, after);
    this.#printed(impact, reading.total, [before.assessment.total], after.assessment.total, "total");
    this.#grade(impact, before.assessment.total, after.assessment.grade);
  }

  /** Ranks and marks of whole tables. */
  followers(options: ApplyOptions): void {
    for (const change of printedChanges(this.impact, (of, cell) => String(cellAt(this.#sheetOf(of), cell ?? "")?.value ?? ""))) {
      const late = reasonOfTime({ month: change.of.subject.month, inForce: change.of.inForce }, options);
      if (late !== null) this.leave(change.of, change.cell, late);
      else if (change.kind === "look" || change.cell === null) this.leave(change.of, change.cell, change.reason === "rank" ? "look-rank" : "look-selected");
      else this.#write(change.of, change.cell, change.after, change.reason);
    }
  }

  /** A formula that is to ask the edition's table, or why it is left. */
  point(formula: PointedFormula): void {
    const { sheet, cell, formula: before } = formula;
    if ("leave" in formula) this.leftOut.push({ sheet, cell, subject: sheet, reason: formula.leave });
    else this.#writes.set(`${sheet}!${cell}`, { sheet, cell, before: { formula: before }, after: { formula: formula.after }, reason: "catalogue", subject: sheet, month: null });
  }

  /** Printed sums and scores of categories. */
  #categories(impact: SubjectImpact, before: AssessedSubject, after: AssessedSubject): void {
    const { reading } = impact.subject;
    const { from, to } = this.impact;
    const successor = new Map(this.impact.diff.categories.flatMap((pair) => (pair.before && pair.after ? [[pair.before.id, pair.after] as const] : [])));
    for (const printed of [...reading.subtotals, ...reading.awarded.map((score) => ({ ...score, of: "awarded" as const, formula: false }))]) {
      const category = successor.get(printed.category.id);
      const [was, is] = [before.assessment?.categories.find(({ id }) => id === printed.category.id), after.assessment?.categories.find(({ id }) => id === category?.id)];
      if (!category || !was || !is) continue;
      if (printed.of === "deductions") {
        const standsRecorded = printed.amount.kind === "amount" && magnitude(printed.amount.points) === was.recorded;
        this.#printed(impact, printed, [was.recorded, was.counted], standsRecorded ? is.recorded : is.counted, "subtotal");
      } else if (printed.category.kind === "bonus") {
        this.#printed(impact, printed, [was.counted, limitOf(from, printed.category) ?? was.counted], is.counted, "awarded");
      } else if (was.points !== null && is.points !== null && to.categories.includes(category)) {
        this.#printed(impact, printed, [subtract(was.points, was.counted)], subtract(is.points, is.counted), "awarded");
      }
    }
  }

  /** A column's sum prints what was recorded, or what counts of it. */
  #sum(impact: SubjectImpact, before: AssessedSubject, after: AssessedSubject): void {
    const { sumOfDeductions: printed } = impact.subject.reading;
    if (printed?.amount.kind !== "amount") return;
    const deducted = (subject: AssessedSubject, which: "recorded" | "counted"): Points =>
      (subject.assessment?.categories ?? []).reduce((so, each) => (each.kind === "deduct" ? so + each[which] : so), 0) as Points;
    const which = magnitude(printed.amount.points) === deducted(before, "recorded") ? "recorded" : "counted";
    this.#printed(impact, printed, [deducted(before, which)], deducted(after, which), "sum");
  }

  /** @param right what the earlier edition gives; a cell that holds none of it was wrong before */
  #printed(impact: SubjectImpact, printed: PrintedAmount | null, right: readonly Points[], after: Points, reason: WriteReason): void {
    if (printed?.amount.kind !== "amount") return;
    const stands = printed.amount.points;
    const before = right.find((points) => points === stands) ?? right.find((points) => points === magnitude(stands));
    if (before === undefined) {
      if (!right.includes(after)) this.leave(impact, printed.cell, "differs-before");
    } else if (before !== after) this.#figure(impact, printed.cell, before, after, reason);
  }

  #grade(impact: SubjectImpact, total: Points, after: string | null): void {
    const { grade: printed } = impact.subject.reading;
    if (!printed || after === null) return;
    const was = gradeOf(this.impact.from, total)?.grade ?? null;
    if (was === after) return;
    if (was === null || normalizeText(printed.text) !== normalizeText(was)) this.leave(impact, printed.cell, "differs-before");
    else this.#write(impact, printed.cell, after, "grade");
  }

  /** Writes a figure with the sign that stands in the cell. */
  #figure(impact: SubjectImpact, cell: string, before: Points, after: Points, reason: WriteReason): void {
    const value = cellAt(this.#sheetOf(impact), cell)?.value ?? null;
    const amount = readAmount(value);
    if (amount.kind !== "amount" || magnitude(amount.points) !== magnitude(before)) return this.leave(impact, cell, cellAt(this.#sheetOf(impact), cell)?.formula === undefined ? "unreadable" : "formula");
    this.#write(impact, cell, toNumber(amount.points < 0 && before >= 0 ? negate(after) : after), reason);
  }

  #write(impact: Placed, cell: string, value: string | number | null, reason: WriteReason): void {
    const { sheet, name, month } = impact.subject;
    const stands = cellAt(this.#sheetOf(impact), cell);
    if (stands?.formula !== undefined) return this.leave(impact, cell, "formula");
    this.#writes.set(`${sheet}!${cell}`, { sheet, cell, before: { value: plain(stands?.value ?? null) }, after: { value }, reason, subject: name, month });
  }

  leave({ subject: { sheet, name } }: Placed, cell: string | null, reason: LeftOutReason): void {
    this.leftOut.push({ sheet, cell, subject: name, reason });
  }

  #sheetOf = ({ subject }: Placed): SheetGrid | undefined => this.book.sheets.find(({ name }) => name === subject.sheet);

  inSheetOrder(): PlannedWrite[] {
    const sheets = new Map(this.book.sheets.map(({ name }, at) => [name, at] as const));
    const place = ({ sheet, cell }: PlannedWrite): readonly [number, number, number] => {
      const range = parseRange(cell);
      return [sheets.get(sheet) ?? 0, range?.top ?? 0, range?.left ?? 0];
    };
    return [...this.#writes.values()].sort((x, y) => {
      const [a, b] = [place(x), place(y)];
      return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
    });
  }
}

function cellAt(sheet: SheetGrid | undefined, cell: string) {
  const place = parseRange(cell);
  return place ? sheet?.cell(place.top, place.left) : undefined;
}

/** Cells with errors are never read as figures, so none is written over. */
const plain = (value: unknown): string | number | boolean | null =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;

