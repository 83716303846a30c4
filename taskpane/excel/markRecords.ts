/** What we remember of our marks, in the workbook's settings. Pure. */
import { parseRange } from "../../src/sheet/grid";

export const MARKS_SETTING = "assess.marks";

/** One conditional format of ours. */
export interface MarkRecord {
  readonly sheetId: string;
  readonly sheetName: string;
  /** A1 address without sheet name. */
  readonly address: string;
  /** Excel's id of the conditional format; "" between making it and learning its id. */
  readonly cfId: string;
  /** Rule and fill, so that somebody else's format that took over the id is left alone. */
  readonly signature: string;
}

/** The records in a setting's value; whatever is not a record is left out, for the file may have been edited. */
export function readRecords(value: unknown): readonly MarkRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is MarkRecord {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Record<string, unknown>;
  return ["sheetId", "sheetName", "address", "cfId", "signature"].every((key) => typeof record[key] === "string");
}

/** A conditional format found on a sheet. */
export interface FoundFormat {
  readonly id: string;
  /** A1 address without sheet name; "" when it covers several areas. */
  readonly address: string;
  readonly signature: string;
}

/**
 * Whether a format found on a sheet is one of ours: same rule and fill as recorded, and the recorded id or place.
 * The place counts too because Excel may give formats new ids when a file is opened again. Where the id was never learned, the mark may have moved
 * with its rows: then its size tells.
 */
export const isOurs = (format: FoundFormat, records: readonly MarkRecord[]): boolean =>
  records.some(
    (record) =>
      record.signature === format.signature &&
      (record.cfId === "" ? sameSize(record.address, format.address) : record.cfId === format.id || record.address === format.address),
  );

function sameSize(a: string, b: string): boolean {
  const [one, other] = [parseRange(a), parseRange(b)];
  return one !== undefined && other !== undefined && one.bottom - one.top === other.bottom - other.top && one.left === other.left && one.right === other.right;
}

export interface MarkingDone {
  /** The records that the marking went by. */
  readonly base: readonly MarkRecord[];
  /** The records as they stood right before ours were written: another pane's are among them. */
  readonly now: readonly MarkRecord[];
  readonly made: readonly MarkRecord[];
  /** Ids of the sheets whose earlier marks went. */
  readonly marked: readonly string[];
  /** Ids of the sheets that there are. */
  readonly standing: readonly string[];
}

/** The records after a marking: what others wrote in the meantime stays. */
export function afterMarking({ base, now, made, marked, standing }: MarkingDone): readonly MarkRecord[] {
  const known = new Set(base.map(keyOf));
  const left = now.filter((record) => standing.includes(record.sheetId) && !(marked.includes(record.sheetId) && known.has(keyOf(record))));
  return [...left, ...made];
}

const keyOf = ({ sheetId, address, cfId, signature }: MarkRecord): string => JSON.stringify([sheetId, address, cfId, signature]);
