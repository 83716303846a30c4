/** One rule, one happening, straight from the rule's figure. */
import type { FactCharge, FactRule } from "./facts";
import type { Partial, Policies } from "./policies";
import { ceiling, cutOff, floor, fraction, isLess, isSame, minus, over, rational, roundHalfUp, times, ZERO, type Rational } from "./rational";

/** Something that happened in a month, in the document's own terms; decimals as text. */
export interface Happening {
  readonly rule: FactRule;
  readonly times?: number;
  /** By the name of the quantity, as in the charge's `of`. */
  readonly quantities?: Readonly<Record<string, string>>;
  /** The amount somebody recorded, for all `times` together: it counts as it stands. */
  readonly amount?: string;
  readonly level?: string;
  /** A percentage, minutes or days, as the rule measures. */
  readonly measured?: string;
  /** Instead of a percentage: so many of so many. */
  readonly partOf?: readonly [part: number, whole: number];
  readonly due?: number;
  readonly abnormal?: number;
  /** The grade of the subject's window. */
  readonly windowGrade?: string;
  /** Lines with the same name are one happening, seen under several rules. */
  readonly same?: string;
  /** Why nothing is charged. */
  readonly excuse?: string;
}

export type Refusal = "no figure" | "no amount" | "not measured" | "nothing due" | "no end" | "no count" | "more than all" | "no excuse";

export type Charged = { readonly points: Rational } | { readonly refused: Refusal };

function whole(count: number): Rational {
  return fraction(BigInt(count), 1n);
}

function portions(quantity: Rational, per: Rational, partial: Partial): Rational {
  const exact = over(quantity, per);
  if (partial === "prorata") return exact;
  return partial === "whole" ? floor(exact) : ceiling(exact);
}

function overTheEdge(quantity: Rational, per: string, points: string, partial: Partial): Rational {
  if (!isLess(ZERO, quantity)) return ZERO;
  return times(rational(points), portions(quantity, rational(per), partial));
}

function bracketOf(charge: Extract<FactCharge, { kind: "brackets" }>, measured: Rational): Rational {
  for (const bracket of charge.brackets) {
    if (bracket.below !== undefined && !isLess(measured, rational(bracket.below))) continue;
    if (bracket.upTo !== undefined && isLess(rational(bracket.upTo), measured)) continue;
    return rational(bracket.points);
  }
  throw new RangeError("no bracket is open to the end");
}

/** What remains of the share is rounded, not what is taken off it. */
function share(charge: Extract<FactCharge, { kind: "share" }>, due: number, abnormal: number): Rational {
  const full = rational(charge.points);
  const kept = over(times(full, whole(due - abnormal)), whole(due));
  return minus(full, charge.rounding === "down" ? cutOff(kept, charge.places) : roundHalfUp(kept, charge.places));
}

function product(charge: Extract<FactCharge, { kind: "product" }>, quantities: Readonly<Record<string, string>>): Rational | null {
  let points = rational(charge.points);
  for (const name of charge.of) {
    const quantity = quantities[name];
    if (quantity === undefined) return null;
    points = times(points, rational(quantity));
  }
  return points;
}

/** The number a rule looks at, exactly: 41 of 44 stays a fraction. */
function measuredBy({ measured, partOf }: Happening): Rational | Refusal {
  if (partOf === undefined) return measured === undefined ? "not measured" : rational(measured);
  return partOf[1] === 0 ? "nothing due" : over(times(rational("100"), whole(partOf[0])), whole(partOf[1]));
}

/** A charge has to be a decimal of at most six places; another one is rounded where the office says how, and refused where it does not. */
function stated(points: Rational, places: number | null): Rational | Refusal {
  if (isSame(points, roundHalfUp(points, 6))) return points;
  return places === null ? "no end" : roundHalfUp(points, places);
}

function byMeasure(happening: Happening, policies: Policies): Rational | Refusal {
  const measured = measuredBy(happening);
  if (typeof measured === "string") return measured;
  const { charge } = happening.rule;
  if (charge.kind === "brackets") return bracketOf(charge, measured);
  if (charge.kind === "beyond") {
    return overTheEdge(minus(measured, rational(charge.free)), charge.per, charge.points, policies.partial);
  }
  if (charge.kind !== "short") throw new RangeError(`nothing is measured under ${happening.rule.key}`);
  const points = overTheEdge(minus(rational(charge.below), measured), charge.per, charge.points, policies.partial);
  return stated(points, policies.places);
}

function byShare(charge: Extract<FactCharge, { kind: "share" }>, { due, abnormal }: Happening): Rational | Refusal {
  if (due === undefined || abnormal === undefined) return "not measured";
  if (due === 0) return "nothing due";
  return abnormal > due ? "more than all" : share(charge, due, abnormal);
}

function byFigure(happening: Happening, policies: Policies): Rational | Refusal {
  const { charge } = happening.rule;
  const count = whole(happening.times ?? 1);
  switch (charge.kind) {
    case "each": {
      const events = charge.streak === undefined ? count : floor(over(count, whole(charge.streak)));
      return times(rational(charge.points), events);
    }
    case "once":
      return rational(charge.points);
    case "product":
      return product(charge, happening.quantities ?? {}) ?? "not measured";
    case "between":
      return "no amount";
    case "levels": {
      const points = happening.level === undefined ? undefined : charge.levels[happening.level];
      return points === undefined ? "not measured" : times(rational(points), count);
    }
    case "brackets":
    case "short":
    case "beyond": {
      const points = byMeasure(happening, policies);
      return typeof points === "string" ? points : times(points, count);
    }
    case "share":
      return byShare(charge, happening);
    case "linked":
      if (happening.windowGrade === undefined) return "not measured";
      return happening.windowGrade === charge.grade ? rational(charge.points) : ZERO;
    case "blank":
      return "no figure";
    case "none":
      return ZERO;
  }
}

/**
 * @param happening one line of the month
 * @returns points of the month (or, for a rule of the year, of the year), or why there are none
 * @example chargedFor({ rule: 旷工每人次每半天扣5分, quantities: { 人次: "2", 半天: "2" } }, policies) // 20
 */
export function chargedFor(happening: Happening, policies: Policies): Charged {
  const { charge, exemption } = happening.rule;
  if (!Number.isInteger(happening.times ?? 1) || (happening.times ?? 1) < 0) return { refused: "no count" };
  if (happening.times === 0 && happening.amount !== undefined && isLess(ZERO, rational(happening.amount))) return { refused: "no count" };
  if (happening.excuse !== undefined) return exemption === true ? { points: ZERO } : { refused: "no excuse" };
  const points = happening.amount === undefined || charge.kind === "blank" ? byFigure(happening, policies) : rational(happening.amount);
  return typeof points === "string" ? { refused: points } : { points };
}
