/** A Node process from its start to its end: its answer, and what it cost. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { median } from "./measure";
import { atMost, figure, report, timesAtMost } from "./result";

export interface ChildRun {
  /** Milliseconds from start to end, and of processor time in user and system mode, all threads together. */
  readonly wall: number;
  readonly cpu: number;
  /** Most memory it held at once, megabytes. */
  readonly peak: number;
  readonly stdout: string;
  readonly status: number | null;
}

/** Linux counts into `maxRSS` what the process was before it became this program. */
const REPORT = `process.on("exit", () => {
  const { readFileSync, writeFileSync } = require("node:fs");
  const usage = process.resourceUsage();
  try { usage.maxRSS = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]); } catch {}
  writeFileSync(process.env.ASSESS_BENCH_USAGE, JSON.stringify(usage));
});`;

/** Runs a script; what it used it tells itself at its end, because Node does not tell it of a child. */
export function childRun(script: string, ...words: string[]): ChildRun {
  const home = mkdtempSync(path.join(tmpdir(), "assess-usage-"));
  try {
    const [preload, usage] = [path.join(home, "usage.cjs"), path.join(home, "usage.json")];
    writeFileSync(preload, REPORT);
    const start = performance.now();
    const { stdout, status, error } = spawnSync(process.execPath, ["--require", preload, script, ...words], {
      encoding: "utf8", maxBuffer: 1e9, env: { ...process.env, ASSESS_BENCH_USAGE: usage },
    });
    const wall = performance.now() - start;
    if (error) throw error;
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, "utf8")) as NodeJS.ResourceUsage;
    return { wall, cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024, stdout, status };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Runs in turn, so that what else the computer does weighs on all alike; the first of each warms the disk and is not counted. */
export function inTurn(runs: number, works: readonly (() => ChildRun)[]): readonly (readonly ChildRun[])[] {
  const results = works.map((): ChildRun[] => []);
  for (let round = 0; round <= runs; round++) {
    works.forEach((work, index) => {
      const result = work();
      if (round > 0) results[index]?.push(result);
    });
  }
  return results;
}

/** What whole processes are to keep to: processor time in times of the floor's, milliseconds from start to end, megabytes. */
export interface ProcessTargets {
  readonly times?: number;
  readonly wall?: number;
  readonly megabytes?: number;
}

/** Medians, and how many times the floor's they are; a line of its own for each target. */
export function printRuns(name: string, runs: readonly ChildRun[], floor: readonly ChildRun[] | null, targets: ProcessTargets = {}): void {
  assert.ok(runs.length > 0);
  const of = (key: "wall" | "cpu", list: readonly ChildRun[]): number => median(list.map((run) => run[key]));
  const floorOf = (key: "wall" | "cpu") => (floor ? { floor: { name: FLOOR, value: of(key, floor) } } : {});
  const peak = Math.max(...runs.map((run) => run.peak));
  const wall = `wall ${figure(of("wall", runs), "ms")}${floor ? ` × ${(of("wall", runs) / of("wall", floor)).toFixed(2)}` : ""}`;
  const { times, wall: mostWall, megabytes } = targets;
  report({
    name: `${name}, processor`, value: of("cpu", runs), unit: "ms", runs: runs.length, ...floorOf("cpu"), note: `${wall}, ${peak.toFixed(0)} MB`,
    ...(times === undefined ? {} : { target: timesAtMost(times) }),
  });
  if (mostWall !== undefined) report({ name: `${name}, from start to end`, value: of("wall", runs), unit: "ms", runs: runs.length, ...floorOf("wall"), target: atMost(mostWall) });
  if (megabytes !== undefined) report({ name: `${name}, most memory at once`, value: peak, unit: "MB", target: atMost(megabytes) });
}

const FLOOR = "unzip and one pass";
