import type { Edition } from "../catalogue/edition";
import { formatPoints, toNumber } from "../points";
import type { ScoringProblem } from "../scoring/assessment";
import { describeScoringProblem } from "../scoring/problems";
import { type AwardedScore, scoreAwarded } from "../scoring/scoreAwarded";
import { assess } from "./assess";
import { editionArgument } from "./catalogueArgument";
import { cellText, readSingle } from "./cell";
import { type NamedAmount, readAmounts } from "./coerce";
import type { FunctionContext } from "./context";
import { CellFailure, type ResultCell, wrongInput } from "./outcome";

/**
 * SCORE(points, items, catalogue, [month], [as]): total after caps, bonus and floor. [U7]
 * @param as "扣分" (default): points are deductions and bonuses; "得分": awarded category scores, as summary tables hold them
 * @returns points
 */
export function score(
  context: FunctionContext, points: unknown, items: unknown, catalogue: unknown, month?: unknown, as?: unknown,
): ResultCell {
  const mode = modeArgument(context, as);
  if (mode instanceof CellFailure) return mode;
  if (mode === "awarded") return totalOfAwarded(context, points, items, catalogue, month);
  const scored = assess(context, points, items, catalogue, month);
  return scored instanceof CellFailure ? scored : toNumber(scored.assessment.total);
}

type Mode = "recorded" | "awarded";

const MODES: ReadonlyMap<string, Mode> = new Map([
  ["", "recorded"], ["扣分", "recorded"], ["deductions", "recorded"],
  ["得分", "awarded"], ["scores", "awarded"],
]);

function modeArgument(context: FunctionContext, as: unknown): Mode | CellFailure {
  const cell = readSingle(context, "as", as);
  if (cell instanceof CellFailure) return cell;
  const text = cellText(cell);
  return MODES.get(text.toLowerCase()) ?? wrongInput(context.words.unknownMode(text));
}

function totalOfAwarded(context: FunctionContext, points: unknown, items: unknown, catalogue: unknown, month: unknown): ResultCell {
  const inForce = editionArgument(context, catalogue, month);
  if (inForce instanceof CellFailure) return inForce;
  const { edition } = inForce;
  const amounts = readAmounts(context, edition, points, items);
  if (amounts instanceof CellFailure) return amounts;
  const wrong = wrongScore(context, amounts);
  if (wrong) return wrong;
  const awarded = amounts.map(({ item, points: amount }): AwardedScore => ({ category: item.category.id, points: amount }));
  const { total, problems } = scoreAwarded(edition, awarded, { month: inForce.month });
  const [problem] = problems;
  return problem ? awardedProblem(context, edition, amounts, problem) : toNumber(total);
}

/** Clauses carry no score of their own, and a category has one. */
function wrongScore({ words }: FunctionContext, amounts: readonly NamedAmount[]): CellFailure | undefined {
  const seen = new Set<string>();
  for (const { item, where } of amounts) {
    if (item.clause) return wrongInput(words.clauseNotScore(where, item.name));
    if (item.category.kind === "deduct" && seen.has(item.category.id)) return wrongInput(words.duplicateCategory(where, item.name));
    seen.add(item.category.id);
  }
  return undefined;
}

function awardedProblem(
  { words, language }: FunctionContext, edition: Edition, amounts: readonly NamedAmount[], problem: ScoringProblem,
): CellFailure {
  const category = edition.categories.find(({ id }) => id === problem.category);
  const amount = amounts[problem.entry];
  const where = amount?.where ?? "";
  const name = category?.name ?? amount?.item.name ?? "";
  switch (problem.code) {
    case "missing-category":
      return wrongInput(words.categoryWithoutScore(name));
    case "score-over-points":
      return wrongInput(words.scoreOverPoints(where, name, category?.points ? formatPoints(category.points) : "0"));
    case "negative-amount":
      return wrongInput(words.negativeBonus(where, name));
    default:
      return wrongInput(describeScoringProblem(edition, problem, language, where));
  }
}
