/** The settings page's way to the manual and back to the tour. */
import { tourText } from "../../../src/text/tour";
import { element } from "../dom";
import type { Surroundings } from "../part";
import { wholeManual } from "./manualLink";

export function helpSection({ language, tour, controller }: Surroundings): HTMLElement {
  const { help } = tourText(language);
  return element("section", { class: "setting" }, element("h3", {}, help.open), wholeManual(language),
    tour === undefined ? null : element("button", { type: "button", class: "quiet", id: "tour-again", onclick: () => {
      // The tour points at the header, which the settings cover.
      controller.showScreen("tabs");
      void tour.start(document.querySelector<HTMLElement>("#open-settings"));
    } }, help.again));
}
