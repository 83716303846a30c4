/**
 * Draws the add-in's icons, in the sizes that Excel asks for: a tick over a score sheet for the add-in and its check, and
 * one for each other button of the ribbon.
 *
 *   node --import tsx scripts/draw-icons.ts        writes assets/icon-16.png … assets/help-80.png
 *
 * Everything is drawn on a grid of 16 × 16 units. All sizes are multiples of 16, so that edges on whole units fall on
 * whole pixels and stay crisp; slanted edges are smoothed. The same source always gives the same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { encodePng } from "./png";

/** Edge in pixels: of the add-in's own icon also the shop window's 128. */
export const ICON_SIZES = { icon: [16, 32, 64, 80, 128], clear: [16, 32, 64, 80], pane: [16, 32, 64, 80], function: [16, 32, 64, 80], help: [16, 32, 64, 80] } as const;

export type IconName = keyof typeof ICON_SIZES;

/** Samples a pixel is measured by, along each side. */
const SAMPLES = 8;

type Colour = readonly [red: number, green: number, blue: number];
/** Whether a point, in units, is inside. */
type Shape = (x: number, y: number) => boolean;

const GREEN: Colour = [0x0f, 0x70, 0x3b];
const PALE_GREEN: Colour = [0x9f, 0xc9, 0xb0];
const ROSE: Colour = [0xe8, 0x9a, 0xa0];
const WHITE: Colour = [0xff, 0xff, 0xff];

const rectangle = (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) => x >= left && x < right && y >= top && y < bottom;

function roundedRectangle(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return dx * dx + dy * dy <= radius * radius;
  };
}

/** A line through the points, `width` units wide, with round ends and corners. */
function stroke(points: readonly (readonly [number, number])[], width: number): Shape {
  const reach = (width / 2) ** 2;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  // Most points of the picture are nowhere near the line.
  const near = rectangle(Math.min(...xs) - width / 2, Math.min(...ys) - width / 2, Math.max(...xs) + width / 2, Math.max(...ys) + width / 2);
  const pieces = points.slice(1).map((to, index) => [points[index] ?? to, to] as const);
  return (x, y) => near(x, y) && pieces.some(([from, to]) => squaredDistance(x, y, from, to) <= reach);
}

function squaredDistance(x: number, y: number, [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - share * dx) ** 2 + (y - ay - share * dy) ** 2;
}

interface Layer {
  readonly shape: Shape;
  readonly colour: Colour;
}

const sheet: readonly Layer[] = [
  { shape: roundedRectangle(1, 1, 13, 15, 1.5), colour: GREEN },
  { shape: rectangle(2, 5, 12, 14), colour: WHITE },
];

/** Title and rows: too fine for 16 pixels. */
const writing: readonly Layer[] = [
  { shape: rectangle(3, 2.5, 8, 3.5), colour: WHITE },
  { shape: rectangle(3, 6, 11, 7), colour: PALE_GREEN },
  { shape: rectangle(3, 8, 9, 9), colour: PALE_GREEN },
  { shape: rectangle(3, 10, 6, 11), colour: PALE_GREEN },
  { shape: rectangle(3, 12, 6, 13), colour: PALE_GREEN },
];

/** A mark in a white rim, which keeps it apart from what is under it, and visible on a dark ribbon. */
const rimmed = (shape: (width: number) => Shape, width: number, colour: Colour): readonly Layer[] => [
  { shape: shape(width + 1.8), colour: WHITE },
  { shape: shape(width), colour },
];

const tick = (points: readonly (readonly [number, number])[]): readonly Layer[] => rimmed((width) => stroke(points, width), 2.2, GREEN);

const both = (...shapes: readonly Shape[]): Shape => (x, y) => shapes.some((shape) => shape(x, y));

/** Part of a ring of radius `radius` about a point, from one angle to another in degrees, clockwise from the right. */
function arc(cx: number, cy: number, radius: number, from: number, to: number): readonly (readonly [number, number])[] {
  return Array.from({ length: 13 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / 12) * Math.PI) / 180;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)] as const;
  });
}

