/** 公式: a formula as it was read, with every address kept, so that checks can ask what it refers to. */
import type { CellError } from "../sheet/grid";

export type Formula =
  | Literal
  | ArrayConstant
  | Reference
  | Unsupported
  /** An argument left empty: the second one of `IF(A1,,0)`. */
  | { readonly kind: "missing" }
  /** Parentheses as the author wrote them. */
  | { readonly kind: "group"; readonly inner: Formula }
  | { readonly kind: "unary"; readonly operator: "-" | "+"; readonly operand: Formula }
  | { readonly kind: "percent"; readonly operand: Formula }
  | Binary
  | Call;

export interface Literal {
  readonly kind: "literal";
  readonly value: Constant;
}

export type Constant = number | string | boolean | CellError;

/** `{1,2;3,4}`: rows of equal length. */
export interface ArrayConstant {
  readonly kind: "array";
  readonly rows: readonly (readonly Constant[])[];
}

/** `A1`, `$A$1:B9`, `A:C`, `3:3`, each perhaps with a sheet. */
export interface Reference {
  readonly kind: "reference";
  /** null for the formula's own sheet. */
  readonly sheet: string | null;
  /** As written: `B9:A1` keeps its order. */
  readonly from: Corner;
  /** null for a single cell. */
  readonly to: Corner | null;
}

/** Row and column are 1-based; row 0 stands for whole columns, column 0 for whole rows. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Binary {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Formula;
  readonly right: Formula;
}

export type BinaryOperator = "=" | "<>" | "<" | "<=" | ">" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

export interface Call {
  readonly kind: "call";
  /** In capitals, without the prefixes that files put before newer functions. */
  readonly name: string;
  readonly arguments: readonly Formula[];
}

/** A part that is understood well enough to step over it, but never calculated. */
export interface Unsupported {
  readonly kind: "unsupported";
  readonly what: UnsupportedPart;
  readonly text: string;
}

export type UnsupportedPart =
  /** A defined name, whose meaning the sheet does not tell. */
  | "name"
  /** Another workbook: `[1]Sheet1!A1`. */
  | "external"
  /** A table's column: `Table1[扣分]`. */
  | "structured"
  /** Several sheets at once: `'1月:3月'!B2`. */
  | "several-sheets"
  /** What a formula spilled: `A1#`. */
  | "spill";

/** How tightly operators bind; a higher number binds tighter. As in Excel, the sign binds tighter than `^` and `%`. */
export const BINDING: Readonly<Record<BinaryOperator, number>> = {
  "=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
};
