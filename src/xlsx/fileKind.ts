/** What bytes are, by their first ones: most files that are no workbook can be named before anything is unpacked. */
import { ReadRefusal, type FileProblem } from "./problem";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First record of an Excel 2–4 file, which has no container around it. */
const OLD_EXCEL = [[0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00]];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

/** @returns the problem, or undefined when the bytes begin as a zip archive, as every .xlsx does */
export function problemOfKind(bytes: Uint8Array): FileProblem | undefined {
  if (bytes.length === 0) return { code: "empty-file", detail: "0 bytes" };
  if (startsWith(bytes, OLE)) return problemOfOle(bytes);
  if (OLD_EXCEL.some((signature) => startsWith(bytes, signature))) return { code: "legacy-xls", detail: "Excel 2–4 stream" };
  if (startsWith(bytes, ZIP)) return undefined;
  if (startsWith(bytes, EMPTY_ZIP)) return { code: "not-a-workbook", detail: "empty zip archive" };
  if (bytes.length < ZIP.length && ZIP.slice(0, bytes.length).every((byte, index) => bytes[index] === byte)) {
    return { code: "truncated", detail: `${bytes.length} bytes` };
  }
  return { code: "not-a-workbook", detail: "no zip archive" };
}

/** Old binary Office files and encrypted new ones share a container; the names of its streams tell them apart. */
function problemOfOle(bytes: Uint8Array): FileProblem {
  if (holdsOleName(bytes, "EncryptedPackage")) return { code: "encrypted", detail: "OLE container with EncryptedPackage" };
  if (holdsOleName(bytes, "Workbook") || holdsOleName(bytes, "Book")) return { code: "legacy-xls", detail: "OLE container with Workbook" };
  if (holdsOleName(bytes, "WordDocument")) return { code: "not-a-workbook", detail: "OLE container with WordDocument" };
  return { code: "legacy-xls", detail: "OLE container" };
}

/**
 * True when an OLE container has a stream or folder of this name.
 * OLE writes names in UTF-16, at the start of 128-byte directory entries.
 */
export function holdsOleName(bytes: Uint8Array, name: string): boolean {
  for (let start = 512; start + 128 <= bytes.length; start += 128) {
    let index = 0;
    while (index < name.length && bytes[start + 2 * index] === name.charCodeAt(index) && bytes[start + 2 * index + 1] === 0) index++;
    if (index === name.length && bytes[start + 2 * index] === 0 && bytes[start + 2 * index + 1] === 0) return true;
  }
  return false;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);

/** For archives without the parts of a workbook: says which other document it is. */
export function notAWorkbook(has: (name: string) => boolean, hasFolder: (folder: string) => boolean): ReadRefusal {
  if (has("META-INF/manifest.xml") || has("mimetype")) return refusal("OpenDocument archive");
  if (hasFolder("word/")) return refusal("Word document");
  if (hasFolder("ppt/")) return refusal("PowerPoint document");
  return refusal("zip archive without a workbook");
}

const refusal = (detail: string): ReadRefusal => new ReadRefusal({ code: "not-a-workbook", detail });
