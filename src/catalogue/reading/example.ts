/** Worked examples (算例) that an edition carries: entries and what they come to. */
import type { Month } from "../../month";
import type { Points } from "../../points";
import type { ChoiceSelection } from "../edition";
import type { Declared } from "./consistency";
import {
  amount, child, isObject, list, month, nullable, object, optional, type Problems, quantity, type Reader, reportDuplicates, required, text, withDefault,
} from "./reader";

export interface EditionExample {
  readonly name: string;
  /** The arithmetic in words. */
  readonly note: string;
  /** Choices that differ from their defaults. */
  readonly choices: ChoiceSelection;
  readonly month: Month | null;
  readonly entries: readonly ExampleEntry[];
  /** Scores that become one, instead of entries. */
  readonly combine?: ExampleCombination;
  /** Candidates to pick from, instead of entries. */
  readonly select?: readonly ExampleCandidate[];
  readonly expected: ExampleResult;
}

/** Scores for one of the edition's aggregations, in the order of its parts. */
export interface ExampleCombination {
  /** Id of the aggregation. */
  readonly aggregation: string;
  readonly scores: readonly Points[];
  /** Charges of period "year", points ≥ 0. */
  readonly deferred: readonly ExampleCharge[];
}

export interface ExampleCharge {
  readonly clause: string;
  readonly points: Points;
}

export interface ExampleCandidate {
  readonly name: string;
  readonly score: Points;
  /** Score in each gate, by its name. */
  readonly gates: Readonly<Record<string, Points>>;
}

/** As `Entry` of scoring: points recorded, or null to charge what the clause says. */
export interface ExampleEntry {
  readonly category: string;
  readonly clause?: string;
  readonly points: Points | null;
  readonly events?: number;
  readonly quantities?: readonly number[];
  readonly tier?: string;
  readonly event?: string;
  readonly exempt?: string;
}

/** What is named here must come out; what is not named is not looked at. */
export interface ExampleResult {
  readonly categories: Readonly<Record<string, ExampleCategory>>;
  readonly bonus?: { readonly recorded: Points; readonly counted: Points };
  /** What the window's 首席代表 is charged beside it. */
  readonly chief?: Points;
  readonly deferred?: readonly ExampleCharge[];
  readonly vetoes?: readonly { readonly clause: string; readonly scope: string }[];
  readonly total?: Points;
  readonly grade?: string | null;
  /** What the scores of `combine` come to. */
  readonly combined?: Points;
  /** Names picked of `select`, best first. */
  readonly chosen?: readonly string[];
  /** Names that tie across the last place: reported, none of them chosen. */
  readonly tied?: readonly string[];
  /** Codes it is refused with, instead of a result. */
  readonly problems?: readonly string[];
}

export interface ExampleCategory {
  readonly recorded: Points;
  readonly counted: Points;
  readonly excess: Points;
}

/** An object used as a table: any keys, one kind of value. */
const table =
  <T>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (value, path, problems) => {
    if (!isObject(value)) return problems.report(path, "not-an-object");
    const entries: [string, T][] = [];
    for (const [key, item] of Object.entries(value)) {
      const read = reader(item, child(path, key), problems);
      if (read !== undefined) entries.push([key, read]);
    }
    return Object.fromEntries(entries);
  };

const entry: Reader<ExampleEntry> = object<ExampleEntry>({
  category: required(text),
  clause: optional(text),
  points: required(nullable(amount)),
  events: optional(quantity),
  quantities: optional(list(quantity)),
  tier: optional(text),
  event: optional(text),
  exempt: optional(text),
});

const charge: Reader<ExampleCharge> = object<ExampleCharge>({ clause: required(text), points: required(amount) });

const combination: Reader<ExampleCombination> = object<ExampleCombination>({
  aggregation: required(text), scores: required(list(amount, 1)), deferred: withDefault(list(charge), []),
});

const candidate: Reader<ExampleCandidate> = object<ExampleCandidate>({
  name: required(text), score: required(amount), gates: withDefault(table(amount), {}),
});

const result: Reader<ExampleResult> = (value: unknown, path: string, problems: Problems) => {
  const read = object<ExampleResult>({
    categories: withDefault(
      table(object<ExampleCategory>({ recorded: required(amount), counted: required(amount), excess: required(amount) })), {},
    ),
    bonus: optional(object<{ recorded: Points; counted: Points }>({ recorded: required(amount), counted: required(amount) })),
    chief: optional(amount),
    deferred: optional(list(charge)),
    vetoes: optional(list(object<{ clause: string; scope: string }>({ clause: required(text), scope: required(text) }))),
    total: optional(amount),
    grade: optional(nullable(text)),
    combined: optional(amount),
    chosen: optional(list(text)),
    tied: optional(list(text)),
    problems: optional(list(text, 1)),
  })(value, path, problems);
  const says = read && [read.total, read.problems, read.combined, read.chosen, read.chief].some((part) => part !== undefined);
  return says === false ? problems.report(path, "example-empty") : read;
};

export const example: Reader<EditionExample> = object<EditionExample>({
  name: required(text),
  note: required(text),
  choices: withDefault(table(text), {}),
  month: withDefault(nullable(month), null),
  entries: withDefault(list(entry), []),
  combine: optional(combination),
  select: optional(list(candidate, 1)),
  expected: required(result),
});

/** Reports names that stand twice, and what an example refers to and the edition does not have. */
export function checkExamples(examples: readonly EditionExample[], declared: Declared, problems: Problems): void {
  reportDuplicates(examples, "name", problems);
  for (const each of examples) checkExample(each, declared, problems);
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
