/** Two editions side by side: what was added, dropped, reworded with the changed words marked, and which figures changed. */
import "@fluentui/web-components/button.js";
import type { EditionChange, EditionDiff } from "../../../src/catalogue/diff/change";
import { diffEditions } from "../../../src/catalogue/diff/diffEditions";
import { noticeText } from "../../../src/catalogue/diff/noticeText";
import { editionChangesText } from "../../../src/text/editionChanges";
import { libraryText } from "../../../src/text/library";
import { entriesOf, keyOf, type LibraryEntry } from "../../library/entries";
import type { LibraryView } from "../../library/libraryState";
import type { PaneState } from "../../state";
import { copyField } from "../copyText";
import { append, element, selectOf, type Child } from "../dom";
import { bar } from "../message";
import { run, type Surroundings } from "../part";
import { changeItem } from "./changeItem";

/** Changes of one section in the page at a time. */
const CHANGES_AT_ONCE = 40;

/** @param view names the two by `keyOf`; "" for none chosen */
export function comparePanel(view: Extract<LibraryView, { kind: "compare" }>, state: PaneState, around: Surroundings): HTMLElement {
  const { language, controller: { library } } = around;
  const text = libraryText(language);
  const entries = entriesOf(state.library, text);
  const options = entries.map((entry) => ({ id: keyOf(entry.origin), label: `${entry.edition.title}（${entry.place}）` }));
  const pick = (which: "before" | "after"): HTMLElement => element("div", { class: "compare-pick" },
    element("label", { class: "label", for: `compare-${which}` }, text.compare[which]),
    selectOf([{ id: "", label: text.compare.none }, ...options], view[which], (key) => library.show({ ...view, [which]: key }), { id: `compare-${which}` }));
  const find = (key: string): LibraryEntry | undefined => entries.find((entry) => keyOf(entry.origin) === key);
  const [before, after] = [find(view.before), find(view.after)];
  return element("div", { class: "rules compare" },
    element("h2", {}, text.compare.title), pick("before"), pick("after"),
    before === undefined || after === undefined || before === after ? element("p", { class: "hint" }, text.compare.pick) : changes(diffEditions(before.edition, after.edition), around));
}

function changes(diff: EditionDiff, around: Surroundings): HTMLElement {
  const { language, controller: { library } } = around;
  const text = libraryText(language);
  if (diff.changes.length === 0) return bar("success", text.compare.same);
  const notice = (): string => noticeText(diff, language);
  const byHand = copyField(text.compare.copy);
  const copy = async (): Promise<void> => {
    const copied = (await byHand.copy(notice())) === "copied";
    library.say(copied ? "success" : "info", copied ? text.notice.copied : text.notice.copyByHand);
  };
  const save = (): void => {
    const name = text.compare.fileName(diff.before.id, diff.after.id);
    library.give(name, `\uFEFF${notice().replace(/\n/gu, "\r\n")}`, "text/plain;charset=utf-8");
    library.say("success", text.notice.savedFile(name));
  };
  return element("div", {},
    element("p", { class: "sentence", role: "status", id: "compare-sentence" }, text.compare.count(diff.changes.length)),
    element("div", { class: "button-row" },
      element("fluent-button", { size: "small", id: "compare-copy", onclick: () => run(copy()) }, text.compare.copy),
      element("fluent-button", { size: "small", id: "compare-save", onclick: save }, text.compare.save)),
    byHand.root,
    ...editionChangesText(language).sections.map(({ title, kinds }) => section(title, diff.changes.filter(({ kind }) => kinds.includes(kind)), diff, around)));
}

function section(title: string, own: readonly EditionChange[], diff: EditionDiff, around: Surroundings): Child {
  if (own.length === 0) return null;
  const list = element("ul", { class: "changes" });
  const root = element("section", {}, element("h3", {}, `${title} ${own.length}`), list);
  const add = (first: number): void => {
    append(list, own.slice(first, first + CHANGES_AT_ONCE).map((change) => changeItem(change, diff, around.language)));
    const left = own.length - first - CHANGES_AT_ONCE;
    if (left <= 0) return;
    const more = element("button", { class: "quiet", type: "button" }, libraryText(around.language).more(Math.min(left, CHANGES_AT_ONCE), left));
    more.addEventListener("click", () => {
      more.remove();
      add(first + CHANGES_AT_ONCE);
    });
    root.append(more);
  };
  add(0);
  return root;
}
