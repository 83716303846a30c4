/** 大项 of a draft: headings with points, what a sentence lists, and headings that clauses stand under. */
import { type ListedCategory } from "./categoryList";
import type { ClauseReading, FoundClause } from "./foundClause";
import type { DraftCategory } from "./draft";
import { isBonusSection, type Section } from "./outline";
import { originalOf, type Source } from "./source";
import { tokenPlace } from "./places";
import type { Token } from "./token";

export interface Categories {
  readonly categories: readonly DraftCategory[];
  /** @returns index of the category that a clause's section belongs to; null outside all of them */
  indexOf(section: Section | null): number | null;
}

/** What headings say that are no category's name. */
const GENERIC = /^(?:(?:考核|考评|评分|计分|扣分|评议|评定|测评|具体|考核评分|考核计分|量化|日常)*(?:内容|标准|办法|细则|方法|指标|内容及标准|内容和标准|内容与标准|内容及评分标准|内容及计分标准|内容及评分办法|项目|对象|方式|程序|原则|范围|依据|事项|情形|规定|等次|结果)+|总则|附则|说明|备注|结果运用|结果应用|考核结果运用|考核结果|组织领导机构|组织实施|其他|其它|有关要求|工作要求|考核|扣分|扣分项|扣分项目|扣分事项|扣分标准|减分|减分项|减分项目|加扣分|加减分|奖惩|奖惩措施|奖惩办法|一般规定|等次与结果|考核等次|结果与运用)$/u;
const VETO_TITLE = /一票否决|否决|取消/u;

/**
 * @param pointed the sections whose heading is a category's
 * @param listed categories that only a sentence names
 */
export function categoriesOf(
  sections: readonly Section[], pointed: ReadonlySet<Section>, listed: readonly ListedCategory[], reading: ClauseReading, source: Source, tokens: readonly Token[],
): Categories {
  const owners = owningSections(sections, new Set([...pointed, ...awardedItems(reading.awards, pointed, tokens)]), reading.clauses);
  const owning = new Set(owners);
  const capped = cappedSections(tokens, sections, owning);
  const limits = limitsBySection(reading.limits, owning);
  const awards = awardsBySection(reading.awards, owning);
  const categories: DraftCategory[] = [];
  const index = new Map<Section, number>();
  const charging = new Set(reading.clauses.flatMap(({ section, polarity }) => (polarity === "veto" ? [] : (ownerOf(section, owning) ?? []))));
  const byName = new Map<string, number>();
  for (const section of owners) {
    const category = categoryOf(section, source, tokens, capped, limits.get(section) ?? null, awards.get(section) ?? null);
    if (category.points === null && !category.bonus && VETO_TITLE.test(category.name) && !charging.has(section)) continue;
    // A heading printed twice is one category.
    const key = `${category.name} ${category.points ?? ""} ${section.parent?.at ?? ""}`;
    const known = byName.get(key);
    if (known === undefined) byName.set(key, categories.push(category) - 1);
    index.set(section, known ?? categories.length - 1);
  }
  const names = new Set(categories.map(({ name }) => name));
  for (const { from, nameTo, to, points, name: plain } of listed) {
    const last = tokens[nameTo - 1];
    const name = last ? cleanName(originalOf(source, last.to - plain.length, last.to)) : "";
    if (name === "" || names.has(name)) continue;
    categories.push({ ...tokenPlace(source, tokens, from, to), name, points, capped: capped === "all" ? true : null, bonus: /加分|奖/u.test(name) });
  }
  return {
    categories,
    indexOf: (section) => {
      const owner = ownerOf(section, index) ?? namedHeading(section);
      return owner ? (index.get(owner) ?? null) : null;
    },
  };
}

/** Categories: headings with points; where clauses stand outside those, the nearest heading with a name of its own. */
function owningSections(sections: readonly Section[], pointed: ReadonlySet<Section>, clauses: readonly FoundClause[]): readonly Section[] {
  const owners = new Set<Section>(pointed);
  for (const { section, polarity } of clauses) {
    if (polarity === "veto" || ownerOf(section, pointed)) continue;
    const owner = namedHeading(section);
    if (owner) owners.add(owner);
  }
  return sections.filter((section) => owners.has(section));
}

function ownerOf(section: Section | null, owners: { has(section: Section): boolean }): Section | null {
  for (let at = section; at; at = at.parent) if (owners.has(at)) return at;
  return null;
}

