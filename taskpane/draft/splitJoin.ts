/** Cutting a clause in two and putting two together. Pure: nothing of the text is lost, no amount is made up. */
import { NO_CHARGE, trimmed } from "./clauseEdits";
import type { EditedClause, EditedDraft, Key } from "./editedDraft";

/** A printed amount: 扣2分, 0.5—2分, 两分. */
const AMOUNT = /[\d０-９一二两三四五六七八九十百半]\s*分(?!钟|之)/u;
/** Clauses farther apart have something else between them. */
const MAX_GAP = 200;

export type Joined = { readonly draft: EditedDraft; readonly differ: boolean } | { readonly refused: "last" | "far" };

/**
 * Cuts a clause at an offset of the text. What it charges stays with the part that prints the amount, the one behind when neither
 * or both do; the other part is blank and thereby a doubt.
 * @returns undefined where one part would be empty
 */
export function splitClause(draft: EditedDraft, key: Key, at: number, source: string): { readonly draft: EditedDraft; readonly key: Key } | undefined {
  const index = draft.clauses.findIndex((clause) => clause.key === key);
  const whole = draft.clauses[index];
  if (!whole || at <= whole.start || at >= whole.end) return undefined;
  const [front, back] = [trimmed(source, whole.start, at), trimmed(source, at, whole.end)];
  if (!front || !back) return undefined;
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }): string => source.slice(start, end);
  const inFront = AMOUNT.test(textOf(front)) && !AMOUNT.test(textOf(back));
  const blank = withoutCharge(whole);
  const first: EditedClause = {
    ...(inFront ? whole : blank), start: whole.start, end: front.end, text: source.slice(whole.start, front.end), evidence: null, consequences: [],
    items: whole.items.filter((item) => item.start < front.end),
  };
  const second: EditedClause = {
    ...(inFront ? blank : whole), key: draft.nextKey, start: back.start, end: whole.end, text: source.slice(back.start, whole.end), no: "",
    items: whole.items.filter((item) => item.start >= front.end),
  };
  // A graver case stands in the place of the part that charges.
  const clauses = draft.clauses.map((clause) => (!inFront && clause.replaces === key ? { ...clause, replaces: second.key } : clause));
  return { draft: { ...draft, clauses: [...clauses.slice(0, index), first, second, ...clauses.slice(index + 1)], nextKey: draft.nextKey + 1 }, key: second.key };
}

/**
 * Puts a clause and the next one of the text together, with what stands between them.
 * Where both charge, and not the same, the amount is blank: a person says which.
 */
export function joinClause(draft: EditedDraft, key: Key, source: string): Joined {
  const index = draft.clauses.findIndex((clause) => clause.key === key);
  const [first, second] = [draft.clauses[index], draft.clauses[index + 1]];
  if (!first || !second) return { refused: "last" };
  if (second.start - first.end > MAX_GAP) return { refused: "far" };
  const differ = charges(first) && charges(second) && !sameCharge(first, second);
  const holder = charges(first) && !charges(second) ? first : second;
  const [start, end] = [Math.min(first.start, second.start), Math.max(first.end, second.end)];
  const joined: EditedClause = {
    ...(differ ? withoutCharge(holder) : holder),
    key, start, end, text: source.slice(start, end), category: first.category, no: first.no || second.no, subject: first.subject ?? second.subject,
    evidence: first.evidence ?? second.evidence, consequences: [...first.consequences, ...second.consequences.filter((said) => !first.consequences.includes(said))], items: [...first.items, ...second.items],
    replaces: holder.replaces === key || holder.replaces === second.key ? null : holder.replaces,
  };
  const clauses = [...draft.clauses.slice(0, index), joined, ...draft.clauses.slice(index + 2)].map((clause) => (clause.replaces === second.key ? { ...clause, replaces: key } : clause));
  return { draft: { ...draft, clauses }, differ };
}

const withoutCharge = ({ tiers: _, ...clause }: EditedClause): EditedClause => ({ ...clause, ...NO_CHARGE });

/** Whether anything of what a clause costs is known. */
const charges = (clause: EditedClause): boolean =>
  (Object.keys(NO_CHARGE) as (keyof typeof NO_CHARGE)[]).some((field) => clause[field] !== NO_CHARGE[field]);

const sameCharge = (a: EditedClause, b: EditedClause): boolean =>
  a.polarity === b.polarity && [a, b].every(({ tiers }) => tiers === undefined) && JSON.stringify(chargeOf(a)) === JSON.stringify(chargeOf(b));

const chargeOf = ({ points, unit, per, chief, limit, multiple }: EditedClause): unknown => [points, unit, per, chief, limit, multiple];
