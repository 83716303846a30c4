/** An edition document (JSON) → the `Edition` that scoring uses, or everything that is wrong with it. Its worked examples are somebody else's to read. */
import type { Language } from "../text/language";
import type { ChoiceSelection, Edition, EditionProblem } from "./edition";
import { resolveChoices } from "./reading/choices";
import { completeClause, completeSource } from "./reading/clause";
import { checkConsistency, type Declared } from "./reading/consistency";
import { type EditionDocument, editionFields } from "./reading/document";
import { list, Problems, type Reader, readParts, withDefault } from "./reading/reader";

/** How one worked example is read, and what all of them are held against. */
export interface ExamplesReading<Example> {
  readonly read: Reader<Example>;
  readonly check: (examples: readonly Example[], declared: Declared, problems: Problems) => void;
}

export type DocumentReading<Example> =
  | { readonly edition: Edition; readonly examples: readonly Example[] }
  | { readonly problems: readonly EditionProblem[] };

/** @returns as `readEdition`, with examples as `reading` takes them */
export function readDocument<Example>(document: unknown, choices: ChoiceSelection, language: Language, reading: ExamplesReading<Example>): DocumentReading<Example> {
  type Whole = EditionDocument & { readonly examples: readonly Example[] };
  const problems = new Problems(language);
  const resolved = resolveChoices(document, choices, problems);
  const read = readParts<Whole>({ ...editionFields, examples: withDefault(list(reading.read), []) }, resolved.document, "", problems);
  if (read) reading.check(read.parts.examples ?? [], checkConsistency(read.parts, resolved.document, document, problems), problems);
  if (!read?.complete || problems.found.length > 0) return { problems: problems.found };
  const { examples, ...edition } = read.parts as Whole;
  const clauses = edition.clauses.map((clause) => completeClause(clause, edition.source));
  const limits = edition.limits.map((each) => ({ ...each, source: completeSource(each.source, edition.source) }));
  const aggregations = edition.aggregations.map((each) => ({ ...each, source: completeSource(each.source, edition.source) }));
  const selection = edition.selection && { ...edition.selection, source: completeSource(edition.selection.source, edition.source) };
  return { edition: { ...edition, clauses, limits, aggregations, selection, choices: resolved.choices }, examples };
}

const UNREAD: ExamplesReading<unknown> = { read: (value) => value, check: () => undefined };

/** For documents that come with ASSESS, whose examples a test has read, and for tables, which have none: the cell functions carry no reader of examples. */
export const readWithoutExamples = (document: unknown, choices: ChoiceSelection = {}, language: Language = "zh-CN"): DocumentReading<unknown> =>
  readDocument(document, choices, language, UNREAD);
