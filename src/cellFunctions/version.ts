import type { Edition } from "../catalogue/edition";
import type { FunctionContext } from "./context";

/** VERSION(): version of the code and the newest edition, in one text. [U13] */
export function version({ words, editions, codeVersion }: FunctionContext): string {
  const ids = newest(editions).map(({ id }) => id);
  const named = words.list(ids.slice(0, MOST_NAMED));
  return words.version(codeVersion, ids.length > MOST_NAMED ? words.andMore(named) : named);
}

/** A cell has room for so many ids. */
const MOST_NAMED = 3;

/** Those in force from the latest month; all of them while none is dated. */
function newest(editions: readonly Edition[]): readonly Edition[] {
  const latest = editions.reduce((so, { effectiveFrom }) => ((effectiveFrom ?? "") > so ? (effectiveFrom ?? "") : so), "");
  return editions.filter(({ effectiveFrom }) => (effectiveFrom ?? "") === latest);
}
