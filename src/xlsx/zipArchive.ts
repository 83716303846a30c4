/** The parts of a zip archive, inflated piece by piece so that limits hold while inflating and not after. */
import { Inflate } from "fflate";
import type { Budget } from "./budget";
import { crc32 } from "./crc32";
import type { NativeZip } from "./nativeZip";
import { malformed, ReadRefusal } from "./problem";
import { partKey, readZipDirectory, type ZipDirectory, type ZipEntry } from "./zipDirectory";

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
/** Compressed bytes handed over at a time: at most some 8 MB come out of them before the limits are looked at again. */
const PIECE = 8_192;
/** How many parts may be as repetitive as they like. */
const FREE_PARTS = 4;
/** Bytes of a part that may be held at once; a sheet of so many cells as are read at most has fewer, larger ones are mostly refused half-way. */
const MOST_AT_ONCE = 96_000_000;
/** Bytes handed on at a time of a part that was inflated at once. */
const TAKEN = 262_144;

export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #budget: Budget;
  readonly #directory: ZipDirectory;

  /** @throws ReadRefusal when the bytes have no sound zip directory */
  constructor(bytes: Uint8Array, budget: Budget, readonly native?: NativeZip) {
    this.#bytes = bytes;
    this.#budget = budget;
    this.#directory = readZipDirectory(bytes, budget);
  }

  /** @param name part name without leading slash; case does not matter */
  has(name: string): boolean {
    return this.#directory.has(partKey(name));
  }

  /** True when any entry lies in the folder, whose name ends with "/". */
  hasFolder(folder: string): boolean {
    const key = partKey(folder);
    for (const name of this.#directory.keys()) if (name.startsWith(key)) return true;
    return false;
  }

  /**
   * Hands over the part's bytes in order.
   * @param take is given each piece and whether it is the last
   * @throws ReadRefusal when the part is missing, encrypted, damaged (size or checksum differ) or too large
   */
  read(name: string, take: (piece: Uint8Array, last: boolean) => void): void {
    const entry = this.#directory.get(partKey(name));
    if (!entry) throw malformed(`part is missing: ${name}`);
    readZipEntry(this.#bytes, entry, this.#budget, take, this.native);
  }
}

/**
 * Hands over the bytes of one entry of `listZipEntries`, in order.
 * @param bytes the whole archive
 * @throws ReadRefusal as `ZipArchive.read` does
 */
export function readZipEntry(
  bytes: Uint8Array, entry: ZipEntry, budget: Budget, take: (piece: Uint8Array, last: boolean) => void, native?: NativeZip,
): void {
  if (entry.encrypted) throw new ReadRefusal({ code: "encrypted", detail: `part is encrypted: ${entry.name}` });
  // More than it states never comes out of it: what cannot fit any more is not begun.
  budget.check("inflatedBytes", budget.used("inflatedBytes") + entry.inflatedBytes);
  const compressed = compressedPart(bytes, entry);
  budget.compressedBytes += compressed.length;
  const meter = new Meter(entry, budget, native?.crc32);
  const count = (piece: Uint8Array, last: boolean): void => {
    meter.count(piece);
    if (last) meter.finish();
    take(piece, last);
  };
  if (entry.method === 0) count(compressed, true);
  else if (entry.method === 8) inflate(entry, compressed, count, isModest(entry, budget) ? native : undefined);
  else throw malformed(`unknown compression ${entry.method}: ${entry.name}`);
}

function compressedPart(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw malformed(`no part where the directory says: ${entry.name}`);
  const start = entry.offset + LOCAL_BYTES + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const end = start + entry.compressedBytes;
  if (end > bytes.length) throw malformed(`part reaches beyond the file: ${entry.name}`);
  return bytes.subarray(start, end);
}

/** Compares what comes out of a part with the limits and with what the directory says of it. */
class Meter {
  #inflated = 0;
  #checksum = 0;

  constructor(
    readonly entry: ZipEntry,
    readonly budget: Budget,
    readonly sum: (bytes: Uint8Array, checksum: number) => number = crc32,
  ) {}

  count(piece: Uint8Array): void {
    this.#inflated += piece.length;
    this.budget.use("inflatedBytes", piece.length);
    if (this.#inflated > this.budget.limits.ratioFreeBytes) {
      this.budget.check("compressionRatio", this.#inflated / this.entry.compressedBytes);
    }
    const all = this.budget.used("inflatedBytes");
    if (all > FREE_PARTS * this.budget.limits.ratioFreeBytes) this.budget.check("compressionRatio", all / this.budget.compressedBytes);
    if (this.#inflated > this.entry.inflatedBytes) throw malformed(`part is longer than the directory says: ${this.entry.name}`);
    this.#checksum = this.sum(piece, this.#checksum);
  }

  finish(): void {
    if (this.#inflated !== this.entry.inflatedBytes) throw malformed(`part is shorter than the directory says: ${this.entry.name}`);
    if (this.#checksum !== this.entry.checksum) throw malformed(`checksum differs: ${this.entry.name}`);
  }
}

/** Whether what the directory says of a part is not much, and within the limit of compression: only then may it be inflated at once. */
const isModest = ({ inflatedBytes, compressedBytes }: ZipEntry, { limits }: Budget): boolean =>
  inflatedBytes <= limits.ratioFreeBytes || (inflatedBytes <= MOST_AT_ONCE && inflatedBytes <= limits.compressionRatio * compressedBytes);

function inflate(entry: ZipEntry, compressed: Uint8Array, take: (piece: Uint8Array, last: boolean) => void, native: NativeZip | undefined): void {
  const whole = native?.inflate(compressed, entry.inflatedBytes);
  if (whole) {
    for (let start = 0; start < whole.length || start === 0; start += TAKEN) take(whole.subarray(start, start + TAKEN), start + TAKEN >= whole.length);
    return;
  }
  const stream = new Inflate();
  stream.ondata = take;
  for (let start = 0; start < compressed.length || start === 0; start += PIECE) {
    const piece = compressed.subarray(start, start + PIECE);
    try {
      stream.push(piece, start + PIECE >= compressed.length);
    } catch (error) {
      // fflate throws its own coded errors; refusals of the meter or the parser pass through it unchanged.
      if (error instanceof Error && "code" in error) throw malformed(`compressed data are damaged: ${entry.name} (${error.message})`);
      throw error;
    }
  }
}
