import { columnName, parseRange } from "../sheet/grid";
import type { Check } from "./context";

/** `mixed-signs`: deductions above and below 0 in one column, so that it cannot be told which are meant. [F21] */
export const mixedSigns: Check = {
  code: "mixed-signs",
  severity: "error",
  rule: "F21",
  run: ({ reading, text }) => {
    const [first] = reading.mixedSigns;
    const place = first === undefined ? undefined : parseRange(first);
    if (!place) return [];
    return [{ cells: reading.mixedSigns, message: text.mixedSigns({ column: columnName(place.left), cells: reading.mixedSigns }) }];
  },
};
