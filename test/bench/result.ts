/** What a benchmark measured, as data: `npm run bench` makes one table of all of them. */
import { appendFileSync } from "node:fs";
import { padEnd, padStart } from "./width";

/** What is at most or at least to be reached, by the figure itself or by its ratio to the floor. */
export interface Target {
  readonly of: "value" | "ratio";
  readonly direction: "most" | "least";
  readonly limit: number;
}

/** A floor: the least that the work can cost, measured in the same run on the same bytes. */
export interface Floor {
  readonly name: string;
  readonly value: number;
}

export interface Result {
  readonly name: string;
  /** Median of the runs; of one run where `runs` is 1 or missing. */
  readonly value: number;
  /** "ms", "MB", "KB", "million/s", "×"; "" for a plain number. */
  readonly unit: string;
  readonly runs?: number;
  readonly floor?: Floor;
  readonly target?: Target;
  /** What else was seen in the same runs: "wall 812 ms × 3.1, 143 MB". */
  readonly note?: string;
}

/** Not measured here, and why: a program that is not installed, a computer with one core. */
export interface LeftOut {
  readonly name: string;
  readonly leftOut: string;
}

export type Line = Result | LeftOut;

export const atMost = (limit: number): Target => ({ of: "value", direction: "most", limit });
export const atLeast = (limit: number): Target => ({ of: "value", direction: "least", limit });
export const timesAtMost = (limit: number): Target => ({ of: "ratio", direction: "most", limit });

export const ratioOf = ({ value, floor }: Result): number | null => (floor && floor.value > 0 ? value / floor.value : null);

/** @returns null where there is no target */
export function isMet(result: Result): boolean | null {
  const { target, value } = result;
  if (!target) return null;
  const seen = target.of === "value" ? value : ratioOf(result);
  if (seen === null) return false;
  return target.direction === "most" ? seen <= target.limit : seen >= target.limit;
}

/** Three figures tell runs apart; more would be noise. */
export function figure(value: number, unit: string): string {
  const places = Math.abs(value) >= 100 || value === 0 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return unit === "" ? value.toFixed(places) : `${value.toFixed(places)} ${unit}`;
}

export const ratioText = (ratio: number | null): string => (ratio === null ? "" : `× ${ratio.toFixed(2)}`);

export function targetText({ target, unit }: Result): string {
  if (!target) return "";
  const sign = target.direction === "most" ? "≤" : "≥";
  return target.of === "ratio" ? `${sign} × ${target.limit}` : `${sign} ${target.limit}${unit === "" ? "" : ` ${unit}`}`;
}

export function metText(result: Result): string {
  const met = isMet(result);
  return met === null ? "" : met ? "yes" : "no";
}

/** Where `npm run bench` collects the lines of every benchmark, one JSON object each; unset when a benchmark runs by itself. */
export const RESULTS = "ASSESS_BENCH_RESULTS";

/** Prints a line as soon as it is known, and hands it over for the table. */
export function report(line: Line): void {
  const file = process.env[RESULTS];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
  process.stdout.write(`${plainLine(line)}\n`);
}

function plainLine(line: Line): string {
  if ("leftOut" in line) return `${padEnd(line.name, 66)} left out: ${line.leftOut}`;
  const [target, runs] = [targetText(line), line.runs ?? 1];
  const aside = [
    runs > 1 ? `median of ${runs}` : "", line.note ?? "", target === "" ? "" : `target ${target}: ${isMet(line) === true ? "met" : "not met"}`,
  ].filter((part) => part !== "");
  return `${padEnd(line.name, 66)} ${padStart(figure(line.value, line.unit), 15)} ${padEnd(ratioText(ratioOf(line)), 9)} ${aside.join("; ")}`.trimEnd();
}
