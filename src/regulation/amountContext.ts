/** What the tokens around an amount make of it: whose it is, whether it is one at all. */
import type { FoundClause } from "./foundClause";
import type { Amount } from "./grammar/amount";
import { PUNCTUATION } from "./grammar/connective";
import type { Figure } from "./grammar/figure";
import { kindAt } from "./grammar/production";
import type { Token } from "./token";

type Tokens = readonly Token[];

/** Words between two tokens. */
const wordsOf = (tokens: Tokens, from: number, to: number): string => tokens.slice(Math.max(0, from), to).map(({ text }) => text).join("");

export function endsPhrase(tokens: Tokens, at: number): boolean {
  const kind = kindAt(tokens, at);
  return kind === undefined || PUNCTUATION.has(kind);
}

export const endsSentence = (tokens: Tokens, at: number): boolean => ["semicolon", "stop", "line", "cell", undefined].includes(kindAt(tokens, at));

/** 不得扣…, 未扣… */
export const isNegated = (tokens: Tokens, at: number): boolean => /(?:不|未|没有|无须|无需|已|所)$/u.test(tokens[at - 1]?.text ?? "");

/** Words before an amount that make it a threshold when 的 follows. */
const THRESHOLD = /累计|全年|达到|合计|总计|扣满/u;

/**
 * 当月累计扣10分的,取消…: what has been charged, not what is charged.
 * @param next first token behind the amount
 */
export const isThreshold = (tokens: Tokens, start: number, at: number, next: number): boolean =>
  /^(?:的|者|时|后)/u.test(tokens[next]?.text ?? "") && THRESHOLD.test(wordsOf(tokens, Math.max(start, at - 4), at + 1));

/** "扣15分、首席代表扣7.5分": the second amount belongs to the clause of the first. */
export function isChiefShare(tokens: Tokens, last: FoundClause | undefined, at: number, polarity: Amount["polarity"], object: string): boolean {
  if (!last || last.polarity !== polarity || last.chief !== null || at - last.to > 6) return false;
  const between = tokens.slice(last.to, at).filter(({ kind }) => !PUNCTUATION.has(kind)).map(({ text }) => text).join("") + object;
  return /^(?:并|同时|其|对|对应|相应|该|给予|的|窗口|单位|也|各)*(?:窗口)?首席代表?(?:相应|同时|也|的|各|按)*$/u.test(between);
}

/** 2起扣60分, 3次及以上扣10分: for all of them together. */
export function isSeveral(tokens: Tokens, at: number): boolean {
  const end = kindAt(tokens, at - 1) === "above" ? at - 2 : at - 1;
  return kindAt(tokens, end) === "unit" && (tokens[end - 1]?.value ?? 0) >= 2;
}

const MAX_SENTENCE = 24;
const LEVEL = /(?:国家|部|省|市|州|盟|厅|局|县|区|旗|镇|乡|院|校|系统|[一二三特]等奖?)级?[,、及和以]*[上]?(?:的)?$/u;

/** 获表彰:国家级10分、省级6分: a level's points, with nothing but praise or blame before them. */
export function polarityOfLevel(tokens: Tokens, start: number, at: number): Amount["polarity"] | undefined {
  const words = wordsOf(tokens, Math.max(start, at - MAX_SENTENCE), at);
  if (!LEVEL.test(words)) return undefined;
  if (/批评|曝光|处分|处罚|通报批/u.test(words)) return "deduct";
  return /表彰|表扬|荣誉|获奖|嘉奖|奖励|称号|先进|竞赛/u.test(words) ? "bonus" : undefined;
}

/** Tokens of a list of bare numbers. */
const MAX_LIST = 12;

/** 分别加10、6、4分: 分 is said once, at the end. */
export function isInList(tokens: Tokens, at: number): boolean {
  if (tokens[at - 1]?.text !== "、" || !/^\d/u.test(tokens[at]?.text ?? "")) return false;
  for (let next = at + 1; next <= at + MAX_LIST; next += 2) {
    if (kindAt(tokens, next) === "points") return true;
    if (tokens[next]?.text !== "、" || kindAt(tokens, next + 1) !== "number") return false;
  }
  return false;
}

export function multiplied(points: Figure["points"], times: number): Figure["points"] {
  const exact = (value: number): number => Math.round(value * times * 1e6) / 1e6;
  if (points === null || typeof points === "number") return points === null ? null : exact(points);
  return [exact(points[0]), exact(points[1])];
}
