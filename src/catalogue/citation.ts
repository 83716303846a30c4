/**
 * How people cite a clause (条款), written and read: 五⑴, 德2, 收费管理(二)⑴.
 * Recognising a clause by its words is `matchClauseText`, a category by its name `findCategory`.
 */
import type { Category, Clause, Edition } from "./edition";
import { leadingCategory } from "./categoryName";
import { normalizeNumbers, type Numeral, printedNumber, readNumerals } from "./numerals";

export { findCategory, printedPoints } from "./categoryName";
export { type ClauseMatch, matchClauseText } from "./clauseText";

/** Category whose heading the clause stands under: 另行加分 are printed among the deductions of 德. */
const headingOf = (clause: Clause): string => clause.printedUnder ?? clause.category;

/** Clauses under a category's heading, in printed order. */
const clausesUnder = (edition: Edition, category: string): readonly Clause[] =>
  edition.clauses.filter((clause) => headingOf(clause) === category);

/**
 * A clause as people cite it; unambiguous within the edition.
 * Clauses that share one printed number get a circled one (德1②); a clause without a number is counted (廉第2项).
 * @example citeClause(bianmin, clause) // "五⑴"
 * @example citeClause(quStaff, clause) // "德2①"
 */
export function citeClause(edition: Edition, clause: Clause): string {
  const category = edition.categories.find(({ id }) => id === headingOf(clause));
  if (!category) return clause.id;
  const siblings = clausesUnder(edition, category.id);
  const hasLists = siblings.some(({ list }) => list > 1);
  const sharing = siblings.filter(({ no, list }) => no === clause.no && list === clause.list);
  const part = sharing.length > 1 ? circled(sharing.indexOf(clause) + 1) : "";
  if (isFullNumber(clause.no)) return `${clause.no}${part}`;
  const heading = hasLists ? `${category.name}(${CHINESE_NUMBERS[clause.list] ?? clause.list})` : shortHeading(category);
  if (clause.no === "") return `${heading}第${siblings.indexOf(clause) + 1}项`;
  return `${heading}${separatorOf(heading, clause.no)}${clause.no}${part}`;
}

/** 十一1 would be read as 十一 1 or 十 11, and 61 as sixty-one. */
function separatorOf(heading: string, no: string): string {
  if (!/^\d/u.test(no)) return "";
  if (/\d$/u.test(heading)) return ".";
  return /[一二三四五六七八九十]$/u.test(heading) ? "、" : "";
}

/** 2.2.1.10: a number that holds its category's, so that nothing is said before it. */
const isFullNumber = (no: string): boolean => /^\d+(?:\.\d+)+$/u.test(no);

const CHINESE_NUMBERS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 五 for 五、工作纪律; 德 for (一)德, because nobody says more. */
const shortHeading = ({ no, name }: Category): string => (no === "" || name.length <= 2 ? name : no);

