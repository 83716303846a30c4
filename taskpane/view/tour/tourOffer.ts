/** One line in the ready state; nothing opens by itself, and once answered it does not come back. */
import { tourText } from "../../../src/text/tour";
import { element } from "../dom";
import type { Surroundings } from "../part";

export function tourOffer({ tour, language }: Surroundings): HTMLElement | null {
  if (tour === undefined || !tour.offered()) return null;
  const text = tourText(language);
  const root = element("p", { class: "tour-offer" },
    element("button", { type: "button", class: "quiet", id: "tour-start", onclick: () => {
      // The offer keeps the focus until the tour, a script of its own, is there to take it.
      void tour.start(document.querySelector<HTMLElement>("#check")).finally(() => root.remove());
    } }, text.offer),
    element("button", { type: "button", class: "quiet plain", id: "tour-dismiss", onclick: () => {
      tour.dismiss();
      root.remove();
      document.querySelector<HTMLElement>("#check")?.focus();
    } }, text.dismiss));
  return root;
}
