/** Writing a file whole or not at all. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The half-written file of this process beside a target; found again when the writing was broken off. */
export const unfinished = (target: string): string => join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);

/** @throws what the file system says; the target is then what it was before */
export function writeWhole(target: string, bytes: Uint8Array): void {
  const temporary = unfinished(target);
  mkdirSync(dirname(target), { recursive: true });
  try {
    writeFileSync(temporary, bytes, { flag: "wx" });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
