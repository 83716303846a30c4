/** 排名: who stands where, the month's selection, departments, and who is not ranked and why. */
import type { MonthSummary, MonthTable } from "../../../src/handover/monthSummary";
import type { DepartmentMean } from "../../../src/handover/departments";
import type { PeriodRow, PeriodSummary } from "../../../src/handover/periodSummary";
import type { SummaryRow } from "../../../src/handover/summaryRow";
import { formatPoints } from "../../../src/points";
import { handoverText } from "../../../src/text/handover";
import { listNames } from "../../../src/text/pane";
import { summaryPaneText } from "../../../src/text/summaryPane";
import type { Chosen } from "../../summary/chosen";
import type { SummaryController } from "../../summary/summaryController";
import { element, type Child } from "../dom";
import { run, type Surroundings } from "../part";
import { bounded } from "./bounded";

const ROWS_AT_ONCE = 80;
const APART_AT_ONCE = 30;

export interface RankingSetting {
  readonly around: Surroundings;
  readonly summary: SummaryController;
  readonly ledgerComplete: boolean;
  readonly hasRoster: boolean;
  /** Whether sheets can be gone to. */
  readonly inWorkbook: boolean;
}

export function rankingView({ shown }: Chosen, setting: RankingSetting): readonly Child[] {
  return shown.kind === "month" ? monthView(shown.summary, shown.table, setting) : severalView(shown.result, setting);
}

function monthView(month: MonthSummary, table: MonthTable | null, setting: RankingSetting): readonly Child[] {
  const text = summaryPaneText(setting.around.language);
  const edition = table?.edition.id;
  const apart = month.apart.filter((each) => edition === undefined || each.edition === edition);
  const others = month.otherMonths.map((each) => text.monthName(each.month));
  return [
    table === null ? element("p", { class: "hint" }, text.head.none(text.monthName(month.month))) : rankTable(table, setting),
    table === null || table.selection === null ? null : selectionBlock(table.selection, setting),
    table === null || table.departments.length === 0 ? null : departmentBlock(table.departments, setting),
    apart.length > 0 ? apartBlock(month, apart, setting) : setting.ledgerComplete ? ledgerBox(setting.summary, true, text.ledgerComplete) : null,
    setting.hasRoster ? null : element("p", { class: "hint" }, text.noRoster),
    others.length === 0 ? null : element("p", { class: "hint" }, text.otherMonths(listNames(others, setting.around.language))),
    unreadBlock(month, setting),
  ];
}

function rankTable({ edition, rows }: MonthTable, setting: RankingSetting): HTMLElement {
  const text = summaryPaneText(setting.around.language).ranking;
  const graded = edition.bands.length > 0;
  return rankedTable(edition.subject, rows, graded, setting, (row) => rowOf(row, graded, setting), text.more);
}

function rankedTable<T>(subject: MonthTable["edition"]["subject"], rows: readonly T[], graded: boolean, { around }: RankingSetting, make: (row: T) => HTMLElement, more: (count: number) => string): HTMLElement {
  const text = summaryPaneText(around.language).ranking;
  const body = element("tbody");
  const table = element("table", { class: "rank-table", id: "rank-table" },
    element("caption", { class: "visually-hidden" }, text.caption),
    element("thead", {}, element("tr", {}, ...[text.rank, text.name[subject], text.total, ...(graded ? [text.grade] : [])].map((heading) => element("th", { scope: "col" }, heading)))), body);
  const slot = bounded(body, rows, ROWS_AT_ONCE, make, more);
  return element("div", {}, table, slot);
}

function rowOf(row: SummaryRow, graded: boolean, { around, summary, inWorkbook }: RankingSetting): HTMLElement {
  const text = summaryPaneText(around.language).ranking;
  const { name, source, rank, tie, total, grade, selected, department, deducted, bonus, vetoes, remark } = row;
  const title = source !== null && inWorkbook
    ? element("button", { type: "button", class: "link", title: text.open(name), onclick: () => run(summary.goTo(source.sheet, source.cell ?? "A1")) }, name)
    : element("span", {}, name);
  const about = [department ?? "", tie, deducted > 0 ? text.deducted(formatPoints(deducted)) : "", bonus > 0 ? text.bonus(formatPoints(bonus)) : ""].filter((part) => part !== "");
  return element("tr", {},
    element("td", { class: "number" }, String(rank)),
    element("th", { scope: "row" }, title, selected === "" ? null : element("span", { class: "tag" }, selected),
      about.length === 0 ? null : element("div", { class: "about-row" }, about.join(" · ")),
      ...vetoes.map(({ citation, scope }) => element("div", { class: "veto-row" }, text.veto(citation, scope))),
      remark === "" ? null : element("div", { class: "about-row" }, remark)),
    element("td", { class: "number" }, formatPoints(total)),
    graded ? element("td", {}, grade ?? text.noGrade) : null);
}

function selectionBlock({ name, outcome, notes }: NonNullable<MonthTable["selection"]>, { around }: RankingSetting): HTMLElement {
  const text = summaryPaneText(around.language).selection;
  const sentence = outcome === null ? text.undecided : outcome.chosen.length === 0 ? text.nobody : text.chosen(listNames(outcome.chosen, around.language));
  return element("section", { class: "summary-block", id: "selection" }, element("h2", {}, text.heading(name)), element("p", {}, sentence), ...notes.map((note) => element("p", { class: "hint" }, note)));
}

