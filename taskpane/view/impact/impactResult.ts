/** What would change: a sentence, grade counts, and everyone affected with the reason. */
import "@fluentui/web-components/button.js";
import { describeChange } from "../../../src/catalogue/diff/describeChange";
import { noticeText } from "../../../src/catalogue/diff/noticeText";
import { describeMonth, describeResults } from "../../../src/impact/describeImpact";
import type { SubjectImpact } from "../../../src/impact/impact";
import type { Month } from "../../../src/month";
import { impactText } from "../../../src/text/impact";
import { impactPaneText } from "../../../src/text/impactPane";
import type { ImpactController } from "../../impact/impactController";
import { impactReport, reasonsOf } from "../../impact/impactReport";
import type { ImpactOutcome, ImpactState } from "../../impact/impactState";
import { flagCounts, gradeCounts, GROUPS, groupOf, narrowed, sentenceOf, type ImpactGroup } from "../../impact/impactView";
import type { PaneState } from "../../state";
import { copyField } from "../copyText";
import { element, fill, selectOf, type Child } from "../dom";
import { icon, type IconName } from "../icons";
import { bar } from "../message";
import { run, type Surroundings } from "../part";
import type { PlacedRow } from "../placedRows";
import { virtualList } from "../virtualList";
import { appliedBar } from "./appliedBar";
import { gradeChart } from "./gradeChart";
import { impactCard } from "./impactCard";
import type { ImpactPart } from "./impactSetup";

export type ImpactRow = PlacedRow & ({ readonly kind: "group"; readonly group: ImpactGroup; readonly count: number } | { readonly kind: "subject"; readonly subject: SubjectImpact });

const ROW_HEIGHT = 52, HEADING_HEIGHT = 28;
/** Differences and tables left out that are listed; the others are counted. */
const MOST_LINES = 60;
const ICONS: Readonly<Record<ImpactGroup, IconName>> = { grades: "warning", totals: "arrow", unknown: "info", other: "done" };

export interface ImpactResult extends ImpactPart {
  focus(): void;
}

