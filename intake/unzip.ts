/** .zip → the files in it. */
import { readZipEntry } from "../src/xlsx/zipArchive";
import { listZipEntries, type ZipEntry } from "../src/xlsx/zipDirectory";
import { entryName } from "./entryName";
import { joinBytes } from "./joinBytes";
import { isNobodysSheet, nameInside, NameList } from "./packedName";
import type { Unpacked, Unpacking } from "./unpacking";

const KNOWN_METHODS = new Set([0, 8]);

/**
 * The files of an archive, each inflated when it is asked for.
 * @param name of the archive, before which each file's name is put
 */
export function* unzip(name: string, bytes: Uint8Array, unpacking: Unpacking): Generator<Unpacked> {
  let entries: readonly ZipEntry[];
  try {
    entries = listZipEntries(bytes, unpacking.budget);
    unpacking.budget.use("parts", entries.length);
  } catch (error) {
    yield { name, problem: unpacking.problemOf(error) };
    return;
  }
  const names = new NameList();
  for (const entry of entries) {
    const stored = entryName(entry);
    if (/[\\/]$/.test(stored)) continue;
    const full = nameInside(name, stored);
    if (isNobodysSheet(stored)) unpacking.passOver(full);
    else yield takeOut(names.add(full), bytes, entry, unpacking);
  }
}

function takeOut(name: string, bytes: Uint8Array, entry: ZipEntry, unpacking: Unpacking): Unpacked {
  if (!entry.encrypted && !KNOWN_METHODS.has(entry.method)) {
    return { name, problem: { code: "unknown-compression", detail: `method ${entry.method}` } };
  }
  const pieces: Uint8Array[] = [];
  try {
    readZipEntry(bytes, entry, unpacking.budget, (piece) => { pieces.push(piece); });
  } catch (error) {
    return { name, problem: unpacking.problemOf(error) };
  }
  return { name, bytes: joinBytes(pieces) };
}
