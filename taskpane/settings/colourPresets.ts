/** Three sets of colours for marks. Letters keep a contrast of at least 4.5 : 1 on their fill. */
import type { LooksOfMarks } from "./settingsController";

export type PresetName = "plain" | "blind" | "strong";

/** "plain" is what excel/markLook.ts has built in, and so is kept as nothing. "blind" avoids red against green: blue, orange and purple differ for everybody. */
export const COLOUR_PRESETS: Readonly<Record<PresetName, LooksOfMarks>> = {
  plain: {},
  blind: {
    error: { fill: "#FFD9B3", font: "#7A2E00", border: "#D55E00" },
    warning: { fill: "#E6D9F5", font: "#4B2A7B", border: "#7B4FB5" },
    info: { fill: "#CFE6F7", font: "#004A73", border: "#0072B2" },
  },
  strong: {
    error: { fill: "#B10E1C", font: "#FFFFFF", border: "#5C0008" },
    warning: { fill: "#FFD43B", font: "#1F1F1F", border: "#5F4300" },
    info: { fill: "#0F5A94", font: "#FFFFFF", border: "#06304F" },
  },
};

const PRESETS: readonly PresetName[] = ["plain", "blind", "strong"];

/** Name of the set that is in use; null for an office's own. */
export const presetOf = (colours: LooksOfMarks): PresetName | null => PRESETS.find((name) => sameColours(COLOUR_PRESETS[name], colours)) ?? null;

const sameColours = (a: LooksOfMarks, b: LooksOfMarks): boolean => (["error", "warning", "info"] as const).every((severity) =>
  (["fill", "font", "border"] as const).every((part) => a[severity]?.[part] === b[severity]?.[part]));
