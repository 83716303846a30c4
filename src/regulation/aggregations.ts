/** Weights that make one score of several: 窗口年平均分值计80%,带队领导年平均分值记20%. */
import type { Token, TokenKind } from "./token";

/** An aggregation in tokens. */
export interface FoundAggregation {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly weight: number }[];
}

const VERBS: ReadonlySet<TokenKind> = new Set(["weight", "award", "rate-as"]);
const MAX_NAME = 24;
const MAX_NAME_TOKENS = 10;
/** Words without which percentages in a row are no weights. */
const WEIGHING = /[×*=]|占|权重|比重|比例|加权|折算|计算|之和|相加|构成|组成|计入|按|计|记/u;
/** Behind the percentage these make it a bound: 90%以上. */
const BOUNDS: ReadonlySet<TokenKind | undefined> = new Set<TokenKind | undefined>(["above", "below", "between"]);

/** @returns weights of one sentence that add up to 100 % */
export function readAggregations(tokens: readonly Token[]): readonly FoundAggregation[] {
  const found: FoundAggregation[] = [];
  let parts: { name: string; weight: number }[] = [];
  let from = 0;
  let nameFrom = 0;
  let to = 0;
  const close = (end: number): void => {
    const sum = parts.reduce((so, { weight }) => so + weight, 0);
    const words = parts.length >= 2 ? tokens.slice(from, Math.min(end, from + 120)).map(({ text }) => text).join("") : "";
    if (parts.length >= 2 && Math.abs(sum - 100) < 1e-9 && WEIGHING.test(words)) found.push({ from, to, name: periodOf(words), parts });
    parts = [];
  };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "stop" || token.kind === "line") {
      close(at);
      nameFrom = at + 1;
      from = at + 1;
      continue;
    }
    if (token.kind === "marker" || token.kind === "comma" || token.kind === "colon" || token.kind === "semicolon" || token.kind === "plus") {
      nameFrom = at + 1;
      continue;
    }
    const weight = tokens[at - 1]?.value;
    if (token.kind !== "percent" || weight === undefined || BOUNDS.has(tokens[at + 1]?.kind)) continue;
    const nameTo = endOfName(tokens, nameFrom, at - 1);
    const name = tokens.slice(Math.max(nameFrom, nameTo - MAX_NAME_TOKENS), nameTo).map(({ text }) => text).join("").replace(/^.*(?:=|得分按|成绩按|总分按)/u, "").replace(/[×*+]+$/u, "").slice(-MAX_NAME);
    if (name === "") continue;
    parts.push({ name, weight });
    to = at + 1;
    nameFrom = at + 1;
  }
  close(tokens.length);
  return found;
}

/** Before the verb (占, 计) or the bracket that the percentage stands in. */
function endOfName(tokens: readonly Token[], from: number, number: number): number {
  for (let at = number - 1; at >= Math.max(from, number - 4); at--) {
    const kind = tokens[at]?.kind;
    if (kind !== undefined && (VERBS.has(kind) || kind === "open")) return at;
  }
  return number;
}

function periodOf(words: string): string {
  if (/季度/u.test(words) && !/年度/u.test(words)) return "季度";
  return /年/u.test(words) ? "年度" : "月度";
}
