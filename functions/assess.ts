/** points + items + catalogue + month → the assessment that several functions read from. */
import type { Edition } from "../src/catalogue/edition";
import type { Assessment, ScoringProblem } from "../src/scoring/assessment";
import { scoreEntries } from "../src/scoring/scoreEntries";
import { editionArgument } from "./catalogueArgument";
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
  const result = scoreEntries(inForce.edition, entries.map(({ entry }) => entry), { month: inForce.month });
  if ("assessment" in result) return { edition: inForce.edition, assessment: result.assessment };
  return firstProblem(context, entries, result.problems);
}

function firstProblem({ words }: FunctionContext, entries: readonly PlacedEntry[], problems: readonly ScoringProblem[]): CellFailure {
  const [problem] = problems;
  const amount = entries[problem?.entry ?? -1]?.amount;
  const where = amount?.where ?? "";
  const name = amount?.item.name ?? "";
  if (problem?.code === "blank-clause") return wrongInput(words.blankClause(where, name));
  return wrongInput(words.otherProblem(where, problem?.code ?? "?"));
}
