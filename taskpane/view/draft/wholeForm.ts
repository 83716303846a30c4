/** What holds for the whole draft: title, base, categories and grades, each row open for correction. */
import "@fluentui/web-components/button.js";
import type { DraftPaneText } from "../../../src/text/draftPane";
import type { DraftController } from "../../draft/draftController";
import type { DraftState } from "../../draft/draftState";
import type { EditedBand, EditedCategory, Key } from "../../draft/editedDraft";
import { numberText, readName, readNumber } from "../../draft/fieldValues";
import { addBand, addCategory, changeBand, changeCategory, changeWhole, removeBand, removeCategory } from "../../draft/wholeEdits";
import { element, toggle } from "../dom";
import { selectField, textField, type Field } from "./field";

const PAGE = 20;
/** Formulas name the edition between quotes. */
const ID = /^[\p{L}\p{N}_-]+\.\d+$/u;

export interface WholeForm {
  readonly root: HTMLElement;
  show(state: DraftState): void;
}

export function wholeForm(text: DraftPaneText, draft: DraftController): WholeForm {
  const { whole } = text;
  const title = textField<string | null>({
    id: "draft-title-field", label: whole.title, print: (value) => value ?? "", read: (typed) => ({ value: typed.trim() === "" ? null : typed.trim() }),
    commit: (value) => draft.edit((one) => changeWhole(one, { title: value }), text.said.changed(whole.title)),
  }, text.problems);
  const base = textField<number | null>({
    id: "draft-base", label: whole.base, print: numberText, read: readNumber, commit: (value) => draft.edit((one) => changeWhole(one, { base: value }), text.said.changed(whole.base)),
  }, text.problems);
  const id = textField<string>({
    id: "draft-id", label: whole.id, print: (value) => value,
    read: (typed) => (ID.test(typed.trim()) ? { value: typed.trim() } : { problem: "bad-id" as never }), commit: (value) => draft.rename(value),
  }, { ...text.problems, "bad-id": whole.idProblem } as DraftPaneText["problems"]);
  id.root.append(element("p", { class: "hint" }, whole.idHint));
  const categories = pagedRows<EditedCategory>(text, whole.categories, whole.noCategories, (key, number) => categoryRow(text, draft, key, number), () =>
    draft.edit((one) => addCategory(one, freeName(whole.newName, one.categories.map(({ name }) => name))), text.said.changed(whole.categories)), whole.addCategory, "category");
  const bands = pagedRows<EditedBand>(text, whole.bands, whole.noBands, (key, number) => bandRow(text, draft, key, number), () =>
    draft.edit((one) => addBand(one, freeName(whole.newGrade, one.bands.map(({ grade }) => grade))), text.said.changed(whole.bands)), whole.addBand, "band");
  return {
    root: element("div", { class: "draft-whole" }, element("div", { class: "draft-whole-facts" }, title.root, base.root, id.root), categories.root, bands.root),
    show(state) {
      const { present } = state.history;
      title.show(present.title);
      base.show(present.base);
      id.show(state.id);
      categories.show(present.categories, state);
      bands.show(present.bands, state);
    },
  };
}

/** A name that nobody has yet. */
function freeName(name: (number: number) => string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(name(number))) number += 1;
  return name(number);
}

interface Row<Item> {
  readonly root: HTMLElement;
  show(item: Item, state: DraftState): void;
}

/** Rows of a kind, a page of them at a time; a row keeps its elements as long as it is on the page. */
function pagedRows<Item extends { readonly key: Key }>(
  text: DraftPaneText, heading: string, none: string, make: (key: Key, number: number) => Row<Item>, add: () => void, addLabel: string, name: string,
): Row<readonly Item[]> {
  const list = element("ul", { class: "draft-rows" });
  const empty = element("p", { class: "hint" }, none);
  const where = element("span", { class: "hint" });
  const turn = (by: number) => (): void => {
    page += by;
    if (latest !== null) show(latest.items, latest.state);
  };
  const previous = element("fluent-button", { size: "small", onclick: turn(-1) }, text.whole.previous);
  const next = element("fluent-button", { size: "small", onclick: turn(1) }, text.whole.next);
  const pager = element("div", { class: "button-row" }, previous, next, where);
  const rows = new Map<Key, Row<Item>>();
  let page = 0;
  let latest: { readonly items: readonly Item[]; readonly state: DraftState } | null = null;
  const addButton = element("fluent-button", { size: "small", id: `draft-add-${name}`, onclick: () => {
    page = Math.floor((latest?.items.length ?? 0) / PAGE);
    add();
    list.querySelector<HTMLElement>("li:last-child input")?.focus();
  } }, addLabel);
  const root = element("section", {}, element("h4", {}, heading), empty, list, pager, element("div", { class: "button-row" }, addButton));

  function show(items: readonly Item[], state: DraftState): void {
    latest = { items, state };
    page = Math.max(0, Math.min(page, Math.ceil(items.length / PAGE) - 1));
    const shown = items.slice(page * PAGE, (page + 1) * PAGE);
    const keys = new Set(shown.map(({ key }) => key));
    for (const [key, row] of rows) {
      if (keys.has(key)) continue;
      const held = row.root.contains(document.activeElement);
      row.root.remove();
      rows.delete(key);
      if (held) addButton.focus();
    }
    shown.forEach((item, index) => {
      const row = rows.get(item.key) ?? make(item.key, page * PAGE + index + 1);
      if (list.children[index] !== row.root) list.insertBefore(row.root, list.children[index] ?? null);
      rows.set(item.key, row);
      row.show(item, state);
    });
    empty.hidden = items.length > 0;
    pager.hidden = items.length <= PAGE;
    where.textContent = text.whole.more(page * PAGE + 1, Math.min(items.length, (page + 1) * PAGE), items.length);
    toggle(previous, "disabled", page === 0);
    toggle(next, "disabled", (page + 1) * PAGE >= items.length);
  }
  return { root, show };
}

