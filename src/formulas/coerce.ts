/** One kind of value where another is wanted, as Excel turns them. */
import type { CellError } from "../sheet/grid";
import { error, type Scalar } from "./value";

const NUMERIC = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i;

/**
 * A number for arithmetic: blanks are 0, TRUE is 1, text is read as typed.
 * @returns undefined for text that may be a date, a currency or a full-width number: it depends on the language of Excel
 */
export function toNumber(value: Scalar): number | CellError | undefined {
  switch (typeof value) {
    case "number": return value;
    case "boolean": return value ? 1 : 0;
    case "string": return numberOfText(value);
    case "object": return value === null ? 0 : value;
  }
}

function numberOfText(text: string): number | CellError | undefined {
  const match = NUMERIC.exec(text);
  if (match) {
    const number = Number(match[1]);
    return Number.isFinite(number) ? number / (match[2] === "%" ? 100 : 1) : error("#NUM!");
  }
  return /\p{N}/u.test(text) ? undefined : error("#VALUE!");
}

/** Text as `&` joins it; undefined for numbers so small or large that Excel may show them with an exponent. */
export function toText(value: Scalar): string | CellError | undefined {
  switch (typeof value) {
    case "string": return value;
    case "boolean": return value ? "TRUE" : "FALSE";
    case "object": return value === null ? "" : value;
    case "number": {
      const size = Math.abs(value);
      return size !== 0 && (size < 1e-3 || size >= 1e15) ? undefined : String(fifteenDigits(value));
    }
  }
}

/** Truth for IF, AND, OR, NOT: numbers other than 0; of texts only TRUE and FALSE. */
export function toBoolean(value: Scalar): boolean | CellError {
  switch (typeof value) {
    case "boolean": return value;
    case "number": return value !== 0;
    case "string": return /^(?:true|false)$/i.test(value) ? value.toLowerCase() === "true" : error("#VALUE!");
    case "object": return value === null ? false : value;
  }
}

/** A double as Excel shows it, with 15 significant digits. */
export const fifteenDigits = (value: number): number => Number(value.toPrecision(15));

/** A finite result; what overflows is #NUM!. −0 is 0. */
export const finite = (value: number): number | CellError => (Number.isFinite(value) ? value + 0 : error("#NUM!"));

