/** 发现: what a check found, in the shape that the pane, the command line and the report share. */
import type { FINDING_NAMES } from "../text/findingNames";

/** Codes of findings; one file in this folder each. */
export type FindingCode = keyof typeof FINDING_NAMES;

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
  /** The finding of the same report that this one is a consequence of: mended there, it is gone. null for a cause of its own. */
  readonly follows: Cause | null;
}

/** Points to another finding of the report, by its code and first cell. */
export interface Cause {
  readonly code: FindingCode;
  readonly sheet: string;
  readonly cell: string;
}

export interface Fix {
  readonly cell: string;
  readonly value: number | string;
}
