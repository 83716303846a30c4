/**
 * The boxes of a sheet's notes (its legacy VML drawing). VML is only nearly XML, so shapes are found by their tags and
 * everything else is left alone.
 */
import { cellAddress, parseRange } from "../../sheet/grid";
import { type ByteText, encodeText } from "./byteText";
import { applyEdits, type Edit, insertAt } from "./xmlEdits";

const V = "urn:schemas-microsoft-com:vml";
const O = "urn:schemas-microsoft-com:office:office";
const X = "urn:schemas-microsoft-com:office:excel";

/** Yellow of the tooltips of the system: what every note has. */
const FILL = "#ffffe1";
const NOTE_SHAPE = "_x0000_t202";
const FIRST_SHAPE = 1025;

export interface NoteShape {
  /** A1 address. */
  readonly cell: string;
  readonly anchor: string;
}

export const emptyDrawing = (): ByteText =>
  encodeText(
    `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`,
  );

/**
 * @param removed cells whose note boxes go
 * @returns null when the part cannot take any
 */
export function patchDrawing(text: ByteText, removed: readonly string[], shapes: readonly NoteShape[]): ByteText | null {
  const end = text.lastIndexOf("</xml>");
  if (end < 0) return null;
  const gone = new Set(removed);
  const removals = shapesOf(text).filter(({ cell }) => cell !== null && gone.has(cell));
  const left = applyEdits(text, removals.map(({ start, end: shapeEnd }): Edit => ({ at: start, remove: shapeEnd - start, insert: "" })));
  if (shapes.length === 0) return left;
  const first = nextShapeNumber(left);
  const type = left.includes(`"${NOTE_SHAPE}"`) || left.includes(`'${NOTE_SHAPE}'`) ? "" : noteShapeType(left);
  const xml = shapes.map((shape, index) => shapeXml(shape, first + index, left)).join("");
  return applyEdits(left, [insertAt(left.lastIndexOf("</xml>"), type + xml)]);
}

/** True when the drawing holds nothing that belongs to a cell, a button or a picture. */
export const isEmptyDrawing = (text: ByteText): boolean => !/<v:(?:shape|rect|oval|line|polyline|group|image|roundrect)[\s>]/.test(text);

function shapesOf(text: ByteText): readonly { readonly start: number; readonly end: number; readonly cell: string | null }[] {
  const found = [];
  for (let from = 0; ; ) {
    const start = text.slice(from).search(/<v:shape\s/);
    if (start < 0) return found;
    const close = text.indexOf("</v:shape>", from + start);
    if (close < 0) return found;
    const end = close + "</v:shape>".length;
    found.push({ start: from + start, end, cell: cellOf(text.slice(from + start, end)) });
    from = end;
  }
}

/** The cell that a note's box belongs to; null for other shapes. */
function cellOf(shape: string): string | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const row = /<x:Row>\s*(\d{1,7})\s*<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d{1,5})\s*<\/x:Column>/.exec(shape)?.[1];
  return row === undefined || column === undefined ? null : cellAddress(Number(row) + 1, Number(column) + 1);
}

function nextShapeNumber(text: ByteText): number {
  let highest = FIRST_SHAPE - 1;
  for (const [, number] of text.matchAll(/["']_x0000_s(\d{1,9})["']/g)) highest = Math.max(highest, Number(number));
  return highest + 1;
}

/** Namespaces that the part itself does not declare under the usual prefix. */
const declarations = (text: ByteText): string =>
  [["v", V], ["o", O], ["x", X]].filter(([prefix]) => !text.includes(`xmlns:${prefix ?? ""}=`)).map(([prefix, name]) => ` xmlns:${prefix ?? ""}="${name ?? ""}"`).join("");

const noteShapeType = (text: ByteText): string =>
  `<v:shapetype${declarations(text)} id="${NOTE_SHAPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function shapeXml({ cell, anchor }: NoteShape, number: number, text: ByteText): string {
  const place = parseRange(cell) ?? { top: 1, left: 1 };
  return (
    `<v:shape${declarations(text)} id="_x0000_s${number}" type="#${NOTE_SHAPE}" style="position:absolute;visibility:hidden" fillcolor="${FILL}" o:insetmode="auto">` +
    `<v:fill color2="${FILL}"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${place.top - 1}</x:Row><x:Column>${place.left - 1}</x:Column></x:ClientData></v:shape>`
  );
}
