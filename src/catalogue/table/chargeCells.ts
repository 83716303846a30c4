/** What a clause charges ⇄ the cells 方式, 分值下限 and 分值上限. */
import type { Charge, MeasuredStep, Rounding } from "../edition";
import { formatPoints, toNumber } from "../../points";
import { COLON, pieces, quote, readDecimal, splitAt, unquote } from "./notation";
import { codeOf, PARTIALS, ROUNDINGS, SUBJECTS } from "./words";

export interface ChargeCells {
  /** 方式: the kind, and after ： what it needs to know. */
  readonly method: string;
  readonly low: number | null;
  readonly high: number | null;
}

const METHODS: Readonly<Record<Charge["kind"], string>> = {
  fixed: "固定", once: "计一次", perUnit: "按量", range: "区间", tiers: "分档", measured: "分段", step: "低于",
  rate: "比率", linked: "关联", open: "不限", blank: "待补", none: "无分",
};

/** The words that 方式 may start with. */
export const METHOD_WORDS: readonly string[] = Object.values(METHODS);

/**
 * @example chargeCells({ kind: "range", min: points("0.5"), max: points("2") }) // { method: "区间", low: 0.5, high: 2 }
 * @example chargeCells({ kind: "tiers", tiers: [{ when: "区级", points: points("3") }] }).method // "分档：区级=3"
 */
export function chargeCells(charge: Charge): ChargeCells {
  const details = detailsOf(charge);
  const method = METHODS[charge.kind] + (details.length > 0 ? `：${details.join("；")}` : "");
  if (charge.kind === "range") return { method, low: toNumber(charge.min), high: toNumber(charge.max) };
  return { method, low: "points" in charge ? toNumber(charge.points) : null, high: null };
}

function detailsOf(charge: Charge): string[] {
  switch (charge.kind) {
    case "blank":
      return (charge.factors ?? []).map(quote);
    case "perUnit":
      return [
        charge.factors.map(quote).join("；"),
        ...(charge.allowance === undefined ? [] : [`${ALLOWANCE}=${charge.allowance}`]),
        ...(charge.per === undefined ? [] : [`${PER}=${charge.per}`]),
        ...(charge.partial === undefined ? [] : [`${PARTIAL}=${PARTIALS[charge.partial]}`]),
      ];
    case "tiers":
      return charge.tiers.map(({ when, points }) => `${quote(when)}=${formatPoints(points)}`);
    case "measured":
      return [
        quote(charge.quantity),
        ...(charge.whole === undefined ? [] : [`${WHOLE}=${quote(charge.whole)}`]),
        ...charge.steps.map((step) => `${boundsText(step)}=${formatPoints(step.points)}`),
      ];
    case "step":
      return [String(charge.below), `${PER}=${charge.per}`, `${PARTIAL}=${PARTIALS[charge.partial]}`, ...roundingDetails(charge)];
    case "rate":
      return roundingDetails(charge);
    case "linked":
      return [`${SUBJECTS[charge.subject]}=${quote(charge.grade)}`];
    default:
      return [];
  }
}

const ALLOWANCE = "免";
const PER = "每";
const PARTIAL = "零头";
const WHOLE = "总数";
const PLACES = "小数";
const ROUNDING = "取舍";

const roundingDetails = ({ places, rounding }: { readonly places?: number; readonly rounding?: Rounding }): string[] => [
  ...(places === undefined ? [] : [`${PLACES}=${places}`]),
  ...(rounding === undefined ? [] : [`${ROUNDING}=${ROUNDINGS[rounding]}`]),
];

/** "≥60且<80". */
function boundsText({ from, over, below, upTo }: MeasuredStep): string {
  const bounds = [["≥", from], [">", over], ["<", below], ["≤", upTo]] as const;
  return bounds.flatMap(([sign, bound]) => (bound === undefined ? [] : [`${sign}${bound}`])).join("且");
}

