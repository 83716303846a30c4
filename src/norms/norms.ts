/** The norms that come with ASSESS. Kept out of the editions: cell functions must not carry their texts. */
import s2 from "./data/S2.json";
import s15 from "./data/S15.json";
import s16 from "./data/S16.json";
import s17 from "./data/S17.json";
import s20 from "./data/S20.json";
import s21 from "./data/S21.json";
import s22 from "./data/S22.json";
import s23 from "./data/S23.json";
import s24 from "./data/S24.json";
import s25 from "./data/S25.json";
import s27 from "./data/S27.json";
import s28 from "./data/S28.json";
import s29 from "./data/S29.json";
import s30 from "./data/S30.json";
import s31 from "./data/S31.json";
import type { Norm, NormDocument } from "./norm";
import { readNorms } from "./readNorms";

/** The JSON as it stands in `data/`. */
export const normSources: readonly unknown[] = [s2, s15, s16, s17, s20, s21, s22, s23, s24, s25, s27, s28, s29, s30, s31];

let documents: readonly NormDocument[] | undefined;
let all: readonly Norm[] | undefined;

/**
 * The documents that hold norms, in order of scheme.
 * @throws RangeError when a document that comes with ASSESS cannot be read; a test reads them all
 */
export function normDocuments(): readonly NormDocument[] {
  return (documents ??= normSources.map((source) => {
    const read = readNorms(source);
    if ("document" in read) return read.document;
    const [first] = read.problems;
    throw new RangeError(`norms: ${first?.path ?? ""}: ${first?.message ?? ""}`);
  }));
}

/** Every norm, in order of scheme and place. */
export function norms(): readonly Norm[] {
  return (all ??= normDocuments().flatMap((document) => document.norms));
}
