/** The 收件 tab as data, and how it changes. Pure. */
import type { CrossFinding } from "../../src/batch/crossFinding";
import type { ListedFinding } from "../checkSheets";
import { isSettled, type FileItem, type FileStatus } from "./fileItem";

export interface BatchState {
  /** In the order in which they came; what was in an archive stands in its place. */
  readonly items: readonly FileItem[];
  /** null when nothing is running. */
  readonly run: BatchRun | null;
  /** Id of the selected row; null without rows. */
  readonly selected: number | null;
  /** The file whose findings are shown. */
  readonly opened: { readonly id: number; readonly finding: number } | null;
  /** Findings over several files. */
  readonly across: readonly CrossFinding[];
  /** What is being made for saving. */
  readonly making: ExportKind | null;
  readonly notice: BatchNotice | null;
  /** The browser gives no workers: the page itself does the work. */
  readonly inPage: boolean;
}

export interface BatchRun {
  /** Files to be looked at in this run, those found inside others included. */
  readonly total: number;
  readonly done: number;
  /** Name of the file taken up last. */
  readonly current: string;
}

export type ExportKind = "copies" | "table" | "summary";

export type BatchNotice =
  | { readonly kind: "nothing-usable"; readonly passedOver: readonly string[] }
  | { readonly kind: "added"; readonly replaced: readonly string[]; readonly passedOver: readonly string[] }
  | { readonly kind: "cancelled"; readonly left: number }
  | { readonly kind: "saved"; readonly what: ExportKind; readonly file: string; readonly included: number; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: "nothing-to-save"; readonly what: ExportKind; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: "save-failed"; readonly what: ExportKind; readonly detail: string }
  /** The comparison of the files with each other did not come about. */
  | { readonly kind: "across-failed"; readonly detail: string };

export interface LeftOut {
  readonly file: string;
  readonly why: string;
}

export type BatchChange =
  | { readonly change: "added"; readonly items: readonly FileItem[]; readonly notice: BatchNotice | null }
  | { readonly change: "queued"; readonly ids: readonly number[] }
  | { readonly change: "started"; readonly id: number }
  /** Files found inside another, put before it. */
  | { readonly change: "found"; readonly inside: number; readonly items: readonly FileItem[] }
  | { readonly change: "settled"; readonly id: number; readonly status: FileStatus }
  /** An archive has been taken apart: its own row goes. */
  | { readonly change: "taken-apart"; readonly id: number }
  | { readonly change: "finished"; readonly across: readonly CrossFinding[]; readonly notice: BatchNotice | null }
  | { readonly change: "cancelled" }
  | { readonly change: "select"; readonly id: number }
  | { readonly change: "open"; readonly id: number | null }
  | { readonly change: "finding"; readonly index: number }
  | { readonly change: "removed"; readonly ids: readonly number[] }
  | { readonly change: "cleared" }
  | { readonly change: "making"; readonly what: ExportKind }
  | { readonly change: "made"; readonly notice: BatchNotice }
  | { readonly change: "stop-making" }
  | { readonly change: "in-page" }
  | { readonly change: "notice"; readonly notice: BatchNotice | null };

export const emptyBatch: BatchState = { items: [], run: null, selected: null, opened: null, across: [], making: null, notice: null, inPage: false };

export function reduceBatch(state: BatchState, change: BatchChange): BatchState {
  switch (change.change) {
    case "added": return { ...withItems(state, replaceByName(state.items, change.items)), notice: change.notice, across: [] };
    case "queued": return { ...setStatus(state, change.ids, { kind: "waiting" }), run: moreToDo(state.run, change.ids.length), across: [] };
    case "started": return started(state, change.id);
    case "found": return withItems(state, putBefore(state.items, change.inside, change.items));
    case "settled": return oneDone(setStatus(state, [change.id], change.status));
    case "taken-apart": return oneDone(withItems(state, state.items.filter(({ id }) => id !== change.id)));
    case "finished": return { ...state, run: null, across: change.across, notice: change.notice ?? state.notice };
    case "cancelled": return cancelled(state);
    case "select": return state.selected === change.id ? state : { ...state, selected: change.id };
    case "open": return { ...state, opened: change.id === null ? null : { id: change.id, finding: 0 }, selected: change.id ?? state.selected };
    case "finding": return withFinding(state, change.index);
    case "removed": return { ...withItems(state, state.items.filter(({ id }) => !change.ids.includes(id))), across: [], notice: null };
    case "cleared": return { ...emptyBatch, inPage: state.inPage };
    case "in-page": return state.inPage ? state : { ...state, inPage: true };
    case "making": return { ...state, making: change.what, notice: null };
    case "made": return { ...state, making: null, notice: change.notice };
    case "stop-making": return { ...cancelled(state), making: null };
    case "notice": return { ...state, notice: change.notice };
  }
}

/** The selection stays near where it was when its row goes. */
function withItems(state: BatchState, items: readonly FileItem[]): BatchState {
  const held = items.some(({ id }) => id === state.selected);
  const at = state.items.findIndex(({ id }) => id === state.selected);
  const near = items[Math.min(Math.max(at, 0), items.length - 1)]?.id ?? null;
  const opened = state.opened !== null && items.some(({ id }) => id === state.opened?.id) ? state.opened : null;
  return { ...state, items, selected: held ? state.selected : near, opened };
}

/** What comes again under the same name takes the place of what was there, with everything that had been inside it. */
function replaceByName(before: readonly FileItem[], added: readonly FileItem[]): readonly FileItem[] {
  const replaced = (item: FileItem): boolean => added.some(({ name }) => isSameOrInside(item.name, name));
  return [...before.filter((item) => !replaced(item)), ...added];
}

export const isSameOrInside = (name: string, of: string): boolean => name === of || name.startsWith(`${of}/`);

function putBefore(items: readonly FileItem[], id: number, added: readonly FileItem[]): readonly FileItem[] {
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? items : [...items.slice(0, at), ...added, ...items.slice(at)];
}

function setStatus(state: BatchState, ids: readonly number[], status: FileStatus): BatchState {
  return { ...state, items: state.items.map((item) => (ids.includes(item.id) ? { ...item, status } : item)) };
}

const moreToDo = (run: BatchRun | null, more: number): BatchRun => ({ total: (run?.total ?? 0) + more, done: run?.done ?? 0, current: run?.current ?? "" });

function started(state: BatchState, id: number): BatchState {
  const item = state.items.find((one) => one.id === id);
  if (item === undefined || state.run === null) return state;
  return { ...setStatus(state, [id], { kind: "working" }), run: { ...state.run, current: item.name } };
}

const oneDone = (state: BatchState): BatchState => (state.run === null ? state : { ...state, run: { ...state.run, done: state.run.done + 1 } });

function cancelled(state: BatchState): BatchState {
  const left = state.items.filter((item) => !isSettled(item));
  return { ...setStatus(state, left.map(({ id }) => id), { kind: "stopped" }), run: null, notice: { kind: "cancelled", left: left.length } };
}

function withFinding(state: BatchState, index: number): BatchState {
  const findings = state.opened === null ? [] : findingsOf(state.items.find(({ id }) => id === state.opened?.id));
  if (state.opened === null || findings.length === 0) return state;
  return { ...state, opened: { ...state.opened, finding: Math.max(0, Math.min(index, findings.length - 1)) } };
}

const findingsOf = (item: FileItem | undefined): readonly ListedFinding[] =>
  item?.status.kind === "checked" && item.status.outcome.kind === "result" ? item.status.outcome.findings : [];
