/** Several rules in one cell: "迟到2次扣1分，早退1次扣0.5分". */
import type { Category, Clause, Edition } from "../catalogue/edition";
import { parsePoints } from "../points";
import { clauseOfReason } from "./clauseOfReason";
import { clauseOfText } from "./clauseOfText";
import type { Amount } from "./readAmount";

/** One rule of the cell, with what it charges. */
export interface RulePart {
  readonly category: Category;
  readonly clause: Clause;
  readonly amount: Amount;
  readonly count: number | null;
}

const PART = /([^扣加减\d][^扣加减]*?)(?:共|合计|计)?([扣加减])(\d+(?:\.\d+)?)分?(?:[,，;；、。\s]+|$)/uy;
const NUMBERING = /^(?:[(（]?\d{1,2}[)）.、．]|[①-⑳⑴-⒇])\s*/u;
const COUNT = /(\d{1,3}(?:\.5)?)\s*(?:人次|次|起|件|人|天|票|项|个)$/u;
const TRAILING = /[,，、:：\s]+$/u;
/** Words that leave open how often the amount is meant. */
const UNCLEAR = /每|各|均|约|左右|至少|以上/u;

/**
 * Takes a text apart into rules with an amount each. [R24]
 * @returns null unless the whole text is such parts and the clause of every one is certain
 */
export function partsOf(edition: Edition, category: Category | null, text: string): readonly RulePart[] | null {
  const plain = text.normalize("NFKC").replace(/[\s\u200b]+/gu, " ").trim();
  if (plain === "" || plain.length > 400 || UNCLEAR.test(plain)) return null;
  const parts: RulePart[] = [];
  let at = 0;
  while (at < plain.length) {
    at += NUMBERING.exec(plain.slice(at))?.[0].length ?? 0;
    PART.lastIndex = at;
    const match = PART.exec(plain);
    const part = match ? partOf(edition, category, match[1] ?? "", match[2] ?? "", match[3] ?? "") : null;
    if (!match || !part) return null;
    parts.push(part);
    at = PART.lastIndex;
  }
  return parts.length > 0 ? parts : null;
}

function partOf(edition: Edition, category: Category | null, words: string, verb: string, figure: string): RulePart | null {
  const plain = words.replace(TRAILING, "");
  const count = COUNT.exec(plain);
  const conduct = plain.replace(COUNT, "").replace(TRAILING, "");
  const clause = clauseOfText(edition, category, conduct, "").clause ?? clauseOfReason(edition, category?.id ?? null, conduct);
  const owner = clause ? edition.categories.find(({ id }) => id === clause.category) : undefined;
  const points = parsePoints(figure);
  if (!clause || !owner || points === undefined || (clause.polarity === "bonus") !== (verb === "加")) return null;
  return {
    category: owner, clause, count: count?.[1] === undefined ? null : Number(count[1]),
    amount: { kind: "amount", points, typed: "text", direction: verb === "加" ? "bonus" : "deduct" },
  };
}
