/** 评选: veto first, then gates, then rank; at most so many; a tie across the last place is told, never broken, unless the office lets all of it in. */
import type { Selection } from "../catalogue/edition";
import type { Points } from "../points";
import { normalizeText } from "../sheet/normalizeText";
import { type HonourPeriod, shutsOut, type VetoRecord } from "./vetoes";

export interface Candidate {
  readonly name: string;
  readonly points: Points | null;
  /** Score in each gate, by its name. */
  readonly gates?: Readonly<Record<string, Points | null>>;
  /** Marked as vetoed by hand; a text is the reason. */
  readonly vetoed?: boolean | string;
}

export interface SelectOptions {
  /** Needed as soon as there are vetoes from memory. */
  readonly period?: HonourPeriod;
  readonly vetoes?: readonly VetoRecord[];
}

export interface SelectedRow {
  readonly name: string;
  readonly points: Points | null;
  /** 1, 2, 2, 4: equal scores share a place and the next ones are free; null for who is not ranked. */
  readonly rank: number | null;
  /** tied: equal across the last place, for the office to decide; passed: ranked below the last place. */
  readonly outcome: "chosen" | "tied" | "passed" | "gate" | "vetoed";
  /** The first gate not passed. */
  readonly gate: { readonly name: string; readonly min: Points; readonly points: Points } | null;
  /** What shut it out. */
  readonly vetoes: readonly VetoRecord[];
  /** Reason given with a mark by hand. */
  readonly vetoReason: string | null;
  /** Vetoes of another honour or another time: they do not shut out, and are not hidden. */
  readonly otherVetoes: readonly VetoRecord[];
}

export interface SelectOutcome {
  readonly selection: string;
  readonly most: number | null;
  /** Best first; equal ones in the order given. Without the tied ones. */
  readonly chosen: readonly string[];
  /** More `names` than the `places` that are left; null when nothing is tied across the last place. */
  readonly tie: { readonly rank: number; readonly places: number; readonly points: Points; readonly names: readonly string[] } | null;
  /** In the order of the candidates. */
  readonly rows: readonly SelectedRow[];
  readonly trace: readonly SelectStep[];
}

export type SelectStep =
  | { readonly step: "vetoed"; readonly rule: string; readonly names: readonly string[] }
  | { readonly step: "gates"; readonly rule: string; readonly names: readonly string[] }
  | { readonly step: "ranked"; readonly rule: string; readonly places: readonly { readonly rank: number; readonly points: Points; readonly names: readonly string[] }[] }
  | { readonly step: "chosen"; readonly rule: string; readonly most: number | null; readonly names: readonly string[] }
  | { readonly step: "tie"; readonly rule: string; readonly rank: number; readonly places: number; readonly names: readonly string[] };

export interface SelectProblem {
  readonly code: "duplicate-candidate" | "missing-score" | "missing-gate" | "missing-period";
  readonly candidate: string | null;
  readonly gate: string | null;
}

export type SelectResult = { readonly outcome: SelectOutcome } | { readonly problems: readonly SelectProblem[] };

/**
 * Picks out the best. [A6–A10] [A16]
 * @returns everybody's outcome; or every score that is missing, because a rank without it would be a guess
 * @example select({ name: "优质服务窗口", most: 5, gates: [], vetoes: true, source }, candidates)
 */
export function select(selection: Selection, candidates: readonly Candidate[], options: SelectOptions = {}): SelectResult {
  const problems = problemsOf(candidates, options);
  if (problems.length > 0) return { problems };
  const screened = candidates.map((candidate) => screen(selection, candidate, options, problems));
  const eligible = screened.flatMap(({ candidate, outcome }) =>
    outcome === null && candidate.points !== null ? [{ name: candidate.name, points: candidate.points }] : []);
  for (const { candidate, outcome } of screened) {
    if (outcome === null && candidate.points === null) problems.push({ code: "missing-score", candidate: candidate.name, gate: null });
  }
  if (problems.length > 0) return { problems };
  const places = ranked(eligible);
  const most = selection.most ?? eligible.length;
  const allOfATie = selection.ties === "all";
  const within = (place: Place): boolean => place.rank - 1 + (allOfATie ? 1 : place.names.length) <= most;
  const crossing = places.find((place) => place.rank <= most && !within(place)) ?? null;
  const chosen = places.filter(within).flatMap(({ names }) => names);
  const tie = crossing === null || selection.ties === "none"
    ? null
    : { rank: crossing.rank, places: most - crossing.rank + 1, points: crossing.points, names: crossing.names };
  const rankOf = new Map(places.flatMap((place) => place.names.map((name) => [name, place] as const)));
  const rows = screened.map(({ candidate, outcome, ...rest }): SelectedRow => {
    const place = outcome === null ? rankOf.get(candidate.name) : undefined;
    const standing = !place || within(place) ? "chosen" : place === crossing && tie ? "tied" : "passed";
    return { name: candidate.name, points: candidate.points, rank: place?.rank ?? null, outcome: outcome ?? standing, ...rest };
  });
  return { outcome: { selection: selection.name, most: selection.most, chosen, tie, rows, trace: traceOf(selection, rows, places, chosen, tie) } };
}

