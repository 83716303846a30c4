/**
 * Draws the add-in's icons: a tick over a score sheet, in the sizes that Excel asks for.
 *
 *   node --import tsx scripts/draw-icons.ts        writes assets/icon-16.png … icon-128.png
 *
 * Everything is drawn on a grid of 16 × 16 units. All sizes are multiples of 16, so that edges on whole units fall on
 * whole pixels and stay crisp; slanted edges are smoothed. The same source always gives the same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { encodePng } from "./png";

export const ICON_SIZES: readonly number[] = [16, 32, 64, 80, 128];

/** Samples a pixel is measured by, along each side. */
const SAMPLES = 8;

type Colour = readonly [red: number, green: number, blue: number];
/** Whether a point, in units, is inside. */
type Shape = (x: number, y: number) => boolean;

const GREEN: Colour = [0x0f, 0x70, 0x3b];
const PALE_GREEN: Colour = [0x9f, 0xc9, 0xb0];
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
  return (x, y) => points.slice(1).some((to, index) => squaredDistance(x, y, points[index] ?? to, to) <= reach);
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

/** The white rim keeps the tick apart from the sheet, and visible on a dark ribbon. */
function tick(points: readonly (readonly [number, number])[]): readonly Layer[] {
  return [
    { shape: stroke(points, 4), colour: WHITE },
    { shape: stroke(points, 2.2), colour: GREEN },
  ];
}

/** The drawing for a size, bottom layer first. */
const layersFor = (size: number): readonly Layer[] =>
  size < 32
    ? [...sheet, ...tick([[5, 9.5], [8, 12.5], [14, 6.5]])]
    : [...sheet, ...writing, ...tick([[6.4, 10.3], [9.2, 13], [14, 7]])];

/** The icon as rows of red, green, blue and opacity, 0 … 255. */
export function drawIcon(size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const topFirst = [...layersFor(size)].reverse();
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
  for (const size of ICON_SIZES) writeFileSync(path.join(folder, `icon-${size}.png`), encodePng(size, size, drawIcon(size)));
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] === here) writeIcons(path.join(path.dirname(path.dirname(here)), "assets"));
