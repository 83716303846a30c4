/** The least that a changed copy of a workbook can cost: every part inflated, summed up and deflated again, nothing of it looked at. */
import assert from "node:assert/strict";
import * as zlib from "node:zlib";

const [END, ENTRY] = [0x0605_4b50, 0x0201_4b50];
const DEFLATED = 8;
/** As the copy itself is packed. */
const LEVEL = 2;

/** @returns bytes of all parts, deflated again */
export function rawCopy(bytes: Buffer): number {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  assert.equal(bytes.readUInt32LE(end), END);
  let [entry, written] = [bytes.readUInt32LE(end + 16), 0];
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    assert.equal(bytes.readUInt32LE(entry), ENTRY);
    const [size, header] = [bytes.readUInt32LE(entry + 20), bytes.readUInt32LE(entry + 42)];
    const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const stored = bytes.subarray(from, from + size);
    const content = bytes.readUInt16LE(entry + 10) === DEFLATED ? zlib.inflateRawSync(stored) : stored;
    assert.equal(zlib.crc32(content), bytes.readUInt32LE(entry + 16), "the part is whole");
    written += zlib.deflateRawSync(content, { level: LEVEL }).length;
    entry += 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return written;
}
