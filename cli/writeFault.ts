/** Why a file could not be written, as a sentence with what to do. */
import { cliText, type CliWords } from "../src/text/cli";
import type { Language } from "../src/text/language";
import { codeOf } from "./files";

export type WriteFault = keyof CliWords["writeFaults"];

const FAULTS: Readonly<Record<string, WriteFault>> = {
  ENOSPC: "full", EDQUOT: "full", EFBIG: "full",
  EACCES: "denied", EPERM: "denied", EROFS: "denied",
  EBUSY: "open", ETXTBSY: "open",
  ENAMETOOLONG: "long-name",
  EEXIST: "no-folder", ENOTDIR: "no-folder",
  EISDIR: "taken", ENOTREG: "taken",
  ENOENT: "gone", EIO: "broken", ELOOP: "gone",
};

/** @param error as thrown by `writeWhole` */
export function notWritten(path: string, error: unknown, language: Language): string {
  const text = cliText(language);
  const code = codeOf(error) ?? "";
  return text.notWritten(path, code, text.writeFaults[FAULTS[code] ?? "other"]);
}