function categoryRow(text: DraftPaneText, draft: DraftController, key: Key, number: number): Row<EditedCategory> {
  const { whole } = text;
  const at = `draft-category-${key}`;
  const label = (field: string): string => `${whole.row(whole.categories, number)} ${field}`;
  const change = (what: Parameters<typeof changeCategory>[2]): void => draft.edit((one) => changeCategory(one, key, what), text.said.changed(label("").trim()));
  let others: readonly string[] = [];
  const name = textField<string>({ id: `${at}-name`, label: label(whole.name), hideLabel: true, print: (value) => value, read: (typed) => readName(typed, others), commit: (value) => change({ name: value }) }, text.problems);
  const points = textField<number | null>({ id: `${at}-points`, label: whole.points, print: numberText, read: readNumber, commit: (value) => change({ points: value }) }, text.problems);
  const capped = selectField<"yes" | "no" | "unknown">({ id: `${at}-capped`, label: whole.capped, commit: (value) => change({ capped: value === "unknown" ? null : value === "yes" }) });
  const kind = selectField<"deduct" | "bonus">({ id: `${at}-kind`, label: whole.kind, commit: (value) => change({ bonus: value === "bonus" }) });
  const remove = element("button", { type: "button", class: "quiet", onclick: () => draft.edit((one) => removeCategory(one, key), text.said.changed(whole.categories)) }, text.card.remove);
  const count = element("span", { class: "hint" });
  return {
    root: element("li", { class: "draft-row" }, name.root, element("div", { class: "draft-row-end" }, count, remove), element("div", { class: "draft-row-fields" }, points.root, capped.root, kind.root)),
    show(item, { history: { present } }) {
      others = present.categories.filter((other) => other.key !== key).map((other) => other.name);
      name.show(item.name);
      points.show(item.points);
      capped.show({ selected: item.capped === null ? "unknown" : item.capped ? "yes" : "no",
        options: [{ id: "unknown", label: whole.unknown }, { id: "yes", label: whole.yes }, { id: "no", label: whole.no }] });
      kind.show({ selected: item.bonus ? "bonus" : "deduct", options: [{ id: "deduct", label: whole.deduct }, { id: "bonus", label: whole.bonus }] });
      count.textContent = whole.clauses(present.clauses.filter(({ category }) => category === key).length);
      remove.setAttribute("aria-label", whole.remove(item.name));
    },
  };
}

function bandRow(text: DraftPaneText, draft: DraftController, key: Key, number: number): Row<EditedBand> {
  const { whole } = text;
  const at = `draft-band-${key}`;
  const label = whole.row(whole.bands, number);
  const change = (what: Parameters<typeof changeBand>[2]): void => draft.edit((one) => changeBand(one, key, what), text.said.changed(label));
  const grade: Field<string> = textField<string>({ id: `${at}-grade`, label: `${label} ${whole.grade}`, hideLabel: true, print: (value) => value, read: (typed) => readName(typed, []), commit: (value) => change({ grade: value }) }, text.problems);
  const min = textField<number | null>({ id: `${at}-min`, label: whole.min, print: numberText, read: readNumber, commit: (value) => change({ min: value }) }, text.problems);
  const inclusive = selectField<"yes" | "no">({ id: `${at}-inclusive`, label: whole.inclusive, commit: (value) => change({ minInclusive: value === "yes" }) });
  const remove = element("button", { type: "button", class: "quiet", onclick: () => draft.edit((one) => removeBand(one, key), text.said.changed(whole.bands)) }, text.card.remove);
  return {
    root: element("li", { class: "draft-row" }, grade.root, element("div", { class: "draft-row-end" }, remove), element("div", { class: "draft-row-fields" }, min.root, inclusive.root)),
    show(item) {
      grade.show(item.grade);
      min.show(item.min);
      inclusive.show({ selected: item.minInclusive ? "yes" : "no", options: [{ id: "yes", label: whole.yes }, { id: "no", label: whole.no }] });
      remove.setAttribute("aria-label", whole.remove(item.grade));
    },
  };
}
