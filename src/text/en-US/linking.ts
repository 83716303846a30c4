/** What can go wrong where a window's grade feeds its staff. */
import type { LinkingText } from "../zh-CN/linking";

export const linking: LinkingText = {
  "circular-link": (p) => `${[...p.names, p.names[0] ?? ""].map((name) => `“${name}”`).join(" → ")}: the grades decide each other in a circle, so none can be worked out. Correct one of the windows.`,
  "duplicate-subject": (p) => `“${p.subject}” is there twice, and it is not known which sheet counts. Tell them apart or remove one.`,
  "missing-window": (p) => `“${p.subject}” names no window, but is charged by its window's grade. Add the window's name.`,
  "unknown-window": (p) => `There is no result for “${p.window}”, the window of “${p.subject}”. Check the name, or give that window's grade.`,
  "window-not-scored": (p) => `Window “${p.window}” cannot be scored yet, so neither can “${p.subject}”. Correct the window's sheet first.`,
  "window-without-grade": (p) => `Window “${p.window}” has no grade, so what “${p.subject}” gains or loses is open. Give the window's grade.`,
  "link-contradicted": (p) => `“${p.subject}” is charged “${p.clause}”, but the grade of window “${p.window}” is “${p.grade}”, which that clause is not about. Please check.`,
};
