/** 读法: a table's columns as they were understood, each with a choice of meanings above a few rows. */
import "@fluentui/web-components/button.js";
import type { Edition } from "../../../src/catalogue/edition";
import type { PaneText } from "../../../src/text/pane";
import type { StoredMapping } from "../../mapping/storedMapping";
import type { TablePreview } from "../../mapping/tablePreview";
import type { PaneState, ReadingView } from "../../state";
import { element, fill, selectOf, type Child } from "../dom";
import { editionLabel } from "../header";
import { bar, screen } from "../message";
import { run, type Part, type Surroundings } from "../part";

export function mappingPanel(around: Surroundings): Part {
  const { text, controller } = around;
  const root = element("section", { class: "tab-body mapping-panel", "aria-labelledby": "mapping-title", hidden: true });
  let cameFrom: Element | null = null;

  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    controller.closeReading();
  });

  return {
    root,
    update(state, before) {
      if (before !== null && before.reading === state.reading) return;
      root.hidden = state.reading === null;
      if (state.reading === null) {
        fill(root);
        if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
        return;
      }
      cameFrom = document.activeElement;
      show(state.reading, firstDoubtful(state.reading), state);
      root.querySelector<HTMLElement>("#mapping-back")?.focus();
    },
  };

  function show(reading: ReadingView, index: number, state: PaneState): void {
    const table = reading.tables[index];
    const back = element("fluent-button", { size: "small", appearance: "subtle", id: "mapping-back", onclick: () => controller.closeReading() }, text.mapping.back);
    if (table === undefined) {
      fill(root, back, screen("info", text.mapping.title, text.mapping.none));
      return;
    }
    const pick = reading.tables.length < 2 ? null : selectOf(
      tableNames(reading.tables, text).map((label, at) => ({ id: String(at), label })), String(index),
      (id) => {
        show(reading, Number(id), state);
        root.querySelector<HTMLElement>("#mapping-table")?.focus();
      },
      { id: "mapping-table", "aria-label": text.mapping.table });
    fill(root, back, element("h2", { id: "mapping-title" }, text.mapping.title), element("p", { class: "hint" }, text.mapping.hint), pick, tableForm(table, state.editions, around));
    // At the width of a pane the column in question may lie far to the right.
    root.querySelector(".doubtful")?.scrollIntoView({ block: "nearest", inline: "center" });
  }
}

/** The first table that is in doubt, else the first. */
const firstDoubtful = ({ tables }: ReadingView): number => Math.max(0, tables.findIndex(({ unsure }) => unsure));

/** Sheet names; several tables of one sheet are counted. */
const tableNames = (tables: readonly TablePreview[], text: PaneText): readonly string[] =>
  tables.map(({ sheet }, index) => {
    const several = tables.filter((other) => other.sheet === sheet).length > 1;
    return text.mapping.tableName(sheet, several ? tables.slice(0, index + 1).filter((other) => other.sheet === sheet).length : 0);
  });

/** The choices, the rows, and the button; made anew only where another edition brings other categories. */
function tableForm(table: TablePreview, editions: readonly Edition[], { text, controller }: Surroundings): HTMLElement {
  const meanings = new Map(table.columns.map(({ offset, meaning }) => [offset, meaning]));
  let edition = editions.find(({ id }) => id === table.edition);
  const holder = element("div", { class: "mapping-scroll", tabindex: 0, role: "region", "aria-label": table.sheet });
  const drawTable = (): void => fill(holder, columnsTable(table, edition, meanings, text));
  const editionSelect = selectOf(editions.map((one) => ({ id: one.id, label: editionLabel(one) })), table.edition, (id) => {
    const next = editions.find((one) => one.id === id);
    for (const [offset, meaning] of meanings) meanings.set(offset, sameCategory(meaning, edition, next));
    edition = next;
    drawTable();
  }, { id: "mapping-edition", "aria-label": text.mapping.edition });
  drawTable();
  return element("div", { class: "mapping-form" },
    element("div", { class: "bar-row mapping-edition" }, element("span", { class: "label", "aria-hidden": "true" }, text.mapping.edition), editionSelect),
    table.corrected ? bar("info", text.mapping.corrected) : null,
    holder,
    element("p", { class: "hint" }, text.mapping.truncated),
    element("fluent-button", {
      appearance: "primary", id: "mapping-use", onclick: () => run(controller.useMapping(mappingOf(table, edition?.id ?? table.edition, meanings))),
    }, text.mapping.use));
}

