/** Categories with their clauses: searched, opened one by one, and never more of them in the page than can be read. */
import type { Category, Clause, Edition } from "../../../src/catalogue/edition";
import { formatPoints } from "../../../src/points";
import { libraryText } from "../../../src/text/library";
import { append, element, fill, type Child } from "../dom";
import type { Surroundings } from "../part";

/** The clause or category that was looked for; null for none. */
export interface ClauseFocus {
  readonly clause: string | null;
  readonly category: string | null;
}

/** Clauses of one category in the page at a time; the rest come by a press. */
const CLAUSES_AT_ONCE = 40;
/** Categories that a search opens by itself. */
const OPENED_AT_ONCE = 6;

export function clauseSearch(edition: Edition, around: Surroundings, search: { readonly text: string; keep(value: string): void }, focus: ClauseFocus): HTMLElement {
  const { text } = around;
  const list = element("div", { class: "rule-categories" });
  const found = element("p", { class: "hint", role: "status" });
  const input = element("input", { class: "input search", type: "search", value: search.text, placeholder: text.rules.search, "aria-label": text.rules.search, id: "clause-search" });
  const show = (): void => {
    const wanted = plain(input.value);
    const matching = edition.clauses.filter((clause) => plain(`${clause.no}${clause.text}`).includes(wanted));
    found.textContent = matching.length === 0 ? text.rules.foundNone : text.rules.found(matching.length);
    let opened = 0;
    fill(list, ...edition.categories.map((category) => {
      const own = matching.filter((clause) => clause.category === category.id);
      const target = wanted === "" && (focus.category === category.id || own.some(({ id }) => id === focus.clause));
      if (wanted !== "" && own.length === 0) return null;
      const open = target || (wanted !== "" && opened++ < OPENED_AT_ONCE);
      return categoryGroup(category, own, open, target ? focus : NOWHERE, around);
    }));
  };
  input.addEventListener("input", () => {
    search.keep(input.value);
    show();
  });
  show();
  return element("section", {}, element("h3", {}, text.rules.categories), input, found, list);
}

const NOWHERE: ClauseFocus = { clause: null, category: null };

/** Width, case and spaces do not matter to a search. */
const plain = (value: string): string => value.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

function categoryGroup(category: Category, clauses: readonly Clause[], open: boolean, focus: ClauseFocus, around: Surroundings): HTMLElement {
  const details = element("details", { class: "rule-category", open, "data-category": category.id },
    element("summary", { class: focus.category === category.id ? "looked-for" : "" },
      element("span", { class: "subject-name" }, [category.no, category.name].filter((part) => part !== "").join(" ")),
      element("span", { class: "category-points" }, categoryPoints(category, around))));
  const body = element("div", {});
  details.append(body);
  const make = (): void => {
    if (!details.open || body.childElementCount > 0) return;
    append(body, [category.requirement === null ? null : element("p", { class: "hint" }, category.requirement)]);
    const target = clauses.findIndex(({ id }) => id === focus.clause);
    addClauses(body, clauses, 0, Math.max(CLAUSES_AT_ONCE, target + 1), focus, around);
  };
  details.addEventListener("toggle", make);
  make();
  return details;
}

/** Some clauses, and a button for the next ones. */
function addClauses(body: HTMLElement, clauses: readonly Clause[], first: number, most: number, focus: ClauseFocus, around: Surroundings): void {
  const shown = clauses.slice(first, first + most);
  const left = clauses.length - first - shown.length;
  const more: Child = left <= 0 ? null : element("button", { class: "quiet", type: "button" }, libraryText(around.language).more(Math.min(left, CLAUSES_AT_ONCE), left));
  append(body, [...shown.map((clause) => clauseRow(clause, clause.id === focus.clause, around)), more]);
  if (!(more instanceof HTMLElement)) return;
  more.addEventListener("click", () => {
    more.remove();
    const before = body.lastElementChild;
    addClauses(body, clauses, first + shown.length, CLAUSES_AT_ONCE, focus, around);
    const next = before?.nextElementSibling;
    if (next instanceof HTMLElement) {
      next.tabIndex = -1;
      next.focus();
    }
  });
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

function clauseRow(clause: Clause, lookedFor: boolean, { text }: Surroundings): HTMLElement {
  const doubts = [text.rules.confidence[clause.confidence], clause.charge.kind === "blank" ? text.rules.blank : ""].filter((part) => part !== "");
  return element("div", { class: `clause-row${lookedFor ? " looked-for" : ""}`, "data-clause": clause.id, tabindex: lookedFor ? -1 : undefined },
    element("p", {}, clause.no === "" ? null : element("b", {}, clause.no), clause.text),
    doubts.length === 0 ? null : element("p", { class: "doubt" }, doubts.join("；")),
    clause.note === null ? null : element("p", { class: "hint" }, clause.note),
    element("p", { class: "source" }, text.rules.source(clause.source.document, clause.source.lines)));
}
