/** 发现: what a check found, in the shape that the pane, the command line and the report share. */

/** Codes of docs/contract; one file in this folder each. */
export type FindingCode =
  | "over-cap" | "wrong-points" | "out-of-range" | "missing-amount" | "wrong-total" | "wrong-grade" | "unknown-clause"
  | "formula-error" | "outside-period" | "duplicate-entry" | "unread";

export type Severity = "error" | "warning" | "info";

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 addresses without sheet name, the most telling first. */
  readonly cells: readonly string[];
  readonly subject: string | null;
  /** Category name as the edition prints it. */
  readonly category: string | null;
  /** Clause as people cite it: "五⑴". */
  readonly clause: string | null;
  /** The sentence in Chinese: what, where, which rule, what to do. */
  readonly message: string;
  /** What the rules give and what stands there: numbers in points, or words. */
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  /** One cell to write, when there is one right value. */
  readonly fix: Fix | null;
  /** Clause text, verbatim, when a clause is concerned. */
  readonly clauseText: string | null;
  /** The arithmetic in one line: "3 + 3 + 4 + 2 = 12；分值 10；计入 10；超出 2". */
  readonly arithmetic: string | null;
  /** Number of the behaviour in test/rules.md. */
  readonly rule: string;
}

export interface Fix {
  readonly cell: string;
  readonly value: number | string;
}
