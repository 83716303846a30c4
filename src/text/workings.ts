/** How a measured clause came to what one event costs, as arithmetic that can be followed on paper. */
import type { Charge } from "../catalogue/charges/kinds";
import type { RateCharge } from "../catalogue/charges/rate";
import type { StepCharge } from "../catalogue/charges/step";
import { formatPoints, type Points, points, subtract } from "../points";
import { measured } from "../scoring/measure";
import { addRatios, compareToPoints, type Quotient, type Ratio, ratioOf, roundQuotient, scaleRatio, toRatio, wholeTimes } from "../scoring/ratio";
import type { Shown, TraceWords } from "./zh-CN/trace";

/**
 * @param quantities as entered: [number], [part, whole], [due, abnormal]
 * @param each what it came to, in points
 * @returns null for charges whose quantities say it all
 * @example workings(step, [2699, 3000], points("0.02"), words) // "2699 ÷ 3000 ≈ 89.966667%，比 90 少 0.033333；每 1 计 0.5 分，按比例 ≈ 0.016667，四舍五入保留 2 位小数，得 0.02"
 */
export function workings(charge: Charge, quantities: readonly number[], each: Points, words: TraceWords): string | null {
  if (charge.kind === "rate") return ofRate(charge, quantities, each, words);
  if (charge.kind !== "step" && charge.kind !== "measured") return null;
  const value = measured(quantities, charge.kind === "step" || charge.whole !== undefined);
  if (typeof value === "string") return null;
  const given = measuredText(quantities, value, words);
  return charge.kind === "measured" ? (quantities.length === 2 ? given : null) : ofStep(charge, value, given, each, words);
}

function measuredText(quantities: readonly number[], value: Quotient | Ratio, words: TraceWords): string {
  const [part = 0, whole] = quantities;
  return whole === undefined ? String(part) : words.share(String(part), String(whole), shown(value));
}

function ofStep(charge: StepCharge, value: Quotient | Ratio, given: string, each: Points, words: TraceWords): string {
  const below = points(charge.below);
  if (compareToPoints(value, below) >= 0) return words.notBelow(given, formatPoints(below));
  const { numerator, denominator } = toRatio(value);
  const gap = addRatios(ratioOf(below), { numerator: -numerator, denominator });
  const per = ratioOf(points(charge.per));
  const unit = { per: String(charge.per), each: formatPoints(charge.points) };
  const short = words.short(given, formatPoints(below), shown(gap));
  if (charge.partial === "prorata") {
    const raw = shown(scaleRatio(gap, BigInt(charge.points) * per.denominator, per.numerator));
    return words.sentence([short, words.prorata({ ...unit, raw }), ...roundingOf(charge, raw, each, words)]);
  }
  const { times, rest } = wholeTimes(gap, per);
  const up = charge.partial === "up";
  return words.sentence([short, words.steps({ ...unit, up, count: String(times + (rest && up ? 1n : 0n)) })]);
}

/** Nothing is said of a rounding that changes nothing. */
function roundingOf({ places, rounding }: Pick<Partial<RateCharge>, "places" | "rounding">, raw: Shown, result: Points, words: TraceWords): string[] {
  if (places === undefined || rounding === undefined || (raw.exact && raw.text === formatPoints(result))) return [];
  return [words.rounded({ places, rounding, result: formatPoints(result) })];
}

function ofRate(charge: RateCharge, [due, abnormal]: readonly number[], each: Points, words: TraceWords): string | null {
  if (due === undefined || abnormal === undefined || due === 0) return null;
  const most = formatPoints(charge.points);
  const kept = subtract(charge.points, each);
  const raw = shown({ numerator: BigInt(charge.points) * BigInt(due - abnormal), denominator: BigInt(due) });
  return words.sentence([
    words.awarded({ most, due: String(due), abnormal: String(abnormal), raw }), ...roundingOf(charge, raw, kept, words),
    words.notAwarded(most, formatPoints(kept), formatPoints(each)),
  ]);
}

/** Six decimals, and whether that is all of it. */
function shown(value: Quotient | Ratio): Shown {
  const { numerator, denominator } = toRatio(value);
  return { text: formatPoints(roundQuotient({ numerator, denominator }, 6, "half-up") ?? (0 as Points)), exact: numerator % denominator === 0n };
}
