/** What an item (项目) names: a category of the edition, or one of its clauses. */
import { citeClause, findCategory, findClause, matchClauseText, printedPoints } from "../catalogue/citation";
import type { Category, Clause, Edition } from "../catalogue/edition";
import type { FunctionContext } from "./context";
import { type CellFailure, wrongInput } from "./outcome";

export interface Item {
  readonly category: Category;
  /** null when only the category is named. */
  readonly clause: Clause | null;
  /** Name for messages. */
  readonly name: string;
}

/** A text that quotes a clause word for word, or a part of it; anything vaguer is not taken for it. */
const QUOTATION = 0.75;

/** Most candidates that a message lists. */
const MOST_NAMES = 6;

/** What a text names, or the clauses between which it leaves open which; none where nothing resembles it. */
export interface Named {
  readonly item: Item | null;
  readonly candidates: readonly Clause[];
}

/** What texts were found to name before: a column of formulas asks for the same few clauses in every cell. */
const remembered = new WeakMap<Edition, Map<string, Named>>();
const MOST_REMEMBERED = 2_000;

/**
 * Finds what a text names: a category, a clause by its number, or a clause by its words. [U5] [D96]
 * @param text as in the cell, not blank
 */
export function findItem(edition: Edition, text: string): Named {
  let known = remembered.get(edition);
  if (!known) remembered.set(edition, (known = new Map<string, Named>()));
  let named = known.get(text);
  if (!named) {
    named = resolveItem(edition, text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, named);
  }
  return named;
}

function resolveItem(edition: Edition, text: string): Named {
  const category = findCategory(edition, text);
  const cited = findClause(edition, text);
  if (category && !citesPart(edition, category, cited, text)) return { item: { category, clause: null, name: category.name }, candidates: [] };
  const quoted = quotedClauses(edition, text);
  const narrowed = cited.length > 1 ? cited.filter((clause) => quoted.includes(clause)) : [];
  const candidates = narrowed.length > 0 ? narrowed : cited.length > 0 ? cited : quoted;
  return { item: itemOf(edition, candidates) ?? null, candidates };
}

/**
 * Whether a text that starts with a category's name goes on to one of its clauses: 工作纪律⑴ does, 工作纪律(10) prints the
 * category's points.
 */
function citesPart(edition: Edition, category: Category, cited: readonly Clause[], text: string): boolean {
  const members = edition.clauses.filter((clause) => clause.category === category.id);
  return cited.length === 1 && members.length > 1 && printedPoints(text) !== category.points;
}

/** The clauses whose words the text quotes, when it quotes any: the closest ones only. */
function quotedClauses(edition: Edition, text: string): readonly Clause[] {
  const matches = matchClauseText(edition, text).filter(({ similarity }) => similarity >= QUOTATION);
  return matches.filter(({ similarity }) => similarity === matches[0]?.similarity).map(({ clause }) => clause);
}

/**
 * Several clauses will do where it makes no difference which one is meant: the amount is the recorded one, so the
 * category decides, unless a clause is a veto, belongs to the year or has no figure.
 */
function itemOf(edition: Edition, candidates: readonly Clause[]): Item | undefined {
  const [first, ...others] = candidates;
  const category = edition.categories.find(({ id }) => id === first?.category);
  if (!first || !category) return undefined;
  if (others.length === 0) return { category, clause: first, name: citeClause(edition, first) };
  const alike = candidates.every(
    (clause) =>
      clause.category === first.category && clause.polarity === first.polarity && clause.period === "month" && clause.yearPoints === null &&
      clause.charge.kind !== "blank",
  );
  return alike ? { category, clause: null, name: category.name } : undefined;
}

/** @param where place of the cell, for the message */
export function unresolvedItem(
  { words }: FunctionContext, edition: Edition, text: string, where: string, candidates: readonly Clause[],
): CellFailure {
  const { title } = edition;
  if (candidates.length === 0) return wrongInput(words.unknownItem(where, text, title, words.list(categoryNames(edition))));
  return wrongInput(words.ambiguousItem(where, text, words.list(clauseNames(edition, candidates))));
}

export const categoryNames = (edition: Edition): readonly string[] => edition.categories.map(({ name }) => name);

/** Clauses as people cite them, the first few of many. */
export function clauseNames(edition: Edition, clauses: readonly Clause[]): readonly string[] {
  const names = clauses.slice(0, MOST_NAMES).map((clause) => citeClause(edition, clause));
  return clauses.length > MOST_NAMES ? [...names, "…"] : names;
}
