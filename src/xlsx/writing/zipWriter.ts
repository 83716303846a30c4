/**
 * Writes a zip archive: new parts, and parts taken over from another archive as they are. Equal content gives equal
 * bytes: every new part bears the same date.
 */
import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../crc32";
import type { NativeZip } from "../nativeZip";

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
/** 1 January 1980, the first day that the format knows; Excel writes it too. */
const DATE = 0x0021;
const VERSION = 20;
const DEFLATED = 8;
/** In a 32-bit field: see the zip64 extra field. */
const SEE_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 1;
/** The usual compromise is 6; sheets come out a tenth larger at 2, in a third of the time. */
const LEVEL = 2;

export class ZipWriter {
  readonly #pieces: Uint8Array[] = [];
  readonly #directory: Uint8Array[] = [];
  #position = 0;

  /** @param native deflates and sums up faster where there is something that does */
  constructor(readonly native?: NativeZip) {}

  /** @param name with "/" between folders, ASCII */
  add(name: string, content: Uint8Array): void {
    const nameBytes = strToU8(name);
    const data = this.native?.deflate?.(content, LEVEL) ?? deflateSync(content, { level: LEVEL });
    const offset = this.#position;
    const shared = new Uint8Array(26);
    const view = new DataView(shared.buffer);
    view.setUint16(0, VERSION, true);
    // Bit 11 says that the name is UTF-8; for plain letters both are the same, and some old readers stumble over it.
    view.setUint16(2, nameBytes.length === name.length ? 0 : 0x0800, true);
    view.setUint16(4, DEFLATED, true);
    view.setUint16(8, DATE, true);
    view.setUint32(10, (this.native?.crc32 ?? crc32)(content, 0), true);
    view.setUint32(14, data.length, true);
    view.setUint32(18, content.length, true);
    view.setUint16(22, nameBytes.length, true);
    this.#write(localHeader(shared), nameBytes, data);
    this.#directory.push(directoryEntry(shared, nameBytes, offset));
  }

  /**
   * Takes a part over from another archive.
   * @param local its local header, data and data descriptor
   * @param record its directory entry; the place in it is replaced
   */
  copy(local: Uint8Array, record: Uint8Array): void {
    this.#directory.push(relocated(record, this.#position));
    this.#write(local);
  }

  /** @param comment of the archive */
  finish(comment: Uint8Array = new Uint8Array(0)): Uint8Array {
    const offset = this.#position;
    const entries = this.#directory.length;
    this.#write(...this.#directory);
    const end = new DataView(new ArrayBuffer(END_BYTES));
    end.setUint32(0, END_SIGNATURE, true);
    end.setUint16(8, entries, true);
    end.setUint16(10, entries, true);
    end.setUint32(12, this.#position - offset, true);
    end.setUint32(16, offset, true);
    end.setUint16(20, comment.length, true);
    this.#write(new Uint8Array(end.buffer), comment);
    return joined(this.#pieces, this.#position);
  }

  #write(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.#position += piece.length;
    }
  }
}

/** @param shared the 26 bytes from "version needed" to "extra length" that both kinds of header have */
function localHeader(shared: Uint8Array): Uint8Array {
  const header = new Uint8Array(LOCAL_BYTES);
  new DataView(header.buffer).setUint32(0, LOCAL_SIGNATURE, true);
  header.set(shared, 4);
  return header;
}

function directoryEntry(shared: Uint8Array, name: Uint8Array, offset: number): Uint8Array {
  const entry = new Uint8Array(ENTRY_BYTES + name.length);
  const view = new DataView(entry.buffer);
  view.setUint32(0, ENTRY_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  entry.set(shared, 6);
  view.setUint32(42, offset, true);
  entry.set(name, ENTRY_BYTES);
  return entry;
}

/** A directory entry that names another place in the file; in the zip64 field where the entry keeps it there. */
function relocated(record: Uint8Array, offset: number): Uint8Array {
  const copy = record.slice();
  const view = new DataView(copy.buffer);
  if (view.getUint32(42, true) !== SEE_ZIP64) {
    view.setUint32(42, offset, true);
    return copy;
  }
  const wideBefore = [20, 24].filter((field) => view.getUint32(field, true) === SEE_ZIP64).length;
  const start = ENTRY_BYTES + view.getUint16(28, true);
  const end = start + view.getUint16(30, true);
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_FIELD) continue;
    const place = field + 4 + 8 * wideBefore;
    view.setUint32(place, offset, true);
    view.setUint32(place + 4, 0, true);
    break;
  }
  return copy;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let position = 0;
  for (const piece of pieces) {
    whole.set(piece, position);
    position += piece.length;
  }
  return whole;
}
