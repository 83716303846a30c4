import type { Token } from "../token";
import { figure } from "./figure";
import { kindAt, type Parsed, type Production } from "./production";

export interface Heading {
  readonly name: string;
  /** Points printed with the heading; null when there are none. */
  readonly points: number | null;
  /** 扣完为止 (true) or 不封顶 (false) in the heading's own bracket; null where it says neither. */
  readonly capped: boolean | null;
  /** Percent of the whole, where that is printed instead of points. */
  readonly weight: number | null;
}

/** 基础分(100分) is what everybody starts from, no part of the work. */
const WHOLE = /(?:基本|基础|起评|基准|起始|初始)分|(?:总|满|底)分$/u;
const MAX_NAME = 32;
const MAX_TOKENS = 24;

/** 领导重视(15分) · 德(20分,扣完为止) · 工作纪律:20分 · 加分项(最高5分) — behind the mark, if there is one. */
export const pointedHeading: Production<Heading> = {
  id: "pointed-heading",
  says: "标题带分值",
  examples: [
    ["领导重视(15分)", "领导重视 15"], ["德(20分,扣完为止)", "德 20 capped"], ["办件管理(25)", "办件管理 25"], ["工作纪律:20分", "工作纪律 20"],
    ["加分项(最高5分)", "加分项 5 capped"], ["考勤管理（满分35分）", "考勤管理 35"], ["劳动纪律 共20分", "劳动纪律 20"], ["考勤(20%)", "考勤 20%"],
    ["学习培训（分值：10分，扣完为止）", "学习培训 10 capped"], ["加分（不超过50分）", "加分 50 capped"], ["思想作风。(15分)", "思想作风 15"], ["服务态度(权重30%)", "服务态度 30%"], ["扣分项(不封顶)", "扣分项 — uncapped"],
  ],
  counterExamples: [
    "总则(一)为加强管理", "加分累计不超过10分", "迟到(每次扣2分)", "违反规定的,扣2分", "按时上班,得10分", "迟到(15分钟以上)", "受表彰的每次加2分", "被采用的每条加1分",
    "满意率低于95%", "办结率(95%以上)", "旷工每天5分", "未着装 -1分", "罚1分", "10和20分", "工作人员基础分(100分)", "基本分100分",
  ],
  read(tokens, at) {
    let name = "";
    let plainWords = true;
    for (let next = at; next < at + MAX_TOKENS; next++) {
      const token = tokens[next];
      // 思想作风。(15分)
      if (token?.kind === "stop" && kindAt(tokens, next + 1) === "open") continue;
      if (!token || name.length > MAX_NAME || ENDS.has(token.kind)) return undefined;
      if (token.kind === "comma" && token.text === ",") return undefined;
      const bracketed = token.kind === "open";
      const points = !/^[^\d]*[\u4e00-\u9fff]/u.test(name) || !(bracketed || plainWords) ? undefined : bracketed ? inBracket(tokens, next) : behindName(tokens, next, name.length);
      if (points) return WHOLE.test(name) && (points.value.points ?? 0) >= 50 ? undefined : { value: { ...points.value, name }, next: points.next };
      if (VERBS.has(token.kind)) return undefined;
      // 每次加2分 is a charge, not a name with its points.
      if (SAYS_AMOUNT.has(token.kind)) plainWords = false;
      name += token.text;
    }
    return undefined;
  },
  show: ({ name, points, capped, weight }) =>
    `${name} ${weight !== null ? `${weight}%` : (points ?? "—")}${capped === true ? " capped" : capped === false ? " uncapped" : ""}`,
};

const ENDS: ReadonlySet<Token["kind"]> = new Set(["stop", "semicolon", "line", "cell", "cap", "marker"]);
const VERBS: ReadonlySet<Token["kind"]> = new Set(["deduct", "exempt", "most"]);
const SAYS_AMOUNT: ReadonlySet<Token["kind"]> = new Set(["bonus", "award", "per", "over", "under", "deducting"]);
/** What may stand between a bracket and its figure: (满分20分), (共20分), (最高5分), (分值:20分), (计20分). */
const LEADS: ReadonlySet<Token["kind"] | undefined> = new Set<Token["kind"] | undefined>(["whole", "most", "award", "weight", "colon", "bonus", "text"]);
const PLAIN_LEADS: ReadonlySet<Token["kind"] | undefined> = new Set<Token["kind"] | undefined>(["whole", "award", "weight", "colon", "text"]);
const CLOSES: ReadonlySet<Token["kind"] | undefined> = new Set<Token["kind"] | undefined>(["line", "cell", "marker", undefined]);
/** Without a bracket, longer words before a figure are a sentence. */
const MAX_PLAIN_NAME = 14;
const MAX_LEAD = 4;

