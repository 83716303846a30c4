/** Workbook and application: the ways into everything else. */
import { textArgument } from "../arguments";
import { cellBox } from "../boxes";
import { NULL_OBJECT, type HostObject, type TypeBehaviour } from "../hostObject";
import { invalidArgument } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { areasOf, rangeFromText, rangeOf } from "./addressing";

export const WORKBOOK: HostObject = { type: "Workbook" };

/** Names a place for as long as anyone asks: events carry such a name, and getRange(context) brings it back. */
export const placeReference = (address: string): string => `place:${address}`;

function placeOf(args: readonly unknown[], model: WorkbookModel): HostObject {
  const reference = textArgument(args, 0, "reference");
  if (!reference.startsWith("place:")) throw invalidArgument(`unknown reference "${reference}"`);
  return rangeFromText(model, model.grid.activeSheet(), reference.slice("place:".length));
}

const selectedRange = (_target: HostObject, _args: readonly unknown[], model: WorkbookModel): HostObject => {
  const { sheet, box } = model.grid.selection();
  return rangeOf(sheet, box);
};

const collectionOfAll = (type: string) => (): HostObject & { readonly sheet: null } => ({ type, sheet: null });

export const workbookBehaviour: TypeBehaviour = {
  store: (_target, model) => model.storeFor("Workbook", {
    Name: "评分表.xlsx", IsDirty: true, AutoSave: false, PreviouslySaved: true,
  }),
  properties: { ReadOnly: { get: (_target, model) => model.isReadOnly() } },
  navigation: {
    Application: () => ({ type: "Application" }),
    Worksheets: () => ({ type: "WorksheetCollection" }),
    Settings: () => ({ type: "SettingCollection" }),
    CustomXmlParts: () => ({ type: "CustomXmlPartCollection" }),
    Names: collectionOfAll("NamedItemCollection"),
    Tables: collectionOfAll("TableCollection"),
    Comments: collectionOfAll("CommentCollection"),
    Protection: () => ({ type: "WorkbookProtection" }),
  },
  methods: {
    GetSelectedRange: selectedRange,
    GetSelectedRanges: (_target, _args, model) => {
      const { sheet, box } = model.grid.selection();
      return areasOf(sheet, [box]);
    },
    GetActiveCell: (_target, _args, model) => {
      const { sheet, box } = model.grid.selection();
      return rangeOf(sheet, cellBox(box.row, box.column));
    },
    GetActiveChartOrNullObject: () => NULL_OBJECT,
    _GetRangeForEventByReferenceId: (_target, args, model) => placeOf(args, model),
    _GetRangeOrNullObjectForEventByReferenceId: (_target, args, model) => placeOf(args, model),
  },
};

/** The workbook's own protection: that of its structure. Passwords are not kept. */
export const workbookProtectionBehaviour: TypeBehaviour = {
  properties: { Protected: { get: (_target, model) => model.structureProtected } },
  methods: {
    Protect: (_target, _args, model) => void (model.structureProtected = true),
    Unprotect: (_target, _args, model) => void (model.structureProtected = false),
  },
};

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

export const applicationBehaviour: TypeBehaviour = {
  properties: {
    CalculationMode: {
      get: (_target, model) => model.calculationMode,
      set: (_target, value, model) => {
        if (typeof value !== "string" || !MODES.includes(value)) throw invalidArgument(`calculation mode "${String(value)}"`);
        model.calculationMode = value;
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (_target, args, model) => model.grid.sheets().forEach(({ id }) => model.grid.calculate(id, args[0] !== "Recalculate")),
    // Both grids calculate by themselves after every write and answer no request before they are done.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
