/** Headings and items as a tree, and which headings with points are the categories. */
import { type Heading, pointedHeading, titleAt } from "./grammar/heading";
import type { TableHeading } from "./tableHeadings";
import type { Token } from "./token";

export interface Section {
  /** First token: the mark, or the title itself. */
  readonly at: number;
  /** First token behind the mark. */
  readonly body: number;
  /** First token behind a heading with points; equal to `body` where there is none. */
  readonly behind: number;
  readonly mark: string;
  readonly style: string;
  heading: Heading | null;
  readonly title: string;
  /** Tokens of the title. */
  readonly titleFrom: number;
  readonly titleTo: number;
  /** Whether the title is all that its line holds. */
  readonly alone: boolean;
  /** Whether the title is a name: it states no amount. */
  readonly named: boolean;
  readonly parent: Section | null;
  readonly children: Section[];
}

/**
 * @param table headings that are cells of a table, by their first token
 * @returns the sections in the order of the text; those of no other one have no parent
 */
export function outlineOf(tokens: readonly Token[], table: ReadonlyMap<number, TableHeading>): readonly Section[] {
  const sections: Section[] = [];
  const open: Section[] = [];
  const push = (section: Omit<Section, "parent" | "children">): void => {
    const level = open.findIndex(({ style }) => style === section.style);
    const above = prefixed(open, section);
    if (above >= 0) open.length = above + 1;
    else if (level >= 0) open.length = level;
    else if (section.style === "line") open.length = wholeOf(open, section) ?? deepest(open, section.style);
    else open.length = deepest(open, section.style);
    const parent = open.at(-1) ?? null;
    const { at, body, behind, mark, style, heading, title, titleFrom, titleTo, alone, named } = section;
    const made: Section = { at, body, behind, mark, style, heading, title, titleFrom, titleTo, alone, named, parent, children: [] };
    parent?.children.push(made);
    open.push(made);
    sections.push(made);
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const inTable = table.get(at);
    if (inTable) {
      push({
        at, body: inTable.behind, behind: inTable.behind, mark: inTable.mark, style: inTable.style, heading: inTable.heading, title: inTable.heading.name,
        titleFrom: token.kind === "marker" ? at + 1 : at, titleTo: inTable.behind, alone: true, named: true,
      });
      continue;
    }
    if (token.kind === "marker") {
      if (tokens[at + 1]?.kind === "marker") continue;
      const read = pointedHeading.read(tokens, at + 1);
      const title = read ? { text: read.value.name, to: nameEnd(tokens, at + 1, read.value.name) } : titleAt(tokens, at + 1);
      push({
        at, body: at + 1, behind: read?.next ?? at + 1, mark: token.text, style: token.style ?? "", heading: read?.value ?? null,
        title: title.text, titleFrom: at + 1, titleTo: title.to,
        alone: endsLine(tokens, behindColon(tokens, read?.next ?? title.to)) && !isInCell(tokens, at, title.to) && isNameIn(tokens, at + 1, title.to), named: isNameIn(tokens, at + 1, title.to),
      });
      continue;
    }
    const before = tokens[at - 1]?.kind ?? "line";
    const read = before === "line" || before === "cell" ? pointedHeading.read(tokens, at) : undefined;
    // A sentence with its points is an item's.
    const isName = read !== undefined && !tokens.slice(at, read.next).some(({ kind }) => kind === "stop");
    if (read && isName && endsLine(tokens, read.next)) {
      push({
        at, body: read.next, behind: read.next, mark: "", style: before === "cell" ? "cell" : "line", heading: read.value, title: read.value.name,
        titleFrom: at, titleTo: nameEnd(tokens, at, read.value.name), alone: true, named: true,
      });
    }
  }
  return sections;
}

/** Kinds that a name has not. */
const SAYS_AMOUNT: ReadonlySet<Token["kind"]> = new Set(["points", "deduct", "per", "deducting", "most"]);

/** 扣分标准, 扣减记分 are names of what is done, not amounts. */
const isNameIn = (tokens: readonly Token[], from: number, to: number): boolean =>
  !tokens.slice(from, to).some(({ kind }, index) => SAYS_AMOUNT.has(kind) && !(kind === "deducting" && tokens[from + index + 1]?.kind === "text" && from + index + 2 === to));

/** First token behind a name. */
function nameEnd(tokens: readonly Token[], from: number, name: string): number {
  let to = from;
  for (let length = 0; length < name.length && to < tokens.length; to++) length += tokens[to]?.text.length ?? 0;
  return to;
}

/** The last of several items in a cell of a table: it has the cell's end behind it, but names no row. */
const isInCell = (tokens: readonly Token[], at: number, titleTo: number): boolean =>
  tokens[titleTo]?.kind === "cell" && !["line", "cell", undefined].includes(tokens[at - 1]?.kind);

