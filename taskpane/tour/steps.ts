/** The tour as data: which control each step points at, and how keys lead from one to the next. */
import type { TourText } from "../../src/text/tour";

export type TourStep = keyof TourText["steps"];

/** In order; the last one is done by pressing its control. */
export const STEPS: readonly TourStep[] = ["scope", "catalogue", "tabs", "help", "check"];

/** CSS selectors of the controls. */
export const CONTROL: Readonly<Record<TourStep, string>> = { scope: "#scope", catalogue: "#catalogue", tabs: ".tabs", help: "#open-help", check: "#check" };

/** Where a press leads: a step's index, or out of the tour. */
export type Turn = number | "end";

/**
 * @param at index of the step shown
 * @returns the same step where there is none before the first or after the last: only Escape ends, or the last step's own button
 * @example afterKey("ArrowRight", 0) // 1
 */
export function afterKey(key: string, at: number): Turn | null {
  switch (key) {
    case "ArrowRight": return Math.min(at + 1, STEPS.length - 1);
    case "ArrowLeft": return Math.max(at - 1, 0);
    case "Escape": return "end";
    default: return null;
  }
}

export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const APART = 10;
const EDGE = 8;

/**
 * Beside its control: under it where there is room, else above it; never over it unless neither side has room.
 * @param card and page in CSS pixels
 * @returns the card's place, and how far from its left edge its pointer stands
 */
export function placeCard(control: Box, card: { readonly width: number; readonly height: number }, page: { readonly width: number; readonly height: number }): { readonly left: number; readonly top: number; readonly pointer: number; readonly under: boolean } {
  const middle = (control.left + control.right) / 2;
  const left = Math.max(EDGE, Math.min(middle - card.width / 2, page.width - card.width - EDGE));
  const under = control.bottom + APART + card.height <= page.height - EDGE || control.top - APART - card.height < EDGE;
  const top = under ? Math.max(EDGE, Math.min(control.bottom + APART, page.height - card.height - EDGE)) : control.top - APART - card.height;
  return { left, top, pointer: Math.max(14, Math.min(middle - left, card.width - 14)), under };
}
