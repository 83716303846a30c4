/** A change between two editions as a sentence. */
import { editionChangesText, type EditionChangesText } from "../../text/editionChanges";
import type { Language } from "../../text/language";
import type { EditionChange, EditionDiff } from "./change";
import { aggregationWords, boundOf, chargeWords, cited, factWord, mostOf, nameOf, pickedOf, pointsOr, selectionWords, traitWord } from "./changeWords";

/**
 * @param diff the one it is a change of: what a clause replaces is cited in its own edition
 * @example describeChange(change, diff, "zh-CN") // "五⑴“上班迟到早退、中途擅自离岗的”：由每起扣 1—4 分改为每起扣 2 分。"
 */
export function describeChange(change: EditionChange, diff: Pick<EditionDiff, "before" | "after">, language: Language): string {
  const text = editionChangesText(language);
  switch (change.kind) {
    case "fact":
      return text.fact(change.fact, factWord(change.before, text), factWord(change.after, text));
    case "amount":
      return text.amount(change.of, pointsOr(change.before, text.noLimit, text), pointsOr(change.after, text.noLimit, text));
    case "category-added":
      return text.categoryAdded({ name: change.category.name, points: pointsOr(change.category.points, text.noLimit, text) });
    case "category-removed":
      return text.categoryRemoved({ name: change.category.name, points: pointsOr(change.category.points, text.noLimit, text) });
    case "category-renamed":
      return text.categoryRenamed(change.before, change.after);
    case "category-renumbered":
      return text.categoryRenumbered(change.category.after.name, change.before, change.after);
    case "category-points":
      return text.categoryPoints(change.category.after.name, pointsOr(change.before, text.noLimit, text), pointsOr(change.after, text.noLimit, text));
    case "category-cap":
    case "category-kind":
      return text.categoryTrait(change.category.after.name, text.value(change.before), text.value(change.after));
    case "band-added":
      return text.bandAdded(change.band.grade, boundOf(change.band, text));
    case "band-removed":
      return text.bandRemoved(change.band.grade, boundOf(change.band, text));
    case "band-bound":
      return text.bandBound(change.grade, boundOf(change.before, text), boundOf(change.after, text));
    case "selection":
      return text.selection(selectionWords(change.before, text), selectionWords(change.after, text));
    default:
      return isOfClause(change) ? describeClauseChange(change, diff, text) : describeRest(change, text);
  }
}

type ClauseChange = Extract<EditionChange, { readonly clause: unknown }>;
type RestChange = Extract<EditionChange, { readonly kind: `limit-${string}` | `aggregation-${string}` | `choice-${string}` }>;

const isOfClause = (change: ClauseChange | RestChange): change is ClauseChange => "clause" in change;

function describeClauseChange(change: ClauseChange, { before, after }: Pick<EditionDiff, "before" | "after">, text: EditionChangesText): string {
  switch (change.kind) {
    case "clause-added":
      return text.clauseAdded({ citation: change.citation, text: change.clause.text, amount: chargeWords(change.clause, text) });
    case "clause-removed":
      return text.clauseRemoved({ citation: change.citation, text: change.clause.text, amount: chargeWords(change.clause, text) });
    case "clause-renumbered":
      return text.renumbered({ ...change.citation, text: change.clause.after.text });
    case "clause-moved":
      return text.moved({ ...change.citation, text: change.clause.after.text, from: nameOf(change.before), to: nameOf(change.after) });
    case "clause-reworded":
      return text.reworded({ citation: cited(change.citation, text), before: change.clause.before.text, after: change.clause.after.text });
    case "clause-amount":
      return text.clauseAmount({
        citation: cited(change.citation, text), text: change.clause.after.text, before: chargeWords(change.clause.before, text), after: chargeWords(change.clause.after, text),
      });
    case "clause-trait":
      return text.clauseTrait({
        citation: cited(change.citation, text), trait: change.trait,
        before: traitWord(change.trait, change.before, before, text), after: traitWord(change.trait, change.after, after, text),
      });
  }
}

function describeRest(change: RestChange, text: EditionChangesText): string {
  switch (change.kind) {
    case "limit-added":
    case "limit-removed":
      return text.limit({ name: change.limit.name, most: mostOf(change.limit, text), what: change.kind === "limit-added" ? "added" : "removed" });
    case "limit-changed":
      return text.limitChanged({ name: change.after.name, before: mostOf(change.before, text), after: mostOf(change.after, text), sameClauses: change.sameClauses });
    case "aggregation-added":
      return text.aggregation(change.aggregation.name, "added", "", aggregationWords(change.aggregation, text));
    case "aggregation-removed":
      return text.aggregation(change.aggregation.name, "removed", aggregationWords(change.aggregation, text), "");
    case "aggregation-changed":
      return text.aggregation(change.after.name, "changed", aggregationWords(change.before, text), aggregationWords(change.after, text));
    case "choice-added":
      return text.choice({ question: change.choice.question, what: "added", before: "", after: pickedOf(change.choice) });
    case "choice-removed":
      return text.choice({ question: change.choice.question, what: "removed", before: pickedOf(change.choice), after: "" });
    case "choice-selected":
      return text.choice({ question: change.after.question, what: "selected", before: pickedOf(change.before), after: pickedOf(change.after) });
  }
}