const circled = (number: number): string => (number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`);

/**
 * The clauses that a citation means: one when it is exact, several when it leaves open which ("二⑴" has two lists,
 * "德2" three sentences, "九" is a whole category), none when nothing fits.
 * Numbers are equal whatever their form: ⑴ (1) （1） ① 1、. Text after the number is not looked at.
 * @param categoryId the category already known from the row; a citation that names another one gives none
 * @example findClause(bianmin, "五(1)").map(({ id }) => id) // ["5.1"]
 * @example findClause(bianmin, "(10)", "5").map(({ id }) => id) // ["5.10"]
 */
export function findClause(edition: Edition, citation: string, categoryId?: string): Clause[] {
  const text = normalizeNumbers(citation).toLowerCase().replace(/^"+|"+$/gu, "");
  if (text === "") return [];
  const inCategory = (clause: Clause): boolean =>
    categoryId === undefined || clause.category === categoryId || headingOf(clause) === categoryId;
  const exact = edition.clauses.filter(({ id }) => id.toLowerCase() === text);
  if (exact.length > 0) return exact.filter(inCategory);

  const full = withFullNumber(edition, text);
  if (full.length > 0) return full.filter(inCategory);
  const known = edition.categories.find(({ id }) => id === categoryId);
  if (known && startsWithList(edition, known, text)) return numbered(edition, known, readNumerals(text).numerals);
  const leading = leadingCategory(edition, text);
  if (leading) return inHeading(edition, leading.category, leading.rest).filter(inCategory);
  const { numerals } = readNumerals(text);
  if (numerals.length === 0) return [];
  const places = known ? [known] : edition.categories;
  return [...new Set(places.flatMap((category) => numbered(edition, category, numerals)))].filter(inCategory);
}

/**
 * Whether a text is nothing but a citation: a number, with or without its category before it.
 * @example isCitation(bianmin, "收费管理(二)⑵") // true
 * @example isCitation(bianmin, "⑴上班迟到") // false
 */
export function isCitation(edition: Edition, text: string): boolean {
  const plain = normalizeNumbers(text).toLowerCase().replace(/^"+|"+$/gu, "");
  if (plain === "") return false;
  if (edition.clauses.some(({ id }) => id.toLowerCase() === plain)) return true;
  const leading = leadingCategory(edition, plain);
  return readNumerals(leading ? leading.rest : plain).rest === "" || readNumerals(plain).rest === "";
}

/** Clauses printed with full numbers, by the number [and part]: "2.2.1.10", "2.1.1②". */
function withFullNumber(edition: Edition, text: string): readonly Clause[] {
  const printed = /^(\d+(?:\.\d+)+)(?![\d.]*分)(?:\((\d+)\))?/u.exec(text);
  if (!printed) return [];
  const [, number, which] = printed;
  const sharing = edition.clauses.filter(({ no }) => isFullNumber(no) && no === number);
  return which === undefined || sharing.length === 1 ? sharing : part(sharing, Number(which));
}

/** Within 收费管理, "(二)⑴" is the second list's ⑴, not category 二's. */
function startsWithList(edition: Edition, category: Category, text: string): boolean {
  const [first, second] = readNumerals(text).numerals;
  return first !== undefined && second !== undefined && first.chinese && first.bracketed &&
    clausesUnder(edition, category.id).some(({ list }) => list > 1);
}

function inHeading(edition: Edition, category: Category, rest: string): Clause[] {
  const { numerals, rest: words } = readNumerals(rest);
  if (numerals.length > 0) return numbered(edition, category, numerals);
  const clauses = membersOf(edition, category.id);
  if (words === "") return clauses;
  // 九“差”: a clause without a number is cited by its key word.
  const plain = words.replace(/[\p{P}\p{S}]/gu, "");
  return plain === "" ? [] : clauses.filter(({ text }) => normalizeNumbers(text).replace(/[\p{P}\p{S}]/gu, "").includes(plain));
}

const membersOf = (edition: Edition, category: string): Clause[] =>
  edition.clauses.filter((clause) => clause.category === category || headingOf(clause) === category);

/** Clauses of a category by [list,] number [and part]. */
function numbered(edition: Edition, category: Category, numerals: readonly Numeral[]): Clause[] {
  const members = membersOf(edition, category.id);
  const [a, b, c] = numerals.map(({ value }) => value);
  if (a === undefined || numerals.length > 3) return [];
  if (b === undefined) return withNumber(members, a);
  const ofList = members.filter(({ list }) => list === a);
  const hasLists = members.some(({ list }) => list > 1);
  if (c !== undefined) return hasLists ? part(withNumber(ofList, b), c) : [];
  const inList = hasLists ? withNumber(ofList, b) : [];
  return inList.length > 0 ? inList : part(withNumber(members, a), b);
}

function withNumber(clauses: readonly Clause[], number: number): Clause[] {
  const printed = clauses.filter(({ no }) => no !== "" && printedNumber(no) === number);
  if (printed.length > 0) return printed;
  const counted = clauses[number - 1];
  return counted?.no === "" ? [counted] : [];
}

/** The n-th of the clauses that share a number. */
function part(sharing: readonly Clause[], number: number): Clause[] {
  const clause = sharing[number - 1];
  return sharing.length > 1 && clause ? [clause] : [];
}
