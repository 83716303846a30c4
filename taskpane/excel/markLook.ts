/**
 * How a mark looks. Three signs for each severity (fill, border, letters), so that colour is never the only one;
 * the text keeps at least 4.5 : 1 contrast on its fill.
 */
import type { CellMark } from "../workbookPort";

export interface MarkLook {
  readonly fill: string;
  readonly font: string;
  readonly border: string;
  readonly line: "Continuous" | "Dash" | "Dot";
  readonly letters: "bold" | "underline" | "italic";
}

export const MARK_LOOK: Readonly<Record<CellMark["severity"], MarkLook>> = {
  error: { fill: "#FFD6D9", font: "#8A0E1A", border: "#C50F1F", line: "Continuous", letters: "bold" },
  warning: { fill: "#FFEFC2", font: "#5F4300", border: "#B27C00", line: "Dash", letters: "underline" },
  info: { fill: "#D9ECFB", font: "#0B4A78", border: "#0F6CBD", line: "Dot", letters: "italic" },
};

/** An office's own colours; a severity that is not named keeps the built-in ones. */
export type MarkColoursBySeverity = Readonly<Partial<Record<CellMark["severity"], Pick<MarkLook, "fill" | "font" | "border">>>>;

/** Lines and letters stay: they tell the severities apart without colour. */
export const lookOf = (severity: CellMark["severity"], colours: MarkColoursBySeverity): MarkLook => ({ ...MARK_LOOK[severity], ...colours[severity] });

/** Every mark's rule: a constant, which needs no calculation and does not move with the cells. */
export const MARK_FORMULA = "=TRUE";

/** What a conditional format of ours can be told by, besides its id and place. */
export const signatureOf = (formula: string, fill: string): string =>
  `${formula.replace(/\s/g, "").toUpperCase()}|${fill.toUpperCase()}`;

export const markSignature = (severity: CellMark["severity"], colours: MarkColoursBySeverity = {}): string => signatureOf(MARK_FORMULA, lookOf(severity, colours).fill);
