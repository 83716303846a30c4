/** Worksheets: names, order, visibility, protection, and the ranges in them. */
import { flagArgument, isRecord, numberArgument, textArgument } from "../arguments";
import { cellBox, WHOLE_SHEET } from "../boxes";
import type { BackendSheet } from "../gridBackend";
import type { Arguments, HostObject, TypeBehaviour } from "../hostObject";
import { HostError, invalidArgument, itemNotFound } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { areasFromText, rangeFromText, rangeOf, usedPart, type RangeObject } from "./addressing";

export interface WorksheetObject extends HostObject {
  readonly type: "Worksheet";
  readonly id: string;
}

const worksheetOf = ({ id }: BackendSheet): WorksheetObject => ({ type: "Worksheet", id });

/** @throws HostError as Excel does for names it refuses */
function checkName(model: WorkbookModel, name: string, own?: string): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`"${name}" cannot be the name of a sheet`);
  }
  const taken = model.grid.sheets().some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists", `A sheet with the name "${name}" exists already.`);
}

function freeName(model: WorkbookModel): string {
  const names = new Set(model.grid.sheets().map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (names.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** A workbook keeps one visible sheet. */
function requireAnotherVisible(model: WorkbookModel, id: string): void {
  if (model.grid.sheets().some((sheet) => sheet.visible && sheet.id !== id)) return;
  throw new HostError("InvalidOperation", "A workbook must contain at least one visible sheet.");
}

function neighbour(model: WorkbookModel, id: string, step: 1 | -1, visibleOnly: boolean): WorksheetObject {
  const sheets = model.grid.sheets().filter((sheet) => !visibleOnly || sheet.visible || sheet.id === id);
  const next = sheets[sheets.findIndex((sheet) => sheet.id === id) + step];
  if (!next) throw itemNotFound("no further worksheet");
  return worksheetOf(next);
}

function deleteSheet({ id }: WorksheetObject, _args: Arguments, model: WorkbookModel): void {
  model.requireOpenStructure();
  requireAnotherVisible(model, id);
  model.grid.deleteSheet(model.sheet(id).id);
  for (const list of [model.tables, model.charts, model.comments]) {
    for (let i = list.length - 1; i >= 0; i--) if (list[i]?.sheet === id) list.splice(i, 1);
  }
}

function setVisibility({ id }: WorksheetObject, value: unknown, model: WorkbookModel): void {
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument(`visibility "${String(value)}"`);
  if (value !== "Visible") requireAnotherVisible(model, id);
  model.storeFor(`Worksheet/${id}`).set("VeryHidden", value === "VeryHidden");
  model.grid.setSheetVisible(id, value === "Visible");
}

function visibility({ id }: WorksheetObject, model: WorkbookModel): string {
  if (model.sheet(id).visible) return "Visible";
  return model.storeFor(`Worksheet/${id}`).get("VeryHidden") === true ? "VeryHidden" : "Hidden";
}

const whole = ({ id }: WorksheetObject): RangeObject => rangeOf(id, WHOLE_SHEET);

export const worksheetBehaviour: TypeBehaviour<WorksheetObject> = {
  id: ({ id }) => id,
  names: ({ id }, model) => [model.sheet(id).name],
  store: ({ id }, model) =>
    model.storeFor(`Worksheet/${id}`, { TabColor: "", ShowGridlines: true, ShowHeadings: true, EnableCalculation: true }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ id }, model) => model.sheet(id).name,
      set: ({ id }, value, model) => {
        const name = textArgument([value], 0, "name");
        model.requireOpenStructure();
        checkName(model, name, id);
        model.grid.renameSheet(id, name);
      },
    },
    Position: {
      get: ({ id }, model) => model.grid.sheets().findIndex((sheet) => sheet.id === id),
      set: ({ id }, value, model) => {
        const place = numberArgument([value], 0, "position");
        model.requireOpenStructure();
        if (place < 0 || place >= model.grid.sheets().length) throw invalidArgument(`position ${place}`);
        model.grid.moveSheet(id, place);
      },
    },
    Visibility: { get: visibility, set: setVisibility },
  },
  navigation: {
    Protection: ({ id }) => ({ type: "WorksheetProtection", sheet: id }),
    Tables: ({ id }) => ({ type: "TableCollection", sheet: id }),
    Charts: ({ id }) => ({ type: "ChartCollection", sheet: id }),
    Comments: ({ id }) => ({ type: "CommentCollection", sheet: id }),
    Names: ({ id }) => ({ type: "NamedItemCollection", sheet: id }),
    AutoFilter: ({ id }) => ({ type: "AutoFilter", sheet: id }),
    PageLayout: ({ id }) => ({ type: "PageLayout", sheet: id }),
    FreezePanes: ({ id }) => ({ type: "WorksheetFreezePanes", sheet: id }),
  },
  methods: {
    Activate: ({ id }, _args, model) => {
      if (!model.sheet(id).visible) throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
      model.grid.activate(id);
    },
    Delete: deleteSheet,
    Calculate: ({ id }, args, model) => model.grid.calculate(model.sheet(id).id, flagArgument(args, 0)),
    GetCell: ({ id }, args) => rangeOf(id, cellBox(numberArgument(args, 0, "row"), numberArgument(args, 1, "column"))),
    GetRange: ({ id }, args, model) => rangeFromText(model, id, args[0]),
    GetRanges: ({ id }, args, model) => areasFromText(model, id, args[0]),
    GetRangeByIndexes: ({ id }, args) => rangeOf(id, {
      row: numberArgument(args, 0, "startRow"), column: numberArgument(args, 1, "startColumn"),
      rows: numberArgument(args, 2, "rowCount"), columns: numberArgument(args, 3, "columnCount"),
    }),
    GetUsedRange: (target, args, model) => usedPart(model, whole(target), flagArgument(args, 0)) ?? rangeOf(target.id, cellBox(0, 0)),
    GetUsedRangeOrNullObject: (target, args, model) => usedPart(model, whole(target), flagArgument(args, 0)),
    GetNext: ({ id }, args, model) => neighbour(model, id, 1, flagArgument(args, 0)),
    GetPrevious: ({ id }, args, model) => neighbour(model, id, -1, flagArgument(args, 0)),
  },
};

