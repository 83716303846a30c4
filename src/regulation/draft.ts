/** What was read of a regulation: a draft for people to correct, never more certain than its text. */

export interface RegulationDraft {
  readonly title: string | null;
  /** Points everybody starts from; null where none are printed. */
  readonly base: number | null;
  /** Highest score that the text names (满分, 百分制); null where it names none. */
  readonly max: number | null;
  /** Most that all bonuses add, in points, where that is said outside the categories. */
  readonly bonusCap: number | null;
  readonly categories: readonly DraftCategory[];
  readonly clauses: readonly DraftClause[];
  readonly bands: readonly DraftBand[];
  readonly aggregations: readonly DraftAggregation[];
  /** The regulations that the text holds, in order; one entry where it is one. */
  readonly documents: readonly DraftDocument[];
  readonly issues: readonly RegulationIssue[];
}

/** UTF-16 offsets into the text read; `end` is exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface DraftDocument extends Place {
  readonly title: string | null;
}

export interface DraftCategory extends Place {
  /** In the source's own characters. */
  readonly name: string;
  readonly points: number | null;
  /** Whether deductions stop at the points (扣完为止 true, 不封顶 false); null where the text does not say. */
  readonly capped: boolean | null;
  readonly bonus: boolean;
}

/** A clause that states an amount or a veto of its own; its place runs from its condition to the end of its amount. */
export interface DraftClause extends Place {
  /** Index into the categories; null outside all of them. */
  readonly category: number | null;
  /** Item number as printed: "2.1.1", "(3)"; "" where there is none. */
  readonly no: string;
  readonly text: string;
  readonly polarity: "deduct" | "bonus" | "veto";
  /** Points; a range; null where the text leaves them open. */
  readonly points: number | readonly [number, number] | null;
  readonly tiers?: readonly Tier[];
  /** What the amount is charged for: "次", "人次×半天"; null where the text does not say. */
  readonly unit: string | null;
  /** How much of the unit one amount is for: 10 with unit 分钟 for 每10分钟. */
  readonly per: number;
  /** The chief's share (首席代表), in points. */
  readonly chief: number | null;
  readonly subject: "window" | "staff" | "chief" | "department" | "leader" | null;
  /** Most points of this clause in a period, where the text limits them. */
  readonly limit: number | null;
  /** So many times the amount before (加倍). */
  readonly multiple: number | null;
  /** Clause (by index) that this one takes the place of for the same event: 情节严重的扣5分. */
  readonly replaces: number | null;
  /** "year" where the points are taken from the year's score. */
  readonly period: "month" | "year";
  /** Which selections a veto shuts out, as far as it says so. */
  readonly vetoPeriod: "occasion" | "month" | "month-and-year" | "year" | null;
  /** What proves it, in the text's words: 以指纹机记录为准. */
  readonly evidence: string | null;
  /** What else follows, in the text's words: 通报批评, 移送纪检部门. */
  readonly consequences: readonly string[];
  /** Items that inherit the amount: "有下列情形之一的,每次扣2分:" and its list. */
  readonly items: readonly (Place & { readonly text: string })[];
}

export interface Tier {
  readonly when: string;
  readonly points: number | null;
}

export interface DraftBand extends Place {
  readonly grade: string;
  /** Lower bound in points; null where the text leaves it open. */
  readonly min: number | null;
  readonly minInclusive: boolean;
  /** Upper bound where it is printed. */
  readonly max: number | null;
  readonly maxInclusive: boolean;
  /** 0 for the first scale of grades; a text may print one for windows and one for staff. */
  readonly scale: number;
}

export interface DraftAggregation extends Place {
  readonly name: string;
  /** Weights in percent. */
  readonly parts: readonly { readonly name: string; readonly weight: number }[];
}

export interface RegulationIssue extends Place {
  readonly code: RegulationIssueCode;
  /** Figures and words for the sentence. */
  readonly values: Readonly<Record<string, string>>;
}

/** Every code has its words in both languages. */
export const REGULATION_ISSUE_CODES = [
  "empty", "binary", "too-long", "too-many-clauses", "not-a-regulation", "norms-only", "several-documents", "blank-points", "discretion", "multiple", "doubtful-digit",
  "repeated", "no-unit", "no-category", "cap-not-printed", "base-not-printed", "points-not-summed", "percent-points", "band-gap", "band-overlap", "band-unclear", "band-share",
  "two-scales", "over-category", "noise", "wrong-polarity", "whole-item", "earned", "no-condition", "aggravated", "torn-number", "exclusive-tiers", "formula", "share-of-item",
] as const;

export type RegulationIssueCode = (typeof REGULATION_ISSUE_CODES)[number];
