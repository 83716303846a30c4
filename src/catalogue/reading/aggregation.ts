/** Readers of aggregations (季度, 年度, 部门) and selections (评选). */
import type { Aggregation, Selection } from "../edition";
import { partSource, type PartSource } from "./clause";
import {
  amount, count, decimals, flag, list, nullable, object, oneOf, positive, type Problems, type Reader, reportDuplicates, required, text, withDefault,
} from "./reader";
import { rounding } from "./rounding";

export type AggregationDocument = Omit<Aggregation, "source"> & { readonly source: PartSource };
export type SelectionDocument = Omit<Selection, "source"> & { readonly source: PartSource };

type Part = Aggregation["parts"][number];
type Gate = Selection["gates"][number];

export const aggregation: Reader<AggregationDocument> = (value, path, problems) => {
  const read = object<AggregationDocument>({
    id: required(text),
    name: required(text),
    kind: required(oneOf("weighted", "mean", "last")),
    parts: withDefault(list(object<Part>({ name: required(text), weight: required(positive) })), []),
    crossPeriod: withDefault(flag, false),
    crossPeriodPart: withDefault(nullable(text), null),
    graded: withDefault(flag, true),
    places: required(decimals),
    rounding: required(rounding),
    source: required(partSource),
  })(value, path, problems);
  if (read) checkParts(read, path, problems);
  return read;
};

function checkParts({ kind, parts, crossPeriod, crossPeriodPart }: AggregationDocument, path: string, problems: Problems): void {
  reportDuplicates(parts, "name", problems);
  if (crossPeriodPart !== null && !crossPeriod) problems.report(`${path}.crossPeriodPart`, "part-without-charges");
  else if (crossPeriodPart !== null && !parts.some(({ name }) => name === crossPeriodPart)) {
    problems.report(`${path}.crossPeriodPart`, "unknown-part", { value: crossPeriodPart, known: parts.map(({ name }) => name).join(", ") });
  }
  if (kind !== "weighted") {
    if (parts.length > 0) problems.report(`${path}.parts`, "mean-with-weights");
    return;
  }
  if (parts.length < 2) return problems.report(`${path}.parts`, "too-few-parts");
  // Weights have at most six decimals (`positive`), so that millionths add up exactly.
  const sum = parts.reduce((so, { weight }) => so + Math.round(weight * 1e6), 0) / 1e6;
  if (sum !== 100) problems.report(`${path}.parts`, "weights-not-100", { sum: String(sum) });
}

export const selection: Reader<SelectionDocument> = (value, path, problems) => {
  const read = object<SelectionDocument>({
    name: required(text),
    most: required(nullable(count)),
    gates: withDefault(list(object<Gate>({ name: required(text), min: required(amount) })), []),
    vetoes: withDefault(flag, true),
    ties: withDefault(oneOf("report", "all", "none"), "report"),
    source: required(partSource),
  })(value, path, problems);
  if (read) reportDuplicates(read.gates, "name", problems);
  return read;
};
