/**
 * Loaded before every test file: properties draw from a fixed seed, so that a run says of the code, not of the day.
 * ASSESS_SEED=7 npm run unit draws others; npm run fuzz draws new ones each time.
 */
import fc from "fast-check";

const seed = Number(process.env.ASSESS_SEED ?? "20260601");
if (!Number.isSafeInteger(seed)) throw new RangeError(`ASSESS_SEED is not a whole number: ${process.env.ASSESS_SEED}`);
fc.configureGlobal({ seed });
