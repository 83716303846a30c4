/** The tour's card, which points at one control after the other. The pane behind it stays readable and usable. */
import "../../tour.css";
import "@fluentui/web-components/button.js";
import type { Language } from "../../../src/text/language";
import { tourText } from "../../../src/text/tour";
import { afterKey, CONTROL, placeCard, STEPS, type Turn } from "../../tour/steps";
import { element, fill, taken } from "../dom";

let closeShown: (() => void) | null = null;

/** @param back gets the focus when the tour ends without a check */
export function showTour(language: Language, back: HTMLElement | null): void {
  closeShown?.();
  const text = tourText(language);
  const ring = element("div", { class: "tour-ring", "aria-hidden": "true" });
  const title = element("h2", { id: "tour-title" });
  const progress = element("span", { class: "hint" });
  const sentence = element("p", { id: "tour-body", "aria-live": "polite" });
  const foot = element("div", { class: "tour-foot" });
  const pointer = element("span", { class: "tour-pointer", "aria-hidden": "true" });
  const card = element("section", { class: "tour-card", id: "tour", role: "dialog", "aria-labelledby": "tour-title", "aria-describedby": "tour-body", tabindex: -1 }, pointer,
    element("div", { class: "tour-head" }, title, progress), sentence, foot, element("p", { class: "hint", "aria-hidden": "true" }, text.keys));
  let at = 0;

  function draw(): void {
    const step = STEPS[at];
    if (step === undefined) return;
    const last = at === STEPS.length - 1;
    const button = (id: string, words: string, turn: Turn, attributes: Record<string, string | boolean> = {}): HTMLElement =>
      element("fluent-button", { size: "small", id: `tour-${id}`, ...attributes, onclick: () => go(turn) }, words);
    title.textContent = text.steps[step].title;
    sentence.textContent = text.steps[step].body;
    progress.textContent = text.label(at + 1, STEPS.length);
    fill(foot,
      button("end", text.end, "end", { appearance: "subtle" }),
      at > 0 ? button("back", text.back, at - 1) : null,
      last ? element("fluent-button", { size: "small", appearance: "primary", id: "tour-check", onclick: () => control()?.click() }, text.check)
        : button("next", text.next, at + 1, { appearance: "primary" }));
    place();
  }

  const control = (): HTMLElement | null => document.querySelector<HTMLElement>(CONTROL[STEPS[at] ?? "check"]);

  /** Placed by script through the style object, which the page's policy allows where a style attribute is not. */
  function place(): void {
    const box = control()?.getBoundingClientRect();
    if (box === undefined) return;
    const { width, height } = card.getBoundingClientRect();
    const { left, top, pointer: from, under } = placeCard(box, { width, height }, { width: document.documentElement.clientWidth, height: window.innerHeight });
    Object.assign(card.style, { left: `${left}px`, top: `${top}px` });
    Object.assign(pointer.style, { left: `${from}px` });
    card.classList.toggle("above", !under);
    Object.assign(ring.style, { left: `${box.left - 3}px`, top: `${box.top - 3}px`, width: `${box.width + 6}px`, height: `${box.height + 6}px` });
  }

  function go(turn: Turn): void {
    if (turn === "end") {
      close();
      back?.focus();
      return;
    }
    at = turn;
    draw();
    // A button that was pressed is gone with its step; the card keeps the keys.
    card.querySelector<HTMLElement>(at === STEPS.length - 1 ? "#tour-check" : "#tour-next")?.focus();
  }

  function close(): void {
    closeShown = null;
    window.removeEventListener("resize", place);
    document.removeEventListener("click", onPress, true);
    ring.remove();
    card.remove();
  }

  /** The check itself ends the tour, whichever of the two buttons it is pressed by; so does a screen that covers what is pointed at. */
  function onPress({ target }: MouseEvent): void {
    const pressed = target instanceof Element ? target.closest<HTMLElement>("#check, .screen-button") : null;
    if (pressed === null) return;
    const held = card.contains(document.activeElement);
    close();
    if (held) pressed.focus();
  }

  card.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const turn = afterKey(event.key, at);
    if (turn === null) return;
    taken(event);
    if (turn !== at) go(turn);
  });
  window.addEventListener("resize", place);
  document.addEventListener("click", onPress, true);
  closeShown = close;
  document.getElementById("pane")?.append(ring, card);
  go(0);
}
