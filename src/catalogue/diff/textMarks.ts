/** Which words of a text were changed: the least that was taken out and put in, exactly. */

/** A stretch of a text that stands in both, or in one only. */
export interface MarkedPiece {
  readonly text: string;
  readonly changed: boolean;
}

/** Both texts in pieces; joined, the pieces are the texts. The unchanged pieces of both are the same. */
export interface TextMarks {
  readonly before: readonly MarkedPiece[];
  readonly after: readonly MarkedPiece[];
}

/** Beyond so many comparisons what lies between the common beginning and end is marked as a whole. */
const MOST_COMPARISONS = 1_000_000;
/** Numbers and Latin words are one sign, so that 10 → 15 is not "1" kept and "0" changed. */
const TOKEN = /\d+(?:\.\d+)?|[A-Za-z]+|[\s\S]/gu;

/**
 * Marks what differs. The longest common sequence of characters (numbers and Latin words whole) is unchanged.
 * Swapping the texts swaps the marks.
 * @example markChanges("每次扣2分", "每次扣3分").after // [{ text: "每次扣", changed: false }, { text: "3", changed: true }, { text: "分", changed: false }]
 */
export function markChanges(before: string, after: string): TextMarks {
  if (before > after) {
    const { before: a, after: b } = markChanges(after, before);
    return { before: b, after: a };
  }
  const [a, b] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const common = middleA.length * middleB.length > MOST_COMPARISONS ? [] : longestCommon(middleA, middleB);
  const keptA = new Set(common.map(([at]) => at + start));
  const keptB = new Set(common.map(([, at]) => at + start));
  const isKept = (kept: ReadonlySet<number>, length: number) => (at: number): boolean => at < start || at >= length - end || kept.has(at);
  return { before: pieces(a, isKept(keptA, a.length)), after: pieces(b, isKept(keptB, b.length)) };
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  let count = 0;
  while (count < a.length - start && count < b.length - start && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

/** Places in both of a longest common sequence. */
function longestCommon(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) common.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}

function pieces(tokens: readonly string[], isKept: (at: number) => boolean): MarkedPiece[] {
  const found: { text: string; changed: boolean }[] = [];
  tokens.forEach((token, at) => {
    const changed = !isKept(at);
    const last = found.at(-1);
    if (last?.changed === changed) last.text += token;
    else found.push({ text: token, changed });
  });
  return found;
}
