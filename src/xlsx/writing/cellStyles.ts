/** The looks of the cells that we write, as pieces that fit into any workbook's styles. */
import type { NewCellStyle, StyledCell } from "./newSheet";
import { SEVERITY_LOOK } from "./severityLook";

/** Looks that a cell can have; "plain" and "link" need not be asked for. */
export type CellLook = NewCellStyle | "plain" | "link";

export function lookOf({ value, style, link }: StyledCell): CellLook {
  if (style !== undefined) return style;
  if (link) return "link";
  return typeof value === "number" ? "number" : "plain";
}

/** 等线 comes with Excel since 2016; an older one, WPS or LibreOffice puts its own default in its place. */
const FONT = '<name val="等线"/><family val="3"/><charset val="134"/>';
const font = (size: number, color: string, letters = ""): string =>
  `<font>${letters}<sz val="${size}"/><color rgb="FF${color}"/>${FONT}</font>`;

const FONTS = {
  plain: font(10, "242424"),
  title: font(16, "1B3A57", "<b/>"),
  heading: font(10, "FFFFFF", "<b/>"),
  note: font(10, "5C5C5C"),
  link: font(10, "0B4A78", "<u/>"),
  error: font(10, SEVERITY_LOOK.error.font, "<b/>"),
  warning: font(10, SEVERITY_LOOK.warning.font, "<b/>"),
  info: font(10, SEVERITY_LOOK.info.font),
} as const;

const solid = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

const FILLS = {
  heading: solid("2F5D82"),
  error: solid(SEVERITY_LOOK.error.fill),
  warning: solid(SEVERITY_LOOK.warning.fill),
  info: solid(SEVERITY_LOOK.info.fill),
} as const;

const box = (color: string): string =>
  `<border>${["left", "right", "top", "bottom"].map((edge) => `<${edge} style="thin"><color rgb="FF${color}"/></${edge}>`).join("")}<diagonal/></border>`;

const BORDERS = { table: box("BFC7CF"), heading: box("24496A") } as const;

interface Look {
  readonly font: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly border?: keyof typeof BORDERS;
  /** Attributes of `alignment`. */
  readonly alignment: string;
}

const WRAPPED = 'vertical="center" wrapText="1"';

const LOOKS: Readonly<Record<CellLook, Look>> = {
  plain: { font: "plain", border: "table", alignment: WRAPPED },
  title: { font: "title", alignment: 'vertical="center"' },
  heading: { font: "heading", fill: "heading", border: "heading", alignment: `horizontal="center" ${WRAPPED}` },
  note: { font: "note", alignment: 'vertical="center"' },
  link: { font: "link", border: "table", alignment: WRAPPED },
  error: { font: "error", fill: "error", border: "table", alignment: WRAPPED },
  warning: { font: "warning", fill: "warning", border: "table", alignment: WRAPPED },
  info: { font: "info", fill: "info", border: "table", alignment: WRAPPED },
  number: { font: "plain", border: "table", alignment: 'horizontal="center" vertical="center"' },
};

const CELL_LOOKS = Object.keys(LOOKS) as readonly CellLook[];

const fontKeys = Object.keys(FONTS) as readonly (keyof typeof FONTS)[];
const fillKeys = Object.keys(FILLS) as readonly (keyof typeof FILLS)[];
const borderKeys = Object.keys(BORDERS) as readonly (keyof typeof BORDERS)[];

/** Elements to add to the collections of a styles part, in order. */
export const FONT_ELEMENTS: readonly string[] = fontKeys.map((key) => FONTS[key]);
export const FILL_ELEMENTS: readonly string[] = fillKeys.map((key) => FILLS[key]);
export const BORDER_ELEMENTS: readonly string[] = borderKeys.map((key) => BORDERS[key]);

/** What every styles part begins with. */
export const DEFAULT_FONT = `<font><sz val="11"/>${FONT}</font>`;
export const DEFAULT_FILLS = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'] as const;
export const DEFAULT_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>";
export const DEFAULT_STYLE_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
export const DEFAULT_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** Index of the first of our elements in each collection. */
export interface StyleOffsets {
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
}

/** The cell formats, in the order of `CELL_LOOKS`. */
export function formatElements(offsets: StyleOffsets): readonly string[] {
  return CELL_LOOKS.map((name) => {
    const look = LOOKS[name];
    const fontId = offsets.fonts + fontKeys.indexOf(look.font);
    const fillId = look.fill === undefined ? 0 : offsets.fills + fillKeys.indexOf(look.fill);
    const borderId = look.border === undefined ? 0 : offsets.borders + borderKeys.indexOf(look.border);
    return (
      `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<alignment ${look.alignment}/></xf>`
    );
  });
}

/** Cell format index by look. */
export type StyleIds = Readonly<Record<CellLook, number>>;

/** @param first index of the first of our cell formats */
export const styleIds = (first: number): StyleIds =>
  Object.fromEntries(CELL_LOOKS.map((name, index) => [name, first + index])) as Record<CellLook, number>;

/** A styles part of our looks alone. */
export function stylesXml(declaration: string, namespace: string): { readonly xml: string; readonly ids: StyleIds } {
  const list = (name: string, elements: readonly string[]): string => `<${name} count="${elements.length}">${elements.join("")}</${name}>`;
  const xml =
    `${declaration}<styleSheet xmlns="${namespace}">` +
    list("fonts", [DEFAULT_FONT, ...FONT_ELEMENTS]) +
    list("fills", [...DEFAULT_FILLS, ...FILL_ELEMENTS]) +
    list("borders", [DEFAULT_BORDER, ...BORDER_ELEMENTS]) +
    list("cellStyleXfs", [DEFAULT_STYLE_FORMAT]) +
    list("cellXfs", [DEFAULT_FORMAT, ...formatElements({ fonts: 1, fills: DEFAULT_FILLS.length, borders: 1 })]) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
  return { xml, ids: styleIds(1) };
}
