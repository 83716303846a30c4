/** What must agree between the parts of an edition document that are each well formed. */
import { formatPoints, type Points, sum } from "../../points";
import { type Band, type Category, isFilled } from "../edition";
import type { ClauseDocument } from "./clause";
import type { EditionDocument } from "./document";
import type { LimitDocument } from "./limit";
import { isObject, type Problems, reportDuplicates } from "./reader";

/**
 * Reports everything in the document that contradicts something else in it.
 * @param parts those that could be read
 * @param document the whole with its choices in place, for what an unreadable part declares: a reference to it is not a second problem
 * @param written the document before, for what it leaves to a choice
 * @returns what may be referred to, for the worked examples
 */
export function checkConsistency(parts: Partial<EditionDocument>, document: unknown, written: unknown, problems: Problems): Declared {
  const declared = new Declared(parts, document, written, problems);
  const { categories = [], clauses = [], limits = [], aggregations = [], bands, bandPolicy, status, missing } = parts;
  reportDuplicates(categories, "id", problems);
  reportDuplicates(categories, "name", problems);
  reportDuplicates(clauses, "id", problems);
  for (const category of categories) checkCategory(category, problems);
  for (const clause of clauses) checkClause(clause, declared, problems);
  checkCircles(clauses, declared, problems);
  checkPeriod(parts, problems);
  checkBase(parts, declared, problems);
  if (bands && bandPolicy !== undefined) checkBands(bands, bandPolicy, problems);
  checkBlanks(parts, problems);
  reportDuplicates(limits, "name", problems);
  checkLimits(limits, declared, problems);
  reportDuplicates(aggregations, "id", problems);
  reportDuplicates(aggregations, "name", problems);
  if (status === "incomplete" && missing?.length === 0) problems.report("missing", "missing-not-said");
  return declared;
}

/** Categories and clauses that can be referred to. */
export class Declared {
  readonly categories: ReadonlyMap<string, Category>;
  readonly clauses: ReadonlyMap<string, ClauseDocument>;
  readonly allCategoriesRead: boolean;
  /** The base is a choice: an option that is not the sum (百分制) is no misprint. */
  readonly baseIsOpen: boolean;
  readonly #unreadable: ReadonlySet<unknown>;

  constructor({ categories = [], clauses = [] }: Partial<EditionDocument>, document: unknown, written: unknown, readonly problems: Problems) {
    const all: unknown = isObject(document) ? document["categories"] : undefined;
    this.allCategoriesRead = Array.isArray(all) && all.length === categories.length;
    this.baseIsOpen = isObject(written) && isOpen(written["base"]);
    this.categories = new Map(categories.map((category) => [category.id, category]));
    this.clauses = new Map(clauses.map((clause) => [clause.id, clause]));
    this.#unreadable = new Set(["categories", "clauses"].flatMap((key) => idsOf(isObject(document) ? document[key] : [])));
  }

