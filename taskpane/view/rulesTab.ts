/** The third tab: the edition in use, its open questions, its categories and clauses. */
import type { Category, Choice, Clause, Edition } from "../../src/catalogue/edition";
import type { WorkbookReport } from "../../src/checking/report";
import { formatPoints } from "../../src/points";
import { boundText } from "../../src/scoring/grade";
import type { PaneState } from "../state";
import { append, element, fill, selectOf, type Child } from "./dom";
import { isUsable } from "./header";
import { mappingList } from "./mapping/mappingList";
import { bar, screen } from "./message";
import { run, type Part, type Surroundings } from "./part";

export function rulesTab(around: Surroundings): Part {
  const { text } = around;
  const root = element("div", { class: "tab-body" });
  let search = "";
  let picked = "";

  function draw(state: PaneState): void {
    const editions = shownEditions(state);
    const edition = editions.find(({ id }) => id === picked) ?? editions[0];
    const pick = editions.length < 2 ? null : selectOf(
      editions.map(({ id, title }) => ({ id, label: title })), edition?.id ?? "",
      (id) => {
        picked = id;
        draw(state);
        root.querySelector<HTMLElement>("#edition-shown")?.focus();
      },
      { id: "edition-shown", "aria-label": text.header.catalogue });
    fill(root, pick, mappingList(state.request.mappings, around), edition === undefined
      ? screen("info", text.tabs.rules, text.rules.none)
      : rules(edition, around, isUsable(state), { text: search, keep: (value) => (search = value) }));
  }

  return {
    root,
    update(state, before) {
      if (before !== null && sameEditions(shownEditions(before), shownEditions(state)) && isUsable(before) === isUsable(state)
        && before.request.mappings === state.request.mappings) return;
      const focused = document.activeElement?.id ?? "";
      const scrolled = root.scrollTop;
      draw(state);
      root.scrollTop = scrolled;
      if (focused.startsWith("choice-")) root.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
    },
  };
}

/** The editions the check used (of the workbook, else of the files received), else the one chosen; none when there is neither. */
export function shownEditions(state: PaneState): readonly Edition[] {
  const used = new Set(state.phase.kind === "result" ? editionsIn(state.phase.result.report) : state.batch.items.flatMap(({ status }) =>
    status.kind === "checked" && status.outcome.kind === "result" ? editionsIn(status.outcome.report) : []));
  if (used.size === 0 && state.request.edition !== null) used.add(state.request.edition);
  return state.editions.filter((edition) => used.has(edition.id));
}

const editionsIn = (report: WorkbookReport): readonly string[] => report.sheets.flatMap(({ edition }) => (edition === null ? [] : [edition.id]));

const sameEditions = (a: readonly Edition[], b: readonly Edition[]): boolean =>
  a.length === b.length && a.every((edition, index) => edition === b[index]);

interface Search {
  readonly text: string;
  keep(value: string): void;
}

function rules(edition: Edition, around: Surroundings, usable: boolean, search: Search): HTMLElement {
  return element("div", { class: "rules" },
    about(edition, around),
    edition.missing.length === 0 ? null : incomplete(edition, around),
    edition.choices.length === 0 ? null : choices(edition, around, usable),
    bands(edition, around),
    clauseSearch(edition, around, search));
}

function about(edition: Edition, { text }: Surroundings): HTMLElement {
  const force = edition.effectiveFrom === null ? text.rules.noDate : text.rules.inForce(edition.effectiveFrom, edition.effectiveTo ?? "");
  return element("section", { class: "about" },
    element("h2", {}, edition.title),
    element("p", { class: "hint" }, [edition.documentNumber, force].filter((part) => part !== null).join(" · ")));
}

function incomplete(edition: Edition, { text }: Surroundings): HTMLElement {
  return element("section", {}, bar("warning", text.rules.incomplete), element("ul", { class: "missing" }, ...edition.missing.map((line) => element("li", {}, line))));
}

function choices(edition: Edition, around: Surroundings, usable: boolean): HTMLElement {
  const { text } = around;
  return element("section", {},
    element("h3", {}, text.rules.choices),
    element("p", { class: "hint" }, text.rules.choicesHint),
    ...edition.choices.map((choice) => choiceRow(edition, choice, around, usable)));
}

