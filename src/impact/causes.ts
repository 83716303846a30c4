/** What moved a subject's total or grade from one edition to another. */
import type { Clause, Edition } from "../catalogue/edition";
import { citeClause } from "../catalogue/citation";
import type { AssessedSubject } from "../checking/assessSubject";
import { add, type Points, subtract, sum, ZERO } from "../points";
import type { Assessment } from "../scoring/assessment";
import { gradeOf } from "../scoring/grade";
import type { EntryMove, ImpactCause } from "./impact";
import type { Succession } from "./succession";

export interface Assessed {
  readonly before: AssessedSubject;
  readonly after: AssessedSubject | null;
}

/** Every cause, those that move most points first. With flags only what is known of the clauses. */
export function causesOf(assessed: Assessed, moves: readonly EntryMove[], succession: Succession): readonly ImpactCause[] {
  const { before: from, after: to } = succession.diff;
  const clauses = clauseCauses(moves, succession);
  const [before, after] = [assessed.before.assessment, assessed.after?.assessment ?? null];
  if (!before || !after) return clauses;
  return [
    ...clauses,
    ...categoryCauses(assessed, before, after, succession),
    ...amountCauses(from, to, before, after),
    ...vetoCauses(assessed, before, after, succession),
    ...bandCauses(from, to, before, after),
  ].sort((a, b) => weightOf(b) - weightOf(a));
}

function clauseCauses(moves: readonly EntryMove[], succession: Succession): ImpactCause[] {
  const byClause = new Map<Clause, EntryMove[]>();
  for (const move of moves) {
    const own = byClause.get(move.clause);
    if (own) own.push(move);
    else byClause.set(move.clause, [move]);
  }
  return [...byClause.values()].flatMap((own): ImpactCause[] => {
    const [first] = own;
    if (!first) return [];
    const { citation } = succession.clauses.get(first.clause.id) ?? { citation: { before: null, after: null } };
    const after = own.map((move) => move.after);
    return [{
      kind: "clause", clause: citation.after ?? citation.before ?? first.clause.id, text: (first.counterpart ?? first.clause).text,
      before: sum(own.map((move) => move.before)), after: after.every((points) => points !== null) ? sum(after) : null, cells: own.map(({ cell }) => cell),
    }];
  });
}

/** A category in which what counts moved otherwise than what was recorded: its points, its cap or a shared limit decide. */
function categoryCauses({ before: subject }: Assessed, before: Assessment, after: Assessment, { categories }: Succession): ImpactCause[] {
  return before.categories.flatMap((was): ImpactCause[] => {
    const id = categories.get(was.id)?.id;
    const is = after.categories.find((category) => category.id === id);
    if (!is || subtract(is.counted, was.counted) === subtract(is.recorded, was.recorded)) return [];
    const parts = subject.recorded.find(({ category }) => category.id === was.id)?.parts ?? [];
    return [{ kind: "category", category: is.name, before: was.counted, after: is.counted, cells: parts.filter(({ points }) => points > ZERO).map(({ cell }) => cell) }];
  });
}

function amountCauses(from: Edition, to: Edition, before: Assessment, after: Assessment): ImpactCause[] {
  const causes: ImpactCause[] = [];
  if (before.base !== after.base) causes.push({ kind: "base", before: before.base, after: after.base });
  if (from.bonusCap !== to.bonusCap && before.bonus.counted !== after.bonus.counted) {
    causes.push({ kind: "bonus", before: before.bonus.counted, after: after.bonus.counted });
  }
  const raised = ({ base, categories, bonus }: Assessment, floor: Points): boolean =>
    add(subtract(base, sum(categories.filter(({ kind }) => kind === "deduct").map(({ counted }) => counted))), bonus.counted) < floor;
  if (from.floor !== to.floor && (raised(before, from.floor) || raised(after, to.floor))) causes.push({ kind: "floor", before: from.floor, after: to.floor });
  return causes;
}

function vetoCauses({ before: subject }: Assessed, before: Assessment, after: Assessment, { clauses, diff }: Succession): ImpactCause[] {
  const had = new Map(before.vetoes.map(({ clause }) => [clauses.get(clause)?.successor?.id ?? clause, clause] as const));
  const has = new Set(after.vetoes.map(({ clause }) => clause));
  const cellsOf = (id: string): readonly string[] => subject.reading.entries.filter(({ clause }) => clause?.id === id).map(({ cell }) => cell);
  const named = (edition: Edition, id: string): string => {
    const clause = edition.clauses.find((each) => each.id === id);
    return clause ? citeClause(edition, clause) : id;
  };
  return [
    ...[...had].flatMap(([id, was]): ImpactCause[] => (has.has(id) ? [] : [{ kind: "veto", clause: named(diff.before, was), before: true, after: false, cells: cellsOf(was) }])),
    ...[...has].flatMap((id): ImpactCause[] => {
      const was = [...clauses.values()].find(({ successor }) => successor?.id === id)?.clause.id ?? id;
      return had.has(id) ? [] : [{ kind: "veto", clause: named(diff.after, id), before: false, after: true, cells: cellsOf(was) }];
    }),
  ];
}

/** The grades of the one edition differ from those of the other for the total of before. */
function bandCauses(from: Edition, to: Edition, before: Assessment, after: Assessment): ImpactCause[] {
  const [was, is] = [gradeOf(from, before.total)?.grade ?? null, gradeOf(to, before.total)?.grade ?? null];
  return was === is || before.grade === after.grade ? [] : [{ kind: "bands", before: was, after: is }];
}

/** Points that a cause moves; one that cannot be told first, words last. */
function weightOf(cause: ImpactCause): number {
  if (cause.kind === "veto" || cause.kind === "bands") return -1;
  return cause.after === null ? Number.MAX_SAFE_INTEGER : Math.abs(cause.after - cause.before);
}