/** What the person said: the columns that mean something else than before, and the edition where it is not the table's own. */
function mappingOf(table: TablePreview, edition: string, meanings: ReadonlyMap<number, string>): StoredMapping {
  const read = new Map(table.columns.map(({ offset, meaning }) => [offset, meaning]));
  const columns = [...meanings].filter(([offset, meaning]) => meaning !== "" && meaning !== read.get(offset)).map(([offset, meaning]) => [String(offset), meaning]);
  const named = edition !== table.edition || !table.read;
  return { fingerprint: table.fingerprint, headerRows: table.headerRows, ...(named ? { edition } : {}), columns: Object.fromEntries(columns) as Record<string, string> };
}

/** A category of one edition → the category of the same name in another; "" where it has none. */
function sameCategory(meaning: string, from: Edition | undefined, to: Edition | undefined): string {
  if (!meaning.startsWith(CATEGORY)) return meaning;
  const name = from?.categories.find(({ id }) => `${CATEGORY}${id}` === meaning)?.name;
  const same = to?.categories.find((category) => category.name === name);
  return same === undefined ? "" : `${CATEGORY}${same.id}`;
}

const CATEGORY = "category:";

function columnsTable(table: TablePreview, edition: Edition | undefined, meanings: Map<number, string>, text: PaneText): HTMLElement {
  const choice = (column: TablePreview["columns"][number]): HTMLElement => {
    const select = meaningSelect(edition, column.likely, meanings.get(column.offset) ?? "", text, (meaning) => {
      meanings.set(column.offset, meaning);
      select.classList.toggle("doubtful", meaning === "");
    });
    select.id = `meaning-${column.offset}`;
    select.setAttribute("aria-label", text.mapping.column(column.name, column.heading));
    select.classList.toggle("doubtful", !column.certain);
    return select;
  };
  return element("table", { class: "mapping-table" },
    element("thead", {},
      element("tr", {}, element("td", {}), ...table.columns.map(({ name }) => element("th", { scope: "col" }, name))),
      element("tr", {}, element("td", {}), ...table.columns.map((column) => element("td", {}, choice(column))))),
    element("tbody", {}, ...table.rows.map(({ row, heading, cells }) =>
      element("tr", { class: heading ? "heading-row" : "" }, element("th", { scope: "row" }, String(row)), ...cells.map((cell) => element("td", { title: cell }, cell))))));
}

/** Roles, then the edition's categories, then 不用; what the heading resembles stands before them all. */
function meaningSelect(
  edition: Edition | undefined, likely: readonly string[], selected: string, text: PaneText, onPick: (meaning: string) => void,
): HTMLSelectElement {
  const option = (id: string, label: string): HTMLElement => element("option", { value: id, selected: id === selected }, label);
  const alike = (edition?.categories ?? []).filter(({ id }) => likely.includes(`${CATEGORY}${id}`));
  const select = element("select", { class: "select" },
    option("", text.mapping.unknown),
    alike.length === 0 ? null : element("optgroup", { label: text.mapping.likely }, ...alike.map(({ id, name }) => option(`${CATEGORY}${id}`, name))),
    ...Object.entries(text.mapping.roles).map(([role, label]) => option(role, label)),
    edition === undefined ? null : element("optgroup", { label: text.mapping.categories },
      ...edition.categories.filter((category) => !alike.includes(category)).map(({ id, no, name }) => option(`${CATEGORY}${id}`, [no, name].filter((part) => part !== "").join(" ")))),
    option("ignore", text.mapping.ignore));
  select.value = selected;
  select.addEventListener("change", () => onPick(select.value));
  return select;
}

/** Offers the reading: loudly where something was not understood, as a small button else. */
export function readingOffer(tables: readonly TablePreview[], of: ReadingView["of"], { text, controller }: Surroundings): Child {
  if (tables.length === 0) return null;
  const show = (): void => controller.showReading({ tables, of });
  const unclear = tables.filter(({ unsure }) => unsure);
  if (unclear.length === 0) return element("button", { type: "button", class: "quiet", id: "show-reading", onclick: show }, text.mapping.open);
  const columns = unclear.filter(({ read }) => read).reduce((sum, table) => sum + table.columns.filter(({ certain }) => !certain).length, 0);
  return bar("warning", text.mapping.unsure(columns), element("fluent-button", { size: "small", id: "show-reading", onclick: show }, text.mapping.see));
}
