/** Later editions made from a built-in one, because most documents have been issued once. */
import type { Category, Charge, Clause, Edition } from "../../src/catalogue/edition";
import type { Month } from "../../src/month";
import { points } from "../../src/points";

export type Edit = (edition: Edition) => Edition;

/** The edition after some edits, under an id of its own. */
export const derive = (edition: Edition, id: string, ...edits: readonly Edit[]): Edition => edits.reduce((so, edit) => edit(so), { ...edition, id });

const onClauses = (change: (clauses: readonly Clause[]) => readonly Clause[]): Edit => (edition) => ({ ...edition, clauses: change(edition.clauses) });
const onClause = (id: string, change: (clause: Clause) => Clause): Edit => onClauses((clauses) => {
  if (!clauses.some((clause) => clause.id === id)) throw new RangeError(`no clause ${id}`);
  return clauses.map((clause) => (clause.id === id ? change(clause) : clause));
});
const onCategory = (id: string, change: (category: Category) => Category): Edit => (edition) =>
  ({ ...edition, categories: edition.categories.map((category) => (category.id === id ? change(category) : category)) });

export const charging = (id: string, charge: Charge): Edit => onClause(id, (clause) => ({ ...clause, charge }));
export const fixedAt = (id: string, amount: number): Edit => charging(id, { kind: "fixed", points: points(amount) });
export const rangeOf = (id: string, min: number, max: number): Edit => charging(id, { kind: "range", min: points(min), max: points(max) });
export const reworded = (id: string, text: string): Edit => onClause(id, (clause) => ({ ...clause, text }));
export const clauseWith = (id: string, parts: Partial<Clause>): Edit => onClause(id, (clause) => ({ ...clause, ...parts }));
export const without = (id: string): Edit => onClauses((clauses) => clauses.filter((clause) => clause.id !== id));
/** Another id and number; what names the clause follows. */
export const renumbered = (id: string, to: string, no: string): Edit => (edition) => {
  const { clauses, limits, ...rest } = onClause(id, (clause) => ({ ...clause, id: to, no }))(edition);
  const named = (other: string): string => (other === id ? to : other);
  return {
    ...rest,
    clauses: clauses.map((clause) => (clause.replaces === id ? { ...clause, replaces: to } : clause)),
    limits: limits.map((limit) => ({ ...limit, clauses: limit.clauses.map(named) })),
  };
};

/** A new clause like another one, after it. */
export const withClause = (like: string, parts: Partial<Clause> & Pick<Clause, "id" | "text">): Edit => onClauses((clauses) =>
  clauses.flatMap((clause) => (clause.id === like ? [clause, { ...clause, ...parts }] : [clause])));

export const categoryPoints = (id: string, amount: number | null, cap?: Category["cap"]): Edit => onCategory(id, (category) =>
  ({ ...category, points: amount === null ? null : points(amount), cap: cap ?? category.cap }));
export const categoryWith = (id: string, parts: Partial<Category>): Edit => onCategory(id, (category) => ({ ...category, ...parts }));
export const baseOf = (amount: number): Edit => (edition) => ({ ...edition, base: { ...edition.base, points: points(amount) } });
export const bandAt = (grade: string, min: number): Edit => (edition) =>
  ({ ...edition, bands: edition.bands.map((band) => (band.grade === grade ? { ...band, min: points(min) } : band)) });
export const from = (month: string | null, to: string | null = null): Edit => (edition) =>
  ({ ...edition, effectiveFrom: month as Month | null, effectiveTo: to as Month | null });
export const editionWith = (parts: Partial<Edition>): Edit => (edition) => ({ ...edition, ...parts });
