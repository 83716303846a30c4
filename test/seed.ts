/**
 * Loaded before every test file: properties draw from a fixed seed, so that a run says of the code, not of the day.
 * ASSESS_SEED=7 npm run unit draws others; npm run fuzz draws new ones each time.
 */
import fc from "fast-check";

const asked = process.env.ASSESS_SEED;

/** ASSESS_SEED where it is set; else the number that a test usually draws from. */
export function seedOr(usual: number): number {
  const seed = asked === undefined || asked === "" ? usual : Number(asked);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`ASSESS_SEED is not a whole number: ${asked}`);
  return seed;
}

fc.configureGlobal({ seed: seedOr(20_260_601) });
