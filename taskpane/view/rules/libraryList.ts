/** The library: one search over everything, what can be done, faulty tables, and the list. */
import "@fluentui/web-components/button.js";
import { overlapsOf } from "../../../src/catalogue/time/catalogueInTime";
import { searchEditions } from "../../../src/catalogue/searchEditions";
import { unscoredDocuments } from "../../../src/catalogue/unscored";
import { documentsText } from "../../../src/text/documents";
import { libraryText } from "../../../src/text/library";
import { entriesOf, faultySheets } from "../../library/entries";
import { findNorms, fullTitle } from "../../library/unscoredItems";
import type { CatalogueSheet } from "../../library/libraryState";
import type { PaneState } from "../../state";
import { element, fill, type Child } from "../dom";
import { icon } from "../icons";
import { mappingList } from "../mapping/mappingList";
import { bar } from "../message";
import { run, type Part, type Surroundings } from "../part";
import { virtualList } from "../virtualList";
import { ENTRY_HEIGHT, hitRows, listRows, rowKey, type LibraryRow } from "./libraryRows";
import { manualLink } from "../tour/manualLink";
import { usedEditions } from "./usedEditions";

/** Hits shown; a search for one character finds everything. */
const MOST_HITS = 200;
const MOST_NORMS = 60;
/** Faults of one table shown at a time. */
const MOST_PROBLEMS = 5;

export interface LibraryListEvents {
  import(): void;
  compare(): void;
}

export function libraryList(around: Surroundings, events: LibraryListEvents): Part & { focusList(): void } {
  const { language, controller: { library } } = around;
  const text = libraryText(language);
  let rows: readonly LibraryRow[] = [];
  let selected = 0;
  const list = virtualList<LibraryRow>({
    id: "library-list", label: text.listLabel, optionHeight: ENTRY_HEIGHT, draw: (row) => drawRow(row, around),
    select(index) {
      selected = index;
      list.show(rows, selected, { keepScroll: true });
    },
    open: (index) => open(rows.find((row) => row.index === index)),
  });
  const found = element("p", { class: "hint", role: "status", id: "library-found" });
  const more = manualLink(language, "rules");
  const search = element("input", { class: "input", type: "search", id: "library-search", placeholder: text.search, "aria-label": text.search });
  search.addEventListener("input", () => library.look(search.value));
  search.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    event.preventDefault();
    list.root.focus();
  });
  const picker = filePicker(around);
  const button = (id: string, label: string, press: () => void): HTMLElement => element("fluent-button", { size: "small", id, onclick: press }, label);
  const refresh = button("library-refresh", text.actions.refresh, () => run(library.refresh()));
  const buttons = element("div", { class: "button-row" },
    button("library-import", text.actions.import, events.import), button("library-open", text.actions.openFile, () => picker.click()),
    button("library-compare", text.actions.compare, events.compare), refresh);
  const faults = element("div", { class: "library-faults" });
  const head = element("div", { class: "library-head" }, search, buttons, faults, found, more);
  const root = element("div", { class: "library" }, head, list.root, picker);

  function open(row: LibraryRow | undefined): void {
    switch (row?.kind) {
      case "entry": return library.show({ kind: "edition", origin: row.entry.origin, clause: null, category: null });
      case "hit": return library.show({
        kind: "edition", origin: row.entry.origin, clause: row.hit.kind === "clause" ? row.hit.clause.id : null, category: row.hit.kind === "category" ? row.hit.category.id : null,
      });
      case "document": return library.show({ kind: "document", id: row.document.edition, item: null });
      case "norm": return library.show({ kind: "document", id: row.hit.document.edition, item: row.hit.item.id });
      default: return undefined;
    }
  }

  function showRows(state: PaneState): void {
    const { library: state_ } = state;
    const entries = entriesOf(state_, text);
    const query = state_.query.trim();
    const key = rowKey(rows.find((row) => row.index === selected));
    if (query === "") {
      rows = listRows(entries, new Set(usedEditions(state)), unscoredDocuments, {
        used: text.groups.used, own: text.groups.own, builtIn: text.groups.builtIn, unscored: text.unscored.heading,
      });
      found.textContent = state_.sheets.length + state_.files.length === 0 ? text.empty.own : "";
    } else {
      const hits = searchEditions(query, entries.map(({ edition }) => edition)).slice(0, MOST_HITS);
      const norms = findNorms(query, MOST_NORMS);
      rows = hitRows(hits, entries, norms, { rules: text.hitIn.edition, norms: text.unscored.heading });
      found.textContent = rows.length === 0 ? text.foundNone(query) : text.found(hits.length + norms.length);
    }
    found.hidden = found.textContent === "";
    more.hidden = found.hidden || query !== "";
    selected = Math.max(0, rows.find((row) => rowKey(row) === key && key !== "")?.index ?? 0);
    list.root.hidden = rows.length === 0;
    list.show(rows, selected);
  }

  return {
    root,
    focusList: () => list.root.focus(),
    update(state, before) {
      refresh.toggleAttribute("disabled", state.library.working);
      refresh.hidden = state.phase.kind === "outside";
      if (search.value !== state.library.query) search.value = state.library.query;
      if (before?.library.sheets !== state.library.sheets || before.request.mappings !== state.request.mappings || before.editions !== state.editions) {
        fill(faults, mappingList(state.request.mappings, around), ...overlapsOf(state.editions).map(({ editions: [a, b], from }) =>
          bar("warning", text.sheets.overlap({ a: a.id, b: b.id, from }))), ...faultySheets(state.library).map((sheet) => faultySheet(sheet, around)));
      }
      if (before === null || before.library !== state.library || before.phase !== state.phase || before.batch.items !== state.batch.items
        || before.request.edition !== state.request.edition) showRows(state);
    },
  };
}

