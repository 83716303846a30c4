/** Whether a formula stored in an .xls is made of whole tokens. The library that reads them runs on for ever past a broken one. */

/** Where a record keeps the length of its tokens and where they begin, by its type. */
const PLACES: ReadonlyMap<number, { readonly length: number; readonly tokens: number }> = new Map([
  [0x0006, { length: 20, tokens: 22 }], // FORMULA
  [0x0221, { length: 12, tokens: 14 }], // ARRAY
  [0x04bc, { length: 8, tokens: 10 }], // SHRFMLA
]);
const NAME = 0x0018;
const NAME_HEAD = 14;
const NAME_CHARACTERS = 3;
const NAME_TOKENS_LENGTH = 4;

/** Bytes after a token's own, by token; those that depend on their content are below. */
const SIZES: ReadonlyMap<number, number> = new Map([
  [0x01, 4], [0x02, 4],
  ...Array.from({ length: 0x14 }, (_, index): [number, number] => [index + 0x03, 0]), // operators, brackets, empty argument: 0x03–0x16
  [0x1c, 1], [0x1d, 1], [0x1e, 2], [0x1f, 8],
  [0x20, 7], [0x21, 2], [0x22, 3], [0x23, 4], [0x24, 4], [0x25, 8], [0x26, 6], [0x27, 6], [0x28, 6], [0x29, 2], [0x2a, 4], [0x2b, 8], [0x2c, 4], [0x2d, 8],
  [0x39, 6], [0x3a, 6], [0x3b, 10], [0x3c, 6], [0x3d, 10],
]);
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOOSE = 0x04;

/**
 * @param start first byte of the record's content
 * @param end byte after it
 * @returns true also for records that hold no formula, and for formulas that go on in a next record
 */
export function hasWholeFormula(view: DataView, type: number, start: number, end: number): boolean {
  if (type === NAME) {
    if (start + NAME_HEAD + 1 > end) return false;
    const wide = (view.getUint8(start + NAME_HEAD) & 1) !== 0;
    const tokens = start + NAME_HEAD + 1 + view.getUint8(start + NAME_CHARACTERS) * (wide ? 2 : 1);
    return areWhole(view, tokens, tokens + view.getUint16(start + NAME_TOKENS_LENGTH, true), end);
  }
  const place = PLACES.get(type);
  if (!place) return true;
  if (start + place.tokens > end) return false;
  const tokens = start + place.tokens;
  return areWhole(view, tokens, tokens + view.getUint16(start + place.length, true), end);
}

function areWhole(view: DataView, start: number, stop: number, end: number): boolean {
  if (stop > end) return false;
  let position = start;
  while (position < stop) {
    const size = sizeOf(view, position, stop);
    if (size === undefined) return false;
    position += 1 + size;
  }
  return position === stop;
}

function sizeOf(view: DataView, position: number, stop: number): number | undefined {
  const byte = view.getUint8(position);
  // The upper bits of an operand tell what is wanted of it: reference, value or array.
  const token = byte >= 0x20 ? 0x20 | (byte & 0x1f) : byte;
  if (token === TEXT) return position + 2 < stop ? 2 + view.getUint8(position + 1) * ((view.getUint8(position + 2) & 1) !== 0 ? 2 : 1) : undefined;
  if (token === ATTRIBUTE) {
    if (position + 3 >= stop) return undefined;
    return 3 + ((view.getUint8(position + 1) & CHOOSE) !== 0 ? 2 * (view.getUint16(position + 2, true) + 1) : 0);
  }
  return SIZES.get(token);
}
