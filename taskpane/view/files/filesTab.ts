/** 收件: files dropped or picked, a row each, their findings, and what can be made of them. */
import { createBatchController, type BatchParts } from "../../batch/batchController";
import { filesOfDrop, filesOfInput } from "../../batch/pickedFiles";
import type { PaneState } from "../../state";
import type { Store } from "../../store";
import { element, fill, taken } from "../dom";
import { icon } from "../icons";
import { run, type Part, type Surroundings } from "../part";
import { contentOf } from "./batchNotice";
import { fileDetail } from "./fileDetail";
import { fileList } from "./fileList";
import { fileRows, type FileRow } from "./fileRows";
import { manualLink } from "../tour/manualLink";
import { filesHead, progressSlot } from "./filesHead";

/** The kinds a picker offers first; any file may be chosen all the same. */
const ACCEPTED = ".xlsx,.xlsm,.xls,.csv,.zip,.eml";

export function createFilesTab(around: Surroundings, store: Store, parts: BatchParts): Part {
  const { text, language, controller } = around;
  const batch = createBatchController(store, language, parts);
  const head = element("div", { class: "files-head" });
  const progress = progressSlot(around, batch);
  const list = fileList(text, language, {
    select: (id) => batch.select(id),
    open: (id) => {
      batch.open(id);
      if (isNarrow()) detail.root.querySelector<HTMLElement>("#file-back")?.focus();
    },
    remove: (id) => batch.remove(id),
  });
  const detail = fileDetail(around, batch);
  const picker = (id: string, more: Record<string, boolean | string>): HTMLInputElement => {
    const input = element("input", { type: "file", multiple: true, hidden: true, id, "aria-hidden": "true", tabindex: -1, ...more });
    input.addEventListener("change", () => {
      run(batch.add(filesOfInput(input.files ?? [])));
      // The same file may be picked again.
      input.value = "";
    });
    return input;
  };
  const files = picker("input-files", { accept: ACCEPTED });
  const folder = picker("input-folder", { webkitdirectory: true });
  const live = element("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  const dropZone = element("div", { class: "drop-zone" }, icon("inbox"), element("h2", {}, text.files.empty.title), element("p", {}, text.files.empty.body), manualLink(around.language, "files"));
  const listPane = element("div", { class: "files-list" }, head, progress.root, dropZone, list.root);
  const root = element("div", { class: "files" }, listPane, detail.root, files, folder, live,
    element("div", { class: "drop-here", "aria-hidden": "true" }, text.files.empty.dropHere));

  acceptDrops(root, (transfer) => {
    controller.showTab("files");
    run(filesOfDrop(transfer).then((dropped) => batch.add(dropped)));
  });
  document.addEventListener("keydown", (event) => {
    if (store.state().tab !== "files" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "F8" && store.state().batch.opened !== null) {
      event.preventDefault();
      batch.stepFinding(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && store.state().batch.opened !== null) {
      taken(event);
      batch.open(null);
    }
  });

  let rows: readonly FileRow[] = [];

  function update(state: PaneState, before: PaneState | null): void {
    const now = state.batch;
    const was = before?.batch;
    progress.show(now);
    if (was !== now || before?.request !== state.request || before.phase !== state.phase) showHead(state);
    if (was?.items !== now.items) rows = fileRows(now.items);
    const none = now.items.length === 0;
    dropZone.hidden = !none;
    list.root.hidden = none;
    root.classList.toggle("opened", now.opened !== null);
    root.classList.toggle("empty", none);
    list.show(rows, rows.findIndex(({ item }) => item.id === now.selected));
    detail.show(now);
    if (was?.opened !== null && now.opened === null && was !== undefined && !none) list.root.focus();
    checkAsRead(state, before);
    announce(state, before);
  }

  /** A file whose columns the person has just explained is checked again by that. */
  function checkAsRead(state: PaneState, before: PaneState | null): void {
    const of = before?.reading?.of;
    if (typeof of === "number" && before?.request.mappings !== state.request.mappings) run(batch.retry(of));
  }

  /** Making the head anew must not take the focus from a button under the user's hand. */
  function showHead(state: PaneState): void {
    const focused = head.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const unfolded = head.querySelector("details.files-month")?.hasAttribute("open") === true;
    fill(head, ...filesHead(state, around, batch, { pickFiles: () => files.click(), pickFolder: () => folder.click() }));
    if (unfolded) head.querySelector("details.files-month")?.setAttribute("open", "");
    if (focused !== undefined && focused !== "") head.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  }

  function announce(state: PaneState, before: PaneState | null): void {
    const { notice, run: going } = state.batch;
    if (notice !== null && notice !== before?.batch.notice) live.textContent = contentOf(notice, text, language).sentence;
    else if (going === null && before?.batch.run) live.textContent = head.querySelector("#files-sentence")?.textContent ?? "";
  }

  return { root, update };
}

/** Below this width the list and a file's findings take turns; see pane.css. */
const isNarrow = (): boolean => !matchMedia("(min-width: 720px)").matches;

/** Files dropped anywhere on the pane, so that a hand's breadth beside the list does not open them in the browser instead. */
function acceptDrops(root: HTMLElement, take: (transfer: DataTransfer) => void): void {
  let depth = 0;
  const show = (): void => void root.classList.toggle("dropping", depth > 0);
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  const listen = (type: "dragenter" | "dragover" | "dragleave" | "drop", react: (event: DragEvent) => void): void =>
    document.addEventListener(type, (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      react(event);
      show();
    });
  listen("dragenter", () => depth++);
  listen("dragleave", () => (depth = Math.max(0, depth - 1)));
  listen("dragover", (event) => {
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
  });
  listen("drop", (event) => {
    depth = 0;
    if (event.dataTransfer !== null) take(event.dataTransfer);
  });
}
