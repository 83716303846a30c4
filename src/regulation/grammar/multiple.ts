import type { Token } from "../token";
import { kindAt, type Production } from "./production";

/** 加倍扣分 · 按2倍扣分 · 三倍扣分 · 减半 · 减半扣分: so many times the amount before. */
export const multiple: Production<number> = {
  id: "multiple",
  says: "按前一项分数的倍数计",
  examples: [["加倍扣分", "2"], ["双倍扣罚", "2"], ["三倍扣分", "3"], ["按2倍扣分".slice(1), "2"], ["3倍扣除", "3"], ["减半", "0.5"], ["减半扣分", "0.5"], ["加倍", "2"]],
  counterExamples: ["2倍以上", "加倍努力", "减半分", "减半时间"],
  read(tokens, at) {
    const token = tokens[at];
    if (token?.kind === "number" && token.value !== undefined) {
      if (tokens[at + 1]?.text !== "倍") return undefined;
      const next = at + 2 + (isCharging(tokens[at + 2]) ? 1 : 0);
      return next > at + 2 && ends(tokens, next) ? { value: token.value, next } : undefined;
    }
    // 减 and 半 apart: the verb and the number of 减半分.
    if (token?.kind === "deduct" && token.text === "减" && tokens[at + 1]?.text === "半") return ends(tokens, at + 2) ? { value: 0.5, next: at + 2 } : undefined;
    if (token?.kind !== "multiple") return undefined;
    const next = isCharging(tokens[at + 1]) && ends(tokens, at + 2) ? at + 2 : at + 1;
    return ends(tokens, next) ? { value: timesOf(token.text), next } : undefined;
  },
  show: String,
};

const isCharging = (token: Token | undefined): boolean => token !== undefined && ["deduct", "deducting", "bonus", "adding"].includes(token.kind);

function timesOf(words: string): number {
  if (/三/u.test(words)) return 3;
  return /半/u.test(words) ? 0.5 : 2;
}

const ENDS: ReadonlySet<Token["kind"] | undefined> = new Set<Token["kind"] | undefined>(["comma", "semicolon", "stop", "line", "cell", "close", undefined]);
const ends = (tokens: readonly Token[], at: number): boolean => ENDS.has(kindAt(tokens, at));
