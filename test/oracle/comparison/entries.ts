/** The same month in the words of the catalogue: what a clerk would have entered. */
import type { Clause } from "../../../src/catalogue/edition";
import { points } from "../../../src/points";
import type { Entry } from "../../../src/scoring/assessment";
import type { Happening } from "../charge";
import type { Match, Matching } from "./matching";

/** An entry and the line of the month it stands for. */
export interface Line {
  readonly line: number;
  readonly entry: Entry;
}

/** Quantities in the clause's order; a rule counts events where the clause counts a quantity, or the other way round. */
function quantitiesOf(happening: Happening, clause: Clause): readonly number[] | undefined {
  const { charge } = happening.rule;
  if (happening.partOf !== undefined) return happening.partOf;
  if (happening.measured !== undefined) return [Number(happening.measured)];
  if (happening.due !== undefined && happening.abnormal !== undefined) return [happening.due, happening.abnormal];
  if (charge.kind !== "product" || happening.quantities === undefined || clause.charge.kind !== "perUnit") return undefined;
  return Object.values(happening.quantities).map(Number);
}

/** Events of a clause that is charged by events where the rule prints a product (每月考评时扣2分: one event a month). */
function eventsOf(happening: Happening, clause: Clause): number | undefined {
  if (happening.rule.charge.kind !== "product" || clause.charge.kind !== "fixed" || happening.quantities === undefined) return happening.times;
  return Object.values(happening.quantities).reduce((product, quantity) => product * Number(quantity), 1);
}

/** A clause that is charged by the event is entered only where the window has the grade that calls for it. */
function isCalledFor(happening: Happening, { rule, clause }: Match): boolean {
  return rule.charge.kind !== "linked" || clause.charge.kind === "linked" || happening.windowGrade === rule.charge.grade;
}

function entriesOfOne(happening: Happening, found: Match): readonly Entry[] {
  const { clause, beside } = found;
  if (!isCalledFor(happening, found)) return [];
  const quantities = quantitiesOf(happening, clause);
  const events = eventsOf(happening, clause);
  const tier = happening.level ?? (clause.charge.kind === "linked" ? happening.windowGrade : undefined);
  const shared = {
    ...(events === undefined ? {} : { events }),
    ...(happening.same === undefined ? {} : { event: happening.same }),
    ...(happening.excuse === undefined ? {} : { exempt: happening.excuse }),
  };
  const main: Entry = {
    category: clause.category,
    clause: clause.id,
    points: happening.amount === undefined ? null : points(happening.amount),
    ...shared,
    ...(quantities === undefined || clause.charge.kind === "fixed" ? {} : { quantities }),
    ...(tier === undefined ? {} : { tier }),
  };
  // Nobody enters the loss of an honour, or points of the year, for what did not happen or was excused.
  const others = happening.excuse === undefined && main.points !== 0 ? beside : [];
  return [main, ...others.map((other): Entry => ({ category: other.category, clause: other.id, points: null, ...shared }))];
}

/** @throws RangeError for a rule that no clause stands for: the matching is tested before */
export function entriesOf(month: readonly Happening[], { byKey }: Matching): readonly Line[] {
  return month.flatMap((happening, line): Line[] => {
    const found = byKey.get(happening.rule.key);
    if (found === undefined) throw new RangeError(`no clause is ${happening.rule.key}`);
    return entriesOfOne(happening, found).map((entry) => ({ line, entry }));
  });
}
