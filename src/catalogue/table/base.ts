/** 基础分 in a catalogue table: a bare number is what the document prints. */
import { type Points, sum, ZERO } from "../../points";
import type { Category } from "../edition";

/** The document prints no base: it follows the categories' points as they are edited. */
export const SUM_OF_CATEGORIES = "各大项之和";
/** The document prints a place for the base and leaves it empty. */
export const BLANK_BASE = "原文留空";
/** After a number that the document does not print and that is not the sum either. */
export const UNPRINTED = "（原文未印）";

export const pointsOfDeductions = (categories: readonly Pick<Category, "kind" | "points">[]): Points =>
  sum(categories.map(({ kind, points }) => (kind === "deduct" && points !== null ? points : ZERO)));
