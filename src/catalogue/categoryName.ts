/** Recognising a category (大项) in the words of a heading, and the points printed beside it. */
import { normalizeText } from "../sheet/normalizeText";
import { parsePoints, type Points } from "../points";
import type { Category, Edition } from "./edition";
import { chineseValue, normalizeNumbers, printedNumber, readNumerals } from "./numerals";

interface CategoryNames {
  /** Plain name or alias → its category; null where two categories share it. */
  readonly byName: ReadonlyMap<string, Category | null>;
  readonly byNumber: ReadonlyMap<number, Category | null>;
  /** Plain names, longest first. */
  readonly names: readonly string[];
  /** Texts looked up before; null for those that name no category. Sheets repeat the same few. */
  readonly found: Map<string, Category | null>;
}

/** Longer texts are prose. */
const LONGEST_HEADING = 60;
const MOST_REMEMBERED = 2000;

const namesOfEdition = new WeakMap<Edition, CategoryNames>();

/** A name without brackets, punctuation and letter case, for comparing. */
const plainName = (text: string): string => normalizeText(text).toLowerCase().replace(/[\p{P}\p{S}]/gu, "");

function namesOf(edition: Edition): CategoryNames {
  const known = namesOfEdition.get(edition);
  if (known) return known;
  const byName = new Map<string, Category | null>();
  const byNumber = new Map<number, Category | null>();
  const claim = <K>(map: Map<K, Category | null>, key: K, category: Category): void => {
    const holder = map.get(key);
    map.set(key, holder === undefined || holder === category ? category : null);
  };
  for (const category of edition.categories) {
    for (const name of [category.name, ...category.aliases]) claim(byName, plainName(name), category);
    const number = printedNumber(category.no);
    if (number !== undefined) claim(byNumber, number, category);
  }
  const names = [...byName.keys()].filter((name) => name !== "").sort((a, b) => b.length - a.length);
  const result = { byName, byNumber, names, found: new Map<string, Category | null>() };
  namesOfEdition.set(edition, result);
  return result;
}

/** Words people add to a category's name in a heading. */
const ADDED_WORDS = /(?:扣分|得分|加分|评分|实得分|分值|分数|方面|部分|大项|项目|项|类|考核|情况)$/u;

/**
 * The category a heading or cell names, by its name, an alias or its printed number.
 * Points in brackets, the number before the name and added words such as 扣分 do not matter; a name that fits two
 * categories, or only resembles one, gives none.
 * @example findCategory(bianmin, "五、工作纪律（10分）")?.id // "5"
 * @example findCategory(quStaff, "(一)德")?.name // "德"
 */
export function findCategory(edition: Edition, text: string): Category | undefined {
  const { found } = namesOf(edition);
  const before = found.get(text);
  if (before !== undefined) return before ?? undefined;
  const category = lookUp(edition, text);
  if (text.length <= LONGEST_HEADING && found.size < MOST_REMEMBERED) found.set(text, category ?? null);
  return category;
}

function lookUp(edition: Edition, text: string): Category | undefined {
  const spelt = spellingsOf(text);
  if (spelt === null) return undefined;
  const { byName, byNumber } = namesOf(edition);
  for (const name of spelt.names) {
    const found = byName.get(name);
    if (found !== undefined) return found ?? undefined;
  }
  return spelt.number === null ? undefined : (byNumber.get(spelt.number) ?? undefined);
}

/** The names that a heading may mean, the likeliest first, and its number where it is one. */
interface Spellings {
  readonly names: readonly string[];
  readonly number: number | null;
}

/** The same for every edition; null for what is no heading. */
const spellings = new Map<string, Spellings | null>();

function spellingsOf(text: string): Spellings | null {
  const known = spellings.get(text);
  if (known !== undefined) return known;
  const read = readSpellings(text);
  if (text.length <= LONGEST_HEADING && spellings.size < MOST_REMEMBERED) spellings.set(text, read);
  return read;
}

function readSpellings(text: string): Spellings | null {
  const heading = normalizeNumbers(text).toLowerCase();
  if (heading === "" || heading.length > LONGEST_HEADING) return null;
  const whole = withoutPoints(heading);
  const bare = withoutNumber(whole);
  const names = [heading, whole, withoutNumber(heading), bare].map(plainName);
  const words = [bare, heading].map((spelling) => plainName(spelling).replace(ADDED_WORDS, "")).filter((word) => word !== "");
  const { numerals, rest } = readNumerals(heading.replace(/(?:大项|大类)$/u, ""));
  const [number] = numerals;
  // A bare 5 may be anything: a count, a row number. 五 and (五) are how headings number themselves.
  const isNumber = numerals.length === 1 && rest === "" && number?.chinese === true;
  return { names: [...new Set([...names, ...words])], number: isNumber ? number.value : null };
}

