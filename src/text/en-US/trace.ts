/** How a result was reached: one step a line, every number with its cell and clause. */
import type { Rounding } from "../../catalogue/edition";
import type { Shown, TraceWords } from "../zh-CN/trace";
import { counted } from "./counted";

const equals = ({ text, exact }: Shown): string => `${exact ? "=" : "≈"} ${text}`;

const ROUNDINGS: Readonly<Record<Rounding, string>> = { "half-up": "rounded half up", down: "cut off", up: "rounded up" };

const how = (text: string): string => (text === "" ? "" : ` (${text})`);

export const traceWords: TraceWords = {
  list: (items) => items.join(", "),
  sentence: (parts) => parts.join("; "),
  cells: (cells) => (cells.length === 0 ? "" : `${cells.join(", ")} `),
  entry: (p) => `${p.name} ${p.bonus ? "adds" : "deducts"} ${p.amount}${how(p.how)}`,
  deferred: (p) => `${p.name} ${p.bonus ? "adds" : "deducts"} ${p.amount}${how(p.how)} on the year, not in the month's total`,
  share: (part, whole, value) => `${part} ÷ ${whole} ${equals(value)}%`,
  notBelow: (value, bound) => `${value}, not below ${bound}`,
  short: (value, bound, gap) => `${value}, ${gap.exact ? "" : "about "}${gap.text} short of ${bound}`,
  steps: (p) => `${p.each} for ${p.up ? "each" : "each whole"} ${p.per}${p.up ? " or part of it" : ""}: ${p.count} of them`,
  prorata: (p) => `${p.each} for each ${p.per}, pro rata ${equals(p.raw)}`,
  rounded: (p) => `${ROUNDINGS[p.rounding]} to ${counted(p.places, "decimal")}: ${p.result}`,
  awarded: (p) => `awarded ${p.most} × (${p.due} − ${p.abnormal}) ÷ ${p.due} ${equals(p.raw)}`,
  notAwarded: (most, kept, lost) => `not awarded ${most} − ${kept} = ${lost}`,
  quantities: (numbers) => `quantities ${numbers}`,
  events: (each, counted) => `${each} each × ${counted}`,
  runs: (events, counted) => `${events} entered, ${counted} counted`,
  repeated: (p) => `${p.name} does not count again: it is charged once a period`,
  replaced: (p) => `${p.name} does not count besides: the same happening${how(p.event)} is charged by ${p.by}`,
  exempt: (p) => `${p.name} is exempt: ${p.reason}`,
  veto: (p) => `${p.name} veto: ${p.scope}`,
  category: (p) =>
    `${p.name}: recorded ${p.recorded}${p.points === null ? "" : `, points ${p.points}`}, ${p.stops ? "stops at its points" : "no cap"}, counted ${p.counted}${p.excess === null ? "" : `, excess ${p.excess}`}`,
  limit: (p) => `${p.name}: recorded ${p.recorded}, together at most ${p.points}, counted ${p.counted}, excess ${p.excess}`,
  bonus: (p) => `Bonus: recorded ${p.recorded}${p.cap === null ? "" : `, limit on all ${p.cap}`}, counted ${p.counted}`,
  total: (p) => (p.floor === null ? `Total: ${p.sum} = ${p.total}` : `Total: ${p.sum} is below the floor ${p.floor}, so ${p.total}`),
  grade: (p) => `Grade: ${p.total} ${p.sign} ${p.min}, ${p.grade}`,
  noGrade: (total) => `Grade: ${total} is in no grade`,
  blankBand: "Grade: a limit is blank, so none can be given",
};
