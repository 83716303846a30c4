/** What a notice of the 收件 tab says. */
import type { Language } from "../../../src/text/language";
import type { PaneText } from "../../../src/text/pane";
import type { BatchNotice, LeftOut } from "../../batch/batchState";
import { element, type Child } from "../dom";
import { bar, type Tone } from "../message";

export function noticeBar(notice: BatchNotice, text: PaneText, language: Language): HTMLElement {
  const { tone, sentence, more } = contentOf(notice, text, language);
  return more === null ? bar(tone, sentence) : element("div", { class: "notice-with-more" }, bar(tone, sentence), more);
}

/** @returns the sentence, and what may be unfolded below it */
export function contentOf(notice: BatchNotice, text: PaneText, language: Language): { readonly tone: Tone; readonly sentence: string; readonly more: Child } {
  const words = text.files.notice;
  switch (notice.kind) {
    case "nothing-usable": return { tone: "warning", sentence: words.nothingUsable(notice.passedOver), more: null };
    case "added": {
      const parts = [notice.replaced.length > 0 ? words.replaced(notice.replaced) : "", notice.passedOver.length > 0 ? words.passedOver(notice.passedOver) : ""];
      return { tone: "info", sentence: parts.filter((part) => part !== "").join(language === "zh-CN" ? "" : " "), more: null };
    }
    case "cancelled": return { tone: "info", sentence: words.cancelled(notice.left), more: null };
    case "saved": {
      const tone = notice.leftOut.length === 0 ? "success" : "info";
      return { tone, sentence: words.saved(notice.what, notice.file, notice.included), more: leftOutList(notice.leftOut, text) };
    }
    case "nothing-to-save": return { tone: "warning", sentence: words.nothingToSave[notice.what], more: leftOutList(notice.leftOut, text) };
    case "save-failed": return { tone: "error", sentence: words.saveFailed(notice.what), more: detail(notice.detail, text) };
    case "across-failed": return { tone: "warning", sentence: words.acrossFailed, more: detail(notice.detail, text) };
  }
}

function leftOutList(leftOut: readonly LeftOut[], text: PaneText): Child {
  if (leftOut.length === 0) return null;
  return element("details", { class: "left-out", open: leftOut.length <= 3 },
    element("summary", {}, text.files.notice.leftOut(leftOut.length)),
    element("ul", {}, ...leftOut.map(({ file, why }) => element("li", {}, element("b", {}, file), " ", why))));
}

const detail = (words: string, text: PaneText): HTMLElement =>
  element("details", { class: "detail" }, element("summary", {}, text.failed.detail), element("code", {}, words));
