/** Open questions (choices) of an edition document, put in place of every `{ "$choice": id }`. */
import type { Choice, ChoiceSelection } from "../edition";
import { child, flag, isObject, list, object, optional, type Problems, type Reader, reportDuplicates, required, text, UNRESOLVED } from "./reader";

interface ChoiceDocument {
  readonly id: string;
  readonly question: string;
  readonly default: string;
  readonly reason: string;
  readonly options: readonly OptionDocument[];
  /** Only ever true: see `Choice`. */
  readonly informational?: boolean;
}

interface OptionDocument {
  readonly id: string;
  readonly label: string;
  /** Any JSON; absent when nothing computable depends on the choice. */
  readonly value?: NonNullable<unknown> | null;
}

const anything: Reader<NonNullable<unknown> | null> = (value) => value as NonNullable<unknown> | null;

const choiceDocuments = list(
  object<ChoiceDocument>({
    id: required(text),
    question: required(text),
    default: required(text),
    reason: required(text),
    informational: optional(flag),
    options: required(list(object<OptionDocument>({ id: required(text), label: required(text), value: optional(anything) }))),
  }),
);

/** Deeper documents are not read: no regulation needs it, and a hostile file would exhaust the stack. */
const DEEPEST = 40;

export interface ResolvedDocument {
  /** The document with every choice's value in place; unresolvable ones hold `UNRESOLVED`. */
  readonly document: unknown;
  readonly choices: readonly Choice[];
}

/**
 * Resolves the choices of a document.
 * @param selection options picked by choice id; the others take their default
 */
export function resolveChoices(document: unknown, selection: ChoiceSelection, problems: Problems): ResolvedDocument {
  const declared = isObject(document) && Object.hasOwn(document, "choices") ? document["choices"] : [];
  const choices = choiceDocuments(declared, "choices", problems) ?? [];
  reportDuplicates(choices, "id", problems);
  for (const choice of choices) checkOptions(choice, problems);
  const resolver = new Resolver(choices, picked(choices, selection, problems), problems);
  const resolved = isObject(document)
    ? Object.fromEntries(
        Object.entries(document).map(([key, value]) => [key, key === "choices" || key === "examples" ? value : resolver.resolve(value, child("", key), 1)]),
      )
    : document;
  resolver.reportUnused();
  return { document: resolved, choices: choices.map((choice) => publicChoice(choice, resolver.selected)) };
}

function checkOptions(choice: ChoiceDocument, problems: Problems): void {
  const { options } = choice;
  const path = problems.placeOf(choice);
  if (options.length < 2) problems.report(`${path}.options`, "too-few-options");
  reportDuplicates(options, "id", problems);
  if (!options.some(({ id }) => id === choice.default)) {
    problems.report(`${path}.default`, "bad-default", { value: choice.default, options: idsOf(options) });
  }
  if (!hasValues(choice)) return;
  for (const option of options) {
    if (option.value === undefined) problems.report(problems.placeOf(option), "option-value-missing");
  }
}

const hasValues = (choice: ChoiceDocument): boolean => choice.options.some(({ value }) => value !== undefined);
const idsOf = (items: readonly { readonly id: string }[]): string => items.map(({ id }) => id).join(", ");

/** Option in use for each choice: the selected one, else the default. */
function picked(choices: readonly ChoiceDocument[], selection: ChoiceSelection, problems: Problems): ReadonlyMap<string, string> {
  const selected = new Map(choices.map((choice) => [choice.id, choice.default]));
  for (const [id, option] of Object.entries(selection)) {
    const choice = choices.find((candidate) => candidate.id === id);
    if (!choice) problems.report("choices", "unknown-selection", { choice: id, known: idsOf(choices) });
    else if (!choice.options.some((candidate) => candidate.id === option)) {
      problems.report("choices", "bad-selection", { choice: id, value: option, options: idsOf(choice.options) });
    } else selected.set(id, option);
  }
  return selected;
}

const publicChoice = ({ id, question, reason, options, informational, default: byDefault }: ChoiceDocument, selected: ReadonlyMap<string, string>): Choice => ({
  id,
  question,
  options: options.map((option) => ({ id: option.id, label: option.label })),
  selected: selected.get(id) ?? byDefault,
  default: byDefault,
  reason,
  ...(informational === true ? { informational } : {}),
});

/** Walks a document once and puts values in place. */
class Resolver {
  readonly #used = new Set<string>();

  constructor(
    readonly choices: readonly ChoiceDocument[],
    readonly selected: ReadonlyMap<string, string>,
    readonly problems: Problems,
  ) {}

  resolve(value: unknown, path: string, depth: number): unknown {
    if (depth > DEEPEST) return this.#unresolved(path, "too-deep");
    if (Array.isArray(value)) return value.map((item: unknown, index) => this.resolve(item, `${path}[${index}]`, depth + 1));
    if (!isObject(value)) return value;
    if (Object.hasOwn(value, "$choice")) return this.#valueOf(value, path);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.resolve(item, child(path, key), depth + 1)]));
  }

  reportUnused(): void {
    for (const choice of this.choices) {
      if (hasValues(choice) && !this.#used.has(choice.id)) this.problems.report(this.problems.placeOf(choice), "unused-choice", { id: choice.id });
    }
  }

  #valueOf(reference: Readonly<Record<string, unknown>>, path: string): unknown {
    const id = reference["$choice"];
    if (typeof id === "string") this.#used.add(id);
    if (typeof id !== "string" || Object.keys(reference).length > 1) return this.#unresolved(path, "choice-not-a-text");
    const choice = this.choices.find((candidate) => candidate.id === id);
    if (!choice) {
      this.problems.report(path, "unknown-choice", { id });
      return UNRESOLVED;
    }
    if (!hasValues(choice)) {
      this.problems.report(path, "choice-without-values", { id });
      return UNRESOLVED;
    }
    const option = choice.options.find((candidate) => candidate.id === this.selected.get(id));
    // A bad default and an option without value are reported where they stand.
    return option?.value === undefined ? UNRESOLVED : option.value;
  }

  #unresolved(path: string, code: "too-deep" | "choice-not-a-text"): typeof UNRESOLVED {
    this.problems.report(path, code);
    return UNRESOLVED;
  }
}
