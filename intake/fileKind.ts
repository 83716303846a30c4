/** What a file is: its content decides, and its name where the content leaves it open. */
import { Budget } from "../src/xlsx/budget";
import { holdsOleName, problemOfKind } from "../src/xlsx/fileKind";
import { DEFAULT_LIMITS } from "../src/xlsx/limits";
import type { FileProblem } from "../src/xlsx/problem";
import { listZipEntries, partKey } from "../src/xlsx/zipDirectory";
import { beginningOf, startsWith } from "./decodeText";
import { extensionOf, lastPart } from "./packedName";
import { refusalOf, type IntakeProblem } from "./problem";

export type FileKind =
  /** `readWorkbook` reads it, or says why it is no workbook. */
  | { readonly is: "workbook" }
  | { readonly is: "xls" }
  /** A table that a web page or an old Excel wrote as text, named .xls. */
  | { readonly is: "markup" }
  | { readonly is: "csv" }
  | { readonly is: "zip" }
  | { readonly is: "mail" }
  | { readonly is: "other"; readonly problem: IntakeProblem };

/** By their first bytes. */
const SIGNATURES: readonly (readonly [kind: string, signature: readonly number[]])[] = [
  ["rar", [0x52, 0x61, 0x72, 0x21]], ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]], ["gz", [0x1f, 0x8b]], ["bz2", [0x42, 0x5a, 0x68]],
  ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a]], ["pdf", [0x25, 0x50, 0x44, 0x46]], ["png", [0x89, 0x50, 0x4e, 0x47]], ["jpg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]], ["tif", [0x49, 0x49, 0x2a, 0x00]], ["tif", [0x4d, 0x4d, 0x00, 0x2a]], ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** Names of kinds that are named as such even where the content says nothing more. */
const NAMED_KINDS = new Set([
  "et", "ett", "ods", "numbers", "rar", "7z", "gz", "tar", "bz2", "xz", "doc", "docx", "wps", "rtf", "ppt", "pptx", "pdf", "ofd", "msg",
  "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic",
]);
const WORKBOOK_NAMES = new Set(["xlsx", "xlsm", "xls", "xlsb", "xltx", "xltm", "xlt"]);
const TABLE_NAMES = new Set(["csv", "tsv", "txt"]);
const OLD_WORKBOOK_NAMES = new Set(["xls", "xlt"]);

const unsupported = (kind: string, detail: string): { readonly is: "other"; readonly problem: IntakeProblem } =>
  ({ is: "other", problem: { code: "unsupported-kind", detail, kind } });

/** @param name as far as known; only its extension matters */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const extension = extensionOf(name);
  const problem = problemOfKind(bytes);
  if (problem?.code === "empty-file") return { is: "other", problem };
  if (lastPart(name).toLowerCase() === "winmail.dat") return { is: "other", problem: { code: "winmail", detail: "TNEF" } };
  if (problem === undefined || isEmptyZip(problem)) return kindOfZip(extension, bytes);
  if (problem.code === "encrypted") return { is: "other", problem };
  if (problem.code === "legacy-xls") return kindOfOldFile(extension, bytes, problem);
  if (problem.detail.startsWith("OLE")) return unsupported(NAMED_KINDS.has(extension) ? extension : "doc", problem.detail);
  const signature = SIGNATURES.find(([, start]) => startsWith(bytes, start));
  if (signature) return unsupported(signature[0], "signature");
  return kindOfText(extension, bytes) ?? (NAMED_KINDS.has(extension) ? unsupported(extension, problem.detail) : { is: "other", problem });
}

const isEmptyZip = ({ detail }: FileProblem): boolean => detail === "empty zip archive";

function kindOfZip(extension: string, bytes: Uint8Array): FileKind {
  const names = new Set<string>();
  const problem = refusalOf(() => {
    for (const { name } of listZipEntries(bytes, new Budget(DEFAULT_LIMITS))) names.add(partKey(name));
  });
  if (problem) return extension === "zip" ? { is: "zip" } : { is: "workbook" };
  if (names.has("mimetype") || names.has("meta-inf/manifest.xml")) return unsupported("ods", "OpenDocument archive");
  if (!names.has("[content_types].xml") && !names.has("_rels/.rels")) return WORKBOOK_NAMES.has(extension) && names.size === 0 ? { is: "workbook" } : { is: "zip" };
  const folders = new Set([...names].map((name) => name.slice(0, name.indexOf("/"))));
  if (folders.has("word")) return unsupported("docx", "Word document");
  if (folders.has("ppt")) return unsupported("pptx", "PowerPoint document");
  return { is: "workbook" };
}

/** .xls, and what else is stored in the same container. */
function kindOfOldFile(extension: string, bytes: Uint8Array, problem: FileProblem): FileKind {
  // WPS's own format is like .xls but documented nowhere: read as .xls it might give other cells than WPS shows.
  if (extension === "et" || extension === "ett") return unsupported(extension, problem.detail);
  if (!problem.detail.startsWith("OLE")) return { is: "other", problem: { code: "ancient-xls", detail: problem.detail } };
  if (holdsOleName(bytes, "Workbook")) return { is: "xls" };
  if (holdsOleName(bytes, "Book")) return { is: "other", problem: { code: "ancient-xls", detail: "Excel 5.0/95 stream" } };
  if (holdsOleName(bytes, "__properties_version1.0") || extension === "msg") return unsupported("msg", "Outlook message");
  if (holdsOleName(bytes, "PowerPoint Document")) return unsupported("ppt", "PowerPoint document");
  return NAMED_KINDS.has(extension) ? unsupported(extension, problem.detail) : { is: "xls" };
}

const MARKUP = /^\s*<(?:\?xml|!doctype|html|head|meta|body|style|div|table|tr|workbook)\b/i;
/** A mail begins with header fields, of which one of these is never far. */
const MAIL = /^(?:>?From \S+ .*\r?\n)?(?:[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*?(?:from|received|return-path|mime-version|message-id|delivered-to|subject|date):/i;

/** @returns undefined when it is no text that could hold a table or a mail */
function kindOfText(extension: string, bytes: Uint8Array): FileKind | undefined {
  const beginning = beginningOf(bytes);
  if (extension === "eml") return { is: "mail" };
  if (TABLE_NAMES.has(extension)) return { is: "csv" };
  if (beginning.includes("\0")) return undefined;
  if (OLD_WORKBOOK_NAMES.has(extension) && MARKUP.test(beginning)) return { is: "markup" };
  // Programs that export a table as text with tabs call it .xls, because Excel then opens it.
  if (OLD_WORKBOOK_NAMES.has(extension) && beginning.includes("\t")) return { is: "csv" };
  if (extension === "" && MAIL.test(beginning)) return { is: "mail" };
  return undefined;
}
