/** Clauses in tokens → clauses of the draft, with words, places and details. */
import { consequencesOf, evidenceOf, isAggravated, periodOf, subjectOf, vetoPeriodOf } from "./clauseDetails";
import type { FoundClause } from "./foundClause";
import type { DraftClause } from "./draft";
import { governedItems } from "./governedItems";
import type { Section } from "./outline";
import { tokenPlace } from "./places";
import type { Source } from "./source";
import type { Token, TokenKind } from "./token";

export interface ClauseContext {
  readonly sections: readonly Section[];
  /** Category of a section. */
  indexOf(section: Section | null): number | null;
  /** Whom the document's title names. */
  readonly byTitle: DraftClause["subject"];
  /** What a column of the table says that proves the token's row. */
  evidenceAt(token: number): string | null;
  readonly source: Source;
  readonly tokens: readonly Token[];
}

/** How far behind a clause its consequences are looked for. */
const MAX_BEHIND = 100;

export function draftClauses(found: readonly FoundClause[], context: ClauseContext): readonly DraftClause[] {
  const governed = governedItems(found, context.sections, context.tokens);
  return found.map((clause, index) => clauseOf(clause, found[index - 1], index, governed.get(clause) ?? [], context));
}

function clauseOf(clause: FoundClause, previous: FoundClause | undefined, index: number, items: readonly Section[], context: ClauseContext): DraftClause {
  const { source, tokens, indexOf, byTitle } = context;
  const place = tokenPlace(source, tokens, clause.from, clause.to);
  const text = source.text.slice(place.start, place.end);
  const plain = tokens.slice(clause.from, Math.min(clause.to, clause.from + 40)).map((token) => token.text).join("");
  const behind = restOfSentence(source, tokens, clause.to);
  const { polarity, points, unit, per, chief, limit, multiple, tiers, object, section } = clause;
  // Written out: an object of so many properties made by spreading takes a hundred times as long.
  const draft: DraftClause = {
    start: place.start, end: place.end,
    category: indexOf(section),
    no: (section?.mark ?? "").replace(/[、.,:]+$/u, ""),
    text,
    polarity, points, unit, per, chief, limit, multiple,
    subject: subjectOf(clause, plain, byTitle),
    replaces: isAggravated(plain, previous, clause) ? index - 1 : null,
    period: periodOf(clause),
    vetoPeriod: polarity === "veto" ? vetoPeriodOf(object) : null,
    evidence: evidenceOf(`${text}${behind}`) ?? context.evidenceAt(clause.from),
    consequences: consequencesOf(behind),
    items: itemsOf(items, context),
  };
  return tiers.length > 0 ? { ...draft, tiers } : draft;
}

const ENDS_SENTENCE: ReadonlySet<TokenKind> = new Set(["stop", "line", "cell", "marker"]);
const CHARGES: ReadonlySet<TokenKind> = new Set(["deduct", "bonus", "withdraw", "rejected"]);

/** What stands behind a clause up to the end of its sentence, without the part that the next clause begins in. */
function restOfSentence(source: Source, tokens: readonly Token[], from: number): string {
  let to = from;
  let part = from;
  for (; to < tokens.length && to < from + 40; to++) {
    const kind = tokens[to]?.kind ?? "line";
    if (ENDS_SENTENCE.has(kind)) break;
    if (kind === "semicolon") part = to;
    if (CHARGES.has(kind)) {
      to = part;
      break;
    }
  }
  if (to <= from) return "";
  const { start, end } = tokenPlace(source, tokens, from, to);
  return source.text.slice(start, Math.min(end, start + MAX_BEHIND));
}

const ENDS_ITEM: ReadonlySet<TokenKind> = new Set(["marker", "line", "cell", "stop", "semicolon"]);

/** An item's words, from behind its mark to the end of its passage. */
function itemsOf(items: readonly Section[], { source, tokens }: ClauseContext): DraftClause["items"] {
  return items.map(({ body }) => {
    let end = body;
    while (end < tokens.length && !ENDS_ITEM.has(tokens[end]?.kind ?? "line")) end += 1;
    const place = tokenPlace(source, tokens, body, end);
    return { ...place, text: source.text.slice(place.start, place.end) };
  });
}
