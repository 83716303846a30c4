/** Writing cells, and calculating sheets anew. Needs ExcelApi 1.2; calculating needs 1.6. */
import { enteredText } from "../library/sheetNaming";
import { PortError, type CellContent, type CellWrite, type PortProblem, type WriteOptions } from "../workbookPort";
import { runExcel, toPortError } from "./errors";

/** Excel gives an empty cell as "". */
const held = (content: CellContent): string | number | boolean => content ?? "";

type Problems = readonly (PortProblem | null)[];

/** Writes one cell, in one step of the user's undo, if it still holds `before`; else rejects with "changed". */
export async function writeOneCell(sheet: string, cell: string, before: CellContent, after: CellContent, { exactly = false, beside = [] }: WriteOptions = {}): Promise<void> {
  const [problem = null] = await writeManyCells([{ sheet, cell, before, after, beside }], { exactly });
  if (problem !== null) throw new PortError(problem, problem === "protected" ? sheet : `${sheet}!${cell}`);
}

/**
 * Writes every cell that still holds what it is said to hold, all in one request.
 * @returns for each write why it was not made; null when it was. Should Excel break off half-way or not answer, the cells are looked at again to tell.
 * @throws PortError when Excel could not be asked at all; then nothing was written
 */
export async function writeManyCells(writes: readonly CellWrite[], { exactly = false }: WriteOptions = {}): Promise<Problems> {
  let checked: Problems | null = null;
  try {
    return await runExcel(async (context) => {
      const looks = writes.map(lookIn(context));
      await context.sync();
      const problems = looks.map(hindrance);
      checked = problems;
      // Looked at once more in the request that writes: nobody comes between. What stood there is known before it is written over.
      const again = lookIn(context);
      const last = writes.map((write, index) => (problems[index] === null ? again(write) : undefined));
      last.forEach((look, index) => look?.range.set({ values: [[entered(writes[index]?.after ?? null, exactly)]] }));
      await context.sync();
      return await withoutWrong(context, last, problems);
    });
  } catch (thrown) {
    const problem = toPortError(thrown);
    if (checked === null) throw problem;
    return whatStands(writes, checked, problem.kind);
  }
}

interface Look {
  readonly write: CellWrite;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly beside: readonly { readonly content: CellContent; readonly range: Excel.Range }[];
}

/** Asks for the cell and for what tells its row; known after the next sync. Below a sheet that is gone everything is nothing. */
function lookIn(context: Excel.RequestContext): (write: CellWrite) => Look {
  const sheets = new Map<string, Excel.Worksheet>();
  return (write) => {
    const sheet = sheets.get(write.sheet) ?? context.workbook.worksheets.getItemOrNullObject(write.sheet);
    if (!sheets.has(write.sheet)) sheet.load("name,protection/protected");
    sheets.set(write.sheet, sheet);
    const at = (cell: string): Excel.Range => sheet.getRange(cell).load("formulas");
    return { write, sheet, range: at(write.cell), beside: (write.beside ?? []).map(({ cell, content }) => ({ content, range: at(cell) })) };
  };
}

function hindrance({ write, sheet, range, beside }: Look): PortProblem | null {
  if (sheet.isNullObject) return "missing";
  if (sheet.protection.protected) return "protected";
  return contentOf(range) === held(write.before) && beside.every((one) => contentOf(one.range) === held(one.content)) ? null : "changed";
}

/** Rows may have moved between looking and writing: what was written over then is put back. */
async function withoutWrong(context: Excel.RequestContext, last: readonly (Look | undefined)[], problems: Problems): Promise<Problems> {
  const wrong = last.map((look) => (look === undefined ? null : hindrance(look)));
  last.forEach((look, index) => {
    if (look === undefined || wrong[index] !== "changed") return;
    const stood = contentOf(look.range);
    look.range.formulas = [[typeof stood === "string" && !stood.startsWith("=") ? enteredText(stood) : stood]];
  });
  if (wrong.includes("changed")) await context.sync();
  return problems.map((known, index) => known ?? wrong[index] ?? null);
}

const contentOf = (range: Excel.Range | undefined): unknown => range?.formulas[0]?.[0];

const entered = (content: CellContent, exactly: boolean): string | number | boolean =>
  exactly && typeof content === "string" && !content.startsWith("=") ? enteredText(content) : held(content);

/** After a request that broke off or was not answered: which of its cells were written all the same. While Excel says nothing, none is said to be. */
async function whatStands(writes: readonly CellWrite[], problems: Problems, problem: PortProblem): Promise<Problems> {
  try {
    return await runExcel(async (context) => {
      const names = [...new Set(writes.flatMap(({ sheet }, index) => (problems[index] === null ? [sheet] : [])))];
      const sheets = new Map(names.map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name)]));
      await context.sync();
      const asked = writes.map(({ sheet, cell }, index) => {
        const standing = problems[index] === null ? sheets.get(sheet) : undefined;
        return standing === undefined || standing.isNullObject ? undefined : standing.getRange(cell).load("formulas");
      });
      await context.sync();
      return writes.map(({ after }, index) => problems[index] ?? (contentOf(asked[index]) === held(after) ? null : problem));
    });
  } catch {
    return problems.map((known) => known ?? problem);
  }
}

/** Marks every cell of the sheets dirty and calculates them, for formulas whose change Excel does not see. */
export function recalculateSheets(names: readonly string[]): Promise<void> {
  return runExcel(async (context) => {
    for (const name of names) context.workbook.worksheets.getItem(name).calculate(true);
    await context.sync();
  });
}
