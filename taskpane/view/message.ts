/** Sentences: the notice after an action, and the screens of the states that have no result. */
import type { Language } from "../../src/text/language";
import { listNames, type PaneText } from "../../src/text/pane";
import type { Notice } from "../state";
import { element, type Child } from "./dom";
import { icon, type IconName } from "./icons";
import { contentText } from "./findingCard";

export type Tone = "info" | "success" | "warning" | "error";

const ICON_OF: Readonly<Record<Tone, IconName>> = { info: "info", success: "done", warning: "warning", error: "error" };

/** One sentence in a bar, with buttons after it. */
export const bar = (tone: Tone, sentence: string, ...actions: Child[]): HTMLElement =>
  element("div", { class: `message ${tone}` }, icon(ICON_OF[tone]), element("span", {}, sentence), ...actions);

/** What a notice says. */
export function noticeSentence(notice: Notice, text: PaneText, language: Language): { readonly tone: Tone; readonly sentence: string } {
  switch (notice.kind) {
    case "cleared": {
      const left = notice.withheld.length === 0 ? "" : ` ${text.notice.clearWithheld(listNames(notice.withheld, language))}`;
      return { tone: left === "" ? "success" : "warning", sentence: text.notice.cleared(notice.cells) + left };
    }
    case "written": {
      const empty = text.card.emptyCell;
      return { tone: "success", sentence: text.notice.written(notice.cell, contentText(notice.before, empty), contentText(notice.after, empty)) };
    }
    case "went-to": return { tone: "info", sentence: text.notice.wentTo(notice.place) };
    case "cancelled": return { tone: "info", sentence: text.notice.cancelled };
    case "choices-forgotten": return { tone: "warning", sentence: text.notice.choicesForgotten };
    case "mapping-removed": return { tone: "success", sentence: text.mapping.removed };
    case "mapping-forgotten": return { tone: "warning", sentence: text.mapping.forgotten };
    case "said": return { tone: notice.tone, sentence: notice.sentence };
    case "problem": {
      const { title, body } = notice.problem === "failed" ? text.stepFailed : text.failed[notice.problem];
      return { tone: "error", sentence: `${title}${language === "zh-CN" ? "" : " "}${body}` };
    }
  }
}

/** A whole screen: what the matter is, what to do, and how. */
export function screen(iconName: IconName | null, title: string, body: string, ...rest: Child[]): HTMLElement {
  return element("section", { class: "screen" },
    iconName === null ? null : icon(iconName),
    element("h2", {}, title),
    element("p", {}, body),
    ...rest);
}
