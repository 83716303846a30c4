/** Whether two paths mean the same file, links followed, also where the file is not there yet. */
import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Absolute path without links, of as much of it as exists. */
export function placeOf(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(placeOf(parent), basename(absolute));
  }
}
