/** What every check of one sheet is given. */
import type { Category, Clause, Edition } from "../catalogue/edition";
import { citeClause } from "../catalogue/citation";
import type { Month } from "../month";
import type { SheetGrid } from "../sheet/grid";
import type { SheetReading } from "../sheet/reading";
import type { CheckingText } from "../text/checking";
import type { Language } from "../text/language";
import type { AssessedSubject } from "./assessSubject";
import type { Finding, FindingCode, Severity } from "./finding";

export interface CheckContext {
  readonly sheet: SheetGrid;
  readonly edition: Edition;
  readonly reading: SheetReading;
  readonly subjects: readonly AssessedSubject[];
  /** Month in force for this sheet. */
  readonly month: Month | null;
  readonly text: CheckingText;
  readonly language: Language;
}

/** One rule of checking: one file, one code. */
export interface Check {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Number of the behaviour in test/rules.md. */
  readonly rule: string;
  run(context: CheckContext): readonly FindingParts[];
}

/** What a check says; `complete` adds what is the same for all of a check's findings. */
export interface FindingParts {
  readonly subject?: AssessedSubject | undefined;
  readonly cells: readonly string[];
  readonly category?: Category | null | undefined;
  readonly clause?: Clause | null | undefined;
  readonly message: string;
  readonly expected?: Finding["expected"];
  readonly actual?: Finding["actual"];
  readonly fix?: Finding["fix"];
  readonly arithmetic?: string;
}

export function complete(check: Check, context: CheckContext, parts: FindingParts): Finding {
  const { clause } = parts;
  return {
    code: check.code,
    severity: check.severity,
    sheet: context.sheet.name,
    cells: parts.cells,
    subject: parts.subject?.name ?? null,
    category: parts.category?.name ?? null,
    clause: clause ? citeClause(context.edition, clause) : null,
    message: parts.message,
    expected: parts.expected ?? null,
    actual: parts.actual ?? null,
    fix: parts.fix ?? null,
    clauseText: clause?.text ?? null,
    arithmetic: parts.arithmetic ?? null,
    rule: check.rule,
  };
}