type Points = Parsed<Omit<Heading, "name">>;

/** 劳动纪律 共20分, 工作纪律:20分: at the end of its line. */
function behindName(tokens: readonly Token[], at: number, nameLength: number): Points | undefined {
  const read = figure.read(tokens, behindLeads(tokens, kindAt(tokens, at) === "colon" ? at + 1 : at, PLAIN_LEADS));
  if (!read || !read.value.unit || typeof read.value.points !== "number" || read.value.edge !== null) return undefined;
  // -1分 and 罚1分 charge.
  if (["minus", "plus"].includes(kindAt(tokens, at) ?? "") || ["minus", "plus"].includes(kindAt(tokens, at - 1) ?? "") || nameLength < 2) return undefined;
  if (nameLength > MAX_PLAIN_NAME || !CLOSES.has(kindAt(tokens, read.next))) return undefined;
  return { value: { points: read.value.points, capped: null, weight: null }, next: read.next };
}

/** (20分,扣完为止), (30%), (不封顶) */
function inBracket(tokens: readonly Token[], at: number): Points | undefined {
  if (tokens[at + 1]?.text === "不" || tokens[at + 1]?.text === "不封顶") return uncapped(tokens, at);
  const from = behindLeads(tokens, at + 1, LEADS);
  const percent = percentAt(tokens, from);
  const read = percent ?? figure.read(tokens, from);
  if (!read) return undefined;
  if (!("weight" in read.value)) {
    const { points, unit, edge } = read.value;
    if (typeof points !== "number" || edge !== null) return undefined;
    if (!unit && (kindAt(tokens, read.next) !== "close" || !/^\d/u.test(tokens[from]?.text ?? ""))) return undefined;
  }
  let capped: boolean | null = tokens.slice(at + 1, from).some(({ kind }) => kind === "most") ? true : null;
  for (let end = read.next; end < read.next + 10; end++) {
    const kind = kindAt(tokens, end);
    if (kind === "close") {
      const value = "weight" in read.value ? { points: null, weight: read.value.weight, capped } : { points: read.value.points as number, weight: null, capped };
      return { value, next: end + 1 };
    }
    if (kind === undefined || kind === "line" || kind === "cell" || kind === "deduct" || kind === "above" || kind === "below") return undefined;
    if (kind === "cap") capped = true;
  }
  return undefined;
}

function uncapped(tokens: readonly Token[], at: number): Points | undefined {
  const words = `${tokens[at + 1]?.text ?? ""}${tokens[at + 2]?.kind === "most" ? (tokens[at + 2]?.text ?? "") : ""}`;
  if (words !== "不封顶") return undefined;
  const next = kindAt(tokens, at + 2) === "most" ? at + 3 : at + 2;
  return kindAt(tokens, next) === "close" ? { value: { points: null, weight: null, capped: false }, next: next + 1 } : undefined;
}

function behindLeads(tokens: readonly Token[], at: number, leads: ReadonlySet<Token["kind"] | undefined>): number {
  let next = at;
  for (let count = 0; count < 2 && leads.has(kindAt(tokens, next)) && (tokens[next]?.text.length ?? 9) <= MAX_LEAD; count++) next += 1;
  return next;
}

function percentAt(tokens: readonly Token[], at: number): Parsed<{ readonly weight: number }> | undefined {
  const value = tokens[at]?.value;
  return value !== undefined && kindAt(tokens, at + 1) === "percent" && kindAt(tokens, at + 2) === "close" ? { value: { weight: value }, next: at + 2 } : undefined;
}

/** The words behind a mark up to where its title can end: "总则" in "一、总则"; "" where they are longer than a title. */
export function titleAt(tokens: readonly Token[], at: number): { readonly text: string; readonly to: number } {
  let text = "";
  let to = at;
  for (; to < at + 16; to++) {
    const token = tokens[to];
    if (!token || ENDS.has(token.kind) || (token.kind === "comma" && token.text === ",") || token.kind === "colon" || token.kind === "open") break;
    text += token.text;
  }
  return { text: text.length <= MAX_NAME ? text : "", to };
}
