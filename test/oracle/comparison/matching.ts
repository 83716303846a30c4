/** Which clause of an edition is which rule of the facts: by what is printed, never by id. */
import type { Clause, Edition } from "../../../src/catalogue/edition";
import type { FactDocument, FactRule } from "../facts";

export interface Match {
  readonly rule: FactRule;
  readonly clause: Clause;
  /** Clauses that hold the rest of what the same words say: what is lost, what the year pays. */
  readonly beside: readonly Clause[];
}

export interface Matching {
  readonly byKey: ReadonlyMap<string, Match>;
  readonly unmatchedRules: readonly FactRule[];
  readonly unmatchedClauses: readonly Clause[];
}

const spokenTexts = new Map<string, string>();

/** Only what is read aloud: printed texts differ in width, spaces and marks. */
export function spoken(text: string): string {
  const known = spokenTexts.get(text);
  if (known !== undefined) return known;
  const result = withoutMarks(text);
  spokenTexts.set(text, result);
  return result;
}

function withoutMarks(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{Letter}\p{Number}%_]/gu, "").toLowerCase();
}

function pairs(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
}

/** 0 … 1: share of neighbouring characters that both texts have (Dice). */
function likeness(a: string, b: string): number {
  const [ofA, ofB] = [pairs(a), pairs(b)];
  let common = 0;
  for (const pair of ofA) if (ofB.has(pair)) common += 1;
  return ofA.size + ofB.size === 0 ? 0 : (2 * common) / (ofA.size + ofB.size);
}

const LEAST_LIKENESS = 0.7;

interface Offer {
  readonly rule: FactRule;
  readonly clause: Clause;
  readonly likeness: number;
}

function isSameCategory(edition: Edition, clause: Clause, rule: FactRule): boolean {
  const names = edition.categories
    .filter(({ id }) => id === clause.category || id === clause.printedUnder)
    .map(({ name }) => spoken(name));
  return names.some((name) => name === spoken(rule.category));
}

/** The same words first; only what is left over is compared by likeness, which takes time. */
function sameWords(edition: Edition, document: FactDocument): Offer[] {
  return document.rules.flatMap((rule) => edition.clauses.flatMap((clause): Offer[] =>
    clause.polarity === rule.polarity && spoken(rule.text) === spoken(clause.text)
      ? [{ rule, clause, likeness: isSameCategory(edition, clause, rule) ? 1 : 0 }] : []));
}

function likeWords(edition: Edition, rules: readonly FactRule[], clauses: readonly Clause[]): Offer[] {
  return rules.flatMap((rule) => clauses.flatMap((clause): Offer[] => {
    if (clause.polarity !== rule.polarity) return [];
    const [ruleText, clauseText] = [spoken(rule.text), spoken(clause.text)];
    const inCategory = isSameCategory(edition, clause, rule) ? 0.001 : 0;
    // An edition may print the condition that the amount of 不报每次扣5分 belongs to.
    const within = clauseText.includes(ruleText) ? LEAST_LIKENESS : 0;
    const alike = Math.max(within, likeness(ruleText, clauseText));
    return alike < LEAST_LIKENESS ? [] : [{ rule, clause, likeness: alike + inCategory }];
  }));
}

/** Clauses that nobody took and whose words are a part of the rule's: one rule costs points, an honour and points of the year. */
function restOf(edition: Edition, { rule }: Match, taken: ReadonlySet<Clause>): readonly Clause[] {
  if (rule.loses === undefined && rule.year === undefined) return [];
  return edition.clauses.filter((clause) => !taken.has(clause) && spoken(rule.text).includes(spoken(clause.text)));
}

/**
 * Same words first, then best likeness first; a rule and a clause belong to one another only.
 * @returns whom each rule matched, and who is left over on both sides
 */
export function match(edition: Edition, document: FactDocument): Matching {
  const byKey = new Map<string, Match>();
  const taken = new Set<Clause>();
  const take = (offered: readonly Offer[]): void => {
    for (const { rule, clause } of [...offered].sort((a, b) => b.likeness - a.likeness)) {
      if (byKey.has(rule.key) || taken.has(clause)) continue;
      byKey.set(rule.key, { rule, clause, beside: [] });
      taken.add(clause);
    }
  };
  take(sameWords(edition, document));
  take(likeWords(edition, document.rules.filter(({ key }) => !byKey.has(key)), edition.clauses.filter((clause) => !taken.has(clause))));
  for (const found of [...byKey.values()]) {
    const beside = restOf(edition, found, taken);
    byKey.set(found.rule.key, { ...found, beside });
    for (const clause of beside) taken.add(clause);
  }
  return {
    byKey,
    unmatchedRules: document.rules.filter(({ key }) => !byKey.has(key)),
    unmatchedClauses: edition.clauses.filter((clause) => !taken.has(clause)),
  };
}
