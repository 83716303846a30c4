import type { Token, TokenKind } from "../token";
import { kindAt, type Parsed, type Production } from "./production";

/** What an amount is charged for: each `count` of a unit. */
export interface Per {
  readonly unit: string;
  /** 1 for 每次, 10 for 每10分钟, 0.1 for 每0.1个百分点. */
  readonly count: number;
}

const MAX_TOKENS = 6;
/** Longest run of words between 每 and what it counts: 每出现, 每被媒体曝光. */
const MAX_WORDS = 12;
/** Longest word that is taken for a unit although nobody listed it. */
const MAX_NEW_UNIT = 3;

/**
 * 每次 · 每人次 · 每发现一项 · 每退回1人次 · 每个空岗 · 一例 · 每满30分钟: what an amount is charged for.
 * The unit is the last of the unit words in a row ("个" + "空岗"); a word never seen before is taken as it stands when it
 * lies between 每 or 一 and the verb.
 */
export const per: Production<Per> = {
  id: "per",
  says: "每……：按什么计",
  examples: [
    ["每次", "次"], ["每发现一项", "项"], ["每退回1人次", "人次"], ["每个空岗", "空岗"], ["每超半天", "半天"], ["每少一个百分", "百分点"],
    ["一次", "次"], ["每例", "例"], ["每卷扣", "卷"], ["每逾期1个工作日", "工作日"], ["每满30分钟", "分钟 30"], ["每下降0.1个百分点", "百分点 0.1"], ["按日扣", "天"], ["按件次扣", "件次"], ["半个工作日", "半天"],
    ["每低于1%扣", "百分点"], ["每艘每次", "艘"], ["1册扣", "册"], ["每杆（旗）加", "杆"], ["每少一个网格扣", "网格"], ["1证多用扣".slice(0, 2) + "扣", "证"],
  ],
  counterExamples: ["每村2名入党积极分子", "每逢节假日,", "连续3次", "15分钟", "每当群众来访时扣", "按月公布", "按件办理"],
  read(tokens, at) {
    if (kindAt(tokens, at) === "per") return counted(tokens, at + 1);
    const number = tokens[at];
    // 请假未安排顶岗的,按日扣10分
    if (number?.kind === "rate-as" && number.text === "按") {
      const read = unitsFrom(tokens, at + 1, 1);
      return read && VERBS.has(kindAt(tokens, read.next)) ? read : undefined;
    }
    if (number?.kind === "number" && (number.value === 1 || number.value === 0.5)) return unitsFrom(tokens, at + 1, number.text === "半" ? 0.5 : 1) ?? newUnit(tokens, at + 1, 2, 1);
    return number?.text === "半天" || number?.text === "半日" ? { value: { unit: "半天", count: 1 }, next: at + 1 } : undefined;
  },
  show: ({ unit, count }) => (count === 1 ? unit : `${unit} ${count}`),
};

const VERBS: ReadonlySet<TokenKind | undefined> = new Set<TokenKind | undefined>(["deduct", "bonus", "deducting", "adding", "discretion", "award"]);

function counted(tokens: readonly Token[], from: number): Parsed<Per> | undefined {
  let words = 0;
  for (let at = from; at < from + MAX_TOKENS; at++) {
    const token = tokens[at];
    if (!token) return undefined;
    const number = token.kind === "number" && token.value !== undefined && token.value > 0 ? token.value : undefined;
    if (number !== undefined && kindAt(tokens, at + 1) === "percent") return { value: { unit: "百分点", count: number }, next: at + 2 };
    // 每村2名 is how many there should be, not what is counted.
    if (number !== undefined && number >= 2 && at === from + 1 && HOLDER.test(tokens[from]?.text ?? "")) return undefined;
    // 半 is half of what follows only before a unit that is not itself a half.
    const units = number === undefined ? undefined : unitsFrom(tokens, at + 1, number === 0.5 && token.text === "半" ? 0.5 : number);
    if (units) return units;
    if (token.kind === "unit") return unitsFrom(tokens, at, 1);
    // 每合并(削减)1处: a bracket that explains the word before it.
    const bracket = token.kind === "open" && at > from ? behindBracket(tokens, at) : at;
    if (bracket > at) {
      at = bracket - 1;
      continue;
    }
    const fresh = at === from || tokens[at - 1]?.kind === "number" ? newUnit(tokens, at, MAX_NEW_UNIT, 1) : undefined;
    if (fresh) return fresh;
    if (VERBS.has(token.kind) && !FILLERS.has(token.kind)) return undefined;
    if (!FILLERS.has(token.kind)) return undefined;
    words += token.text.length;
    if (words > MAX_WORDS) return undefined;
  }
  return undefined;
}

