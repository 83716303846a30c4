/** Searching, filtering and grouping the findings. Its controls stay, so that typing and focus are never lost. */
import type { FindingsPaneText } from "../../../src/text/findingsPane";
import type { PaneText } from "../../../src/text/pane";
import type { FacetOption } from "../../findings/arrangeFindings";
import { areaLabel } from "../../findings/arrangeFindings";
import type { OnShow } from "../../findings/onShow";
import type { ReviewController } from "../../findings/reviewController";
import type { ReviewState } from "../../findings/reviewState";
import { FACETS, GROUPINGS, isFiltered, type Facet, type FindingView } from "../../findings/viewOfFindings";
import { element, fill, selectOf, taken } from "../dom";
import { icon } from "../icons";
import { run } from "../part";
import { keysHelp } from "./keysHelp";
import { valueName } from "./valueName";

export interface FilterBar {
  readonly root: HTMLElement;
  /** @param total findings before filtering */
  show(review: ReviewState, list: OnShow, total: number): void;
  /** Puts the cursor into the search box. */
  focus(): void;
}

export function filterBar(text: PaneText, own: FindingsPaneText, review: ReviewController): FilterBar {
  const search = searchBox(own, review);
  const button = element("button", { type: "button", class: "filter-button", id: "filter-open", "aria-expanded": "false", "aria-controls": "filter-panel" }, own.filter.open);
  const facets = FACETS.map((facet) => facetSelect(facet, text, own, review));
  const grouping = selectOf(GROUPINGS.map((id) => ({ id, label: own.filter.groupings[id] })), "severity",
    (id) => run(review.group(GROUPINGS.find((one) => one === id) ?? "severity")), { id: "grouping" });
  const live = element("input", { type: "checkbox", id: "live" });
  live.addEventListener("change", () => run(review.setLive(live.checked)));
  const panel = element("section", { class: "filter-panel", id: "filter-panel", "aria-label": own.filter.heading, hidden: true },
    ...facets.map(({ root }) => root), labelled(own.filter.grouping, grouping),
    element("label", { class: "check-line", for: "live" }, live, own.filter.live), keysHelp(own));
  const status = element("p", { class: "filter-status", role: "status", id: "filter-status" });
  const chips = element("div", { class: "chips", role: "group", "aria-label": own.filter.heading });
  const active = element("div", { class: "filter-active", hidden: true }, status, chips);
  const root = element("div", { class: "filter-bar" }, element("div", { class: "filter-row" }, search.root, button), panel, active);

  let opened = false;
  const unfold = (open: boolean): void => {
    opened = open;
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => {
    unfold(!opened);
    label();
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !opened) return;
    taken(event);
    unfold(false);
    label();
    button.focus();
  });

  let chosen = 0;
  const label = (): void => {
    button.textContent = opened ? own.filter.opened : chosen === 0 ? own.filter.open : own.filter.active(chosen);
  };
  let drawn: { readonly list: OnShow; readonly view: FindingView } | null = null;

  return {
    root,
    focus: () => search.input.focus(),
    show({ view, live: on }, list, total) {
      live.checked = on;
      if (drawn?.list === list && drawn.view === view) return;
      drawn = { list, view };
      chosen = FACETS.filter((facet) => view.filter[facet] !== null).length;
      label();
      search.show(view.words);
      grouping.value = view.grouping;
      for (const facet of facets) facet.show(list.options[facet.facet], view.filter[facet.facet]);
      active.hidden = !isFiltered(view);
      status.textContent = isFiltered(view) ? statusSentence(view, list, total, own) : "";
      fillChips(chips, view, text, own, review);
    },
  };
}

const statusSentence = ({ area }: FindingView, { listed, forContext }: OnShow, total: number, own: FindingsPaneText): string => {
  const shown = own.filter.shown(listed.length, total, forContext);
  return area === null ? shown : `${own.filter.areaSentence(areaLabel(area), listed.length - forContext, total)} ${shown}`;
};

function labelled(label: string, control: HTMLElement): HTMLElement {
  return element("div", { class: "facet" }, element("label", { class: "label", for: control.id }, label), control);
}

function searchBox(own: FindingsPaneText, review: ReviewController) {
  const input = element("input", { class: "input", type: "search", id: "find", placeholder: own.filter.search, "aria-label": own.filter.search, autocomplete: "off", spellcheck: "false" });
  // Letters of a half-typed pinyin are no search.
  input.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) review.search(input.value);
  });
  input.addEventListener("compositionend", () => review.search(input.value));
  return {
    root: input, input,
    show(words: string): void {
      if (input.value !== words && document.activeElement !== input) input.value = words;
      if (words === "" && input.value.trim() === "") input.value = "";
      if (words === "" && document.activeElement !== input) input.value = "";
    },
  };
}

function facetSelect(facet: Facet, text: PaneText, own: FindingsPaneText, review: ReviewController) {
  const select = selectOf([], "", (id) => review.setFilter(facet, id === ANY ? null : id.slice(1)), { id: `facet-${facet}` });
  return {
    facet, root: labelled(own.filter.facets[facet], select),
    show(options: readonly FacetOption[], chosen: string | null): void {
      const total = options.reduce((sum, { count }) => sum + count, 0);
      fill(select, element("option", { value: ANY }, own.filter.any(total)),
        ...options.map(({ value, count }) => element("option", { value: `=${value}` }, own.filter.option(valueName(value, facet, text, own), count))));
      select.value = chosen === null ? ANY : `=${chosen}`;
    },
  };
}

/** Values stand after "=", because "" is one. */
const ANY = "";

function fillChips(chips: HTMLElement, view: FindingView, text: PaneText, own: FindingsPaneText, review: ReviewController): void {
  const focused = chips.contains(document.activeElement);
  const chip = (label: string, remove: () => void): HTMLElement =>
    element("button", { type: "button", class: "filter-chip", "aria-label": own.filter.remove(label), onclick: remove }, element("span", {}, label), icon("close"));
  const made = [
    ...(view.area === null ? [] : [chip(own.filter.areaChip(areaLabel(view.area)), () => review.clearArea())]),
    ...FACETS.flatMap((facet) => {
      const value = view.filter[facet];
      return value === null ? [] : [chip(valueName(value, facet, text, own), () => review.setFilter(facet, null))];
    }),
    ...(view.words.trim() === "" ? [] : [chip(own.filter.wordsChip(view.words.trim()), () => review.search(""))]),
  ];
  const clear = element("button", { type: "button", class: "quiet", id: "filter-clear", onclick: () => review.clearFilters() }, own.filter.clear);
  fill(chips, ...made, made.length > 0 ? clear : null);
  // A chip that is pressed goes away under the hand: the next one, or the search, takes the focus.
  if (focused) (made[0] ?? document.getElementById("find"))?.focus();
}
