/** points + items + catalogue + month → the assessment that several functions read from. */
import type { Edition } from "../catalogue/edition";
import type { Assessment } from "../scoring/assessment";
import { describeScoringProblem } from "../scoring/problems";
import { scoreEntries } from "../scoring/scoreEntries";
import { type EditionInForce, editionArgument } from "./catalogueArgument";
import { readAmounts } from "./coerce";
import type { FunctionContext } from "./context";
import { entriesOf, type PlacedEntry } from "./entries";
import { CellFailure, wrongInput } from "./outcome";

export interface Scored {
  readonly edition: Edition;
  readonly assessment: Assessment;
}

/** Scores recorded deductions and bonuses; the first thing that is wrong becomes the failure. */
export function assess(context: FunctionContext, points: unknown, items: unknown, catalogue: unknown, month: unknown): Scored | CellFailure {
  const inForce = editionArgument(context, catalogue, month);
  if (inForce instanceof CellFailure) return inForce;
  const amounts = readAmounts(context, inForce.edition, points, items);
  if (amounts instanceof CellFailure) return amounts;
  const entries = entriesOf(context, amounts);
  if (entries instanceof CellFailure) return entries;
  const assessment = assessEntries(context, inForce, entries);
  return assessment instanceof CellFailure ? assessment : { edition: inForce.edition, assessment };
}

/** @returns the assessment of one subject's entries, or the first reason why there is none, with its place */
export function assessEntries({ language }: FunctionContext, { edition, month }: EditionInForce, entries: readonly PlacedEntry[]): Assessment | CellFailure {
  const result = scoreEntries(edition, entries.map(({ entry }) => entry), { month });
  if ("assessment" in result) return result.assessment;
  const [problem] = result.problems;
  if (!problem) throw new RangeError("neither an assessment nor a problem");
  return wrongInput(describeScoringProblem(edition, problem, language, entries[problem.entry]?.amount.where));
}
