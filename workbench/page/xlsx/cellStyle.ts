/** Looks of a cell, between exceljs and Univer. Sizes are in points on both sides. */
import type { IBorderData, IStyleData } from "@univerjs/core";
import type { Alignment, Border, Borders, Color, Fill, Font, Style } from "exceljs";
import { colourOf } from "./colours";

const HORIZONTAL = { left: 1, center: 2, right: 3, justify: 4, distributed: 6 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const WRAP = 3;
const BORDERS = {
  thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8, mediumDashed: 9,
  mediumDashDot: 10, mediumDashDotDot: 11, slantDashDot: 12, thick: 13,
} as const;
const SIDES = { t: "top", b: "bottom", l: "left", r: "right" } as const;

/** Undefined when the cell has no look of its own. */
export function univerStyle(style: Partial<Style>): IStyleData | undefined {
  const result: IStyleData = {
    ...fontStyle(style.font),
    ...fillStyle(style.fill),
    ...alignmentStyle(style.alignment),
    ...borderStyle(style.border),
  };
  if (style.numFmt && style.numFmt !== "General") result.n = { pattern: style.numFmt };
  return Object.keys(result).length > 0 ? result : undefined;
}

function fontStyle(font: Partial<Font> | undefined): IStyleData {
  if (!font) return {};
  const colour = colourOf(font.color);
  return {
    ...(font.name ? { ff: font.name } : {}),
    ...(font.size ? { fs: font.size } : {}),
    ...(font.bold ? { bl: 1 } : {}),
    ...(font.italic ? { it: 1 } : {}),
    ...(font.underline && font.underline !== "none" ? { ul: { s: 1 } } : {}),
    ...(font.strike ? { st: { s: 1 } } : {}),
    ...(colour ? { cl: { rgb: colour } } : {}),
  };
}

function fillStyle(fill: Fill | undefined): IStyleData {
  if (fill?.type !== "pattern" || fill.pattern === "none") return {};
  const colour = colourOf(fill.fgColor) ?? colourOf(fill.bgColor);
  return colour ? { bg: { rgb: colour } } : {};
}

function alignmentStyle(alignment: Partial<Alignment> | undefined): IStyleData {
  if (!alignment) return {};
  const horizontal = HORIZONTAL[alignment.horizontal as keyof typeof HORIZONTAL] as number | undefined;
  const vertical = VERTICAL[alignment.vertical as keyof typeof VERTICAL] as number | undefined;
  const rotation = alignment.textRotation;
  return {
    ...(horizontal ? { ht: horizontal } : {}),
    ...(vertical ? { vt: vertical } : {}),
    ...(alignment.wrapText ? { tb: WRAP } : {}),
    ...(rotation === "vertical" ? { tr: { a: 0, v: 1 } } : rotation ? { tr: { a: -rotation } } : {}),
    ...(alignment.indent ? { pd: { l: alignment.indent * 9 } } : {}),
  };
}

function borderStyle(borders: Partial<Borders> | undefined): IStyleData {
  if (!borders) return {};
  const bd: IBorderData = {};
  for (const side of ["t", "b", "l", "r"] as const) {
    const border = borders[SIDES[side]];
    if (border?.style) bd[side] = { s: BORDERS[border.style], cl: { rgb: colourOf(border.color) ?? "#000000" } };
  }
  return Object.keys(bd).length > 0 ? { bd } : {};
}

/** The same the other way round; what Univer leaves open stays open. */
export function excelStyle(style: IStyleData): Partial<Style> {
  const font = excelFont(style);
  const alignment = excelAlignment(style);
  const border = excelBorders(style.bd ?? {});
  return {
    ...(style.n?.pattern ? { numFmt: style.n.pattern } : {}),
    ...(style.bg?.rgb ? { fill: { type: "pattern", pattern: "solid", fgColor: argb(style.bg.rgb) } } : {}),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
  };
}

export function excelFont(style: IStyleData): Partial<Font> {
  return {
    ...(style.ff ? { name: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
    ...(style.st?.s ? { strike: true } : {}),
    ...(style.cl?.rgb ? { color: argb(style.cl.rgb) } : {}),
  };
}

function excelAlignment(style: IStyleData): Partial<Alignment> {
  const horizontal = nameOf(HORIZONTAL, style.ht);
  const vertical = nameOf(VERTICAL, style.vt);
  const rotation = style.tr?.v ? "vertical" : style.tr?.a ? -style.tr.a : undefined;
  const indent = style.pd?.l ? Math.round(style.pd.l / 9) : 0;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb === WRAP ? { wrapText: true } : {}),
    ...(rotation !== undefined ? { textRotation: rotation } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}

export function excelBorders(bd: IBorderData): Partial<Borders> {
  const borders: Partial<Borders> = {};
  for (const side of ["t", "b", "l", "r"] as const) {
    const border = bd[side];
    const style = nameOf(BORDERS, border?.s);
    if (style) borders[SIDES[side]] = { style, color: argb(border?.cl.rgb ?? "#000000") } satisfies Partial<Border>;
  }
  return borders;
}

/** exceljs's colour of "#rrggbb" or "rgb(r, g, b)". */
export function argb(colour: string): Partial<Color> {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  const hex = parts ? parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("") : colour.replace("#", "");
  return { argb: `FF${hex.toUpperCase()}` };
}

function nameOf<Name extends string>(table: Readonly<Record<Name, number>>, number: unknown): Name | undefined {
  return (Object.keys(table) as Name[]).find((name) => table[name] === number);
}
