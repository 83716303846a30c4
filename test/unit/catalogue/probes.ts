/** What an edition makes of many example months, aggregates and selections: two editions that differ in nothing here compute alike. */
import assert from "node:assert/strict";
import type { Charge, Clause, Edition } from "../../../src/catalogue/edition";
import { editionOfTable } from "../../../src/catalogue/table/editionOfTable";
import { tableOf } from "../../../src/catalogue/table/tableOf";
import { points, toNumber } from "../../../src/points";
import type { Entry } from "../../../src/scoring/assessment";
import { combine } from "../../../src/scoring/combine";
import { scoreEntries } from "../../../src/scoring/scoreEntries";
import { select } from "../../../src/scoring/select";
import type { CellValue } from "../../../src/sheet/grid";

/** The edition with its blanks filled in its own table, as an office does it: base 100, each clause 3, grades 90, 75, 60. */
export function filledInTable(edition: Edition): Edition {
  const bounds = [90, 75, 60];
  const section = { bands: false };
  const rows = tableOf(edition).map((row): CellValue[] => {
    const cells: CellValue[] = [...row];
    const [first] = cells;
    if (first === "等次") section.bands = true;
    if (first === null) section.bands = false;
    if (first === "基础分" && (cells[1] === null || cells[1] === "原文留空")) cells[1] = 100;
    if (String(cells[6] ?? "").startsWith("待补")) cells[7] = 3;
    if (section.bands && first !== "等次") cells[1] = cells[1] === "<" ? "<50" : (cells[1] ?? bounds.shift() ?? 0);
    return cells;
  });
  const read = editionOfTable(rows);
  if ("problems" in read) assert.fail(read.problems.map(({ message }) => message).join("\n"));
  return read.edition;
}

/** Quantities and tiers that a charge can be asked for: edges, halves, parts that leave a rest. */
function circumstances(charge: Charge): readonly Partial<Entry>[] {
  switch (charge.kind) {
    case "perUnit":
      return [1, 3.3, 4, 10].map((first) => ({ quantities: charge.factors.map((_, index) => (index === 0 ? first : 2)) }));
    case "measured":
    case "step":
      return [0, 14, 15, 30, 31, 59, 60, 80, 89.4, 90, 100].map((number) => ({ quantities: [number] }));
    case "rate":
      return [[44, 3], [44, 0]].map((quantities) => ({ quantities }));
    case "tiers":
      return charge.tiers.map(({ when }) => ({ tier: when }));
    case "linked":
      return [{ tier: charge.grade }];
    case "range":
      return [{ points: charge.min }, { points: charge.max }];
    case "open":
      return [{ points: points(1) }];
    default:
      return [{}, { events: 2 }];
  }
}

/** So many points lost in all, category after category up to its points, so that every total is met. */
function spread(categories: Edition["categories"], lost: number): readonly Entry[] {
  let left = lost;
  return categories.filter(({ kind }) => kind === "deduct").flatMap(({ id, points: most }) => {
    const part = Math.min(left, most === null ? left : toNumber(most));
    left -= part;
    return part > 0 ? [{ category: id, points: points(part) }] : [];
  });
}

function monthsOf({ clauses, categories }: Edition): readonly (readonly Entry[])[] {
  const on = (clause: Clause, parts: Partial<Entry>): Entry => ({ category: clause.category, clause: clause.id, points: null, ...parts });
  const alone = clauses.flatMap((clause) => circumstances(clause.charge).map((parts) => [on(clause, parts)]));
  const twice = alone.map(([entry]) => (entry ? [entry, entry] : []));
  const sameHappening = clauses.map((clause) => clauses.filter(({ category }) => category === clause.category).map((other) => on(other, { event: "甲" })).slice(0, 40));
  const pairs = sameHappening.flatMap((entries) => entries.slice(1).map((entry, index) => [entries[index] ?? entry, entry]));
  const many = clauses.map((clause) => Array.from({ length: 40 }, () => on(clause, circumstances(clause.charge).at(-1) ?? {})));
  const recorded = categories.filter(({ kind }) => kind !== "veto").flatMap(({ id }) => Array.from({ length: 91 }, (_, half) => [{ category: id, points: points(half / 2) }]));
  const totals = Array.from({ length: 201 }, (_, half) => spread(categories, half / 2));
  return [[], ...totals, ...alone, ...twice, ...pairs, ...many, ...recorded];
}

/** What comes out of a month, without the words. */
function monthOutcome(edition: Edition, entries: readonly Entry[]): unknown {
  const result = scoreEntries(edition, entries, { month: null });
  if ("problems" in result) return result.problems.map(({ code, entry }) => [code, entry]);
  const { categories, bonus, deferred, vetoes, total, grade, gradeProblem } = result.assessment;
  return [categories.map(({ recorded, counted }) => [recorded, counted]), bonus, deferred, vetoes, total, grade, gradeProblem];
}

function combinedOutcomes(edition: Edition): unknown {
  const yearly = edition.clauses.filter(({ period, yearPoints }) => period === "year" || yearPoints !== null).map(({ id }) => ({ clause: id, points: points(2) }));
  return edition.aggregations.map((aggregation) => [[92.345, 88, 94.5], [79.5, 60, 95.001]].map((scores) => {
    const names = aggregation.parts.map(({ name }) => name);
    const parts = scores.slice(0, names.length || scores.length).map((score, index) => ({ name: names[index] ?? "", value: points(score) }));
    const result = combine(edition, aggregation, parts, aggregation.crossPeriod ? yearly : []);
    return "problems" in result ? result.problems : [aggregation.name, result.combination.total, result.combination.grade, result.combination.gradeProblem];
  }));
}

function selectedOutcome({ selection }: Edition): unknown {
  if (selection === null) return null;
  const gates = Object.fromEntries(selection.gates.map(({ name }) => [name, points(90)]));
  const candidates = [95, 94, 93, 93, 92, 92, 91].map((score, index) => ({ name: `窗口${index}`, points: points(score), gates }));
  const result = select(selection, candidates);
  return "problems" in result ? result.problems : [result.outcome.chosen, result.outcome.tie];
}

/** @returns everything that comes out, in a fixed order, for the blank edition and for the filled one */
export function outcomesOf(edition: Edition, months = monthsOf(edition)): readonly unknown[] {
  const isBlank = edition.base.points === null || edition.bands.some(({ min }) => min === null);
  const all = [edition, ...(isBlank ? [filledInTable(edition)] : [])];
  return all.flatMap((each) => [...(each === edition ? months : monthsOf(each)).map((entries) => monthOutcome(each, entries)), combinedOutcomes(each), selectedOutcome(each)]);
}
