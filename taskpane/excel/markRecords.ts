/** What we remember of our marks, in the workbook's settings. Pure. */

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
 * The place counts too because Excel may give formats new ids when a file is opened again.
 */
export const isOurs = (format: FoundFormat, records: readonly MarkRecord[]): boolean =>
  records.some(
    (record) =>
      record.signature === format.signature &&
      ((record.cfId !== "" && record.cfId === format.id) || record.address === format.address),
  );
