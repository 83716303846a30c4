/** A text to the clipboard; where the browser does not allow it, selected for Ctrl+C. */
import { element } from "./dom";

/** "selected": the text is shown and selected, and the user is to press Ctrl+C. */
export type Copied = "copied" | "selected";

/** @param shown element that shows the text, to be selected when all else fails */
export async function copyText(text: string, shown: HTMLElement): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    // Excel's own browser refuses frames the clipboard; the old way still works in a press.
    return copySelected(shown);
  }
}

function copySelected(shown: HTMLElement): Copied {
  if (shown instanceof HTMLTextAreaElement) {
    shown.focus();
    shown.select();
  } else window.getSelection()?.selectAllChildren(shown);
  try {
    return document.execCommand("copy") ? "copied" : "selected";
  } catch {
    return "selected";
  }
}

/** Where a text that the page does not show is selected by hand; unseen until copying is not allowed. */
export interface CopyField {
  readonly root: HTMLTextAreaElement;
  copy(text: string): Promise<Copied>;
}

/** @param label what the text is, for those who do not see it */
export function copyField(label: string): CopyField {
  const root = element("textarea", { class: "letter-text all", readonly: true, rows: 6, "aria-label": label, hidden: true });
  return {
    root,
    async copy(text) {
      root.value = text;
      root.hidden = false;
      const outcome = await copyText(text, root);
      root.hidden = outcome === "copied";
      return outcome;
    },
  };
}
