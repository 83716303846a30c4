import type { Token } from "../token";
import { figure, type Figure } from "./figure";
import { kindAt, type Parsed, type Production } from "./production";
import { per, plainUnit, type Per, productOf } from "./unit";

export interface Amount {
  readonly polarity: "deduct" | "bonus";
  readonly points: Figure["points"];
  /** Whom or what it is taken from: "相关工作人员" in 扣相关工作人员4分. */
  readonly object: string;
  /** 扣1分/次 */
  readonly unitsBehind: readonly Per[];
  readonly doubtful: boolean;
  /** The amount is said to be in somebody's discretion. */
  readonly discretion: boolean;
}

/** Longest object between a verb and its amount. */
const MAX_OBJECT = 18;
const MAX_OBJECT_TOKENS = 12;

/** 扣2分 · 扣除相关工作人员4分 · 另加0.5—1分 · 扣分:2分 · 扣____分 · 扣1分/次 */
export const amountAfterVerb: Production<Amount> = {
  id: "amount-after-verb",
  says: "动词加分数，中间可以有对象",
  examples: [
    ["扣2分", "deduct 2"], ["扣相关工作人员4分", "deduct 4 相关工作人员"], ["直接扣除年度总分2分", "deduct 2 年度总分"], ["另加2分", "bonus 2"],
    ["扣0.5—2分", "deduct 0.5–2"], ["每次扣除____分".slice(2), "deduct blank"], ["扣分2分", "deduct 2"], ["扣1分/次", "deduct 1 /次"],
    ["加0.5分-1分", "bonus 0.5–1"], ["酌情扣1-3分", "deduct 1–3 discretion"], ["扣l分", "deduct 1 doubtful"],
    ["扣15分/人·次", "deduct 15 /人次"], ["扣5分/块", "deduct 5 /块"], ["扣2分（每人次）", "deduct 2 /人次"], ["扣0.5分每次,", "deduct 0.5 /次"], ["扣减该窗口3分", "deduct 3 该窗口"],
    ["减3分", "deduct 3"], ["奖励1.5分", "bonus 1.5"], ["加记2分", "bonus 2"], ["扣半分", "deduct 0.5"], ["扣2分/次·人", "deduct 2 /人次"], ["扣分标准：每次2分", "deduct 2 标准 /次"], ["扣5—1wenku 分", "deduct blank doubtful"],
  ],
  counterExamples: ["扣发补助20元", "扣分超过10分", "得10分", "扣10分以上的", "扣15分钟", "扣分达20分以上", "扣50%", "扣除2个工作日", "减少5分钟", "加班2小时", "加分以20分为限"],
  read(tokens, at) {
    const polarity = polarityOf(tokens[at]);
    if (!polarity) return undefined;
    const object = objectFrom(tokens, at + 1);
    const read = object && figure.read(tokens, object.next);
    if (!read || read.value.edge !== null) return undefined;
    if (!read.value.unit && !(standsAlone(tokens, read.next) && /^\d/u.test(tokens[object.next]?.text ?? ""))) return undefined;
    // 加分以20分为限 says how much at most.
    if (/^(?:为限|为止)/u.test(tokens[read.next]?.text ?? "") || tokens[read.next]?.text === "封顶") return undefined;
    const behind = unitsBehind(tokens, read.next);
    return {
      value: {
        polarity, points: read.value.points, object: object.value.words, unitsBehind: [...object.value.units, ...behind.value], doubtful: read.value.doubtful,
        discretion: tokens[at]?.kind === "discretion" || tokens[at - 1]?.kind === "discretion",
      },
      next: behind.next,
    };
  },
  show: ({ polarity, points, object, unitsBehind: units, doubtful, discretion }) =>
    [
      polarity, figure.show({ points, unit: true, edge: null, inclusive: null, topInclusive: null, doubtful }), object, units.length === 0 ? "" : `/${productOf(units.map(({ unit }) => unit)) ?? ""}`, doubtful ? "doubtful" : "",
      discretion ? "discretion" : "",
    ].filter((part) => part !== "").join(" "),
};

