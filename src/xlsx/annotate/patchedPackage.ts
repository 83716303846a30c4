/** A workbook's zip archive with some parts changed, added or taken out; all others are taken over as they are. */
import { strToU8 } from "fflate";
import type { Budget } from "../budget";
import type { NativeZip } from "../nativeZip";
import { malformed } from "../problem";
import { ZipWriter } from "../writing/zipWriter";
import { readZipEntry, ZipArchive } from "../zipArchive";
import { listZipEntries, partKey, type ZipEntry } from "../zipDirectory";
import { type ByteText, byteText, bytesOf, encodeText } from "./byteText";

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
/** Bit 3 of an entry's flags: its sizes follow the data, in at most 24 bytes. */
const DESCRIPTOR_FLAG = 8;
const DESCRIPTOR_BYTES = 24;

/** A part as it shall be: patched in the text of its bytes, or made anew as ordinary text, which is encoded once. */
type ChangedPart = { readonly name: string } & ({ readonly text: ByteText } | { readonly made: string });

export class PatchedPackage {
  readonly archive: ZipArchive;
  readonly #entries: readonly ZipEntry[];
  readonly #byKey: ReadonlyMap<string, ZipEntry>;
  /** By `partKey`; null for a part taken out. */
  readonly #changed = new Map<string, ChangedPart | null>();

  /** @throws ReadRefusal when the bytes have no sound zip directory */
  constructor(readonly bytes: Uint8Array, readonly budget: Budget, readonly native?: NativeZip) {
    this.archive = new ZipArchive(bytes, budget, native);
    this.#entries = listZipEntries(bytes, budget);
    this.#byKey = new Map(this.#entries.map((entry) => [partKey(entry.name), entry]));
  }

  has(name: string): boolean {
    const changed = this.#changed.get(partKey(name));
    return changed === undefined ? this.archive.has(name) : changed !== null;
  }

  /** The part as it is now. @throws ReadRefusal when it is missing, damaged, too large, or in another encoding than UTF-8 */
  text(name: string): ByteText {
    const changed = this.#changed.get(partKey(name));
    if (changed) return "text" in changed ? changed.text : encodeText(changed.made);
    const entry = this.#byKey.get(partKey(name));
    if (changed === null || entry === undefined) throw malformed(`part is missing: ${name}`);
    const text = byteText(this.#inflate(entry), this.native);
    if (/^(?:\xff\xfe|\xfe\xff|<\0|\0<)/.test(text)) throw malformed(`${name}: not UTF-8`);
    return text;
  }

  /** Changes a part, or adds it after all others. */
  write(name: string, text: ByteText): void {
    const key = partKey(name);
    this.#changed.set(key, { name: this.#byKey.get(key)?.name ?? name, text });
  }

  /** Adds a part that is made anew. @param text in any characters */
  add(name: string, made: string): void {
    this.#changed.set(partKey(name), { name, made });
  }

  remove(name: string): void {
    const key = partKey(name);
    if (this.#byKey.has(key)) this.#changed.set(key, null);
    else this.#changed.delete(key);
  }

  /** @param nameOf part name for a number; the first from 1 on that is free is given */
  freeName(nameOf: (number: number) => string): string {
    let number = 1;
    while (this.has(nameOf(number))) number++;
    return nameOf(number);
  }

  /** The archive: parts that were there in their order, those added after them. */
  finish(): Uint8Array {
    const zip = new ZipWriter(this.native);
    const ends = this.#localEnds();
    for (const entry of this.#entries) {
      const changed = this.#changed.get(partKey(entry.name));
      if (changed === null) continue;
      if (changed) zip.add(changed.name, this.#bytesOf(changed));
      else zip.copy(this.#local(entry, ends), entry.record);
    }
    for (const [key, changed] of this.#changed) {
      if (changed && !this.#byKey.has(key)) zip.add(changed.name, this.#bytesOf(changed));
    }
    return zip.finish();
  }

  #bytesOf(part: ChangedPart): Uint8Array {
    return "text" in part ? bytesOf(part.text, this.native) : strToU8(part.made);
  }

  #inflate(entry: ZipEntry): Uint8Array {
    const whole = new Uint8Array(entry.inflatedBytes <= this.budget.limits.inflatedBytes ? entry.inflatedBytes : 0);
    let position = 0;
    readZipEntry(this.bytes, entry, this.budget, (piece) => {
      whole.set(piece, position);
      position += piece.length;
    }, this.native);
    return whole;
  }

  /** Local header, data and data descriptor. */
  #local(entry: ZipEntry, ends: ReadonlyMap<number, number>): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    if (view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw malformed(`no part where the directory says: ${entry.name}`);
    const nameAndExtra = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const dataEnd = entry.offset + LOCAL_BYTES + nameAndExtra + entry.compressedBytes;
    if (dataEnd > this.bytes.length) throw malformed(`part reaches beyond the file: ${entry.name}`);
    const describes = (view.getUint16(entry.offset + 6, true) & DESCRIPTOR_FLAG) !== 0;
    const next = ends.get(entry.offset) ?? this.bytes.length;
    const end = describes ? Math.max(dataEnd, Math.min(next, dataEnd + DESCRIPTOR_BYTES)) : dataEnd;
    return this.bytes.subarray(entry.offset, end);
  }

  /** Where the part after each begins, by offset. The last is followed by the directory. */
  #localEnds(): ReadonlyMap<number, number> {
    const offsets = this.#entries.map(({ offset }) => offset).sort((a, b) => a - b);
    const directory = this.#entries[0] === undefined ? this.bytes.length : this.#entries[0].record.byteOffset - this.bytes.byteOffset;
    return new Map(offsets.map((offset, index) => [offset, offsets[index + 1] ?? directory]));
  }
}
