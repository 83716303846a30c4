/** What SUMIF, COUNTIF and their like look for: 60, ">=60", "扣*", "<>", "". */
import { same, sameText } from "./compare";
import { isError, type Scalar } from "./value";
import { fitsWildcards, hasWildcards } from "./wildcards";

export interface Criterion {
  /** Whether cells that hold nothing are meant, too. */
  readonly blanks: boolean;
  matches(value: Scalar): boolean | "ambiguous";
}

const OPERATOR = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/;
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;
/** Texts that Excel may read as a date, a time, a share, a fraction or an amount of money. */
const OTHER_NUMBER = /^(?=[^\p{N}]*\p{N})[\s+$¥￥€\p{N}.,:/\-年月日时分秒%]+$/u;

/** @returns null where it depends on Excel's language what is meant, or on how it sorts words */
export function criterionOf(value: Scalar): Criterion | null {
  if (isError(value)) return null;
  if (value === null) return numeric("=", 0);
  if (typeof value === "number") return numeric("=", value);
  if (typeof value === "boolean") return { blanks: false, matches: (cell) => cell === value };
  const [, operator = "", operand = ""] = OPERATOR.exec(value) ?? [];
  if (operand === "") return ofNothing(operator);
  if (NUMBER.test(operand)) return numeric(operator === "" ? "=" : operator, Number(operand));
  if (/^(?:true|false)$/i.test(operand) || OTHER_NUMBER.test(operand)) return null;
  if (operator === "" || operator === "=") return textual(operand, false);
  return operator === "<>" ? textual(operand, true) : null;
}

/** "" means blanks and empty texts, "=" only what was never filled in, "<>" everything that was. */
function ofNothing(operator: string): Criterion | null {
  switch (operator) {
    case "": return { blanks: true, matches: (cell) => cell === null || cell === "" };
    case "=": return { blanks: true, matches: (cell) => cell === null };
    case "<>": return { blanks: false, matches: (cell) => cell !== null };
    default: return null;
  }
}

function numeric(operator: string, wanted: number): Criterion {
  const isWanted = (cell: Scalar): boolean | "ambiguous" => {
    if (typeof cell === "string" && NUMBER.test(cell)) return same(Number(cell), wanted);
    return typeof cell === "number" ? same(cell, wanted) : false;
  };
  if (operator === "=") return { blanks: false, matches: isWanted };
  if (operator === "<>") return { blanks: true, matches: (cell) => (isError(cell) ? "ambiguous" : not(isWanted(cell))) };
  return {
    blanks: false,
    matches: (cell) => {
      if (typeof cell !== "number") return false;
      const equal = same(cell, wanted);
      if (equal === "ambiguous") return "ambiguous";
      if (equal) return operator.includes("=");
      return operator.startsWith("<") ? cell < wanted : cell > wanted;
    },
  };
}

function textual(wanted: string, negated: boolean): Criterion {
  const isPattern = hasWildcards(wanted);
  const isWanted = (cell: Scalar): boolean | "ambiguous" => {
    if (isError(cell)) return negated ? "ambiguous" : false;
    if (typeof cell !== "string") return false;
    return isPattern ? fitsWildcards(cell, wanted) : sameText(cell, wanted);
  };
  return { blanks: negated, matches: negated ? (cell) => not(isWanted(cell)) : isWanted };
}

const not = (answer: boolean | "ambiguous"): boolean | "ambiguous" => (answer === "ambiguous" ? answer : !answer);
