/** Grades and their lower bounds: 90分以上为优秀, 80—89分为良好, A(95—100). */
import { figure, type Figure } from "./grammar/figure";
import type { Token, TokenKind } from "./token";

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A band in tokens. */
export interface FoundBand {
  readonly from: number;
  readonly to: number;
  /** Tokens of its name. */
  readonly grade: Span;
  readonly min: number | null;
  readonly minInclusive: boolean;
  readonly max: number | null;
  readonly maxInclusive: boolean;
  /** 0 for the first scale of grades, 1 for a second one. */
  readonly scale: number;
}

type Band = Omit<FoundBand, "scale">;

interface Bounds {
  readonly min: number | null;
  readonly minInclusive: boolean;
  readonly max: number | null;
  readonly maxInclusive: boolean;
  readonly next: number;
  /** Where the grade stands between its bounds: 80≤B<90. */
  readonly grade?: Span;
}

/** Between the bounds and the grade: "的为", "者评定为", "(含90分)的,定为". */
const BETWEEN: ReadonlySet<TokenKind> = new Set(["rate-as", "text", "quote", "comma", "colon", "open", "close", "exempt", "award", "range", "minus", "unit", "whole", "number", "points", "above", "grade"]);
const MAX_BETWEEN = 12;
const LETTERS = /^[A-E][+级等]?$/u;

/** @returns the bands in the order of the text */
export function readBands(tokens: readonly Token[]): readonly FoundBand[] {
  const found: Band[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const after = tokens[at]?.kind === "grade" ? gradeFirst(tokens, at) : undefined;
    const band = after ?? boundsFirst(tokens, at);
    if (!band) continue;
    found.push(band);
    at = band.to - 1;
  }
  return distinct(found, (grade) => tokens.slice(grade.from, grade.to).map(({ text }) => text).join(""));
}

/** Tokens between two bands of one scale. */
const NEAR = 60;

/**
 * One printed twice counts once. A grade that comes again with another bound, away from the first, opens a second scale; in one
 * breath it stays twice, to be looked at.
 */
function distinct(bands: readonly Band[], nameOf: (grade: Span) => string): readonly FoundBand[] {
  const seen = new Set<string>();
  const grades = new Set<string>();
  const kept: FoundBand[] = [];
  let scale = 0;
  let last = 0;
  let inScale = 0;
  for (const band of bands) {
    const grade = nameOf(band.grade);
    const key = `${grade} ${band.min ?? ""}`;
    if (seen.has(key)) {
      last = band.to;
      continue;
    }
    if (kept.length > 0 && band.from - last > NEAR && (inScale >= 2 || grades.has(grade))) {
      scale += 1;
      inScale = 0;
    }
    seen.add(key);
    grades.add(grade);
    kept.push({ ...band, scale });
    inScale += 1;
    last = band.to;
  }
  // A single sentence such as 80分以上为合格 is a band; one bare letter is not.
  const isLetter = ({ grade }: FoundBand): boolean => LETTERS.test(nameOf(grade));
  return kept.filter(isLetter).length === 1 ? kept.filter((band) => !isLetter(band)) : kept;
}

/** 90分以上的为“优秀” · 80≤B<90 */
function boundsFirst(tokens: readonly Token[], at: number): Band | undefined {
  const bounds = CHARGES.has(tokens[at - 1]?.kind) ? undefined : boundsAt(tokens, at);
  if (!bounds) return undefined;
  const { min, max, maxInclusive } = bounds;
  if (bounds.grade) return { from: at, to: bounds.next, grade: bounds.grade, min, minInclusive: bounds.minInclusive, max, maxInclusive };
  let named: Token["kind"] | null = null;
  for (let next = bounds.next; next < bounds.next + MAX_BETWEEN; next++) {
    const token = tokens[next];
    if (!token) return undefined;
    const name = gradeAt(tokens, next, named);
    if (name) {
      // "90分以上,优秀率" is no grade; a grade follows a verb, a quote or directly.
      if (named === null && next - bounds.next > 4) return undefined;
      return { from: at, to: name.to, grade: { from: next, to: name.gradeTo }, min, minInclusive: inclusive(tokens, bounds, next), max, maxInclusive };
    }
    // 列为重点对象 gives no grade, 列为优秀 does.
    if (token.kind === "rate-as" && /^(?:列为|视为|按|降为)$/u.test(token.text)) continue;
    if (token.kind === "rate-as" || token.kind === "quote" || token.kind === "colon") named = token.kind === "quote" && named === "rate-as" ? "rate-as" : token.kind;
    if (!BETWEEN.has(token.kind)) return undefined;
    if (token.kind === "number" && tokens[next + 1]?.kind === "points" && tokens[next - 1]?.kind !== "text") return undefined;
  }
  return undefined;
}

