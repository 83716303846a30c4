/** The packages of node_modules that the lock file names, as they are installed. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageAt } from "../../deploy/packages.js";
import type { Licensed } from "./licenceRules";
import type { LockFile } from "./lockFile";

export interface Installed extends Licensed {
  /** Whether only building and testing need it. */
  readonly tool: boolean;
}

export const readLock = (root: string): LockFile => JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as LockFile;

/** Those for other systems are not installed, and left out. */
export function installedPackages(root: string): readonly Installed[] {
  return Object.entries(readLock(root).packages).filter(([place]) => place !== "" && existsSync(path.join(root, place, "package.json")))
    .map(([place, { dev }]) => ({ ...packageAt(path.join(root, place)), tool: dev === true }));
}
