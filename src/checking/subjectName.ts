/** Names of windows and people, as far as they mean the same one. Never by resemblance: 社保 and 社保局 are two. */
import { normalizeText } from "../sheet/normalizeText";

/** A name without what people add to it: the word 窗口 at its end, and remarks in brackets. */
interface PlainName {
  readonly base: string;
  /** Remarks in brackets: "请假", "新"; "" when there are none. */
  readonly note: string;
}

const BRACKETS = /\(([^()]*)\)/gu;
/** What tells apart rather than remarks: (1), (二), (A), (3号), (东). */
const TELLS_APART = /^(?:[\da-z]+|[一二三四五六七八九十]+|[甲乙丙丁戊东西南北男女])(?:号|组|厅|区|楼|层|班)?$/u;

/** Names come again in every check across tables. */
const known = new Map<string, PlainName>();
const MOST_KNOWN = 10_000;
const LONGEST_KNOWN = 60;

function plainName(name: string): PlainName {
  const before = known.get(name);
  if (before) return before;
  const plain = readName(name);
  if (known.size < MOST_KNOWN && name.length <= LONGEST_KNOWN) known.set(name, plain);
  return plain;
}

function readName(name: string): PlainName {
  const notes: string[] = [];
  const text = normalizeText(name).toLowerCase().replace(/[:：*★☆]+$/u, "");
  const bare = text.replace(BRACKETS, (bracket, inside: string) => {
    if (TELLS_APART.test(inside)) return bracket;
    notes.push(inside);
    return "";
  });
  if (bare === "" || bare === "窗口") return { base: text, note: "" };
  return { base: bare.replace(/(?<=.)窗口(?=$|\()/u, ""), note: notes.join("/") };
}

/**
 * One spelling of a name, equal for two that mean the same one beyond doubt: width, blanks, letter case and the word 窗口 do not
 * matter, remarks in brackets do.
 * @example subjectKey("社 保窗口") === subjectKey("社保") // true
 */
export const subjectKey = (name: string): string => keyOf(plainName(name));

const keyOf = ({ base, note }: PlainName): string => (note === "" ? base : `${base}(${note})`);

/**
 * Whether two names mean the same window or person. A remark in brackets counts only against another remark: 张某（请假） is 张某,
 * but 张某（社保） is not 张某（医保）.
 * @example sameSubject("社保窗口", "社保（新）") // true
 */
export function sameSubject(a: string, b: string): boolean {
  const [one, other] = [plainName(a), plainName(b)];
  return one.base === other.base && (one.note === other.note || one.note === "" || other.note === "");
}

/** A list of subjects, to be looked up by name. */
export interface SubjectIndex<T> {
  /**
   * Those that a name means: written alike; where there is none, those that `sameSubject` allows, unless they are several different
   * ones (张某 beside 张某（社保） and 张某（医保） means neither).
   */
  find(name: string): readonly T[];
  /** Whether the name may mean any of them. */
  has(name: string): boolean;
}

/** @param nameOf the name as written */
export function indexSubjects<T>(list: readonly T[], nameOf: (item: T) => string): SubjectIndex<T> {
  const byKey = new Map<string, T[]>();
  const byBase = new Map<string, { readonly item: T; readonly note: string }[]>();
  for (const item of list) {
    const { base, note } = plainName(nameOf(item));
    const key = keyOf({ base, note });
    const same = byKey.get(key);
    if (same) same.push(item);
    else byKey.set(key, [item]);
    const near = byBase.get(base);
    if (near) near.push({ item, note });
    else byBase.set(base, [{ item, note }]);
  }
  const close = ({ base, note }: PlainName) => (byBase.get(base) ?? []).filter((other) => note === "" || other.note === "" || other.note === note);
  return {
    find(name) {
      const plain = plainName(name);
      const alike = byKey.get(keyOf(plain));
      if (alike) return alike;
      const near = close(plain);
      return new Set(near.map(({ note }) => note)).size === 1 ? near.map(({ item }) => item) : [];
    },
    has: (name) => close(plainName(name)).length > 0,
  };
}

const CHIEF = /首席(?:代表)?/u;
/** Names in which no character has another spelling. */
const PLAINLY_CHINESE = /^[\da-zA-Z\u4e00-\u9fa5]*$/;

/** Whether a name is a 首席代表's: "社保窗口首席代表", "首席代表：李某". */
export const isChiefName = (name: string): boolean => (PLAINLY_CHINESE.test(name) ? name.includes("首席") : CHIEF.test(normalizeText(name)));

/**
 * The window that a chief's name tells of.
 * @returns null when it tells none: "首席代表李某"
 * @example windowOfChief("社保窗口首席代表（李某）") // "社保窗口"
 */
export function windowOfChief(name: string): string | null {
  const text = normalizeText(name);
  const before = text.split(CHIEF)[0]?.replace(/[(:、,\-]+$/u, "") ?? "";
  if (before !== "") return before;
  return [...text.matchAll(BRACKETS)].map(([, inside = ""]) => inside).find((inside) => /窗口|局|中心|科$/u.test(inside)) ?? null;
}
