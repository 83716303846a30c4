/** 名单: the windows and people whom the office assesses; pasted, taken from the selection, looked through, emptied. */
import "@fluentui/web-components/button.js";
import type { OfficeRoster, RosterKind } from "../../../src/register/officeRoster";
import { readOfficeRoster, rowsOfText, type RosterListReading } from "../../../src/register/readOfficeRoster";
import type { OfficeSettings } from "../../../src/settings/officeSettings";
import type { CellValue } from "../../../src/sheet/grid";
import type { Language } from "../../../src/text/language";
import { settingsPaneText } from "../../../src/text/settingsPane";
import { element, fill, selectOf, type Child } from "../dom";
import { bar } from "../message";
import { run } from "../part";

/** Rows on show; the others are found by typing. */
const ROWS_AT_MOST = 60;
const PROBLEMS_AT_MOST = 20;

export interface RosterActions {
  readonly language: Language;
  /** null outside Excel. */
  readonly selection: (() => Promise<readonly (readonly CellValue[])[] | "several">) | null;
  use(change: (settings: OfficeSettings) => OfficeSettings, sentence: string): void;
}

export interface RosterSection {
  readonly root: HTMLElement;
  update(roster: OfficeRoster): void;
}

export function rosterSection({ language, selection, use }: RosterActions): RosterSection {
  const text = settingsPaneText(language).roster;
  const summary = element("p", {});
  const table = element("div", {});
  const reading = element("div", { class: "roster-reading", "aria-live": "polite" });
  const area = element("textarea", { class: "input roster-text", id: "roster-text", rows: 6, "aria-label": text.paste, placeholder: text.pasteHint, spellcheck: "false" });
  const kind = selectOf([{ id: "window", label: text.kind.window }, { id: "staff", label: text.kind.staff }], "window", () => readAgain(), { id: "roster-kind", "aria-label": text.kindLabel });
  const form = element("div", { class: "roster-form", hidden: true }, element("p", { class: "hint" }, text.pasteHint), area,
    element("div", { class: "roster-kind" }, element("label", { class: "label", for: "roster-kind" }, text.kindLabel), kind), reading);
  const filter = element("input", { class: "input", type: "search", id: "roster-filter", placeholder: text.filter, "aria-label": text.filter, autocomplete: "off" });
  const paste = element("fluent-button", { size: "small", id: "roster-paste", onclick: () => showForm(true) }, text.paste);
  const take = selection === null ? null : element("fluent-button", { size: "small", id: "roster-take", onclick: () => run(takeSelection(selection)) }, text.fromSelection);
  const clear = element("fluent-button", { size: "small", appearance: "subtle", id: "roster-clear", onclick: () => use((settings) => ({ ...settings, roster: { windows: [], staff: [] } }), text.cleared) }, text.clear);
  let roster: OfficeRoster = { windows: [], staff: [] };
  /** What is to be read: cells taken from the sheet, or the text in the field. */
  let cells: readonly (readonly CellValue[])[] | null = null;

  area.addEventListener("input", () => {
    cells = null;
    readAgain();
  });
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    showForm(false);
  });
  filter.addEventListener("input", () => drawTable());

  function showForm(on: boolean): void {
    form.hidden = !on;
    cells = null;
    area.value = "";
    fill(reading);
    (on ? area : paste).focus();
  }

  async function takeSelection(read: NonNullable<RosterActions["selection"]>): Promise<void> {
    try {
      const rows = await read();
      form.hidden = false;
      if (rows === "several" || rows.length === 0) return fill(reading, bar("warning", rows === "several" ? text.severalAreas : text.emptySelection));
      cells = rows;
      area.value = rows.map((row) => row.map((value) => (value === null ? "" : String(value))).join("\t")).join("\n");
      readAgain();
      reading.querySelector<HTMLElement>("fluent-button")?.focus();
    } catch (thrown) {
      fill(reading, bar("error", thrown instanceof Error ? thrown.message : String(thrown)));
    }
  }

  function readAgain(): void {
    const rows = cells ?? rowsOfText(area.value);
    if (rows.length === 0) return fill(reading);
    const read = readOfficeRoster(rows, kind.value as RosterKind, language);
    const { windows, staff } = read.roster;
    fill(reading,
      element("p", { role: "status" }, text.read(windows.length, staff.length, read.problems.length)),
      read.problems.length === 0 ? null : element("ul", { class: "preview-lines" }, ...read.problems.slice(0, PROBLEMS_AT_MOST).map(({ message }) => element("li", {}, message))),
      windows.length + staff.length === 0 ? null : element("div", { class: "button-row" },
        element("fluent-button", { size: "small", appearance: "primary", id: "roster-use", onclick: () => useList(read) }, replaces(read) === 0 ? text.useNone : text.use(windows.length + staff.length)),
        element("fluent-button", { size: "small", id: "roster-cancel", onclick: () => showForm(false) }, text.cancel)));
  }

  /** A list of windows takes the place of the windows, one of people that of the people. */
  const replaces = ({ roster: { windows } }: RosterListReading): number => (windows.length > 0 ? roster.windows.length : roster.staff.length);

  function useList({ roster: { windows, staff } }: RosterListReading): void {
    const next: OfficeRoster = { windows: windows.length > 0 ? windows : roster.windows, staff: staff.length > 0 ? staff : roster.staff };
    showForm(false);
    use((settings) => ({ ...settings, roster: next }), text.done(next.windows.length, next.staff.length));
  }

  function drawTable(): void {
    const wanted = filter.value.trim();
    const rows = [
      ...roster.windows.map(({ name, department, chief, from, to }) => ({ of: "windows" as const, kind: text.kind.window, name, about: department, chief, from, to })),
      ...roster.staff.map(({ name, window, department, from, to }) => ({ of: "staff" as const, kind: text.kind.staff, name, about: window ?? department, chief: null, from, to })),
    ].filter(({ name, about, chief }) => wanted === "" || [name, about, chief].some((part) => part?.includes(wanted) === true));
    const shown = rows.slice(0, ROWS_AT_MOST);
    if (roster.windows.length + roster.staff.length === 0) return fill(table);
    fill(table,
      element("p", { class: "hint", role: "status" }, text.shown(shown.length, roster.windows.length + roster.staff.length)),
      element("div", { class: "roster-scroll", tabindex: 0, role: "region", "aria-label": text.heading }, element("table", { class: "roster-table" },
        element("thead", {}, element("tr", {}, ...[text.columns.name, text.columns.about, text.columns.chief, text.columns.months].map((label) => element("th", { scope: "col" }, label)), element("td", {}))),
        element("tbody", {}, ...shown.map((row): Child => element("tr", {},
          element("th", { scope: "row" }, row.name), element("td", {}, row.about ?? ""), element("td", {}, row.chief ?? ""), element("td", {}, text.months(row.from, row.to)),
          element("td", {}, element("button", { type: "button", class: "quiet", "aria-label": text.removeNamed(row.name), onclick: () => {
            use((settings) => ({ ...settings, roster: { ...settings.roster, [row.of]: settings.roster[row.of].filter(({ name }) => name !== row.name) } }), text.removed(row.name));
            filter.focus();
          } }, text.remove))))))));
  }

  return {
    root: element("section", { class: "setting" }, element("h3", {}, text.heading), summary, element("div", { class: "button-row" }, paste, take, clear), form, filter, table),
    update(next) {
      roster = next;
      const empty = next.windows.length + next.staff.length === 0;
      summary.textContent = empty ? text.none : text.count(next.windows.length, next.staff.length);
      clear.hidden = empty;
      filter.hidden = empty;
      drawTable();
    },
  };
}
