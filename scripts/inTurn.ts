/**
 * What is printed by work that runs side by side, in the order of the work: the first one's as it comes, another one's once all before it have
 * ended.
 */
export class InTurn {
  #front = 0;
  readonly #kept: string[][] = [];
  readonly #ended = new Set<number>();

  constructor(readonly write: (text: string) => void) {}

  /** @param place of the work in the order, from 0 */
  print(place: number, text: string): void {
    if (place === this.#front) this.write(text);
    else (this.#kept[place] ??= []).push(text);
  }

  /** The work at this place prints nothing more. */
  end(place: number): void {
    this.#ended.add(place);
    while (this.#ended.has(this.#front)) {
      this.#front++;
      for (const text of this.#kept[this.#front] ?? []) this.write(text);
      delete this.#kept[this.#front];
    }
  }
}
