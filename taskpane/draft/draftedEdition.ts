/** A corrected draft → the edition document and the edition that it is. */
import type { Edition } from "../../src/catalogue/edition";
import { readEdition } from "../../src/catalogue/readEdition";
import { draftEdition } from "../../src/regulation/draftEdition";
import type { RegulationDraft } from "../../src/regulation/draft";
import type { Language } from "../../src/text/language";

export interface EditionTask {
  readonly draft: RegulationDraft;
  readonly text: string;
  readonly id: string;
  readonly document: string;
  readonly language: Language;
}

export type EditionAnswer =
  | { readonly kind: "edition"; readonly edition: Edition; readonly document: Readonly<Record<string, unknown>> }
  /** Sentences, the first ones. */
  | { readonly kind: "unsound"; readonly problems: readonly string[] };

const MOST_PROBLEMS = 5;

export function answerEdition({ draft, text, id, document, language }: EditionTask): EditionAnswer {
  const drafted = draftEdition(draft, text, { id, document, language });
  if (drafted.edition === null || drafted.problems.length > 0) return unsound(drafted.problems.map(({ message }) => message));
  const read = readEdition(drafted.edition, {}, language);
  if ("problems" in read) return unsound(read.problems.map(({ message }) => message));
  return { kind: "edition", edition: read.edition, document: drafted.edition };
}

const unsound = (sentences: readonly string[]): EditionAnswer => ({ kind: "unsound", problems: [...new Set(sentences)].slice(0, MOST_PROBLEMS) });
