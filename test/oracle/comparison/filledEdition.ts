/** The same blanks filled in an edition, as the office would fill them. */
import type { Clause, Edition } from "../../../src/catalogue/edition";
import { points } from "../../../src/points";
import type { Filling } from "../filling";
import type { Matching } from "./matching";

export function filledEdition(edition: Edition, matching: Matching, filling: Filling): Edition {
  const figures = new Map(Object.entries(filling.points).map(([key, figure]) => [matching.byKey.get(key)?.clause.id, figure]));
  const clauses = edition.clauses.map((clause): Clause => {
    const figure = figures.get(clause.id);
    return figure === undefined ? clause : { ...clause, charge: { kind: "fixed", points: points(figure) } };
  });
  return {
    ...edition,
    base: { ...edition.base, points: edition.base.points ?? points(filling.base) },
    bands: edition.bands.map((band) => {
      const from = filling.bands[band.grade];
      return band.min === null && from !== undefined ? { ...band, min: points(from) } : band;
    }),
    clauses,
  };
}
