/** Timing for benchmarks: medians, and ratios against a floor measured in the same run. */
import { report, type Target } from "./result";

export interface Measure {
  readonly name: string;
  /** Median of the runs, milliseconds of processor time. */
  readonly median: number;
  readonly runs: number;
}

/** Processor time of this process so far, all threads, milliseconds: what else the computer does hardly changes it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Runs `work` a few times after a warm-up.
 * @param work gives what `check` looks at; `check` throws when the answer is wrong, because a fast wrong answer is none
 */
export function measure<T>(name: string, runs: number, work: () => T, check: (answer: T) => void): Measure {
  check(work());
  const times = Array.from({ length: runs }, () => {
    const start = processorTime();
    const answer = work();
    const time = processorTime() - start;
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

export function print(measures: readonly Measure[], floor?: Measure, target?: Target): void {
  for (const { name, median: value, runs } of measures) {
    report({ name, value, unit: "ms", runs, ...(floor ? { floor: { name: floor.name, value: floor.median } } : {}), ...(target ? { target } : {}) });
  }
}
