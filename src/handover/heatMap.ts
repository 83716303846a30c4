/** 热力图: window × category, how much of its points each category lost. */
import { formatPoints, type Points } from "../points";
import type { MonthTable } from "./monthSummary";

export interface HeatMap {
  readonly categories: readonly { readonly id: string; readonly name: string; readonly points: Points | null }[];
  /** In the order of the summary. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly HeatCell[] }[];
}

export interface HeatCell {
  readonly counted: Points;
  /** counted ÷ points, 0 … 1; null for a category without points. Only for the colour: nothing is decided by it. */
  readonly share: number | null;
  /** 0 nothing lost, then by quarters, 4 from three quarters to all. A category without points is 0 or 4. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** Printed in the cell, so that colour is not the only sign: "3/10"; "0" for nothing. */
  readonly label: string;
}

/** Deduction categories only. [Z20] */
export function heatMap({ edition, rows }: Pick<MonthTable, "edition" | "rows">): HeatMap {
  const categories = edition.categories.filter(({ kind }) => kind === "deduct").map(({ id, name, points }) => ({ id, name, points }));
  return {
    categories,
    rows: rows.map(({ name, assessment }) => ({
      name,
      cells: categories.map(({ id, points }) => heatCell(assessment.categories.find((each) => each.id === id)?.counted ?? (0 as Points), points)),
    })),
  };
}

function heatCell(counted: Points, points: Points | null): HeatCell {
  if (counted === 0) return { counted, share: points === null ? null : 0, level: 0, label: "0" };
  if (points === null || points === 0) return { counted, share: null, level: 4, label: formatPoints(counted) };
  // Whole numbers decide the level: a quarter is a quarter whatever the division leaves.
  const level = counted * 4 < points ? 1 : counted * 2 < points ? 2 : counted * 4 < points * 3 ? 3 : 4;
  return { counted, share: Math.min(1, counted / points), level, label: `${formatPoints(counted)}/${formatPoints(points)}` };
}
