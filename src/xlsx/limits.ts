/**
 * How much of a workbook is read before it is refused. A score sheet of a county centre has some thousand cells and is
 * far below every figure here; the limits keep a broken or hostile file from taking the memory of the computer that
 * checks a folder of e-mailed workbooks.
 */
export interface ReadLimits {
  /** Bytes of the file. Larger than any mail box lets through; photographs of stamps are the usual reason for size. */
  readonly fileBytes: number;
  /** Parts (zip entries). A workbook with 200 sheets, their comments and drawings has about 1,000. */
  readonly parts: number;
  /** Bytes after inflating, over all parts that are read. 100,000 rows × 12 columns take about 60 million. */
  readonly inflatedBytes: number;
  /** Inflated ÷ compressed bytes, of one part and of all that were read. Sheet XML reaches 10–100; deflate itself could reach 1,032. */
  readonly compressionRatio: number;
  /** Below this many inflated bytes a part may be as repetitive as it likes, four such parts together too: a sheet of empty styled rows is. */
  readonly ratioFreeBytes: number;
  /** Worksheets. One a day for a year fits. */
  readonly sheets: number;
  /** Cells with a value or a formula, over all sheets; 100 to 200 bytes of memory each. 100,000 rows × 12 columns are 1.2 million. */
  readonly cells: number;
  /** Last row × last column, over all sheets: what a reader that goes through them cell by cell has to visit. */
  readonly usedArea: number;
  /** Merged ranges, over all sheets. A form merges some hundred. */
  readonly merges: number;
  /** Shared strings; more than `cells` can never be needed. */
  readonly sharedStrings: number;
  /** Number formats and cell styles together; Excel itself allows 65,490 styles. */
  readonly styles: number;
  /** UTF-16 units of one text, 32,767 in Excel itself. */
  readonly stringLength: number;
  /** UTF-16 units of one formula, 8,192 in Excel itself; some more because prefixes of newer functions are stored. */
  readonly formulaLength: number;
  /** UTF-16 units of all formulas; shared formulas are written once in the file and spelled out here for every cell. */
  readonly formulaCharacters: number;
  /** Nesting of XML elements. Excel's own parts stay below 20. */
  readonly xmlDepth: number;
  /** UTF-16 units of one tag, or of one run of text, each held whole; `stringLength` spelled out in references stays far below. */
  readonly xmlToken: number;
}

export type LimitName = keyof ReadLimits;

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 64_000_000,
  parts: 10_000,
  inflatedBytes: 256_000_000,
  compressionRatio: 250,
  ratioFreeBytes: 8_000_000,
  sheets: 500,
  cells: 1_500_000,
  usedArea: 50_000_000,
  merges: 100_000,
  sharedStrings: 3_000_000,
  styles: 100_000,
  stringLength: 32_767,
  formulaLength: 16_384,
  formulaCharacters: 50_000_000,
  xmlDepth: 64,
  xmlToken: 1_000_000,
};
