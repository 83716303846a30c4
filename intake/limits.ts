/**
 * How much is taken out of archives and mails, and how large the formats are that a library reads whole, before they are
 * refused. What holds for one workbook stands in `src/xlsx/limits.ts`.
 */
export interface IntakeLimits {
  /** Bytes of an archive or a mail. A month's mail with thirty workbooks stays below 30 million. */
  readonly containerBytes: number;
  /** Entries and attachments over everything that is nested in one file. */
  readonly entries: number;
  /** Bytes taken out of one file, over everything that is nested in it; held in memory at once. */
  readonly unpackedBytes: number;
  /** Archives and mails inside each other: a mail with an archive with a forwarded mail is 3. */
  readonly depth: number;
  /** Bytes of an .xls workbook; some ten times as many of memory while it is read. */
  readonly xlsBytes: number;
  /** Of a web page or an XML table called .xls its rows and cells (`markupElements.ts`); records of an .xls workbook, and cells, merges and texts inside of them; some 900 bytes of memory each. 15,000 rows × 12 columns are 180,000. */
  readonly xlsElements: number;
  /** Bytes of a text table. */
  readonly textBytes: number;
}

export type IntakeLimitName = keyof IntakeLimits;

export const INTAKE_LIMITS: IntakeLimits = {
  containerBytes: 256_000_000,
  entries: 5_000,
  unpackedBytes: 200_000_000,
  depth: 3,
  xlsBytes: 16_000_000,
  xlsElements: 200_000,
  textBytes: 32_000_000,
};
