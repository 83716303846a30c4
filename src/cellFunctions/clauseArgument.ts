/** The argument clause → one clause of the edition. */
import { findCategory, findClause } from "../catalogue/citation";
import type { Clause, Edition } from "../catalogue/edition";
import { cellText, readSingle } from "./cell";
import type { FunctionContext } from "./context";
import { categoryNames, clauseNames } from "./items";
import { CellFailure, notAvailable, wrongInput } from "./outcome";

/**
 * @param raw a clause as people cite it: "五(3)", "德2", "工作纪律⑴"
 * @returns #N/A when no clause fits, when several do, and for a whole category; the message names the candidates
 */
export function clauseArgument(context: FunctionContext, edition: Edition, raw: unknown): Clause | CellFailure {
  const { words } = context;
  const cell = readSingle(context, "clause", raw);
  if (cell instanceof CellFailure) return cell;
  const text = cellText(cell);
  if (text === "") return wrongInput(words.missingClause);
  const clauses = findClause(edition, text);
  const [only, ...others] = clauses;
  if (only && others.length === 0) return only;
  const category = findCategory(edition, text);
  if (category && clauses.length > 0) return notAvailable(words.clauseIsCategory(category.name, words.list(clauseNames(edition, clauses))));
  if (clauses.length > 0) return notAvailable(words.ambiguousClause(text, words.list(clauseNames(edition, clauses))));
  return notAvailable(words.unknownClause(text, edition.title, words.list(categoryNames(edition))));
}
