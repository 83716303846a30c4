/**
 * The text of a part with one character for each byte. All that is looked for in a part (tags, quotes, names of the
 * format) is ASCII, so places and slices are the same as in the text itself, and what is not touched stays byte for byte
 * what it was, whatever its encoding holds.
 */
import { strFromU8, strToU8 } from "fflate";
import type { NativeZip } from "../nativeZip";

export type ByteText = string & { readonly __unit: "one character a byte" };

export const byteText = (bytes: Uint8Array, native?: NativeZip): ByteText => (native?.textOfBytes?.(bytes) ?? strFromU8(bytes, true)) as ByteText;

export const bytesOf = (text: ByteText, native?: NativeZip): Uint8Array => native?.bytesOfText?.(text) ?? strToU8(text, true);

/** Ordinary text → its UTF-8 bytes, one character each. */
export const encodeText = (text: string): ByteText => (/^[\x00-\x7f]*$/.test(text) ? text : strFromU8(strToU8(text), true)) as ByteText;

/** A slice of a part → ordinary text, entities resolved. */
export function decodeText(slice: string): string {
  const text = /^[\x00-\x7f]*$/.test(slice) ? slice : strFromU8(strToU8(slice, true));
  return text.includes("&") ? text.replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(lt|gt|amp|quot|apos));/g, entity) : text;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function entity(whole: string, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name] ?? whole;
  const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
