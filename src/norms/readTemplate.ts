/** A template document (JSON) → `Template`, or everything that is wrong with it. */
import type { EditionProblem, Source } from "../catalogue/edition";
import {
  amount, anyText, count, type Fields, list, nullable, object, oneOf, Problems, quantity, type Reader, reportDuplicates, required, text,
  withDefault,
} from "../catalogue/reading/reader";
import type { Language } from "../text/language";
import { CHECK_CLASSES } from "./norm";
import { headFields } from "./readNorms";
import type { Criterion, Provision, Template, TemplateCategory } from "./template";

type Placed<T extends { readonly source: Source }> = Omit<T, "source"> & { readonly lines: string };

const category: Reader<TemplateCategory> = object<TemplateCategory>({ id: required(text), no: withDefault(anyText, ""), name: required(text) });

const criterion: Reader<Placed<Criterion>> = object<Placed<Criterion>>({
  id: required(text),
  category: required(text),
  heading: required(text),
  no: withDefault(anyText, ""),
  text: required(text),
  check: required(oneOf(...CHECK_CLASSES)),
  example: withDefault(nullable(amount), null),
  lines: required(text),
  damage: withDefault(nullable(text), null),
  note: withDefault(nullable(text), null),
});

const provision: Reader<Placed<Provision>> = object<Placed<Provision>>({
  id: required(text),
  heading: required(text),
  no: withDefault(anyText, ""),
  text: required(text),
  role: required(oneOf("procedure", "band", "aggregation", "positiveScore", "gate", "quota", "consequence")),
  check: withDefault(nullable(oneOf(...CHECK_CLASSES)), null),
  category: withDefault(nullable(text), null),
  least: withDefault(nullable(quantity), null),
  most: withDefault(nullable(amount), null),
  lines: required(text),
  damage: withDefault(nullable(text), null),
  note: withDefault(nullable(text), null),
});

type TemplateDocument = Omit<Template, "criteria" | "provisions"> & {
  readonly criteria: readonly Placed<Criterion>[];
  readonly provisions: readonly Placed<Provision>[];
};

const templateFields: Fields<TemplateDocument> = {
  ...headFields,
  aliases: withDefault(list(text), []),
  titleWords: withDefault(list(text), []),
  subject: required(oneOf("staff", "window")),
  scoredBy: required(oneOf("category", "criterion")),
  base: required(nullable(amount)),
  categories: required(list(category, 1)),
  criteria: required(list(criterion, 1)),
  grades: withDefault(list(text), []),
  selection: withDefault(
    nullable(object<NonNullable<Template["selection"]>>({ name: required(text), most: required(count), lines: required(text) })), null,
  ),
  provisions: withDefault(list(provision), []),
};

const templateDocument = object<TemplateDocument>(templateFields);

/**
 * Reads a template document.
 * @param document parsed JSON, of any shape
 * @returns the template, or every problem with its JSON path
 */
export function readTemplate(
  document: unknown,
  language: Language = "zh-CN",
): { readonly template: Template } | { readonly problems: readonly EditionProblem[] } {
  const problems = new Problems(language);
  const read = templateDocument(document, "", problems);
  if (read) checkTemplate(read, problems);
  if (!read || problems.found.length > 0) return { problems: problems.found };
  const sourceAt = (lines: string): Source => ({ document: read.source.document, lines });
  return {
    template: {
      ...read,
      criteria: read.criteria.map(({ lines, ...item }) => ({ ...item, source: sourceAt(lines) })),
      provisions: read.provisions.map(({ lines, ...item }) => ({ ...item, source: sourceAt(lines) })),
    },
  };
}

function checkTemplate({ categories, criteria, provisions }: TemplateDocument, problems: Problems): void {
  reportDuplicates(categories, "id", problems);
  reportDuplicates(criteria, "id", problems);
  reportDuplicates(provisions, "id", problems);
  const known = new Set(categories.map(({ id }) => id));
  const names = categories.map(({ id, name }) => `${id} ${name}`).join(", ");
  for (const item of [...criteria, ...provisions]) {
    if (item.category === null || known.has(item.category)) continue;
    problems.report(`${problems.placeOf(item)}.category`, "unknown-category", { value: item.category, known: names });
  }
}
