/** Range: where it is, what stands in it, and the ranges reached from it. */
import { flagArgument, numberArgument, textArgument } from "../arguments";
import {
  boundingBox, cellBox, cellCount, intersection, isCell, isUnbounded, sheetAddress,
} from "../boxes";
import type { Box, GridBackend } from "../gridBackend";
import type { Arguments, Property, TypeBehaviour } from "../hostObject";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/sheet/grid";
import { invalidArgument, itemNotFound } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { rangeArgument, rangeOf, usedPart, type RangeObject } from "./addressing";
import { cellProperties, columnProperties, rowProperties, setCellProperties } from "./cellProperties";
import { rangeFormat } from "./formats";
import { hyperlinkProperty } from "./hyperlinks";
import { directionOf, shiftCells } from "./shifting";
import { mergedAreas, specialCells } from "./rangeSearch";
import { cellProperty, contentProperty, numberFormatProperty, valueType, sizeMismatch } from "./rangeContent";

const fixed = (get: (range: RangeObject, model: WorkbookModel) => unknown): Property<RangeObject> => ({ get });

/** True or false when all rows or columns of the range agree, else null. */
function agreed(first: number, count: number, hidden: (place: number) => boolean): boolean | null {
  const start = hidden(first);
  for (let place = first + 1; place < first + count; place++) if (hidden(place) !== start) return null;
  return start;
}

/** Only the used part of an entire column decides whether its rows are hidden; asking a million rows would not end. */
const boundedRows = ({ box, sheet }: RangeObject, grid: GridBackend): number =>
  box.rows === MAX_ROWS ? Math.max(1, lastUsed(grid.usedBox(sheet, false), "row", "rows") - box.row) : box.rows;
const boundedColumns = ({ box, sheet }: RangeObject, grid: GridBackend): number =>
  box.columns === MAX_COLUMNS ? Math.max(1, lastUsed(grid.usedBox(sheet, false), "column", "columns") - box.column) : box.columns;
const lastUsed = (used: Box | undefined, start: "row" | "column", size: "rows" | "columns"): number =>
  used ? used[start] + used[size] : 1;

const rowHidden: Property<RangeObject> = {
  get: (range, { grid }) => agreed(range.box.row, boundedRows(range, grid), (row) => grid.rowHidden(range.sheet, row)),
  set: (range, value, model) => {
    model.requireWritable(range.sheet);
    model.grid.setRowsHidden(range.sheet, range.box.row, boundedRows(range, model.grid), value === true);
  },
};

const columnHidden: Property<RangeObject> = {
  get: (range, { grid }) =>
    agreed(range.box.column, boundedColumns(range, grid), (column) => grid.columnHidden(range.sheet, column)),
  set: (range, value, model) => {
    model.requireWritable(range.sheet);
    model.grid.setColumnsHidden(range.sheet, range.box.column, boundedColumns(range, model.grid), value === true);
  },
};

const address = fixed((range, model) => sheetAddress(model.sheet(range.sheet).name, range.box));
const formulas = contentProperty((cell) => cell.formula || cell.value);

const properties: Readonly<Record<string, Property<RangeObject>>> = {
  Values: contentProperty((cell) => cell.value),
  Formulas: formulas,
  FormulasLocal: formulas,
  Text: cellProperty((cell) => cell.text),
  ValueTypes: cellProperty(valueType),
  NumberFormat: numberFormatProperty,
  NumberFormatLocal: numberFormatProperty,
  Address: address,
  AddressLocal: address,
  RowIndex: fixed(({ box }) => box.row),
  ColumnIndex: fixed(({ box }) => box.column),
  RowCount: fixed(({ box }) => box.rows),
  ColumnCount: fixed(({ box }) => box.columns),
  CellCount: fixed(({ box }) => (cellCount(box) > 2 ** 31 - 1 ? -1 : cellCount(box))),
  IsEntireRow: fixed(({ box }) => box.columns === MAX_COLUMNS),
  IsEntireColumn: fixed(({ box }) => box.rows === MAX_ROWS),
  RowHidden: rowHidden,
  ColumnHidden: columnHidden,
  Hyperlink: hyperlinkProperty,
  Hidden: fixed((range, model) => {
    const [rows, columns] = [rowHidden.get(range, model), columnHidden.get(range, model)];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }),
};

const moved = (range: RangeObject, change: Partial<Box>): RangeObject => rangeOf(range.sheet, { ...range.box, ...change });

function merge(range: RangeObject, args: Arguments, model: WorkbookModel): void {
  model.requireWritable(range.sheet);
  if (isUnbounded(range.box)) throw invalidArgument("entire rows or columns are not merged here");
  const boxes = flagArgument(args, 0)
    ? Array.from({ length: range.box.rows }, (_, i) => ({ ...range.box, row: range.box.row + i, rows: 1 }))
    : [range.box];
  for (const box of boxes) if (!isCell(box)) model.grid.merge(range.sheet, box);
}

