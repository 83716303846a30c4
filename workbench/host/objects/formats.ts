/** Formats of ranges, kept cell by cell in the grid: fill, font, borders, alignment, sizes. */
import type { Box } from "../gridBackend";
import { isPart, type HostObject, type PartObject, type PropertyStore, type TypeBehaviour } from "../hostObject";
import { itemNotFound } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { boxesOf, type RangeAreasObject, type RangeObject } from "./addressing";

/** What a cell without a format of its own answers, as a new workbook does. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  "Format.Fill.Color": "#FFFFFF", "Format.Fill.Pattern": "None",
  "Format.Font.Color": "#000000", "Format.Font.Bold": false, "Format.Font.Italic": false, "Format.Font.Size": 11,
  "Format.Font.Name": "Calibri", "Format.Font.Underline": "None", "Format.Font.Strikethrough": false,
  "Format.HorizontalAlignment": "General", "Format.VerticalAlignment": "Bottom", "Format.WrapText": false,
  "Format.ColumnWidth": 48, "Format.RowHeight": 15, "Format.Protection.Locked": true,
  "Format.Protection.FormulaHidden": false,
};

/** Formats of a range or of range areas; writing refuses a protected sheet. */
function rangeStore(target: RangeObject | RangeAreasObject, model: WorkbookModel): PropertyStore {
  const places = (path: string): readonly Placed[] => boxesOf(target).flatMap((box) => placed(box, path));
  return {
    get: (path) => {
      const values = places(path).map(({ box, path: own }) => model.grid.getFormat(target.sheet, box, own));
      const [first] = values;
      if (values.some((value) => value !== first)) return null;
      return first === undefined ? (DEFAULTS[path] ?? (path.endsWith(".Style") ? "None" : null)) : first;
    },
    set: (path, value) => {
      model.requireWritable(target.sheet);
      const kept = typeof value === "string" && path.endsWith("Color") ? colorCode(value) : value;
      for (const { box, path: own } of places(path)) model.grid.setFormat(target.sheet, box, own, kept ?? undefined);
    },
  };
}

interface Placed {
  readonly box: Box;
  readonly path: string;
}

/** A range's outer border belongs to the cells along that edge, its inner borders to the cells before them. */
function placed(box: Box, path: string): readonly Placed[] {
  const edge = /^Format\.Borders\.(\w+)\.(\w+)$/.exec(path);
  const sides: Readonly<Record<string, Placed>> = {
    EdgeTop: { box: { ...box, rows: 1 }, path },
    EdgeBottom: { box: { ...box, row: box.row + box.rows - 1, rows: 1 }, path },
    EdgeLeft: { box: { ...box, columns: 1 }, path },
    EdgeRight: { box: { ...box, column: box.column + box.columns - 1, columns: 1 }, path },
    InsideHorizontal: { box: { ...box, rows: box.rows - 1 }, path: `Format.Borders.EdgeBottom.${edge?.[2]}` },
    InsideVertical: { box: { ...box, columns: box.columns - 1 }, path: `Format.Borders.EdgeRight.${edge?.[2]}` },
  };
  const side = sides[edge?.[1] ?? ""] ?? { box, path };
  return side.box.rows > 0 && side.box.columns > 0 ? [side] : [];
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00",
  orange: "#FFA500", gray: "#808080", grey: "#808080", purple: "#800080", pink: "#FFC0CB",
};

/** "#RRGGBB" in capitals, from a code with three or six digits or a common colour name; "" (no colour) is null. */
export function colorCode(color: string): string | null {
  if (color === "") return null;
  const named = NAMED_COLORS[color.toLowerCase()];
  const digits = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(color)?.[1];
  if (named || !digits) return named ?? color;
  return `#${(digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits).toUpperCase()}`;
}

const clearColor = (target: PartObject): undefined => void target.store.set(`${target.path}Color`, undefined);

const EDGES = [
  "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp",
];
const CONDITIONAL_EDGES = EDGES.slice(0, 4);

const borders = (type: string, edges: readonly string[]): Required<Pick<TypeBehaviour<PartObject>, "items">> => ({
  items: (target) => edges.map((edge) => borderOf(target, type, edge)),
});

const borderOf = (target: PartObject, type: string, edge: string): PartObject => ({
  type, store: target.store, path: `${target.path}${edge}.`,
});

const border: TypeBehaviour<PartObject> = {
  id: (target) => target.path.split(".").at(-2) ?? "",
  properties: { SideIndex: { get: (target) => target.path.split(".").at(-2) } },
};

const conditionalEdge = (edge: string) => (target: PartObject): PartObject => borderOf(target, "ConditionalRangeBorder", edge);

/** Approximate width of a text in points, at the default size: Chinese characters are twice as wide. */
const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 11 : 5.5), 8);

/** Columns as wide as their longest text. */
function autofitColumns(target: PartObject, _args: readonly unknown[], model: WorkbookModel): void {
  const range = rangeOfPart(target);
  if (!range) throw itemNotFound("the range of this format");
  model.requireWritable(range.sheet);
  for (const box of boxesOf(range)) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      const used = model.grid.usedBox(range.sheet, true);
      if (!used || column < used.column || column >= used.column + used.columns) continue;
      const cells = model.grid.read(range.sheet, { ...used, column, columns: 1 });
      const width = Math.max(48, ...cells.map(([cell]) => textWidth(cell?.text ?? "")));
      model.grid.setFormat(range.sheet, { ...used, column, columns: 1 }, "Format.ColumnWidth", width);
    }
  }
}

const owners = new WeakMap<PropertyStore, RangeObject | RangeAreasObject>();
const rangeOfPart = (target: HostObject): RangeObject | RangeAreasObject | undefined =>
  isPart(target) ? owners.get(target.store) : undefined;

/** range.format, remembering its range for the methods that need cells. */
export function rangeFormat(target: RangeObject | RangeAreasObject, _args: readonly unknown[], model: WorkbookModel): PartObject {
  const store = rangeStore(target, model);
  owners.set(store, target);
  return { type: "RangeFormat", store, path: "Format." };
}

export const formatBehaviours = {
  RangeFormat: { methods: { AutofitColumns: autofitColumns } },
  RangeFill: { methods: { Clear: clearColor } },
  RangeBorderCollection: borders("RangeBorder", EDGES),
  RangeBorder: border,
  ConditionalRangeFill: { methods: { Clear: clearColor } },
  ConditionalRangeFont: { methods: { Clear: clearColor } },
  ConditionalRangeBorderCollection: {
    ...borders("ConditionalRangeBorder", CONDITIONAL_EDGES),
    navigation: {
      Top: conditionalEdge("EdgeTop"), Bottom: conditionalEdge("EdgeBottom"),
      Left: conditionalEdge("EdgeLeft"), Right: conditionalEdge("EdgeRight"),
    },
  },
  ConditionalRangeBorder: border,
} satisfies Readonly<Record<string, TypeBehaviour<PartObject>>>;
