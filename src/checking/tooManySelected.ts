import type { Selection } from "../catalogue/edition";
import { formatPoints, type Points } from "../points";
import { pointsOf } from "../sheet/reading";
import { bookChecksText } from "../text/bookChecks";
import { type BookTable, bookTables, type NamedSubject, subjectsOf } from "./bookTables";
import type { BookCheck, BookContext, BookFindingParts } from "./context";
import type { Cause } from "./finding";
import { isSelected } from "./selectionMarks";
import { sameSubject, subjectKey } from "./subjectName";
import { reaches, type RecordedVeto, vetoesOf } from "./vetoRecords";

/**
 * `too-many-selected`: more picked out than the edition allows, a tie across the last place broken by the sheet, one below a gate, one
 * below a better one not picked out. [F38] [F39]
 * Scores are the printed ones: on them the office decided. Fewer than allowed is never a fault.
 */
export const tooManySelected: BookCheck = {
  code: "too-many-selected",
  severity: "error",
  rule: "F38",
  run: (book) => {
    const tables = bookTables(book);
    if (!tables.some(({ context }) => context.edition.selection !== null && context.subjects.some(isSelected))) return [];
    const vetoes = vetoesOf(tables);
    return tables.flatMap((table) => {
      const { selection } = table.context.edition;
      return selection ? ofTable(book, table, selection, vetoes) : [];
    });
  },
};

interface Standing {
  readonly of: NamedSubject;
  readonly mark: string | null;
  readonly points: Points | null;
  readonly veto: RecordedVeto | null;
  /** The first gate not passed. */
  readonly gate: { readonly name: string; readonly min: Points; readonly points: Points } | null;
}

function ofTable(book: BookContext, table: BookTable, selection: Selection, vetoes: readonly RecordedVeto[]): BookFindingParts[] {
  const standings = once(subjectsOf(table)).map((of) => standingOf(of, selection, vetoes));
  const selected = standings.filter(({ mark }) => mark !== null);
  if (selected.length === 0) return [];
  const gated = selected.flatMap((standing) => belowGate(book, selection, standing));
  const count = tooMany(book, table, selection, standings);
  return [...gated, ...count, ...(count.length === 0 ? outranked(book, table, standings) : [])];
}

/** A subject that stands twice is told by duplicate-subject and counts once. */
function once(subjects: readonly NamedSubject[]): readonly NamedSubject[] {
  const seen = new Map(subjects.map((subject) => [subjectKey(subject.name), subject] as const).reverse());
  return subjects.filter((subject) => seen.get(subjectKey(subject.name)) === subject);
}

function standingOf(of: NamedSubject, selection: Selection, vetoes: readonly RecordedVeto[]): Standing {
  const { reading } = of.subject;
  const gate = selection.gates.flatMap(({ name, min }) => {
    const awarded = reading.awarded.find(({ category }) => category.name === name);
    const points = awarded && pointsOf(awarded.amount);
    return points !== undefined && points < min ? [{ name, min, points }] : [];
  })[0];
  return {
    of,
    mark: isSelected(of.subject) ? (reading.selected?.cell ?? null) : null,
    points: (reading.total && pointsOf(reading.total.amount)) ?? of.subject.assessment?.total ?? null,
    veto: vetoes.find((veto) => sameSubject(veto.of.name, of.name) && reaches(veto, of.table)) ?? null,
    gate: gate ?? null,
  };
}

function belowGate({ language }: BookContext, selection: Selection, { of, mark, gate }: Standing): BookFindingParts[] {
  if (!gate || mark === null) return [];
  return [{
    table: of.table.context,
    subject: of.subject,
    cells: [mark],
    category: of.table.context.edition.categories.find(({ name }) => name === gate.name) ?? null,
    expected: `≥ ${formatPoints(gate.min)}`,
    actual: formatPoints(gate.points),
    message: bookChecksText(language).tooManySelected.gate({
      subject: of.name, cell: mark, honour: selection.name, gate: gate.name, min: formatPoints(gate.min), points: formatPoints(gate.points),
    }),
  }];
}

const byScore = (a: Standing, b: Standing): number => (b.points ?? 0) - (a.points ?? 0);
const nameOf = ({ of }: Standing): string => of.name;
const marksOf = (standings: readonly Standing[]): string[] => standings.flatMap(({ mark }) => mark ?? []);

