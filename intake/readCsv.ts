/** Tables saved as text → a workbook of one sheet. */
import type { default as Papa, ParseStepResult } from "papaparse";
import { MAX_COLUMNS, MAX_ROWS, MemoryGrid, type WorkbookGrid } from "../src/sheet/grid";
import { Budget } from "../src/xlsx/budget";
import { DEFAULT_LIMITS, type ReadLimits } from "../src/xlsx/limits";
import { ReadRefusal } from "../src/xlsx/problem";
import { decodeText } from "./decodeText";
import { plainNumber } from "./plainNumber";
import type { IntakeProblem } from "./problem";

const DELIMITERS = [",", "\t", ";"];
/** First line by which Excel is told the delimiter. */
const STATED_DELIMITER = /^sep=(.)\r?\n/i;
/** Text that a program wrote as a formula to keep its zeros: ="0012". */
const QUOTED_FORMULA = /^="([^"]*)"$/;

/**
 * Plain numbers become numbers; dates, percentages and figures with units stay the text they are, which reading a sheet
 * understands. Nothing becomes a formula.
 * @param sheetName name of the only sheet
 */
export async function readCsv(
  bytes: Uint8Array, sheetName: string, limits: Partial<ReadLimits>,
): Promise<{ readonly workbook: WorkbookGrid } | { readonly problem: IntakeProblem }> {
  const text = decodeText(bytes);
  if (text === undefined) return { problem: { code: bytes.includes(0) ? "not-a-workbook" : "unknown-encoding", detail: "text table" } };
  const { default: papa } = await import("papaparse");
  const stated = STATED_DELIMITER.exec(text);
  const grid = new MemoryGrid({ name: sheetName });
  const budget = new Budget({ ...DEFAULT_LIMITS, ...limits });
  let row = 0;
  try {
    papa.parse<string[]>(stated ? text.slice(stated[0].length) : text, {
      delimiter: stated?.[1] ?? likelyDelimiter(text.slice(0, LOOKED_INTO), papa),
      // The fast mode splits the whole text at once, however many lines it has.
      fastMode: false,
      step: ({ data }: ParseStepResult<string[]>) => addRow(grid, ++row, data, budget),
    });
  } catch (error) {
    if (error instanceof ReadRefusal) return { problem: error.problem };
    throw error;
  }
  return { workbook: { sheets: [grid], date1904: false } };
}

/** Rows by which the delimiter is chosen; titles and notes at the top have none. */
const LOOKED_AT = 50;
/** UTF-16 units in which they are looked for. */
const LOOKED_INTO = 200_000;

/** The delimiter by which most rows have the same number of fields, of those that divide any; a comma where none does. */
function likelyDelimiter(text: string, papa: typeof Papa): string {
  let best = { delimiter: ",", rows: 0, fields: 0 };
  for (const delimiter of DELIMITERS) {
    const rowsByFields = new Map<number, number>();
    for (const { length } of papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT }).data) {
      if (length > 1) rowsByFields.set(length, (rowsByFields.get(length) ?? 0) + 1);
    }
    for (const [fields, rows] of rowsByFields) {
      if (rows > best.rows || (rows === best.rows && fields > best.fields)) best = { delimiter, rows, fields };
    }
  }
  return best.delimiter;
}

function addRow(grid: MemoryGrid, row: number, fields: readonly string[], budget: Budget): void {
  if (row > MAX_ROWS || fields.length > MAX_COLUMNS) budget.check("usedArea", Infinity);
  fields.forEach((field, index) => {
    budget.check("stringLength", field.length);
    const value = QUOTED_FORMULA.exec(field)?.[1] ?? plainNumber(field);
    if (value === "") return;
    budget.use("cells");
    grid.set(row, index + 1, { value });
  });
  budget.check("usedArea", grid.rows * grid.columns);
}
