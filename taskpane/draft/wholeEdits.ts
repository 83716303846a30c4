/** Corrections of what holds for the whole: title, base, categories, grades. Pure. */
import type { EditedBand, EditedCategory, EditedDraft, Key } from "./editedDraft";

export type CategoryChange = Partial<Pick<EditedCategory, "name" | "points" | "capped" | "bonus">>;
export type BandChange = Partial<Pick<EditedBand, "grade" | "min" | "minInclusive">>;

const NOWHERE = { start: 0, end: 0 } as const;

export const changeWhole = (draft: EditedDraft, change: Partial<Pick<EditedDraft, "title" | "base">>): EditedDraft => ({ ...draft, ...change });

export const changeCategory = (draft: EditedDraft, key: Key, change: CategoryChange): EditedDraft =>
  ({ ...draft, categories: draft.categories.map((category) => (category.key === key ? { ...category, ...change } : category)) });

export const addCategory = (draft: EditedDraft, name: string): EditedDraft =>
  ({ ...draft, categories: [...draft.categories, { ...NOWHERE, key: draft.nextKey, name, points: null, capped: null, bonus: false }], nextKey: draft.nextKey + 1 });

/** Its clauses stay and stand in no category, which is a doubt. */
export const removeCategory = (draft: EditedDraft, key: Key): EditedDraft => ({
  ...draft,
  categories: draft.categories.filter((category) => category.key !== key),
  clauses: draft.clauses.map((clause) => (clause.category === key ? { ...clause, category: null } : clause)),
});

export const changeBand = (draft: EditedDraft, key: Key, change: BandChange): EditedDraft =>
  ({ ...draft, bands: draft.bands.map((band) => (band.key === key ? { ...band, ...change } : band)) });

export const addBand = (draft: EditedDraft, grade: string): EditedDraft => ({
  ...draft,
  bands: [...draft.bands, { ...NOWHERE, key: draft.nextKey, grade, min: null, minInclusive: true, max: null, maxInclusive: false, scale: 0 }],
  nextKey: draft.nextKey + 1,
});

export const removeBand = (draft: EditedDraft, key: Key): EditedDraft => ({ ...draft, bands: draft.bands.filter((band) => band.key !== key) });
