/** A text to the clipboard; where the browser does not allow it, selected for Ctrl+C. */

/** @param shown element that shows the text, to be selected when all else fails */
export async function copyText(text: string, shown: HTMLElement): Promise<"copied" | "selected"> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    // Excel's own browser refuses frames the clipboard; the old way still works in a press.
    return copySelected(shown);
  }
}

function copySelected(shown: HTMLElement): "copied" | "selected" {
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
