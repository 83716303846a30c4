import { findCategory, findClause } from "../src/catalogue/citation";
import { editionArgument } from "./catalogueArgument";
import { cellText, readSingle } from "./cell";
import type { FunctionContext } from "./context";
import { categoryNames, clauseNames } from "./items";
import { CellFailure, notAvailable, type ResultCell, wrongInput } from "./outcome";

/**
 * RULE(clause, catalogue, [month]): the text of a clause, word for word. [U11]
 * @param clause as people cite it: "五(3)", "德2", "工作纪律⑴"
 * @returns #N/A when no clause fits, when several do, and for a whole category; the message names the candidates
 */
export function rule(context: FunctionContext, clause: unknown, catalogue: unknown, month?: unknown): ResultCell {
  const { words } = context;
  const inForce = editionArgument(context, catalogue, month);
  if (inForce instanceof CellFailure) return inForce;
  const { edition } = inForce;
  const cell = readSingle(context, "clause", clause);
  if (cell instanceof CellFailure) return cell;
  const text = cellText(cell);
  if (text === "") return wrongInput(words.missingClause);
  const clauses = findClause(edition, text);
  const [only, ...others] = clauses;
  if (only && others.length === 0) return only.text;
  const category = findCategory(edition, text);
  if (category && clauses.length > 0) return notAvailable(words.clauseIsCategory(category.name, words.list(clauseNames(edition, clauses))));
  if (clauses.length > 0) return notAvailable(words.ambiguousClause(text, words.list(clauseNames(edition, clauses))));
  return notAvailable(words.unknownClause(text, edition.title, words.list(categoryNames(edition))));
}