/** The heading above an item: has a short title, alone on its line or with items below it, that names a part of the work. */
function namedHeading(section: Section | null): Section | null {
  for (let at = section; at; at = at.parent) {
    if (!at.named) continue;
    const named = at === section ? at.alone : at.alone || at.children.length > 0;
    if (named && at.title !== "" && at.title.length <= 20 && !/[第总]则|^第/u.test(at.title)) return isNamed(at) ? at : null;
  }
  return null;
}

const isNamed = (section: Section): boolean => isBonusSection(section) ? !/标准|办法|内容/u.test(section.title) : !GENERIC.test(section.title) && !VETO_TITLE.test(section.title) && !/应当|应该|必须|不得|[的要应须]$/u.test(section.title);

/** Sections for which 扣完为止 is said: in their own part, or for the whole document outside of all of them. */
function cappedSections(tokens: readonly Token[], sections: readonly Section[], owners: ReadonlySet<Section>): "all" | ReadonlySet<Section> {
  const capped = new Set<Section>();
  let next = 0;
  let current: Section | null = null;
  for (const [at, { kind }] of tokens.entries()) {
    while ((sections[next]?.at ?? tokens.length) <= at) current = sections[next++] ?? null;
    if (kind !== "cap") continue;
    const owner = ownerOf(current, owners);
    if (!owner) return "all";
    capped.add(owner);
  }
  return capped;
}

function limitsBySection(limits: ClauseReading["limits"], owners: ReadonlySet<Section>): ReadonlyMap<Section, number> {
  const found = new Map<Section, number>();
  for (const { section, points } of limits) {
    const owner = ownerOf(section, owners);
    if (owner && !found.has(owner)) found.set(owner, points);
  }
  return found;
}

const MAX_ITEM_NAME = 16;

/** 1、道路排水。路面平顺的得5分: items whose name is a sentence and whose full marks follow, where there are several. */
function awardedItems(awards: ClauseReading["awards"], pointed: ReadonlySet<Section>, tokens: readonly Token[]): readonly Section[] {
  const items = awards.flatMap(({ section }) => (section ? [section] : [])).filter((section) => {
    const named = section.named && section.title.length >= 2 && section.title.length <= MAX_ITEM_NAME;
    return named && ["stop", "colon"].includes(tokens[section.titleTo]?.kind ?? "") && !ownerOf(section, pointed);
  });
  const distinct = [...new Set(items)];
  return distinct.length >= 2 ? distinct : [];
}

/** 得20分 for everything in order, once in a part: what the part has. */
function awardsBySection(awards: ClauseReading["awards"], owners: ReadonlySet<Section>): ReadonlyMap<Section, number | null> {
  const found = new Map<Section, number | null>();
  for (const { section, points } of awards) {
    const owner = ownerOf(section, owners);
    if (owner && owner === section) found.set(owner, found.has(owner) ? null : points);
  }
  return found;
}

function categoryOf(section: Section, source: Source, tokens: readonly Token[], capped: "all" | ReadonlySet<Section>, limit: number | null, award: number | null): DraftCategory {
  const bonus = isBonusSection(section);
  const [first, last] = [tokens[section.titleFrom], tokens[section.titleTo - 1]];
  return {
    ...tokenPlace(source, tokens, section.at, Math.max(section.behind, section.titleTo, section.at + 1)),
    name: (first && last ? cleanName(originalOf(source, first.from, last.to)) : "") || section.title,
    points: section.heading?.points ?? (bonus ? limit : award),
    // 扣完为止 speaks of deductions; bonuses end where a most is printed.
    capped: section.heading?.capped ?? ((bonus ? limit !== null : capped === "all") || (capped !== "all" && capped.has(section)) ? true : null),
    bonus,
  };
}

/** Without the marks and quotes at its ends. */
const cleanName = (name: string): string => name.replace(/[\s\u000b#*]+/gu, "").replace(/^[“”"'：:，,、.．。（(]+|[“”"'：:，,、.．。（(]+$/gu, "");

/** Most that bonuses add, where it is said outside every category. */
export function bonusCapOf(limits: ClauseReading["limits"], indexOf: Categories["indexOf"], categories: readonly DraftCategory[]): number | null {
  for (const { section, points, polarity } of limits) {
    if (polarity !== "bonus") continue;
    const owner = indexOf(section);
    if (owner === null || categories[owner]?.bonus !== true) return points;
  }
  return null;
}
