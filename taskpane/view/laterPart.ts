/** A part whose script is loaded when it is first wanted. */
import type { PaneState } from "../state";
import "@fluentui/web-components/button.js";
import type { PaneText } from "../../src/text/pane";
import { element, fill } from "./dom";
import { screen } from "./message";
import type { Part } from "./part";

/**
 * @param load gives the part; may be asked again when it failed, as an intranet's server may be away for a moment
 * @param isWanted whether the part has to be there for this state
 */
export function laterPart(load: () => Promise<Part>, isWanted: (state: PaneState) => boolean, text: PaneText): Part {
  const root = element("div", { class: "tab-body later" });
  let part: Part | null = null;
  let loading = false;
  let latest: PaneState | null = null;

  async function fetchPart(): Promise<void> {
    loading = true;
    try {
      const loaded = await load();
      part = loaded;
      fill(root, loaded.root);
      if (latest !== null) loaded.update(latest, null);
    } catch (thrown) {
      const { title } = text.failed.failed;
      fill(root, screen("error", title, thrown instanceof Error ? thrown.message : String(thrown),
        element("fluent-button", { appearance: "primary", onclick: () => void fetchPart() }, text.failed.retry)));
    }
  }

  return {
    root,
    update(state, before) {
      latest = state;
      if (part !== null) part.update(state, before);
      else if (!loading && isWanted(state)) void fetchPart();
    },
  };
}