/** Takes marks away: an eraser. */
const eraser: readonly Layer[] = [
  ...rimmed((width) => stroke([[8, 12], [12.4, 7.6]], width), 5, GREEN),
  { shape: stroke([[8, 12], [12.4, 7.6]], 3.2), colour: WHITE },
  { shape: stroke([[8, 12], [9.4, 10.6]], 3.2), colour: ROSE },
];

/** A window with its right part, the pane, filled. */
const paneLayers: readonly Layer[] = [
  { shape: roundedRectangle(1, 2, 15, 14, 1.5), colour: GREEN },
  { shape: rectangle(2, 4, 9, 13), colour: WHITE },
  { shape: rectangle(10, 4, 14, 13), colour: PALE_GREEN },
];

/** The italic f of a function and its x. */
const functionMark = (width: number): Shape => both(
  stroke([...arc(8.1, 4.4, 1.9, 330, 190), [4.9, 13.2]], width), stroke([[3.6, 7], [8, 7]], width),
  stroke([[9.2, 9.2], [13.6, 13.6]], width), stroke([[13.6, 9.2], [9.2, 13.6]], width));

/** A question mark on a disc. */
const helpLayers: readonly Layer[] = [
  { shape: roundedRectangle(1, 1, 15, 15, 7), colour: GREEN },
  { shape: both(stroke([...arc(8, 6, 2.3, 190, 410), [8, 9.6]], 1.6), roundedRectangle(7.1, 10.9, 8.9, 12.7, 0.9)), colour: WHITE },
];

/** The drawing of an icon in a size, bottom layer first. */
function layersFor(name: IconName, size: number): readonly Layer[] {
  const page = size < 32 ? sheet : [...sheet, ...writing];
  switch (name) {
    case "icon": return [...page, ...tick(size < 32 ? [[5, 9.5], [8, 12.5], [14, 6.5]] : [[6.4, 10.3], [9.2, 13], [14, 7]])];
    case "clear": return [...page, ...eraser];
    case "pane": return paneLayers;
    case "function": return rimmed(functionMark, 1.8, GREEN);
    case "help": return helpLayers;
  }
}

/** The icon as rows of red, green, blue and opacity, 0 … 255. */
export function drawIcon(name: IconName, size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const topFirst = [...layersFor(name, size)].reverse();
  const colourAt = (x: number, y: number) => topFirst.find(({ shape }) => shape(x, y))?.colour;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) pixels.set(pixel(colourAt, 16 / size, row, column), (row * size + column) * 4);
  }
  return pixels;
}

type Picture = (x: number, y: number) => Colour | undefined;

/** One pixel, averaged over its samples; `unit` is its width. */
function pixel(colourAt: Picture, unit: number, row: number, column: number): readonly [number, number, number, number] {
  let covered = 0;
  const total = [0, 0, 0];
  for (let v = 0; v < SAMPLES; v += 1) {
    for (let u = 0; u < SAMPLES; u += 1) {
      const colour = colourAt((column + (u + 0.5) / SAMPLES) * unit, (row + (v + 0.5) / SAMPLES) * unit);
      if (!colour) continue;
      covered += 1;
      colour.forEach((value, channel) => (total[channel] = (total[channel] ?? 0) + value));
    }
  }
  if (covered === 0) return [0, 0, 0, 0];
  const [red = 0, green = 0, blue = 0] = total.map((value) => Math.round(value / covered));
  return [red, green, blue, Math.round((covered * 255) / SAMPLES ** 2)];
}

function writeIcons(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of Object.keys(ICON_SIZES) as IconName[]) {
    for (const size of ICON_SIZES[name]) writeFileSync(path.join(folder, `${name}-${size}.png`), encodePng(size, size, drawIcon(name, size)));
  }
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] === here) writeIcons(path.join(path.dirname(path.dirname(here)), "assets"));
