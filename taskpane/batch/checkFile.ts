/** One file of a batch: take it apart, or read and check it. Runs in a worker. */
import { findMonth } from "../../src/month";
import { describeIntakeProblem, type IntakeProblem } from "../../intake/problem";
import { openWorkbook } from "../../intake/openFile";
import { isContainer, unpack } from "../../intake/unpack";
import { builtInEditions } from "../../src/catalogue/builtIn";
import type { Edition } from "../../src/catalogue/edition";
import { combineEditions } from "../../src/catalogue/ownEditions";
import { isCatalogueSheet } from "../../src/catalogue/table/catalogueSheet";
import type { Language } from "../../src/text/language";
import { checkSheets } from "../checkSheets";
import { previewOf } from "../files/cellPreview";
import { createFilesPort } from "../files/filesPort";
import { memorySettings } from "../files/settingsStore";
import { contentKey, settingsKey, type BatchSettings } from "./batchSettings";
import { lastPartOf, type CheckedFile, type FileTrouble } from "./fileItem";
import type { Bytes, CheckAnswer, CheckTask, FoundPart } from "./tasks";

/** Findings that get a preview of their cells. */
const PREVIEWS = 300;

/**
 * @param found is told each file inside, when the file is an archive or a mail
 * @returns what came of it; a file that cannot be read is an answer, not an error
 */
export async function checkFile({ name, source, settings }: CheckTask, found: (part: FoundPart) => void): Promise<CheckAnswer> {
  const bytes = await bytesOf(source);
  if (bytes === null) return { kind: "problem", code: "gone", message: "" };
  if (!isContainer(name, bytes)) return checkBytes(name, bytes, settings);
  let parts = 0;
  for await (const part of unpack(name, bytes)) {
    parts++;
    found("problem" in part
      ? { name: part.name, trouble: troubleOf(part.problem, settings.language) }
      // A copy, because what is posted away must not take the archive's own memory along.
      : { name: part.name, bytes: new Uint8Array(part.bytes) });
  }
  return { kind: "taken-apart", parts };
}

/** null when the browser can no longer read the file: moved, deleted or changed since it was dropped. */
async function bytesOf(source: Blob): Promise<Bytes | null> {
  try {
    return new Uint8Array(await source.arrayBuffer());
  } catch {
    return null;
  }
}

async function checkBytes(name: string, bytes: Bytes, settings: BatchSettings): Promise<CheckedFile | FileTrouble> {
  const opened = await openWorkbook(name, bytes);
  if ("problem" in opened) return troubleOf(opened.problem, settings.language);
  const { edition, month, mappings, language, closed = [] } = settings;
  const port = createFilesPort(monthName(name), opened.workbook, memorySettings());
  const outcome = await checkSheets(port, { scope: "all", editions: editionsOf(settings), edition, month, mappings, language, closed });
  const findings = outcome.kind === "result" ? outcome.findings.slice(0, PREVIEWS) : [];
  return {
    kind: "checked", outcome, previews: findings.map((finding) => previewOf(finding, opened.workbook.sheets)), format: opened.kind, by: settingsKey(settings),
    rules: opened.workbook.sheets.filter(isCatalogueSheet).map((sheet) => sheet.name),
  };
}

const troubleOf = (problem: IntakeProblem, language: Language): FileTrouble =>
  ({ kind: "problem", code: problem.code, message: describeIntakeProblem(problem, language) });

/** The file's own name says its month; where it does not, the mail's, the archive's or the folder's may. */
export const monthName = (name: string): string => (findMonth(lastPartOf(name)) === undefined ? name : lastPartOf(name));

let read: { readonly key: string; readonly editions: readonly Edition[] } | undefined;

/** The editions are read once a worker, not once a file. */
export function editionsOf({ choices, own = [] }: Pick<BatchSettings, "choices" | "own">): readonly Edition[] {
  const key = JSON.stringify([choices, own.map(contentKey)]);
  if (read?.key !== key) read = { key, editions: combineEditions(builtInEditions(choices), own).editions };
  return read.editions;
}
