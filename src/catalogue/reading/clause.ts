/** Readers of clauses (条款) and what they charge. */
import { formatPoints } from "../../points";
import type { Charge, Clause, Source } from "../edition";
import { amount, anyText, byKind, count, list, nullable, object, oneOf, optional, type Reader, reportDuplicates, required, text, withDefault } from "./reader";

type Of<K extends Charge["kind"]> = Extract<Charge, { readonly kind: K }>;

const range: Reader<Of<"range">> = (value, path, problems) => {
  const read = object<Of<"range">>({ kind: required(oneOf("range")), min: required(amount), max: required(amount) })(value, path, problems);
  if (read && read.min > read.max) {
    return problems.report(path, "min-above-max", { min: formatPoints(read.min), max: formatPoints(read.max) });
  }
  return read;
};

const tiers: Reader<Of<"tiers">> = (value, path, problems) => {
  const tier = object<Of<"tiers">["tiers"][number]>({ when: required(text), points: required(amount) });
  const read = object<Of<"tiers">>({ kind: required(oneOf("tiers")), tiers: required(list(tier, 1)) })(value, path, problems);
  if (read) reportDuplicates(read.tiers, "when", problems);
  return read;
};

const perUnit: Reader<Of<"perUnit">> = (value, path, problems) => {
  const read = object<Of<"perUnit">>({
    kind: required(oneOf("perUnit")), points: required(amount), factors: required(list(text, 1)),
  })(value, path, problems);
  read?.factors.forEach((factor, index) => {
    const first = read.factors.indexOf(factor);
    if (first < index) problems.report(`${path}.factors[${index}]`, "duplicate", { value: factor, first: `${path}.factors[${first}]` });
  });
  return read;
};

/** How a clause charges. */
export const charge: Reader<Charge> = byKind<Charge>({
  fixed: object<Of<"fixed">>({ kind: required(oneOf("fixed")), points: required(amount) }),
  perUnit,
  range,
  tiers,
  open: object<Of<"open">>({ kind: required(oneOf("open")) }),
  blank: object<Of<"blank">>({ kind: required(oneOf("blank")) }),
  none: object<Of<"none">>({ kind: required(oneOf("none")) }),
});

/** Where a clause stands; without `document` it is the edition's. */
interface ClauseSource {
  readonly document?: string;
  readonly lines: string;
}

export type ClauseDocument = Omit<Clause, "source"> & { readonly source: ClauseSource };

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
  replaces: withDefault(nullable(text), null),
  evidence: withDefault(nullable(text), null),
  consequences: withDefault(list(text), []),
  scope: withDefault(nullable(text), null),
  confidence: required(oneOf("printed", "reconstructed", "inferred", "lost")),
  source: required(object<ClauseSource>({ document: optional(text), lines: required(text) })),
  note: withDefault(nullable(text), null),
});

/** The clause with its source complete. */
export const completeClause = (read: ClauseDocument, edition: Source): Clause => ({
  ...read,
  source: { document: read.source.document ?? edition.document, lines: read.source.lines },
});
