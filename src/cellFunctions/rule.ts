import { editionArgument } from "./catalogueArgument";
import { clauseArgument } from "./clauseArgument";
import type { FunctionContext } from "./context";
import { CellFailure, type ResultCell } from "./outcome";

/**
 * RULE(clause, catalogue, [month]): the text of a clause, word for word. [U11]
 * @param named the clause as people cite it: "五(3)", "德2", "工作纪律⑴"
 */
export function rule(context: FunctionContext, named: unknown, catalogue: unknown, month?: unknown): ResultCell {
  const inForce = editionArgument(context, catalogue, month);
  if (inForce instanceof CellFailure) return inForce;
  const clause = clauseArgument(context, inForce.edition, named);
  return clause instanceof CellFailure ? clause : clause.text;
}