/** Names that share fewer of their characters are no candidates. */
const LEAST_ALIKE = 0.34;
const MOST_CANDIDATES = 3;

/**
 * Categories whose name or alias resembles a text, most similar first: by the share of characters that both have, in any order
 * (2 × common ÷ both lengths), because names are two to six characters long.
 * @returns at most three; only ever to be offered, never to be taken
 * @example similarCategories(bianmin, "工作纪率").map(({ name }) => name) // ["工作纪律"]
 */
export function similarCategories(edition: Edition, text: string): readonly Category[] {
  const word = plainName(withoutNumber(withoutPoints(normalizeNumbers(text).toLowerCase())));
  return edition.categories
    .map((category) => ({ category, alike: Math.max(...[category.name, ...category.aliases].map((name) => shareOf(word, plainName(name)))) }))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST_CANDIDATES)
    .map(({ category }) => category);
}

function shareOf(a: string, b: string): number {
  const left = [...b];
  let common = 0;
  for (const character of a) {
    const at = left.indexOf(character);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, [...a].length + [...b].length);
}

/** Without points or a remark after the name: "德(20分,扣完为止)", "办事效率15分". */
const withoutPoints = (heading: string): string =>
  heading.replace(/(?<=[^()])\([^()]*\)/gu, "").replace(/(?<=[^\d.])\d{1,3}(?:\.\d+)?分$/u, "");

/** Without the number it starts with: "五、工作纪律", "一办件管理", "(一)德", "6,服务监督". */
function withoutNumber(heading: string): string {
  return heading.replace(/^(?:第?(?:\d{1,2}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3})[项类条]?[、.,:]?|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\))(?=.)/u, "");
}

/**
 * The points printed beside a category's name.
 * @returns undefined when the text carries none: "(一)德", "⑽", "每次扣2分"
 * @example printedPoints("德(20)") // points("20")
 * @example printedPoints("办件管理（25分，扣完为止）") // points("25")
 */
export function printedPoints(text: string): Points | undefined {
  // ⑽ is a number in brackets only after normalising; it numbers a clause and is never an amount.
  const heading = normalizeText(text.replace(/[⑴-⒇①-⑳]/gu, ""));
  const name = /^(?:\([^()]*\))?([^()]*)/u.exec(heading)?.[1] ?? "";
  if (plainName(name) === "" || isNumber(plainName(name))) return undefined;
  const match =
    /\((?:满分|分值|标准分|共|计|总分)?[:为]?(\d{1,4}(?:\.\d+)?)分?(?:[,;、].*)?\)$/u.exec(heading) ??
    /^[^\d扣加减每]+(\d{1,4}(?:\.\d+)?)分$/u.exec(heading);
  return match?.[1] === undefined ? undefined : parsePoints(match[1]);
}

const isNumber = (word: string): boolean => /^\d+$/u.test(word) || chineseValue(word) !== undefined;

/** A category at the start of a citation, and what is left of the text. */
export interface LeadingCategory {
  readonly category: Category;
  readonly rest: string;
}

/**
 * The category a citation starts with: "五(1)", "工作纪律(1)", "五、工作纪律(1)", "5.1", "德2".
 * @param citation as `normalizeNumbers` leaves it, in lower case
 */
export function leadingCategory(edition: Edition, citation: string): LeadingCategory | undefined {
  const { byName, byNumber, names } = namesOf(edition);
  for (const start of [citation, withoutNumber(citation)]) {
    const name = names.find((candidate) => start.startsWith(candidate));
    const category = name === undefined ? undefined : byName.get(name);
    if (name !== undefined && category) return { category, rest: start.slice(name.length).replace(/^[、.,:;\-]+/u, "") };
  }
  const { numerals } = readNumerals(citation);
  const [first] = numerals;
  if (!first || (!first.chinese && numerals.length < 2)) return undefined;
  if (!first.chinese && first.bracketed) return undefined;
  const category = byNumber.get(first.value);
  if (!category) return undefined;
  const rest = citation.replace(/^(?:第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[条款项点类号]?|\([^()]*\))[、.,:;\-/]*/u, "");
  return { category, rest };
}
