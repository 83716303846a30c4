import { element } from "./element";

/**
 * The bar between grid and pane: drag it, or move it with the arrow keys; Home and End go to the limits.
 * @param limits widths of the pane in pixels
 */
export function splitter(label: string, pane: HTMLElement, limits: { least: number; most: number; first: number }): HTMLElement {
  const bar = element("div", {
    class: "splitter", role: "separator", tabindex: "0", "aria-orientation": "vertical", "aria-label": label,
    "aria-valuemin": String(limits.least), "aria-valuemax": String(limits.most),
  });
  let width = limits.first;
  const set = (wanted: number): void => {
    width = Math.round(Math.min(limits.most, Math.max(limits.least, wanted)));
    pane.style.width = `${width}px`;
    bar.setAttribute("aria-valuenow", String(width));
  };
  set(width);

  bar.addEventListener("keydown", (event) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: width + 16, ArrowRight: width - 16, Home: limits.most, End: limits.least,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  });
  bar.addEventListener("pointerdown", (event) => {
    bar.setPointerCapture(event.pointerId);
    const [from, before] = [event.clientX, width];
    // The frame would otherwise take the pointer as soon as it is over it.
    pane.classList.add("resizing");
    const move = (now: PointerEvent): void => set(before + from - now.clientX);
    const end = (): void => {
      pane.classList.remove("resizing");
      bar.removeEventListener("pointermove", move);
    };
    bar.addEventListener("pointermove", move);
    bar.addEventListener("lostpointercapture", end, { once: true });
  });
  return bar;
}