export function polarityOf(token: Token | undefined): Amount["polarity"] | undefined {
  switch (token?.kind) {
    case "deduct":
    case "deducting":
      return "deduct";
    case "bonus":
    case "adding":
      return "bonus";
    case "discretion":
      if (/扣|减/u.test(token.text)) return "deduct";
      return /加/u.test(token.text) ? "bonus" : undefined;
    default:
      return undefined;
  }
}

const OBJECT_KINDS: ReadonlySet<Token["kind"]> = new Set([
  "text", "unit", "whole", "chief", "award", "open", "close", "quote", "points", "per", "number", "grade", "honour", "colon",
]);

/** Words up to the figure; none of them may end the phrase or begin another amount. */
function objectFrom(tokens: readonly Token[], from: number): Parsed<{ readonly words: string; readonly units: readonly Per[] }> | undefined {
  let object = "";
  const units: Per[] = [];
  for (let at = from; at < from + MAX_OBJECT_TOKENS; at++) {
    const token = tokens[at];
    if (!token) return undefined;
    const starts = token.kind === "blank" || (token.kind === "number" && kindAt(tokens, at + 1) !== "unit" && kindAt(tokens, at + 1) !== "money");
    if (starts && figure.read(tokens, at)) return { value: { words: object, units }, next: at };
    if (token.kind === "minus" && kindAt(tokens, at + 1) === "number") continue;
    const counted = token.kind === "per" ? per.read(tokens, at) : undefined;
    if (counted && counted.next <= from + MAX_OBJECT_TOKENS) {
      units.push(counted.value);
      at = counted.next - 1;
      continue;
    }
    if (!OBJECT_KINDS.has(token.kind)) return undefined;
    if (token.kind !== "colon") object += token.text;
    if (object.length > MAX_OBJECT) return undefined;
  }
  return undefined;
}

/** A figure without 分 counts as points where the phrase ends with it: 每次扣0.5; */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const kind = kindAt(tokens, at);
  return kind === undefined || ["semicolon", "stop", "line", "cell", "close", "slash", "comma"].includes(kind);
}

/** 分/次, 分/人·次, 分每次, 分(每次) */
export function unitsBehind(tokens: readonly Token[], from: number): Parsed<readonly Per[]> {
  const opens = kindAt(tokens, from) === "open";
  const inside = opens && (kindAt(tokens, from + 1) === "per" || kindAt(tokens, from + 1) === "slash") ? unitsFrom(tokens, from + 1) : undefined;
  if (inside && inside.value.length > 0 && kindAt(tokens, inside.next) === "close") return { value: inside.value, next: inside.next + 1 };
  return unitsFrom(tokens, from);
}

function unitsFrom(tokens: readonly Token[], from: number): Parsed<readonly Per[]> {
  const units: Per[] = [];
  let next = from;
  for (let at = from; at < from + 8; at = next) {
    const slashed = kindAt(tokens, at) === "slash" ? unitBehindSlash(tokens, at + 1) : undefined;
    if (slashed) {
      for (const unit of slashed.value) units.push({ unit, count: 1 });
      next = slashed.next;
      continue;
    }
    const read = kindAt(tokens, at) === "per" ? per.read(tokens, at) : undefined;
    const closed = read && CLOSES.has(kindAt(tokens, read.next));
    if (!read || !closed) break;
    units.push(read.value);
    next = read.next;
  }
  return { value: units, next };
}

const CLOSES: ReadonlySet<Token["kind"] | undefined> = new Set<Token["kind"] | undefined>(["comma", "stop", "semicolon", "line", "cell", "close", "per", undefined]);

/** 次, 人·次, and words never seen before: what stands behind a slash can only be a unit. */
function unitBehindSlash(tokens: readonly Token[], at: number): Parsed<readonly string[]> | undefined {
  const first = tokens[at];
  if (!first || (first.kind !== "unit" && !(first.kind === "text" && first.text.length <= 3))) return undefined;
  const dot = tokens[at + 1];
  const second = tokens[at + 2];
  if (dot !== undefined && /^[·.•*]$/u.test(dot.text) && second?.kind === "unit") return { value: [plainUnit(first.text), plainUnit(second.text)], next: at + 3 };
  return { value: [plainUnit(first.text)], next: at + 1 };
}
