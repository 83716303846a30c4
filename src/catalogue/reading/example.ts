/** Worked examples (算例) that an edition carries: entries and what they come to. */
import type { Month } from "../../month";
import type { Points } from "../../points";
import type { ChoiceSelection } from "../edition";
import {
  amount, child, isObject, list, month, nullable, object, optional, type Problems, quantity, type Reader, required, text, withDefault,
} from "./reader";

export interface EditionExample {
  readonly name: string;
  /** The arithmetic in words. */
  readonly note: string;
  /** Choices that differ from their defaults. */
  readonly choices: ChoiceSelection;
  readonly month: Month | null;
  readonly entries: readonly ExampleEntry[];
  readonly expected: ExampleResult;
}

/** As `Entry` of scoring: points recorded, or null to charge what the clause says. */
export interface ExampleEntry {
  readonly category: string;
  readonly clause?: string;
  readonly points: Points | null;
  readonly events?: number;
  readonly quantities?: readonly number[];
  readonly tier?: string;
}

/** What is named here must come out; what is not named is not looked at. */
export interface ExampleResult {
  readonly categories: Readonly<Record<string, ExampleCategory>>;
  readonly bonus?: { readonly recorded: Points; readonly counted: Points };
  readonly deferred?: readonly { readonly clause: string; readonly points: Points }[];
  readonly vetoes?: readonly { readonly clause: string; readonly scope: string }[];
  readonly total?: Points;
  readonly grade?: string | null;
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
});

const result: Reader<ExampleResult> = (value: unknown, path: string, problems: Problems) => {
  const read = object<ExampleResult>({
    categories: withDefault(
      table(object<ExampleCategory>({ recorded: required(amount), counted: required(amount), excess: required(amount) })), {},
    ),
    bonus: optional(object<{ recorded: Points; counted: Points }>({ recorded: required(amount), counted: required(amount) })),
    deferred: optional(list(object<{ clause: string; points: Points }>({ clause: required(text), points: required(amount) }))),
    vetoes: optional(list(object<{ clause: string; scope: string }>({ clause: required(text), scope: required(text) }))),
    total: optional(amount),
    grade: optional(nullable(text)),
    problems: optional(list(text, 1)),
  })(value, path, problems);
  return read && read.total === undefined && read.problems === undefined ? problems.report(path, "example-empty") : read;
};

export const example: Reader<EditionExample> = object<EditionExample>({
  name: required(text),
  note: required(text),
  choices: withDefault(table(text), {}),
  month: required(nullable(month)),
  entries: required(list(entry)),
  expected: required(result),
});
