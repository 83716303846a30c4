import type { Rounding } from "../../catalogue/edition";

/** 数，六位小数；除不尽的 exact 为 false。 */
export interface Shown {
  readonly text: string;
  readonly exact: boolean;
}

const equals = ({ text, exact }: Shown): string => `${exact ? "=" : "≈"} ${text}`;

const ROUNDINGS: Readonly<Record<Rounding, string>> = { "half-up": "四舍五入", down: "舍去尾数", up: "只进不舍" };

/** 计算过程：一行一步，每个数都能找到单元格和条款。 */
export const traceWords = {
  list: (items: readonly string[]) => items.join("、"),
  sentence: (parts: readonly string[]) => parts.join("，"),
  /** What stands before a sentence: the cells it comes from. */
  cells: (cells: readonly string[]) => (cells.length === 0 ? "" : `${cells.join("、")} `),
  entry: (p: { name: string; bonus: boolean; amount: string; how: string }) => `${p.name} ${p.bonus ? "加" : "扣"} ${p.amount} 分${p.how === "" ? "" : `（${p.how}）`}`,
  deferred: (p: { name: string; bonus: boolean; amount: string; how: string }) =>
    `${p.name} 年度${p.bonus ? "加" : "扣"} ${p.amount} 分${p.how === "" ? "" : `（${p.how}）`}，不计入当月总分`,
  share: (part: string, whole: string, value: Shown) => `${part} ÷ ${whole} ${equals(value)}%`,
  notBelow: (value: string, bound: string) => `${value}，不低于 ${bound}`,
  short: (value: string, bound: string, gap: Shown) => `${value}，比 ${bound} 少${gap.exact ? "" : "约"} ${gap.text}`,
  steps: (p: { per: string; each: string; up: boolean; count: string }) =>
    p.up ? `每 ${p.per} 计 ${p.each} 分，零头按 ${p.per} 计，共 ${p.count} 个` : `每满 ${p.per} 计 ${p.each} 分，零头不计，共 ${p.count} 个`,
  prorata: (p: { per: string; each: string; raw: Shown }) => `每 ${p.per} 计 ${p.each} 分，按比例 ${equals(p.raw)} 分`,
  rounded: (p: { places: number; rounding: Rounding; result: string }) =>
    `${ROUNDINGS[p.rounding]}${p.places === 0 ? "取整" : `保留 ${p.places} 位小数`}得 ${p.result}`,
  awarded: (p: { most: string; due: string; abnormal: string; raw: Shown }) => `应得 ${p.most} ×（${p.due} − ${p.abnormal}）÷ ${p.due} ${equals(p.raw)} 分`,
  notAwarded: (most: string, kept: string, lost: string) => `未得 ${most} − ${kept} = ${lost} 分`,
  quantities: (numbers: string) => `数量 ${numbers}`,
  events: (each: string, counted: number) => `每次 ${each} 分 × ${counted}`,
  runs: (events: number, counted: number) => `记 ${events} 次，算 ${counted} 次`,
  repeated: (p: { name: string }) => `${p.name} 不另计：本期已按本条计过一次`,
  replaced: (p: { name: string; by: string; event: string }) => `${p.name} 不另计：同一件事${p.event === "" ? "" : `（${p.event}）`}按 ${p.by} 计`,
  exempt: (p: { name: string; reason: string }) => `${p.name} 免计：${p.reason}`,
  veto: (p: { name: string; scope: string }) => `${p.name} 否决：${p.scope}`,
  category: (p: { name: string; recorded: string; points: string | null; stops: boolean; counted: string; excess: string | null }) =>
    `${p.name}：记录 ${p.recorded}${p.points === null ? "" : `，分值 ${p.points}`}，${p.stops ? "扣完为止" : "不封顶"}，计入 ${p.counted}${p.excess === null ? "" : `，超出 ${p.excess}`}`,
  limit: (p: { name: string; recorded: string; points: string; counted: string; excess: string }) =>
    `${p.name}：记录 ${p.recorded}，合计以 ${p.points} 为限，计入 ${p.counted}，超出 ${p.excess}`,
  bonus: (p: { recorded: string; cap: string | null; counted: string }) =>
    `加分：记录 ${p.recorded}${p.cap === null ? "" : `，合计上限 ${p.cap}`}，计入 ${p.counted}`,
  total: (p: { sum: string; total: string; floor: string | null }) =>
    p.floor === null ? `总分：${p.sum} = ${p.total}` : `总分：${p.sum}，低于最低分 ${p.floor}，计 ${p.total}`,
  grade: (p: { total: string; sign: string; min: string; grade: string }) => `等次：${p.total} ${p.sign} ${p.min}，${p.grade}`,
  noGrade: (total: string) => `等次：${total} 分不在任何等次里`,
  blankBand: "等次：分数线有空白，定不了等次",
};

export type TraceWords = typeof traceWords;
