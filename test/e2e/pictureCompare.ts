/**
 * Two pictures of the pane, held against each other as a person at arm's length would: each is drawn down to squares of 4 × 4 pixels, so that
 * the edges of letters, which differ from machine to machine, melt away, and a button that moved or a colour that changed does not.
 */
import { readPng } from "./smallPng";

/** Mean colours of the squares, red, green, blue in turn. */
export interface Squares {
  readonly across: number;
  readonly down: number;
  readonly rgb: Uint8Array;
}

export interface Difference {
  /** Share of the squares that differ, 0 … 1. */
  readonly share: number;
  /** Smallest rectangle, in pixels of the picture, that holds all that differ; null when none does. */
  readonly where: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | null;
  /** Squares that differ and touch, counted together: the largest group. */
  readonly largest: number;
}

const SIDE = 4;
/** Below this, in one of the three channels of 0 … 255, a square counts as the same. */
const LEAST_APART = 6;

export function squaresOf(png: Buffer): Squares {
  const { width, height, rgb } = readPng(png);
  const across = Math.floor(width / SIDE);
  const down = Math.floor(height / SIDE);
  const means = new Uint8Array(across * down * 3);
  for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) for (let channel = 0; channel < 3; channel++) {
    let sum = 0;
    for (let dy = 0; dy < SIDE; dy++) for (let dx = 0; dx < SIDE; dx++) sum += rgb[((y * SIDE + dy) * width + x * SIDE + dx) * 3 + channel] ?? 0;
    means[(y * across + x) * 3 + channel] = Math.round(sum / SIDE ** 2);
  }
  return { across, down, rgb: means };
}

/** @throws RangeError when the pictures are not of one size */
export function difference(kept: Squares, seen: Squares): Difference {
  if (kept.across !== seen.across || kept.down !== seen.down) throw new RangeError(`the picture kept has ${kept.across} × ${kept.down} squares, this one ${seen.across} × ${seen.down}`);
  const { across, down } = kept;
  const differs = Array.from({ length: across * down }, (_, at) => [0, 1, 2].some((channel) => Math.abs((kept.rgb[at * 3 + channel] ?? 0) - (seen.rgb[at * 3 + channel] ?? 0)) >= LEAST_APART));
  const places = differs.flatMap((does, at) => (does ? [{ x: at % across, y: Math.floor(at / across) }] : []));
  if (places.length === 0) return { share: 0, where: null, largest: 0 };
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return {
    share: places.length / differs.length,
    where: { left: Math.min(...xs) * SIDE, top: Math.min(...ys) * SIDE, right: (Math.max(...xs) + 1) * SIDE, bottom: (Math.max(...ys) + 1) * SIDE },
    largest: largestGroup(differs, across),
  };
}

/** Squares side by side or one above the other belong together. */
function largestGroup(differs: readonly boolean[], across: number): number {
  const left = new Set(differs.flatMap((does, at) => (does ? [at] : [])));
  let largest = 0;
  for (let start = left.values().next().value; start !== undefined; start = left.values().next().value) {
    const waiting = [start];
    left.delete(start);
    let size = 0;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      size++;
      for (const next of [at - across, at + across, ...(at % across > 0 ? [at - 1] : []), ...(at % across < across - 1 ? [at + 1] : [])]) if (left.delete(next)) waiting.push(next);
    }
    largest = Math.max(largest, size);
  }
  return largest;
}
