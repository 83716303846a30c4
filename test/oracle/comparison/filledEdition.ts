/** The same blanks filled in an edition, as the office would fill them. */
import type { Charge, Clause, Edition } from "../../../src/catalogue/edition";
import { points, type Points } from "../../../src/points";
import type { Filling } from "../filling";
import type { Matching } from "./matching";

const filledCharge = (charge: Charge, figure: Points): Charge =>
  charge.kind === "blank" && charge.factors !== undefined ? { kind: "perUnit", points: figure, factors: charge.factors } : { kind: "fixed", points: figure };

export function filledEdition(edition: Edition, matching: Matching, filling: Filling): Edition {
  const figures = new Map(Object.entries(filling.points).map(([key, figure]) => [matching.byKey.get(key)?.clause.id, figure]));
  const clauses = edition.clauses.map((clause): Clause => {
    const figure = figures.get(clause.id);
    return figure === undefined ? clause : { ...clause, charge: filledCharge(clause.charge, points(figure)) };
  });
  return {
    ...edition,
    base: { ...edition.base, points: edition.base.points ?? points(filling.base) },
    bands: edition.bands.map((band) => {
      const from = filling.bands[band.grade];
      const filled = band.min === null && from !== undefined ? { ...band, min: points(from) } : band;
      return band.below === null ? { ...filled, below: points(filling.end) } : filled;
    }),
    clauses,
  };
}
