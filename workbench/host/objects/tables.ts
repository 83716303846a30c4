/** Tables: a named range with a header row. */
import { flagArgument, numberArgument, textArgument } from "../arguments";
import { overlaps } from "../boxes";
import type { Box, CellWrite } from "../gridBackend";
import type { HostObject, TypeBehaviour } from "../hostObject";
import { HostError, invalidArgument, itemNotFound } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { rangeArgument, rangeOf, type RangeObject } from "./addressing";
import { listed } from "./listed";
import { shiftCells } from "./shifting";

export interface TableObject extends HostObject {
  readonly type: "Table";
  readonly id: string;
  readonly sheet: string;
  name: string;
  /** Header row included. */
  box: Box;
}

interface TableCollection extends HostObject {
  /** null for all tables of the workbook. */
  readonly sheet: string | null;
}

interface TablePart extends HostObject {
  readonly table: TableObject;
}

interface TableColumn extends TablePart {
  readonly index: number;
}

function add({ sheet }: TableCollection, args: readonly unknown[], model: WorkbookModel): TableObject {
  const range = rangeArgument(model, sheet ?? model.grid.activeSheet(), args[0]);
  model.requireWritable(range.sheet);
  if (model.tables.some((table) => table.sheet === range.sheet && overlaps(table.box, range.box))) {
    throw new HostError("InvalidOperation", "A table can't overlap another table.");
  }
  if (!flagArgument(args, 1)) throw invalidArgument("tables without a header row are not offered here");
  const number = model.newId();
  const table: TableObject = { type: "Table", id: `${number}`, sheet: range.sheet, name: `Table${number}`, box: range.box };
  model.tables.push(table);
  return table;
}

const body = ({ sheet, box }: TableObject): RangeObject =>
  rangeOf(sheet, box.rows === 1 ? { ...box, row: box.row + 1 } : { ...box, row: box.row + 1, rows: box.rows - 1 });
const header = ({ sheet, box }: TableObject): RangeObject => rangeOf(sheet, { ...box, rows: 1 });
const columnOf = (range: RangeObject, index: number): RangeObject =>
  rangeOf(range.sheet, { ...range.box, column: range.box.column + index, columns: 1 });

export const tableBehaviour: TypeBehaviour<TableObject> = {
  id: ({ id }) => id,
  names: ({ name }) => [name],
  store: ({ id }, model) => model.storeFor(`Table/${id}`, {
    ShowHeaders: true, ShowTotals: false, Style: "TableStyleMedium2", ShowBandedRows: true, ShowBandedColumns: false,
    ShowFilterButton: true, HighlightFirstColumn: false, HighlightLastColumn: false,
  }),
  properties: {
    Id: { get: ({ id }) => id },
    LegacyId: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (target, value, model) => {
        const name = textArgument([value], 0, "name");
        const taken = model.tables.some((table) => table !== target && table.name.toLowerCase() === name.toLowerCase());
        if (taken || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`"${name}" cannot be the name of a table`);
        target.name = name;
      },
    },
  },
  navigation: {
    Worksheet: ({ sheet }) => ({ type: "Worksheet", id: sheet }),
    Columns: (table) => ({ type: "TableColumnCollection", table }),
    Rows: (table) => ({ type: "TableRowCollection", table }),
  },
  methods: {
    GetRange: ({ sheet, box }) => rangeOf(sheet, box),
    GetHeaderRowRange: header,
    GetDataBodyRange: body,
    Resize: (target, args, model) => {
      model.requireWritable(target.sheet);
      const range = rangeArgument(model, target.sheet, args[0]);
      if (range.sheet !== target.sheet || range.box.row !== target.box.row) throw invalidArgument("the header row stays where it is");
      target.box = range.box;
    },
    ConvertToRange: (target, _args, model) => {
      model.requireWritable(target.sheet);
      listed(model.tables).remove(target);
      return rangeOf(target.sheet, target.box);
    },
    Delete: (target, _args, model) => {
      model.requireWritable(target.sheet);
      listed(model.tables).remove(target);
      const cells: CellWrite[] = [];
      for (let row = 0; row < target.box.rows; row++) {
        for (let column = 0; column < target.box.columns; column++) {
          cells.push({ row: target.box.row + row, column: target.box.column + column, content: "" });
        }
      }
      model.grid.write(target.sheet, cells);
    },
  },
};

