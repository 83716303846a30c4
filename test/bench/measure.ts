/** Timing for benchmarks: medians, and ratios against a floor measured in the same run. */

export interface Measure {
  readonly name: string;
  /** Median of the runs, milliseconds. */
  readonly median: number;
  readonly runs: number;
}

/**
 * Runs `work` a few times after a warm-up.
 * @param work gives what `check` looks at; `check` throws when the answer is wrong, because a fast wrong answer is none
 */
export function measure<T>(name: string, runs: number, work: () => T, check: (answer: T) => void): Measure {
  check(work());
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    const answer = work();
    const time = performance.now() - start;
    check(answer);
    return time;
  });
  return { name, median: median(times), runs };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function print(measures: readonly Measure[], floor?: Measure): void {
  for (const { name, median: time, runs } of measures) {
    const ratio = floor && floor.median > 0 ? `  × ${(time / floor.median).toFixed(2)} of ${floor.name}` : "";
    process.stdout.write(`${name.padEnd(58)} ${time.toFixed(2).padStart(9)} ms  (median of ${runs})${ratio}\n`);
  }
}