export type ChargeFault =
  /** 方式 starts with no word that is known. */
  | { readonly code: "unknown-method"; readonly word: string }
  /** Something after ： cannot be read. */
  | { readonly code: "bad-detail"; readonly detail: string; readonly method: string }
  | { readonly code: "missing-detail"; readonly detail: string; readonly method: string }
  | { readonly code: "missing-low" }
  | { readonly code: "missing-high" }
  | { readonly code: "two-amounts"; readonly method: string };

export type ChargeReading = { readonly charge: unknown } | { readonly fault: ChargeFault };

/**
 * The charge as edition JSON. An empty 方式 is 固定 with one amount and 区间 with two.
 * @param low,high points as in the cells, null for empty ones
 */
export function readChargeCells({ method, low, high }: ChargeCells): ChargeReading {
  const head = splitAt(method, COLON);
  const word = (head?.before ?? method).trim();
  const details = new Details(word, pieces(head?.after ?? ""));
  const kind = word === "" ? (low !== null && high !== null && low !== high ? "range" : "fixed") : kindOf(word);
  if (kind === undefined) return { fault: { code: "unknown-method", word } };
  const charge = readKind(kind, details, low, high);
  const fault = details.fault ?? details.leftOver() ?? (isFault(charge) ? charge : undefined);
  return fault ? { fault } : { charge };
}

const kindOf = (word: string): Charge["kind"] | undefined => (Object.keys(METHODS) as Charge["kind"][]).find((kind) => METHODS[kind] === word);

const isFault = (charge: ChargeDocument | ChargeFault): charge is ChargeFault => !("kind" in charge);

type ChargeDocument = { readonly kind: Charge["kind"] } & Readonly<Record<string, unknown>>;

function readKind(kind: Charge["kind"], details: Details, low: number | null, high: number | null): ChargeDocument | ChargeFault {
  if (kind === "range") return low === null ? { code: "missing-low" } : high === null ? { code: "missing-high" } : { kind, min: low, max: high };
  if (kind === "blank") return readBlank(details, low ?? high);
  const withoutAmount = WITHOUT_AMOUNT[kind]?.(details);
  if (withoutAmount) return withoutAmount;
  if (low !== null && high !== null && low !== high) return { code: "two-amounts", method: METHODS[kind] };
  const points = low ?? high;
  if (points === null) return { code: "missing-low" };
  return WITH_AMOUNT[kind]?.(details, points) ?? { kind, points };
}

/** A blank whose figure is filled in is charged by it: for each event, or for each unit of what stands behind the word. */
function readBlank(details: Details, points: number | null): ChargeDocument {
  const factors = details.namesIfAny();
  if (points === null) return { kind: "blank", ...(factors.length > 0 ? { factors } : {}) };
  return factors.length > 0 ? { kind: "perUnit", points, factors } : { kind: "fixed", points };
}

const WITHOUT_AMOUNT: Partial<Record<Charge["kind"], (details: Details) => ChargeDocument>> = {
  open: () => ({ kind: "open" }),
  none: () => ({ kind: "none" }),
  tiers: (details) => ({ kind: "tiers", tiers: details.rest().map(({ before, after }) => ({ when: unquote(before), points: details.number(after) })) }),
  measured: (details) => ({
    kind: "measured", quantity: details.first("量的名称"), ...optional("whole", details.text(WHOLE)),
    steps: details.rest().map(({ before, after }) => ({ ...details.bounds(before), points: details.number(after) })),
  }),
};

