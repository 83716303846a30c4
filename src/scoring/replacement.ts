/** Entries that another one stands in for: the graver clause of the same happening, the first entry of a clause that charges once. */
import { ZERO } from "../points";
import type { Entry } from "./assessment";
import type { EditionIndex } from "./editionIndex";

/**
 * Entries that do not count because a clause that replaces theirs is cited for the same happening. [C14]
 * Without an `event` on both, two entries are two happenings.
 * @returns index of the entry → id of the clause that stands in its place; its own id where it repeats a clause that charges once
 */
export function replacedEntries(index: EditionIndex, entries: readonly Entry[]): ReadonlyMap<number, string> {
  if (!entries.some(({ event, points }) => event !== undefined || points === null)) return NONE;
  const replaced = graverEntries(index, entries);
  if (index.once.size > 0) addRepeats(index, entries, replaced);
  return replaced;
}

/** Neither happenings nor clauses that are to charge: nearly every subject. */
const NONE: ReadonlyMap<number, string> = new Map();

/** A clause that charges once (当月扣5分) keeps its first entry; a recorded amount stands as it is. [C29] */
function addRepeats(index: EditionIndex, entries: readonly Entry[], replaced: Map<number, string>): void {
  const charged = new Set<string>();
  entries.forEach((entry, at) => {
    const { clause, points } = entry;
    if (clause === undefined || points !== null || !index.once.has(clause) || !isCited(index, entry) || replaced.has(at)) return;
    if (charged.has(clause)) replaced.set(at, clause);
    else charged.add(clause);
  });
}

function graverEntries(index: EditionIndex, entries: readonly Entry[]): Map<number, string> {
  const replaced = new Map<number, string>();
  if (index.replaces.size === 0) return replaced;
  const citedIn = new Map<string, Set<string>>();
  for (const entry of entries) {
    if (entry.event === undefined || entry.clause === undefined || !isCited(index, entry)) continue;
    const cited = citedIn.get(entry.event);
    if (cited) cited.add(entry.clause);
    else citedIn.set(entry.event, new Set([entry.clause]));
  }
  if (citedIn.size === 0) return replaced;
  entries.forEach(({ event, clause }, at) => {
    if (event === undefined || clause === undefined) return;
    const by = graverClause(index, clause, citedIn.get(event));
    if (by !== undefined) replaced.set(at, by);
  });
  return replaced;
}

/** The one cited clause that replaces `clause` and is itself not replaced by another cited one; the first by id where there are several. */
function graverClause(index: EditionIndex, clause: string, cited: ReadonlySet<string> | undefined): string | undefined {
  const graver = [...(cited ?? [])].filter((other) => index.replaces.get(other)?.has(clause));
  const gravest = graver.filter((one) => !graver.some((other) => index.replaces.get(other)?.has(one)));
  return (gravest.length > 0 ? gravest : graver).sort()[0];
}

/** An entry of 0 events or 0 points, or an exempt one, cites nothing; but a clause that costs more than points is cited by a count beside a 0. */
function isCited({ clauses }: EditionIndex, { clause: id, events, points, exempt }: Entry): boolean {
  if (events === 0 || exempt !== undefined) return false;
  if (points !== ZERO) return true;
  const clause = id === undefined ? undefined : clauses.get(id);
  return events !== undefined && clause !== undefined && (clause.vetoesToo || clause.yearPoints !== null);
}
