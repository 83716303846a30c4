import type { Token } from "../token";
import { amountAfterVerb, polarityOf } from "./amount";
import { figure } from "./figure";
import { kindAt, type Production } from "./production";

export interface Tier {
  readonly when: string;
  readonly points: number;
}

/** Longest bracket that is looked into. */
const MAX_TOKENS = 60;
const MAX_TIERS = 8;

/** (15分钟-30分钟加0.5分;30分钟以上加1分) behind a range: which amount holds when. */
export const tiersInBracket: Production<readonly Tier[]> = {
  id: "tiers-in-bracket",
  says: "范围后面的括号，逐档说明分数",
  examples: [
    ["(15分钟-30分钟加0.5分;30分钟以上加1分)", "15分钟-30分钟 0.5 | 30分钟以上 1"], ["（一般的扣1分，严重的扣3分）", "一般的 1 | 严重的 3"],
    ["(轻微0.5分、一般1分、严重2分)", "轻微 0.5 | 一般 1 | 严重 2"],
  ],
  counterExamples: ["(含三等奖)", "(特殊情况除外)", "(获其他媒体表扬的加1分)"],
  read(tokens, at) {
    if (kindAt(tokens, at) !== "open") return undefined;
    const tiers: Tier[] = [];
    let from = at + 1;
    for (let next = from; next < at + MAX_TOKENS; next++) {
      const token = tokens[next];
      if (!token || token.kind === "line" || token.kind === "stop" || tiers.length > MAX_TIERS) return undefined;
      if (token.kind === "close") return tiers.length >= 2 ? { value: tiers, next: next + 1 } : undefined;
      const read = amountAt(tokens, next);
      if (!read || next === from) continue;
      const when = tokens.slice(from, next).filter(({ kind }) => !SEPARATES.has(kind)).map(({ text }) => text).join("");
      tiers.push({ when, points: read.points });
      from = read.next;
      next = read.next - 1;
    }
    return undefined;
  },
  show: (tiers) => tiers.map(({ when, points }) => `${when} ${points}`).join(" | "),
};

const SEPARATES: ReadonlySet<Token["kind"]> = new Set(["comma", "semicolon", "colon", "cell"]);

function amountAt(tokens: readonly Token[], at: number): { readonly points: number; readonly next: number } | undefined {
  const read = polarityOf(tokens[at]) ? amountAfterVerb.read(tokens, at) : figure.read(tokens, at);
  if (!read || typeof read.value.points !== "number") return undefined;
  if ("unit" in read.value && (!read.value.unit || read.value.edge !== null)) return undefined;
  return { points: read.value.points, next: read.next };
}
