/** What the clause reader gathers, in tokens. */
import type { Amount } from "./grammar/amount";
import type { Figure } from "./grammar/figure";
import type { Tier } from "./grammar/tiers";
import type { Section } from "./outline";

/** A clause in tokens; places are given later. */
export interface FoundClause {
  /** First token of the condition and first token behind the amount. */
  readonly from: number;
  to: number;
  readonly section: Section | null;
  readonly polarity: "deduct" | "bonus" | "veto";
  readonly points: Figure["points"];
  readonly unit: string | null;
  /** How much of the unit one amount is charged for: 10 for 每10分钟. */
  readonly per: number;
  /** Whom or what it is charged to; what is lost by a veto. */
  readonly object: string;
  readonly doubtful: boolean;
  readonly discretion: boolean;
  readonly multiple: number | null;
  chief: number | null;
  limit: number | null;
  tiers: readonly Tier[];
}

/** A passage in tokens that is no clause. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

export interface ClauseReading {
  readonly clauses: readonly FoundClause[];
  /** Limits that belong to a category rather than to a clause. */
  readonly limits: readonly (Passage & { readonly section: Section | null; readonly points: number; readonly polarity: Amount["polarity"] | null })[];
  /** 该项不得分: everything is lost, and how much that is depends on the item. */
  readonly forfeits: readonly Passage[];
  /** 得10分: full marks of a part, in points. */
  readonly awards: readonly (Passage & { readonly section: Section | null; readonly points: number })[];
  /** 得8分, 得5分 … for different results: points that are earned. */
  readonly earned: readonly Passage[];
}
