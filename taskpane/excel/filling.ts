/** Steps of filling a sheet that a plan of texts and a plan with formulas have in common. */
import { toPortError } from "./errors";

/** Points that one character of the default font takes. */
const POINTS_A_CHARACTER = 5.6;

/** @param widths of the columns from the first, in characters */
export function setWidths(sheet: Excel.Worksheet, widths: readonly number[], rows: number): void {
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, Math.max(1, rows), 1).format.columnWidth = width * POINTS_A_CHARACTER;
  });
}

/** For what a sheet is good without. @returns whether the program could do it. @throws PortError for anything but that it cannot */
export async function tolerantly(context: Excel.RequestContext, step: () => void): Promise<boolean> {
  try {
    step();
    await context.sync();
    return true;
  } catch (thrown) {
    const problem = toPortError(thrown);
    if (problem.kind === "unsupported" || problem.kind === "failed") return false;
    throw problem;
  }
}
