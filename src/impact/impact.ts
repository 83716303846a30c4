/** 影响: whose score and grade another edition changes, and why. Plain data. */
import type { EditionDiff } from "../catalogue/diff/change";
import type { Category, Clause, Edition } from "../catalogue/edition";
import type { AssessedSubject } from "../checking/assessSubject";
import type { Month } from "../month";
import type { Points } from "../points";
import type { SelectOutcome, SelectProblem } from "../scoring/select";
import type { Layout } from "../sheet/layout";
import type { SubjectReading } from "../sheet/reading";

/** One subject of one table, as read under the earlier edition. */
export interface ImpactSubject {
  /** Name of the file; null in the workbook at hand. */
  readonly file: string | null;
  readonly sheet: string;
  readonly layout: Layout;
  readonly month: Month | null;
  /** The sheet's name where the table names nobody. */
  readonly name: string;
  readonly reading: SubjectReading;
  /** Whether the table is one of awarded scores, in which nobody without any has a total. */
  readonly holdsScores: boolean;
  /** Its amounts are what clauses charge the chief (首席代表) beside the window. */
  readonly isChief: boolean;
}

export interface Impact {
  readonly from: Edition;
  readonly to: Edition;
  readonly diff: EditionDiff;
  /** Those for whom something changes or cannot be told; changed grades first, then changed totals, then the unknown; else as given. */
  readonly subjects: readonly SubjectImpact[];
  /** Of how many nothing changes. */
  readonly unchanged: number;
  /** Who has no total under the earlier edition either, so that nothing can be compared. */
  readonly unscored: readonly UnscoredSubject[];
  /** Everybody of a summary, changed or not, in the order given: its ranks and marks of selection hang together. */
  readonly printed: readonly PrintedStanding[];
  /** One a month, in order of months; a month that no sheet tells comes last. */
  readonly months: readonly MonthImpact[];
}

/** A subject of a summary; `before` and `after` are totals, null where not known. */
export interface PrintedStanding {
  readonly subject: ImpactSubject;
  readonly inForce: boolean | null;
  readonly before: Points | null;
  readonly after: Points | null;
}

export interface Result {
  readonly total: Points;
  readonly grade: string | null;
}

export interface SubjectImpact {
  readonly subject: ImpactSubject;
  /** Whether the later edition is in force in its month; null without a month. What is not can be looked at and is never applied. */
  readonly inForce: boolean | null;
  /** null where the earlier edition refuses a total (a base left blank). */
  readonly before: Result | null;
  /** null where it cannot be told: see `flags`. */
  readonly after: Result | null;
  readonly gradeChanged: boolean;
  /** What moved the total or the grade, the largest first. */
  readonly because: readonly ImpactCause[];
  /** Cells that a person has to decide before the new total is known. */
  readonly flags: readonly ImpactFlag[];
  /** Place in its month among all that were read; null where some total is not known. */
  readonly rank: { readonly before: number | null; readonly after: number | null };
  /** Both assessments with their traces; `after` is null while there are flags. */
  readonly assessed: { readonly before: AssessedSubject; readonly after: AssessedSubject | null };
  /** What becomes of each entry's cell whose amount changes. */
  readonly moves: readonly EntryMove[];
}

/** An entry that the later edition charges otherwise. */
export interface EntryMove {
  readonly cell: string;
  readonly category: Category;
  readonly clause: Clause;
  /** Its clause in the later edition; null where it has none. */
  readonly counterpart: Clause | null;
  /** Points recorded, ≥ 0. */
  readonly before: Points;
  /** null where it cannot be told. */
  readonly after: Points | null;
}

export type ImpactCause =
  /** Points recorded under a clause; `after` null where it cannot be told. `clause` as people cite it, in the later edition where it has it. */
  | { readonly kind: "clause"; readonly clause: string; readonly text: string; readonly before: Points; readonly after: Points | null; readonly cells: readonly string[] }
  /** Points counted in a category, where its points, its cap or a shared limit decide. */
  | { readonly kind: "category"; readonly category: string; readonly before: Points; readonly after: Points; readonly cells: readonly string[] }
  | { readonly kind: "base" | "bonus" | "floor"; readonly before: Points; readonly after: Points }
  /** The same total has another grade. */
  | { readonly kind: "bands"; readonly before: string | null; readonly after: string | null }
  /** A veto that only one of the editions knows. */
  | { readonly kind: "veto"; readonly clause: string; readonly before: boolean; readonly after: boolean; readonly cells: readonly string[] };

/** Why the new amount of a cell is not known. Never a guess. */
export type FlagCode =
  /** The later edition does not have the clause, or its category. */
  | "unknown-clause" | "unknown-category"
  /** The assessor has to name an amount that the new clause allows. */
  | "needs-amount"
  /** The amount is not what the old clause charges, so that the number of events is not known. */
  | "unclear-events"
  /** The amount stands for a whole category in which clauses changed, or was cut off at points that changed: the single entries are needed. */
  | "needs-entries"
  /** The later edition leaves the figure blank. */
  | "blank-clause"
  /** The scorer refuses it for another reason. */
  | "refused";

export interface ImpactFlag {
  readonly code: FlagCode;
  readonly cell: string;
  readonly category: string;
  /** As cited in the earlier and the later edition. */
  readonly clause: { readonly before: string | null; readonly after: string | null };
  /** Points that stand there. */
  readonly amount: Points | null;
  /** What the new clause allows for it, where it is a range. */
  readonly range: { readonly min: Points; readonly max: Points } | null;
}

export interface UnscoredSubject {
  readonly subject: ImpactSubject;
  /** A1 addresses that keep it from being scored; empty where the edition itself refuses. */
  readonly cells: readonly string[];
}

export interface MonthImpact {
  readonly month: Month | null;
  /** How many subjects have each grade, in the order of the later edition's grades, then those that only the earlier one has. `grade` null: no grade. */
  readonly grades: readonly { readonly grade: string | null; readonly before: number; readonly after: number }[];
  /** How many have no total that can be told. */
  readonly unknown: { readonly before: number; readonly after: number };
  /** Names whose rank changes, best new rank first; null where some total is not known. */
  readonly ranks: readonly { readonly name: string; readonly before: number; readonly after: number }[] | null;
  /** null where neither edition selects. */
  readonly selection: SelectionImpact | null;
}

export interface SelectionImpact {
  readonly before: SelectOutcome | null;
  readonly after: SelectOutcome | null;
  /** Why one of them cannot be told. */
  readonly problems: readonly SelectProblem[];
  /** Names chosen only before, and only after. */
  readonly left: readonly string[];
  readonly joined: readonly string[];
}
