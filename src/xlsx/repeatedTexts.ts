/** Texts that stand in cell after cell, kept once. */

/** More different texts than this are kept as they come. */
const MOST_TEXTS = 50_000;
/** Shorter ones are copied when they are cut out, and hold on to nothing; longer ones are seldom the same. */
const SHORTEST = 13;
const LONGEST = 500;

/**
 * A text cut out of a sheet's XML holds on to the piece that it was cut from, up to a quarter of a megabyte; a ledger of 100,000 rows
 * with texts of their own (no shared strings) held on to all of its XML, 130 MB.
 */
export class RepeatedTexts {
  readonly #known = new Map<string, string>();

  /** The same text, cut loose. */
  of(text: string): string {
    if (text.length < SHORTEST || text.length > LONGEST) return text;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_TEXTS) return text;
    const loose = ` ${text}`.slice(1);
    this.#known.set(loose, loose);
    return loose;
  }
}
