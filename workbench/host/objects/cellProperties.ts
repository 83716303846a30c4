/** range.getCellProperties and its kin: many properties of many cells, rows or columns in one answer. */
import { isHostObject, isRecord } from "../arguments";
import { cellBox, isUnbounded } from "../boxes";
import type { Arguments, HostObject } from "../hostObject";
import { typeMetadata } from "../hostMetadata";
import { invalidArgument } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { rangeOf, type RangeObject } from "./addressing";
import { forEachValue } from "./rangeContent";

type Wanted = Readonly<Record<string, unknown>>;

/** The properties named by `wanted` ({ rowHidden: true, format: { rowHeight: true } }), under the same names. */
function pick(model: WorkbookModel, target: HostObject, wanted: Wanted): Readonly<Record<string, unknown>> {
  const { scalars, navigation } = typeMetadata(model.metadata, target.type);
  const picked: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(wanted)) {
    const scalar = scalars[name];
    const part = navigation[name];
    if (want === undefined || want === false) continue;
    if (scalar) picked[name] = model.property(target, scalar.wire) ?? null;
    else if (part && isRecord(want)) {
      const child = model.navigate(target, part.wire);
      if (isHostObject(child)) picked[name] = pick(model, child, want);
    } else throw invalidArgument(`${target.type} has no property ${name}`);
  }
  return picked;
}

const wantedOf = (args: Arguments): Wanted => {
  if (!isRecord(args[0])) throw invalidArgument("say which properties to load");
  return args[0];
};

export function rowProperties({ sheet, box }: RangeObject, args: Arguments, model: WorkbookModel): unknown {
  const wanted = wantedOf(args);
  return Array.from({ length: box.rows }, (_, r) => pick(model, rangeOf(sheet, { ...box, row: box.row + r, rows: 1 }), wanted));
}

export function columnProperties({ sheet, box }: RangeObject, args: Arguments, model: WorkbookModel): unknown {
  const wanted = wantedOf(args);
  return Array.from({ length: box.columns }, (_, c) =>
    pick(model, rangeOf(sheet, { ...box, column: box.column + c, columns: 1 }), wanted));
}

export function cellProperties({ sheet, box }: RangeObject, args: Arguments, model: WorkbookModel): unknown {
  const wanted = wantedOf(args);
  if (isUnbounded(box)) throw invalidArgument("entire rows or columns are too many cells");
  return Array.from({ length: box.rows }, (_, r) =>
    Array.from({ length: box.columns }, (_, c) => pick(model, rangeOf(sheet, cellBox(box.row + r, box.column + c)), wanted)));
}

export function setCellProperties(range: RangeObject, args: Arguments, model: WorkbookModel): void {
  forEachValue(range, args[0], (row, column, properties) => {
    if (!isRecord(properties)) throw invalidArgument("cell properties are objects");
    assign(model, rangeOf(range.sheet, cellBox(row, column)), properties);
  });
}

function assign(model: WorkbookModel, target: HostObject, properties: Wanted): void {
  const { scalars, navigation } = typeMetadata(model.metadata, target.type);
  for (const [name, value] of Object.entries(properties)) {
    const part = navigation[name];
    const child = part && isRecord(value) ? model.navigate(target, part.wire) : undefined;
    if (isHostObject(child) && isRecord(value)) assign(model, child, value);
    else model.setProperty(target, scalars[name]?.wire ?? name, value);
  }
}
