/** Reads off an edition what the document leaves open, and nothing that it prints. */
import type { MeasuredCharge } from "../../../src/catalogue/charges/measured";
import type { Charge, Edition } from "../../../src/catalogue/edition";
import { points, type Points } from "../../../src/points";
import type { FactCharge, FactDocument, FactRule } from "../facts";
import type { Policies } from "../policies";
import type { Matching } from "./matching";

/** @returns what the oracle has to be told before it can score the document as the edition's choices stand */
export function policiesOf(edition: Edition): Policies {
  const charges = edition.clauses.map(({ charge }) => charge);
  const step = charges.find((charge) => charge.kind === "step");
  const beyond = charges.find((charge) => charge.kind === "perUnit" && charge.allowance !== undefined);
  return {
    cap: edition.categories.some(({ kind, cap, points: most }) => kind === "deduct" && most !== null && cap === "none") ? "none" : "stop",
    partial: step?.partial ?? (beyond?.kind === "perUnit" ? beyond.partial : undefined) ?? "prorata",
    places: step?.places ?? null,
    aboveOnly: new Set(edition.bands.filter(({ minInclusive }) => !minInclusive).map(({ grade }) => grade)),
  };
}

function hasEdge({ steps }: MeasuredCharge, below: string | undefined, upTo: string | undefined): boolean {
  if (below !== undefined) return steps.some((step) => step.below === Number(below) || step.from === Number(below));
  return upTo === undefined || steps.some((step) => step.upTo === Number(upTo) || step.over === Number(upTo));
}

/** Whether a clause was read in this way; asked only of the readings that the facts allow. */
function isReadAs(reading: FactCharge, charge: Charge): boolean {
  switch (reading.kind) {
    case "each":
      return charge.kind === "fixed" && charge.points === points(reading.points);
    case "once":
      return charge.kind === "once" && charge.points === points(reading.points);
    case "product":
      return charge.kind === "perUnit" && charge.factors.length === reading.of.length;
    case "share":
      return charge.kind === "rate" && charge.places === reading.places && charge.rounding === (reading.rounding ?? "half-up");
    case "levels":
      return charge.kind === "tiers";
    case "blank":
      return charge.kind === "blank" && (charge.factors ?? []).join() === (reading.of ?? []).join();
    case "brackets":
      return charge.kind === "measured" && reading.brackets.every(({ below, upTo }) => hasEdge(charge, below, upTo));
    default:
      return false;
  }
}

function settledRule(rule: FactRule, matching: Matching): FactRule {
  const clause = matching.byKey.get(rule.key)?.clause;
  if (clause === undefined) return rule;
  const { insteadOf, ...others } = rule;
  const charge = rule.open?.find((candidate) => isReadAs(candidate, clause.charge)) ?? rule.charge;
  const replaced = rule.openInsteadOf?.find((key) => (key === null ? null : matching.byKey.get(key)?.clause.id) === clause.replaces);
  const lighter = replaced === undefined ? insteadOf : replaced ?? undefined;
  const exemption = others.openExemption === true ? { exemption: clause.exemptions.length > 0 } : {};
  return { ...others, charge, ...exemption, ...(lighter === undefined ? {} : { insteadOf: lighter }) };
}

/** The limits in force, as far as the facts leave room for them. */
function limitsOf({ limits = [], openLimits = [] }: FactDocument, edition: Edition, matching: Matching): Pick<FactDocument, "limits"> {
  const inForce = openLimits.filter((open) => {
    const ids = open.rules.map((key) => matching.byKey.get(key)?.clause.id ?? key).sort();
    return edition.limits.some((limit) => limit.points === points(open.points) && [...limit.clauses].sort().join() === ids.join());
  });
  return { limits: [...limits, ...inForce] };
}

/** The document with every open question settled as in the edition, where the facts leave that answer open; else as printed. */
export function settled(document: FactDocument, edition: Edition, matching: Matching): FactDocument {
  const least = (grade: string): Points | null => edition.bands.find((band) => band.grade === grade)?.min ?? null;
  return {
    ...document,
    base: document.openBase?.find((candidate) => points(candidate) === edition.base.points) ?? document.base,
    bands: document.bands.map((band) => {
      const from = band.open?.find((candidate) => points(candidate) === least(band.grade));
      const hasEnd = band.openEnd === true && edition.bands.some(({ grade, below }) => grade === band.grade && below !== undefined);
      return { ...band, ...(from === undefined ? {} : { from }), ...(hasEnd ? { upTo: band.upTo ?? "blank" } : {}) };
    }),
    ...limitsOf(document, edition, matching),
    rules: document.rules.map((rule) => settledRule(rule, matching)),
  };
}
