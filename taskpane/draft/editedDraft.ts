/**
 * A draft while a person corrects it. Clauses and categories refer to each other by keys that stay theirs, so that
 * splitting, deleting and adding never makes one point at another.
 */
import type { DraftBand, DraftCategory, DraftClause, RegulationDraft, RegulationIssue } from "../../src/regulation/draft";

export interface EditedDraft extends Pick<RegulationDraft, "title" | "base" | "max" | "bonusCap" | "aggregations" | "documents"> {
  readonly categories: readonly EditedCategory[];
  /** In the order of the text. */
  readonly clauses: readonly EditedClause[];
  readonly bands: readonly EditedBand[];
  /** Doubts about the text itself (a formula, a watermark): no field answers them. */
  readonly textIssues: readonly RegulationIssue[];
  /** Ids of the doubts that a person has looked at and left as they are. */
  readonly checked: ReadonlySet<string>;
  /** For the next clause, category or band made by hand. */
  readonly nextKey: number;
}

export type Key = number;

/** Made by hand, its place is empty (start = end = 0). */
export interface EditedCategory extends DraftCategory {
  readonly key: Key;
}

export interface EditedClause extends Omit<DraftClause, "category" | "replaces"> {
  readonly key: Key;
  readonly category: Key | null;
  readonly replaces: Key | null;
  /** The text leaves the amount to the assessor. */
  readonly discretion: boolean;
  /** A character of the amount may be a slip of the scan. */
  readonly doubtful: boolean;
}

export interface EditedBand extends DraftBand {
  readonly key: Key;
}

/** Doubts that follow from the draft's fields and are worked out anew after every edit; all others are about the text. */
const FIELD_ISSUES: ReadonlySet<RegulationIssue["code"]> = new Set([
  "discretion", "blank-points", "torn-number", "multiple", "doubtful-digit", "no-unit", "aggravated", "no-condition", "no-category", "over-category", "wrong-polarity",
  "cap-not-printed", "points-not-summed", "base-not-printed", "two-scales", "band-unclear", "band-gap", "band-overlap", "exclusive-tiers",
]);

/** A draft as it was read, ready to be corrected. */
export function editedOf(draft: RegulationDraft): EditedDraft {
  const { title, base, max, bonusCap, aggregations, documents, categories, clauses, bands, issues } = draft;
  const clauseKey = (index: number): Key => categories.length + index;
  const saidAt = (...codes: RegulationIssue["code"][]): ReadonlySet<string> =>
    new Set(issues.filter(({ code }) => codes.includes(code)).map(({ start, end }) => `${start}-${end}`));
  const [discretion, doubtful] = [saidAt("discretion"), saidAt("doubtful-digit", "torn-number")];
  return {
    title, base, max, bonusCap, aggregations, documents,
    categories: categories.map((category, key) => ({ ...category, key })),
    clauses: clauses.map((clause, index) => {
      const place = `${clause.start}-${clause.end}`;
      return clauseOf(clause, clauseKey(index), clause.replaces === null ? null : clauseKey(clause.replaces), discretion.has(place), doubtful.has(place));
    }),
    bands: bands.map((band, index) => ({ ...band, key: categories.length + clauses.length + index })),
    textIssues: issues.filter(({ code }) => !FIELD_ISSUES.has(code)),
    checked: new Set(),
    nextKey: categories.length + clauses.length + bands.length,
  };
}

/** The draft in the core's own shape. @param issues those that hold now */
export function draftOf(edited: EditedDraft, issues: readonly RegulationIssue[]): RegulationDraft {
  const { title, base, max, bonusCap, aggregations, documents } = edited;
  const categoryIndex = new Map(edited.categories.map(({ key }, index) => [key, index]));
  const clauseIndex = new Map(edited.clauses.map(({ key }, index) => [key, index]));
  return {
    title, base, max, bonusCap, aggregations, documents, issues,
    categories: edited.categories.map(({ key: _, ...category }) => category),
    clauses: edited.clauses.map((clause) => plainClause(clause,
      clause.category === null ? null : (categoryIndex.get(clause.category) ?? null), clause.replaces === null ? null : (clauseIndex.get(clause.replaces) ?? null))),
    bands: edited.bands.map(({ key: _, ...band }) => band),
  };
}

// Written out: for ten thousand clauses, objects of so many properties made by spreading take seconds.

function clauseOf(clause: DraftClause, key: Key, replaces: Key | null, discretion: boolean, doubtful: boolean): EditedClause {
  const {
    start, end, category, no, text, polarity, points, unit, per, chief, limit, multiple, subject, period, vetoPeriod, evidence, consequences, items, tiers,
  } = clause;
  const edited: EditedClause = {
    start, end, key, category, no, text, polarity, points, unit, per, chief, limit, multiple, subject, replaces, period, vetoPeriod, evidence, consequences, items, discretion, doubtful,
  };
  return tiers === undefined ? edited : { ...edited, tiers };
}

function plainClause(clause: EditedClause, category: number | null, replaces: number | null): DraftClause {
  const { start, end, no, text, polarity, points, unit, per, chief, limit, multiple, subject, period, vetoPeriod, evidence, consequences, items, tiers } = clause;
  const draft: DraftClause = {
    start, end, category, no, text, polarity, points, unit, per, chief, limit, multiple, subject, replaces, period, vetoPeriod, evidence, consequences, items,
  };
  return tiers === undefined ? draft : { ...draft, tiers };
}