/** 加3-5分: no bounds of a grade. */
const CHARGES: ReadonlySet<TokenKind | undefined> = new Set<TokenKind | undefined>(["deduct", "bonus", "award"]);
const MAX_FREE_GRADE = 8;
const ENDS_GRADE: ReadonlySet<TokenKind | undefined> = new Set<TokenKind | undefined>(["comma", "stop", "semicolon", "line", "cell", "close", "quote", "open", undefined]);
const NO_GRADE = /^(?:的|者|由|要|应|不|本|进|通|其|该|每|予|给|按|一|可|准|限|主|止)|(?:的|者|时|止|准|主)$/u;

/** A grade word; or behind 为, 评为 … any short words up to the end of the phrase: 评为“满意窗口”. */
function gradeAt(tokens: readonly Token[], at: number, named: TokenKind | null): { readonly gradeTo: number; readonly to: number } | undefined {
  const token = tokens[at];
  if (token?.kind === "grade") {
    const noun = tokens[at + 1];
    const gradeTo = named !== null && noun?.kind === "text" && /^(?:窗口|单位|个人|员工|班组)$/u.test(noun.text) && ENDS_GRADE.has(tokens[at + 2]?.kind) ? at + 2 : at + 1;
    // “达标窗口” in quotes is a name as it stands.
    const quoted = gradeTo > at + 1 && tokens[at - 1]?.kind === "quote" && tokens[gradeTo]?.kind === "quote";
    return { gradeTo: quoted ? gradeTo : at + 1, to: tokens[gradeTo]?.kind === "quote" ? gradeTo + 1 : gradeTo };
  }
  // A name of any words follows its verb at once.
  const follows = ["rate-as", "quote"].includes(tokens[at - 1]?.kind ?? "");
  if (named !== "rate-as" || !follows || token?.kind !== "text" || NO_GRADE.test(token.text) || token.text.length < 2) return undefined;
  let to = at;
  let length = 0;
  for (; length <= MAX_FREE_GRADE && !ENDS_GRADE.has(tokens[to]?.kind); to++) length += tokens[to]?.text.length ?? 0;
  if (length > MAX_FREE_GRADE || NO_GRADE.test(tokens[to - 1]?.text ?? "")) return undefined;
  return { gradeTo: to, to: tokens[to]?.kind === "quote" ? to + 1 : to };
}

const OPENS_BOUNDS: ReadonlySet<TokenKind | undefined> = new Set<TokenKind | undefined>(["open", "colon", "rate-as", "range", "minus", "cell", "whole"]);
const BEFORE_BOUNDS: ReadonlySet<TokenKind | undefined> = new Set<TokenKind | undefined>(["quote", "open", "colon", "rate-as", "text", "whole", "cell", "minus", "range"]);

/** 优秀(90分及以上) · A(95—100) · A≥90 · 优秀:90-100分 · 优秀等次的最低得分为90分 */
function gradeFirst(tokens: readonly Token[], at: number): Band | undefined {
  for (let next = at + 1; next <= at + 4; next++) {
    const kind = tokens[next]?.kind;
    const bounds = boundsAt(tokens, next);
    if (bounds && !bounds.grade) {
      const compared = next === at + 1 && (kind === "over" || kind === "under") && /[<>≤≥]/u.test(tokens[next]?.text ?? "");
      if (!compared && !(next > at + 1 && OPENS_BOUNDS.has(tokens[next - 1]?.kind))) return undefined;
      const to = tokens[bounds.next]?.kind === "close" ? bounds.next + 1 : bounds.next;
      return { from: at, to, grade: { from: at, to: at + 1 }, min: bounds.min, minInclusive: bounds.minInclusive, max: bounds.max, maxInclusive: bounds.maxInclusive };
    }
    if (kind === undefined || !BEFORE_BOUNDS.has(kind)) return undefined;
    if (kind === "text" && (tokens[next]?.text.length ?? 0) > 6) return undefined;
  }
  return undefined;
}

