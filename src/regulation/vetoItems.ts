/** Items that only their heading makes a veto: 四、一票否决事项 1. … 2. … */
import type { FoundClause } from "./foundClause";
import type { Section } from "./outline";
import type { Token } from "./token";

const TITLE = /一票否决|否决事项|否决项|否决情形|取消资格|取消评优|取消评先|红线/u;
/** A sentence that says what happens, which the clause reader has read. */
const MAX_ITEM_TOKENS = 200;

/** @returns vetoes without points for the items under headings of that kind, unless something is read there already */
export function vetoItems(sections: readonly Section[], clauses: readonly FoundClause[], tokens: readonly Token[]): readonly FoundClause[] {
  const busy = new Set<Section>();
  for (const { section } of clauses) for (let at = section; at && !busy.has(at); at = at.parent) busy.add(at);
  const found: FoundClause[] = [];
  const done = new Set<Section>();
  for (const section of sections) {
    if (!TITLE.test(section.title) || busy.has(section) || done.has(section) || section.children.length === 0) continue;
    for (const item of leavesOf(section, done)) {
      const clause = itemOf(item, section, tokens);
      if (clause) found.push(clause);
    }
  }
  return found;
}

function leavesOf(section: Section, done: Set<Section>): readonly Section[] {
  done.add(section);
  return section.children.length === 0 ? [section] : section.children.flatMap((child) => leavesOf(child, done));
}

function itemOf(item: Section, heading: Section, tokens: readonly Token[]): FoundClause | undefined {
  let to = item.body;
  while (to < item.body + MAX_ITEM_TOKENS && to < tokens.length && !["marker", "line", "stop", "semicolon"].includes(tokens[to]?.kind ?? "line")) to += 1;
  if (to === item.body) return undefined;
  return {
    from: item.body, to, section: item, polarity: "veto", points: null, unit: null, per: 1, object: heading.title, doubtful: false, discretion: false,
    multiple: null, chief: null, limit: null, tiers: [],
  };
}
