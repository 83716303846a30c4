/** One file of the list: its sentence, its findings, and the card of the selected one with the cells around it. */
import type { BatchController } from "../../batch/batchController";
import type { BatchState } from "../../batch/batchState";
import { folderOf, lastPartOf, type CheckedFile, type FileItem } from "../../batch/fileItem";
import { blockedSentence, isRetriable } from "../../batch/fileReports";
import { libraryText } from "../../../src/text/library";
import { listNames } from "../../../src/text/pane";
import { element, fill, type Child } from "../dom";
import { findingCard } from "../findingCard";
import { findingList } from "../findingList";
import { readingOffer } from "../mapping/mappingPanel";
import { bar, screen } from "../message";
import { run, type Surroundings } from "../part";
import { triedEditions } from "../triedEditions";
import { countsOf } from "./fileRows";
import { previewTable } from "./previewTable";

export interface FileDetail {
  readonly root: HTMLElement;
  show(batch: BatchState): void;
}

/** As many findings or fewer leave the rest of the height to the card. */
const FEW = 3;

export function fileDetail(around: Surroundings, batch: BatchController): FileDetail {
  const { text } = around;
  const head = element("div", { class: "head-slot" });
  const card = element("div", { class: "card-slot" });
  const body = element("div", { class: "detail-body" });
  const root = element("section", { class: "file-detail", "aria-label": text.files.chosen, tabindex: -1 }, head, body);
  const list = findingList(text, { select: (index) => batch.selectFinding(index), open: () => undefined }, "file-findings");
  let shown: { readonly status: FileItem["status"] | null; readonly finding: number } | null = null;

  return {
    root,
    show({ items, opened }) {
      const item = items.find(({ id }) => id === opened?.id);
      const finding = opened?.finding ?? 0;
      const status = item?.status ?? null;
      if (shown?.status !== status) showFile(item);
      if (item?.status.kind === "checked" && item.status.outcome.kind === "result" && item.status.outcome.findings.length > 0) {
        list.show(item.status.outcome.findings, finding);
        if (shown?.status !== status || shown.finding !== finding) showCard(item.status, finding);
      }
      shown = { status, finding };
    },
  };

  function showFile(item: FileItem | undefined): void {
    root.classList.toggle("few", item?.status.kind === "checked" && item.status.outcome.kind === "result" && item.status.outcome.findings.length <= FEW);
    if (item === undefined) {
      fill(head);
      fill(body, element("p", { class: "hint pick-one" }, text.files.pickOne));
      return;
    }
    fill(head, ...headOf(item));
    fill(body, ...bodyOf(item));
  }

  function headOf(item: FileItem): readonly Child[] {
    const { status } = item;
    const folder = folderOf(item.name);
    const button = (id: string, label: string, press: () => void): HTMLElement => element("fluent-button", { size: "small", id, appearance: "subtle", onclick: press }, label);
    return [
      element("div", { class: "button-row" },
        button("file-back", text.files.back, () => batch.open(null)),
        isRetriable(item) ? button("file-retry", text.files.retry, () => run(batch.retry(item.id))) : null,
        button("file-remove", text.files.remove, () => batch.remove(item.id))),
      element("h2", { class: "file-name" }, lastPartOf(item.name), folder === "" ? null : element("span", { class: "row-about" }, folder)),
      status.kind === "checked" && status.outcome.kind === "result" ? resultLines(item, status) : null,
    ];
  }

  function resultLines(item: FileItem, { outcome, rules = [] }: CheckedFile): Child {
    const { report } = outcome;
    const sheets = (report?.sheets ?? []).map((sheet) => element("li", {}, element("div", {}, element("b", {}, sheet.name),
      element("p", {}, [sheet.range, sheet.reason, sheet.edition?.title ?? "", sheet.month ?? ""].filter((part) => part !== "").join(" · ")))));
    return element("div", {},
      element("p", { class: "sentence" }, text.files.fileSentence(countsOf(item))),
      rules.length === 0 ? null : bar("info", libraryText(around.language).blocked.inFile(listNames(rules, around.language))),
      readingOffer(outcome.tables, item.id, around),
      element("details", { class: "context" },
        element("summary", {}, element("span", { class: "context-edition" }, text.result.sheets), element("span", { class: "context-how" }, report?.month ?? "")),
        element("section", { class: "tried" }, element("ul", {}, ...sheets)),
        triedEditions(report?.tried ?? [], text.result.why, around)));
  }

  function bodyOf(item: FileItem): readonly Child[] {
    const { status } = item;
    switch (status.kind) {
      case "waiting": return [screen(null, text.files.status.waiting, "")];
      case "working": return [screen(null, text.files.status.working, "")];
      case "stopped": return [screen("info", text.files.status.stopped, "")];
      case "problem": return [screen("error", text.files.status.problem, status.message)];
      case "checked":
        if (status.outcome.kind === "blocked") return [blockedScreen(item, status)];
        return status.outcome.findings.length === 0 ? [screen("done", text.list.empty.title, text.list.empty.body)] : [list.root, card];
    }
  }

  function blockedScreen(item: FileItem, { outcome }: CheckedFile): HTMLElement {
    const sheets = outcome.report?.sheets.filter(({ reason }) => reason !== "") ?? [];
    return screen("warning", text.files.status.blocked, outcome.kind === "blocked" ? blockedSentence(outcome, around.language) : "",
      sheets.length === 0 ? null : element("section", { class: "tried" }, element("ul", {},
        ...sheets.map((sheet) => element("li", {}, element("div", {}, element("b", {}, sheet.name), element("p", {}, sheet.reason)))))),
      readingOffer(outcome.tables, item.id, around),
      triedEditions(outcome.report?.tried ?? [], text.blocked.tried, around));
  }

  /** Next and previous keep the focus when the card is made anew. */
  function showCard({ outcome, previews }: CheckedFile, index: number): void {
    if (outcome.kind !== "result") return;
    const focused = card.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const finding = outcome.findings[index];
    const preview = previews[index] ?? null;
    fill(card, finding === undefined ? null : findingCard(finding, {
      text, findings: outcome.findings, selected: index, report: outcome.report, step: (by) => batch.stepFinding(by), goTo: null, apply: null,
      preview: preview === null ? null : previewTable(preview, text.files.previewLabel(`${finding.sheet}!${finding.cells[0] ?? ""}`)),
    }));
    card.scrollTop = 0;
    if (focused !== undefined && focused !== "") card.querySelector<HTMLElement>(`#${CSS.escape(focused)}:not([disabled])`)?.focus();
  }
}
