/** 下载批注副本, 导出结果表, 合并为县汇总: made by workers, saved by the page. */
import type { Language } from "../../src/text/language";
import { paneText } from "../../src/text/pane";
import type { Store } from "../store";
import type { BatchChange, BatchNotice, ExportKind, LeftOut } from "./batchState";
import { batchSettings } from "./batchSettings";
import { copyName, freeName } from "./copyName";
import { copyable, fileReports, type Copyable } from "./fileReports";
import { XLSX_TYPE, ZIP_TYPE } from "./saveFile";
import type { BatchAnswer, BatchNews, BatchTask, Bytes, MadeFile } from "./tasks";
import { TaskLost, type WorkerPool } from "./workerPool";

export type SaveFile = (name: string, bytes: Bytes, type: string) => void;

interface ExportParts {
  readonly pool: WorkerPool<BatchTask, BatchNews, BatchAnswer>;
  readonly store: Store;
  readonly language: Language;
  readonly save: SaveFile;
}

export interface Exports {
  saveCopies(): Promise<void>;
  saveTable(): Promise<void>;
  saveSummary(): Promise<void>;
}

export function createExports({ pool, store, language, save }: ExportParts): Exports {
  const text = paneText(language).files;
  const change = (what: BatchChange): void => store.dispatch({ type: "batch", change: what });
  const items = () => store.state().batch.items;

  /** Makes one thing at a time; ends in a notice, whatever happens. */
  async function make(what: ExportKind, work: () => Promise<BatchNotice>): Promise<void> {
    if (store.state().batch.making !== null) return;
    change({ change: "making", what });
    try {
      const notice = await work();
      change({ change: "made", notice });
    } catch (thrown) {
      if (thrown instanceof TaskLost && thrown.why === "stopped") return;
      change({ change: "made", notice: { kind: "save-failed", what, detail: thrown instanceof Error ? thrown.message : String(thrown) } });
    }
  }

  async function makeFile(task: BatchTask): Promise<MadeFile> {
    const answer = await pool.run(task);
    if (answer.kind !== "made") throw new TaskLost("died", `unexpected answer ${answer.kind}`);
    return answer;
  }

  async function copies(): Promise<BatchNotice> {
    const chosen = copyable(items());
    const leftOut: LeftOut[] = items().filter((item) => !chosen.some((one) => one.item === item))
      .map(({ name, status }) => ({ file: name, why: status.kind === "checked" && status.format !== "xlsx" ? text.copyOnlyXlsx(status.format) : text.notRead }));
    const made = await Promise.all(chosen.map(copyOf));
    const taken = new Set<string>();
    const files = made.flatMap((one) => ("bytes" in one ? [{ name: freeName(copyName(one.name, text.copyMark), taken), bytes: one.bytes }] : []));
    leftOut.push(...made.flatMap((one) => ("why" in one ? [one] : [])));
    if (files.length === 0) return { kind: "nothing-to-save", what: "copies", leftOut };
    const zip = await makeFile({ kind: "zip", files });
    const file = `${text.fileNames.copies}.zip`;
    save(file, zip.bytes, ZIP_TYPE);
    return { kind: "saved", what: "copies", file, included: files.length, leftOut };
  }

  /** One copy that cannot be made leaves the others be. */
  async function copyOf({ item, source, report }: Copyable): Promise<{ readonly name: string; readonly bytes: Bytes } | LeftOut> {
    try {
      const answer = await pool.run({ kind: "copy", name: item.name, source, report, language });
      if (answer.kind === "made") return { name: item.name, bytes: answer.bytes };
      return { file: item.name, why: answer.kind === "problem" ? (answer.message === "" ? text.gone : answer.message) : text.workerDied };
    } catch (thrown) {
      if (thrown instanceof TaskLost && thrown.why === "stopped") throw thrown;
      return { file: item.name, why: thrown instanceof TaskLost && thrown.why === "slow" ? text.tooSlow : text.workerDied };
    }
  }

  async function table(): Promise<BatchNotice> {
    const reports = fileReports(items(), language);
    if (reports.length === 0) return { kind: "nothing-to-save", what: "table", leftOut: [] };
    const made = await makeFile({ kind: "table", reports, across: store.state().batch.across, language });
    const file = `${text.fileNames.table}.xlsx`;
    save(file, made.bytes, XLSX_TYPE);
    return { kind: "saved", what: "table", file, included: reports.length, leftOut: stoppedFiles() };
  }

  async function summary(): Promise<BatchNotice> {
    const reports = fileReports(items(), language);
    const made = await makeFile({ kind: "summary", reports, settings: batchSettings(store.state(), language) });
    const leftOut = [...made.leftOut, ...stoppedFiles()];
    if (made.included === 0) return { kind: "nothing-to-save", what: "summary", leftOut };
    const file = `${text.fileNames.summary}.xlsx`;
    save(file, made.bytes, XLSX_TYPE);
    return { kind: "saved", what: "summary", file, included: made.included, leftOut };
  }

  const stoppedFiles = (): LeftOut[] =>
    items().filter(({ status }) => status.kind === "stopped").map(({ name }) => ({ file: name, why: text.stopped }));

  return {
    saveCopies: () => make("copies", copies),
    saveTable: () => make("table", table),
    saveSummary: () => make("summary", summary),
  };
}
