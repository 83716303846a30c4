/** Reads what the person chose, and scores it under both editions in slices, so that the pane can paint and be cancelled in between. */
import type { Edition } from "../../src/catalogue/edition";
import { isCatalogueSheet } from "../../src/catalogue/table/catalogueSheet";
import type { SheetReport } from "../../src/checking/report";
import type { ImpactSubject } from "../../src/impact/impact";
import { impactSteps } from "../../src/impact/impactOf";
import { impactSubjects } from "../../src/impact/impactSubjects";
import { parseMappings } from "../../src/sheet/mapping";
import type { WorkbookGrid } from "../../src/sheet/grid";
import type { Language } from "../../src/text/language";
import { paneText } from "../../src/text/pane";
import { describeIntakeProblem } from "../../intake/problem";
import { monthName } from "../batch/checkFile";
import { isContainerName, type FileItem } from "../batch/fileItem";
import type { PaneRequest } from "../state";
import { PortError, type WorkbookPort } from "../workbookPort";
import type { ImpactOutcome, ImpactScope, ImpactStep } from "./impactState";

export interface ImpactRun {
  readonly from: Edition;
  readonly to: Edition;
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

/** @throws PortError when the workbook cannot be read, or "cancelled" */
export async function runImpact(port: WorkbookPort, run: ImpactRun, signal: AbortSignal, onStep: (step: ImpactStep) => void): Promise<ImpactOutcome> {
  const { subjects, book, leftOut } = run.scope === "files" ? await readFiles(run, signal, onStep) : await readWorkbook(port, run, signal, onStep);
  const steps = impactSteps({ subjects, from: run.from, to: run.to });
  for (let painted = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return { impact: step.value, book, leftOut, whatIf: run.whatIf, scope: run.scope };
    if (performance.now() - painted < FRAME_MS) continue;
    onStep({ step: "scoring", ...step.value });
    await untilPainted();
    stopWhenCancelled(signal);
    painted = performance.now();
  }
}

const FRAME_MS = 12;

const untilPainted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function stopWhenCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new PortError("cancelled", "the impact was cancelled");
}

const optionsOf = ({ request: { month, mappings }, language }: ImpactRun, fileName: string | null) => ({
  language, mappings: parseMappings(mappings).mappings, ...(month === null ? {} : { month }), ...(fileName === null ? {} : { fileName }),
});

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
  const read = impactSubjects(book, run.from, null, optionsOf(run, fileName));
  return { subjects: read.subjects, book, leftOut: leftOutOf(book, read.sheets, null) };
}

/** One file after the other, each let go once its subjects are read. */
async function readFiles(run: ImpactRun, signal: AbortSignal, onStep: (step: ImpactStep) => void): Promise<Read> {
  const { openWorkbook } = await import("../../intake/openFile");
  const files = filesToRead(run.files);
  const subjects: ImpactSubject[] = [];
  const leftOut: { what: string; why: string }[] = [];
  for (const [index, { name, source }] of files.entries()) {
    onStep({ step: "reading", done: index, total: files.length });
    await untilPainted();
    stopWhenCancelled(signal);
    const bytes = await source?.arrayBuffer().catch(() => null);
    if (!bytes) {
      leftOut.push({ what: name, why: paneText(run.language).files.gone });
      continue;
    }
    const opened = await openWorkbook(name, new Uint8Array(bytes));
    if ("problem" in opened) {
      leftOut.push({ what: name, why: describeIntakeProblem(opened.problem, run.language) });
      continue;
    }
    const read = impactSubjects(opened.workbook, run.from, name, optionsOf(run, monthName(name)));
    subjects.push(...read.subjects);
    leftOut.push(...leftOutOf(opened.workbook, read.sheets, name));
  }
  return { subjects, book: null, leftOut };
}

/** Workbooks among what was received: archives and mails are taken apart there, and their parts have rows of their own. */
export const filesToRead = (items: readonly FileItem[]): readonly FileItem[] =>
  items.filter(({ source, name }) => source !== null && !isContainerName(name));

/** Sheets without a table of the edition; rules and empty sheets are none of the matter. */
function leftOutOf(book: WorkbookGrid, reports: readonly SheetReport[], file: string | null): ImpactOutcome["leftOut"] {
  const passed = new Set(book.sheets.filter((sheet) => sheet.rows === 0 || isCatalogueSheet(sheet)).map(({ name }) => name));
  return reports.filter(({ name, layout }) => layout === "none" && !passed.has(name))
    .map(({ name, reason }) => ({ what: file === null ? name : `${file} · ${name}`, why: reason }));
}
