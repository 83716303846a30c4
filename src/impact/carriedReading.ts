/** A subject's reading under one edition → what it says under another: the same cells, their amounts charged anew. */
import type { Category, Clause } from "../catalogue/edition";
import { type Points, subtract, ZERO } from "../points";
import { magnitude } from "../sheet/readAmount";
import type { AwardedReading, EntryReading, SubjectReading } from "../sheet/reading";
import { carryAmount, type ChargedClause } from "./carriedAmount";
import type { EntryMove, FlagCode, ImpactFlag, ImpactSubject } from "./impact";
import type { ClauseSuccession, Succession } from "./succession";

export interface CarriedReading {
  /** Complete exactly when there are no flags. */
  readonly reading: SubjectReading;
  readonly flags: readonly ImpactFlag[];
  readonly moves: readonly EntryMove[];
}

/** @param subject read under the earlier edition of the succession */
export function carryReading({ reading, isChief }: Pick<ImpactSubject, "reading" | "isChief">, succession: Succession): CarriedReading {
  const carrying = new Carrying(succession, isChief);
  const entries = reading.entries.flatMap((entry) => carrying.entry(entry) ?? []);
  const withEntries = new Set(reading.entries.map(({ category }) => category.id));
  const awarded = reading.awarded.flatMap((score) => carrying.score(score, withEntries.has(score.category.id)) ?? []);
  return {
    reading: { ...reading, entries, awarded: [...awarded, ...fullScores(reading, succession)] },
    flags: carrying.flags,
    moves: carrying.moves,
  };
}

/** Nothing was recorded in a category that is new: its full score stands where scores are kept. */
function fullScores({ awarded, cell }: SubjectReading, { added }: Succession): AwardedReading[] {
  if (awarded.length === 0) return [];
  return added.flatMap((category): AwardedReading[] =>
    category.kind !== "deduct" || category.points === null ? [] : [{ cell: cell ?? "", category, amount: typed(category.points) }]);
}

const typed = (points: Points): AwardedReading["amount"] => ({ kind: "amount", points, typed: "number", direction: null });

class Carrying {
  readonly flags: ImpactFlag[] = [];
  readonly moves: EntryMove[] = [];

  constructor(readonly succession: Succession, readonly isChief: boolean) {}

  /** The entry under the later edition; null where that is not known. */
  entry(entry: EntryReading): EntryReading | null {
    const known = entry.clause === null ? undefined : this.succession.clauses.get(entry.clause.id);
    return known ? this.#ofClause(entry, known) : this.#ofCategory(entry);
  }

