/** What differs between two editions. Plain data: every change names what it was and what it is. */
import type { Points } from "../../points";
import type { Aggregation, Band, Category, Charge, Choice, Clause, Edition, Selection, SharedLimit } from "../edition";
import type { TextMarks } from "./textMarks";

/** Two editions held against each other. */
export interface EditionDiff {
  readonly before: Edition;
  readonly after: Edition;
  /** Every category and clause of both, paired; null where one edition has none. In the order of the later edition, what it dropped at its old place. */
  readonly categories: readonly CategoryPair[];
  readonly clauses: readonly ClausePair[];
  /** Empty when the editions say the same. Edition first, then categories and clauses in printed order, grades, the rest. */
  readonly changes: readonly EditionChange[];
}

export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

export type CategoryPair = Pair<Category>;

export interface ClausePair extends Pair<Clause> {
  /** As people cite it in each edition: "五⑴". */
  readonly citations: Pair<string>;
  /** How much the words are alike: 1 the same; 0 for a clause that stands alone. */
  readonly similarity: number;
}

/** Before and after of one thing. */
interface Changed<T> {
  readonly before: T;
  readonly after: T;
}

/** A clause that both editions have, and how people cite it in each. */
interface OfClause {
  readonly clause: Changed<Clause>;
  readonly citation: Changed<string>;
}

interface OfCategory {
  readonly category: Changed<Category>;
}

/** Facts about the edition as a whole that are words. */
export type EditionFact = "title" | "documentNumber" | "effectiveFrom" | "effectiveTo" | "status" | "subject" | "bandPolicy";

/** What a clause says beside its words and its amount, each compared as a whole. */
export type ClauseTrait =
  | "unit" | "polarity" | "subject" | "chief" | "every" | "period" | "yearPoints" | "replaces" | "exemptions" | "scope" | "vetoPeriod" | "vetoFor"
  | "consequences" | "evidence";

export type EditionChange =
  | ({ readonly kind: "fact"; readonly fact: EditionFact } & Changed<string | null>)
  /** `base`, the limit on all bonuses together, the lowest total: points, null where none is printed. */
  | ({ readonly kind: "amount"; readonly of: "base" | "bonusCap" | "floor" } & Changed<Points | null>)
  | { readonly kind: "category-added" | "category-removed"; readonly category: Category }
  | ({ readonly kind: "category-renamed" | "category-renumbered" } & OfCategory & Changed<string>)
  | ({ readonly kind: "category-points" } & OfCategory & Changed<Points | null>)
  | ({ readonly kind: "category-cap" } & OfCategory & Changed<Category["cap"]>)
  | ({ readonly kind: "category-kind" } & OfCategory & Changed<Category["kind"]>)
  | { readonly kind: "clause-added" | "clause-removed"; readonly clause: Clause; readonly citation: string; readonly category: Category | null }
  /** Its number is another one; what else changed is listed by itself. */
  | ({ readonly kind: "clause-renumbered" } & OfClause)
  /** It stands in another category. */
  | ({ readonly kind: "clause-moved" } & OfClause & Changed<Category | null>)
  | ({ readonly kind: "clause-reworded"; readonly marks: TextMarks } & OfClause)
  /** What it charges: amount, range, tiers, or the way of charging. */
  | ({ readonly kind: "clause-amount" } & OfClause & Changed<Charge>)
  | ({ readonly kind: "clause-trait"; readonly trait: ClauseTrait } & OfClause & Changed<string | number | null | readonly string[]>)
  | { readonly kind: "band-added" | "band-removed"; readonly band: Band }
  | ({ readonly kind: "band-bound"; readonly grade: string } & Changed<Band>)
  | { readonly kind: "limit-added" | "limit-removed"; readonly limit: SharedLimit }
  | ({ readonly kind: "limit-changed"; /** Compared as clauses, not by ids. */ readonly sameClauses: boolean } & Changed<SharedLimit>)
  | { readonly kind: "aggregation-added" | "aggregation-removed"; readonly aggregation: Aggregation }
  | ({ readonly kind: "aggregation-changed" } & Changed<Aggregation>)
  | ({ readonly kind: "selection" } & Changed<Selection | null>)
  | { readonly kind: "choice-added" | "choice-removed"; readonly choice: Choice }
  /** Another option is in use. What it changes is listed as well. */
  | ({ readonly kind: "choice-selected" } & Changed<Choice>);

export type ChangeKind = EditionChange["kind"];
