/** 影响: what another edition would change, and applying it. Its script is loaded when the tab is first shown. */
import "../../impact.css";
import { impactPaneText } from "../../../src/text/impactPane";
import { createImpactController, type ImpactParts } from "../../impact/impactController";
import { createImpactStore, type ImpactState } from "../../impact/impactState";
import type { PaneState } from "../../state";
import { element, fill } from "../dom";
import { bar } from "../message";
import type { Part, Surroundings } from "../part";
import { applyPreview } from "./applyPreview";
import { impactResult } from "./impactResult";
import { impactSetup } from "./impactSetup";

/** A byte order mark, so that Notepad and WPS take the file for UTF-8. */
const MARK = "\uFEFF";

export function createImpactTab(around: Surroundings, parts: Omit<ImpactParts, "own" | "language" | "pane">): Part {
  const { language, controller } = around;
  const own = createImpactStore();
  const impact = createImpactController({ ...parts, own, language, pane: controller });
  const give = (name: string, content: string): void => parts.give(name, new TextEncoder().encode(MARK + content.replace(/\n/gu, "\r\n")), "text/plain;charset=utf-8");
  const said = element("div", { class: "impact-said" });
  const setup = impactSetup(around, impact, formKey);
  const result = impactResult(around, impact, give);
  const preview = applyPreview(around, impact);
  const live = element("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  const root = element("div", { class: "impact-tab" }, said, setup.root, result.root, preview.root, live);
  let pane: PaneState | null = null;

  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || own.state().writing !== null) return;
    if (own.state().run !== null) impact.cancel();
    else if (own.state().screen === "result" && !(event.target instanceof HTMLInputElement)) impact.show("setup");
  });

  function show(state: ImpactState, before: ImpactState | null): void {
    if (pane === null) return;
    if (before?.said !== state.said) {
      fill(said, state.said === null ? null : bar(state.said.tone, state.said.sentence));
      if (state.said !== null) live.textContent = state.said.sentence;
    }
    setup.root.hidden = state.screen !== "setup";
    result.root.hidden = state.screen !== "result";
    preview.root.hidden = state.screen !== "plan";
    setup.update(state, pane);
    result.update(state, pane);
    preview.update(state, pane);
    if (before !== null && before.screen !== state.screen) moveFocus(state, before);
  }

  /** A part that was just hidden takes the focus along; the one that comes is told by its heading. */
  function moveFocus({ screen }: ImpactState, before: ImpactState): void {
    if (screen === "result" && before.screen === "plan") (root.querySelector<HTMLElement>("#applied-undo") ?? root.querySelector<HTMLElement>("#impact-apply"))?.focus();
    else if (screen === "result") result.focus();
    else if (screen === "plan") preview.focus();
    else setup.root.querySelector<HTMLElement>("#impact-run")?.focus();
  }

  own.subscribe(show);
  // A workbook that cannot tell of edits is compared all the same: every write looks at its cell first.
  void parts.port.onEdited(({ sheet }) => impact.edited(sheet)).catch(() => undefined);
  return {
    root,
    update(state, before) {
      const first = pane === null;
      pane = state;
      if (before === null && own.state().form.from === "") impact.choose({ scope: state.phase.kind === "outside" ? "files" : "active" });
      show(own.state(), first ? null : own.state());
    },
  };

  function formKey({ form }: ImpactState, { library, batch, phase }: PaneState): string {
    const ids = [...library.files, ...library.sheets].map((one) => `${one.name}:${one.edition?.id ?? ""}:${one.edition?.title ?? ""}`);
    return JSON.stringify([form.from, form.to, form.scope, ids, library.builtIn.length, batch.items.length, phase.kind === "outside", impactPaneText(language).tab]);
  }
}
