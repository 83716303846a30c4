import type { Check } from "./context";

/** `unread`: a place that could not be read, and why. Never skipped in silence. [F9] */
export const unread: Check = {
  code: "unread",
  severity: "info",
  rule: "F9",
  run: (context) =>
    context.reading.unread.map(({ cells, reason, text }) => ({
      cells,
      actual: text === "" ? null : text,
      message: context.text.unread({ cells: cells.join("、"), reason, text }),
    })),
};
