/** Range objects and how requests name them. */
import { isHostObject } from "../arguments";
import { intersection, isOnSheet, parseAddress, parseAddresses, WHOLE_SHEET } from "../boxes";
import type { Box } from "../gridBackend";
import type { HostObject } from "../hostObject";
import { invalidArgument } from "../protocol";
import type { WorkbookModel } from "../workbookModel";

export interface RangeObject extends HostObject {
  readonly type: "Range";
  /** Sheet id. */
  readonly sheet: string;
  readonly box: Box;
}

export interface RangeAreasObject extends HostObject {
  readonly type: "RangeAreas";
  readonly sheet: string;
  readonly boxes: readonly Box[];
}

/** @throws HostError InvalidArgument when the box leaves the sheet */
export function rangeOf(sheet: string, box: Box): RangeObject {
  if (!isOnSheet(box)) throw invalidArgument("the range would leave the sheet");
  return { type: "Range", sheet, box };
}

export const areasOf = (sheet: string, boxes: readonly Box[]): RangeAreasObject => ({ type: "RangeAreas", sheet, boxes });

export const isRange = (value: unknown): value is RangeObject => isHostObject(value) && value.type === "Range";

/** Boxes of a range or of range areas. */
export const boxesOf = (target: RangeObject | RangeAreasObject): readonly Box[] =>
  target.type === "Range" ? [target.box] : target.boxes;

/**
 * A range from an address, a name or a table's name; the whole sheet when nothing is given.
 * @param sheet id of the sheet meant by an address without one
 */
export function rangeFromText(model: WorkbookModel, sheet: string, text: unknown): RangeObject {
  if (text === undefined || text === null || text === "") return rangeOf(sheet, WHOLE_SHEET);
  if (typeof text !== "string") throw invalidArgument("the address is not a text");
  const parsed = parseAddress(text);
  if (parsed) return rangeOf(parsed.sheetName === undefined ? sheet : model.sheet(parsed.sheetName).id, parsed.box);
  const name = model.names.find((item) => item.name.toLowerCase() === text.toLowerCase());
  if (name) return rangeFromText(model, sheet, name.formula.slice(1));
  const table = model.tables.find((item) => item.name.toLowerCase() === text.toLowerCase());
  if (table) return rangeOf(table.sheet, table.box);
  throw invalidArgument(`"${text}" is no address and no name`);
}

/** Areas of one sheet from "A1, B3:C4". */
export function areasFromText(model: WorkbookModel, sheet: string, text: unknown): RangeAreasObject {
  if (text === undefined || text === null || text === "") return areasOf(sheet, [WHOLE_SHEET]);
  const parsed = typeof text === "string" ? parseAddresses(text) : undefined;
  if (!parsed) throw invalidArgument(`"${String(text)}" is no list of addresses`);
  const sheets = parsed.map(({ sheetName }) => (sheetName === undefined ? sheet : model.sheet(sheetName).id));
  if (new Set(sheets).size > 1) throw invalidArgument("the areas lie on several sheets");
  return areasOf(sheets[0] ?? sheet, parsed.map(({ box }) => box));
}

/** A range given as an object or as an address. */
export const rangeArgument = (model: WorkbookModel, sheet: string, value: unknown): RangeObject =>
  isRange(value) ? value : rangeFromText(model, sheet, value);

/** The part of a range that holds anything; undefined when it is empty. */
export function usedPart(model: WorkbookModel, range: RangeObject, valuesOnly: boolean): RangeObject | undefined {
  const used = model.grid.usedBox(range.sheet, valuesOnly);
  const box = used && intersection(used, range.box);
  return box && rangeOf(range.sheet, box);
}
