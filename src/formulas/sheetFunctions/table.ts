/** Every function that is calculated, and those that never are. */
import type { SheetFunction } from "../frame";
import { CONDITIONAL } from "./conditional";
import { LOGIC } from "./logic";
import { LOOKUPS } from "./lookup";
import { NUMBERS } from "./numbers";
import { RANKS } from "./ranks";
import { SUMS } from "./sums";

export const FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map(
  Object.entries({ ...SUMS, ...CONDITIONAL, ...LOGIC, ...LOOKUPS, ...NUMBERS, ...RANKS }),
);

/** Results that change by themselves, or depend on cells that the formula does not name. */
export const VOLATILE: ReadonlySet<string> = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO"]);
