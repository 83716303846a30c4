/** The source text as pieces of bounded length and, in each, the spans that are marked. Pure; offsets are those of the text. */

export interface TextPiece {
  readonly start: number;
  /** Exclusive; without the line's end. */
  readonly end: number;
}

/** A line longer than this is shown in several pieces. */
const LONGEST = 1200;

/** Lines of the text; long ones are cut behind a mark of punctuation. */
export function piecesOf(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let start = 0; start <= text.length; ) {
    const line = text.indexOf("\n", start);
    const end = line < 0 ? text.length : line;
    let from = start;
    while (end - from > LONGEST) {
      const cut = cutBefore(text, from, from + LONGEST);
      pieces.push({ start: from, end: cut });
      from = cut;
    }
    pieces.push({ start: from, end });
    start = end + 1;
  }
  return pieces;
}

function cutBefore(text: string, from: number, most: number): number {
  for (let at = most; at > from + LONGEST / 2; at--) if ("。；;，\t ".includes(text[at - 1] ?? "")) return at;
  // Never between the halves of a character.
  return /[\uD800-\uDBFF]/u.test(text[most - 1] ?? "") ? most - 1 : most;
}

/** Index of the piece that holds an offset. */
export function pieceAt(pieces: readonly TextPiece[], offset: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface MarkedRange {
  readonly start: number;
  readonly end: number;
  readonly key: number;
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
  /** Of the shortest range that covers it; null where none does. */
  readonly key: number | null;
  /** Whether the emphasised range covers it. */
  readonly emphasised: boolean;
}

/** @param ranges sorted by start */
export function rangesIndex(ranges: readonly MarkedRange[]): (start: number, end: number) => readonly MarkedRange[] {
  // The farthest end of all ranges up to each: ranges before the first that reaches the window cannot touch it.
  const reach: number[] = [];
  for (const { end } of ranges) reach.push(Math.max(end, reach.at(-1) ?? 0));
  const first = (start: number): number => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return (start, end) => {
    const touching: MarkedRange[] = [];
    for (let at = first(start); at < ranges.length; at++) {
      const range = ranges[at];
      if (!range || range.start >= end) break;
      if (range.end > start) touching.push(range);
    }
    return touching;
  };
}

/** A piece cut wherever a range begins or ends; the spans together are the piece. */
export function spansOf({ start, end }: TextPiece, ranges: readonly MarkedRange[], emphasis: { readonly start: number; readonly end: number } | null): readonly TextSpan[] {
  const inside = (at: number): boolean => at > start && at < end;
  const all = emphasis ? [...ranges, emphasis] : ranges;
  const cuts = [...new Set([start, ...all.flatMap((range) => [range.start, range.end]).filter(inside), end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const covering = ranges.filter((range) => range.start <= from && range.end >= to);
    const nearest = covering.reduce<MarkedRange | null>((best, range) => (best && best.end - best.start <= range.end - range.start ? best : range), null);
    return { start: from, end: to, key: nearest?.key ?? null, emphasised: emphasis !== null && emphasis.start <= from && emphasis.end >= to };
  });
}

/** Places inside a clause where it may be cut: behind each mark of punctuation or end of line. */
export function cutsIn(text: string, start: number, end: number): readonly number[] {
  const cuts: number[] = [];
  for (let at = start + 1; at < end; at++) if (/[，,。；;：:、\n\t\v]/u.test(text[at - 1] ?? "") && text.slice(at, end).trim() !== "") cuts.push(at);
  return cuts;
}
