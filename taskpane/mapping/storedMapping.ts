/** Corrections of how columns are understood, as plain data that is kept with the workbook or in the browser. Pure. */

/** The stored form of `ColumnMapping` (src/sheet/mapping.ts), which reads and judges it. */
export interface StoredMapping {
  /** The headings with their places: what a correction is remembered by. */
  readonly fingerprint: string;
  readonly headerRows: number;
  readonly edition?: string;
  /** Meaning by column, counted from 0 at the first heading: "amount", "category:5", "ignore". */
  readonly columns: Readonly<Record<string, string>>;
}

export const MAPPINGS_SETTING = "assess.mappings";

/** What of a setting's value has the form of a correction; the file may have been edited. */
export function readMappings(value: unknown): readonly StoredMapping[] {
  return Array.isArray(value) ? value.filter(isStored) : [];
}

function isStored(value: unknown): value is StoredMapping {
  if (typeof value !== "object" || value === null) return false;
  const { fingerprint, headerRows, edition, columns } = value as Record<string, unknown>;
  if (typeof fingerprint !== "string" || typeof headerRows !== "number" || typeof columns !== "object" || columns === null) return false;
  return (edition === undefined || typeof edition === "string") && Object.values(columns).every((meaning) => typeof meaning === "string");
}

/** A correction for headings that were corrected before adds to the earlier one; what it names anew goes before. */
export function withMapping(mappings: readonly StoredMapping[], mapping: StoredMapping): readonly StoredMapping[] {
  const earlier = mappings.find(({ fingerprint }) => fingerprint === mapping.fingerprint);
  const joined = { ...earlier, ...mapping, columns: { ...earlier?.columns, ...mapping.columns } };
  return [...withoutMapping(mappings, mapping.fingerprint), joined];
}

export const withoutMapping = (mappings: readonly StoredMapping[], fingerprint: string): readonly StoredMapping[] =>
  mappings.filter((one) => one.fingerprint !== fingerprint);

/** The headings of a fingerprint, for a person: "0姓名|1扣分/1(分)" → ["姓名", "扣分", "(分)"]. */
export const headingsOf = ({ fingerprint }: Pick<StoredMapping, "fingerprint">): readonly string[] =>
  fingerprint.split(/[|/]/).map((part) => part.replace(/^\d{1,3}/, "")).filter((part) => part !== "");
