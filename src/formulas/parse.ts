/** Tokens of a formula → its tree. */
import { BINDING, type Constant, type Formula, type Literal } from "./formula";
import { type Mark, scan, type Token } from "./scan";

/** Parentheses, calls and signs inside one another; Excel itself allows 64 calls. */
const MAX_NESTING = 100;
/** Operators in a row: `A1+A2+…`. */
const MAX_CHAIN = 2_000;

/**
 * Reads a formula as Excel and its files write it: English function names, arguments parted by commas.
 * @param text with or without the leading "="
 * @returns null when it is no formula of this kind, or too deep or too long to be one of a score sheet
 * @example parseFormula("=100-SUM(C3:H3)")
 */
export function parseFormula(text: string): Formula | null {
  const tokens = scan(text.startsWith("=") ? text.slice(1) : text);
  return tokens === null || tokens.length === 0 ? null : new Parser(tokens).whole();
}

const PREFIXES = /^(?:_xl(?:fn|ws|udf)\.)+/i;

class Parser {
  #at = 0;
  #nesting = 0;

  constructor(readonly tokens: readonly Token[]) {}

  whole(): Formula | null {
    const formula = this.#binary(1);
    return this.#at === this.tokens.length ? formula : null;
  }

  /** Operators that bind at least as tightly as `least`, from left to right. */
  #binary(least: number): Formula | null {
    if (this.#nesting > MAX_NESTING) return null;
    let left = this.#postfix();
    for (let links = 0; left !== null; links++) {
      const token = this.tokens[this.#at];
      if (token?.kind !== "operator") return left;
      const binding = BINDING[token.operator];
      if (binding < least) return left;
      if (links > MAX_CHAIN) return null;
      this.#at += 1;
      const right: Formula | null = this.#deeper(() => this.#binary(binding + 1));
      left = right && { kind: "binary", operator: token.operator, left, right };
    }
    return null;
  }

  #deeper<T>(read: () => T): T {
    this.#nesting += 1;
    const result = read();
    this.#nesting -= 1;
    return result;
  }

  #postfix(): Formula | null {
    let operand = this.#signed();
    while (operand && this.#isMark("%")) {
      this.#at += 1;
      operand = { kind: "percent", operand };
    }
    return operand;
  }

  #signed(): Formula | null {
    if (this.#nesting > MAX_NESTING) return null;
    const token = this.tokens[this.#at];
    if (token?.kind !== "operator" || (token.operator !== "-" && token.operator !== "+")) return this.#primary();
    this.#at += 1;
    const operand = this.#deeper(() => this.#signed());
    return operand && { kind: "unary", operator: token.operator, operand };
  }

  #primary(): Formula | null {
    const token = this.tokens[this.#at++];
    switch (token?.kind) {
      case "number":
      case "text":
        return { kind: "literal", value: token.value };
      case "error":
        return this.#deletedSheet(token.error);
      case "reference":
        return { kind: "reference", sheet: null, from: token.from, to: token.to };
      case "sheet":
        return this.#onSheet(token.name);
      case "unsupported":
        return token;
      case "word":
        return this.#word(token.text);
      case "mark":
        return token.mark === "(" ? this.#group() : token.mark === "{" ? this.#array() : null;
      default:
        return null;
    }
  }

  /** `#REF!A1` is what is left of a reference to a deleted sheet. */
  #deletedSheet(error: string): Formula {
    if (this.tokens[this.#at]?.kind === "reference") this.#at += 1;
    return { kind: "literal", value: { error } };
  }

  #onSheet(sheet: string): Formula | null {
    const token = this.tokens[this.#at++];
    if (token?.kind === "reference") return { kind: "reference", sheet, from: token.from, to: token.to };
    if (token?.kind === "error") return { kind: "literal", value: { error: token.error } };
    return token?.kind === "word" ? { kind: "unsupported", what: "name", text: `${sheet}!${token.text}` } : null;
  }

  #word(text: string): Formula | null {
    if (this.#isMark("(")) return this.#call(text.replace(PREFIXES, "").toUpperCase());
    const upper = text.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return { kind: "literal", value: upper === "TRUE" };
    return { kind: "unsupported", what: "name", text };
  }

  #group(): Formula | null {
    const inner = this.#deeper(() => this.#binary(1));
    return inner && this.#close(")") ? { kind: "group", inner } : null;
  }

  #call(name: string): Formula | null {
    this.#at += 1;
    if (this.#close(")")) return { kind: "call", name, arguments: [] };
    const given: Formula[] = [];
    for (;;) {
      const argument = this.#isMark(",") || this.#isMark(")") ? ({ kind: "missing" } as const) : this.#deeper(() => this.#binary(1));
      if (argument === null) return null;
      given.push(argument);
      if (this.#close(")")) return { kind: "call", name, arguments: given };
      if (!this.#close(",")) return null;
    }
  }

  #array(): Formula | null {
    const rows: Constant[][] = [[]];
    for (;;) {
      const constant = this.#constant();
      if (constant === null) return null;
      rows.at(-1)?.push(constant.value);
      if (this.#close(",")) continue;
      if (this.#close(";")) rows.push([]);
      else break;
    }
    const isEven = rows.every((row) => row.length === rows[0]?.length);
    return this.#close("}") && isEven ? { kind: "array", rows } : null;
  }

  /** A value of an array constant, perhaps with a sign. */
  #constant(): Literal | null {
    const formula = this.#signed();
    if (formula?.kind === "literal") return formula;
    if (formula?.kind !== "unary" || formula.operand.kind !== "literal" || typeof formula.operand.value !== "number") return null;
    return { kind: "literal", value: formula.operator === "-" ? -formula.operand.value : formula.operand.value };
  }

  #isMark(mark: Mark): boolean {
    const token = this.tokens[this.#at];
    return token?.kind === "mark" && token.mark === mark;
  }

  #close(mark: Mark): boolean {
    if (!this.#isMark(mark)) return false;
    this.#at += 1;
    return true;
  }
}
