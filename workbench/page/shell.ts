/** The page around grid and pane: title, ribbon, splitter, status line. It shows and tells; it decides nothing. */
import type { WorkbenchText } from "../../src/text/zh-CN/workbench";
import { element } from "./element";
import type { AddInManifest, RibbonButton } from "./manifest";
import { splitter } from "./splitter";

export interface ShellActions {
  readonly open: (file: File) => void;
  readonly download: () => void;
  readonly sample: (name: string) => void;
  readonly press: (button: RibbonButton) => void;
  readonly closePane: () => void;
}

export interface Shell {
  /** Where Univer goes; its id is what Univer wants to know. */
  readonly gridId: string;
  /** Where the pane's frame goes. */
  readonly paneHolder: HTMLElement;
  /** Says one sentence on the status line, which screen readers read out. */
  say(sentence: string): void;
  showSamples(names: readonly string[]): void;
  /** Marks the sample in the list; undefined when the open workbook is none of them. */
  chooseSample(name: string | undefined): void;
  showBook(name: string): void;
  /** Names charts, which the grid does not draw; "" for none. */
  showCharts(sentence: string): void;
  /** @param address of the pane in front; null shows none */
  showPane(address: string | null): void;
  readonly shownPane: string | null;
}

const GRID = "grid";
const PANE_WIDTH = { least: 320, most: 640, first: 372 };

export function buildShell(text: WorkbenchText, manifest: AddInManifest, actions: ShellActions): Shell {
  const words = text.page;
  document.title = words.title;
  const status = element("div", { class: "status", role: "status", "aria-live": "polite", "aria-label": words.status });
  const charts = element("p", { class: "charts", role: "status", hidden: true });
  const book = element("span", { class: "book" });
  const picker = filePicker(actions.open);
  const samples = element("select", { id: "samples", class: "samples" });
  samples.addEventListener("change", () => samples.value && actions.sample(samples.value));
  const sampleField = element("label", { class: "field", for: "samples", hidden: true }, words.samples, samples);

  const buttons = manifest.buttons.map((button) => ribbonButton(button, manifest.pages.pane, () => actions.press(button)));
  const paneHolder = element("div", { class: "pane-holder" });
  const close = element("button", { type: "button", class: "close", "aria-label": words.closePane, title: words.closePane }, "×");
  close.addEventListener("click", actions.closePane);
  const pane = element("section", { class: "pane", "aria-label": words.pane },
    element("div", { class: "pane-title" }, element("h2", {}, "ASSESS"), close), paneHolder);
  const divider = splitter(words.resize, pane, PANE_WIDTH);

  document.body.append(
    element("a", { class: "skip", href: "#pane-frame" }, words.skipToPane),
    element("header", { class: "title" }, element("h1", {}, words.title), book, element("span", { class: "subtitle" }, words.subtitle)),
    element("nav", { class: "ribbon", "aria-label": words.ribbon },
      group(words.fileGroup,
        plainButton(words.open, words.openHint, () => picker.click()),
        plainButton(words.download, words.downloadHint, actions.download),
        sampleField, picker),
      group(manifest.groupLabel, ...buttons)),
    element("main", { class: "work", "aria-label": words.title }, element("section", { id: GRID, class: "grid", "aria-label": words.grid }), divider, pane),
    charts, status,
  );
  acceptDrops(words.dropHere, actions.open);

  let shownPane: string | null = manifest.pages.pane;
  return {
    gridId: GRID,
    paneHolder,
    say: (sentence) => {
      status.textContent = sentence;
      status.title = sentence;
    },
    showSamples: (names) => {
      samples.replaceChildren(...names.map((name) => element("option", { value: name }, name.replace(/\.xlsx$/, ""))));
      sampleField.hidden = names.length < 2;
    },
    chooseSample: (name) => {
      samples.value = name ?? "";
    },
    showBook: (name) => {
      book.textContent = name;
    },
    showCharts: (sentence) => {
      if (charts.textContent === sentence) return;
      charts.textContent = sentence;
      charts.hidden = sentence === "";
    },
    showPane: (address) => {
      shownPane = address;
      pane.hidden = address === null;
      divider.hidden = address === null;
      manifest.buttons.forEach((button, index) => {
        if (button.pane !== undefined) buttons[index]?.setAttribute("aria-pressed", String(button.pane === address));
      });
    },
    get shownPane() {
      return shownPane;
    },
  };
}

function group(label: string, ...controls: readonly HTMLElement[]): HTMLElement {
  return element("div", { class: "group", role: "group", "aria-label": label },
    element("div", { class: "controls" }, ...controls), element("div", { class: "group-label", "aria-hidden": "true" }, label));
}

function plainButton(label: string, hint: string, press: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", class: "plain", title: hint }, label);
  button.addEventListener("click", press);
  return button;
}

function ribbonButton({ id, label, tooltip, icon, pane }: RibbonButton, shownPane: string, press: () => void): HTMLButtonElement {
  const button = element("button", {
    type: "button", class: "large", title: tooltip, "data-control": id, "aria-pressed": pane === undefined ? undefined : String(pane === shownPane),
  }, element("img", { src: icon, alt: "", width: "32", height: "32" }), element("span", {}, label));
  button.addEventListener("click", press);
  return button;
}

const XLSX = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function filePicker(open: (file: File) => void): HTMLInputElement {
  const picker = element("input", { type: "file", accept: XLSX, hidden: true });
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (file) open(file);
  });
  return picker;
}

/** A file dropped anywhere on the page is opened; the pane's frame is covered meanwhile, or it would swallow the drop. */
function acceptDrops(words: string, open: (file: File) => void): void {
  const cover = element("div", { class: "drop", hidden: true }, element("p", {}, words));
  document.body.append(cover);
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragenter", (event) => {
    if (carriesFile(event)) cover.hidden = false;
  });
  addEventListener("dragover", (event) => {
    if (carriesFile(event)) event.preventDefault();
  });
  cover.addEventListener("dragleave", () => (cover.hidden = true));
  addEventListener("drop", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    cover.hidden = true;
    for (const file of event.dataTransfer?.files ?? []) open(file);
  });
}
