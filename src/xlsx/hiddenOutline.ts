/** Rows or columns of an outline, as far as hiding them goes. */
export interface OutlineLine {
  /** Outline level, 0 when it is in no group. */
  readonly level: number;
  /** True on the summary line of a group that is folded up. */
  readonly collapsed: boolean;
}

/**
 * Lines hidden because their group is folded up. Excel also marks each such line hidden; other programs leave that to
 * the summary line alone.
 * @param lines by row or column number; lines that are not listed are in no group
 * @param summaryAfter true where the summary line stands below or to the right of its group (Excel's default)
 */
export function foldedLines(lines: ReadonlyMap<number, OutlineLine>, summaryAfter: boolean): number[] {
  const step = summaryAfter ? -1 : 1;
  const folded: number[] = [];
  for (const [number, line] of lines) {
    if (!line.collapsed) continue;
    for (let next = number + step; (lines.get(next)?.level ?? 0) > line.level; next += step) folded.push(next);
  }
  return folded;
}
