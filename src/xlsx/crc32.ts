/** CRC-32 of zip parts, four bytes a step; a flipped bit in a score must not pass as a score. */

const TABLES = makeTables();

function makeTables(): readonly Uint32Array[] {
  const first = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    first[n] = value;
  }
  const tables = [first];
  for (let k = 1; k < 4; k++) {
    const previous = tables[k - 1] ?? first;
    tables.push(first.map((_, n) => at(first, at(previous, n) & 255) ^ (at(previous, n) >>> 8)));
  }
  return tables;
}

function at(table: Uint32Array, index: number): number {
  return table[index] ?? 0;
}

/**
 * Checksum of bytes that arrive in pieces.
 * @param bytes the next piece
 * @param checksum what the pieces before it gave; 0 to begin
 * @returns unsigned 32-bit checksum of everything so far
 */
export function crc32(bytes: Uint8Array, checksum = 0): number {
  const [t0, t1, t2, t3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let value = ~checksum;
  let index = 0;
  for (const end = bytes.length - 3; index < end; index += 4) {
    value ^= byte(bytes, index) | (byte(bytes, index + 1) << 8) | (byte(bytes, index + 2) << 16) | (byte(bytes, index + 3) << 24);
    value = at(t3, value & 255) ^ at(t2, (value >>> 8) & 255) ^ at(t1, (value >>> 16) & 255) ^ at(t0, value >>> 24);
  }
  for (; index < bytes.length; index++) value = at(t0, (value ^ byte(bytes, index)) & 255) ^ (value >>> 8);
  return ~value >>> 0;
}

function byte(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}
