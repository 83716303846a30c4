/**
 * What the documents leave open. The oracle never decides one of these: it is told, so that an agreement with it is an
 * agreement about the text alone.
 */
export type Partial = "whole" | "prorata" | "up";

export interface Policies {
  /** Whether a category's points are an end (扣完为止) or everything recorded counts. */
  readonly cap: "stop" | "none";
  /** What a part of a percentage point or of half a day costs. */
  readonly partial: Partial;
  /** Decimals of a charge whose percentage has no end (41 of 44); null: such a charge cannot be stated. */
  readonly places: number | null;
  /** Grades that a total exactly on their lower bound does not get: only where the text gives the bound to both sides. */
  readonly aboveOnly: ReadonlySet<string>;
}