const WITH_AMOUNT: Partial<Record<Charge["kind"], (details: Details, points: number) => ChargeDocument>> = {
  perUnit: (details, points) => ({
    kind: "perUnit", points, factors: details.names("量的名称"),
    ...optional("allowance", details.quantity(ALLOWANCE)), ...optional("per", details.quantity(PER)), ...optional("partial", details.code(PARTIAL, PARTIALS)),
  }),
  step: (details, points) => ({
    kind: "step", points, below: details.number(details.first("界限")), per: details.quantity(PER) ?? details.missing(PER),
    partial: details.code(PARTIAL, PARTIALS) ?? details.missing(PARTIAL),
    ...optional("places", details.quantity(PLACES)), ...optional("rounding", details.code(ROUNDING, ROUNDINGS)),
  }),
  rate: (details, points) => ({
    kind: "rate", points, places: details.quantity(PLACES) ?? details.missing(PLACES), rounding: details.code(ROUNDING, ROUNDINGS) ?? details.missing(ROUNDING),
  }),
  linked: (details, points) => {
    const [link] = details.rest();
    if (!link) details.missing("窗口=等次");
    return { kind: "linked", points, subject: codeOf(SUBJECTS, link?.before ?? "") ?? details.bad(link?.before ?? ""), grade: unquote(link?.after ?? "") };
  },
};

const optional = (key: string, value: unknown): Readonly<Record<string, unknown>> => (value === undefined ? {} : { [key]: value });

interface Assignment {
  readonly before: string;
  readonly after: string;
}

/** The pieces after ：, taken out one by one; the first that is wrong is kept. */
class Details {
  fault: ChargeFault | undefined;
  readonly #names: string[] = [];
  readonly #values: Assignment[] = [];

  constructor(readonly method: string, parts: readonly string[]) {
    for (const part of parts) {
      const assignment = splitAt(part);
      if (assignment) this.#values.push(assignment);
      else this.#names.push(part);
    }
  }

  missing(detail: string): undefined {
    this.fault ??= { code: "missing-detail", detail, method: this.method };
    return undefined;
  }

  bad(detail: string): undefined {
    this.fault ??= { code: "bad-detail", detail, method: this.method };
    return undefined;
  }

  /** Every piece without =. */
  namesIfAny(): readonly string[] {
    return this.#names.splice(0).map(unquote);
  }

  /** As `namesIfAny`, at least one. */
  names(what: string): readonly string[] {
    const names = this.namesIfAny();
    if (names.length === 0) this.missing(what);
    return names;
  }

  first(what: string): string {
    const name = this.#names.shift();
    if (name === undefined) this.missing(what);
    return unquote(name ?? "");
  }

  text(name: string): string | undefined {
    const index = this.#values.findIndex(({ before }) => before === name);
    const [found] = index < 0 ? [] : this.#values.splice(index, 1);
    return found === undefined ? undefined : unquote(found.after);
  }

  quantity(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : this.number(text);
  }

  code<T extends string>(name: string, words: Readonly<Record<T, string>>): T | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : (codeOf(words, text) ?? this.bad(`${name}=${text}`));
  }

  number(text: string): number | undefined {
    return readDecimal(text.replace(/分$/u, "")) ?? this.bad(text);
  }

  /** Every 名称=值 not taken so far. */
  rest(): readonly Assignment[] {
    return this.#values.splice(0);
  }

  bounds(text: string): Readonly<Record<string, number>> {
    const bounds: Record<string, number> = {};
    for (const bound of text.split("且")) {
      const match = /^\s*([≥≤><＞＜])\s*(.+)$/u.exec(bound);
      const value = readDecimal(match?.[2] ?? "");
      const key = BOUNDS[match?.[1]?.normalize("NFKC") ?? ""];
      if (key === undefined || value === undefined || key in bounds) this.bad(text);
      else bounds[key] = value;
    }
    return bounds;
  }

  leftOver(): ChargeFault | undefined {
    const [part] = [...this.#names, ...this.#values.map(({ before, after }) => `${before}=${after}`)];
    return part === undefined ? undefined : { code: "bad-detail", detail: unquote(part), method: this.method };
  }
}

const BOUNDS: Readonly<Record<string, keyof MeasuredStep>> = { "≥": "from", ">": "over", "<": "below", "≤": "upTo" };
