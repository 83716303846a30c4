/** What scoring asks of an edition again and again, looked up once. */
import type { Category, Clause, Edition, SharedLimit, Subject } from "../catalogue/edition";
import type { Points } from "../points";

export interface IndexedCategory {
  readonly category: Category;
  /** Place among the edition's categories. */
  readonly slot: number;
}

/** A clause as the inner loop wants it: the answers instead of the questions. */
export interface IndexedClause {
  readonly clause: Clause;
  readonly charged: Subject;
  /** Costs nothing and vetoes. */
  readonly isVeto: boolean;
  /** Charges and vetoes. */
  readonly vetoesToo: boolean;
  readonly isYearly: boolean;
  /** Charges the year beside the month. */
  readonly yearPoints: Points | null;
  /** Slot of the limit it shares with other clauses; −1 for none. */
  readonly limit: number;
  readonly hasExemptions: boolean;
  readonly isBlank: boolean;
  /** What each event costs, where nothing else has to be known; null for every other kind of charge. */
  readonly fixed: Points | null;
}

export interface EditionIndex {
  readonly categories: ReadonlyMap<string, IndexedCategory>;
  readonly clauses: ReadonlyMap<string, IndexedClause>;
  /** Clause id → ids of the clauses it stands in for, directly or through another. */
  readonly replaces: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of the clauses that charge once, however often they are entered. */
  readonly once: ReadonlySet<string>;
  /** Limits that are set, by slot. */
  readonly limits: readonly LimitInForce[];
}

/** A shared limit whose points are known, and the category that its clauses stand in. */
export type LimitInForce = SharedLimit & { readonly points: Points; readonly category: string };

const indexes = new WeakMap<Edition, EditionIndex>();

export function indexOf(edition: Edition): EditionIndex {
  let index = indexes.get(edition);
  if (!index) {
    const limits = limitsInForce(edition);
    const clauses = new Map(edition.clauses.map((clause) => [clause.id, indexedClause(edition, clause, limits)]));
    index = {
      limits,
      categories: new Map(edition.categories.map((category, slot) => [category.id, { category, slot }])),
      clauses,
      replaces: new Map(edition.clauses.flatMap((clause) => (clause.replaces === null ? [] : [[clause.id, replacedBy(clause, clauses)]]))),
      once: new Set(edition.clauses.flatMap(({ id, charge }) => (charge.kind === "once" ? [id] : []))),
    };
    indexes.set(edition, index);
  }
  return index;
}

const limitsInForce = ({ limits, clauses }: Edition): readonly LimitInForce[] =>
  limits.flatMap((limit) => {
    const category = clauses.find(({ id }) => id === limit.clauses[0])?.category;
    return limit.points === null || category === undefined ? [] : [{ ...limit, points: limit.points, category }];
  });

function indexedClause(edition: Edition, clause: Clause, limits: readonly LimitInForce[]): IndexedClause {
  const { charge, polarity, vetoPeriod, period, yearPoints, exemptions, every, subject } = clause;
  return {
    clause,
    charged: subject ?? edition.subject,
    isVeto: polarity === "veto",
    vetoesToo: polarity !== "veto" && vetoPeriod !== null,
    isYearly: period === "year",
    yearPoints,
    limit: limits.findIndex((each) => each.clauses.includes(clause.id)),
    hasExemptions: exemptions.length > 0,
    isBlank: charge.kind === "blank",
    fixed: charge.kind === "fixed" && every === 1 ? charge.points : null,
  };
}

function replacedBy(clause: Clause, clauses: ReadonlyMap<string, IndexedClause>): ReadonlySet<string> {
  const replaced = new Set<string>();
  for (let next = clause.replaces; next !== null && next !== clause.id && !replaced.has(next); next = clauses.get(next)?.clause.replaces ?? null) {
    replaced.add(next);
  }
  return replaced;
}

/**
 * Whether a clause charges this subject. [C16]
 * 首席代表 is one of the staff, so a clause on staff charges them too.
 */
export const appliesTo = ({ charged }: IndexedClause, subject: Subject): boolean =>
  charged === subject || (charged === "staff" && subject === "chief");
