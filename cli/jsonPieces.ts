/** Large JSON in pieces, so that it never stands in memory as one text. */

const INDENT = 2;
/** Objects and short lists this deep are gone into; long lists are cut, everything else is one piece. */
const DEEPEST = 3;
const ITEMS_A_PIECE = 256;
const lines: string[] = [];

/** What writes itself, as UTF-8 where it is a buffer; not below `DEEPEST`. */
export class WrittenJson {
  /** @param pieces what `JSON.stringify` would write so deep in the whole */
  constructor(readonly pieces: (depth: number) => Iterable<string | Buffer>) {}
}

/**
 * The text of `JSON.stringify(value, null, 2)`, piece by piece.
 * @param value plain data
 * @example [...jsonPieces({ files: [] })].join("")
 */
export function* jsonPieces(value: unknown, depth = 0): Generator<string | Buffer> {
  if (value instanceof WrittenJson) yield* value.pieces(depth);
  else if (typeof value !== "object" || value === null || depth > DEEPEST) yield nested(value, depth);
  else if (Array.isArray(value)) yield* listPieces(value, depth);
  else yield* objectPieces(Object.entries(value).filter(([, each]) => each !== undefined), depth);
}

function* objectPieces(entries: readonly (readonly [string, unknown])[], depth: number): Generator<string | Buffer> {
  if (entries.length === 0) return yield "{}";
  let before = "{";
  for (const [key, value] of entries) {
    yield `${before}${lineAt(depth + 1)}${JSON.stringify(key)}: `;
    yield* jsonPieces(value, depth + 1);
    before = ",";
  }
  yield `${lineAt(depth)}}`;
}

function* listPieces(list: readonly unknown[], depth: number): Generator<string | Buffer> {
  if (list.length === 0) return yield "[]";
  const isDeep = depth < DEEPEST;
  const step = isDeep ? 1 : ITEMS_A_PIECE;
  let before = "[";
  for (let from = 0; from < list.length; from += step) {
    yield before + lineAt(depth + 1);
    if (isDeep) yield* jsonPieces(list[from], depth + 1);
    else yield nested(list.slice(from, from + step), depth).slice(1 + lineAt(depth + 1).length, -1 - lineAt(depth).length);
    before = ",";
  }
  yield `${lineAt(depth)}]`;
}

/** Written as it stands that deep, by taking the lists around it off again. */
function nested(value: unknown, depth: number): string {
  let around = value;
  for (let level = 0; level < depth; level++) around = [around];
  const text = JSON.stringify(around, null, INDENT);
  const head = 2 * depth + (INDENT / 2) * depth * (depth + 1);
  const tail = 2 * depth + (INDENT / 2) * depth * (depth - 1);
  return text.slice(head, text.length - tail);
}

/** A line's end, and the next one's indent. */
export const lineAt = (depth: number): string => (lines[depth] ??= `\n${" ".repeat(INDENT * depth)}`);
