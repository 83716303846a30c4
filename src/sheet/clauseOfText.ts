/** The clause that a cell's words cite. */
import { type ClauseMatch, findClause, matchClauseText } from "../catalogue/citation";
import { clauseKey } from "../catalogue/clauseText";
import type { Category, Clause, Edition } from "../catalogue/edition";
import type { CitedClause } from "./reading";

/** Similarity (0 … 1) from which a clause counts as recognised, when the next one is at least `CLEAR_LEAD` behind. */
const CERTAIN = 0.75;
const CLEAR_LEAD = 0.08;
/** From here on the words support a number that cites the same clause: "⑴上班迟到". */
const SUPPORTS_NUMBER = 0.35;
/** Below this a clause is not even named as a candidate. */
const CANDIDATE = 0.25;
const MOST_CANDIDATES = 3;
const NUMBERING = /[⑴-⒇①-⑳㈠-㈩]|[(（]\d{1,2}[)）]|(?:^|[\n;；])\s*\d{1,2}[、.．]/gu;

/**
 * Recognises a clause by its words, then by its number. [R8]
 * A number alone ("五⑴") cites its clause; a number with other words does so only where the words do not speak against it.
 * @returns the clause when it is certain; `cited` with candidates when it is not; both null when the text is empty or
 *   lists several clauses, so that the cell stands for the whole category
 */
export function clauseOfText(
  edition: Edition,
  category: Category | null,
  text: string,
  cell: string,
): { readonly clause: Clause | null; readonly cited: CitedClause | null } {
  const trimmed = text.trim();
  if (trimmed === "") return { clause: null, cited: null };
  const ranked = matchClauseText(edition, trimmed, category?.id);
  const [first, second] = ranked;
  if (first && first.similarity >= CERTAIN && first.similarity - (second?.similarity ?? 0) >= CLEAR_LEAD) {
    return { clause: first.clause, cited: null };
  }
  if ((trimmed.match(NUMBERING)?.length ?? 0) > 1) return { clause: null, cited: null };
  const numbered = findClause(edition, trimmed, category?.id);
  const [only, ...others] = numbered.filter((clause) => isCitation(trimmed, category) || similarityTo(clause, ranked) >= SUPPORTS_NUMBER);
  if (only && others.length === 0) return { clause: only, cited: null };
  const similar = ranked.filter(({ similarity }) => similarity >= CANDIDATE).map(({ clause }) => clause);
  const candidates = [...new Set([...(only ? [only, ...others] : []), ...similar])];
  return { clause: null, cited: { text: trimmed, cell, candidates: candidates.slice(0, MOST_CANDIDATES) } };
}

/** Whether a text is a number and at most its category's name. */
function isCitation(text: string, category: Category | null): boolean {
  const words = clauseKey(text).replace(/\d+$/u, "");
  return words.length < 2 || words === category?.name || (category?.aliases ?? []).includes(words);
}

const similarityTo = (clause: Clause, ranked: readonly ClauseMatch[]): number =>
  ranked.find((match) => match.clause === clause)?.similarity ?? 0;