function departmentBlock(departments: readonly DepartmentMean[], { around }: RankingSetting): HTMLElement {
  const { departments: text, ranking } = summaryPaneText(around.language);
  const { charts, and } = handoverText(around.language);
  return element("section", { class: "summary-block", id: "departments" },
    element("h2", {}, text.heading),
    element("table", { class: "rank-table" }, element("caption", { class: "visually-hidden" }, text.caption),
      element("thead", {}, element("tr", {}, ...[ranking.rank, text.department, text.mean].map((heading) => element("th", { scope: "col" }, heading)))),
      element("tbody", {}, ...departments.map(({ rank, department, leaders, mean, members, note }) => element("tr", {},
        element("td", { class: "number" }, rank === null ? "" : String(rank)),
        element("th", { scope: "row" }, department, leaders.length === 0 ? null : element("span", { class: "hint" }, ` ${leaders.join(and)}`),
          element("div", { class: "about-row" }, members.map(({ name, total }) => charts.part({ name, value: total === null ? charts.noValue : formatPoints(total) })).join(and)),
          note === "" ? null : element("div", { class: "about-row" }, note)),
        element("td", { class: "number" }, mean === null ? charts.noValue : formatPoints(mean)))))));
}

function apartBlock(month: MonthSummary, apart: MonthSummary["apart"], { around, summary, ledgerComplete, inWorkbook }: RankingSetting): HTMLElement {
  const text = summaryPaneText(around.language);
  const list = element("ul", { class: "apart-list" });
  const slot = bounded(list, apart, APART_AT_ONCE, ({ name, file, sheet, cell, reason }) => {
    const place = text.apart.place(inWorkbook ? null : file, sheet);
    return element("li", {},
      element("b", {}, name),
      place === "" ? null : inWorkbook && sheet !== null
        ? element("button", { type: "button", class: "link", onclick: () => run(summary.goTo(sheet, cell ?? "A1")) }, place) : element("span", { class: "hint" }, place),
      element("p", {}, reason));
  }, text.ranking.more);
  const mayBeFaultless = ledgerComplete || (month.apart.some(({ because }) => because === "nothing-received") && month.tables.some(({ rows }) => rows.some(({ source }) => source?.layout === "ledger")));
  return element("section", { class: "summary-block", id: "apart" }, element("h2", {}, text.apart.heading(apart.length)), mayBeFaultless ? ledgerBox(summary, ledgerComplete, text.ledgerComplete) : null, list, slot);
}

function ledgerBox(summary: SummaryController, on: boolean, label: string): HTMLElement {
  const box = element("input", { type: "checkbox", id: "ledger-complete" });
  box.checked = on;
  box.addEventListener("change", () => summary.setLedgerComplete(box.checked));
  return element("label", { class: "check-line", for: "ledger-complete" }, box, element("span", {}, label));
}

function unreadBlock({ unread }: MonthSummary, { around }: RankingSetting): Child {
  if (unread.length === 0) return null;
  const text = summaryPaneText(around.language);
  const list = element("ul", { class: "apart-list" });
  const slot = bounded(list, unread, APART_AT_ONCE, ({ file, sheet, reason }) => element("li", {}, element("b", {}, text.apart.place(file, sheet)), element("p", {}, reason)), text.ranking.more);
  return element("details", { class: "summary-block" }, element("summary", {}, text.unread(unread.length)), list, slot);
}

function severalView({ edition, rows, apart, notes, missingMonths }: PeriodSummary, setting: RankingSetting): readonly Child[] {
  const { language } = setting.around;
  const text = summaryPaneText(language);
  const graded = rows.some(({ grade }) => grade !== null);
  const make = ({ rank, name, tie, months, total, grade }: PeriodRow): HTMLElement => element("tr", {},
    element("td", { class: "number" }, String(rank)),
    element("th", { scope: "row" }, name, element("div", { class: "about-row" }, [...(tie === "" ? [] : [tie]), text.ranking.months(months.map((each) => ({ month: each.month, total: formatPoints(each.total) })))].join(" · "))),
    element("td", { class: "number" }, formatPoints(total)), graded ? element("td", {}, grade ?? text.ranking.noGrade) : null);
  const list = element("ul", { class: "apart-list" });
  const slot = bounded(list, apart, APART_AT_ONCE, ({ name, reason }) => element("li", {}, element("b", {}, name), element("p", {}, reason)), text.ranking.more);
  return [
    missingMonths.length === 0 ? null : element("p", { class: "missing-months" }, text.missingMonths(listNames(missingMonths.map(text.monthName), language))),
    ...notes.map((note) => element("p", { class: "hint" }, note)),
    rows.length === 0 ? null : rankedTable(edition.subject, rows, graded, setting, make, text.ranking.more),
    apart.length === 0 ? null : element("section", { class: "summary-block", id: "apart" }, element("h2", {}, text.apart.heading(apart.length)), list, slot),
  ];
}
