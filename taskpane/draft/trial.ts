/** An example month for a draft, scored as a real one is. Pure. */
import type { Charge, Edition } from "../../src/catalogue/edition";
import { readEdition } from "../../src/catalogue/readEdition";
import { parsePoints } from "../../src/points";
import { draftEdition } from "../../src/regulation/draftEdition";
import type { Assessment, Entry } from "../../src/scoring/assessment";
import { describeScoringProblem } from "../../src/scoring/problems";
import { scoreEntries } from "../../src/scoring/scoreEntries";
import type { Language } from "../../src/text/language";
import { regulationWords } from "../../src/text/regulation";
import { describeTrace } from "../../src/text/trace";
import { draftPaneText } from "../../src/text/draftPane";
import { draftOf, type EditedDraft, type Key } from "./editedDraft";
import { doubtsOf } from "./openIssues";
import type { TrialRow } from "./trialRow";

/** What has to be filled in for a clause. */
export type TrialInput =
  | { readonly kind: "count" }
  | { readonly kind: "amount" }
  | { readonly kind: "quantities"; readonly names: readonly string[] }
  | { readonly kind: "tier"; readonly names: readonly string[] };

export interface TrialLine {
  readonly key: Key;
  readonly no: string;
  readonly text: string;
  readonly input: TrialInput;
}

export interface Trial {
  /** One for each row whose clause is still there. */
  readonly lines: readonly TrialLine[];
  /** null while something is missing; `problems` says what. */
  readonly assessment: Assessment | null;
  readonly problems: readonly string[];
  /** How it came about, one line a step. */
  readonly trace: readonly string[];
}

/**
 * Scores the rows. Only the clauses in them are made into an edition: a draft of ten thousand clauses is tried as fast as one of ten.
 * @param source text of the draft
 */
export function tryMonth(draft: EditedDraft, rows: readonly TrialRow[], source: string, language: Language): Trial {
  const wanted = new Set(rows.map(({ clause }) => clause));
  const clauses = draft.clauses.filter(({ key }) => wanted.has(key));
  const none = { lines: [], assessment: null, trace: [] };
  if (clauses.length === 0) return { ...none, problems: [] };
  const part: EditedDraft = { ...draft, clauses };
  const { edition: document, problems } = draftEdition(draftOf(part, doubtsOf(part).map(({ issue }) => issue)), source, { language });
  const read = document === null || problems.length > 0 ? { problems } : readEdition(document, {}, language);
  if ("problems" in read) return { ...none, problems: read.problems.map(({ message }) => message) };
  return score(read.edition, clauses.map(({ key }) => key), rows, language);
}

function score(edition: Edition, keys: readonly Key[], rows: readonly TrialRow[], language: Language): Trial {
  const lines: TrialLine[] = [];
  const entries: Entry[] = [];
  const kept = rows.filter(({ clause }) => keys.includes(clause));
  for (const row of kept) {
    const clause = edition.clauses[keys.indexOf(row.clause)];
    if (!clause) continue;
    lines.push({ key: row.clause, no: clause.no, text: clause.text, input: inputOf(clause.charge) });
    entries.push({ category: clause.category, clause: clause.id, ...entered(row, inputOf(clause.charge)) });
  }
  const uncounted = lines.findIndex(({ input }, index) => input.kind === "count" && numberIn(kept[index]?.count ?? "") === undefined);
  if (uncounted >= 0) return { lines, assessment: null, trace: [], problems: [draftPaneText(language).trial.noCount(uncounted + 1)] };
  const result = scoreEntries(edition, entries, { month: null });
  if ("problems" in result) {
    return { lines, assessment: null, trace: [], problems: result.problems.map((problem) =>
      problem.code === "blank-base" ? regulationWords(language).issues["base-not-printed"]({ sum: "0" }) : describeScoringProblem(edition, problem, language)) };
  }
  return { lines, assessment: result.assessment, problems: [], trace: describeTrace(result.assessment, edition, language) };
}

function inputOf(charge: Charge): TrialInput {
  switch (charge.kind) {
    case "range":
    case "open":
      return { kind: "amount" };
    case "perUnit":
      return { kind: "quantities", names: charge.factors };
    case "tiers":
      return { kind: "tier", names: charge.tiers.map(({ when }) => when) };
    default:
      return { kind: "count" };
  }
}

const numberIn = (typed: string): number | undefined => (/^\s*\d+(?:\.\d+)?\s*$/u.test(typed) ? Number(typed) : undefined);

/** An empty or unreadable field is left out: the scorer then says what is missing. */
function entered(row: TrialRow, input: TrialInput): Pick<Entry, "points" | "events" | "quantities" | "tier"> {
  switch (input.kind) {
    case "amount":
      return { points: parsePoints(row.amount.trim()) ?? null };
    case "quantities": {
      const quantities = input.names.map((_, index) => numberIn(row.quantities[index] ?? ""));
      return { points: null, ...(quantities.every((one) => one !== undefined) ? { quantities } : {}) };
    }
    case "tier":
      return { points: null, ...(row.tier === "" ? {} : { tier: row.tier }) };
    case "count":
      return { points: null, events: numberIn(row.count) ?? 0 };
  }
}
