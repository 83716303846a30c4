/** A change as its two sides, to be shown beside one another with what differs marked. */
import type { Points } from "../../points";
import { editionChangesText, type EditionChangesText } from "../../text/editionChanges";
import type { Language } from "../../text/language";
import { citeClause } from "../citation";
import type { Clause, Edition, SharedLimit } from "../edition";
import type { EditionChange, EditionDiff } from "./change";
import { aggregationWords, boundOf, chargeWords, factWord, mostOf, nameOf, pickedOf, pointsOr, selectionWords, traitWord } from "./changeWords";
import { markChanges, type MarkedPiece } from "./textMarks";

export interface ChangeSides {
  /** What the change is about: a clause as people cite it, a category, a grade. */
  readonly about: string;
  /** Which of its figures or facts; "" where the sides say it themselves. */
  readonly what: string;
  /** Words of the clause, where the sides are not its words; "" for any other change. */
  readonly context: string;
  /** Joined, the pieces are the side's text; null where the edition has nothing of the kind. */
  readonly before: readonly MarkedPiece[] | null;
  readonly after: readonly MarkedPiece[] | null;
}

interface Words {
  readonly about: string;
  readonly what?: string;
  readonly context?: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The two sides of a change. [Y78]
 * @param diff the one it is a change of
 * @example changeSides(change, diff, "zh-CN").after // [{ text: "每起扣 ", changed: false }, { text: "2", changed: true }, { text: " 分", changed: false }]
 */
export function changeSides(change: EditionChange, diff: Pick<EditionDiff, "before" | "after">, language: Language): ChangeSides {
  const { about, what = "", context = "", before, after } = wordsOf(change, diff, editionChangesText(language));
  if (change.kind === "clause-reworded") return { about, what, context, before: change.marks.before, after: change.marks.after };
  if (before === null || after === null) return { about, what, context, before: whole(before), after: whole(after) };
  return { about, what, context, ...markChanges(before, after) };
}

/** Nothing stands opposite: all of it is new, or gone. */
const whole = (text: string | null): readonly MarkedPiece[] | null => (text === null ? null : [{ text, changed: true }]);

function wordsOf(change: EditionChange, { before, after }: Pick<EditionDiff, "before" | "after">, text: EditionChangesText): Words {
  const points = (each: Points | null): string => pointsOr(each, text.noLimit, text);
  switch (change.kind) {
    case "fact":
      return { about: text.sides.facts[change.fact], before: factWord(change.before, text), after: factWord(change.after, text) };
    case "amount":
      return { about: text.sides.amounts[change.of], before: points(change.before), after: points(change.after) };
    case "category-added":
      return { about: change.category.name, what: text.sides.category, before: null, after: points(change.category.points) };
    case "category-removed":
      return { about: change.category.name, what: text.sides.category, before: points(change.category.points), after: null };
    case "category-renamed":
      return { about: change.after, what: text.sides.name, before: change.before, after: change.after };
    case "category-renumbered":
      return { about: change.category.after.name, what: text.sides.number, before: change.before, after: change.after };
    case "category-points":
      return { about: change.category.after.name, what: text.sides.points, before: points(change.before), after: points(change.after) };
    case "category-cap":
    case "category-kind":
      return { about: change.category.after.name, what: text.sides.way, before: text.value(change.before), after: text.value(change.after) };
    case "band-added":
      return { about: change.band.grade, what: text.sides.grade, before: null, after: boundOf(change.band, text) };
    case "band-removed":
      return { about: change.band.grade, what: text.sides.grade, before: boundOf(change.band, text), after: null };
    case "band-bound":
      return { about: change.grade, what: text.sides.grade, before: boundOf(change.before, text), after: boundOf(change.after, text) };
    case "selection":
      return { about: text.sides.selection, before: selectionWords(change.before, text), after: selectionWords(change.after, text) };
    case "limit-added":
      return { about: change.limit.name, what: text.sides.limit, before: null, after: limitWords(change.limit, after, text) };
    case "limit-removed":
      return { about: change.limit.name, what: text.sides.limit, before: limitWords(change.limit, before, text), after: null };
    case "limit-changed":
      return { about: change.after.name, what: text.sides.limit, before: limitWords(change.before, before, text), after: limitWords(change.after, after, text) };
    case "aggregation-added":
      return { about: change.aggregation.name, before: null, after: aggregationWords(change.aggregation, text) };
    case "aggregation-removed":
      return { about: change.aggregation.name, before: aggregationWords(change.aggregation, text), after: null };
    case "aggregation-changed":
      return { about: change.after.name, before: aggregationWords(change.before, text), after: aggregationWords(change.after, text) };
    case "choice-added":
      return { about: change.choice.question, before: null, after: pickedOf(change.choice) };
    case "choice-removed":
      return { about: change.choice.question, before: pickedOf(change.choice), after: null };
    case "choice-selected":
      return { about: change.after.question, before: pickedOf(change.before), after: pickedOf(change.after) };
    default:
      return clauseWords(change, { before, after }, text);
  }
}

type ClauseChange = Extract<EditionChange, { readonly kind: `clause-${string}` }>;

function clauseWords(change: ClauseChange, { before, after }: Pick<EditionDiff, "before" | "after">, text: EditionChangesText): Words {
  if ("category" in change) {
    const words = wholeClause(change.clause, text);
    return { about: change.citation, before: change.kind === "clause-removed" ? words : null, after: change.kind === "clause-added" ? words : null };
  }
  const { citation, clause } = change;
  const about = citation.before === citation.after ? citation.after : `${citation.before} → ${citation.after}`;
  const context = clause.after.text;
  switch (change.kind) {
    case "clause-renumbered":
      return { about, what: text.sides.number, context, before: citation.before, after: citation.after };
    case "clause-moved":
      return { about, what: text.sides.category, context, before: nameOf(change.before), after: nameOf(change.after) };
    case "clause-reworded":
      return { about, before: clause.before.text, after: clause.after.text };
    case "clause-amount":
      return { about, context, before: chargeWords(clause.before, text), after: chargeWords(clause.after, text) };
    case "clause-trait":
      return {
        about, what: text.sides.traits[change.trait], context,
        before: traitWord(change.trait, change.before, before, text), after: traitWord(change.trait, change.after, after, text),
      };
  }
}

const wholeClause = (clause: Clause, text: EditionChangesText): string => text.sides.clause(clause.text, chargeWords(clause, text));

function limitWords(limit: SharedLimit, edition: Edition, text: EditionChangesText): string {
  const cited = limit.clauses.flatMap((id) => edition.clauses.find((clause) => clause.id === id) ?? []).map((clause) => citeClause(edition, clause));
  return text.sides.limitOf(mostOf(limit, text), text.list(cited));
}
