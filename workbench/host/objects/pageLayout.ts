/** How a sheet is printed, as a record: nothing here prints. */
import type { HostObject, TypeBehaviour } from "../hostObject";
import type { WorkbookModel } from "../workbookModel";
import { areasOf, rangeArgument } from "./addressing";

interface PageLayout extends HostObject {
  readonly sheet: string;
}

const DEFAULTS = { Orientation: "Portrait", PaperSize: "Letter", Zoom: { scale: 100 }, CenterHorizontally: false, CenterVertically: false, PrintGridlines: false, PrintHeadings: false };

/** Also answers "PrintTitleRows" and "PrintArea": boxes, undefined when not set. */
export const layoutOf = (sheet: string, model: WorkbookModel) => model.storeFor(`PageLayout/${sheet}`, DEFAULTS);

const keep = (path: string): NonNullable<TypeBehaviour<PageLayout>["methods"]>[string] => ({ sheet }, args, model) => {
  model.requireWritable(sheet);
  layoutOf(sheet, model).set(path, rangeArgument(model, sheet, args[0]).box);
};

const kept = (path: string) => ({ sheet }: PageLayout, _args: readonly unknown[], model: WorkbookModel) => {
  const box = layoutOf(sheet, model).get(path);
  return box === undefined ? undefined : areasOf(sheet, [box as never]);
};

/** Filter buttons of a sheet: where they are. */
export const autoFilterBehaviour: TypeBehaviour<PageLayout> = {
  store: ({ sheet }, model) => model.storeFor(`AutoFilter/${sheet}`, { Enabled: false, IsDataFiltered: false }),
  methods: {
    Apply: ({ sheet }, args, model) => {
      model.requireWritable(sheet);
      const store = model.storeFor(`AutoFilter/${sheet}`);
      store.set("Range.Box", rangeArgument(model, sheet, args[0]).box);
      store.set("Enabled", true);
    },
  },
};

export const pageLayoutBehaviour: TypeBehaviour<PageLayout> = {
  store: ({ sheet }, model) => layoutOf(sheet, model),
  methods: {
    SetPrintTitleRows: keep("PrintTitleRows.Box"),
    SetPrintTitleColumns: keep("PrintTitleColumns.Box"),
    SetPrintArea: keep("PrintArea.Box"),
    GetPrintAreaOrNullObject: kept("PrintArea.Box"),
  },
};
