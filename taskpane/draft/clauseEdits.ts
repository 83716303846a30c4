/** Corrections of one clause. Pure; none writes a number that nobody has given. */
import type { DraftClause } from "../../src/regulation/draft";
import type { EditedClause, EditedDraft, Key } from "./editedDraft";

/** What a person can set. */
export type ClauseChange =
  | { readonly field: "points"; readonly value: DraftClause["points"] }
  | { readonly field: "unit"; readonly value: string | null }
  | { readonly field: "category"; readonly value: Key | null }
  | { readonly field: "polarity"; readonly value: DraftClause["polarity"] }
  | { readonly field: "no"; readonly value: string };

export function changeClause(draft: EditedDraft, key: Key, change: ClauseChange): EditedDraft {
  return { ...draft, clauses: draft.clauses.map((clause) => (clause.key === key ? changed(clause, change) : clause)) };
}

function changed(clause: EditedClause, change: ClauseChange): EditedClause {
  switch (change.field) {
    case "points": return withPoints(clause, change.value);
    case "unit": return { ...clause, unit: change.value, per: change.value === clause.unit ? clause.per : 1 };
    case "category": return { ...clause, category: change.value };
    case "polarity": return { ...clause, polarity: change.value };
    case "no": return { ...clause, no: change.value };
  }
}

/** An amount of a person's own stands for what was read: tiers, multiples and doubts about the print go with it. */
function withPoints({ tiers: _, ...clause }: EditedClause, points: DraftClause["points"]): EditedClause {
  return { ...clause, points, multiple: null, doubtful: false, discretion: clause.discretion && points === null };
}

/** Takes a clause out; a graver case that took its place stands for itself. */
export function removeClause(draft: EditedDraft, key: Key): EditedDraft {
  return {
    ...draft,
    clauses: draft.clauses.filter((clause) => clause.key !== key).map((clause) => (clause.replaces === key ? { ...clause, replaces: null } : clause)),
  };
}

/**
 * A clause by hand, from a passage of the text. Its amount, unit and number are blank; its category is the one it stands under.
 * @returns undefined where there is nothing but blanks
 */
export function addClause(draft: EditedDraft, start: number, end: number, source: string): { readonly draft: EditedDraft; readonly key: Key } | undefined {
  const place = trimmed(source, start, end);
  if (!place) return undefined;
  const behind = draft.clauses.findIndex((clause) => clause.start > place.start);
  const at = behind < 0 ? draft.clauses.length : behind;
  const clause: EditedClause = {
    ...place, ...NO_CHARGE, key: draft.nextKey, category: categoryAt(draft, at, place.start), no: "", text: source.slice(place.start, place.end), polarity: "deduct",
    subject: null, period: "month", vetoPeriod: null, evidence: null, consequences: [], items: [],
  };
  return { draft: { ...draft, clauses: [...draft.clauses.slice(0, at), clause, ...draft.clauses.slice(at)], nextKey: draft.nextKey + 1 }, key: clause.key };
}

/** The last heading before the place, or the category of the clause before, whichever is nearer. */
function categoryAt({ categories, clauses }: EditedDraft, index: number, start: number): Key | null {
  const before = clauses[index - 1];
  const heading = categories.filter((category) => category.start < category.end && category.start <= start).reduce<EditedDraft["categories"][number] | null>((last, one) => (last && last.start > one.start ? last : one), null);
  if (before && (heading === null || heading.start < before.start)) return before.category;
  return heading?.key ?? null;
}

/** A clause whose amount nobody has given. */
export const NO_CHARGE = {
  points: null, unit: null, per: 1, chief: null, limit: null, multiple: null, replaces: null, discretion: false, doubtful: false,
} as const;

/** The passage without blanks at its ends. */
export function trimmed(source: string, start: number, end: number): { readonly start: number; readonly end: number } | undefined {
  let [from, to] = [Math.max(0, start), Math.min(source.length, end)];
  while (from < to && /\s/u.test(source[from] ?? "")) from += 1;
  while (from < to && /\s/u.test(source[to - 1] ?? "")) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}
