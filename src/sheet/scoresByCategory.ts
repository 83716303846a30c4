/** A form's 得分, 自评得分 and 分值 columns, category by category. */
import type { Category } from "../catalogue/edition";
import { type Points, sum } from "../points";
import { readAmount } from "./readAmount";
import { type AwardedReading, pointsOf } from "./reading";
import type { TableCells } from "./tableCells";

interface Printed {
  readonly cell: string;
  readonly points: Points;
}

export class ScoresByCategory {
  readonly self: AwardedReading[] = [];
  readonly #awarded = new Map<Category, AwardedReading[]>();
  readonly #points = new Map<Category, Printed[]>();
  readonly #empty = new Map<Category, string>();
  readonly #selfColumn: number | undefined;

  constructor(readonly cells: TableCells) {
    // 自评扣分 is no score.
    this.#selfColumn = cells.header.columns.find(({ role, parts }) => role === "self" && !parts.some((part) => part.includes("扣")))?.column;
  }

  /** Reads a row of a category. @returns whether it holds a score or points */
  row(row: number, category: Category): boolean {
    const { cells } = this;
    const pointsColumn = cells.column("points");
    if (pointsColumn !== undefined && cells.view.isOwn(row, pointsColumn)) {
      const points = pointsOf(readAmount(cells.view.value(row, pointsColumn)));
      if (points !== undefined) listOf(this.#points, category).push({ cell: cells.address(row, pointsColumn), points });
    }
    if (category.kind === "veto") return false;
    const self = cells.ownAmount(row, this.#selfColumn);
    if (self && self.kind !== "blank" && this.#selfColumn !== undefined) this.self.push({ cell: cells.address(row, this.#selfColumn), category, amount: self });
    const column = cells.column("awarded");
    const awarded = cells.ownAmount(row, column);
    if (awarded === null || column === undefined) return false;
    if (awarded.kind === "blank") {
      if (!this.#empty.has(category)) this.#empty.set(category, cells.address(row, column));
      return false;
    }
    listOf(this.#awarded, category).push({ cell: cells.address(row, column), category, amount: awarded });
    return true;
  }

  /** Whether a row whose category is not known holds an awarded score. */
  hasFigure(row: number): boolean {
    const column = this.cells.column("awarded");
    return column !== undefined && typeof this.cells.view.ownValue(row, column) === "number";
  }

  /**
   * One awarded score a category. Scores given clause by clause are added up where the clauses' printed points add up to the category's;
   * otherwise they are left out and said.
   */
  awarded(uncounted: string[]): readonly AwardedReading[] {
    const result: AwardedReading[] = [];
    for (const [category, scores] of this.#awarded) {
      const [first, ...others] = scores;
      if (!first) continue;
      if (others.length === 0) {
        result.push(first);
        continue;
      }
      const added = this.#added(category, scores);
      if (added) {
        result.push(added);
        continue;
      }
      const places = scores.map(({ cell }) => cell);
      uncounted.push(...places);
      this.cells.note(places, "several-scores", category.name);
    }
    const isScored = new Set(result.map(({ category }) => category));
    for (const [category, cell] of this.#empty) {
      if (category.kind === "deduct" && result.length > 0 && !isScored.has(category) && !this.#awarded.has(category)) {
        this.cells.missingFields.push({ field: "awarded", cell, subject: null, category });
      }
    }
    return result;
  }

  #added(category: Category, scores: readonly AwardedReading[]): AwardedReading | null {
    const printed = this.#points.get(category) ?? [];
    const amounts = scores.flatMap(({ amount }) => pointsOf(amount) ?? []);
    const [first] = scores;
    if (!first || printed.length !== scores.length || category.points === null || sum(printed.map(({ points }) => points)) !== category.points) return null;
    if (amounts.length !== scores.length) return null;
    return { ...first, amount: { kind: "amount", points: sum(amounts), typed: "number", direction: null } };
  }

  /** Category points in the 分值 column; several figures in one category are its clauses' points. */
  allotments(): void {
    for (const [category, printed] of this.#points) {
      const [first, ...others] = printed;
      if (first && others.length === 0 && category.kind !== "veto") this.cells.allot(category, first.points, first.cell);
    }
  }
}

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known) return known;
  const list: V[] = [];
  lists.set(key, list);
  return list;
}
