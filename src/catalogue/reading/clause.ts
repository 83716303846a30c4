/** Reader of clauses (条款). */
import type { Clause, Source } from "../edition";
import { charge } from "./charge";
import { amount, anyText, count, list, nullable, object, oneOf, optional, type Reader, required, text, withDefault } from "./reader";

/** Where a part of an edition stands; without `document` it is the edition's. */
export interface PartSource {
  readonly document?: string;
  readonly lines: string;
}

export const partSource: Reader<PartSource> = object<PartSource>({ document: optional(text), lines: required(text) });

/** The source with its document. */
export const completeSource = (source: PartSource, edition: Source): Source => ({
  document: source.document ?? edition.document, lines: source.lines,
});

export type ClauseDocument = Omit<Clause, "source"> & { readonly source: PartSource };

/** A clause as written; what is left out has the commonest value. */
export const clause: Reader<ClauseDocument> = object<ClauseDocument>({
  id: required(text),
  category: required(text),
  printedUnder: optional(text),
  no: withDefault(anyText, ""),
  list: withDefault(count, 1),
  text: required(text),
  polarity: required(oneOf("deduct", "bonus", "veto")),
  charge: required(charge),
  unit: withDefault(nullable(text), null),
  period: withDefault(oneOf("month", "year"), "month"),
  yearPoints: withDefault(nullable(amount), null),
  replaces: withDefault(nullable(text), null),
  evidence: withDefault(nullable(text), null),
  consequences: withDefault(list(text), []),
  chief: withDefault(nullable(amount), null),
  subject: withDefault(nullable(oneOf("window", "staff", "chief", "department", "leader")), null),
  every: withDefault(count, 1),
  exemptions: withDefault(list(text), []),
  scope: withDefault(nullable(text), null),
  vetoPeriod: withDefault(nullable(oneOf("occasion", "month", "month-and-year", "year")), null),
  vetoFor: withDefault(nullable(text), null),
  confidence: required(oneOf("printed", "reconstructed", "inferred", "lost")),
  source: required(partSource),
  note: withDefault(nullable(text), null),
});

/** The clause with its source complete. */
export const completeClause = (read: ClauseDocument, edition: Source): Clause => ({ ...read, source: completeSource(read.source, edition) });
