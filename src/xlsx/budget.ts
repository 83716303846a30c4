import type { LimitName, ReadLimits } from "./limits";
import { ReadRefusal } from "./problem";

/** Counts what reading one workbook has used, and refuses at the first unit over a limit. */
export class Budget {
  /** Compressed bytes of the parts that `inflatedBytes` came out of. */
  compressedBytes = 0;
  readonly #used = new Map<LimitName, number>();

  constructor(readonly limits: ReadLimits) {}

  /** Adds to what is counted over the whole workbook. */
  use(name: LimitName, amount = 1): void {
    const used = (this.#used.get(name) ?? 0) + amount;
    this.#used.set(name, used);
    this.check(name, used);
  }

  /** What is counted so far. */
  used(name: LimitName): number {
    return this.#used.get(name) ?? 0;
  }

  /** Compares one measure with its limit, without counting it. */
  check(name: LimitName, measure: number): void {
    const allowed = this.limits[name];
    if (measure > allowed) {
      throw new ReadRefusal({ code: "too-large", detail: `${name}: more than ${allowed}`, limit: { name, allowed } });
    }
  }
}
