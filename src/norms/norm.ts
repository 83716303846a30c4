/**
 * Norms (行为规范): what a regulation asks of people without giving it points.
 *
 * A norm can be searched, checked and pointed to, never scored: it has no points, and none may be invented. `check` says
 * what can be done with it instead.
 */
import type { Source } from "../catalogue/edition";
import type { Month } from "../month";

export const CHECK_CLASSES = ["computable", "record", "observable", "judgement", "organisational"] as const;

/**
 * How compliance can be established: from dates and counts (computable), from a ledger, log or recording (record), on patrol or
 * video (observable), by opinion only (judgement), or as a duty of the centre that no person is assessed by (organisational).
 */
export type CheckClass = (typeof CHECK_CLASSES)[number];

export const TOPICS = [
  "attendance", "discipline", "appearance", "manner", "language", "reception", "business", "integrity", "privacy", "fairness",
  "complaints", "environment", "openness", "knowledge", "teamwork", "management",
] as const;

/** What a norm is about; assigned by reading, not printed. */
export type Topic = (typeof TOPICS)[number];

/** What norm documents, templates and the eligibility rules have in common. */
export interface DocumentHead {
  /** Unique for ever, like an edition's: "hall-annual-norms.1". */
  readonly id: string;
  readonly catalogue: string;
  /** "S2". */
  readonly scheme: string;
  readonly title: string;
  /** 第一篇, 八条 …: tells documents of one title apart; null when not needed. */
  readonly part: string | null;
  readonly effectiveFrom: Month | null;
  /** What the surviving text lacks; empty when whole. */
  readonly missing: readonly string[];
  readonly source: Source;
}

/** One issued document that holds norms only. */
export interface NormDocument extends DocumentHead {
  readonly norms: readonly Norm[];
}

/** One norm. */
export interface Norm {
  /** Unique among all norms: scheme, heading, number: "S2.1.12", "S17.1.4b". */
  readonly id: string;
  readonly scheme: string;
  /** Heading it stands under, as printed: "一、禁止行为". */
  readonly heading: string;
  /** Its number as printed; "" when it has none. */
  readonly no: string;
  /** Verbatim. */
  readonly text: string;
  /** The text as it must have been before it was damaged; null when it is whole or cannot be restored. */
  readonly clean: string | null;
  readonly topic: Topic;
  readonly check: CheckClass;
  readonly role: "rule" | "procedure" | "consequence" | "exemption";
  readonly subject: "staff" | "centre";
  /** What is wrong with the printed text; null when nothing is. */
  readonly damage: string | null;
  readonly note: string | null;
  readonly source: Source;
}
