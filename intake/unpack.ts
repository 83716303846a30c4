/** Any file → the files that may be workbooks: itself, or what the archive or mail holds, however deep. */
import { fileKind, type FileKind } from "./fileKind";
import { extensionOf } from "./packedName";
import { overLimit } from "./problem";
import { unpackMail } from "./unpackMail";
import { type Unpacked, Unpacking } from "./unpacking";
import { unzip } from "./unzip";
import type { IntakeLimits } from "./limits";

export interface UnpackOptions {
  readonly limits?: Partial<IntakeLimits>;
  /** Is told each file inside that is nobody's score sheet: lock files, folder settings, notes, pictures of a mail's text. */
  readonly passedOver?: (name: string) => void;
}

/** True for an archive or a mail. */
export const isContainer = (name: string, bytes: Uint8Array): boolean => isContainerKind(fileKind(name, bytes));

const isContainerKind = (kind: FileKind): kind is Extract<FileKind, { readonly is: "zip" | "mail" }> => kind.is === "zip" || kind.is === "mail";

/**
 * Files in the order in which they lie in the container, one at a time. A file that is no container is handed back as it
 * came.
 */
export async function* unpack(name: string, bytes: Uint8Array, options: UnpackOptions = {}): AsyncGenerator<Unpacked> {
  const unpacking = new Unpacking(options.limits ?? {}, options.passedOver ?? (() => undefined));
  yield* unpackAt(1, name, bytes, unpacking);
}

/** @param depth 1 for the outermost file */
async function* unpackAt(depth: number, name: string, bytes: Uint8Array, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  const kind = fileKind(name, bytes);
  if (!isContainerKind(kind)) {
    yield { name, bytes };
    return;
  }
  const { containerBytes, depth: deepest } = unpacking.limits;
  if (bytes.length > containerBytes) yield { name, problem: overLimit("containerBytes", containerBytes) };
  else if (depth > deepest) yield { name, problem: { code: "too-deep", detail: `level ${depth}` } };
  else yield* contents(kind.is, depth, name, bytes, unpacking);
}

async function* contents(kind: "zip" | "mail", depth: number, name: string, bytes: Uint8Array, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  let found = 0;
  for await (const file of kind === "zip" ? unzip(name, bytes, unpacking) : unpackMail(name, bytes, unpacking)) {
    found++;
    if ("problem" in file) yield file;
    else yield* unpackAt(depth + 1, file.name, file.bytes, unpacking);
  }
  if (found > 0) return;
  // An empty archive that is called a workbook was never one.
  const detail = `empty ${kind}`;
  yield { name, problem: { code: /^xl/.test(extensionOf(name)) ? "not-a-workbook" : "no-workbooks", detail } };
}
