/** The clause that a cell's words cite. */
import { type ClauseMatch, findClause, isCitation, matchClauseText } from "../catalogue/citation";
import { clauseKey } from "../catalogue/clauseText";
import type { Category, Clause, Edition } from "../catalogue/edition";
import type { CitedClause } from "./reading";

/**
 * When a resemblance is certain. The measure is `matchText`'s (character pairs of the words without numbering, amounts and punctuation);
 * a clause is recognised from 0.75 where the next one is 0.08 behind, and from 0.55 where the next one is 0.2 behind and the text is not
 * much longer than the clause (a long text that merely contains 着装不规范 is about more).
 *
 * Calibrated in test/unit/sheet/clauseNoise.test.ts on the clauses of all editions with slips, dropped and swapped words, scanner's
 * confusions, other punctuation and cut ends. The measure for free reasons (`clauseOfReason`) knows somewhat more of them again, but
 * claims a tenth of all clauses of other regulations for one of this, against one in fifty here: a cited text is not a reason.
 */
const CERTAIN = 0.75;
const CLEAR_LEAD = 0.08;
const LIKELY = 0.55;
const FAR_LEAD = 0.2;
/** Share of the text's length that the clause must have. */
const COMPARABLE = 0.6;
/** Two clauses under one number are told apart from here on. */
const AMONG_FEW = 0.45;
/** From here on the words support a number that cites the same clause: "⑴上班迟到". */
const SUPPORTS_NUMBER = 0.35;
/** Below this a clause is not even named as a candidate. */
const CANDIDATE = 0.25;
const MOST_CANDIDATES = 3;
const NUMBERING = /[⑴-⒇①-⑳㈠-㈩]|[(（]\d{1,2}[)）]|(?:^|[\n;；])\s*\d{1,2}[、.．]/gu;

/** What a text cites, wherever it stands. */
interface Citation {
  readonly clause: Clause | null;
  /** null when nothing was to be cited or it is certain. */
  readonly candidates: readonly Clause[] | null;
  /** Clauses that the number stands for, where it stands for several. */
  readonly numbered: readonly Clause[];
}

/** Citations looked up before, by category and text: sheets repeat the same few. */
const remembered = new WeakMap<Edition, Map<string, Map<string, Citation>>>();
/** For each category. */
const MOST_REMEMBERED = 5_000;

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
  const { clause, candidates, numbered } = citationOf(edition, category, trimmed);
  if (!candidates) return { clause, cited: null };
  return { clause, cited: { text: trimmed, cell, candidates, ...(isOneItem(numbered) ? { item: numbered } : {}) } };
}

/** Whether clauses are the parts of one printed item, not of two lists or of a whole category. */
const isOneItem = ([first, ...others]: readonly Clause[]): boolean =>
  first !== undefined && first.no !== "" && others.length > 0 &&
  others.every(({ no, list, category, polarity }) => no === first.no && list === first.list && category === first.category && polarity === first.polarity);

/**
 * What a number says that stands for several clauses (好差评2 is printed twice): their category, and the one that a reason beside it
 * resembles. [R31]
 * @returns both null where the text is no such number
 */
export function clauseUnderNumber(
  edition: Edition, category: Category | null, text: string, reason: string,
): { readonly clause: Clause | null; readonly category: Category | null } {
  const trimmed = text.trim();
  const { numbered } = trimmed === "" ? NOTHING : citationOf(edition, category, trimmed);
  const [first] = numbered;
  if (!first || numbered.some((clause) => clause.category !== first.category)) return { clause: null, category: null };
  const owner = edition.categories.find(({ id }) => id === first.category) ?? null;
  const [best, next] = reason.trim() === "" ? [] : matchClauseText(edition, reason, first.category).filter(({ clause }) => numbered.includes(clause));
  const isClear = best !== undefined && best.similarity >= AMONG_FEW && best.similarity - (next?.similarity ?? 0) >= CLEAR_LEAD;
  return { clause: isClear ? best.clause : null, category: owner };
}

const NOTHING: Citation = { clause: null, candidates: null, numbered: [] };

function citationOf(edition: Edition, category: Category | null, text: string): Citation {
  const memory = memoryOf(edition, category?.id ?? "");
  const before = memory.get(text);
  if (before) return before;
  const citation = readCitation(edition, category, text);
  if (memory.size < MOST_REMEMBERED) memory.set(text, citation);
  return citation;
}

function memoryOf(edition: Edition, category: string): Map<string, Citation> {
  let categories = remembered.get(edition);
  if (!categories) remembered.set(edition, (categories = new Map<string, Map<string, Citation>>()));
  let memory = categories.get(category);
  if (!memory) categories.set(category, (memory = new Map<string, Citation>()));
  return memory;
}

function readCitation(edition: Edition, category: Category | null, text: string): Citation {
  const ranked = matchClauseText(edition, text, category?.id);
  const [first, second] = ranked;
  if (first && isCertain(first, second, text)) return { ...NOTHING, clause: first.clause };
  const isNumber = isCitation(edition, text);
  if (!isNumber && (text.match(NUMBERING)?.length ?? 0) > 1) return NOTHING;
  const numbered = findClause(edition, text, category?.id);
  const [only, ...others] = numbered.filter((clause) => isNumber || similarityTo(clause, ranked) >= SUPPORTS_NUMBER);
  if (only && others.length === 0) return { ...NOTHING, clause: only };
  const similar = ranked.filter(({ similarity }) => similarity >= CANDIDATE).map(({ clause }) => clause);
  const candidates = [...new Set([...(only ? [only, ...others] : []), ...similar])];
  return { clause: null, candidates: candidates.slice(0, MOST_CANDIDATES), numbered: isNumber && only ? [only, ...others] : [] };
}

function isCertain(first: ClauseMatch, second: ClauseMatch | undefined, text: string): boolean {
  const lead = first.similarity - (second?.similarity ?? 0);
  if (first.similarity >= CERTAIN && lead >= CLEAR_LEAD) return true;
  if (first.similarity < LIKELY || lead < FAR_LEAD) return false;
  return clauseKey(first.clause.text).length >= COMPARABLE * clauseKey(text).length;
}

const similarityTo = (clause: Clause, ranked: readonly ClauseMatch[]): number =>
  ranked.find((match) => match.clause === clause)?.similarity ?? 0;
