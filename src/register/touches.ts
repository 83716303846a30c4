/** Whom and what a recorded entry reaches beside the subject's own total. */
import { citeClause } from "../catalogue/citation";
import type { Clause, Edition, VetoPeriod } from "../catalogue/edition";
import { type Points, times, ZERO } from "../points";
import type { Assessment, Entry } from "../scoring/assessment";
import { scoreChief } from "../scoring/chief";

export type Touch =
  /** The chief is charged for the same event; `name` null when nobody is known as one. `amount` null when it cannot be told. */
  | { readonly kind: "chief"; readonly name: string | null; readonly amount: Points | null }
  /** It shuts out: from what, and for how long. */
  | { readonly kind: "veto"; readonly scope: string; readonly period: VetoPeriod | null; readonly from: string | null }
  /** It (also) lands in the year. */
  | { readonly kind: "year"; readonly amount: Points; readonly bonus: boolean; readonly only: boolean }
  /** The window's grade becomes (or ceases to be) one that charges its staff. */
  | { readonly kind: "staff"; readonly edition: Edition; readonly citation: string; readonly grade: string; readonly amount: Points; readonly bonus: boolean;
      readonly names: readonly string[]; readonly begins: boolean }
  /** A graver clause of the same happening stands in the place of another one. */
  | { readonly kind: "replaces"; readonly citation: string }
  /** What else the document prints: 通报批评. */
  | { readonly kind: "consequence"; readonly text: string };

export interface TouchContext {
  readonly chief: string | null;
  /** People at the window, from the roster. */
  readonly staff: readonly string[];
  /** Editions in use, to find those that charge staff by their window's grade. */
  readonly editions: readonly Edition[];
}

/** @param standing the subject's assessment without and with the entry; null while it is not known */
export function touchesOf(
  edition: Edition, clause: Clause, entry: Entry, amount: Points, context: TouchContext, standing: { readonly before: Assessment; readonly after: Assessment } | null,
): readonly Touch[] {
  return [
    ...chiefTouch(edition, clause, entry, context.chief),
    ...vetoTouch(clause),
    ...yearTouch(clause, entry, amount),
    ...(standing ? staffTouches(edition, standing, context) : []),
    ...replacedTouch(edition, clause),
    ...clause.consequences.map((text): Touch => ({ kind: "consequence", text })),
  ];
}

function chiefTouch(edition: Edition, clause: Clause, entry: Entry, name: string | null): readonly Touch[] {
  if (clause.chief === null) return [];
  const result = scoreChief(edition, [entry]);
  return [{ kind: "chief", name, amount: "chief" in result ? result.chief.recorded : null }];
}

const vetoTouch = ({ polarity, scope, text, vetoPeriod, vetoFor }: Clause): readonly Touch[] =>
  polarity === "veto" || vetoPeriod !== null ? [{ kind: "veto", scope: scope ?? text, period: vetoPeriod, from: vetoFor }] : [];

function yearTouch({ period, yearPoints, polarity, every }: Clause, { events = 1 }: Entry, amount: Points): readonly Touch[] {
  const bonus = polarity === "bonus";
  if (period === "year") return [{ kind: "year", amount, bonus, only: true }];
  return yearPoints === null ? [] : [{ kind: "year", amount: times(yearPoints, Math.floor(events / every)) ?? ZERO, bonus, only: false }];
}

function staffTouches(edition: Edition, { before, after }: { readonly before: Assessment; readonly after: Assessment }, { editions, staff }: TouchContext): readonly Touch[] {
  if (edition.subject !== "window" || before.grade === after.grade) return [];
  return editions.flatMap((other) => other.subject !== "staff" ? [] : other.clauses.flatMap((clause): readonly Touch[] => {
    const { charge } = clause;
    if (charge.kind !== "linked" || clause.period === "year" || (charge.grade !== after.grade && charge.grade !== before.grade)) return [];
    return [{
      kind: "staff", edition: other, citation: citeClause(other, clause), grade: charge.grade, amount: charge.points, bonus: clause.polarity === "bonus", names: staff,
      begins: charge.grade === after.grade,
    }];
  }));
}

function replacedTouch(edition: Edition, { replaces }: Clause): readonly Touch[] {
  const replaced = edition.clauses.find(({ id }) => id === replaces);
  return replaced ? [{ kind: "replaces", citation: citeClause(edition, replaced) }] : [];
}