function choiceRow(edition: Edition, choice: Choice, { text, controller }: Surroundings, usable: boolean): HTMLElement {
  const id = `choice-${choice.id}`;
  const options = choice.options.map((option) => ({
    id: option.id, label: option.id === choice.default ? `${option.label}（${text.rules.default}）` : option.label,
  }));
  return element("div", { class: "choice" },
    element("label", { for: id }, choice.question),
    selectOf(options, choice.selected, (option) => run(controller.chooseOption(edition.id, choice.id, option)), { id, disabled: !usable }),
    choice.reason === "" ? null : element("p", { class: "hint" }, `${text.rules.reason}：${choice.reason}`));
}

function bands(edition: Edition, { text }: Surroundings): Child {
  if (edition.bands.length === 0) return null;
  return element("section", {},
    element("h3", {}, text.rules.bands),
    element("ul", { class: "bands" }, ...edition.bands.map((band) => element("li", {}, text.rules.bandFrom(band.grade, boundText(band), band.minInclusive)))),
    edition.bandPolicy === null ? null : element("p", { class: "hint" }, edition.bandPolicy));
}

function clauseSearch(edition: Edition, around: Surroundings, search: Search): HTMLElement {
  const { text } = around;
  const list = element("div", { class: "rule-categories" });
  const found = element("p", { class: "hint", role: "status" });
  const input = element("input", { class: "input search", type: "search", value: search.text, placeholder: text.rules.search, "aria-label": text.rules.search, id: "clause-search" });
  const show = (): void => {
    const wanted = plain(input.value);
    const matching = edition.clauses.filter((clause) => plain(`${clause.no}${clause.text}`).includes(wanted));
    found.textContent = matching.length === 0 ? text.rules.foundNone : text.rules.found(matching.length);
    fill(list, ...edition.categories.map((category) => categoryGroup(category, matching, wanted !== "", around)));
  };
  input.addEventListener("input", () => {
    search.keep(input.value);
    show();
  });
  show();
  return element("section", {}, element("h3", {}, text.rules.categories), input, found, list);
}

/** Width, case and spaces do not matter to a search. */
const plain = (value: string): string => value.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

function categoryGroup(category: Category, clauses: readonly Clause[], open: boolean, around: Surroundings): Child {
  const own = clauses.filter((clause) => clause.category === category.id);
  if (open && own.length === 0) return null;
  const details = element("details", { class: "rule-category", open },
    element("summary", {},
      element("span", { class: "subject-name" }, [category.no, category.name].filter((part) => part !== "").join(" ")),
      element("span", { class: "category-points" }, categoryPoints(category, around))));
  const body = element("div", {});
  details.append(body);
  const make = (): void => {
    if (!details.open || body.childElementCount > 0) return;
    append(body, [category.requirement === null ? null : element("p", { class: "hint" }, category.requirement), ...own.map((clause) => clauseRow(clause, around))]);
  };
  details.addEventListener("toggle", make);
  make();
  return details;
}

function categoryPoints(category: Category, { text }: Surroundings): string {
  const amount = category.points === null ? text.rules.noLimit : text.rules.points(formatPoints(category.points));
  const capped = category.cap === "none" ? "" : category.capStated ? text.rules.capped : text.rules.cappedByChoice;
  switch (category.kind) {
    case "veto": return text.rules.veto;
    case "bonus": return `${text.rules.bonus} · ${amount}`;
    case "deduct": return [amount, capped].filter((part) => part !== "").join(" · ");
  }
}

function clauseRow(clause: Clause, { text }: Surroundings): HTMLElement {
  const doubts = [text.rules.confidence[clause.confidence], clause.charge.kind === "blank" ? text.rules.blank : ""].filter((part) => part !== "");
  return element("div", { class: "clause-row" },
    element("p", {}, clause.no === "" ? null : element("b", {}, clause.no), clause.text),
    doubts.length === 0 ? null : element("p", { class: "doubt" }, doubts.join("；")),
    clause.note === null ? null : element("p", { class: "hint" }, clause.note),
    element("p", { class: "source" }, text.rules.source(clause.source.document, clause.source.lines)));
}
