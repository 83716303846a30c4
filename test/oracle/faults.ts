/** One wrong figure at a time, to see that the comparison would find it. */
import type { FactCharge, FactDocument, FactRule } from "./facts";
import { plus, rational, written } from "./rational";

export interface Fault {
  readonly what: string;
  readonly document: FactDocument;
}

function replaced<T>(items: readonly T[], at: number, item: T): readonly T[] {
  return items.map((present, index) => (index === at ? item : present));
}

const more = (decimal: string): string => written(plus(rational(decimal), rational("0.5")));

/** The same charge with one figure changed; none where scoring never looks at a figure. */
function wrongCharges(charge: FactCharge): readonly FactCharge[] {
  switch (charge.kind) {
    case "each":
      return [{ ...charge, points: more(charge.points) }, ...(charge.streak === undefined ? [] : [{ ...charge, streak: charge.streak + 1 }])];
    case "once":
    case "product":
      return [{ ...charge, points: more(charge.points) }];
    case "linked":
      return [{ ...charge, points: more(charge.points) }, { ...charge, grade: "合格" }];
    case "levels":
      return Object.entries(charge.levels).map(([level, points]) => ({ ...charge, levels: { ...charge.levels, [level]: more(points) } }));
    case "brackets":
      return charge.brackets.flatMap((bracket, at) => [
        { ...charge, brackets: replaced(charge.brackets, at, { ...bracket, points: more(bracket.points) }) },
        // The edge itself changes sides.
        ...(bracket.below === undefined ? [] : [{ ...charge, brackets: replaced(charge.brackets, at, { upTo: bracket.below, points: bracket.points }) }]),
        ...(bracket.upTo === undefined ? [] : [{ ...charge, brackets: replaced(charge.brackets, at, { below: bracket.upTo, points: bracket.points }) }]),
      ]);
    case "short":
      return [{ ...charge, points: more(charge.points) }, { ...charge, below: more(charge.below) }, { ...charge, per: more(charge.per) }];
    case "beyond":
      return [{ ...charge, points: more(charge.points) }, { ...charge, free: more(charge.free) }, { ...charge, per: more(charge.per) }];
    case "share":
      return [{ ...charge, points: more(charge.points) }, { ...charge, places: charge.places + 1 }];
    case "between":
    case "blank":
    case "none":
      return [];
  }
}

function withoutReplacement({ insteadOf, ...rule }: FactRule): FactRule {
  void insteadOf;
  return rule;
}

function wrongRules(rule: FactRule): readonly FactRule[] {
  return [
    ...wrongCharges(rule.charge).map((charge) => ({ ...rule, charge })),
    ...(rule.insteadOf === undefined ? [] : [withoutReplacement(rule)]),
    ...(rule.year === undefined ? [] : [{ ...rule, year: more(rule.year) }]),
  ];
}

/** Every document with one figure of it wrong. */
export function faults(document: FactDocument): readonly Fault[] {
  const wrong = (what: string, change: Partial<FactDocument>): Fault => ({ what, document: { ...document, ...change } });
  return [
    ...(document.base === null ? [] : [wrong("base", { base: more(document.base) })]),
    ...(document.bonusLimit === null ? [] : [wrong("bonus limit", { bonusLimit: more(document.bonusLimit) })]),
    ...document.categories.flatMap((category, at) => category.points === null || category.bonus ? []
      : [wrong(category.name, { categories: replaced(document.categories, at, { ...category, points: more(category.points) }) })]),
    ...document.bands.flatMap((band, at) => band.from === null || band.from === "blank" ? []
      : [wrong(band.grade, { bands: replaced(document.bands, at, { ...band, from: more(band.from) }) })]),
    ...(document.limits ?? []).map((limit, at) => wrong("shared limit", { limits: replaced(document.limits ?? [], at, { ...limit, points: more(limit.points) }) })),
    ...document.bands.flatMap((band, at) => band.upTo === undefined || band.upTo === "blank" ? []
      : [wrong(`end of ${band.grade}`, { bands: replaced(document.bands, at, { ...band, upTo: more(band.upTo) }) })]),
    ...document.rules.flatMap((rule, at) => wrongRules(rule).map((changed) =>
      wrong(`${rule.key}: ${JSON.stringify(changed)}`, { rules: replaced(document.rules, at, changed) }))),
  ];
}
