/** A norm document (JSON) → `NormDocument`, or everything that is wrong with it. */
import type { EditionProblem, Source } from "../catalogue/edition";
import {
  anyText, list, month, nullable, object, oneOf, Problems, type Reader, reportDuplicates, required, text, withDefault,
} from "../catalogue/reading/reader";
import type { Language } from "../text/language";
import { CHECK_CLASSES, type DocumentHead, type Norm, type NormDocument, TOPICS } from "./norm";

type NormItem = Omit<Norm, "scheme" | "source"> & { readonly lines: string };

const norm: Reader<NormItem> = object<NormItem>({
  id: required(text),
  heading: required(text),
  no: withDefault(anyText, ""),
  text: required(text),
  clean: withDefault(nullable(text), null),
  topic: required(oneOf(...TOPICS)),
  check: required(oneOf(...CHECK_CLASSES)),
  role: required(oneOf("rule", "procedure", "consequence", "exemption")),
  subject: required(oneOf("staff", "centre")),
  lines: required(text),
  damage: withDefault(nullable(text), null),
  note: withDefault(nullable(text), null),
});

export const headFields = {
  id: required(text),
  catalogue: required(text),
  scheme: required(text),
  title: required(text),
  part: required(nullable(text)),
  effectiveFrom: required(nullable(month)),
  missing: withDefault(list(text), []),
  source: required(object<Source>({ document: required(text), lines: required(text) })),
} as const;

const normDocument = object<DocumentHead & { readonly norms: readonly NormItem[] }>({ ...headFields, norms: required(list(norm, 1)) });

/**
 * Reads a norm document.
 * @param document parsed JSON, of any shape
 * @returns the document, or every problem with its JSON path; a key such as `points` is a problem, because norms have none
 */
export function readNorms(
  document: unknown,
  language: Language = "zh-CN",
): { readonly document: NormDocument } | { readonly problems: readonly EditionProblem[] } {
  const problems = new Problems(language);
  const read = normDocument(document, "", problems);
  if (read) reportDuplicates(read.norms, "id", problems);
  if (!read || problems.found.length > 0) return { problems: problems.found };
  const { scheme, source } = read;
  const norms = read.norms.map(({ lines, ...item }): Norm => ({ ...item, scheme, source: { document: source.document, lines } }));
  return { document: { ...read, norms } };
}
