/** Above the list of files: what was found in all, progress, buttons, notices, and what lies between the files. */
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/progress-bar.js";
import { batchSettings, settingsKey } from "../../batch/batchSettings";
import type { BatchController } from "../../batch/batchController";
import type { BatchState, ExportKind } from "../../batch/batchState";
import type { PaneState } from "../../state";
import { element, type Child } from "../dom";
import { icon } from "../icons";
import { bar } from "../message";
import { monthForm } from "../resultHead";
import { run, type Surroundings } from "../part";
import { noticeBar } from "./batchNotice";
import { fileCounts, firstFileOf } from "./fileRows";

export interface HeadEvents {
  pickFiles(): void;
  pickFolder(): void;
}

const EXPORTS: readonly ExportKind[] = ["copies", "table", "summary"];

export function filesHead(state: PaneState, around: Surroundings, batch: BatchController, events: HeadEvents): readonly Child[] {
  const { text, language } = around;
  const { batch: files } = state;
  const busy = files.run !== null || files.making !== null;
  return [
    state.phase.kind === "outside" && files.items.length === 0 ? bar("info", text.files.outside) : null,
    files.notice === null ? null : noticeBar(files.notice, text, language),
    files.inPage && files.items.length > 0 ? bar("info", text.files.inPage) : null,
    busy ? null : outdatedBar(state, around, batch),
    files.items.length === 0 ? null : element("p", { class: "sentence", id: "files-sentence" }, text.files.sentence(fileCounts(files.items))),
    pickRow(files, around, batch, events),
    files.items.length === 0 ? null : exportRow(files, around, batch),
    monthRow(state, around),
    acrossGroup(files, around, batch),
  ];
}

/** Kept from step to step, so that the bar does not flicker and 取消 keeps the focus. */
export function progressSlot({ text }: Surroundings, batch: BatchController) {
  const sentence = element("p", { class: "working-sentence", role: "status" });
  const current = element("p", { class: "hint working-file" });
  const progress = element("fluent-progress-bar", { "aria-label": text.files.progressLabel });
  const root = element("section", { class: "files-progress", hidden: true }, sentence, progress, current,
    element("fluent-button", { size: "small", id: "files-cancel", onclick: () => batch.cancel() }, text.files.cancel));
  return {
    root,
    show({ run: going, making }: BatchState): void {
      root.hidden = going === null && making === null;
      if (root.hidden) return;
      const comparing = going !== null && going.done >= going.total;
      sentence.textContent = making !== null ? text.files.making(making) : comparing || going === null ? text.files.comparing : text.files.progress(going.done, going.total);
      current.textContent = making === null && !comparing ? (going?.current ?? "") : "";
      if (making !== null || going === null || comparing) {
        progress.removeAttribute("value");
        return;
      }
      progress.setAttribute("max", String(going.total));
      progress.setAttribute("value", String(going.done));
    },
  };
}

function pickRow(files: BatchState, { text }: Surroundings, batch: BatchController, events: HeadEvents): HTMLElement {
  const first = files.items.length === 0;
  const button = (id: string, label: string, press: () => void, appearance: string): HTMLElement =>
    element("fluent-button", { size: "small", id, appearance, onclick: press }, label);
  return element("div", { class: "button-row" },
    button("pick-files", text.files.pickFiles, events.pickFiles, first ? "primary" : "outline"),
    button("pick-folder", text.files.pickFolder, events.pickFolder, "outline"),
    first ? null : button("files-clear", text.files.clear, () => batch.clear(), "subtle"));
}

function exportRow(files: BatchState, { text }: Surroundings, batch: BatchController): HTMLElement {
  const busy = files.run !== null || files.making !== null;
  const press: Readonly<Record<ExportKind, () => void>> = {
    copies: () => run(batch.saveCopies()), table: () => run(batch.saveTable()), summary: () => run(batch.saveSummary()),
  };
  return element("div", { class: "button-row exports" }, ...EXPORTS.map((what) =>
    element("fluent-button", { size: "small", id: `save-${what}`, disabled: busy, onclick: press[what] }, text.files.exports[what])));
}

function outdatedBar(state: PaneState, { text, language }: Surroundings, batch: BatchController): Child {
  const key = settingsKey(batchSettings(state, language));
  if (!state.batch.items.some(({ status }) => status.kind === "checked" && status.by !== key)) return null;
  return bar("warning", text.files.outdated,
    element("fluent-button", { size: "small", id: "check-all", onclick: () => run(batch.retryAll()) }, text.files.checkAll));
}

/** The month that every file is checked by; usually each says its own. */
function monthRow(state: PaneState, around: Surroundings): HTMLElement {
  const { text } = around;
  const { month } = state.request;
  return element("details", { class: "context files-month" },
    element("summary", {}, element("span", { class: "context-edition" }, text.files.month), element("span", { class: "context-how" }, month ?? text.files.monthAutomatic)),
    monthForm(month ?? "", around));
}

function acrossGroup(files: BatchState, { text }: Surroundings, batch: BatchController): Child {
  if (files.across.length === 0) return null;
  return element("details", { class: "across", id: "across", open: true },
    element("summary", {}, text.files.across(files.across.length)),
    element("ul", {}, ...files.across.map((finding) => {
      const id = firstFileOf(finding, files.items);
      const words = [element("b", {}, text.findings[finding.code] ?? finding.code), element("span", {}, finding.message)];
      return element("li", { class: finding.severity }, icon(finding.severity), id === undefined
        ? element("div", {}, ...words)
        : element("button", { type: "button", class: "across-finding", onclick: () => batch.select(id) },
          element("span", { class: "visually-hidden" }, text.list.severity[finding.severity]), ...words));
    })));
}
