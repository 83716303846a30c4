/** The files received, as a listbox. */
import type { PaneText } from "../../../src/text/pane";
import { blockedSentence } from "../../batch/fileReports";
import { folderOf, lastPartOf, type FileItem } from "../../batch/fileItem";
import type { Language } from "../../../src/text/language";
import { element } from "../dom";
import { icon, type IconName } from "../icons";
import { virtualList, type VirtualList } from "../virtualList";
import { countsOf, FILE_HEIGHT, lookOf, type FileLook, type FileRow } from "./fileRows";

export interface FileListEvents {
  select(id: number): void;
  open(id: number): void;
  remove(id: number): void;
}

export interface FileList {
  readonly root: HTMLElement;
  show(rows: readonly FileRow[], selected: number): void;
}

export function fileList(text: PaneText, language: Language, events: FileListEvents): FileList {
  let rows: readonly FileRow[] = [];
  const act = (what: (id: number) => void) => (index: number): void => {
    const row = rows[index];
    if (row !== undefined) what(row.item.id);
  };
  const list: VirtualList<FileRow> = virtualList<FileRow>({
    id: "files", label: text.files.listLabel, optionHeight: FILE_HEIGHT, draw: (row) => drawFile(row.item, text, language),
    select: act(events.select), open: act(events.open), remove: act(events.remove),
  });
  return {
    root: list.root,
    show(next, selected) {
      rows = next;
      list.show(next, selected, { keepScroll: true });
    },
  };
}

const ICONS: Readonly<Record<FileLook, IconName>> = {
  waiting: "clock", working: "clock", stopped: "clock", problem: "unreadable", blocked: "unreadable", error: "error", warning: "warning", info: "info", done: "done",
};

function drawFile(item: FileItem, text: PaneText, language: Language): HTMLElement {
  const look = lookOf(item);
  const counts = text.files.counts(countsOf(item));
  const folder = folderOf(item.name);
  return element("div", { class: `list-row file-row ${look}`, title: item.name },
    icon(ICONS[look]),
    element("span", { class: "row-title" }, lastPartOf(item.name), folder === "" ? null : element("span", { class: "row-about" }, folder)),
    element("span", { class: "file-counts" }, counts),
    element("span", { class: "row-message" }, fileSentence(item, text, language)));
}

/** The second line of a row: what it follows, or why there is no result. */
function fileSentence(item: FileItem, text: PaneText, language: Language): string {
  const { status } = item;
  const words = text.files.status;
  switch (status.kind) {
    case "waiting": return words.waiting;
    case "working": return words.working;
    case "stopped": return words.stopped;
    case "problem": return `${words.problem} · ${status.message}`;
    case "checked": {
      if (status.outcome.kind === "blocked") return `${words.blocked} · ${blockedSentence(status.outcome, language)}`;
      const { report, findings } = status.outcome;
      const about = [...new Set(report.sheets.flatMap(({ edition }) => (edition === null ? [] : [edition.title])))];
      return [findings.length === 0 ? words.clean : "", report.month ?? "", ...about].filter((part) => part !== "").join(" · ");
    }
  }
}