/** A faulty table: each fault with its place, a press away. */
function faultySheet({ name, problems }: CatalogueSheet, { language, controller }: Surroundings): HTMLElement {
  const text = libraryText(language);
  const item = ({ cell, message }: CatalogueSheet["problems"][number]): HTMLElement => element("li", {},
    element("span", {}, message),
    cell === null ? null : element("button", { class: "cell", type: "button", "aria-label": text.sheets.goTo(`${name}!${cell}`), onclick: () => run(controller.goTo(name, cell)) }, cell));
  return element("section", { class: "library-fault" },
    bar("warning", text.sheets.faulty(name)),
    element("ul", {}, ...problems.slice(0, MOST_PROBLEMS).map(item)),
    problems.length > MOST_PROBLEMS ? element("p", { class: "hint" }, text.sheets.more(problems.length - MOST_PROBLEMS)) : null);
}

function filePicker({ language, controller: { library } }: Surroundings): HTMLInputElement {
  const input = element("input", { type: "file", id: "input-rules", accept: ".json,.xlsx,.xlsm,.xls", hidden: true, "aria-hidden": "true", tabindex: -1 });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) run(file.arrayBuffer().then((bytes) => library.openFile(file.name, new Uint8Array(bytes)), (thrown: unknown) => library.say("error", `${libraryText(language).notice.notOpened(file.name)}${String(thrown)}`)));
    // The same file may be picked again.
    input.value = "";
  });
  return input;
}

function drawRow(row: LibraryRow, { language }: Surroundings): HTMLElement {
  const text = libraryText(language);
  switch (row.kind) {
    case "heading": return element("div", { class: "list-heading" }, `${row.title} ${row.count}`);
    case "entry": {
      const { entry: { edition, place, counts, remark }, used } = row;
      const facts = [place, edition.documentNumber, text.inForce(edition.effectiveFrom, edition.effectiveTo), text.counts(edition.clauses.length, edition.choices.length), text.status[edition.status]];
      return line(`entry${counts ? "" : " passive"}`, used ? "done" : "sheet", edition.title,
        facts.filter((fact) => fact !== null).join(" · "), ...(remark === "" ? [] : [remark]));
    }
    case "document": {
      const { document } = row;
      return line("document", "info", fullTitle(document), [documentsText(language).statuses[document.status], text.unscored.count(document.clauses)].join(" · "));
    }
    case "hit": {
      const { hit, entry } = row;
      const [title, about] = hit.kind === "edition" ? [hit.edition.title, ""] : hit.kind === "category" ? [hit.category.name, hit.edition.title] : [`${hit.clause.no}${hit.clause.text}`, hit.edition.title];
      return line("hit", "arrow", title, [text.hitIn[hit.kind], about, entry.place].filter((part) => part !== "").join(" · "));
    }
    case "norm": return line("hit", "info", `${row.hit.item.no}${row.hit.item.text}`, fullTitle(row.hit.document));
  }
}

const line = (kind: string, iconName: Parameters<typeof icon>[0], ...texts: readonly string[]): HTMLElement =>
  element("div", { class: `list-row library-row ${kind}` }, icon(iconName),
    ...texts.map((words, index): Child => element("span", { class: index === 0 ? "row-title" : "row-message", title: words }, words)));
