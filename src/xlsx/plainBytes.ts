/** Words looked for among bytes. */

/** A word of ASCII as its bytes. */
export const asciiBytes = (word: string): Uint8Array => Uint8Array.from(word, (letter) => letter.charCodeAt(0));

export function standsAt(word: Uint8Array, bytes: Uint8Array, at: number): boolean {
  if (at + word.length > bytes.length) return false;
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word[index]) return false;
  return true;
}

/** @returns the place behind the first such word from there on; −1 where there is none */
export function behindNext(word: Uint8Array, bytes: Uint8Array, from: number): number {
  const [first = 0] = word;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(word, bytes, at)) return at + word.length;
  }
  return -1;
}

/** @returns the place behind the last such word; −1 where there is none */
export function behindLast(word: Uint8Array, bytes: Uint8Array): number {
  const [first = 0] = word;
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at > 0 ? bytes.lastIndexOf(first, at - 1) : -1) {
    if (standsAt(word, bytes, at)) return at + word.length;
  }
  return -1;
}

/** Bytes of ASCII as text. */
export function asciiText(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
