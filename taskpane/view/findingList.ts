/** The findings as a listbox. */
import type { ListedFinding } from "../checkSheets";
import { element } from "./dom";
import { findingRows, FINDING_HEIGHT, type FindingRow } from "./findingRows";
import { icon, type IconName } from "./icons";
import { virtualList, type ListEvents } from "./virtualList";
import type { PaneText } from "../../src/text/pane";

export interface FindingList {
  readonly root: HTMLElement;
  show(findings: readonly ListedFinding[], selected: number): void;
}

/** @param id of the listbox in the page */
export function findingList(text: PaneText, events: ListEvents, id = "findings"): FindingList {
  const list = virtualList<FindingRow>({ id, label: text.list.label, optionHeight: FINDING_HEIGHT, ...events, draw: (row) => drawRow(row, text) });
  let shown: readonly ListedFinding[] | null = null;
  let rows: readonly FindingRow[] = [];
  return {
    root: list.root,
    show(findings, selected) {
      if (findings !== shown) rows = findingRows(findings);
      shown = findings;
      list.show(rows, selected, { keepScroll: false });
    },
  };
}

function drawRow(row: FindingRow, text: PaneText): HTMLElement {
  if (row.kind === "heading") {
    return element("div", { class: `list-heading ${row.severity}` }, text.list.group(text.list.severity[row.severity], row.count));
  }
  return findingRow(row.finding, text);
}

/** What a row may say beside its finding. */
export interface RowMore {
  /** A word before the kind. */
  readonly tag?: string;
  readonly standing?: "ignored" | "solved";
  /** In place of the sentence. */
  readonly second?: string;
  /** In place of the severity's sign. */
  readonly sign?: IconName;
}

export function findingRow(finding: ListedFinding, text: PaneText, { tag, standing, second, sign }: RowMore = {}): HTMLElement {
  const [first] = finding.cells;
  const about = [finding.subject, finding.category].filter((part) => part !== null && part !== "").join(" · ");
  const kind = text.findings[finding.code] ?? finding.code;
  return element("div", { class: ["list-row", finding.severity, finding.under === null ? "" : "consequence", standing ?? ""].filter((part) => part !== "").join(" ") },
    icon(sign ?? finding.severity),
    element("span", { class: "row-title" },
      element("span", { class: "visually-hidden" }, `${text.list.severity[finding.severity]} `),
      tag === undefined ? null : element("span", { class: "row-tag" }, tag),
      finding.under === null ? null : element("span", { class: "row-follows" }, text.list.consequence),
      standing === "solved" ? element("del", {}, kind) : kind,
      about === "" ? null : element("span", { class: "row-about" }, about)),
    element("span", { class: "row-cell" }, first ?? text.list.noCell),
    element("span", { class: "row-message" }, second ?? finding.message),
  );
}