export const tableCollectionBehaviour: TypeBehaviour<TableCollection> = {
  items: ({ sheet }, model) => model.tables.filter((table) => sheet === null || table.sheet === sheet),
  methods: { Add: add },
};

export const tableColumnCollectionBehaviour: TypeBehaviour<TablePart> = {
  items: ({ table }): readonly TableColumn[] =>
    Array.from({ length: table.box.columns }, (_, index) => ({ type: "TableColumn", table, index })),
};

const columnName = ({ table, index }: TableColumn, model: WorkbookModel): string =>
  String(model.cells(table.sheet, columnOf(header(table), index).box)[0]?.[0]?.value ?? "");

export const tableColumnBehaviour: TypeBehaviour<TableColumn> = {
  id: ({ index }) => String(index + 1),
  names: (target, model) => [columnName(target, model)],
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: columnName },
    Values: {
      get: ({ table, index }, model) =>
        model.cells(table.sheet, columnOf(rangeOf(table.sheet, table.box), index).box).map((row) => row.map((cell) => cell.value)),
    },
  },
  methods: {
    GetRange: ({ table, index }) => columnOf(rangeOf(table.sheet, table.box), index),
    GetHeaderRowRange: ({ table, index }) => columnOf(header(table), index),
    GetDataBodyRange: ({ table, index }) => columnOf(body(table), index),
  },
};

/** Puts rows into the table; what stands below it in its columns moves down where it is in the way. */
function addRows({ table }: TablePart, args: readonly unknown[], model: WorkbookModel): HostObject {
  model.requireWritable(table.sheet);
  const last = table.box.rows - 1;
  const index = args[0] === null || args[0] === undefined ? last : numberArgument(args, 0, "index");
  if (index < 0 || index > last) throw invalidArgument(`there is no place ${index} in the table`);
  const given: readonly unknown[] = Array.isArray(args[1]) ? args[1] : [];
  const rows: readonly unknown[] = given.length === 0 ? [Array.from({ length: table.box.columns }, () => null)] : given;
  const cells: CellWrite[] = [];
  rows.forEach((row, r) => {
    if (!Array.isArray(row) || row.length !== table.box.columns) throw invalidArgument("a row has as many values as the table has columns");
    row.forEach((content: unknown, c) => {
      if (typeof content === "string" || typeof content === "number" || typeof content === "boolean") {
        cells.push({ row: table.box.row + 1 + index + r, column: table.box.column + c, content });
      }
    });
  });
  const place: Box = { ...table.box, row: table.box.row + 1 + index, rows: rows.length };
  const free = index === last && model.grid.read(table.sheet, place).every((row) => row.every((cell) => cell.value === ""));
  const before = table.box.rows;
  if (!free) shiftCells(model, table.sheet, place, "down");
  if (cells.length > 0) model.grid.write(table.sheet, cells);
  table.box = { ...table.box, rows: before + rows.length };
  return rowOf(table, index + rows.length - 1);
}

interface TableRow extends TablePart {
  readonly index: number;
}

const rowOf = (table: TableObject, index: number): TableRow => ({ type: "TableRow", table, index });
const rowRange = ({ table, index }: TableRow): RangeObject =>
  rangeOf(table.sheet, { ...table.box, row: table.box.row + 1 + index, rows: 1 });

export const tableRowCollectionBehaviour: TypeBehaviour<TablePart> = {
  items: ({ table }) => Array.from({ length: table.box.rows - 1 }, (_, index) => rowOf(table, index)),
  methods: {
    Add: addRows,
    GetItemAt: ({ table }, args) => {
      const index = numberArgument(args, 0, "index");
      if (index < 0 || index >= table.box.rows - 1) throw itemNotFound(`row ${index}`);
      return rowOf(table, index);
    },
  },
};

export const tableRowBehaviour: TypeBehaviour<TableRow> = {
  properties: {
    Index: { get: ({ index }) => index },
    Values: { get: (row, model) => model.cells(row.table.sheet, rowRange(row).box).map((cells) => cells.map(({ value }) => value)) },
  },
  methods: {
    GetRange: rowRange,
    Delete: (row, _args, model) => {
      if (row.table.box.rows <= 2) throw new HostError("InvalidOperation", "A table keeps at least one row.");
      shiftCells(model, row.table.sheet, rowRange(row).box, "up");
    },
  },
};
