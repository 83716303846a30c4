/** Writing many cells in two round trips, and calculating sheets anew. Needs ExcelApi 1.2; calculating needs 1.6. */
import { enteredText } from "../library/sheetNaming";
import type { CellWrite, PortProblem, WriteOptions } from "../workbookPort";
import { runExcel, toPortError } from "./errors";

/** Excel gives an empty cell as "". */
const held = (content: CellWrite["before"]): string | number | boolean => content ?? "";

/**
 * Writes every cell that still holds what it is said to hold, all in one request.
 * @returns for each write why it was not made; null when it was. Should Excel break off half-way, the cells are looked at again to tell.
 */
export function writeManyCells(writes: readonly CellWrite[], { exactly = false }: WriteOptions = {}): Promise<readonly (PortProblem | null)[]> {
  return runExcel(async (context) => {
    const names = [...new Set(writes.map(({ sheet }) => sheet))];
    const sheets = new Map(names.map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name)]));
    for (const sheet of sheets.values()) sheet.load("name,protection/protected");
    await context.sync();
    const stands = (name: string): boolean => sheets.get(name)?.isNullObject === false;
    const asked = writes.map(({ sheet, cell }) => (stands(sheet) ? sheets.get(sheet)?.getRange(cell).load("formulas") : undefined));
    await context.sync();
    const problems = writes.map((write, index): PortProblem | null => {
      if (!stands(write.sheet)) return "missing";
      if (sheets.get(write.sheet)?.protection.protected) return "protected";
      return contentOf(asked[index]) === held(write.before) ? null : "changed";
    });
    writes.forEach(({ after }, index) => {
      const range = asked[index];
      if (problems[index] === null && range !== undefined) range.values = [[entered(after, exactly)]];
    });
    try {
      await context.sync();
      return problems;
    } catch (thrown) {
      return whatStands(writes, problems, toPortError(thrown).kind);
    }
  });
}

const contentOf = (range: Excel.Range | undefined): unknown => range?.formulas[0]?.[0];

const entered = (content: CellWrite["after"], exactly: boolean): string | number | boolean =>
  exactly && typeof content === "string" && !content.startsWith("=") ? enteredText(content) : held(content);

/** After a request that broke off: which of its cells were written all the same. */
async function whatStands(writes: readonly CellWrite[], problems: readonly (PortProblem | null)[], problem: PortProblem): Promise<readonly (PortProblem | null)[]> {
  return runExcel(async (context) => {
    const asked = writes.map(({ sheet, cell }, index) =>
      (problems[index] === null ? context.workbook.worksheets.getItem(sheet).getRange(cell).load("formulas") : undefined));
    await context.sync();
    return writes.map(({ after }, index) => problems[index] ?? (contentOf(asked[index]) === held(after) ? null : problem));
  });
}

/** Marks every cell of the sheets dirty and calculates them, for formulas whose change Excel does not see. */
export function recalculateSheets(names: readonly string[]): Promise<void> {
  return runExcel(async (context) => {
    for (const name of names) context.workbook.worksheets.getItem(name).calculate(true);
    await context.sync();
  });
}
