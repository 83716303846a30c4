/** What differs between a category or a clause and its counterpart. */
import { normalizeNumbers } from "../numerals";
import type { Category, Clause, Edition } from "../edition";
import type { CategoryPair, ClausePair, ClauseTrait, EditionChange } from "./change";
import { sameContent } from "./sameContent";
import { markChanges } from "./textMarks";

export function categoryChanges({ before, after }: CategoryPair): EditionChange[] {
  if (!before || !after) {
    const category = before ?? after;
    return category ? [{ kind: after ? "category-added" : "category-removed", category }] : [];
  }
  const category = { before, after };
  const changes: EditionChange[] = [];
  if (before.name !== after.name) changes.push({ kind: "category-renamed", category, before: before.name, after: after.name });
  if (!sameNumber(before.no, after.no)) changes.push({ kind: "category-renumbered", category, before: before.no, after: after.no });
  if (before.kind !== after.kind) changes.push({ kind: "category-kind", category, before: before.kind, after: after.kind });
  if (before.points !== after.points) changes.push({ kind: "category-points", category, before: before.points, after: after.points });
  if (before.cap !== after.cap) changes.push({ kind: "category-cap", category, before: before.cap, after: after.cap });
  return changes;
}

/** The editions that a pair of clauses stands in, and which category and clause of the one is which of the other, by id. */
export interface Pairing {
  readonly before: Edition;
  readonly after: Edition;
  readonly categories: ReadonlyMap<string, string>;
  readonly clauses: ReadonlyMap<string, string>;
}

export function clauseChanges({ before, after, citations }: ClausePair, pairing: Pairing): EditionChange[] {
  if (!before || !after) return alone(before, after, citations, pairing);
  const clause = { before, after };
  const citation = { before: citations.before ?? before.id, after: citations.after ?? after.id };
  const changes: EditionChange[] = [];
  if (pairing.categories.get(before.category) !== after.category) {
    changes.push({ kind: "clause-moved", clause, citation, before: categoryOf(pairing.before, before), after: categoryOf(pairing.after, after) });
  } else if (!sameNumber(before.no, after.no) || before.list !== after.list) {
    changes.push({ kind: "clause-renumbered", clause, citation });
  }
  if (before.text !== after.text) changes.push({ kind: "clause-reworded", clause, citation, marks: markChanges(before.text, after.text) });
  if (!sameContent(before.charge, after.charge)) changes.push({ kind: "clause-amount", clause, citation, before: before.charge, after: after.charge });
  for (const trait of TRAITS) {
    const [was, is] = [traitOf(before, trait), traitOf(after, trait)];
    const same = trait === "replaces" ? (was === null ? null : pairing.clauses.get(String(was)) ?? "") === is : sameContent(was, is);
    if (!same) changes.push({ kind: "clause-trait", trait, clause, citation, before: was, after: is });
  }
  return changes;
}

const TRAITS: readonly ClauseTrait[] = [
  "polarity", "unit", "subject", "chief", "every", "period", "yearPoints", "replaces", "exemptions", "scope", "vetoPeriod", "vetoFor", "consequences", "evidence",
];

/** `replaces` as the id of the clause in its own edition. */
const traitOf = (clause: Clause, trait: ClauseTrait): string | number | null | readonly string[] => clause[trait];

function alone(before: Clause | null, after: Clause | null, citations: ClausePair["citations"], pairing: Pairing): EditionChange[] {
  if (after) {
    return [{ kind: "clause-added", clause: after, citation: citations.after ?? after.id, category: categoryOf(pairing.after, after) }];
  }
  return before ? [{ kind: "clause-removed", clause: before, citation: citations.before ?? before.id, category: categoryOf(pairing.before, before) }] : [];
}

const categoryOf = ({ categories }: Edition, { category }: Clause): Category | null => categories.find(({ id }) => id === category) ?? null;

/** ⑴, (1) and （1） are one number. */
const sameNumber = (a: string, b: string): boolean => normalizeNumbers(a) === normalizeNumbers(b);