  category(id: string, path: string): Category | undefined {
    const category = this.categories.get(id);
    if (category || this.#unreadable.has(id)) return category;
    return this.problems.report(path, "unknown-category", { value: id, known: [...this.categories.values()].map((each) => `${each.id} ${each.name}`).join(", ") });
  }

  clause(id: string, path: string): ClauseDocument | undefined {
    const clause = this.clauses.get(id);
    return clause || this.#unreadable.has(id) ? clause : this.problems.report(path, "unknown-clause", { value: id });
  }
}

/** A choice, or an object with one in it. */
const isOpen = (value: unknown): boolean => isObject(value) && (Object.hasOwn(value, "$choice") || Object.values(value).some(isOpen));

const idsOf = (items: unknown): readonly unknown[] =>
  Array.isArray(items) ? (items as readonly unknown[]).map((item) => (isObject(item) ? item["id"] : undefined)) : [];

function checkCategory(category: Category, problems: Problems): void {
  const path = problems.placeOf(category);
  const { kind, points, cap, capStated } = category;
  if (kind === "veto" && points !== null) problems.report(`${path}.points`, "veto-with-points");
  if (kind === "deduct" && points === null && (cap === "stop" || capStated)) problems.report(`${path}.points`, "points-missing");
  else if (cap === "stop" && points === null) problems.report(`${path}.cap`, "cap-without-points");
}

function checkClause(clause: ClauseDocument, declared: Declared, problems: Problems): void {
  const path = problems.placeOf(clause);
  const category = declared.category(clause.category, `${path}.category`);
  if (clause.printedUnder !== undefined) declared.category(clause.printedUnder, `${path}.printedUnder`);
  if (category && category.kind !== clause.polarity) {
    problems.report(`${path}.polarity`, "wrong-polarity", { polarity: clause.polarity, category: category.name, kind: category.kind });
  }
  if (clause.polarity === "veto") {
    if (clause.charge.kind !== "none") problems.report(`${path}.charge`, "veto-with-charge");
    if (clause.chief !== null) problems.report(`${path}.chief`, "veto-with-chief");
  } else if (clause.charge.kind === "none") problems.report(`${path}.charge`, "charge-missing");
  if (clause.period === "year" && clause.yearPoints !== null) problems.report(`${path}.yearPoints`, "year-twice");
  checkVeto(clause, path, problems);
  checkReplacement(clause, `${path}.replaces`, declared, problems);
}

/** A charged clause that also vetoes (扣15分,取消本年度各项评先选优资格) names a period; a veto's words must always be there. */
function checkVeto({ polarity, scope, vetoPeriod, vetoFor }: ClauseDocument, path: string, problems: Problems): void {
  if (scope === null && (polarity === "veto" || vetoPeriod !== null)) problems.report(`${path}.scope`, "veto-without-scope");
  if (polarity !== "veto" && vetoPeriod === null && vetoFor !== null) problems.report(`${path}.vetoFor`, "veto-without-period");
}

function checkReplacement({ id, category, replaces }: ClauseDocument, path: string, declared: Declared, problems: Problems): void {
  if (replaces === null) return;
  if (replaces === id) return problems.report(path, "replaces-itself");
  const replaced = declared.clause(replaces, path);
  if (replaced && replaced.category !== category) problems.report(path, "replaces-elsewhere", { value: replaces });
}

/** Clauses of one limit stand in one category and in the month; no clause is in two limits, for then the order would decide. */
function checkLimits(limits: readonly LimitDocument[], declared: Declared, problems: Problems): void {
  const owners = new Map<string, string>();
  for (const limit of limits) {
    let category: string | undefined;
    limit.clauses.forEach((id, index) => {
      const path = `${problems.placeOf(limit)}.clauses[${index}]`;
      const first = owners.get(id);
      if (first === undefined) owners.set(id, path);
      else problems.report(path, "duplicate", { value: id, first });
      const clause = declared.clause(id, path);
      category ??= clause?.category;
      if (clause && (clause.category !== category || clause.period === "year" || clause.polarity === "veto")) {
        problems.report(path, "limit-elsewhere", { value: id, limit: limit.name });
      }
    });
  }
}

/** Clauses that replace each other: reported once, at the first of them. */
function checkCircles(clauses: readonly ClauseDocument[], { clauses: byId }: Declared, problems: Problems): void {
  const seen = new Set<string>();
  for (const clause of clauses) {
    const chain: ClauseDocument[] = [];
    let next: ClauseDocument | undefined = clause;
    while (next && !seen.has(next.id)) {
      seen.add(next.id);
      chain.push(next);
      next = next.replaces === null || next.replaces === next.id ? undefined : byId.get(next.replaces);
    }
    const start = next ? chain.indexOf(next) : -1;
    if (start < 0 || !next) continue;
    problems.report(`${problems.placeOf(next)}.replaces`, "replaces-circle", { ids: chain.slice(start).map(({ id }) => id).join(" → ") });
  }
}

function checkPeriod({ effectiveFrom: from, effectiveTo: to }: Partial<EditionDocument>, problems: Problems): void {
  if (from && to && from > to) problems.report("effectiveTo", "from-after-to", { from, to });
}

function checkBase({ base, floor, categories, status }: Partial<EditionDocument>, declared: Declared, problems: Problems): void {
  if (!base || base.points === null) return;
  const printed = formatPoints(base.points);
  if (floor !== undefined && floor > base.points) problems.report("floor", "floor-above-base", { floor: formatPoints(floor), base: printed });
  // An unreadable category's points are not 0: the sum says nothing then.
  if (!categories || !declared.allCategoriesRead) return;
  const deductions = categories.filter(({ kind }) => kind === "deduct");
  const total: Points = sum(deductions.flatMap(({ points }) => (points === null ? [] : [points])));
  const amounts = { base: printed, sum: formatPoints(total) };
  // Lost points do not lower a printed base; categories that add up to more are a misprint whatever is lost.
  const unknown = status === "incomplete" || deductions.some(({ points }) => points === null);
  if (base.stated && total !== base.points && !(unknown && total < base.points)) problems.report("base.points", "base-mismatch", amounts);
  if (!base.stated && total !== base.points && !declared.baseIsOpen) problems.report("base.points", "base-not-sum", amounts);
}

/** A blank is a gap of the document, and gaps are declared. */
function checkBlanks({ base, bands = [], status }: Partial<EditionDocument>, problems: Problems): void {
  if (status !== "scored") return;
  if (base?.points === null) problems.report("base.points", "blank-in-whole");
  for (const band of bands) if (band.min === null) problems.report(`${problems.placeOf(band)}.min`, "blank-in-whole");
}

function checkBands(bands: readonly Band[], bandPolicy: string | null, problems: Problems): void {
  reportDuplicates(bands, "grade", problems);
  bands.forEach((band, index) => checkUpperBound(band, bands[index - 1], problems));
  const filled = bands.filter(isFilled);
  filled.forEach((band, index) => {
    const previous = filled[index - 1];
    if (!previous || band.min < previous.min) return;
    problems.report(`${problems.placeOf(band)}.min`, "band-order", {
      grade: band.grade, min: formatPoints(band.min), previous: previous.grade, previousMin: formatPoints(previous.min),
    });
  });
  if (bands.length > 0 && bandPolicy === null) problems.report("bandPolicy", "band-policy-missing");
  if (bands.length === 0 && bandPolicy !== null) problems.report("bandPolicy", "band-policy-unneeded");
}

/** A bound above ends the lowest band only, between its own lower bound and the next band's. */
function checkUpperBound(band: Band, next: Band | undefined, problems: Problems): void {
  const { grade, min, below } = band;
  if (below === undefined || below === null) return;
  if ((min === null || below > min) && (next === undefined || next.min === null || below <= next.min)) return;
  problems.report(`${problems.placeOf(band)}.below`, "band-below", { grade, below: formatPoints(below) });
}
