/** zlib for the reader and the writer of workbooks: five times as fast as inflating and summing up in a script, which is a fifth of reading a workbook. */
import * as zlib from "node:zlib";
import type { NativeZip } from "../src/xlsx/nativeZip";
import { noteInflated } from "./inflatedMemory";

export const nativeZip: NativeZip = {
  inflate(compressed, inflatedBytes) {
    noteInflated(inflatedBytes);
    try {
      // One byte more than there may be: the end is then seen without a second piece of that size.
      const { buffer, engine } = inflateRaw(compressed, { info: true, maxOutputLength: inflatedBytes + 1, chunkSize: Math.max(inflatedBytes + 1, LEAST_CHUNK) });
      return buffer.length === inflatedBytes && engine.bytesWritten === compressed.length ? buffer : undefined;
    } catch {
      return undefined;
    }
  },
  deflate: (content, level) => zlib.deflateRawSync(content, { level }),
  // Since Node 20.15.
  crc32: (bytes, checksum) => zlib.crc32(bytes, checksum),
  textOfBytes: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"),
  bytesOfText: (text) => Buffer.from(text, "latin1"),
};

const LEAST_CHUNK = 64;

/** With `info`, which the types do not know. */
const inflateRaw = zlib.inflateRawSync as unknown as (
  bytes: Uint8Array, options: zlib.ZlibOptions,
) => { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } };
