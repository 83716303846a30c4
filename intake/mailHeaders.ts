/** Mail programs in China write file names into header lines as bare GBK, which no standard allows and everybody reads. */
import { decode } from "./decodeText";
import { joinBytes } from "./joinBytes";

const LINE_FEED = 10;
/** Longer lines are content, not headers. */
const LONGEST_HEADER_LINE = 2_000;
const NAME = /name\s*=/i;

/**
 * The mail with such lines in UTF-8, which the parser takes them for.
 * @returns the same bytes when there is no such line
 */
export function withUtf8Names(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let kept = 0;
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    const better = end - start <= LONGEST_HEADER_LINE ? inUtf8(line) : undefined;
    if (better) {
      pieces.push(bytes.subarray(kept, start), better);
      kept = end;
    }
    start = end;
  }
  return pieces.length === 0 ? bytes : joinBytes([...pieces, bytes.subarray(kept)]);
}

function inUtf8(line: Uint8Array): Uint8Array | undefined {
  if (!line.some((byte) => byte >= 0x80) || decode(line, "utf-8") !== undefined) return undefined;
  const text = decode(line, "gb18030");
  return text !== undefined && NAME.test(text) ? new TextEncoder().encode(text) : undefined;
}