const FILLERS: ReadonlySet<TokenKind> = new Set(["text", "number", "over", "under", "above", "below", "quote", "award", "grade", "honour", "whole", "chief", "withdraw", "rate-as"]);

/** A word that stands where a unit stands: before the verb, before another 每, or before a bracket that ends before the verb. */
function newUnit(tokens: readonly Token[], at: number, longest: number, count: number): Parsed<Per> | undefined {
  const word = tokens[at];
  if (word?.kind !== "text" || word.text.length > longest || NO_UNIT.test(word.text)) return undefined;
  const next = behindBracket(tokens, at + 1);
  const kind = kindAt(tokens, next);
  if (!VERBS.has(kind) && !(kind === "per" && next === at + 1)) return undefined;
  return { value: { unit: plainUnit(word.text), count }, next };
}

/** Who has the number of things behind it: 每村2名, 每班3人. */
const HOLDER = /^[村镇乡街社班科组户室站所店厂队校园区县局]$/u;
const NO_UNIT = /^(?:当|逢|经|被|因|时|的|者|各|均|则|少|多|超|缺)|(?:的|者|时|则|均|各|可|将|应|也|都|未|不)$/u;

/** (封) behind 每面 */
function behindBracket(tokens: readonly Token[], at: number): number {
  if (kindAt(tokens, at) !== "open") return at;
  for (let next = at + 1; next <= at + 3; next++) if (kindAt(tokens, next) === "close") return next + 1;
  return at;
}

/** The last of the unit words that follow each other; 个 gives way to the word that it counts. */
function unitsFrom(tokens: readonly Token[], from: number, count: number): Parsed<Per> | undefined {
  let next = from;
  while (kindAt(tokens, next) === "unit") next += 1;
  const unit = tokens[next - 1]?.text;
  if (next === from || unit === undefined) return undefined;
  if (unit === "个") {
    const word = newUnit(tokens, next, MAX_NEW_UNIT, count);
    if (word) return word;
  }
  const bracket = behindBracket(tokens, next);
  // 半个工作日 is the half day that others write 半天.
  if (count === 0.5 && DAYS.has(unit)) return { value: { unit: "半天", count: 1 }, next };
  return { value: { unit: plainUnit(unit), count }, next: VERBS.has(kindAt(tokens, bracket)) ? bracket : next };
}

const DAYS: ReadonlySet<string> = new Set(["天", "日", "工作日"]);

const SPELLINGS: Readonly<Record<string, string>> = {
  // 夭 is 天 misread by a scanner.
  半日: "半天", 日: "天", 百分: "百分点", 个百分点: "百分点", 个月: "月", 季: "季度", 年度: "年", 名: "人", 位: "人", 夭: "天",
};
export const plainUnit = (unit: string): string => SPELLINGS[unit] ?? unit;

export const TIMES: ReadonlySet<string> = new Set(["天", "工作日", "半天", "小时", "分钟", "周", "月", "季度", "年"]);
/** With 次 they make one unit: 人次, 件次. */
const WITH_TIMES = ["人", "件", "户", "项", "台", "处"];

/** Units that multiply each other, what is counted before how long: ["天", "件次"] → "件次×天"; 人 and 次 make 人次. */
export function productOf(units: readonly string[]): string | null {
  const distinct = [...new Set(units)];
  const folded = WITH_TIMES.reduce(
    (so, first) => (so.includes(first) && so.includes("次") ? [`${first}次`, ...so.filter((unit) => unit !== first && unit !== "次")] : so),
    distinct,
  );
  const ordered = [...folded.filter((unit) => !TIMES.has(unit)), ...folded.filter((unit) => TIMES.has(unit))];
  return ordered.length === 0 ? null : ordered.join("×");
}
