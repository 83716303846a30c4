/** Operators of formulas on single values. */
import { finite, toNumber, toText } from "./coerce";
import { compare } from "./compare";
import type { BinaryOperator } from "./formula";
import { error, isError, type Scalar } from "./value";

/** @returns undefined where programs or languages differ */
export function operate(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar | undefined {
  switch (operator) {
    case "&": return join(left, right);
    case "+": case "-": case "*": case "/": case "^": return calculate(operator, left, right);
    default: return isError(left) ? left : isError(right) ? right : answer(operator, left, right);
  }
}

export function negate(value: Scalar): Scalar | undefined {
  const number = toNumber(value);
  return typeof number === "number" ? 0 - number : number;
}

/** UTF-16 units of a cell's text: Excel gives #VALUE! beyond, other programs go on, and cells that double each other never end. */
const LONGEST_TEXT = 32_767;

function join(left: Scalar, right: Scalar): Scalar | undefined {
  const [a, b] = [toText(left), toText(right)];
  if (a === undefined || isError(a)) return a;
  if (b === undefined || isError(b)) return b;
  return a.length + b.length > LONGEST_TEXT ? undefined : a + b;
}

function answer(operator: "=" | "<>" | "<" | "<=" | ">" | ">=", left: Scalar, right: Scalar): boolean | undefined {
  const order = compare(left, right);
  if (order === "ambiguous") return undefined;
  if (operator === "=") return order === 0;
  if (operator === "<>") return order !== 0;
  if (order === "unequal") return undefined;
  switch (operator) {
    case "<": return order < 0;
    case "<=": return order <= 0;
    case ">": return order > 0;
    case ">=": return order >= 0;
  }
}

function calculate(operator: "+" | "-" | "*" | "/" | "^", left: Scalar, right: Scalar): Scalar | undefined {
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a === undefined || isError(a)) return a;
  if (b === undefined || isError(b)) return b;
  switch (operator) {
    case "+": return finite(withoutResidue(a + b, a));
    case "-": return finite(withoutResidue(a - b, a));
    case "*": return finite(a * b);
    case "/": return b === 0 ? error("#DIV/0!") : finite(a / b);
    case "^": return (a === 0 && b <= 0) || Number.isNaN(a ** b) ? (a === 0 && b < 0 ? error("#DIV/0!") : error("#NUM!")) : finite(a ** b);
  }
}

/** A difference that is nothing but the last binary digits of what was subtracted is 0, as in Excel. */
const withoutResidue = (result: number, minuend: number): number => (Math.abs(result) < Math.abs(minuend) * 2 ** -48 ? 0 : result);
