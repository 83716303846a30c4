/** Which editions were weighed, and why each fits or not. */
import type { EditionFit } from "../../src/checking/report";
import { element, type Child } from "./dom";
import { icon } from "./icons";
import type { Surroundings } from "./part";

export function triedEditions(tried: readonly EditionFit[], heading: string, { text }: Surroundings): Child {
  if (tried.length === 0) return null;
  return element("section", { class: "tried" },
    element("h3", {}, heading),
    element("ul", {},
      ...tried.map((fit) =>
        element("li", { class: fit.fits ? "fits" : "fits-not" },
          icon(fit.fits ? "done" : "info"),
          element("div", {},
            element("b", {}, fit.title),
            element("span", { class: "share" }, `${fit.fits ? text.result.fits : text.result.fitsNot} · ${text.result.share(Math.round(fit.score * 100))}`),
            element("p", {}, fit.reason))))));
}
