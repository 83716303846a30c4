/** Where the yellow box of a note is drawn, so that its text fits in. */
import { placesOf } from "../writing/rowHeight";
import type { WorksheetOutline } from "./conditionalMarks";
import { attributesOf, childElements, childNamed, openTagsNamed } from "./xmlOutline";

/** Widths and heights of a sheet, in pixels at 100 %. */
export interface SheetMeasures {
  /** 1-based. */
  readonly width: (column: number) => number;
  readonly height: (row: number) => number;
}

const BOX_WIDTH = 330;
const LINE_HEIGHT = 16;
/** Half-width characters on one line of the box. */
const CHARACTERS_A_LINE = 50;
const FEWEST_LINES = 3;
const MOST_LINES = 24;
const DEFAULT_WIDTH = 64;
const DEFAULT_HEIGHT = 20;
const PIXELS_A_POINT = 96 / 72;

/**
 * Content of the `Anchor` of a note: column, offset, row, offset of the box's upper left and lower right corners, 0-based
 * and in pixels. The box stands to the right of its cell.
 */
export function noteAnchor(row: number, column: number, note: string, measures: SheetMeasures): string {
  const lines = Math.min(MOST_LINES, Math.max(FEWEST_LINES, linesOf(note) + 2));
  const top = Math.max(1, row - 1);
  const right = walk(column + 1, BOX_WIDTH + 12, measures.width);
  const bottom = walk(top, lines * LINE_HEIGHT + 4, measures.height);
  return [column, 12, top - 1, 4, right.index - 1, right.rest, bottom.index - 1, bottom.rest].join(", ");
}

/** Lines that a text takes in the box. */
const linesOf = (note: string): number =>
  note.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(placesOf(line) / CHARACTERS_A_LINE)), 0);

/** The column or row in which a distance from the start of another one ends. */
function walk(from: number, distance: number, size: (index: number) => number): { readonly index: number; readonly rest: number } {
  let index = from;
  let rest = distance;
  for (let steps = 0; rest > size(index) && steps < 1_000; steps++) rest -= size(index++);
  return { index, rest: Math.max(0, Math.round(Math.min(rest, size(index)))) };
}

export function measuresOf(sheet: WorksheetOutline): SheetMeasures {
  const { text, children } = sheet;
  const format = childNamed(children, "sheetFormatPr");
  const attributes = format && attributesOf(text, format);
  const standard = (name: string): number => number(attributes, name) ?? NaN;
  const columns = columnWidths(sheet);
  const rows = rowHeights(sheet);
  const usualWidth = pixelsOfWidth(standard("defaultColWidth")) || DEFAULT_WIDTH;
  const usualHeight = Math.round(standard("defaultRowHeight") * PIXELS_A_POINT) || DEFAULT_HEIGHT;
  return {
    width: (column) => columns.find(({ first, last }) => column >= first && column <= last)?.width ?? usualWidth,
    height: (row) => rows.get(row) ?? usualHeight,
  };
}

/** A column's width in characters of the standard font. */
const pixelsOfWidth = (characters: number): number => Math.round(characters * 7 + 5);

function columnWidths({ text, children }: WorksheetOutline) {
  const columns = childNamed(children, "cols");
  return (columns ? childElements(text, columns) : []).flatMap((element) => {
    const attributes = attributesOf(text, element);
    const width = number(attributes, "width");
    const first = number(attributes, "min");
    const last = number(attributes, "max");
    if (width === undefined || first === undefined || last === undefined) return [];
    return [{ first, last, width: isHidden(attributes) ? 0 : pixelsOfWidth(width) }];
  });
}

function rowHeights({ text, children }: WorksheetOutline): ReadonlyMap<number, number> {
  const data = childNamed(children, "sheetData");
  const heights = new Map<number, number>();
  let row = 0;
  for (const element of data ? openTagsNamed(text, data, "row") : []) {
    const attributes = attributesOf(text, element);
    row = number(attributes, "r") ?? row + 1;
    const height = isHidden(attributes) ? 0 : number(attributes, "ht");
    if (height !== undefined) heights.set(row, Math.round(height * PIXELS_A_POINT));
  }
  return heights;
}

type Attributes = ReturnType<typeof attributesOf>;

const isHidden = (attributes: Attributes): boolean => ["1", "true"].includes(attributes.get("hidden")?.value ?? "");

function number(attributes: Attributes | undefined, name: string): number | undefined {
  const value = attributes?.get(name)?.value;
  return value === undefined || value.trim() === "" || !Number.isFinite(Number(value)) ? undefined : Number(value);
}
