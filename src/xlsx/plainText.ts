const LONGEST_AT_ONCE = 1024;
const units = new Uint16Array(LONGEST_AT_ONCE);

/**
 * Characters of UTF-8 in which nothing is unusual: no control characters, surrogates, escapes or `]]>`.
 * @returns undefined for any other bytes, sound or not
 */
export function plainText(bytes: Uint8Array, from: number, to: number): string | undefined {
  let text = "";
  let used = 0;
  for (let at = from; at < to; ) {
    const unit = unitAt(bytes, at);
    if (!isUsual(unit)) return undefined;
    at += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    if (at > to) return undefined;
    units[used++] = unit;
    if (used === LONGEST_AT_ONCE) {
      text += textOf(used);
      used = 0;
    }
  }
  text = text === "" ? textOf(used) : text + textOf(used);
  return text.includes("_x") || text.includes("]]>") ? undefined : text;
}

/** One UTF-16 unit from one to three bytes; −1 where they are none, or of more bytes than needed. */
function unitAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first;
  const second = (bytes[at + 1] ?? 0) ^ 0x80;
  if (second > 0x3f) return -1;
  if (first >= 0xc2 && first < 0xe0) return ((first & 0x1f) << 6) | second;
  const third = (bytes[at + 2] ?? 0) ^ 0x80;
  if (first < 0xe0 || first > 0xef || third > 0x3f) return -1;
  const unit = ((first & 0x0f) << 12) | (second << 6) | third;
  return unit < 0x800 ? -1 : unit;
}

/** Neither control characters, surrogates, the byte order mark, the mark for damage, nor what is no character at all. */
const isUsual = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) || (unit >= 0xa0 && unit < 0xd800) || (unit >= 0xe000 && unit < 0xfeff) || (unit >= 0xff00 && unit < 0xfffd);

const textOf = (used: number): string => String.fromCharCode.apply(null, units.subarray(0, used) as unknown as number[]);
