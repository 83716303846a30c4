/** Puts the pane into the page and keeps it up with the store. */
import "@fluentui/web-components/tab.js";
import "@fluentui/web-components/tablist.js";
import type { Store } from "../store";
import type { PaneState, Tab } from "../state";
import { element, fill } from "./dom";
import { findingsTab } from "./findingsTab";
import { header } from "./header";
import { mappingPanel } from "./mapping/mappingPanel";
import { bar, noticeSentence } from "./message";
import { laterPart } from "./laterPart";
import { run, type Part, type Surroundings } from "./part";
import { scoresTab } from "./scoresTab";

const TABS: readonly Tab[] = ["findings", "scores", "register", "summary", "impact", "rules", "files"];
/** Of a workbook that is open in Excel. */
const WORKBOOK_TABS: readonly Tab[] = ["findings", "scores", "register"];

/** @returns a function that takes the pane away again */
export function mountPane(host: HTMLElement, store: Store, around: Surroundings): () => void {
  const bodies: Readonly<Record<Tab, Part>> = { findings: findingsTab(around), scores: scoresTab(around), register: laterPart(loaded(around.register), (state) => state.tab === "register" && state.editions.length > 0, around.text), summary: laterPart(loaded(around.summary), (state) => state.tab === "summary" && state.editions.length > 0, around.text), impact: laterPart(loaded(around.impact), (state) => state.tab === "impact" && state.editions.length > 0, around.text), rules: laterPart(async () => (await import("./rules/rulesTab")).rulesTab(around), (state) => state.tab === "rules" && state.editions.length > 0, around.text), files: laterPart(around.files, (state) => state.tab === "files" && state.editions.length > 0, around.text) };
  const tabs = tabBar(around);
  const notice = noticeSlot(around);
  const parts = [header(around), tabs, notice, ...TABS.map((tab) => panel(tab, bodies[tab])), mappingPanel(around), ...covers(around)];
  const root = element("div", { class: "pane" }, element("h1", { class: "visually-hidden" }, around.text.title), ...parts.map((part) => part.root));
  const live = element("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  fill(host, root, live);
  const show = (state: PaneState, before: PaneState | null): void => {
    for (const part of parts) part.update(state, before);
    announce(live, state, before, around);
  };
  show(store.state(), null);
  const stop = store.subscribe(show);
  const onKey = (event: KeyboardEvent): void => {
    const { tab, draft } = store.state();
    if (tab !== "files" && !(tab === "rules" && draft !== null)) stepByKey(event, around);
  };
  document.addEventListener("keydown", onKey);
  return () => {
    stop();
    document.removeEventListener("keydown", onKey);
    host.replaceChildren();
  };
}

function stepByKey(event: KeyboardEvent, { controller }: Surroundings): void {
  if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  run(controller.step(event.shiftKey ? -1 : 1));
}

function tabBar({ text, controller }: Surroundings): Part {
  const tabs = TABS.map((tab) =>
    element("fluent-tab", { id: `tab-${tab}`, "aria-controls": `panel-${tab}` }, text.tabs[tab]));
  const root = element("fluent-tablist", { class: "tabs", activeid: "tab-findings", "aria-label": text.title }, ...tabs) as HTMLElement & { activeid: string };
  root.addEventListener("change", (event) => {
    if (event.target !== root) return;
    const tab = TABS.find((one) => `tab-${one}` === root.activeid);
    if (tab !== undefined) controller.showTab(tab);
  });
  /** Without a workbook there are only the files, which come first, and their rules. */
  function tabsOutside(): void {
    for (const tab of WORKBOOK_TABS) tabs[TABS.indexOf(tab)]?.remove();
    const files = tabs[TABS.indexOf("files")];
    if (files !== undefined) root.prepend(files);
  }

  return {
    root,
    update(state, before) {
      root.hidden = state.screen !== "tabs";
      if (root.activeid !== `tab-${state.tab}`) root.activeid = `tab-${state.tab}`;
      if (before !== null && before.tab !== state.tab) tabs[TABS.indexOf(state.tab)]?.scrollIntoView({ block: "nearest", inline: "nearest" });
      const received = state.batch.items.length;
      const files = tabs[TABS.indexOf("files")];
      if (files !== undefined && before?.batch.items.length !== received) files.textContent = received === 0 ? text.tabs.files : text.tabs.filesCount(received);
      if (before?.phase === state.phase) return;
      if (state.phase.kind === "outside") tabsOutside();
      const count = state.phase.kind === "result" ? state.phase.result.findings.length : null;
      const findings = tabs[TABS.indexOf("findings")];
      if (findings !== undefined) findings.textContent = count === null ? text.tabs.findings : text.tabs.findingsCount(count);
    },
  };
}

function panel(tab: Tab, body: Part): Part {
  body.root.setAttribute("role", "tabpanel");
  body.root.setAttribute("id", `panel-${tab}`);
  body.root.setAttribute("aria-labelledby", `tab-${tab}`);
  return {
    root: body.root,
    update(state, before) {
      body.root.hidden = state.tab !== tab || state.reading !== null || state.screen !== "tabs";
      body.update(state, before);
    },
  };
}

/** Settings and the function helper lie over the tabs, each loaded when it is first wanted. */
const covers = (around: Surroundings): readonly Part[] => (["settings", "functions"] as const).map((screen) => {
  const part = laterPart(loaded(around[screen]), (state) => state.screen === screen && state.editions.length > 0, around.text);
  return {
    root: part.root,
    update(state, before) {
      part.root.hidden = state.screen !== screen;
      part.update(state, before);
    },
  };
});

/** A part that these surroundings do not have shows nothing. */
const loaded = (load: Surroundings["register"]): (() => Promise<Part>) => load ?? (() => Promise.resolve({ root: element("div", {}), update: () => undefined }));

function noticeSlot({ text, language }: Surroundings): Part {
  const root = element("div", { class: "notice" });
  return {
    root,
    update(state, before) {
      if (before?.notice === state.notice) return;
      // Going to a cell shows itself in the sheet; a bar would only push the list about. It is announced all the same.
      const shown = state.notice === null || state.notice.kind === "went-to" ? null : noticeSentence(state.notice, text, language);
      fill(root, shown === null ? null : bar(shown.tone, shown.sentence));
    },
  };
}

/** What a screen reader should hear without looking for it. */
function announce(live: HTMLElement, state: PaneState, before: PaneState | null, { text, language }: Surroundings): void {
  if (state.notice !== null && before?.notice !== state.notice) {
    live.textContent = noticeSentence(state.notice, text, language).sentence;
  } else if (state.phase.kind !== before?.phase.kind) {
    const sentence = document.querySelector(".sentence, .screen h2")?.textContent;
    live.textContent = sentence ?? "";
  }
}