export function impactResult(around: Surroundings, impact: ImpactController, give: (name: string, text: string) => void): ImpactResult {
  const { language } = around;
  const text = impactPaneText(language).result;
  const words = impactText(language);
  const head = element("div", { class: "impact-head" });
  const applied = element("div", { class: "impact-applied" });
  const find = element("input", { class: "input", type: "search", id: "impact-find", placeholder: text.find, "aria-label": text.find });
  const count = element("p", { class: "filter-status", role: "status", id: "impact-count" });
  const card = element("div", { class: "card-slot", id: "impact-card" });
  const byHand = copyField(text.copy);
  const back = element("button", { type: "button", class: "quiet", id: "impact-back", onclick: () => impact.show("setup") }, text.back);
  let subjects: readonly SubjectImpact[] = [];
  const list = virtualList<ImpactRow>({
    id: "impact-list", label: text.list, optionHeight: ROW_HEIGHT, draw,
    select: (index) => impact.select(index), open: (index) => {
      impact.select(index);
      card.querySelector<HTMLElement>("button")?.focus();
    },
  });
  find.addEventListener("input", () => impact.find(find.value));
  const filter = element("div", { class: "filter-bar" }, find, count);
  const root = element("div", { class: "impact-result" }, head, applied, filter, list.root, card);
  let rows: readonly ImpactRow[] = [];
  let shown: { outcome: ImpactOutcome | null; words: string; selected: number; applied: unknown; stale: boolean; closed: unknown } | null = null;
  let month: Month | null | undefined;

  function draw(row: ImpactRow): HTMLElement {
    if (row.kind === "group") return element("div", { class: "list-heading" }, `${words.groups[row.group]} ${row.count}`);
    const { subject: { name, sheet, file, month: own } } = row.subject;
    const about = [file, sheet === name ? null : sheet, own].filter((part) => part !== null).join(" · ");
    const [first = ""] = reasonsOf(row.subject, language);
    return element("div", { class: "list-row impact-row" }, icon(ICONS[groupOf(row.subject)]),
      element("span", { class: "row-title", title: `${name} ${about}` }, name, about === "" ? null : element("span", { class: "row-about" }, about)),
      element("span", { class: "row-results" }, describeResults(row.subject, language)),
      element("span", { class: "row-message", title: first }, first));
  }

  function showHead(outcome: ImpactOutcome, stale: boolean): void {
    const { impact: { from, to, diff, months } } = outcome;
    const chart = element("div", {});
    const showChart = (): void => {
      const { grades, unknown } = gradeCounts(outcome.impact, month);
      fill(chart, grades.length + unknown.before + unknown.after === 0 ? null : gradeChart(grades, unknown, text));
    };
    const picker = months.length < 2 ? null : selectOf(
      [{ id: "*", label: text.allMonths }, ...months.map((one) => ({ id: one.month ?? "", label: one.month ?? text.noMonth }))], "*",
      (id) => {
        month = id === "*" ? undefined : id === "" ? null : (id as Month);
        showChart();
      }, { id: "impact-month", "aria-label": text.monthLabel });
    month = undefined;
    const reasons = flagCounts(outcome.impact);
    fill(head,
      element("div", { class: "impact-top" }, back, element("span", { class: "context-edition", title: `${from.id} → ${to.id}` }, text.about(from.title, outcome.whatIf ? text.whatIf : to.title === from.title ? to.id : to.title))),
      element("p", { class: "sentence", role: "status", tabindex: -1, id: "impact-sentence" }, sentenceOf(outcome, language)),
      reasons.length === 0 ? null : element("p", { class: "hint" }, text.why(reasons)),
      stale ? bar("warning", text.stale, element("fluent-button", { size: "small", id: "impact-again", onclick: () => run(impact.run()) }, impactPaneText(language).applied.again)) : null,
      picker, chart,
      folded("impact-ranks", text.months, months.flatMap((one) => [element("h4", {}, words.month(one.month)), ...describeMonth(one, language).map((line) => element("p", {}, line))])),
      folded("impact-changes", text.changes(diff.changes.length), diff.changes.length === 0 ? [element("p", {}, words.noChanges)]
        : diff.changes.slice(0, MOST_LINES).map((change) => element("p", {}, describeChange(change, diff, language)))),
      outcome.leftOut.length === 0 ? null : folded("impact-left-out", text.leftOut(outcome.leftOut.length), outcome.leftOut.slice(0, MOST_LINES).map(({ what, why }) => element("p", {}, text.leftOutAt(what, why)))),
      outcome.impact.unscored.length === 0 ? null : folded("impact-unscored", `${text.unscored} ${outcome.impact.unscored.length}`,
        outcome.impact.unscored.slice(0, MOST_LINES).map(({ subject, cells }) => element("p", {}, words.unscored([subject.file, subject.name].filter((part) => part !== null).join(" · "), cells)))),
      element("div", { class: "button-row" },
        element("fluent-button", { appearance: "primary", size: "small", id: "impact-apply", onclick: () => impact.plan(false) }, text.apply),
        element("fluent-button", { size: "small", id: "impact-copy", onclick: () => run(copy(outcome)) }, text.copy),
        element("fluent-button", { size: "small", id: "impact-save", onclick: () => save(text.reportFile(from.id, to.id), impactReport(outcome, language)) }, text.save),
        diff.changes.length === 0 ? null : element("fluent-button", { size: "small", id: "impact-notice", onclick: () => save(text.noticeFile(from.id, to.id), noticeText(diff, language)) }, text.notice)),
      byHand.root);
    showChart();
  }

  async function copy(outcome: ImpactOutcome): Promise<void> {
    const copied = (await byHand.copy(impactReport(outcome, language))) === "copied";
    impact.say(copied ? "success" : "info", copied ? text.copied : text.copyByHand);
  }

  function save(name: string, content: string): void {
    give(name, content);
    impact.say("success", text.saved(name));
  }

  function showRows(own: ImpactState, outcome: ImpactOutcome): void {
    subjects = narrowed(outcome.impact.subjects, own.words);
    rows = rowsOf(subjects);
    list.root.hidden = subjects.length === 0;
    filter.hidden = outcome.impact.subjects.length === 0;
    count.textContent = subjects.length === 0 && own.words !== "" ? text.none(own.words) : text.shown(subjects.length, outcome.impact.subjects.length);
  }

  return {
    root,
    focus: () => head.querySelector<HTMLElement>("#impact-sentence")?.focus(),
    update(own: ImpactState, pane: PaneState) {
      const { outcome } = own;
      if (outcome === null) return;
      const closed = pane.settings.office;
      const now = { outcome, words: own.words, selected: own.selected, applied: own.applied, stale: own.stale, closed };
      const was = shown;
      shown = now;
      if (was?.outcome !== outcome || was.stale !== own.stale) showHead(outcome, own.stale);
      if (was?.applied !== own.applied) fill(applied, own.applied === null ? null : appliedBar(own.applied, around, impact));
      const again = was?.outcome !== outcome || was.words !== own.words;
      if (again) showRows(own, outcome);
      if (find.value !== own.words) find.value = own.words;
      list.show(rows, Math.min(own.selected, subjects.length - 1));
      const subject = subjects[own.selected];
      if (again || was.selected !== own.selected || was.closed !== closed) fill(card, subject === undefined ? null : impactCard(subject, own.selected, subjects.length, outcome, pane, around, impact));
      card.hidden = subject === undefined;
    },
  };
}

function rowsOf(subjects: readonly SubjectImpact[]): readonly ImpactRow[] {
  const rows: ImpactRow[] = [];
  let top = 0;
  let index = 0;
  for (const group of GROUPS) {
    const own = subjects.filter((subject) => groupOf(subject) === group);
    if (own.length === 0) continue;
    rows.push({ kind: "group", group, count: own.length, top, height: HEADING_HEIGHT, index: null });
    top += HEADING_HEIGHT;
    for (const subject of own) {
      rows.push({ kind: "subject", subject, top, height: ROW_HEIGHT, index: index++ });
      top += ROW_HEIGHT;
    }
  }
  return rows;
}

const folded = (id: string, title: string, content: readonly Child[]): HTMLElement =>
  element("details", { class: "impact-more", id }, element("summary", {}, title), element("div", { class: "folded-lines" }, ...content));
