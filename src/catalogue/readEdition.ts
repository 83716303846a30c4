/** An edition document (JSON) with its worked examples → both, or everything that is wrong with them. */
import type { Language } from "../text/language";
import type { ChoiceSelection, EditionProblem } from "./edition";
import { type DocumentReading, readDocument } from "./readDocument";
import { checkExamples, type EditionExample, example } from "./reading/example";
import { isObject } from "./reading/reader";

export type ReadEditionResult = DocumentReading<EditionExample>;

/**
 * Reads an edition document: puts the picked option in place of every `{ "$choice": id }` and checks the whole.
 * @param document parsed JSON, of any shape
 * @param choices option picked for each choice; the others take their default
 * @param language of the problems' messages
 * @returns the edition and its worked examples, or every problem with its JSON path; never throws
 * @example readEdition(document, { "boundary-90": "lower" })
 */
export const readEdition = (document: unknown, choices: ChoiceSelection = {}, language: Language = "zh-CN"): ReadEditionResult =>
  readDocument(document, choices, language, { read: example, check: checkExamples });

/**
 * Problems of a document under its defaults and under every other option, each alone.
 * An option nobody has picked yet must not turn out unreadable on the day it is.
 */
export function checkEveryOption(document: unknown, language: Language = "zh-CN"): readonly EditionProblem[] {
  const found = new Map<string, EditionProblem>();
  for (const selection of [{}, ...alternatives(document)]) {
    const result = readEdition(document, selection, language);
    if (!("problems" in result)) continue;
    for (const problem of result.problems) {
      const key = `${problem.path}\n${problem.message}`;
      if (!found.has(key)) found.set(key, problem);
    }
  }
  return [...found.values()];
}

/** So many options are tried one by one; a printed regulation leaves some ten open. */
const MOST_SINGLY = 400;

/** Each option that is not the default, as a selection of its own; where there are very many, the first ones of all choices together, then the second ones. */
function alternatives(document: unknown): readonly ChoiceSelection[] {
  const choices: unknown = isObject(document) ? document["choices"] : [];
  if (!Array.isArray(choices)) return [];
  const perChoice = (choices as readonly unknown[]).map(selectionsOf);
  const single = perChoice.flat();
  if (single.length <= MOST_SINGLY) return single;
  const most = perChoice.reduce((so, { length }) => Math.max(so, length), 0);
  return Array.from({ length: most }, (_, index) => Object.fromEntries(perChoice.flatMap((selections) => Object.entries(selections[index] ?? {}))));
}

/** The options of one choice that are not its default. */
function selectionsOf(choice: unknown): readonly ChoiceSelection[] {
  if (!isObject(choice) || !Array.isArray(choice["options"])) return [];
  const { id, default: byDefault } = choice;
  return (choice["options"] as readonly unknown[]).flatMap((option) =>
    isObject(option) && typeof id === "string" && typeof option["id"] === "string" && option["id"] !== byDefault
      ? [{ [id]: option["id"] }]
      : [],
  );
}
