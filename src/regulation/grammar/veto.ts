import type { Token } from "../token";
import { kindAt, type Parsed, type Production } from "./production";

export interface Veto {
  /** What is lost, in the text's words. */
  readonly text: string;
}

const MAX_TOKENS = 16;

/** 取消…资格 · 不得评为优秀 · 一票否决 · 直接定为不合格 */
export const veto: Production<Veto> = {
  id: "veto",
  says: "取消资格、不得评优、一票否决、直接定等",
  examples: [
    ["取消本年度各项评先选优资格", "取消本年度各项评先选优资格"], ["实行一票否决".slice(2), "一票否决"], ["不得评为优秀等次", "不得评为优秀"],
    ["一律取消当月和年度评先资格".slice(2), "取消当月和年度评先资格"], ["直接定为不合格等次", "直接定为不合格"], ["不得评为星级窗口,", "不得评为星级窗口"],
    ["不得参与当季评比。", "不得参与当季评比"], ["取消评优评先。", "取消评优评先"], ["不能评先评优", "不能评先评优"], ["取消流动红旗", "取消流动红旗"],
    ["不得推荐为先进个人", "不得推荐为先进个人"], ["一律定为不称职", "一律定为不称职"],
  ],
  counterExamples: ["不得超过3天", "取消事项", "不能及时回答", "不得擅自离岗", "不得参与赌博", "取消的收费项目", "不得优先办理", "不再参加会议"],
  read(tokens, at) {
    const first = tokens[at];
    if (first?.kind === "rejected") return { value: { text: first.text }, next: at + 1 };
    if (first?.kind === "rate-as") return ratedAs(tokens, at);
    return first?.kind === "withdraw" ? withdrawn(tokens, at, /^不/u.test(first.text)) : undefined;
  },
  show: ({ text }) => text,
};

const STOPS: ReadonlySet<Token["kind"] | undefined> = new Set<Token["kind"] | undefined>(["stop", "semicolon", "line", "cell", "marker", "deduct", "bonus", "colon", "close", undefined]);
const LOW = /^(?:不合格|不称职|较差|差|不及格|末等|基本合格|基本称职|不达标|一般|黄牌|红牌|黄旗|丁等|第四等次)$/u;
/** Being rated, after which everything is an honour: 不得评为星级窗口. */
const RATING = /评为|评定为|确定为|认定为|列为先进|当选|推荐|申报|评选|参评|评比|评先|评优|授予|获评|入选|提拔|晋升/u;
/** Words that 不得, 不能 … share with ordinary conduct: they must rate or honour. */
const NEEDS_RATING = /评|参|授|享|推荐|获|确定|定为|当选|晋升|列入|纳入/u;

function withdrawn(tokens: readonly Token[], at: number, denies: boolean): Parsed<Veto> | undefined {
  let end = -1;
  let next = at + 1;
  for (; next < at + MAX_TOKENS; next++) {
    const kind = kindAt(tokens, next);
    if (STOPS.has(kind) || (kind === "comma" && tokens[next]?.text === ",")) break;
    if (kind === "honour" || (kind === "grade" && end < 0 && denies)) end = next;
  }
  const said = wordsOf(tokens, at, end < 0 ? next : end + 1);
  if (end >= 0) return denies && !NEEDS_RATING.test(said) ? undefined : { value: { text: said }, next: end + 1 };
  // 的 at the end speaks of somebody who was treated so, and 不得…评价 of conduct.
  return denies && RATING.test(said) && !/(?:的|评价|评议)$/u.test(said) && said.length <= 24 ? { value: { text: said }, next } : undefined;
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string => tokens.slice(from, to).map(({ text }) => text).join("");

/** Only a grade that nobody wishes for, given outright. */
function ratedAs(tokens: readonly Token[], at: number): Parsed<Veto> | undefined {
  const outright = /直接|降为|列为|一律/u.test(tokens[at]?.text ?? "") || /(?:直接|一律|当月|当年|年度)(?:考核|考评|评)?$/u.test(tokens[at - 1]?.text ?? "");
  const grade = kindAt(tokens, at + 1) === "quote" ? at + 2 : at + 1;
  if (!outright || kindAt(tokens, grade) !== "grade" || !LOW.test(tokens[grade]?.text ?? "")) return undefined;
  return { value: { text: tokens.slice(at, grade + 1).filter(({ kind }) => kind !== "quote").map(({ text }) => text).join("") }, next: grade + 1 };
}
