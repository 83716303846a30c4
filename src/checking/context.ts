/** What the checks are given: one table of a sheet, or all tables of a workbook. */
import type { Category, Clause, Edition } from "../catalogue/edition";
import { citeClause } from "../catalogue/citation";
import type { ClosedMonth } from "../catalogue/time/closedMonth";
import type { Month } from "../month";
import type { SheetGrid, WorkbookGrid } from "../sheet/grid";
import type { SheetReading } from "../sheet/reading";
import type { CheckingText } from "../text/checking";
import type { Language } from "../text/language";
import type { AssessedSubject } from "./assessSubject";
import type { Cause, Finding, FindingCode, Severity } from "./finding";
import type { ListedNames } from "./roster";

/** One table of a sheet. */
export interface CheckContext {
  readonly book: WorkbookGrid;
  readonly sheet: SheetGrid;
  readonly edition: Edition;
  /** Every edition there is, this one included. */
  readonly editions: readonly Edition[];
  readonly reading: SheetReading;
  readonly subjects: readonly AssessedSubject[];
  /** Month in force for this sheet. */
  readonly month: Month | null;
  readonly text: CheckingText;
  readonly language: Language;
}

/** One rule of checking a table: one file, one code. */
export interface Check {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Number of the behaviour in test/rules.md. */
  readonly rule: string;
  run(context: CheckContext): readonly FindingParts[];
}

/** All tables of a workbook, in the order of sheets and from top to bottom. */
export interface BookContext {
  readonly book: WorkbookGrid;
  readonly tables: readonly CheckContext[];
  readonly editions: readonly Edition[];
  /** Months that keep the edition they were closed under. */
  readonly closed?: readonly ClosedMonth[];
  /** The office's own list of who is assessed; a list on a sheet goes before it. */
  readonly rosters?: readonly ListedNames[];
  readonly text: CheckingText;
  readonly language: Language;
}

/** One rule of checking tables against each other: one file, one code. */
export interface BookCheck {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly rule: string;
  run(context: BookContext): readonly BookFindingParts[];
}

export interface BookFindingParts extends FindingParts {
  /** The table whose sheet holds `cells`. */
  readonly table: CheckContext;
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
  readonly follows?: Cause | null;
  /** Where it differs from the check's own: a missing subject is a warning, one that stands twice an error. */
  readonly severity?: Severity;
}

export function complete(check: Pick<Check, "code" | "severity" | "rule">, context: CheckContext, parts: FindingParts): Finding {
  const { clause } = parts;
  return {
    code: check.code,
    severity: parts.severity ?? check.severity,
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
    follows: parts.follows ?? null,
  };
}
