/** What stands on either side of a change, in words: what a clause charges, a bound, a limit, a choice. */
import { formatPoints, type Points } from "../../points";
import type { EditionChangesText } from "../../text/editionChanges";
import { partOf, TELL } from "../charges/kinds";
import { citeClause } from "../citation";
import type { Aggregation, Band, Category, Choice, Clause, Edition, Selection, SharedLimit } from "../edition";

/** What a clause charges: "每起扣 1—4 分". */
export const chargeWords = ({ charge, polarity, unit, every }: Clause, text: EditionChangesText): string =>
  partOf(TELL, charge)(charge, { words: text.charge, per: text.per(unit, every), verb: text.verbs[polarity] });

export const pointsOr = (points: Points | null, none: string, text: EditionChangesText): string => (points === null ? none : text.points(formatPoints(points)));
/** What is limited together: "最多 5 分". */
export const mostOf = ({ points }: SharedLimit, text: EditionChangesText): string => text.most(points === null ? null : formatPoints(points));
/** A fact in the middle of a sentence, without a full stop of its own. */
export const factWord = (value: string | null, text: EditionChangesText): string => (value === null ? text.nothingPrinted : text.value(value).replace(/[。.]$/u, ""));
export const nameOf = (category: Category | null): string => category?.name ?? "";
export const cited = ({ before, after }: { readonly before: string; readonly after: string }, text: EditionChangesText): string => text.citations(before, after);
export const pickedOf = ({ options, selected }: Choice): string => options.find(({ id }) => id === selected)?.label ?? selected;
export const boundOf = ({ min, minInclusive, below }: Band, text: EditionChangesText): string =>
  text.bound({ min: min === null ? null : formatPoints(min), inclusive: minInclusive, below: below === undefined || below === null ? null : formatPoints(below) });

export function aggregationWords({ kind, parts, places, crossPeriod, graded }: Aggregation, text: EditionChangesText): string {
  return (kind === "weighted" ? text.weighted(parts) : text.aggregationKind[kind]) + text.aggregationDetail({ places, crossPeriod, graded });
}

export function selectionWords(selection: Selection | null, text: EditionChangesText): string {
  if (selection === null) return text.noLimit;
  const { name, most, gates, ties, vetoes } = selection;
  return text.selectionWords({ name, most, gates: gates.map((gate) => ({ name: gate.name, min: formatPoints(gate.min) })), ties, vetoes });
}

export function traitWord(trait: string, value: string | number | null | readonly string[], edition: Edition, text: EditionChangesText): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return text.nothingPrinted;
  if (typeof value === "number") return trait === "every" ? String(value) : text.points(formatPoints(value as Points));
  if (typeof value !== "string") return text.list(value);
  const clause = trait === "replaces" ? edition.clauses.find(({ id }) => id === value) : undefined;
  return clause ? citeClause(edition, clause) : text.value(value);
}
