/** Where copies go: under one folder, in the folders of the inputs, each name once, never onto an input. */
import { statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { nameParts, stemOf } from "../intake/packedName";
import { cliText } from "../src/text/cli";
import type { Language } from "../src/text/language";
import type { FoundFile } from "./files";
import { placeOf } from "./places";
import type { CopyPlace } from "./work/task";
import { removeOwn } from "./temporaries";

export const COPY_MARK = "核验";
export type CopyExtension = "xlsx" | "xlsm";

export const copyPath = ({ folder, stem }: CopyPlace, extension: CopyExtension, mark: string = COPY_MARK): string => join(folder, `${stem}.${mark}.${extension}`);

export class CopyPlaces {
  readonly #taken = new Set<string>();
  /** Of each name that is wanted more than once, so that ten thousand of one name are not counted anew each time. */
  readonly #lastNumber = new Map<string, number>();
  readonly #all: CopyPlace[] = [];
  readonly #own = new Map<string, CopyPlace>();

  /** @param mark stands in the name of every copy */
  constructor(readonly folder: string, files: readonly FoundFile[], readonly mark: string = COPY_MARK) {
    for (const found of files) if (found.problem === null) this.#own.set(found.file, this.#place(dirname(found.below), stemOf(found.below)));
  }

  /** For a file of the command. */
  of({ file }: FoundFile): CopyPlace | null {
    return this.#own.get(file) ?? null;
  }

  /** For a file taken out of one: a folder called like the archive or mail, and in it the folders inside. */
  inside(found: FoundFile, name: string): CopyPlace {
    const parts = nameParts(name.slice(found.file.length + 1));
    return this.#place(join(found.below, ...parts.slice(0, -1)), stemOf(parts[parts.length - 1] ?? ""));
  }

  /**
   * Why nothing may be written, before anything is: a copy would stand where an input stands, or where another result goes.
   * @param other where the command writes besides the copies
   */
  refusal(files: readonly FoundFile[], other: string | null, language: Language): string | null {
    const text = cliText(language);
    if (isNoFolder(this.folder)) return text.notAFolder(this.folder);
    const otherPlace = other === null ? null : placeOf(other);
    const inputs = new Set(files.filter(({ problem }) => problem === null).map(({ file }) => placeOf(file)));
    for (const found of files) {
      const place = this.of(found);
      if (!place) continue;
      // The folder of an archive's copies is called like the archive.
      const inside = /\.(?:zip|eml)$/i.test(found.below) ? [join(this.folder, found.below)] : [];
      const targets = [copyPath(place, "xlsx", this.mark), copyPath(place, "xlsm", this.mark), ...inside];
      if (other !== null && otherPlace !== null && (targets.some((target) => placeOf(target) === otherPlace) || inside.some((folder) => otherPlace.startsWith(placeOf(folder) + sep)))) return text.ontoCopy(other);
      const onto = targets.find((target) => inputs.has(placeOf(target)));
      if (onto !== undefined) return text.ontoInput(onto);
    }
    return null;
  }

  /** Takes away what a broken-off command was writing. */
  removeUnfinished(): void {
    for (const folder of new Set(this.#all.map((place) => placeOf(place.folder)))) removeOwn(folder);
  }

  #place(below: string, wanted: string): CopyPlace {
    const folder = join(this.folder, below);
    const key = (stem: string): string => join(folder, stem).toLowerCase();
    let stem = wanted;
    let number = this.#lastNumber.get(key(wanted)) ?? 1;
    while (this.#taken.has(key(stem))) stem = `${wanted} (${++number})`;
    this.#taken.add(key(stem));
    this.#lastNumber.set(key(wanted), number);
    const place = { folder, stem };
    this.#all.push(place);
    return place;
  }
}

function isNoFolder(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    return false;
  }
}
