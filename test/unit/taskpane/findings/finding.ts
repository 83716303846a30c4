/** Findings made by hand, for tests of lists. */
import type { ListedFinding } from "../../../../taskpane/checkSheets";

let made = 0;

export const finding = (parts: Partial<ListedFinding> = {}): ListedFinding => ({
  code: "wrong-total", severity: "error", sheet: "六月汇总", cells: [`H${String(++made)}`], subject: null, category: null, clause: null, message: "总分应为 88。",
  expected: 88, actual: 86, fix: null, clauseText: null, arithmetic: null, rule: "F1", follows: null, before: null, under: null, ...parts,
});

/** A cause and what follows from it. */
export const family = (cause: Partial<ListedFinding>, ...effects: readonly Partial<ListedFinding>[]): readonly ListedFinding[] => {
  const first = finding(cause);
  return [first, ...effects.map((parts) => finding({ ...parts, under: first }))];
};