/** More than allowed, or a tie across the last place that the sheet breaks otherwise than the office has chosen. */
function tooMany({ language }: BookContext, table: BookTable, selection: Selection, standings: readonly Standing[]): BookFindingParts[] {
  const { name, most, ties } = selection;
  if (most === null) return [];
  const text = bookChecksText(language).tooManySelected;
  const selected = standings.filter(isTaken).sort(byScore);
  const tie = tieAcross(standings, most);
  const allowed = tie && ties === "all" ? most - tie.places + tie.names.length : most;
  const parts = { table: table.context, expected: allowed, actual: selected.length };
  const lowest = selected.slice(allowed);
  const isTie = tie !== null && lowest.every((each) => tie.names.includes(each));
  if (selected.length > allowed && !isTie) {
    const cells = marksOf(lowest);
    return [{ ...parts, cells, follows: causeOf(selected, allowed), message: text.count({ honour: name, most: allowed, count: selected.length, cells, names: lowest.map(nameOf) }) }];
  }
  if (!tie || !isBroken(tie, ties, selected.length > allowed)) return [];
  const cells = marksOf(tie.names);
  const at = { honour: name, most, cells, places: tie.places, points: tie.points, ties };
  const taken = tie.names.filter(isTaken).map(nameOf);
  const left = tie.names.filter((each) => !isTaken(each)).map(nameOf);
  if (left.length > 0 && ties !== "none") return [{ ...parts, cells, message: text.tie({ ...at, taken, left }) }];
  return [{ ...parts, cells, message: text.tieOver({ ...at, count: selected.length, names: taken }) }];
}

const isTaken = ({ mark }: Standing): boolean => mark !== null;

/** Whether equal ones were dealt with otherwise than chosen: all in, none in, or (where nothing is chosen) not some of them only. */
function isBroken({ names }: Tie, ties: Selection["ties"], tooMany: boolean): boolean {
  if (!names.some(isTaken)) return false;
  return ties === "none" || tooMany || !names.every(isTaken);
}

interface Tie {
  readonly names: readonly Standing[];
  readonly places: number;
  readonly points: string;
}

/** Equal scores of which not all find a place among the first `most` of those who may be picked out. */
function tieAcross(standings: readonly Standing[], most: number): Tie | null {
  const eligible = standings.filter(isEligible).sort(byScore);
  const last = eligible[most - 1]?.points ?? null;
  if (last === null) return null;
  const names = eligible.filter(({ points }) => points === last);
  const above = eligible.filter(({ points }) => points !== null && points > last).length;
  return above + names.length > most ? { names, places: most - above, points: formatPoints(last) } : null;
}

const isEligible = ({ veto, gate, points }: Standing): boolean => veto === null && gate === null && points !== null;

/** Without those whom a veto or a gate shuts out there would not be too many. */
function causeOf(selected: readonly Standing[], most: number): Cause | null {
  if (selected.filter(({ veto, gate }) => veto === null && gate === null).length > most) return null;
  const vetoed = selected.find(({ veto }) => veto !== null);
  return vetoed?.mark ? { code: "veto-ignored", sheet: vetoed.of.table.context.sheet.name, cell: vetoed.mark } : null;
}

/** Picked out below a better one who was not, and whom neither veto nor gate shuts out. */
function outranked({ language }: BookContext, table: BookTable, standings: readonly Standing[]): BookFindingParts[] {
  const best = standings.filter((standing) => isEligible(standing) && standing.mark === null).sort(byScore)[0];
  const better = best?.points ?? null;
  if (!best || better === null) return [];
  const below = standings.filter(({ mark, points }) => mark !== null && points !== null && points < better).sort(byScore).reverse();
  if (below.length === 0) return [];
  const cells = marksOf(below);
  return [{
    table: table.context,
    cells,
    subject: below.length === 1 ? below[0]?.of.subject : undefined,
    message: bookChecksText(language).tooManySelected.outranked({
      honour: table.context.edition.selection?.name ?? "", cells,
      selected: below.map(({ of, points }) => ({ name: of.name, points: points === null ? "" : formatPoints(points) })),
      better: { name: best.of.name, cell: best.of.subject.reading.cell, points: formatPoints(better) },
    }),
  }];
}
