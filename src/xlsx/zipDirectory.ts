/**
 * The table of contents of a zip archive, read from its central directory: the only place that knows the sizes of
 * parts written with data descriptors, and the one that Excel believes.
 */
import { strFromU8 } from "fflate";
import type { Budget } from "./budget";
import { crc32 } from "./crc32";
import { malformed, ReadRefusal } from "./problem";

export interface ZipEntry {
  /** As stored, read as UTF-8; for messages. */
  readonly name: string;
  /** The name's bytes, for archives whose names are in an encoding of their own. */
  readonly nameBytes: Uint8Array;
  /** The archive says that its name is UTF-8. */
  readonly nameIsUtf8: boolean;
  /** Name of the Unicode path extra field, when it belongs to these name bytes. */
  readonly unicodeName: string | undefined;
  /** 0 stored, 8 deflated; others are refused when the part is read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly compressedBytes: number;
  readonly inflatedBytes: number;
  /** Offset of the local header in the file. */
  readonly offset: number;
  /** The whole directory entry, for taking a part over into another archive as it is. */
  readonly record: Uint8Array;
}

/** Entries by `partKey`. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
/** In a 16- or 32-bit field these say: see the zip64 extra field. */
const SEE_ZIP64_16 = 0xffff;
const SEE_ZIP64_32 = 0xffffffff;
/** General purpose bit 11. */
const UTF8_NAME = 0x800;
const ZIP64_FIELD = 1;
/** Info-ZIP's Unicode path: version, checksum of the name it replaces, name in UTF-8. */
const UNICODE_PATH_FIELD = 0x7075;

/**
 * Part names are compared without case, with "/" between folders and none in front: archives written on Windows hold
 * "xl\workbook.xml" and "/xl/Workbook.xml" for the same part.
 */
export function partKey(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
}

/**
 * @throws ReadRefusal: truncated when there is no end record, malformed when the directory contradicts itself or names
 * a part twice, too-large when it has too many parts
 */
export function readZipDirectory(bytes: Uint8Array, budget: Budget): ZipDirectory {
  const entries = new Map<string, ZipEntry>();
  for (const entry of listZipEntries(bytes, budget)) {
    const key = partKey(entry.name);
    if (entries.has(key)) throw malformed(`part twice in the zip directory: ${entry.name}`);
    entries.set(key, entry);
  }
  return entries;
}

/**
 * Every entry in the order of the directory, folders and names that occur twice included.
 * @throws ReadRefusal as `readZipDirectory` does, but for names given twice
 */
export function listZipEntries(bytes: Uint8Array, budget: Budget): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  budget.check("parts", end.entries);
  if (end.position - end.size < 0) throw new ReadRefusal({ code: "truncated", detail: "zip directory begins before the file" });
  // Bytes put in front of an archive shift every offset in it; the directory is where its end record says, seen from the end.
  const start = end.position - end.size;
  const shift = start - end.offset;
  if (shift < 0) throw new ReadRefusal({ code: "truncated", detail: `${-shift} bytes are missing before the zip directory` });

  const entries: ZipEntry[] = [];
  let position = start;
  for (let index = 0; index < end.entries; index++) {
    if (position + ENTRY_BYTES > end.position || view.getUint32(position, true) !== ENTRY_SIGNATURE) {
      throw malformed(`zip directory ends at entry ${index + 1} of ${end.entries}`);
    }
    const { entry, length } = readEntry(bytes, view, position, shift, end.position);
    position += length;
    entries.push(entry);
  }
  return entries;
}

interface EndRecord {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory ends: the offset of the end record (of the zip64 one, when there is one). */
  readonly position: number;
}

function findEnd(view: DataView): EndRecord {
  const last = view.byteLength - END_BYTES;
  for (let position = last; position >= Math.max(0, last - MAX_COMMENT); position--) {
    if (view.getUint32(position, true) !== END_SIGNATURE) continue;
    // The signature may also stand inside a comment; a true end record's comment ends within the file.
    if (position + END_BYTES + view.getUint16(position + 20, true) > view.byteLength) continue;
    if (view.getUint16(position + 4, true) !== view.getUint16(position + 6, true)) throw malformed("zip archive in several volumes");
    return readZip64End(view, position) ?? {
      entries: view.getUint16(position + 10, true),
      size: view.getUint32(position + 12, true),
      offset: view.getUint32(position + 16, true),
      position,
    };
  }
  throw new ReadRefusal({ code: "truncated", detail: "no end record of a zip archive" });
}

