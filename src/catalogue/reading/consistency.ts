/** What must agree between the parts of an edition document that are each well formed. */
import { formatPoints, type Points, sum } from "../../points";
import type { Band, Category } from "../edition";
import type { ClauseDocument } from "./clause";
import type { EditionDocument } from "./document";
import type { EditionExample } from "./example";
import { isObject, type Problems, reportDuplicates } from "./reader";

/**
 * Reports everything in the document that contradicts something else in it.
 * @param parts those that could be read
 * @param document the whole, for what an unreadable part declares: a reference to it is not a second problem
 */
export function checkConsistency(parts: Partial<EditionDocument>, document: unknown, problems: Problems): void {
  const declared = new Declared(parts, document, problems);
  const { categories = [], clauses = [], examples = [], bands, bandPolicy, status, missing } = parts;
  reportDuplicates(categories, "id", problems);
  reportDuplicates(categories, "name", problems);
  reportDuplicates(clauses, "id", problems);
  for (const category of categories) checkCategory(category, problems);
  for (const clause of clauses) checkClause(clause, declared, problems);
  checkPeriod(parts, problems);
  checkBase(parts, declared, problems);
  if (bands && bandPolicy !== undefined) checkBands(bands, bandPolicy, problems);
  reportDuplicates(examples, "name", problems);
  for (const each of examples) checkExample(each, declared, problems);
  if (status === "incomplete" && missing?.length === 0) problems.report("missing", "missing-not-said");
}

/** Categories and clauses that can be referred to. */
class Declared {
  readonly categories: ReadonlyMap<string, Category>;
  readonly clauses: ReadonlyMap<string, ClauseDocument>;
  readonly allCategoriesRead: boolean;
  readonly #unreadable: ReadonlySet<unknown>;

  constructor({ categories = [], clauses = [] }: Partial<EditionDocument>, document: unknown, readonly problems: Problems) {
    const written: unknown = isObject(document) ? document["categories"] : undefined;
    this.allCategoriesRead = Array.isArray(written) && written.length === categories.length;
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

const idsOf = (items: unknown): readonly unknown[] =>
  Array.isArray(items) ? (items as readonly unknown[]).map((item) => (isObject(item) ? item["id"] : undefined)) : [];

function checkCategory(category: Category, problems: Problems): void {
  const path = problems.placeOf(category);
  const { kind, points, cap } = category;
  if (kind === "veto" && points !== null) problems.report(`${path}.points`, "veto-with-points");
  if (kind === "deduct" && points === null) problems.report(`${path}.points`, "points-missing");
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
    if (clause.scope === null) problems.report(`${path}.scope`, "veto-without-scope");
  } else if (clause.charge.kind === "none") problems.report(`${path}.charge`, "charge-missing");
  checkReplacement(clause, `${path}.replaces`, declared, problems);
}

function checkReplacement({ id, category, replaces }: ClauseDocument, path: string, declared: Declared, problems: Problems): void {
  if (replaces === null) return;
  if (replaces === id) return problems.report(path, "replaces-itself");
  const replaced = declared.clause(replaces, path);
  if (replaced && replaced.category !== category) problems.report(path, "replaces-elsewhere", { value: replaces });
}

function checkPeriod({ effectiveFrom: from, effectiveTo: to }: Partial<EditionDocument>, problems: Problems): void {
  if (from && to && from > to) problems.report("effectiveTo", "from-after-to", { from, to });
}

function checkBase({ base, floor, categories, status }: Partial<EditionDocument>, declared: Declared, problems: Problems): void {
  if (!base) return;
  const printed = formatPoints(base.points);
  if (floor !== undefined && floor > base.points) problems.report("floor", "floor-above-base", { floor: formatPoints(floor), base: printed });
  // An unreadable category's points are not 0: the sum says nothing then.
  if (!categories || !declared.allCategoriesRead) return;
  const total: Points = sum(categories.flatMap(({ kind, points }) => (kind === "deduct" && points !== null ? [points] : [])));
  const amounts = { base: printed, sum: formatPoints(total) };
  // A lost category does not lower a printed base; categories that add up to more are a misprint whatever is lost.
  const explained = status === "incomplete" && total < base.points;
  if (base.stated && total !== base.points && !explained) problems.report("base.points", "base-mismatch", amounts);
  if (!base.stated && total !== base.points) problems.report("base.points", "base-not-sum", amounts);
}

function checkBands(bands: readonly Band[], bandPolicy: string | null, problems: Problems): void {
  reportDuplicates(bands, "grade", problems);
  bands.forEach((band, index) => {
    const previous = bands[index - 1];
    if (!previous || band.min < previous.min) return;
    problems.report(`${problems.placeOf(band)}.min`, "band-order", {
      grade: band.grade, min: formatPoints(band.min), previous: previous.grade, previousMin: formatPoints(previous.min),
    });
  });
  if (bands.length > 0 && bandPolicy === null) problems.report("bandPolicy", "band-policy-missing");
  if (bands.length === 0 && bandPolicy !== null) problems.report("bandPolicy", "band-policy-unneeded");
}

function checkExample(example: EditionExample, declared: Declared, problems: Problems): void {
  // An example that shows a refusal may name what does not exist.
  if (example.expected.problems !== undefined) return;
  const path = problems.placeOf(example);
  for (const entry of example.entries) {
    const here = problems.placeOf(entry);
    declared.category(entry.category, `${here}.category`);
    const clause = entry.clause === undefined ? undefined : declared.clause(entry.clause, `${here}.clause`);
    if (entry.tier === undefined || clause?.charge.kind !== "tiers") continue;
    const known = clause.charge.tiers.map(({ when }) => when);
    if (!known.includes(entry.tier)) problems.report(`${here}.tier`, "unknown-tier", { value: entry.tier, known: known.join(", ") });
  }
  for (const id of Object.keys(example.expected.categories)) declared.category(id, `${path}.expected.categories`);
}
