/**
 * Half-written files: how they are called, and how those of runs that were killed are found again. Their names are short,
 * whatever the target's is, begin with a dot and end in no workbook's extension, so that nobody takes one for a result.
 */
import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";

/** A file of another computer, in a shared folder, is nobody's after so long. */
const FORGOTTEN_MS = 24 * 60 * 60 * 1_000;
/** Between the clocks of a file system and of a process. */
const CLOCK_SLACK_MS = 2_000;

const NAME = /^\.assess-([A-Za-z0-9]*)-(\d+)-\d+-\d+\.tmp$/;
const thisComputer = hostname().replace(/[^A-Za-z0-9]/g, "").slice(0, 40);

let made = 0;
const tidied = new Set<string>();

/** A path that nothing in the folder has yet. */
export function temporaryIn(folder: string): string {
  const path = join(folder, `.assess-${thisComputer}-${process.pid}-${threadId}-${++made}.tmp`);
  // A container gives every run the same process number: what lies there is an earlier run's.
  rmSync(path, { force: true });
  return path;
}

/** Takes away what runs left in the folder that are over; looked at once a run. */
export function tidy(folder: string): void {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  removeFrom(folder, isLeftOver);
}

/** Takes away what this process was writing in the folder: for the end of a run that was broken off. */
export const removeOwn = (folder: string): void => removeFrom(folder, (_, { computer, process: id }) => computer === thisComputer && id === process.pid);

interface Owner {
  readonly computer: string;
  /** Number of the process. */
  readonly process: number;
}

function removeFrom(folder: string, which: (path: string, owner: Owner) => boolean): void {
  for (const name of namesIn(folder)) {
    const [, computer, id] = NAME.exec(name) ?? [];
    if (computer === undefined || id === undefined) continue;
    const path = join(folder, name);
    try {
      if (which(path, { computer, process: Number(id) })) rmSync(path, { force: true });
    } catch {
      // Somebody else's, or gone already: it is in nobody's way.
    }
  }
}

function isLeftOver(path: string, { computer, process: id }: Owner): boolean {
  const age = Date.now() - statSync(path).mtimeMs;
  if (age > FORGOTTEN_MS) return true;
  if (computer !== thisComputer) return false;
  return id === process.pid ? age > process.uptime() * 1_000 + CLOCK_SLACK_MS : !runs(id);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function runs(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
