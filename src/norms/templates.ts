/** The templates that come with ASSESS. */
import s4 from "./data/S4.json";
import s6 from "./data/S6.json";
import s7 from "./data/S7.json";
import s8 from "./data/S8.json";
import s10 from "./data/S10.json";
import s11 from "./data/S11.json";
import { readTemplate } from "./readTemplate";
import type { Template } from "./template";

/** The JSON as it stands in `data/`. */
export const templateSources: readonly unknown[] = [s4, s6, s7, s8, s10, s11];

let all: readonly Template[] | undefined;

/**
 * The documents whose points an office has to fill in, in order of scheme. S6 is also an edition, because its gates and its first
 * three are printed; its template is for an office that gives the five parts points of their own.
 * @throws RangeError when one cannot be read; a test reads them all
 */
export function templates(): readonly Template[] {
  return (all ??= templateSources.map((source) => {
    const read = readTemplate(source);
    if ("template" in read) return read.template;
    const [first] = read.problems;
    throw new RangeError(`template: ${first?.path ?? ""}: ${first?.message ?? ""}`);
  }));
}
