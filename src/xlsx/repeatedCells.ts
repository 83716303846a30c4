/** Cells that are the same in row after row, kept once: 窗口, 条款 and 扣分 of a ledger are a few hundred different ones. */
import type { Cell } from "../sheet/grid";

/** More different ones than this are kept as they come. */
const MOST_CELLS = 50_000;
/** Longer texts are seldom the same. */
const LONGEST = 100;

export class RepeatedCells {
  /** By format, then by value. */
  readonly #known = new Map<string | undefined, Map<string | number, Cell>>();
  #size = 0;

  /** @param format as in `Cell.format` */
  of(value: string | number, format: string | undefined): Cell {
    if (!isLikelyAgain(value)) return cellWith(value, format);
    let known = this.#known.get(format);
    if (!known) this.#known.set(format, (known = new Map<string | number, Cell>()));
    const same = known.get(value);
    if (same !== undefined) return same;
    const cell = cellWith(value, format);
    if (this.#size < MOST_CELLS) {
      this.#size++;
      known.set(value, cell);
    }
    return cell;
  }
}

const cellWith = (value: string | number, format: string | undefined): Cell => (format === undefined ? { value } : { value, format });

/** A map holds −0 and 0 for the same. */
const isLikelyAgain = (value: string | number): boolean => (typeof value === "string" ? value.length <= LONGEST : !Object.is(value, -0));