export function clearRange(range: RangeObject, args: Arguments, model: WorkbookModel): void {
  model.requireWritable(range.sheet);
  const applyTo = args[0] ?? "All";
  const used = usedPart(model, range, true);
  if (applyTo === "All" || applyTo === "Contents") {
    const cells = [];
    for (let row = 0; row < (used?.box.rows ?? 0); row++) {
      for (let column = 0; column < (used?.box.columns ?? 0); column++) {
        cells.push({ row: (used?.box.row ?? 0) + row, column: (used?.box.column ?? 0) + column, content: "" });
      }
    }
    if (cells.length > 0) model.grid.write(range.sheet, cells);
  }
  if (applyTo === "All" || applyTo === "Formats") {
    model.grid.clearFormats(range.sheet, range.box);
    if (applyTo === "All") model.grid.unmerge(range.sheet, range.box);
  }
  if (!["All", "Contents", "Formats", "Hyperlinks"].includes(String(applyTo))) throw invalidArgument(`clear ${String(applyTo)}`);
}

const other = (range: RangeObject, args: Arguments, model: WorkbookModel): Box => {
  const target = rangeArgument(model, range.sheet, args[0]);
  if (target.sheet !== range.sheet) throw invalidArgument("the ranges lie on different sheets");
  return target.box;
};

const last = ({ box }: RangeObject): { readonly row: number; readonly column: number } => ({
  row: box.row + box.rows - 1, column: box.column + box.columns - 1,
});

export const rangeBehaviour: TypeBehaviour<RangeObject> = {
  properties,
  navigation: {
    Format: rangeFormat,
    Worksheet: ({ sheet }) => ({ type: "Worksheet", id: sheet }),
    ConditionalFormats: ({ sheet, box }) => ({ type: "ConditionalFormatCollection", sheet, boxes: [box] }),
  },
  methods: {
    GetCell: (range, args) =>
      rangeOf(range.sheet, cellBox(range.box.row + numberArgument(args, 0, "row"), range.box.column + numberArgument(args, 1, "column"))),
    GetRow: (range, args) => moved(range, { row: range.box.row + numberArgument(args, 0, "row"), rows: 1 }),
    GetColumn: (range, args) => moved(range, { column: range.box.column + numberArgument(args, 0, "column"), columns: 1 }),
    GetOffsetRange: (range, args) => moved(range, {
      row: range.box.row + numberArgument(args, 0, "rowOffset"), column: range.box.column + numberArgument(args, 1, "columnOffset"),
    }),
    GetResizedRange: (range, args) => moved(range, {
      rows: range.box.rows + numberArgument(args, 0, "deltaRows"), columns: range.box.columns + numberArgument(args, 1, "deltaColumns"),
    }),
    GetAbsoluteResizedRange: (range, args) => moved(range, {
      rows: numberArgument(args, 0, "numRows"), columns: numberArgument(args, 1, "numColumns"),
    }),
    GetEntireRow: (range) => moved(range, { column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: (range) => moved(range, { row: 0, rows: MAX_ROWS }),
    GetLastCell: (range) => moved(range, { ...last(range), rows: 1, columns: 1 }),
    GetLastRow: (range) => moved(range, { row: last(range).row, rows: 1 }),
    GetLastColumn: (range) => moved(range, { column: last(range).column, columns: 1 }),
    GetBoundingRect: (range, args, model) => {
      const bounds = boundingBox([range.box, other(range, args, model)]);
      return bounds && rangeOf(range.sheet, bounds);
    },
    GetIntersection: (range, args, model) => {
      const common = intersection(range.box, other(range, args, model));
      if (!common) throw itemNotFound("the ranges do not meet");
      return rangeOf(range.sheet, common);
    },
    GetUsedRange: (range, args, model) =>
      usedPart(model, range, flagArgument(args, 0)) ?? rangeOf(range.sheet, cellBox(range.box.row, range.box.column)),
    GetUsedRangeOrNullObject: (range, args, model) => usedPart(model, range, flagArgument(args, 0)),
    GetMergedAreas: mergedAreas,
    GetSpecialCells: (range, args, model) => specialCells(model, range.sheet, [range.box], textArgument(args, 0, "cellType"), args[1]),
    GetRowProperties: rowProperties,
    GetColumnProperties: columnProperties,
    GetCellProperties: cellProperties,
    SetCellProperties: setCellProperties,
    Select: ({ sheet, box }, _args, model) => model.grid.select(sheet, box),
    Clear: clearRange,
    Insert: (range, args, model) => {
      shiftCells(model, range.sheet, range.box, directionOf(args[0], "Down"));
      return range;
    },
    Delete: ({ sheet, box }, args, model) => shiftCells(model, sheet, box, directionOf(args[0], "Up")),
    Merge: merge,
    Unmerge: (range, _args, model) => {
      model.requireWritable(range.sheet);
      model.grid.unmerge(range.sheet, range.box);
    },
    Calculate: () => undefined,
    // office.js asks this before it writes a large array run by run.
    _ValidateArraySize: ({ box }, args) => {
      if (numberArgument(args, 0, "rows") !== box.rows || numberArgument(args, 1, "columns") !== box.columns) throw sizeMismatch();
    },
  },
};