  #ofClause(entry: EntryReading, known: ClauseSuccession): EntryReading | null {
    const { clause, successor } = known;
    const points = recordedPoints(entry);
    const happened = points !== null ? points > ZERO || (entry.count ?? 0) > 0 : entry.category.kind === "veto" || (entry.count ?? 0) > 0;
    const category = successor ? this.#categoryOf(successor) : null;
    if (!successor || !category) {
      // What did not happen costs nothing under any rules.
      if (happened) {
        this.moves.push(moveOf(entry, known, points ?? ZERO, null));
        this.#flag("unknown-clause", entry, known, points);
      }
      return null;
    }
    const renamed: EntryReading = { ...entry, category, clause: successor, cited: null };
    if (entry.category.kind === "veto" || successor.polarity === "veto") return this.#veto(renamed, entry, known, happened);
    if (points === null) return this.#uncounted(renamed, entry, known, happened);
    return this.#charged(renamed, entry, known, points, this.isChief ? chiefs(clause) : clause, this.isChief ? chiefs(successor) : successor);
  }

  #charged(renamed: EntryReading, entry: EntryReading, known: ClauseSuccession, points: Points, before: ChargedClause, after: ChargedClause): EntryReading | null {
    const carried = carryAmount({ points, count: entry.count }, before, after);
    switch (carried.kind) {
      case "kept":
        return renamed;
      case "recharged":
        this.moves.push(moveOf(entry, known, points, carried.points));
        return { ...renamed, amount: typed(carried.points) };
      case "needs-amount":
        this.moves.push(moveOf(entry, known, points, null));
        this.#flag(carried.kind, entry, known, points, carried.range);
        return null;
      default:
        this.moves.push(moveOf(entry, known, points, null));
        this.#flag(carried.kind, entry, known, points);
        return null;
    }
  }

  /** A count without an amount is charged by the clause, then as now; other readings without an amount keep the total from being known. */
  #uncounted(renamed: EntryReading, entry: EntryReading, known: ClauseSuccession, happened: boolean): EntryReading | null {
    const charge = known.successor?.charge.kind;
    if (!happened || known.settled || charge === "fixed" || charge === "once") return renamed;
    this.#flag(charge === "blank" ? "blank-clause" : "needs-amount", entry, known, null);
    return null;
  }

  /** A veto that became a charge, or the reverse: a fixed charge is known, any other needs somebody to name it. */
  #veto(renamed: EntryReading, entry: EntryReading, known: ClauseSuccession, happened: boolean): EntryReading | null {
    const { successor } = known;
    if (!happened) return null;
    if (!successor || successor.polarity === "veto") return { ...renamed, amount: { kind: "blank" } };
    if (successor.charge.kind === "fixed" || successor.charge.kind === "once") return { ...renamed, amount: { kind: "blank" }, count: entry.count ?? 1 };
    this.#flag("needs-amount", entry, known, null);
    return null;
  }

  /** An amount that stands for a whole category stays while nothing in the category is charged otherwise. */
  #ofCategory(entry: EntryReading): EntryReading | null {
    const points = recordedPoints(entry);
    const category = this.succession.categories.get(entry.category.id) ?? null;
    const isSomething = points === null ? entry.category.kind === "veto" : points > ZERO;
    if (!category) {
      if (isSomething) this.#flag("unknown-category", entry, null, points);
      return null;
    }
    if (isSomething && this.#isUnsettled(entry)) {
      this.#flag("needs-entries", entry, null, points);
      return null;
    }
    const { cited, ...rest } = entry;
    const item = cited?.item?.flatMap(({ id }) => this.succession.clauses.get(id)?.successor ?? []);
    return { ...rest, category, cited: cited && { text: cited.text, cell: cited.cell, candidates: [], ...(item ? { item } : {}) } };
  }

  /** Of an uncertain citation only the clauses that it may mean matter. */
  #isUnsettled({ category, cited }: EntryReading): boolean {
    const possible: readonly Clause[] = cited ? (cited.item ?? cited.candidates) : [];
    if (possible.length > 0) return possible.some(({ id }) => this.succession.clauses.get(id)?.settled !== true);
    return this.succession.unsettled.has(category.id);
  }

  /** An awarded score: what was lost (or gained) stays, measured against the category's new points. */
  score(score: AwardedReading, hasEntries: boolean): AwardedReading | null {
    const { category: was, amount } = score;
    const category = this.succession.categories.get(was.id) ?? null;
    if (amount.kind !== "amount" || hasEntries) return category && { ...score, category };
    const lost = was.kind === "bonus" ? amount.points : was.points === null ? ZERO : subtract(was.points, amount.points);
    if (!category) {
      if (lost > ZERO) this.#flag("unknown-category", score, null, lost);
      return null;
    }
    const wasCut = was.cap === "stop" && was.points !== null && lost >= was.points;
    const cutElsewhere = wasCut && (category.cap === "none" || category.points === null || category.points > (was.points ?? ZERO));
    if (lost > ZERO && (this.succession.unsettled.has(was.id) || cutElsewhere)) {
      this.#flag("needs-entries", score, null, lost);
      return null;
    }
    if (was.kind === "bonus" || category.points === null || was.points === category.points) return { ...score, category };
    return { ...score, category, amount: typed(subtract(category.points, lost)) };
  }

  #categoryOf = ({ category }: Clause): Category | null => this.succession.diff.after.categories.find(({ id }) => id === category) ?? null;

  #flag(code: FlagCode, { cell, category }: { readonly cell: string; readonly category: Category }, known: ClauseSuccession | null, amount: Points | null, range: ImpactFlag["range"] = null): void {
    this.flags.push({ code, cell, category: category.name, clause: known?.citation ?? { before: null, after: null }, amount, range });
  }
}

function moveOf({ cell, category }: EntryReading, { clause, successor }: ClauseSuccession, before: Points, after: Points | null): EntryMove {
  return { cell, category, clause, counterpart: successor, before, after };
}

/** Points of an entry, ≥ 0; null where it has none. */
const recordedPoints = ({ amount }: EntryReading): Points | null => (amount.kind === "amount" ? magnitude(amount.points) : null);

/** What a clause charges the chief for each event. */
const chiefs = ({ charge, chief, every }: Clause): ChargedClause => ({ every, charge: chief === null ? charge : { kind: "fixed", points: chief } });