function problemsOf(candidates: readonly Candidate[], { period, vetoes = [] }: SelectOptions): SelectProblem[] {
  const problems: SelectProblem[] = [];
  const seen = new Set<string>();
  for (const { name } of candidates) {
    if (seen.has(normalizeText(name))) problems.push({ code: "duplicate-candidate", candidate: name, gate: null });
    seen.add(normalizeText(name));
  }
  if (vetoes.length > 0 && !period) problems.push({ code: "missing-period", candidate: null, gate: null });
  return problems;
}

interface Screened extends Pick<SelectedRow, "gate" | "vetoes" | "vetoReason" | "otherVetoes"> {
  readonly candidate: Candidate;
  readonly outcome: "vetoed" | "gate" | null;
}

/** Veto, then gates. */
function screen(selection: Selection, candidate: Candidate, { period, vetoes = [] }: SelectOptions, problems: SelectProblem[]): Screened {
  const own = vetoes.filter(({ subject }) => normalizeText(subject) === normalizeText(candidate.name));
  const shutting = own.filter((veto) => selection.vetoes && period !== undefined && shutsOut(veto, period) && isFor(veto, selection));
  const vetoReason = typeof candidate.vetoed === "string" && candidate.vetoed !== "" ? candidate.vetoed : null;
  const known = { candidate, vetoes: shutting, vetoReason, otherVetoes: own.filter((veto) => !shutting.includes(veto)) };
  if (shutting.length > 0 || candidate.vetoed === true || vetoReason !== null) return { ...known, outcome: "vetoed", gate: null };
  for (const { name, min } of selection.gates) {
    const points = candidate.gates?.[name] ?? null;
    if (points === null) problems.push({ code: "missing-gate", candidate: candidate.name, gate: name });
    else if (points < min) return { ...known, outcome: "gate", gate: { name, min, points } };
  }
  return { ...known, outcome: null, gate: null };
}

const isFor = ({ honour = null }: VetoRecord, { name }: Selection): boolean => honour === null || normalizeText(honour) === normalizeText(name);

interface Place {
  readonly rank: number;
  readonly points: Points;
  readonly names: readonly string[];
}

/** Equal scores share a place; so many places are then left out (1, 2, 2, 4). */
function ranked(eligible: readonly { readonly name: string; readonly points: Points }[]): Place[] {
  const byScore = new Map<Points, string[]>();
  for (const { name, points } of eligible) {
    const equal = byScore.get(points);
    if (equal) equal.push(name);
    else byScore.set(points, [name]);
  }
  let rank = 1;
  return [...byScore].sort(([a], [b]) => b - a).map(([points, names]) => {
    const place = { rank, points, names };
    rank += names.length;
    return place;
  });
}

function traceOf(
  selection: Selection, rows: readonly SelectedRow[], places: readonly Place[], chosen: readonly string[], tie: SelectOutcome["tie"],
): SelectStep[] {
  const named = (outcome: SelectedRow["outcome"]): string[] => rows.filter((row) => row.outcome === outcome).map(({ name }) => name);
  const [vetoed, gated] = [named("vetoed"), named("gate")];
  return [
    ...(vetoed.length > 0 ? [{ step: "vetoed" as const, rule: "A6", names: vetoed }] : []),
    ...(gated.length > 0 ? [{ step: "gates" as const, rule: "A7", names: gated }] : []),
    { step: "ranked", rule: "A9", places },
    { step: "chosen", rule: "A9", most: selection.most, names: chosen },
    ...(tie ? [{ step: "tie" as const, rule: "A10", rank: tie.rank, places: tie.places, names: tie.names }] : []),
  ];
}
