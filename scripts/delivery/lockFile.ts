/** package-lock.json: what may be installed, and that it is what it was. */

export interface LockedPackage {
  readonly version?: string;
  /** Address it came from; npm leaves it out where it is the registry's own. */
  readonly resolved?: string;
  /** Checksum of what is downloaded. */
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface LockFile {
  readonly lockfileVersion: number;
  /** By place, "node_modules/…"; "" is the project itself. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const REGISTRY = "https://registry.npmjs.org/";
const VERSION = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/u;

/** Packages that run a program of their own when they are installed, and why they may. */
export const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  esbuild: "checks the program for this system, which comes as a package of its own",
  protobufjs: "only warns about version ranges; comes with the workbench's grid",
};

/** Name of the package at a place of the lock file. */
export const nameAt = (place: string): string => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

/** @returns a sentence for each entry that may come from elsewhere than the registry, may have changed, or runs something unknown */
export function lockProblems({ packages }: LockFile): readonly string[] {
  return Object.entries(packages).filter(([place]) => place !== "").flatMap(([place, entry]) => {
    const { version, resolved, integrity, link, hasInstallScript } = entry;
    const found: string[] = [];
    if (link === true) found.push(`${place} is a link`);
    if (!VERSION.test(version ?? "")) found.push(`${place}: “${version ?? ""}” is no version`);
    if (resolved !== undefined && !resolved.startsWith(REGISTRY)) found.push(`${place} comes from ${resolved}`);
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity ?? "")) found.push(`${place} has no SHA-512`);
    if (hasInstallScript === true && !Object.hasOwn(INSTALL_SCRIPTS, nameAt(place))) found.push(`${place} runs a program when it is installed`);
    return found;
  });
}
