import type { Edition } from "../src/catalogue/edition";
import type { FunctionContext } from "./context";

/** VERSION(): version of the code and the newest edition, in one text. [U13] */
export function version({ words, editions, codeVersion }: FunctionContext): string {
  return words.version(codeVersion, words.list(newest(editions).map(({ id }) => id)));
}

/** Those in force from the latest month; all of them while none is dated. */
function newest(editions: readonly Edition[]): readonly Edition[] {
  const latest = editions.reduce((so, { effectiveFrom }) => ((effectiveFrom ?? "") > so ? (effectiveFrom ?? "") : so), "");
  return editions.filter(({ effectiveFrom }) => (effectiveFrom ?? "") === latest);
}
