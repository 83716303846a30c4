/** Readers of what a clause charges, one a kind. */
import { formatPoints } from "../../points";
import type {
  BlankCharge, Charge, FixedCharge, LinkedCharge, MeasuredCharge, OnceCharge, MeasuredStep, PartialUnit, PerUnitCharge, RangeCharge, RateCharge, Rounding, StepCharge, TiersCharge,
} from "../edition";
import {
  amount, byKind, decimals, exactQuantity, list, object, oneOf, optional, positive, type Problems, type Reader, reportDuplicates, required, text,
} from "./reader";

const partialUnit: Reader<PartialUnit> = oneOf("whole", "prorata", "up");
export const rounding: Reader<Rounding> = oneOf("half-up", "down", "up");

const range: Reader<RangeCharge> = (value, path, problems) => {
  const read = object<RangeCharge>({ kind: required(oneOf("range")), min: required(amount), max: required(amount) })(value, path, problems);
  if (read && read.min > read.max) {
    return problems.report(path, "min-above-max", { min: formatPoints(read.min), max: formatPoints(read.max) });
  }
  return read;
};

const tiers: Reader<TiersCharge> = (value, path, problems) => {
  const tier = object<TiersCharge["tiers"][number]>({ when: required(text), points: required(amount) });
  const read = object<TiersCharge>({ kind: required(oneOf("tiers")), tiers: required(list(tier, 1)) })(value, path, problems);
  if (read) reportDuplicates(read.tiers, "when", problems);
  return read;
};

const perUnit: Reader<PerUnitCharge> = (value, path, problems) => {
  const read = object<PerUnitCharge>({
    kind: required(oneOf("perUnit")), points: required(amount), factors: required(list(text, 1)),
    allowance: optional(exactQuantity), per: optional(positive), partial: optional(partialUnit),
  })(value, path, problems);
  read?.factors.forEach((factor, index) => {
    const first = read.factors.indexOf(factor);
    if (first < index) problems.report(`${path}.factors[${index}]`, "duplicate", { value: factor, first: `${path}.factors[${first}]` });
  });
  return read;
};

const measured: Reader<MeasuredCharge> = (value, path, problems) => {
  const step = object<MeasuredStep>({
    from: optional(exactQuantity), over: optional(exactQuantity), below: optional(exactQuantity), upTo: optional(exactQuantity), points: required(amount),
  });
  const read = object<MeasuredCharge>({
    kind: required(oneOf("measured")), quantity: required(text), whole: optional(text), steps: required(list(step, 1)),
  })(value, path, problems);
  read?.steps.forEach((each, index) => checkBounds(each, read.steps.slice(0, index), problems));
  return read;
};

/** A step needs bounds that leave something, and something that the steps before it leave. */
function checkBounds(step: MeasuredStep, before: readonly MeasuredStep[], problems: Problems): void {
  const path = problems.placeOf(step);
  const { from, over, below, upTo } = step;
  if ([from, over, below, upTo].every((bound) => bound === undefined)) return problems.report(path, "step-without-bounds");
  if ((from !== undefined && over !== undefined) || (below !== undefined && upTo !== undefined)) return problems.report(path, "step-two-bounds");
  const [low, high] = [from ?? over ?? 0, below ?? upTo ?? Infinity];
  const both = from !== undefined || over === undefined;
  if (low > high || (low === high && !(both && upTo !== undefined))) return problems.report(path, "step-empty", { low: String(low), high: String(high) });
  const shadow = before.findIndex((earlier) => contains(earlier, step));
  if (shadow >= 0) problems.report(path, "step-never", { first: problems.placeOf(before[shadow] ?? step) });
}

/** Whether every number of `inner` is in `outer`. */
function contains(outer: MeasuredStep, inner: MeasuredStep): boolean {
  const [outerLow, innerLow] = [outer.from ?? outer.over ?? 0, inner.from ?? inner.over ?? 0];
  const [outerHigh, innerHigh] = [outer.below ?? outer.upTo ?? Infinity, inner.below ?? inner.upTo ?? Infinity];
  const low = innerLow > outerLow || (innerLow === outerLow && (outer.over === undefined || inner.over !== undefined));
  const high = innerHigh < outerHigh || (innerHigh === outerHigh && (outer.below === undefined || inner.below !== undefined));
  return low && high;
}

const step: Reader<StepCharge> = (value, path, problems) => {
  const read = object<StepCharge>({
    kind: required(oneOf("step")), points: required(amount), below: required(positive), per: required(positive), partial: required(partialUnit),
    places: optional(decimals), rounding: optional(rounding),
  })(value, path, problems);
  if (read && (read.places === undefined) !== (read.rounding === undefined)) return problems.report(path, "places-and-rounding");
  return read;
};

/** How a clause charges. */
export const charge: Reader<Charge> = byKind<Charge>({
  fixed: object<FixedCharge>({ kind: required(oneOf("fixed")), points: required(amount) }),
  once: object<OnceCharge>({ kind: required(oneOf("once")), points: required(amount) }),
  perUnit,
  range,
  tiers,
  measured,
  step,
  rate: object<RateCharge>({
    kind: required(oneOf("rate")), points: required(amount), places: required(decimals), rounding: required(rounding),
  }),
  linked: object<LinkedCharge>({
    kind: required(oneOf("linked")), subject: required(oneOf("window")), grade: required(text), points: required(amount),
  }),
  open: object<{ readonly kind: "open" }>({ kind: required(oneOf("open")) }),
  blank: object<BlankCharge>({ kind: required(oneOf("blank")), factors: optional(list(text, 1)) }),
  none: object<{ readonly kind: "none" }>({ kind: required(oneOf("none")) }),
});
