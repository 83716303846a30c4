/** Drafts and edits for property tests. */
import fc from "fast-check";
import { builtInEditions } from "../../../../src/catalogue/builtIn";
import { readRegulation } from "../../../../src/regulation/readRegulation";
import { addClause, changeClause, removeClause } from "../../../../taskpane/draft/clauseEdits";
import { editedOf, type EditedDraft } from "../../../../taskpane/draft/editedDraft";
import { checkDoubt, doubtsOf } from "../../../../taskpane/draft/openIssues";
import { joinClause, splitClause } from "../../../../taskpane/draft/splitJoin";
import { addBand, addCategory, changeBand, changeCategory, changeWhole, removeBand, removeCategory } from "../../../../taskpane/draft/wholeEdits";
import { REGULATION } from "./regulation";

/** The invented regulation, and texts put together from the built-in editions' own clauses. */
export const TEXTS: readonly string[] = [
  REGULATION,
  ...builtInEditions().slice(0, 4).map(({ title, categories, clauses }) => `${title}\n${categories.map(({ id, name, points }, index) =>
    `${"一二三四五六七八九十"[index] ?? "十"}、${name}${points === null ? "" : `（${points / 1e6}分）`}\n${clauses.filter(({ category }) => category === id).map(({ text }, at) => `${at + 1}、${text}`).join("\n")}`).join("\n")}\n`),
];

export interface Sample {
  readonly text: string;
  readonly draft: EditedDraft;
}

export const SAMPLES: readonly Sample[] = TEXTS.map((text) => ({ text, draft: editedOf(readRegulation(text)) }));

/** An edit by four numbers: which, of what, where, how much. */
export type EditSeed = readonly [number, number, number, number];
export const seeds = fc.array(fc.tuple(fc.nat(13), fc.nat(500), fc.nat(5000), fc.nat(40)), { minLength: 1, maxLength: 12 });

/** Amount typed by the edit; none of the texts prints it. */
export const typed = (amount: number): number => 7000 + amount;

export function edit(draft: EditedDraft, text: string, [which, of, where, amount]: EditSeed): EditedDraft {
  const clause = draft.clauses[of % Math.max(1, draft.clauses.length)];
  const category = draft.categories[of % Math.max(1, draft.categories.length)];
  const band = draft.bands[of % Math.max(1, draft.bands.length)];
  const at = where % Math.max(1, text.length);
  switch (which) {
    case 0: return clause ? changeClause(draft, clause.key, { field: "points", value: amount % 3 === 0 ? null : amount % 3 === 1 ? typed(amount) : [typed(0), typed(amount + 1)] }) : draft;
    case 1: return clause ? changeClause(draft, clause.key, { field: "unit", value: amount % 2 === 0 ? null : "人次" }) : draft;
    case 2: return clause ? changeClause(draft, clause.key, { field: "category", value: category?.key ?? null }) : draft;
    case 3: return clause ? changeClause(draft, clause.key, { field: "polarity", value: (["deduct", "bonus", "veto"] as const)[amount % 3] ?? "deduct" }) : draft;
    case 4: return clause ? (splitClause(draft, clause.key, clause.start + (where % Math.max(1, clause.end - clause.start)), text)?.draft ?? draft) : draft;
    case 5: {
      const joined = clause ? joinClause(draft, clause.key, text) : undefined;
      return joined && "draft" in joined ? joined.draft : draft;
    }
    case 6: return clause ? removeClause(draft, clause.key) : draft;
    case 7: return addClause(draft, at, at + amount, text)?.draft ?? draft;
    case 8: return category ? changeCategory(draft, category.key, { capped: amount % 2 === 0, points: typed(amount) }) : addCategory(draft, "新大项");
    case 9: return category ? removeCategory(draft, category.key) : addCategory(draft, "新大项");
    case 10: return band ? changeBand(draft, band.key, { min: typed(amount) }) : addBand(draft, "新等次");
    case 11: return band ? removeBand(draft, band.key) : addBand(draft, "新等次");
    case 12: return changeWhole(draft, { base: amount % 2 === 0 ? null : typed(amount) });
    default: {
      const doubts = doubtsOf(draft);
      const doubt = doubts[of % Math.max(1, doubts.length)];
      return doubt ? checkDoubt(draft, doubt.id, !doubt.checked) : draft;
    }
  }
}