const ends = (end: 0 | -1) => (_target: HostObject, args: Arguments, model: WorkbookModel): WorksheetObject => {
  const sheet = model.grid.sheets().filter(({ visible }) => visible || !flagArgument(args, 0)).at(end);
  if (!sheet) throw itemNotFound("worksheet");
  return worksheetOf(sheet);
};

export const worksheetCollectionBehaviour: TypeBehaviour = {
  items: (_target, model) => model.grid.sheets().map(worksheetOf),
  methods: {
    Add: (_target, args, model) => {
      const name = typeof args[0] === "string" ? args[0] : freeName(model);
      model.requireOpenStructure();
      checkName(model, name);
      return worksheetOf(model.grid.addSheet(name));
    },
    GetActiveWorksheet: (_target, _args, model) => worksheetOf(model.sheet(model.grid.activeSheet())),
    GetCount: (_target, args, model) => model.grid.sheets().filter(({ visible }) => visible || !flagArgument(args, 0)).length,
    GetFirst: ends(0),
    GetLast: ends(-1),
  },
};

interface SheetPart extends HostObject {
  readonly sheet: string;
}

export const protectionBehaviour: TypeBehaviour<SheetPart> = {
  properties: {
    Protected: { get: ({ sheet }, model) => model.grid.isProtected(sheet) },
    Options: { get: ({ sheet }, model) => model.storeFor(`Protection/${sheet}`).get("Options") ?? {} },
  },
  methods: {
    Protect: ({ sheet }, args, model) => {
      model.requireWritable(sheet);
      model.storeFor(`Protection/${sheet}`).set("Options", isRecord(args[0]) ? args[0] : {});
      model.storeFor(`Protection/${sheet}`).set("Password", args[1] ?? "");
      model.grid.setProtected(sheet, true);
    },
    Unprotect: ({ sheet }, args, model) => {
      const password = model.storeFor(`Protection/${sheet}`).get("Password") ?? "";
      if (model.grid.isProtected(sheet) && password !== (args[0] ?? "")) throw new HostError("AccessDenied", "The password is not correct.");
      model.grid.setProtected(sheet, false);
    },
  },
};

export const freezePanesBehaviour: TypeBehaviour<SheetPart> = {
  methods: {
    FreezeRows: ({ sheet }, args, model) => model.storeFor(`Freeze/${sheet}`).set("Box", { ...WHOLE_SHEET, rows: numberArgument(args, 0, "count", 1) }),
    FreezeColumns: ({ sheet }, args, model) => model.storeFor(`Freeze/${sheet}`).set("Box", { ...WHOLE_SHEET, columns: numberArgument(args, 0, "count", 1) }),
    FreezeAt: ({ sheet }, args, model) => model.storeFor(`Freeze/${sheet}`).set("Box", rangeFromText(model, sheet, args[0]).box),
    Unfreeze: ({ sheet }, _args, model) => model.storeFor(`Freeze/${sheet}`).set("Box", undefined),
    GetLocation: ({ sheet }, _args, model) => {
      const box = model.storeFor(`Freeze/${sheet}`).get("Box");
      if (box === undefined) throw itemNotFound("frozen panes");
      return rangeOf(sheet, box as typeof WHOLE_SHEET);
    },
  },
};
