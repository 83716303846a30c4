/** Bytes of text in the encodings that offices use. */

const UTF_8_MARK = [0xef, 0xbb, 0xbf];
const LITTLE_MARK = [0xff, 0xfe];
const BIG_MARK = [0xfe, 0xff];

/**
 * Text by its byte order mark; without one UTF-8 where the bytes are that, else GB 18030 (which GBK and GB 2312 are part
 * of), as Chinese Excel and WPS save .csv.
 * @returns without the mark; undefined when the bytes are none of these, or hold zeros and are no text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, UTF_8_MARK)) return decode(bytes, "utf-8");
  if (startsWith(bytes, LITTLE_MARK)) return decode(bytes, "utf-16le");
  if (startsWith(bytes, BIG_MARK)) return decode(bytes, "utf-16be");
  if (bytes.includes(0)) return undefined;
  return decode(bytes, "utf-8") ?? decode(bytes, "gb18030");
}

/** @returns undefined when the bytes are not of this encoding */
export function decode(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030"): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The beginning of bytes, read leniently: enough to see what kind of text it is. */
export function beginningOf(bytes: Uint8Array, length = 4_096): string {
  const encoding = startsWith(bytes, LITTLE_MARK) ? "utf-16le" : startsWith(bytes, BIG_MARK) ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes.subarray(0, length));
}

export const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);
