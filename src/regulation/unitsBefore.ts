/** The units that stood before an amount in its phrase: 旷工每人次每半天扣5分. */
import { per, type Per, TIMES } from "./grammar/unit";
import type { Token } from "./token";

interface Seen extends Per {
  readonly from: number;
  /** First token behind it. */
  readonly behind: number;
}

/** Bounds of looking back, so that time stays linear whatever the text. */
const MAX_PHRASE = 40;
const MAX_UNITS = 4;

const ABSENCE = /(?:旷工|缺勤|缺岗|空岗|脱岗|离岗|旷岗|事假|病假)$/u;

export class UnitsBefore {
  readonly #seen: Seen[] = [];
  /** First token behind the unit read last. */
  next = 0;

  constructor(readonly tokens: readonly Token[]) {}

  clear(): void {
    this.#seen.length = 0;
  }

  /** @returns whether 每… with a unit stands there */
  read(at: number): boolean {
    const found = per.read(this.tokens, at);
    if (!found) return false;
    this.#seen.push({ ...found.value, from: at, behind: found.next });
    this.next = found.next;
    return true;
  }

  /** 1次, 一件: remembered where the amount comes at once or behind a comma; the caller reads on behind the number. */
  noteOnce(at: number): boolean {
    const found = per.read(this.tokens, at);
    if (!found) return false;
    if (!this.#leadsToVerb(at, found.next)) return false;
    this.#seen.push({ ...found.value, from: at, behind: found.next });
    this.next = found.next;
    return true;
  }

  /** 旷工半天,每人次扣5分: how long is counted too. */
  #absenceBefore(from: number): readonly Per[] {
    const end = this.tokens[from - 1]?.kind === "comma" ? from - 1 : from;
    for (const start of [end - 1, end - 2]) {
      const read = start > 0 ? per.read(this.tokens, start) : undefined;
      if (read?.next === end && TIMES.has(read.value.unit) && ABSENCE.test(this.tokens[start - 1]?.text ?? "")) return [read.value];
    }
    return [];
  }

  /** 1件,扣2分 · 出现1起有责投诉扣30分 */
  #leadsToVerb(at: number, behind: number): boolean {
    const isVerb = (next: number): boolean => ["deduct", "bonus"].includes(this.tokens[next]?.kind ?? "");
    if (this.tokens[behind]?.kind === "comma" && isVerb(behind + 1)) return true;
    if (!/(?:出现|发生|发现|查实|造成|通报|引发|缺|缺少|少|漏)$/u.test(this.tokens[at - 1]?.text ?? "")) return false;
    for (let next = behind; next <= behind + 4; next++) {
      if (isVerb(next)) return true;
      const kind = this.tokens[next]?.kind;
      if (kind !== "text" && !(kind === "comma" && isVerb(next + 1))) return false;
    }
    return false;
  }

  /** Whether anything is counted in the passage so far. */
  get any(): boolean {
    return this.#seen.length > 0;
  }

  endsAt(at: number): boolean {
    return this.#seen.at(-1)?.behind === at;
  }

  /** Units of the phrase that the verb stands in. */
  before(verb: number): readonly Per[] {
    const units = this.#seen.slice(-MAX_UNITS).filter((seen) => this.#samePhrase(seen, verb));
    const [first] = units;
    if (first) return [...units, ...(units.some(({ unit }) => TIMES.has(unit)) ? [] : this.#absenceBefore(first.from))];
    const once = verb >= 2 && this.tokens[verb - 2]?.kind === "number" ? per.read(this.tokens, verb - 2) : undefined;
    if (once?.next === verb) return [once.value];
    // 一个工作日扣10分
    const counted = verb >= 3 && this.tokens[verb - 3]?.kind === "number" ? per.read(this.tokens, verb - 3) : undefined;
    if (counted?.next === verb) return [counted.value];
    const half = this.tokens[verb - 1]?.kind === "unit" ? per.read(this.tokens, verb - 1) : undefined;
    if (half?.next === verb) return [half.value];
    return [];
  }

  /** Every 每… between two tokens. */
  within(from: number, to: number): readonly Per[] {
    for (let at = from; at < to && this.#seen.length < MAX_UNITS; at++) if (this.tokens[at]?.kind === "per" && this.read(at)) at = this.next - 1;
    return this.#seen;
  }

  /** No comma between, or only one directly before the verb; a span of time (每月…,) then belongs to the words before the comma. */
  #samePhrase({ behind, unit }: Seen, verb: number): boolean {
    if (verb - behind > MAX_PHRASE) return false;
    for (let at = behind; at < verb; at++) {
      const token = this.tokens[at];
      if (token?.kind === "comma" && token.text === "," && !(at === verb - 1 && (at === behind || !TIMES.has(unit)))) return false;
      if (token?.kind === "semicolon" || token?.kind === "colon") return false;
    }
    return true;
  }
}
