/** Reads what the person chose, and scores it under both editions in slices, so that the pane can paint and be cancelled in between. */
import type { Edition } from "../../src/catalogue/edition";
import type { ImpactSubject } from "../../src/impact/impact";
import { impactSteps } from "../../src/impact/impactOf";
import { impactSubjects } from "../../src/impact/impactSubjects";
import { cellAddress, type WorkbookGrid } from "../../src/sheet/grid";
import type { Language } from "../../src/text/language";
import { isContainerName, type FileItem } from "../batch/fileItem";
import type { SubjectsTask } from "../batch/tasks";
import type { PaneRequest } from "../state";
import { PortError, type WorkbookPort } from "../workbookPort";
import type { ImpactOutcome, ImpactScope, ImpactStep } from "./impactState";
import type { KeptSubjects } from "./keptSubjects";
import { leftOutOf } from "./leftOut";
import { readingOptions } from "./readingOptions";
import { receivedSubjects, type FileReaders } from "./receivedSubjects";

export interface ImpactRun {
  readonly from: Edition;
  readonly to: Edition;
  /** `keyOf` the later edition's origin: "built-in:…", "workbook:…" with the sheet's name. */
  readonly origin: string;
  readonly whatIf: boolean;
  readonly scope: ImpactScope;
  /** Of 收件; read for the scope "files" only. */
  readonly files: readonly FileItem[];
  readonly request: Pick<PaneRequest, "month" | "mappings">;
  readonly language: Language;
}

interface Read {
  readonly subjects: readonly ImpactSubject[];
  readonly book: WorkbookGrid | null;
  readonly leftOut: ImpactOutcome["leftOut"];
}

/** How received files are read. */
export interface FileReading {
  readonly readers: FileReaders;
  readonly kept: KeptSubjects;
}

/** @throws PortError when the workbook cannot be read, or "cancelled" */
export async function runImpact(port: WorkbookPort, run: ImpactRun, reading: FileReading, signal: AbortSignal, onStep: (step: ImpactStep) => void): Promise<ImpactOutcome> {
  const { subjects, book, leftOut } = run.scope === "files" ? await readFiles(run, reading, signal, onStep) : await readWorkbook(port, run, signal, onStep);
  const catalogue = await catalogueOf(port, run.origin, book);
  const steps = impactSteps({ subjects, from: run.from, to: run.to });
  for (let painted = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return { impact: step.value, book, leftOut, catalogue, whatIf: run.whatIf, scope: run.scope };
    if (performance.now() - painted < FRAME_MS) continue;
    onStep({ step: "scoring", ...step.value });
    await untilPainted();
    stopWhenCancelled(signal);
    painted = performance.now();
  }
}

async function catalogueOf(port: WorkbookPort, origin: string, book: WorkbookGrid | null): Promise<ImpactOutcome["catalogue"]> {
  const [, from, name = ""] = /^(built-in|workbook|[^:]*):?([\s\S]*)$/u.exec(origin) ?? [];
  if (from === "built-in") return { from: "built-in" };
  if (from !== "workbook" || book === null) return { from: "nowhere" };
  const [sheet] = [...book.sheets.filter((one) => one.name === name), ...(book.sheets.some((one) => one.name === name) ? [] : await port.read([name]))];
  if (sheet === undefined) return { from: "nowhere" };
  const corner = /^([A-Z]+)(\d+)$/u.exec(cellAddress(Math.max(1, sheet.rows), Math.max(1, sheet.columns)));
  return { from: "table", range: `'${name.replace(/'/gu, "''")}'!$A$1:$${corner?.[1] ?? "A"}$${corner?.[2] ?? "1"}` };
}

/** Work between two paints: longer, and the pane would stumble; shorter, and painting would take more than the work. */
const FRAME_MS = 30;

const untilPainted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function stopWhenCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new PortError("cancelled", "the impact was cancelled");
}

async function readWorkbook(port: WorkbookPort, run: ImpactRun, signal: AbortSignal, onStep: (step: ImpactStep) => void): Promise<Read> {
  const infos = await port.sheets();
  const names = (run.scope === "all" ? infos : infos.filter(({ active }) => active)).map(({ name }) => name);
  onStep({ step: "reading", done: 0, total: names.length });
  const sheets = await port.read(names, { signal, onProgress: (done, total) => onStep({ step: "reading", done, total }) });
  const book = { sheets, date1904: await port.dates1904() };
  const fileName = await port.bookName();
  onStep({ step: "scoring", done: 0, count: 0 });
  await untilPainted();
  stopWhenCancelled(signal);
  const read = impactSubjects(book, run.from, null, { ...readingOptions(run), ...(fileName === null ? {} : { fileName }) });
  return { subjects: read.subjects, book, leftOut: leftOutOf(book, read.sheets, null) };
}

/** Each file is let go once its subjects are read. */
async function readFiles(run: ImpactRun, { readers, kept }: FileReading, signal: AbortSignal, onStep: (step: ImpactStep) => void): Promise<Read> {
  const { from, request: { month, mappings }, language } = run;
  const tasks = filesToRead(run.files).flatMap(({ name, source }): SubjectsTask[] => (source === null ? [] : [{ kind: "subjects", name, source, from, request: { month, mappings }, language }]));
  const total = tasks.length;
  onStep({ step: "reading", done: 0, total });
  const answers = await receivedSubjects(tasks, readers, kept, signal, (done) => {
    if (done < total) onStep({ step: "reading", done, total });
  });
  return { subjects: answers.flatMap(({ subjects }) => subjects), book: null, leftOut: answers.flatMap(({ leftOut }) => leftOut) };
}

/** Workbooks among what was received: archives and mails are taken apart there, and their parts have rows of their own. */
export const filesToRead = (items: readonly FileItem[]): readonly FileItem[] =>
  items.filter(({ source, name }) => source !== null && !isContainerName(name));
