/** The third tab: the library of rules, an edition or document of it, two compared, or a regulation being brought in. */
import "../../library.css";
import { libraryText } from "../../../src/text/library";
import { entriesOf, entryAt, keyOf } from "../../library/entries";
import type { LibraryView } from "../../library/libraryState";
import type { PaneState } from "../../state";
import { element, fill, taken } from "../dom";
import { draftEntry } from "../draft/draftEntry";
import { draftScreen } from "../draft/draftScreen";
import { isUsable } from "../header";
import type { Part, Surroundings } from "../part";
import { comparePanel } from "./comparePanel";
import { documentDetail } from "./documentDetail";
import { editionDetail } from "./editionDetail";
import { libraryList } from "./libraryList";
import { usedEditions } from "./usedEditions";

export function rulesTab(around: Surroundings): Part {
  const { language, controller: { library } } = around;
  const text = libraryText(language);
  let latest: PaneState | null = null;
  let search = "";
  const list = libraryList(around, {
    import: () => showImport(true),
    compare: () => library.show(compareView(latest)),
  });
  const back = element("fluent-button", { size: "small", appearance: "subtle", id: "library-back", onclick: () => goBack() }, `‹ ${text.back}`);
  const content = element("div", { class: "library-content" });
  const page = element("div", { class: "library-page", hidden: true }, element("div", { class: "library-bar" }, back), content);
  const entry = draftEntry(around);
  const draft = draftScreen(around);
  const importing = element("div", { class: "library-page", hidden: true },
    element("div", { class: "library-bar" }, element("fluent-button", { size: "small", appearance: "subtle", id: "import-back", onclick: () => showImport(false) }, `‹ ${text.back}`)),
    element("div", { class: "library-content" }, entry.root));
  const root = element("div", { class: "library-tab" }, list.root, page, importing, draft.root);
  let isImporting = false;

  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    // A search field takes Escape for itself as long as something stands in it.
    if (event.target instanceof HTMLInputElement && event.target.type === "search" && event.target.value !== "") return;
    if (latest === null || latest.draft !== null) return;
    if (!isImporting && latest.library.view.kind === "list") return;
    taken(event);
    if (isImporting) showImport(false);
    else goBack();
  });

  function goBack(): void {
    library.show({ kind: "list" });
    list.focusList();
  }

  function showImport(on: boolean): void {
    isImporting = on;
    if (latest !== null) arrange(latest);
    if (on) importing.querySelector<HTMLElement>("#import-back")?.focus();
    else list.focusList();
  }

  function arrange(state: PaneState): void {
    const drafting = state.draft !== null;
    if (drafting) isImporting = false;
    draft.root.hidden = !drafting;
    importing.hidden = drafting || !isImporting;
    list.root.hidden = drafting || isImporting || state.library.view.kind !== "list";
    page.hidden = drafting || isImporting || state.library.view.kind === "list";
  }

  /** @param moved another thing is shown than before: its beginning, or what was looked for, comes into sight */
  function drawPage(state: PaneState, moved: boolean): void {
    const focused = content.contains(document.activeElement) ? (document.activeElement?.id ?? "") : "";
    const scrolled = content.scrollTop;
    if (moved) search = "";
    fill(content, pageOf(state.library.view, state));
    const target = moved ? content.querySelector<HTMLElement>(".clause-row.looked-for, .rule-category:has(> summary.looked-for)") : null;
    if (moved) {
      content.scrollTop = 0;
      target?.scrollIntoView({ block: "center" });
      (target?.tabIndex === -1 ? target : back).focus();
    } else {
      content.scrollTop = scrolled;
      if (focused !== "") content.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
    }
  }

  function pageOf(view: LibraryView, state: PaneState): HTMLElement | null {
    switch (view.kind) {
      case "list": return null;
      case "document": return documentDetail(view.id, view.item, around);
      case "compare": return comparePanel(view, state, around);
      case "edition": {
        const shown = entryAt(entriesOf(state.library, text), view.origin);
        if (shown === undefined) return element("p", { class: "hint" }, text.goneEntry);
        return editionDetail({ entry: shown, focus: { clause: view.clause, category: view.category }, search: { text: search, keep: (value) => (search = value) } }, state, around);
      }
    }
  }

  return {
    root,
    update(state, before) {
      latest = state;
      arrange(state);
      list.update(state, before);
      entry.update(state, before);
      draft.update(state, before);
      const { view } = state.library;
      if (view.kind === "list") {
        if (before !== null && before.library.view.kind !== "list") fill(content);
        return;
      }
      const moved = before === null || before.library.view !== view;
      if (moved || before.library !== state.library || before.editions !== state.editions || before.request.edition !== state.request.edition || isUsable(before) !== isUsable(state)) {
        drawPage(state, moved && (before === null || !samePlace(before.library.view, view)));
      }
    },
  };

  function compareView(state: PaneState | null): LibraryView {
    const entries = state === null ? [] : entriesOf(state.library, text);
    const own = entries.find(({ origin, counts }) => origin.from !== "built-in" && counts);
    const used = state === null ? undefined : entries.find(({ edition, counts }) => counts && usedEditions(state).includes(edition.id));
    const after = own ?? used;
    const before = after === undefined ? undefined : entries.find((one) => one !== after && (one.edition.id === after.edition.id || one.edition.catalogue === after.edition.catalogue));
    return { kind: "compare", before: before === undefined ? "" : keyOf(before.origin), after: after === undefined ? "" : keyOf(after.origin) };
  }
}

/** Picking another edition to compare with stays on the same page. */
const samePlace = (a: LibraryView, b: LibraryView): boolean => a.kind === "compare" && b.kind === "compare";
