import type { Token } from "../token";
import { kindAt, type Parsed, type Production } from "./production";

/** Points as a regulation states them, before it is known what they stand for. */
export interface Figure {
  /** Points; a range, the lower end first; null where the text leaves a blank or a watermark tore the number. */
  readonly points: number | readonly [number, number] | null;
  /** Whether 分 is printed behind. */
  readonly unit: boolean;
  /** 以上, 以下 …: an edge on a scale rather than an amount. */
  readonly edge: "above" | "below" | "between" | null;
  /** (含), (不含) behind the figure; null where nothing is said. */
  readonly inclusive: boolean | null;
  /** (不含95分) behind the upper end of a range; null where nothing is said. */
  readonly topInclusive: boolean | null;
  readonly doubtful: boolean;
}

/** 2分 · 0.5—2分 · 1分至3分 · 1分以上3分以下 · ____分 */
export const figure: Production<Figure> = {
  id: "figure",
  says: "一个分数、一个分数范围，或留空的分数",
  examples: [
    ["2分", "2"], ["0. 5分", "0.5"], ["十五分", "15"], ["0.2—2分", "0.2–2"], ["1分至3分", "1–3"], ["1分以上3分以下", "1–3"], ["____分", "blank"],
    ["90分以上", "90 above"], ["两分", "2"], ["85分(含)至95分", "85–95"], ["60分(不含)以下", "60 below"], ["94.9—80分", "80–94.9"], ["3一5分", "3–5"],
    ["5—1wenku 分", "blank"], ["1分、2分", "1"], ["1到3分", "1–3"], ["1分－5分", "1–5"], ["1——3分", "1–3"],
  ],
  counterExamples: ["15分钟", "3天", "百分之五", "5个工作日"],
  read(tokens, at) {
    if (kindAt(tokens, at) === "blank") return blankAt(tokens, at);
    const first = tokens[at];
    if (first?.kind !== "number" || first.value === undefined) return undefined;
    const unit = kindAt(tokens, at + 1) === "points";
    if (MEASURED.has(kindAt(tokens, at + 1))) return undefined;
    const { inclusive, next: behind } = inclusionAt(tokens, unit ? at + 2 : at + 1);
    const range = rangeFrom(tokens, first, behind, inclusive);
    if (range) return range;
    const edge = edgeAt(tokens, behind);
    return {
      value: { points: first.value, unit, edge, inclusive: inclusive ?? (edge ? inclusionAt(tokens, behind + 1).inclusive : null), topInclusive: null, doubtful: first.doubtful ?? false },
      next: edge ? inclusionAt(tokens, behind + 1).next : behind,
    };
  },
  show: ({ points, edge }) =>
    `${points === null ? "blank" : typeof points === "number" ? points : points.join("–")}${edge ? ` ${edge}` : ""}`,
};

/** Behind a number that is something else than points. */
const MEASURED: ReadonlySet<Token["kind"] | undefined> = new Set<Token["kind"] | undefined>(["unit", "percent", "money"]);

function blankAt(tokens: readonly Token[], at: number): Parsed<Figure> | undefined {
  // The gap of 扣 分 has no character of its own: its token is 分.
  const next = tokens[at]?.text === "分" ? at + 1 : at + 2;
  if (next === at + 2 && kindAt(tokens, at + 1) !== "points") return undefined;
  return { value: { points: null, unit: true, edge: edgeAt(tokens, next), inclusive: null, topInclusive: null, doubtful: tokens[at]?.doubtful ?? false }, next };
}

/** "—2分", "分以上2分以下": the other end of a range that begins with `first`. */
function rangeFrom(tokens: readonly Token[], first: Token, behind: number, inclusive: boolean | null): Parsed<Figure> | undefined {
  const joint = tokens[behind];
  // 1——3分: a dash that is printed in two halves.
  if (joint?.kind === "minus" && kindAt(tokens, behind + 1) === "minus") behind += 1;
  const joined = joint?.kind === "range" || joint?.kind === "minus" || joint?.kind === "above";
  const second = tokens[behind + 1];
  if (!joined) return undefined;
  if (second?.kind === "blank" && joint.kind !== "above") return blankAt(tokens, behind + 1);
  if (second?.kind !== "number" || second.value === undefined || first.value === undefined) return undefined;
  const unit = kindAt(tokens, behind + 2) === "points";
  if (MEASURED.has(kindAt(tokens, behind + 2))) return undefined;
  const { inclusive: topInclusive, next } = inclusionAt(tokens, unit ? behind + 3 : behind + 2);
  const edge = edgeAt(tokens, next);
  const closes = joint.kind === "above" ? edge === "below" || edge === "between" : edge === "between";
  if (joint.kind === "above" && (!closes || second.value < first.value)) return undefined;
  const down = second.value < first.value;
  return {
    value: {
      points: down ? [second.value, first.value] : [first.value, second.value], unit, edge: closes ? null : edge, inclusive, topInclusive,
      doubtful: Boolean(first.doubtful) || Boolean(second.doubtful) || Boolean(joint.doubtful),
    },
    next: closes ? next + 1 : next,
  };
}

/** "(含)", "(含90分)", "(不含90)" */
function inclusionAt(tokens: readonly Token[], at: number): { readonly inclusive: boolean | null; readonly next: number } {
  const words = tokens[at + 1]?.text ?? "";
  if (kindAt(tokens, at) !== "open" || !/^(?:不|包)?(?:包)?含/u.test(words)) return { inclusive: null, next: at };
  for (let end = at + 2; end <= at + 5; end++) {
    if (kindAt(tokens, end) === "close") return { inclusive: !words.startsWith("不"), next: end + 1 };
  }
  return { inclusive: null, next: at };
}

function edgeAt(tokens: readonly Token[], at: number): Figure["edge"] {
  const kind = kindAt(tokens, at);
  return kind === "above" || kind === "below" || kind === "between" ? kind : null;
}
