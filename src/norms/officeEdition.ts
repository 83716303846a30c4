/** A catalogue file that an office gives back: an edition as it is, a template filled in, or why it cannot be scored by. */
import { isObject } from "../catalogue/reading/reader";
import { describeUnscored, findUnscored } from "../catalogue/unscored";
import type { Language } from "../text/language";
import { normsText } from "../text/norms";
import { fillTemplate } from "./fillTemplate";
import { readTemplate } from "./readTemplate";
import { blanksOf, type Template } from "./template";

/** The edition document to be read by `readEdition`, or the sentences on why there is none. */
export type OfficeEdition = { readonly document: unknown } | { readonly problems: readonly string[] };

/**
 * Turns a catalogue file into an edition document. [N11]
 * @param document parsed JSON; a template carries its figures in `values`, by the ids of its blanks; anything else is handed on unchanged
 */
export function officeEdition(document: unknown, language: Language = "zh-CN"): OfficeEdition {
  if (!isObject(document)) return { document };
  if (Object.hasOwn(document, "scoredBy")) return fromTemplate(document, language);
  if (!Object.hasOwn(document, "norms") && !(Object.hasOwn(document, "clauses") && !Object.hasOwn(document, "categories"))) return { document };
  const { id } = document;
  const [known] = typeof id === "string" ? findUnscored(id) : [];
  const reason = known === undefined ? null : describeUnscored(known, language);
  return reason === null ? { document } : { problems: [reason] };
}

function fromTemplate({ values = {}, ...document }: Readonly<Record<string, unknown>>, language: Language): OfficeEdition {
  const read = readTemplate(document, language);
  if ("problems" in read) return { problems: read.problems.map(({ path, message }) => `${path}: ${message}`) };
  const figures = figuresIn(values);
  if (figures === undefined) return { problems: [normsText(language).template["not-values"]()] };
  const { effectiveFrom } = read.template;
  const filled = fillTemplate(read.template, { values: figures, ...(effectiveFrom === null ? {} : { effectiveFrom }) }, language);
  return "document" in filled ? filled : { problems: filled.problems.map(({ message }) => message) };
}

/** null is a blank still to be filled in. */
function figuresIn(values: unknown): Readonly<Record<string, number>> | undefined {
  if (!isObject(values)) return undefined;
  const entries: [string, number][] = [];
  for (const [id, value] of Object.entries(values)) {
    if (value === null) continue;
    if (typeof value !== "number") return undefined;
    entries.push([id, value]);
  }
  return Object.fromEntries(entries);
}

/** The template's document with every blank in it, empty, for an office to fill in. */
export const withBlanks = (document: unknown, template: Template): unknown => ({
  ...(isObject(document) ? document : {}),
  values: Object.fromEntries(blanksOf(template).map(({ id }) => [id, null])),
});
