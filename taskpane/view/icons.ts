/** Small drawings. Each severity has a shape of its own, so that colour is never the only sign. */

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  /** A filled octagon with a cross. */
  error: { fill: "M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z", line: "M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" },
  /** A filled triangle with an exclamation mark. */
  warning: { fill: "M8 1.2 15.4 14.4H.6z", line: "M8 6v4.2M8 12.2v.2" },
  /** A filled circle with an i. */
  info: { fill: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z", line: "M8 7.4v4M8 4.7v.2" },
  done: { fill: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z", line: "M4.8 8.3l2.2 2.2 4.2-4.6" },
  up: { fill: "", line: "M3.5 10.2 8 5.8l4.5 4.4" },
  down: { fill: "", line: "M3.5 5.8 8 10.2l4.5-4.4" },
  sheet: { fill: "", line: "M2 2.5h12v11H2zM2 6.2h12M2 9.8h12M6 2.5v11" },
  clock: { fill: "", line: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 4.6V8l2.4 1.6" },
  /** A sheet of paper with a stroke through it. */
  unreadable: { fill: "", line: "M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 7.5l5 5M10.5 7.5l-5 5" },
  inbox: { fill: "", line: "M2 9.2 4 2.5h8l2 6.7v4.3H2zM2 9.2h3.4l.9 1.8h3.4l.9-1.8H14" },
  undo: { fill: "", line: "M5.8 2.8 2.4 6.2l3.4 3.4M2.4 6.2h7.4a3.6 3.6 0 0 1 0 7.2H7" },
  redo: { fill: "", line: "M10.2 2.8l3.4 3.4-3.4 3.4M13.6 6.2H6.2a3.6 3.6 0 0 0 0 7.2H9" },
  close: { fill: "", line: "M4 4l8 8M12 4l-8 8" },
  /** Two sliders. */
  settings: { fill: "", line: "M2 5h6.2M12.2 5H14M2 11h1.8M7.8 11H14M10.2 3a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM5.8 9a2 2 0 1 1 0 4 2 2 0 0 1 0-4z" },
  /** The letters fx. */
  functions: { fill: "", line: "M7.6 2.6C6.2 2 5.4 2.9 5.2 4.2L3.9 12c-.2 1.2-.9 1.8-1.9 1.5M3 6.6h4.2M8.4 8.6l4.8 4.8M13.2 8.6l-4.8 4.8" },
  /** A question mark in a circle. */
  help: { fill: "", line: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM6 6.3c.1-1.2.9-1.9 2-1.9s2 .7 2 1.8c0 1.4-2 1.5-2 3M8 11.4v.2" },
  arrow: { fill: "", line: "M2.5 8h10M9 4.2 12.8 8 9 11.8" },
} as const;

export type IconName = keyof typeof PATHS;

/** A 16 × 16 icon in the current colour; hidden from assistive technology, the words beside it say the same. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of [["viewBox", "0 0 16 16"], ["class", `icon icon-${name}`], ["aria-hidden", "true"], ["focusable", "false"]] as const) {
    svg.setAttribute(key, value);
  }
  const { fill, line } = PATHS[name];
  if (fill !== "") svg.append(path(fill, "shape"));
  svg.append(path(line, fill === "" ? "line" : "line on-shape"));
  return svg;
}

function path(data: string, className: string): SVGPathElement {
  const made = document.createElementNS(SVG, "path");
  made.setAttribute("d", data);
  made.setAttribute("class", className);
  return made;
}
