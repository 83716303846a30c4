/** 锁定月份: the months in sight, each with the edition it is kept by, to be locked and unlocked. */
import "@fluentui/web-components/button.js";
import type { Month } from "../../../src/month";
import { closedMonthsOf } from "../../../src/settings/closedMonths";
import { impactPaneText } from "../../../src/text/impactPane";
import { libraryText } from "../../../src/text/library";
import { entriesOf } from "../../library/entries";
import type { ImpactController } from "../../impact/impactController";
import type { ImpactState } from "../../impact/impactState";
import type { PaneState } from "../../state";
import { element, fill } from "../dom";
import { icon } from "../icons";
import { run, type Surroundings } from "../part";
import type { ImpactPart } from "./impactSetup";

interface MonthRow {
  readonly month: Month;
  /** Edition id; "" where none was recorded. */
  readonly edition: string;
  readonly locked: boolean;
}

export function monthsPanel({ language }: Surroundings, impact: ImpactController): ImpactPart {
  const text = impactPaneText(language).months;
  const list = element("ul", { class: "month-list" });
  const root = element("details", { class: "impact-more", id: "impact-months" }, element("summary", {}, element("h3", {}, text.heading)), element("p", { class: "hint" }, text.hint), list);
  let key = "";

  return {
    root,
    update(own: ImpactState, pane: PaneState) {
      const rows = monthRows(own, pane);
      const next = JSON.stringify(rows);
      if (next === key) return;
      key = next;
      const editions = entriesOf(pane.library, libraryText(language));
      const titleOf = (id: string): string | undefined => editions.find(({ edition }) => edition.id === id)?.edition.title;
      const focused = list.contains(document.activeElement) ? document.activeElement?.id : undefined;
      fill(list, ...(rows.length === 0 ? [element("li", { class: "hint" }, text.none)] : rows.map(({ month, edition, locked }) => {
        const title = titleOf(edition);
        const id = `lock-${month}-${edition.replace(/[^\p{L}\p{N}]/gu, "-")}`;
        return element("li", {}, icon(locked ? "done" : "clock"),
          element("span", {}, element("b", {}, month), ` ${edition === "" ? text.underNone : title === undefined ? text.underGone(edition) : text.under(title)}`, locked ? element("span", { class: "row-tag" }, text.locked) : null),
          element("fluent-button", {
            size: "small", id, "aria-label": locked ? text.unlockLabel(month) : text.lockLabel(month, title ?? edition),
            onclick: () => run(locked ? impact.unlock(month) : impact.lock(month, edition)),
          }, locked ? text.unlock : text.lock));
      })));
      if (focused) list.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
    },
  };
}

/** What is locked, and the months of the last check and of the last impact. */
function monthRows({ outcome }: ImpactState, { phase, settings: { office } }: PaneState): readonly MonthRow[] {
  const locked = office === null ? [] : closedMonthsOf(office).map(({ month, edition }): MonthRow => ({ month, edition, locked: true }));
  const checked = phase.kind === "result" ? phase.result.report.sheets.flatMap(({ month, edition }) => (month === null || edition === null ? [] : [{ month, edition: edition.id }])) : [];
  const compared = outcome === null || outcome.whatIf ? [] : outcome.impact.months.flatMap(({ month }) => (month === null ? [] : [{ month, edition: outcome.impact.from.id }]));
  const open = [...checked, ...compared].filter((one) => !locked.some(({ month, edition }) => month === one.month && edition === one.edition));
  const rows = [...locked, ...new Map(open.map((one) => [`${one.month} ${one.edition}`, { ...one, locked: false }])).values()];
  return rows.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
}