/** 四、课室卫生扣分标准: */
const behindColon = (tokens: readonly Token[], at: number): number => (tokens[at]?.kind === "colon" ? at + 1 : at);

const endsLine = (tokens: readonly Token[], at: number): boolean => ["line", "cell", "marker", undefined].includes(tokens[at]?.kind);

/** A heading without a mark under a marked one with more points is a part of that: 一、基础设施(60分) 面积(4分). @returns how many stay open */
function wholeOf(open: readonly Section[], { heading }: Pick<Section, "heading">): number | null {
  const points = heading?.points ?? Infinity;
  for (let at = open.length - 1; at >= 0; at--) if (open[at]?.mark !== "" && (open[at]?.heading?.points ?? 0) > points) return at + 1;
  return null;
}

/** The open section that a number with dots belongs to: 2 or 2. above 2.1. */
function prefixed(open: readonly Section[], { style, mark }: Pick<Section, "style" | "mark">): number {
  if (!style.startsWith("dots-")) return -1;
  const number = mark.replace(/[、.]$/u, "");
  const prefix = number.slice(0, Math.max(0, number.lastIndexOf(".")));
  if (prefix === "") return -1;
  for (let at = open.length - 1; at >= 0; at--) if (open[at]?.mark.replace(/[、.]$/u, "") === prefix) return at;
  return -1;
}

/** Marks from the coarsest to the finest; a mark never seen stands where its kind stands. */
const RANKS = ["chapter", "section", "article", "line", "row", "cell", "chinese", "chinese-bracket", "chinese-circle", "dots-1", "dots-2", "number", "printed-dot", "dots-3", "dots-4", "dots-5", "bracket", "half-bracket", "printed-bracket", "circle", "letter"];

/** Where a mark of a new style goes: below everything coarser that is open. Plain numbers may open a document too. */
function deepest(open: readonly Section[], style: string): number {
  const rank = RANKS.indexOf(style);
  const finer = open.findIndex((section) => RANKS.indexOf(section.style) > rank);
  return finer < 0 ? open.length : finer;
}

/** Headings of all that is assessed; the rest of their parts may stand on a page that is missing. */
const WHOLE_TITLE = /^(?:考核|考评|评分|评议|检查)(?:的)?(?:内容|项目|标准|指标|细则|内容[及和与](?:评分)?标准)$/u;

/**
 * The sections whose points a score is made of. A heading whose pointed parts add up to it and which holds the whole of a
 * document (考核内容(100分)) is not one of them; what stands below a category is an item with a weight of its own.
 */
export function categorySections(sections: readonly Section[]): readonly Section[] {
  const roots = sections.filter(({ parent }) => parent === null);
  const pick = (section: Section, _index: number, beside: readonly Section[]): Section[] => {
    if (section.heading === null) return section.children.flatMap(pick);
    const below = section.children.flatMap(pick);
    const sum = below.reduce((so, { heading }) => so + (heading?.points ?? 0), 0);
    const points = section.heading.points ?? 0;
    // Beside others with points it is one of them, unless each has a scale of its own.
    const isPart = points % 100 !== 0 || (points !== 100 && points !== 1_000 && beside.some((other) => other !== section && other.heading?.points));
    const isWhole = below.length >= 2 && points >= 90 && !(isPart && beside.length > 1) && (Math.abs(sum - points) <= 10 || (WHOLE_TITLE.test(section.title) && sum <= points));
    return isWhole ? below : [section];
  };
  return roots.flatMap(pick);
}

/** Whether what stands in a section is a bonus by its headings: 加分项目, 附加分. */
export const isBonusSection = (section: Section | null): boolean => {
  for (let at = section; at; at = at.parent) {
    const { title } = at;
    if (/加扣分|加减分|奖惩|奖扣|扣加分|增减分/u.test(title)) return false;
    if (isBonusTitle(title)) return true;
    if (/扣分|减分/u.test(title)) return false;
  }
  return false;
};

export const isBonusTitle = (title: string): boolean =>
  /加分|奖励分|附加分|附加|奖分|奖励|表彰|嘉奖|增分/u.test(title) && !/加扣分|加减分|奖惩|奖扣|扣加分|增减分|不予加分|加分[或和及与、]扣分/u.test(title);

/** Whether a section stands below another, or opens a list of another style beside it. */
export function isBelow(section: Section, ancestor: Section | null): boolean {
  if (ancestor === null) return true;
  for (let at: Section | null = section; at; at = at.parent) if (at === ancestor) return true;
  return section.parent === ancestor.parent && ancestor.style !== section.style;
}
