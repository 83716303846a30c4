/** RangeAreas: several ranges of one sheet treated as one. */
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/sheet/grid";
import { textArgument } from "../arguments";
import { boundingBox, cellCount, sheetAddress } from "../boxes";
import type { Property, TypeBehaviour } from "../hostObject";
import { areasOf, rangeOf, type RangeAreasObject, type RangeObject } from "./addressing";
import { rangeFormat } from "./formats";
import { specialCells } from "./rangeSearch";
import { clearRange } from "./ranges";

const address: Property<RangeAreasObject> = {
  get: (areas, model) => areas.boxes.map((box) => sheetAddress(model.sheet(areas.sheet).name, box)).join(","),
};

export const rangeAreasBehaviour: TypeBehaviour<RangeAreasObject> = {
  properties: {
    Address: address,
    AddressLocal: address,
    AreaCount: { get: ({ boxes }) => boxes.length },
    CellCount: { get: ({ boxes }) => boxes.reduce((sum, box) => sum + cellCount(box), 0) },
    IsEntireRow: { get: ({ boxes }) => boxes.every((box) => box.columns === MAX_COLUMNS) },
    IsEntireColumn: { get: ({ boxes }) => boxes.every((box) => box.rows === MAX_ROWS) },
  },
  navigation: {
    Areas: ({ sheet, boxes }) => ({ type: "RangeCollection", ranges: boxes.map((box) => rangeOf(sheet, box)) }),
    Format: rangeFormat,
    Worksheet: ({ sheet }) => ({ type: "Worksheet", id: sheet }),
    ConditionalFormats: ({ sheet, boxes }) => ({ type: "ConditionalFormatCollection", sheet, boxes }),
  },
  methods: {
    Select: ({ sheet, boxes }, _args, model) => {
      const bounds = boundingBox(boxes);
      if (bounds) model.grid.select(sheet, bounds);
    },
    GetEntireRow: ({ sheet, boxes }) => areasOf(sheet, boxes.map((box) => ({ ...box, column: 0, columns: MAX_COLUMNS }))),
    GetEntireColumn: ({ sheet, boxes }) => areasOf(sheet, boxes.map((box) => ({ ...box, row: 0, rows: MAX_ROWS }))),
    GetSpecialCells: ({ sheet, boxes }, args, model) => specialCells(model, sheet, boxes, textArgument(args, 0, "cellType"), args[1]),
    Clear: ({ sheet, boxes }, args, model) => boxes.forEach((box) => clearRange(rangeOf(sheet, box), args, model)),
  },
};

interface RangeCollectionObject {
  readonly type: "RangeCollection";
  readonly ranges: readonly RangeObject[];
}

export const rangeCollectionBehaviour: TypeBehaviour<RangeCollectionObject> = { items: ({ ranges }) => ranges };
