/** Colours of an .xlsx: plain, of the theme with a tint, or of the old numbered palette. */
import type { Color } from "exceljs";

/** Order of ECMA-376 §20.1.6.2, with light and dark swapped as Excel does; the colours of Office's own theme. */
const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** The first colours of the numbered palette (ECMA-376 §18.8.27); 8–15 repeat 0–7. */
const PALETTE = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const PALETTE_16 = [
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF",
  "660066", "FF8080", "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
  "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00",
  "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
];

interface StoredColour extends Partial<Color> {
  readonly tint?: number;
  readonly indexed?: number;
}

/** @returns "#RRGGBB", or undefined for none or automatic */
export function colourOf(colour: Partial<Color> | undefined): string | undefined {
  if (!colour) return undefined;
  const { argb, theme, tint = 0, indexed } = colour as StoredColour;
  if (argb) return `#${argb.slice(-6).toUpperCase()}`;
  if (theme !== undefined) {
    const base = THEME[theme];
    return base ? `#${tinted(base, tint)}` : undefined;
  }
  if (indexed === undefined) return undefined;
  const numbered = indexed < 16 ? PALETTE[indexed % 8] : PALETTE_16[indexed - 16];
  return numbered ? `#${numbered}` : undefined;
}

/** Lighter for a positive tint, darker for a negative one. */
function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const shaded = channels.map((value) => (tint < 0 ? value * (1 + tint) : value + (255 - value) * tint));
  return shaded.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("").toUpperCase();
}
