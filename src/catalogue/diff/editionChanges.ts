/** What differs between two editions beside their categories and clauses. */
import type { Aggregation, Band, Choice, Edition, SharedLimit } from "../edition";
import type { EditionChange, EditionFact } from "./change";
import { sameContent } from "./sameContent";

const FACTS: readonly EditionFact[] = ["title", "documentNumber", "effectiveFrom", "effectiveTo", "status", "subject"];

/** Facts and amounts of the edition as a whole. */
export function editionChanges(before: Edition, after: Edition): EditionChange[] {
  const amounts = [
    { of: "base" as const, before: before.base.points, after: after.base.points },
    { of: "bonusCap" as const, before: before.bonusCap, after: after.bonusCap },
    { of: "floor" as const, before: before.floor, after: after.floor },
  ];
  return [
    ...FACTS.flatMap((fact) => factChange(fact, before, after)),
    ...amounts.flatMap((change): EditionChange[] => (change.before === change.after ? [] : [{ kind: "amount", ...change }])),
  ];
}

function factChange(fact: EditionFact, before: Edition, after: Edition): EditionChange[] {
  return before[fact] === after[fact] ? [] : [{ kind: "fact", fact, before: before[fact], after: after[fact] }];
}

/** Grades, shared limits, aggregations, selection and choices. */
export function remainingChanges(before: Edition, after: Edition, clauseIds: ReadonlyMap<string, string>): EditionChange[] {
  return [
    ...bandChanges(before.bands, after.bands),
    ...factChange("bandPolicy", before, after),
    ...limitChanges(before.limits, after.limits, clauseIds),
    ...aggregationChanges(before.aggregations, after.aggregations),
    ...(sameContent(before.selection, after.selection) ? [] : [{ kind: "selection" as const, before: before.selection, after: after.selection }]),
    ...choiceChanges(before.choices, after.choices),
  ];
}

/** Things of one name in both lists, and those that only one has; in the order of the later list, the dropped ones last. */
function byName<T>(before: readonly T[], after: readonly T[], nameOf: (item: T) => string): readonly { readonly before: T | undefined; readonly after: T | undefined }[] {
  const was = new Map(before.map((item) => [nameOf(item), item] as const));
  const is = new Set(after.map(nameOf));
  return [
    ...after.map((item) => ({ before: was.get(nameOf(item)), after: item })),
    ...before.filter((item) => !is.has(nameOf(item))).map((item) => ({ before: item, after: undefined })),
  ];
}

const bandChanges = (was: readonly Band[], is: readonly Band[]): EditionChange[] =>
  byName(was, is, ({ grade }) => grade).flatMap(({ before, after }): EditionChange[] => {
    if (!before) return after ? [{ kind: "band-added", band: after }] : [];
    if (!after) return [{ kind: "band-removed", band: before }];
    return sameContent(before, after) ? [] : [{ kind: "band-bound", grade: after.grade, before, after }];
  });

/** A limit is the same one by its name; its clauses are compared as clauses, not by ids. */
const limitChanges = (was: readonly SharedLimit[], is: readonly SharedLimit[], clauseIds: ReadonlyMap<string, string>): EditionChange[] =>
  byName(was, is, ({ name }) => name).flatMap(({ before, after }): EditionChange[] => {
    if (!before) return after ? [{ kind: "limit-added", limit: after }] : [];
    if (!after) return [{ kind: "limit-removed", limit: before }];
    const clauses = new Set(before.clauses.map((id) => clauseIds.get(id) ?? ""));
    const sameClauses = clauses.size === after.clauses.length && after.clauses.every((id) => clauses.has(id));
    return sameClauses && before.points === after.points ? [] : [{ kind: "limit-changed", sameClauses, before, after }];
  });

const aggregationChanges = (was: readonly Aggregation[], is: readonly Aggregation[]): EditionChange[] =>
  byName(was, is, ({ id }) => id).flatMap(({ before, after }): EditionChange[] => {
    if (!before) return after ? [{ kind: "aggregation-added", aggregation: after }] : [];
    if (!after) return [{ kind: "aggregation-removed", aggregation: before }];
    return sameContent(before, after) ? [] : [{ kind: "aggregation-changed", before, after }];
  });

const choiceChanges = (was: readonly Choice[], is: readonly Choice[]): EditionChange[] =>
  byName(was, is, ({ id }) => id).flatMap(({ before, after }): EditionChange[] => {
    if (!before) return after ? [{ kind: "choice-added", choice: after }] : [];
    if (!after) return [{ kind: "choice-removed", choice: before }];
    return before.selected === after.selected ? [] : [{ kind: "choice-selected", before, after }];
  });
