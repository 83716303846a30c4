/** Categories that a sentence lists with their points: 其中出勤40分、服务30分、纪律30分. */
import { figure } from "./grammar/figure";
import type { Section } from "./outline";
import type { Token, TokenKind } from "./token";

export interface ListedCategory {
  readonly from: number;
  /** First token behind the name, and behind the points. */
  readonly nameTo: number;
  readonly to: number;
  readonly name: string;
  readonly points: number;
}

const MAX_NAME = 12;
const MAX_NAME_TOKENS = 6;
const ANNOUNCES = /(?:其中|包括|包含|分为|分别为|分别是|由|具体为|设|即|含|各占|考核内容|考核项目)/u;
const NAME_ANNOUNCED = /^.*(?:其中|包括|包含|分为|分别为|分别是|具体为|分值为|即|考核内容为|:)/u;
const NO_NAME: ReadonlySet<TokenKind> = new Set(["deduct", "bonus", "per", "over", "under", "most", "exempt", "award", "percent", "money", "adding", "deducting", "discretion", "line", "cell", "stop", "semicolon", "marker", "number", "rate-as", "grade", "whole"]);

/**
 * @param whole what the points may add up to, where the text names it
 * @returns the first list of at least two names with points that the text announces, or that adds up to the whole
 */
export function categoryList(tokens: readonly Token[], whole: number | null): readonly ListedCategory[] {
  let list: ListedCategory[] = [];
  let itemFrom = 0;
  let sentenceFrom = 0;
  const isList = (): boolean => {
    if (list.length < 2) return false;
    const sum = list.reduce((so, { points }) => so + points, 0);
    const first = list[0]?.from ?? sentenceFrom;
    const words = tokens.slice(Math.max(sentenceFrom, first - 12), first + 2).map(({ text }) => text).join("");
    return sum === (whole ?? 100) || (list.length >= 3 && ANNOUNCES.test(words) && sum >= 20);
  };
  for (let at = 0; at <= tokens.length; at++) {
    const kind = tokens[at]?.kind;
    if (kind === "comma" || kind === "colon") {
      itemFrom = at + 1;
      continue;
    }
    const ends = kind === undefined || kind === "stop" || kind === "line" || kind === "semicolon" || kind === "marker" || kind === "cell";
    if (ends) {
      if (isList()) return list;
      list = [];
      itemFrom = at + 1;
      sentenceFrom = at + 1;
      continue;
    }
    const item = itemAt(tokens, itemFrom, at);
    if (!item) continue;
    list.push(item);
    at = item.to - 1;
    itemFrom = item.to;
  }
  return [];
}

/** 服务30分 or 服务(30分), the figure or the bracket at `at`. */
function itemAt(tokens: readonly Token[], nameFrom: number, at: number): ListedCategory | undefined {
  const bracketed = tokens[at]?.kind === "open";
  const read = at > nameFrom && at - nameFrom <= MAX_NAME_TOKENS + 4 ? figure.read(tokens, bracketed ? at + 1 : at) : undefined;
  if (!read?.value.unit || typeof read.value.points !== "number" || read.value.edge !== null) return undefined;
  if (bracketed && tokens[read.next]?.kind !== "close") return undefined;
  const follows = tokens[read.next + (bracketed ? 1 : 0)];
  if (!bracketed && follows !== undefined && !["comma", "stop", "line", "semicolon", "close"].includes(follows.kind) && !/^(?:和|及|以及|共|等|四|五|三|六)/u.test(follows.text)) return undefined;
  let from = nameFrom;
  const nameTo = ["weight", "award", "whole"].includes(tokens[at - 1]?.kind ?? "") ? at - 1 : at;
  for (let back = nameTo - 1; back >= nameFrom; back--) if (NO_NAME.has(tokens[back]?.kind ?? "line")) {
    from = back + 1;
    break;
  }
  const name = tokens.slice(from, nameTo).map(({ text }) => text).join("").replace(NAME_ANNOUNCED, "").replace(/^(?:和|及|以及|包括|由|即)/u, "");
  if (name.length === 0 || name.length > MAX_NAME || !/^[\u4e00-\u9fff]+$/u.test(name)) return undefined;
  return { from, nameTo, to: read.next + (bracketed ? 1 : 0), name, points: read.value.points };
}

/** Gives headings without points those of the list; @returns what of the list has no heading */
export function assignPoints(list: readonly ListedCategory[], sections: readonly Section[]): readonly ListedCategory[] {
  const titled = new Map<string, Section>();
  for (const section of sections) if (section.title !== "" && !titled.has(section.title)) titled.set(section.title, section);
  return list.filter(({ name, points }) => {
    const section = titled.get(name) ?? [...titled.values()].find(({ title, alone }) => alone && title.length <= name.length + 4 && name.length >= 2 && (title.includes(name) || name.includes(title)));
    if (section && section.heading === null) section.heading = { name: section.title, points, capped: null, weight: null };
    return section === undefined;
  });
}
