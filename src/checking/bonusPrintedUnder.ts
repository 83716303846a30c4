import type { Category, Edition } from "../catalogue/edition";
import { type Points, sum } from "../points";
import type { AssessedSubject } from "./assessSubject";

/** Recorded bonuses, in points, that the document prints among a category's deductions (另行加分): some offices add them to that category's score. */
export const bonusPrintedUnder = (edition: Edition, { recorded }: AssessedSubject, category: Category): Points =>
  sum(recorded.filter(({ category: { kind } }) => kind === "bonus").flatMap(({ parts }) =>
    parts.filter(({ clause }) => clause?.printedUnder === category.id && edition.clauses.includes(clause)).map(({ points }) => points)));
