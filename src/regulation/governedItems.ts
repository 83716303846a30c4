/** Lists whose items inherit an amount: "有下列情形之一的,每次扣2分:(1)…;(2)…". */
import type { FoundClause } from "./foundClause";
import type { Section } from "./outline";
import type { Token } from "./token";

const ANNOUNCES = /(?:下列|以下|如下|之一|情形|情况|行为)/u;
/** Words that an announcing clause may still have behind its amount: a colon. */
const MAX_BEHIND = 3;

/**
 * @returns for each clause the sections that inherit its amount; an item with an amount of its own inherits none
 */
export function governedItems(
  clauses: readonly FoundClause[], sections: readonly Section[], tokens: readonly Token[],
): ReadonlyMap<FoundClause, readonly Section[]> {
  const own = new Set(clauses.map(({ section }) => section));
  const governed = new Map<FoundClause, readonly Section[]>();
  const indexAt = new Map<number, number>(sections.map((section, index) => [section.at, index]));
  for (const clause of clauses) {
    const words = tokens.slice(clause.from, clause.to).map(({ text }) => text).join("");
    if (!ANNOUNCES.test(words)) continue;
    const first = firstSection(clause.to, indexAt, tokens);
    if (first === undefined || sections[first] === clause.section) continue;
    const items = itemsFrom(sections, first, own);
    if (items.length > 0) governed.set(clause, items);
  }
  return governed;
}

/** The section at `first` and those of its style that follow on its level, up to one with an amount of its own. */
function itemsFrom(sections: readonly Section[], first: number, own: ReadonlySet<Section | null>): readonly Section[] {
  const items: Section[] = [];
  const { parent, style } = sections[first] ?? {};
  for (let index = first; index < sections.length; index++) {
    const section = sections[index];
    if (!section || own.has(section)) break;
    if (section.parent === parent) {
      if (section.style !== style) break;
      items.push(section);
    } else if (!isInside(section, parent ?? null)) break;
  }
  return items;
}

function isInside(section: Section, ancestor: Section | null): boolean {
  if (ancestor === null) return true;
  for (let at = section.parent; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

function firstSection(from: number, indexAt: ReadonlyMap<number, number>, tokens: readonly Token[]): number | undefined {
  for (let at = from; at <= from + MAX_BEHIND && at < tokens.length; at++) {
    const index = indexAt.get(at);
    if (index !== undefined) return index;
  }
  return undefined;
}
