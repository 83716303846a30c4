/** A program that is no Node script, from its start to its end: its answer, and what it and its children cost. */
import { spawnSync } from "node:child_process";

export interface ProgramRun {
  /** Milliseconds from start to end, and of processor time in user and system mode. */
  readonly wall: number;
  readonly cpu: number;
  readonly stdout: string;
  readonly status: number | null;
}

/** Bash counts the processor time of all that a command started and waited for. */
export function programRun(command: string, ...words: string[]): ProgramRun {
  const { stdout, stderr, status, error } = spawnSync("bash", ["-c", 'TIMEFORMAT="times %3R %3U %3S"; time "$0" "$@"', command, ...words], { encoding: "utf8", maxBuffer: 1e9 });
  if (error) throw error;
  const [wall = NaN, user = NaN, system = NaN] = /times ([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(stderr)?.slice(1).map((seconds) => Number(seconds) * 1000) ?? [];
  return { wall, cpu: user + system, stdout, status };
}

/** Whether a command is there and answers. */
export function answers(command: string, ...words: string[]): boolean {
  const { status, error } = spawnSync(command, words, { stdio: "ignore" });
  return !error && status === 0;
}
