/** Writing a file whole or not at all. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { placeOf } from "./places";
import { temporaryIn, tidy } from "./temporaries";

/** What stands at the target cannot be replaced by a file. Carries a code, as the file system's own errors do. */
class NotReplaceable extends Error {
  constructor(readonly code: "EISDIR" | "EACCES" | "ENOTREG", target: string) {
    super(`${code}: ${basename(target)}`);
    this.name = "NotReplaceable";
  }
}

/**
 * The bytes are written beside the target and moved there, so that it is the old file or the new one at any moment.
 * A link is followed: what it leads to is replaced, and it stays a link.
 * @throws what the file system says, with its `code`; the target is then what it was before
 */
export function writeWhole(target: string, bytes: Uint8Array): void {
  const place = placeOf(target);
  assertReplaceable(place);
  const folder = dirname(place);
  mkdirSync(folder, { recursive: true });
  tidy(folder);
  const temporary = temporaryIn(folder);
  try {
    write(temporary, bytes);
    renameSync(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Moved only when the disk has it, or a power cut could leave an empty file under the good name. */
function write(temporary: string, bytes: Uint8Array): void {
  const file = openSync(temporary, "wx");
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A move would replace a device or a file that somebody made read-only without a word. */
function assertReplaceable(place: string): void {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) return;
  if (stats.isDirectory()) throw new NotReplaceable("EISDIR", place);
  if (!stats.isFile()) throw new NotReplaceable("ENOTREG", place);
  if ((stats.mode & ANYONE_WRITES) === 0) throw new NotReplaceable("EACCES", place);
}

const ANYONE_WRITES = 0o222;
