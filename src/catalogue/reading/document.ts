/** What an edition document with its choices in place consists of. */
import type { Band, Category, Edition, Source } from "../edition";
import { aggregation, type AggregationDocument, selection, type SelectionDocument } from "./aggregation";
import { clause, type ClauseDocument } from "./clause";
import { limit, type LimitDocument } from "./limit";
import {
  amount, anyText, type Fields, flag, list, month, nullable, object, oneOf, optional, presentOnes, type Reader, required, text, withDefault,
} from "./reader";

/** An edition as written, choices resolved. Worked examples stand beside it in the same document: see `readDocument`. */
export type EditionDocument = Omit<Edition, "clauses" | "choices" | "limits" | "aggregations" | "selection"> & {
  readonly clauses: readonly ClauseDocument[];
  readonly limits: readonly LimitDocument[];
  readonly aggregations: readonly AggregationDocument[];
  readonly selection: SelectionDocument | null;
  /** Read by `resolveChoices`; kept here so that the key is known. */
  readonly choices: readonly unknown[];
};

const category: Reader<Category> = object<Category>({
  id: required(text),
  no: withDefault(anyText, ""),
  name: required(text),
  aliases: withDefault(list(text), []),
  kind: required(oneOf("deduct", "bonus", "veto")),
  points: required(nullable(amount)),
  cap: required(oneOf("stop", "none")),
  capStated: required(flag),
  requirement: withDefault(nullable(text), null),
});

const band: Reader<Band> = object<Band>({
  grade: required(text), min: required(nullable(amount)), minInclusive: required(flag), below: optional(nullable(amount)),
});

const alreadyRead: Reader<readonly unknown[]> = () => [];

export const editionFields: Fields<EditionDocument> = {
  id: required(text),
  catalogue: required(text),
  scheme: required(text),
  title: required(text),
  aliases: withDefault(list(text), []),
  titleWords: withDefault(list(text), []),
  documentNumber: withDefault(nullable(text), null),
  effectiveFrom: required(nullable(month)),
  effectiveTo: withDefault(nullable(month), null),
  status: required(oneOf("scored", "incomplete")),
  missing: withDefault(list(text), []),
  subject: required(oneOf("window", "staff", "department", "leader")),
  base: required(object<Edition["base"]>({ points: required(nullable(amount)), stated: required(flag) })),
  bonusCap: required(nullable(amount)),
  floor: required(amount),
  source: required(object<Source>({ document: required(text), lines: required(text) })),
  categories: required(list(category, 1)),
  clauses: required(list(clause)),
  limits: withDefault(list(limit), []),
  bands: required(list(band)),
  bandPolicy: required(nullable(text)),
  aggregations: withDefault(presentOnes(aggregation), []),
  selection: withDefault(nullable(selection), null),
  choices: withDefault(alreadyRead, []),
};
