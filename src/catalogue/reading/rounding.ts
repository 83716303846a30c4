/** Readers of how a part is charged and how a result is rounded. */
import type { PartialUnit, Rounding } from "../edition";
import { oneOf, type Reader } from "./reader";

export const partialUnit: Reader<PartialUnit> = oneOf("whole", "prorata", "up");
export const rounding: Reader<Rounding> = oneOf("half-up", "down", "up");