function readZip64End(view: DataView, endPosition: number): EndRecord | undefined {
  const locator = endPosition - ZIP64_LOCATOR_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) return undefined;
  const stated = uint64(view, locator + 8);
  // Where bytes were put in front of the archive the stated place is wrong, and the record stands before its locator.
  const position = [stated, locator - 56].find(
    (place) => place >= 0 && place + 56 <= locator && view.getUint32(place, true) === ZIP64_END_SIGNATURE,
  );
  if (position === undefined) throw malformed("zip64 end record is missing");
  return { entries: uint64(view, position + 32), size: uint64(view, position + 40), offset: uint64(view, position + 48), position };
}

function readEntry(
  bytes: Uint8Array, view: DataView, position: number, shift: number, end: number,
): { readonly entry: ZipEntry; readonly length: number } {
  const nameLength = view.getUint16(position + 28, true);
  const extraLength = view.getUint16(position + 30, true);
  const length = ENTRY_BYTES + nameLength + extraLength + view.getUint16(position + 32, true);
  if (position + length > end) throw malformed("zip directory entry reaches beyond the directory");
  const nameEnd = position + ENTRY_BYTES + nameLength;
  const nameBytes = bytes.subarray(position + ENTRY_BYTES, nameEnd);
  const name = strFromU8(nameBytes);
  const sizes = entrySizes(view, position, nameEnd, nameEnd + extraLength);
  const offset = sizes.offset + shift;
  if (offset + LOCAL_BYTES + sizes.compressedBytes > bytes.length) throw malformed(`part reaches beyond the file: ${name}`);
  const flags = view.getUint16(position + 8, true);
  const entry: ZipEntry = {
    name,
    nameBytes,
    nameIsUtf8: (flags & UTF8_NAME) !== 0,
    unicodeName: unicodeName(bytes, view, nameBytes, nameEnd, nameEnd + extraLength),
    method: view.getUint16(position + 10, true),
    encrypted: (flags & 1) !== 0,
    checksum: view.getUint32(position + 16, true),
    compressedBytes: sizes.compressedBytes,
    inflatedBytes: sizes.inflatedBytes,
    offset,
    record: bytes.subarray(position, position + length),
  };
  return { entry, length };
}

/** The two sizes and the offset; each is in the zip64 extra field when its 32-bit field is full. */
function entrySizes(view: DataView, position: number, extraStart: number, extraEnd: number) {
  const compressed = view.getUint32(position + 20, true);
  const inflated = view.getUint32(position + 24, true);
  const disk = view.getUint16(position + 34, true);
  const local = view.getUint32(position + 42, true);
  const zip64 = zip64Field(view, extraStart, extraEnd);
  const wide = (value: number): number => {
    if (value !== SEE_ZIP64_32) return value;
    const place = zip64?.shift();
    if (place === undefined) throw malformed("zip64 sizes are missing");
    return place;
  };
  const inflatedBytes = wide(inflated);
  const compressedBytes = wide(compressed);
  const offset = wide(local);
  if (disk !== 0 && disk !== SEE_ZIP64_16) throw malformed("zip archive in several volumes");
  return { inflatedBytes, compressedBytes, offset };
}

/** The 64-bit numbers of the zip64 extra field, in order. */
function zip64Field(view: DataView, start: number, end: number): number[] | undefined {
  const field = extraField(view, start, end, ZIP64_FIELD);
  if (!field) return undefined;
  const numbers: number[] = [];
  for (let place = field.start; place + 8 <= field.end; place += 8) numbers.push(uint64(view, place));
  return numbers;
}

/** A name changed by a program that did not know the field no longer has its checksum, and the field is out of date. */
function unicodeName(bytes: Uint8Array, view: DataView, nameBytes: Uint8Array, start: number, end: number): string | undefined {
  const field = extraField(view, start, end, UNICODE_PATH_FIELD);
  if (!field || field.end - field.start < 6 || view.getUint8(field.start) !== 1) return undefined;
  return view.getUint32(field.start + 1, true) === crc32(nameBytes) ? strFromU8(bytes.subarray(field.start + 5, field.end)) : undefined;
}

/** Where the content of an extra field lies. */
function extraField(view: DataView, start: number, end: number, id: number): { readonly start: number; readonly end: number } | undefined {
  for (let position = start; position + 4 <= end; ) {
    const next = position + 4 + view.getUint16(position + 2, true);
    if (next > end) return undefined;
    if (view.getUint16(position, true) === id) return { start: position + 4, end: next };
    position = next;
  }
  return undefined;
}

/** @returns Infinity beyond 2^53: no file that this program holds in memory is that long */
function uint64(view: DataView, position: number): number {
  const value = view.getUint32(position, true) + view.getUint32(position + 4, true) * 2 ** 32;
  return Number.isSafeInteger(value) ? value : Infinity;
}
