/** What happens when the user acts in the 收件 tab: gives work to the workers, then tells the store. Never throws. */
import type { Language } from "../../src/text/language";
import { paneText, type PaneText } from "../../src/text/pane";
import type { Store } from "../store";
import { isSameOrInside, type BatchChange, type BatchNotice, type BatchState } from "./batchState";
import { batchSettings, type BatchSettings } from "./batchSettings";
import { createExports, type SaveFile } from "./exports";
import type { FileItem, FileTrouble } from "./fileItem";
import { fileReports, isRetriable } from "./fileReports";
import { sortPicked, type PickedFile } from "./pickedFiles";
import type { BatchAnswer, BatchNews, BatchTask, FoundPart } from "./tasks";
import type { StartBatchWorker } from "./startWorker";
import { TaskLost, WorkerPool } from "./workerPool";

export interface BatchController {
  /** Looks at files that were dropped or picked. */
  add(files: readonly PickedFile[]): Promise<void>;
  /** Ends the workers at once; what is done stays. */
  cancel(): void;
  retry(id: number): Promise<void>;
  /** Checks every file again that can be, such as after another edition was chosen. */
  retryAll(): Promise<void>;
  remove(id: number): void;
  clear(): void;
  select(id: number): void;
  open(id: number | null): void;
  selectFinding(index: number): void;
  stepFinding(by: 1 | -1): void;
  saveCopies(): Promise<void>;
  saveTable(): Promise<void>;
  saveSummary(): Promise<void>;
}

export interface BatchParts {
  readonly start: StartBatchWorker;
  readonly workers: number;
  /** How long a worker may say nothing, in milliseconds. */
  readonly patienceMs: number;
  readonly save: SaveFile;
}

export function createBatchController(store: Store, language: Language, parts: BatchParts): BatchController {
  const text = paneText(language);
  const pool = new WorkerPool<BatchTask, BatchNews, BatchAnswer>({
    start: (hear, died) => parts.start(hear, died, () => change({ change: "in-page" })), size: parts.workers, patienceMs: parts.patienceMs,
  });
  const exports = createExports({ pool, store, language, save: parts.save });
  let lastId = 0;
  let open = 0;
  /** Goes up with every cancelling, so that what was under way before says nothing any more. */
  let sitting = 0;

  const batch = (): BatchState => store.state().batch;
  const change = (what: BatchChange): void => store.dispatch({ type: "batch", change: what });
  const newItem = (name: string, source: Blob | null, status: FileItem["status"]): FileItem => ({ id: ++lastId, name, source, status });
  const settings = (): BatchSettings => batchSettings(store.state(), language);

  async function add(files: readonly PickedFile[]): Promise<void> {
    const { usable, passedOver } = sortPicked(files);
    if (usable.length === 0) {
      change({ change: "notice", notice: { kind: "nothing-usable", passedOver } });
      return;
    }
    const latest = [...new Map(usable.map((file) => [file.name, file])).values()];
    const replaced = latest.filter(({ name }) => batch().items.some((item) => isSameOrInside(item.name, name))).map(({ name }) => name);
    const items = latest.map(({ name, file }) => newItem(name, file, { kind: "waiting" }));
    change({ change: "added", items, notice: replaced.length + passedOver.length === 0 ? null : { kind: "added", replaced, passedOver } });
    await work(items);
  }

  /** Checks the items, and at the end of everything under way compares all files with each other. */
  async function work(items: readonly FileItem[]): Promise<void> {
    if (items.length === 0) return;
    const own = sitting;
    change({ change: "queued", ids: items.map(({ id }) => id) });
    open++;
    await Promise.all(items.map((item) => checkOne(item, own)));
    if (own !== sitting) return;
    open--;
    if (open === 0) await finish(own);
  }

  async function checkOne(item: FileItem, own: number): Promise<void> {
    if (item.source === null) return;
    const inside: Promise<void>[] = [];
    try {
      const answer = await pool.run(
        { kind: "check", name: item.name, source: item.source, settings: settings() },
        {
          onStart: () => change({ change: "started", id: item.id }),
          onNews: ({ part }) => inside.push(takeUp(item, part, own)),
        },
      );
      if (own === sitting) settle(item, answer);
    } catch (thrown) {
      if (own === sitting) change({ change: "settled", id: item.id, status: lostTrouble(thrown, text) });
    }
    await Promise.all(inside);
  }

  /** A file found inside another gets a row and a task of its own. */
  async function takeUp(around: FileItem, part: FoundPart, own: number): Promise<void> {
    if (own !== sitting) return;
    const item = "trouble" in part ? newItem(part.name, null, part.trouble) : newItem(part.name, new Blob([part.bytes]), { kind: "waiting" });
    change({ change: "found", inside: around.id, items: [item] });
    if (item.source === null) return;
    change({ change: "queued", ids: [item.id] });
    await checkOne(item, own);
  }

  function settle(item: FileItem, answer: BatchAnswer): void {
    if (answer.kind === "taken-apart") change({ change: "taken-apart", id: item.id });
    else if (answer.kind === "checked") change({ change: "settled", id: item.id, status: answer });
    else if (answer.kind === "problem") change({ change: "settled", id: item.id, status: answer.code === "gone" ? { ...answer, message: text.files.gone } : answer });
  }

  async function finish(own: number): Promise<void> {
    const { across, notice } = await compare();
    if (own === sitting && open === 0) change({ change: "finished", across, notice });
  }

  /** Findings over several files; that they cannot be had is said, and loses nothing else. */
  async function compare(): Promise<{ readonly across: BatchState["across"]; readonly notice: BatchNotice | null }> {
    const reports = fileReports(batch().items, language);
    if (reports.length < 2) return { across: [], notice: null };
    try {
      const answer = await pool.run({ kind: "across", reports, language });
      return { across: answer.kind === "across" ? answer.findings : [], notice: null };
    } catch (thrown) {
      return { across: [], notice: { kind: "across-failed", detail: String(thrown) } };
    }
  }

  function halt(): void {
    sitting++;
    open = 0;
    pool.stop();
  }

  async function retry(items: readonly FileItem[]): Promise<void> {
    await work(items.filter(isRetriable));
  }

  function remove(ids: readonly number[]): void {
    change({ change: "removed", ids });
    if (batch().run === null) void finish(sitting);
  }

  return {
    add,
    retry: (id) => retry(batch().items.filter((item) => item.id === id)),
    retryAll: () => retry(batch().items),
    cancel() {
      halt();
      change({ change: batch().making === null ? "cancelled" : "stop-making" });
    },
    remove: (id) => remove([id]),
    clear() {
      halt();
      change({ change: "cleared" });
    },
    select: (id) => change({ change: "select", id }),
    open: (id) => change({ change: "open", id }),
    selectFinding: (index) => change({ change: "finding", index }),
    stepFinding: (by) => change({ change: "finding", index: (batch().opened?.finding ?? 0) + by }),
    ...exports,
  };
}

function lostTrouble(thrown: unknown, text: PaneText): FileTrouble | { readonly kind: "stopped" } {
  const why = thrown instanceof TaskLost ? thrown.why : "died";
  if (why === "stopped") return { kind: "stopped" };
  return why === "slow"
    ? { kind: "problem", code: "too-slow", message: text.files.tooSlow }
    : { kind: "problem", code: "worker-died", message: text.files.workerDied };
}

