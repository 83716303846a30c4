/**
 * The choices by which an input is made. Whoever makes an input asks for numbers; the numbers given are the whole recipe: the same ones make the same
 * input, fewer and smaller ones make a simpler one, which is how a fault is shrunk and kept.
 */
export class Choices {
  readonly made: number[] = [];
  readonly #given: readonly number[];
  readonly #more: () => number;

  /** @param more gives a number from 0 to below 2^32 where the given ones end; without it they go on as 0 */
  constructor(given: readonly number[], more: () => number = () => 0) {
    this.#given = given;
    this.#more = more;
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    const choice = (this.#given[this.made.length] ?? this.#more()) % Math.max(1, count);
    this.made.push(choice);
    return choice;
  }

  of<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined && list.length === 0) throw new RangeError("nothing to choose from");
    return item as T;
  }

  /** True once in so many; the simplest is false. */
  once(inSoMany: number): boolean {
    return this.below(inSoMany) === inSoMany - 1;
  }

  list<T>(most: number, item: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, item);
  }
}

/** Numbers from 0 to below 2^32, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
