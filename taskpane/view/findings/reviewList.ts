/** The findings of the workbook as a listbox: groups, then the ignored, then the solved. */
import type { FindingsPaneText } from "../../../src/text/findingsPane";
import type { PaneText } from "../../../src/text/pane";
import type { ListedFinding } from "../../checkSheets";
import type { OnShow } from "../../findings/onShow";
import type { Grouping } from "../../findings/viewOfFindings";
import { element, type Child } from "../dom";
import { findingRow } from "../findingList";
import { FINDING_HEIGHT } from "../findingRows";
import { virtualList, type ListEvents } from "../virtualList";
import { reviewRows, type ReviewRow } from "./reviewRows";
import { valueName } from "./valueName";

export interface ReviewList {
  readonly root: HTMLElement;
  /** @param selected place in the list's order; −1 for none */
  show(list: OnShow, selected: number, look: ListLook): void;
}

export interface ListLook {
  readonly grouping: Grouping;
  /** Findings that the earlier check did not make. */
  readonly fresh: ReadonlySet<ListedFinding>;
  /** The place of the list stays where it is. */
  readonly keepScroll: boolean;
}

export function reviewList(text: PaneText, own: FindingsPaneText, events: ListEvents): ReviewList {
  let look: ListLook = { grouping: "severity", fresh: new Set(), keepScroll: false };
  let shown: OnShow | null = null;
  let freshShown: ReadonlySet<ListedFinding> | null = null;
  let rows: readonly ReviewRow[] = [];
  const list = virtualList<ReviewRow>({ id: "findings", label: text.list.label, optionHeight: FINDING_HEIGHT, ...events, draw: (row) => drawRow(row, look, text, own) });
  list.root.setAttribute("aria-keyshortcuts", "F8 Shift+F8 Enter Delete");
  return {
    root: list.root,
    show(onShow, selected, next) {
      look = next;
      if (onShow !== shown || next.fresh !== freshShown) rows = reviewRows(onShow);
      shown = onShow;
      freshShown = next.fresh;
      list.show(rows, selected, { keepScroll: next.keepScroll });
    },
  };
}

function drawRow(row: ReviewRow, look: ListLook, text: PaneText, own: FindingsPaneText): HTMLElement {
  switch (row.kind) {
    case "group": return heading(groupSign(row.value, look.grouping), groupName(row, look.grouping, text, own));
    case "ignored-heading": return heading("aside", own.ignored.group(row.count));
    case "solved-heading": return heading("aside", own.comparison.solvedGroup(row.count));
    case "open": return findingRow(row.finding, text, look.fresh.has(row.finding) ? { tag: own.comparison.fresh } : {});
    case "ignored": return findingRow(row.finding, text, { standing: "ignored", second: own.ignored.record(row.record.reason, row.record.date) });
    case "solved": return findingRow(row.finding, text, { standing: "solved", tag: own.comparison.solved, sign: "done" });
  }
}

const groupName = ({ value, count }: { readonly value: string; readonly count: number }, grouping: Grouping, text: PaneText, own: FindingsPaneText): string =>
  grouping === "severity" && isSeverity(value) ? text.list.group(text.list.severity[value], count) : own.filter.group(valueName(value, grouping, text, own), count);

const isSeverity = (value: string): value is "error" | "warning" | "info" => value === "error" || value === "warning" || value === "info";

const groupSign = (value: string, grouping: Grouping): string => (grouping === "severity" ? value : "plain");

const heading = (className: string, ...children: Child[]): HTMLElement =>
  element("div", { class: `list-heading ${className}` }, ...children);
