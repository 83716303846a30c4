/** One cell of Univer's data, in the words of the host's grid. */
import type { ICellData } from "@univerjs/core";
import { Kind, textOf } from "./xlsx/openWorkbook";

/** Where formats that Univer has no style for are kept in a cell. */
export const OTHER_FORMATS = "formats";

type MaybeCell = ICellData | null | undefined | void;

export const hasContent = (cell: ICellData): boolean =>
  (cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f ?? cell.si ?? cell.p);
export const hasFormat = (cell: ICellData): boolean => Boolean(cell.s) || Object.keys(otherFormats(cell)).length > 0;

export function otherFormats(cell: MaybeCell): Record<string, unknown> {
  if (!cell) return {};
  return (cell.custom?.[OTHER_FORMATS] as Record<string, unknown> | undefined) ?? {};
}

/** The value as Excel hands it out: text typed over several lines included. */
export function valueOf(cell: MaybeCell): string | number | boolean {
  if (!cell) return "";
  const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  if (value === undefined || value === null) return "";
  if (cell.t === Kind.Boolean) return value === 1 || value === true || String(value).toUpperCase() === "TRUE";
  if (cell.t === Kind.Number) return Number(value);
  return value;
}

export const displayed = (value: string | number | boolean): string => (typeof value === "boolean" ? String(value).toUpperCase() : String(value));

export function cellOf(content: string | number | boolean, asText = false): ICellData {
  const nothing = { v: null, f: null, si: null, p: null } as const;
  if (content === "") return { ...nothing, t: null };
  if (typeof content === "number") return { ...nothing, v: content, t: Kind.Number };
  if (typeof content === "boolean") return { ...nothing, v: content ? 1 : 0, t: Kind.Boolean };
  return content.startsWith("=") && content.length > 1 && !asText ? { ...nothing, t: null, f: content } : { ...nothing, ...textOf(content) };
}
