/** What is compared: the two editions, or one with figures typed over, and where. */
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/progress-bar.js";
import { impactPaneText } from "../../../src/text/impactPane";
import { libraryText } from "../../../src/text/library";
import { entriesOf, keyOf, type LibraryEntry } from "../../library/entries";
import type { ImpactController } from "../../impact/impactController";
import { WHAT_IF, type ImpactScope, type ImpactState } from "../../impact/impactState";
import type { PaneState } from "../../state";
import { element, fill, selectOf } from "../dom";
import { run, type Surroundings } from "../part";
import { manualLink } from "../tour/manualLink";
import { carePanel } from "./carePanel";
import { monthsPanel } from "./monthsPanel";
import { whatIfPanel } from "./whatIfPanel";

const SCOPES: readonly ImpactScope[] = ["active", "all", "files"];

export interface ImpactPart {
  readonly root: HTMLElement;
  update(own: ImpactState, pane: PaneState): void;
}

export function impactSetup(around: Surroundings, impact: ImpactController, changed: (own: ImpactState, pane: PaneState) => string): ImpactPart {
  const { language } = around;
  const text = impactPaneText(language);
  const form = element("div", { class: "impact-form" });
  const whatIf = whatIfPanel(around, impact);
  const months = monthsPanel(around, impact);
  const care = carePanel(around, impact);
  const go = element("fluent-button", { appearance: "primary", id: "impact-run", onclick: () => run(impact.run()) }, text.setup.run);
  const last = element("button", { type: "button", class: "quiet", id: "impact-last", onclick: () => impact.show("result") }, text.setup.lastResult);
  const sentence = element("p", { class: "working-sentence", role: "status" });
  const line = element("fluent-progress-bar", {});
  const progress = element("div", { class: "working", hidden: true }, sentence, line, element("fluent-button", { size: "small", id: "impact-cancel", onclick: () => impact.cancel() }, text.setup.cancel));
  const foot = element("div", { class: "button-row" }, go, last);
  const root = element("div", { class: "impact-setup" },
    element("h2", {}, text.setup.heading), element("p", { class: "hint" }, text.setup.hint, " ", manualLink(language, "impact")), form, whatIf.root, foot, progress, months.root, care.root);
  let shown = "";

  function pickers(own: ImpactState, pane: PaneState): void {
    const entries = entriesOf(pane.library, libraryText(language));
    const from = entries.find((entry) => keyOf(entry.origin) === own.form.from);
    const files = pane.batch.items.filter(({ source }) => source !== null).length;
    const outside = pane.phase.kind === "outside";
    fill(form,
      field("impact-from", text.setup.from, editionSelect("impact-from", own.form.from, [{ label: "", entries }], (key) => impact.choose({ from: key }))),
      field("impact-to", text.setup.to, editionSelect("impact-to", own.form.to, groupsFor(from, entries), (key) => impact.choose({ to: key }), from !== undefined)),
      field("impact-scope", text.setup.scope, selectOf(
        SCOPES.filter((scope) => !outside || scope === "files").map((scope) => ({ id: scope, label: scope === "files" ? text.setup.filesCount(files) : text.setup.scopes[scope] })),
        own.form.scope, (scope) => impact.choose({ scope: scope as ImpactScope }), { id: "impact-scope" })));
  }

  /** Editions of the same rules first, because they are what is compared. */
  function groupsFor(from: LibraryEntry | undefined, entries: readonly LibraryEntry[]) {
    if (from === undefined) return [{ label: "", entries }];
    const same = entries.filter((entry) => entry !== from && entry.edition.catalogue === from.edition.catalogue);
    return [{ label: text.setup.sameCatalogue, entries: same }, { label: text.setup.otherCatalogues, entries: entries.filter((entry) => entry !== from && !same.includes(entry)) }];
  }

  function editionSelect(id: string, chosen: string, groups: readonly { readonly label: string; readonly entries: readonly LibraryEntry[] }[], pick: (key: string) => void, canTry = false): HTMLElement {
    const select = element("select", { class: "select", id });
    select.append(element("option", { value: "" }, text.setup.choose));
    if (canTry) select.append(element("option", { value: WHAT_IF }, text.setup.whatIf));
    for (const { label, entries } of groups) {
      if (entries.length === 0) continue;
      const parent = label === "" ? select : element("optgroup", { label });
      for (const entry of entries) parent.append(element("option", { value: keyOf(entry.origin) }, `${entry.edition.title}（${[entry.place, entry.edition.id].join("，")}）`));
      if (parent !== select) select.append(parent);
    }
    select.value = chosen;
    select.addEventListener("change", () => pick(select.value));
    return select;
  }

  return {
    root,
    update(own, pane) {
      const key = changed(own, pane);
      if (key !== shown) {
        shown = key;
        const focused = form.contains(document.activeElement) ? document.activeElement?.id : undefined;
        pickers(own, pane);
        if (focused) form.querySelector<HTMLElement>(`#${focused}`)?.focus();
      }
      whatIf.update(own, pane);
      months.update(own, pane);
      care.update(own, pane);
      last.hidden = own.outcome === null || own.run !== null;
      foot.hidden = own.run !== null;
      progress.hidden = own.run === null;
      if (own.run === null) return;
      const { run: step } = own;
      const [done, total] = step.step === "reading" ? [step.done, step.total] : [step.done, step.count];
      sentence.textContent = step.step === "reading" ? text.setup.reading(done, total) : text.setup.scoring(done, total);
      line.setAttribute("aria-label", sentence.textContent);
      line.setAttribute("max", String(Math.max(1, total)));
      line.setAttribute("value", String(done));
    },
  };
}

const field = (id: string, label: string, control: HTMLElement): HTMLElement => element("div", { class: "impact-field" }, element("label", { class: "label", for: id }, label), control);
