/** Links to the manual. A new window, so that the pane and what was typed in it stay. */
import type { Language } from "../../../src/text/language";
import { tourText } from "../../../src/text/tour";
import type { Tab } from "../../state";
import { helpAddress } from "../../tour/helpAddress";
import { element } from "../dom";
import { icon } from "../icons";

const link = (href: string, attributes: Record<string, string>, ...words: (Node | string)[]): HTMLElement =>
  element("a", { href, target: "_blank", rel: "noopener", ...attributes }, ...words);

/** The header's 帮助. */
export function helpButton(language: Language): HTMLElement {
  const { help } = tourText(language);
  return link(helpAddress(language), { class: "help-button", id: "open-help", title: help.openTitle, "aria-label": help.openTitle }, icon("help"));
}

/** A tab's empty state: its section of the manual. */
export function manualLink(language: Language, tab: Tab): HTMLElement {
  const { help } = tourText(language);
  const section = help.sections[tab];
  return link(helpAddress(language, section), { class: "manual-link" }, help.more(section), element("span", { class: "visually-hidden" }, help.newWindow));
}

/** The whole manual, in words. */
export function wholeManual(language: Language): HTMLElement {
  const { help } = tourText(language);
  return link(helpAddress(language), { class: "manual-link", id: "whole-manual" }, help.manual, element("span", { class: "visually-hidden" }, help.newWindow));
}
