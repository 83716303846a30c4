/** What a formula refers to. */
import { MAX_COLUMNS, MAX_ROWS, type Range } from "../sheet/grid";
import type { Call, Formula, Reference } from "./formula";

/** A reference and the innermost call it is an argument of. */
export interface PlacedReference {
  readonly reference: Reference;
  readonly call: Call | null;
}

/** Every reference of a formula, from left to right. */
export function referencesOf(formula: Formula): readonly PlacedReference[] {
  const found: PlacedReference[] = [];
  const waiting: { readonly part: Formula; readonly call: Call | null }[] = [{ part: formula, call: null }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, call } = next;
    if (part.kind === "reference") found.push({ reference: part, call });
    const inner = part.kind === "call" ? part : call;
    for (const child of [...childrenOf(part)].reverse()) waiting.push({ part: child, call: inner });
  }
  return found;
}

/** Direct parts of a formula. */
export function childrenOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case "group": return [formula.inner];
    case "unary":
    case "percent": return [formula.operand];
    case "binary": return [formula.left, formula.right];
    case "call": return formula.arguments;
    default: return [];
  }
}

/** The rectangle of a reference; whole columns and rows reach to the end of the sheet. */
export function rangeOf({ from, to }: Reference): Range {
  const end = to ?? from;
  return {
    top: from.row === 0 ? 1 : Math.min(from.row, end.row),
    bottom: from.row === 0 ? MAX_ROWS : Math.max(from.row, end.row),
    left: from.column === 0 ? 1 : Math.min(from.column, end.column),
    right: from.column === 0 ? MAX_COLUMNS : Math.max(from.column, end.column),
  };
}
