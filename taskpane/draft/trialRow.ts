/** One line of an example month: a clause and what happened, as typed. */
import type { Key } from "./editedDraft";

export interface TrialRow {
  readonly clause: Key;
  readonly count: string;
  /** Where the assessor names the amount. */
  readonly amount: string;
  readonly quantities: readonly string[];
  readonly tier: string;
}

export const newTrialRow = (clause: Key): TrialRow => ({ clause, count: "1", amount: "", quantities: [], tier: "" });
