/**
 * Whether the table of texts in an .xls is sound. The library that reads .xls believes the lengths in it: one flipped bit
 * makes it ask for gigabytes.
 */
import { CONTINUE, RECORD_HEAD } from "./biffRecords";

const COUNTS = 8;
const WIDE = 1;
const HAS_EXTENSION = 4;
const HAS_RUNS = 8;

/**
 * Goes through the texts as the reader will, over the records that continue the table.
 * @param start of the record's content
 * @param end of the record's content
 * @returns how many there are; undefined when one reaches beyond the table's records
 */
export function countStrings(view: DataView, start: number, end: number): number | undefined {
  const table = new ContinuedBytes(view, start, end);
  if (table.left < COUNTS) return undefined;
  table.skip(4);
  const stated = table.uint32();
  let texts = 0;
  for (; texts < stated && table.left > 0; texts++) {
    if (table.left < 3) return undefined;
    const characters = table.uint16();
    const flags = table.uint8();
    const runs = (flags & HAS_RUNS) !== 0 ? table.uint16() : 0;
    const extension = (flags & HAS_EXTENSION) !== 0 ? table.uint32() : 0;
    if (!table.skipCharacters(characters, (flags & WIDE) !== 0) || !table.skip(4 * runs) || !table.skip(extension)) return undefined;
  }
  return texts;
}

/** The bytes of a record and of those that continue it. */
class ContinuedBytes {
  #position: number;
  #end: number;

  constructor(readonly view: DataView, start: number, end: number) {
    this.#position = start;
    this.#end = end;
  }

  /** Bytes left in this record; the next one is opened when it is used up. */
  get left(): number {
    if (this.#position === this.#end) this.#next();
    return this.#end - this.#position;
  }

  uint8(): number {
    return this.left < 1 ? 0 : this.view.getUint8(this.#position++);
  }

  uint16(): number {
    return this.uint8() | (this.uint8() << 8);
  }

  uint32(): number {
    return this.uint16() + this.uint16() * 0x10000;
  }

  skip(bytes: number): boolean {
    for (let rest = bytes; rest > 0; ) {
      const step = Math.min(rest, this.left);
      if (step === 0) return false;
      this.#position += step;
      rest -= step;
    }
    return true;
  }

  /** A text that goes on in the next record says there anew whether its characters are wide. */
  skipCharacters(count: number, wide: boolean): boolean {
    let size = wide ? 2 : 1;
    for (let rest = count; rest > 0; ) {
      if (this.#position === this.#end) {
        if (!this.#next()) return false;
        size = (this.uint8() & WIDE) !== 0 ? 2 : 1;
      }
      const step = Math.min(rest, Math.floor((this.#end - this.#position) / size));
      if (step === 0) return false;
      this.#position += step * size;
      rest -= step;
    }
    return true;
  }

  #next(): boolean {
    const { view } = this;
    if (this.#end + RECORD_HEAD > view.byteLength || view.getUint16(this.#end, true) !== CONTINUE) return false;
    const start = this.#end + RECORD_HEAD;
    const end = start + view.getUint16(this.#end + 2, true);
    if (end > view.byteLength) return false;
    this.#position = start;
    this.#end = end;
    return true;
  }
}