function boundsAt(tokens: readonly Token[], at: number): Bounds | undefined {
  const lead = tokens[at];
  if (lead?.kind === "over" || lead?.kind === "under") {
    const read = figure.read(tokens, at + 1);
    if (!read || typeof read.value.points !== "number") return undefined;
    return lead.kind === "over"
      ? { min: read.value.points, minInclusive: !/^(?:超过|超出|高于|大于|>)$/u.test(lead.text), max: null, maxInclusive: false, next: read.next }
      : { min: 0, minInclusive: true, max: read.value.points, maxInclusive: /[≤=]/u.test(lead.text), next: read.next };
  }
  const read = figure.read(tokens, at);
  if (!read) return undefined;
  return withInclusion(fromFigure(tokens, read.value, read.next), read.value) ?? inequality(tokens, read.value, read.next);
}

function fromFigure(tokens: readonly Token[], { points, edge, unit, inclusive: included, topInclusive }: Figure, next: number): Bounds | undefined {
  if (points === null) return undefined;
  if (typeof points !== "number") return unit || tokens[next]?.kind === "close" ? { min: points[0], minInclusive: true, max: points[1], maxInclusive: topInclusive ?? true, next } : downwards(points, next);
  if (edge === "above") {
    const from = tokens[next]?.kind === "comma" ? next + 1 : next;
    const upper = tokens[from]?.kind === "under" ? belowAt(tokens, from + 1) : figure.read(tokens, from);
    const bounded = upper && typeof upper.value.points === "number" && upper.value.edge === "below" && upper.value.points > points;
    return { min: points, minInclusive: true, max: bounded ? upper.value.points : null, maxInclusive: bounded === true && isIncluded(tokens, from, upper.value), next: bounded ? upper.next : next };
  }
  if (edge !== "below" && edge !== "between") return undefined;
  const lower = figure.read(tokens, tokens[next]?.kind === "comma" ? next + 1 : next);
  if (lower && typeof lower.value.points === "number" && lower.value.edge === "above" && lower.value.points < points) {
    return { min: lower.value.points, minInclusive: true, max: points, maxInclusive: included ?? true, next: lower.next };
  }
  return edge === "below" ? { min: 0, minInclusive: true, max: points, maxInclusive: included ?? true, next } : undefined;
}

/** 未满95分 behind 85分以上 */
function belowAt(tokens: readonly Token[], at: number): ReturnType<typeof figure.read> {
  const read = figure.read(tokens, at);
  return read && { ...read, value: { ...read.value, edge: "below" } };
}

/** 90分以下 takes 90 in; 不足90分 and 90分以下(不含) do not. */
const isIncluded = (tokens: readonly Token[], at: number, { inclusive: said }: Figure): boolean => said ?? tokens[at]?.kind !== "under";

const withInclusion = (bounds: Bounds | undefined, { inclusive, edge }: Figure): Bounds | undefined =>
  bounds && inclusive === false && edge !== "below" ? { ...bounds, minInclusive: false } : bounds;

const downwards = (points: readonly [number, number], next: number): Bounds | undefined =>
  points[1] >= 10 ? { min: points[0], minInclusive: true, max: points[1], maxInclusive: true, next } : undefined;

/** 80≤总分<90, 80≤B<90 */
function inequality(tokens: readonly Token[], { points }: Figure, next: number): Bounds | undefined {
  const sign = tokens[next];
  if (typeof points !== "number" || sign?.kind !== "under" || !/[≤<]/u.test(sign.text)) return undefined;
  for (let at = next + 1; at <= next + 4; at++) {
    const upper = tokens[at]?.kind === "under" ? figure.read(tokens, at + 1) : undefined;
    if (!upper || typeof upper.value.points !== "number") continue;
    const grade = at === next + 2 && tokens[next + 1]?.kind === "grade" ? { grade: { from: next + 1, to: next + 2 } } : {};
    return { min: points, minInclusive: sign.text !== "<", max: upper.value.points, maxInclusive: tokens[at]?.text !== "<", next: upper.next, ...grade };
  }
  return undefined;
}

/** (不含90分), (含) between the bound and the grade. */
function inclusive(tokens: readonly Token[], bounds: Bounds, grade: number): boolean {
  const words = tokens.slice(bounds.next, grade).map(({ text }) => text).join("");
  if (bounds.min !== null && words.includes(`不含${bounds.min}`)) return false;
  if (/^\(?不含(?:本数)?\)?/u.test(words) && bounds.max === null) return false;
  return bounds.minInclusive;
}
