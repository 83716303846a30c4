/** The document's title, and what a full score is. */
import { figure } from "./grammar/figure";
import { originalOf, type Source } from "./source";
import type { Token } from "./token";

const KINDS = "办法|细则|方案|标准|规定|制度|意见|评分表|考核表|计分表|一览表|清单|规则|准则|评价表|评价体系|指标体系|指标";
const TITLE = new RegExp(`(?:${KINDS})(?:\\([^()]{1,12}\\))*$`, "u");
const ANNOUNCED = new RegExp(`(?:印发|公布|发布|下发|转发|实施|执行)(?:《|<<)([^《》]{4,60})(?:》|>>)`, "u");
const NO_TITLE = /^(?:第.{1,4}[章节条]|[一二三四五六七八九十]{1,3}[、.]|\(|\d+[、.]|附件|附表|附:|考核内容|评分标准|考核标准|扣分标准|评分办法|计分办法|考核办法$|序号)|[。;:,]|的通知$|(?:参照|按照|依据|根据).{2,}/u;
const HALF_TITLE = /^[^,。;:、()《》\d\t]{4,24}(?:中心|大厅|管理局|审批局|办公室|政府|县|市|区|医院|分局)$/u;
const MAX_TITLE = 60;
/** Titles stand in the first lines, behind a notice at most. */
const TITLE_LINES = 60;
const HEAD = 6_000;

/** @returns the first line that reads like a title, else what a notice announces, else the first short line; null for an empty text */
export function readTitle(source: Source, from = 0): string | null {
  const lines: { readonly text: string; readonly from: number; readonly to: number }[] = [];
  const end = Math.min(source.plain.length, from + HEAD);
  for (let start = from; start < end && lines.length < TITLE_LINES; ) {
    const line = source.plain.indexOf("\n", start);
    const to = line < 0 ? source.plain.length : line;
    const text = source.plain.slice(start, Math.min(to, start + 200));
    if (clean(text) !== "") lines.push({ text, from: start, to });
    start = to + 1;
  }
  const isShort = ({ text }: { readonly text: string }): boolean => text.length <= MAX_TITLE && !text.replace(/^\t+|\t+$/gu, "").includes("\t");
  const at = lines.findIndex((line) => isShort(line) && isTitle(line.text.replace(/^\t+|\t+$/gu, "")));
  const title = lines[at];
  const above = lines[at - 1];
  // 某某县行政服务中心 / 窗口考核办法: a title in two lines.
  const goesOver = title && above && HALF_TITLE.test(above.text) && above.text.length + title.text.length <= MAX_TITLE && !title.text.includes(above.text);
  if (title) return clean(`${goesOver ? originalOf(source, above.from, above.to) : ""}${originalOf(source, title.from, title.to)}`);
  const announced = lines.map(({ text, from: start }) => ({ match: ANNOUNCED.exec(text), start })).find(({ match }) => match !== null);
  if (announced?.match) {
    const start = announced.start + announced.match.index + announced.match[0].indexOf(announced.match[1] ?? "");
    return clean(originalOf(source, start, start + (announced.match[1]?.length ?? 0)));
  }
  const first = lines.find(isShort) ?? lines[0];
  return first ? clean(originalOf(source, first.from, Math.min(first.to, first.from + MAX_TITLE))) : null;
}

/** @param line without blanks */
export const isTitle = (line: string): boolean => line.length <= MAX_TITLE && line.length >= 4 && TITLE.test(line) && !NO_TITLE.test(line);

/** Marks of a markdown heading are not part of it. */
const clean = (title: string): string => title.replace(/^[#*\s>|]+|[#*\s>|]+$/gu, "").replace(/^《(.+)》$/u, "$1");

export function readWhole(tokens: readonly Token[]): { readonly base: number | null; readonly max: number | null } {
  let base: number | null = null;
  let start: number | null = null;
  /** 百分制 alone; a figure that is printed says it better. */
  let scale: number | null = null;
  let max: number | null = null;
  for (const [at, token] of tokens.entries()) {
    const system = token.kind === "text" ? /[百千]分制/u.exec(token.text)?.[0] : undefined;
    if (system !== undefined) scale ??= system === "千分制" ? 1_000 : 100;
    if (token.kind !== "whole") continue;
    const points = wholeAt(tokens, at + 1);
    if (points === undefined) continue;
    // What everybody starts from says nothing of the most that can be reached.
    if (/基础|基本|基准|起|底分|初始/u.test(token.text)) {
      start ??= points;
      max ??= mostBehind(tokens, at, points);
    } else {
      base ??= points;
      max ??= points;
    }
  }
  return { base: start ?? base ?? scale, max: max ?? scale };
}

/** 基本分100分,最高不超过110分 */
function mostBehind(tokens: readonly Token[], at: number, least: number): number | null {
  for (let next = at + 2; next <= at + 9; next++) {
    const kind = tokens[next]?.kind;
    if (kind === undefined || kind === "stop" || kind === "line") return null;
    const read = kind === "most" ? figure.read(tokens, next + 1) : undefined;
    if (read?.value.unit && typeof read.value.points === "number" && read.value.points >= least) return read.value.points;
  }
  return null;
}

/** The figure close behind 总分, 满分 …; a category's points are smaller. */
function wholeAt(tokens: readonly Token[], from: number): number | undefined {
  for (let next = from; next <= from + 3; next++) {
    const kind = tokens[next]?.kind;
    if (kind === "line" || kind === "stop" || kind === "semicolon") return undefined;
    const read = figure.read(tokens, next);
    if (!read) continue;
    const { unit, points, edge } = read.value;
    return unit && typeof points === "number" && edge === null && points >= 50 ? points : undefined;
  }
  return undefined;
}
