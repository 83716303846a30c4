/** Memory of inflated parts of large files, which V8 would let go of at its next great collection only, long after they were read. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Below this a collection, some 15 ms, costs more than the memory is worth. */
const WORTH_COLLECTING = 32_000_000;
let inflated = 0;

export function noteInflated(bytes: number): void {
  inflated += bytes;
}

/** To be called when the parts have been read and nothing holds them any more. A ledger of 100,000 rows needs 200 MB at most instead of 265. */
export function releaseInflated(): void {
  const isWorth = inflated >= WORTH_COLLECTING;
  inflated = 0;
  if (isWorth) collect()?.();
}

/** The engine's own collection; undefined where it hands none out. */
function collect(): (() => void) | undefined {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("globalThis.gc");
  setFlagsFromString("--no-expose-gc");
  return typeof gc === "function" ? (gc as () => void) : undefined;
}
