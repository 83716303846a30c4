/** 分段: exclusive tiers of one measured number; the first whose bounds hold is charged, none costs nothing. */
import { formatPoints, type Points, points, toNumber, ZERO } from "../../points";
import { measured } from "../../scoring/measure";
import { compareToPoints, type Quotient, type Ratio } from "../../scoring/ratio";
import { amount, exactQuantity, list, object, oneOf, optional, type Problems, type Reader, required, text } from "../reading/reader";
import { type ChargeDetails, present } from "../table/chargeDetails";
import { quote, readDecimal } from "../table/notation";
import { sumOfSome } from "./amounts";
import type { AllowsOf, CellsOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface MeasuredCharge {
  readonly kind: "measured";
  /** What is measured: "评价率（%）", "延时分钟". */
  readonly quantity: string;
  /** Of what the number is a percentage: then the quantities may be [part, whole] instead of the percentage, and are compared exactly. */
  readonly whole?: string;
  readonly steps: readonly MeasuredStep[];
}

/** from ≤ x, over < x, x < below, x ≤ upTo; at least one bound. */
export interface MeasuredStep {
  readonly from?: number;
  readonly over?: number;
  readonly below?: number;
  readonly upTo?: number;
  readonly points: Points;
}

export const read: Reader<MeasuredCharge> = (value, path, problems) => {
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

export const json: JsonOf<MeasuredCharge> = (charge) => ({ ...charge, steps: charge.steps.map((step) => ({ ...step, points: toNumber(step.points) })) });

export const each: EachOf<MeasuredCharge> = ({ steps, whole }, { quantities }) => {
  const value = measured(quantities, whole !== undefined);
  if (typeof value === "string") return value;
  for (const step of steps) if (holds(step, value)) return step.points;
  return ZERO;
};

function holds({ from, over, below, upTo }: MeasuredStep, value: Quotient | Ratio): boolean {
  return (
    (from === undefined || against(value, from) >= 0) &&
    (over === undefined || against(value, over) > 0) &&
    (below === undefined || against(value, below) < 0) &&
    (upTo === undefined || against(value, upTo) <= 0)
  );
}

const against = (value: Quotient | Ratio, bound: number): number => compareToPoints(value, points(bound));

export const allows: AllowsOf<MeasuredCharge> = ({ steps }, amount, count) => sumOfSome(steps, amount, count);

export const fields: FieldsOf<MeasuredCharge> = ({ quantity, whole }) => ({
  quantities: [{ name: quantity, optional: false }, ...(whole === undefined ? [] : [{ name: whole, optional: true }])],
});

const WHOLE = "总数";

export const METHOD = "分段";
export const cells: CellsOf<MeasuredCharge> = ({ quantity, whole, steps }) => ({
  details: [
    quote(quantity),
    ...(whole === undefined ? [] : [`${WHOLE}=${quote(whole)}`]),
    ...steps.map((step) => `${boundsText(step)}=${formatPoints(step.points)}`),
  ],
});
export const fromCells: FromCells = (cells) => ({
  kind: "measured", quantity: cells.first("量的名称"), ...present("whole", cells.text(WHOLE)),
  steps: cells.rest().map(({ before, after }) => ({ ...readBounds(before, cells), points: cells.number(after) })),
});

/** "≥60且<80". */
function boundsText({ from, over, below, upTo }: MeasuredStep): string {
  const bounds = [["≥", from], [">", over], ["<", below], ["≤", upTo]] as const;
  return bounds.flatMap(([sign, bound]) => (bound === undefined ? [] : [`${sign}${bound}`])).join("且");
}

function readBounds(text: string, cells: ChargeDetails): Readonly<Record<string, number>> {
  const bounds: Record<string, number> = {};
  for (const bound of text.split("且")) {
    const match = /^\s*([≥≤><＞＜])\s*(.+)$/u.exec(bound);
    const value = readDecimal(match?.[2] ?? "");
    const key = BOUNDS[match?.[1]?.normalize("NFKC") ?? ""];
    if (key === undefined || value === undefined || key in bounds) cells.bad(text);
    else bounds[key] = value;
  }
  return bounds;
}

const BOUNDS: Readonly<Record<string, keyof MeasuredStep>> = { "≥": "from", ">": "over", "<": "below", "≤": "upTo" };

export const tell: TellOf<MeasuredCharge> = ({ quantity, steps }, { words, verb }) =>
  words.measured(verb, quantity, steps.map((step) => ({ bounds: words.stepBounds(step), points: formatPoints(step.points) })));
