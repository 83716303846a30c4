import { type BookFormulas, formulasOf } from "../formulas/bookFormulas";
import type { Result } from "../formulas/calculator";
import { fifteenDigits } from "../formulas/coerce";
import { hasFormulas } from "../formulas/hasFormulas";
import { rangeOf, referencesOf } from "../formulas/references";
import { roundDecimal } from "../formulas/rounding";
import { cellAddress, type CellValue, isCellError, type SheetGrid } from "../sheet/grid";
import { formulasText } from "../text/formulas";
import type { Check, CheckContext, FindingParts } from "./context";
import { type PrintedCell, printedCells } from "./printedCells";

/**
 * `stale-value`: the result stored with a formula differs from what it gives. [F50]
 * Nothing is said of formulas that cannot be calculated with certainty, of cells without a stored result, and of errors,
 * which are findings of their own. A result that is only old because another cell was not recalculated names that cell. [F51]
 */
export const staleValue: Check = {
  code: "stale-value",
  severity: "warning",
  rule: "F50",
  run: (context) => {
    if (!hasFormulas(context.sheet)) return [];
    const formulas = formulasOf(context.book);
    const calculating = printedCells(context, (_, row, column) => context.sheet.cell(row, column)?.formula !== undefined);
    const stale = calculating.flatMap((printed) => {
      const fresh = staleResult(formulas, context.sheet, printed.row, printed.column);
      return fresh === null ? [] : [{ printed, fresh }];
    });
    const cells = new Set(stale.map(({ printed }) => printed.cell));
    return stale.map(({ printed, fresh }) => findingOf(context, formulas, printed, fresh, cells));
  },
};

type Plain = number | string;

/** What a formula gives anew; null where its stored result is right, or where that is not certain. */
function staleResult(formulas: BookFormulas, sheet: SheetGrid, row: number, column: number): Plain | null {
  const cell = sheet.cell(row, column);
  if (cell?.formula === undefined || !isPlain(cell.value)) return null;
  const fresh = plain(formulas.result(sheet, row, column, "fresh"));
  return fresh === null || agrees(cell.value, fresh, cell.format) ? null : fresh;
}

const isPlain = (value: CellValue): value is Plain => typeof value === "number" || typeof value === "string";

const plain = (result: Result): Plain | null => ("value" in result && isPlain(result.value) ? result.value : null);

/**
 * Whether a stored result is what the formula gives. Excel can be told to calculate with the digits it shows; a number that
 * is the result rounded to its format is therefore right. An empty text beside 0 is how some programs show a blank.
 */
function agrees(stored: Plain, fresh: Plain, format: string | undefined): boolean {
  if (typeof stored === "string" || typeof fresh === "string") return stored === fresh || ((stored === "" || stored === 0) && (fresh === "" || fresh === 0));
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  if (near(stored, fresh)) return true;
  const decimals = decimalsOf(format);
  const shown = decimals === null ? null : roundDecimal(fresh, decimals, "half-up");
  return shown !== null && near(stored, shown);
}

/** Decimals that a number format shows; null when it is none of plain digits. */
function decimalsOf(format: string | undefined): number | null {
  const match = format === undefined ? null : /^[#,0]*0(?:\.(0+))?(%?)(?:_.)*(?:;.*)?$/.exec(format.replace(/"[^"]*"/g, ""));
  return match ? (match[1] ?? "").length + (match[2] === "%" ? 2 : 0) : null;
}

function findingOf(context: CheckContext, formulas: BookFormulas, printed: PrintedCell, fresh: Plain, stale: ReadonlySet<string>): FindingParts {
  const { sheet, language } = context;
  const { subject, cell, row, column } = printed;
  const stored = sheet.cell(row, column)?.value ?? null;
  const cause = causeOf(context, formulas, printed);
  const isListed = cause !== null && cause.sheet === sheet && stale.has(cause.cell);
  const shown = isPlain(stored) ? show(stored) : "";
  return {
    subject,
    cells: [cell],
    expected: typeof fresh === "number" ? fifteenDigits(fresh) : fresh,
    actual: isPlain(stored) ? stored : null,
    message: formulasText(language).staleValue({
      subject: subject?.name ?? null, cell, formula: sheet.cell(row, column)?.formula ?? "", stored: shown, expected: show(fresh),
      isText: typeof stored === "string" || typeof fresh === "string",
      cause: cause === null ? null : cause.sheet === sheet ? cause.cell : `${cause.sheet.name}!${cause.cell}`,
    }),
    follows: isListed ? { code: "stale-value", sheet: sheet.name, cell: cause.cell } : null,
  };
}

const show = (value: Plain): string => (typeof value === "number" ? String(fifteenDigits(value)) : value);

/** Cells looked at in search of a cause; beyond them none is named. */
const MAX_SEARCHED = 20_000;

interface Place {
  readonly sheet: SheetGrid;
  readonly row: number;
  readonly column: number;
}

/** The cell behind a result that agrees with what stands in the cells it refers to; null when the cell itself was not recalculated. */
function causeOf({ sheet, book }: CheckContext, formulas: BookFormulas, { row, column }: PrintedCell): { sheet: SheetGrid; cell: string } | null {
  if (isOldByItself(formulas, { sheet, row, column })) return null;
  const seen = new Set<string>();
  const waiting: Place[] = [{ sheet, row, column }];
  let searched = 0;
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const formula = formulas.formula(at.sheet, at.row, at.column);
    for (const { reference } of formula ? referencesOf(formula) : []) {
      const name = reference.sheet?.toLowerCase();
      const other = name === undefined ? at.sheet : book.sheets.find((each) => each.name.toLowerCase() === name);
      if (!other) continue;
      const range = rangeOf(reference);
      for (let r = range.top; r <= Math.min(range.bottom, other.rows); r++) {
        for (let c = range.left; c <= Math.min(range.right, other.columns); c++) {
          if (++searched > MAX_SEARCHED) return null;
          const place = { sheet: other, row: r, column: c };
          if (other.cell(r, c)?.formula === undefined || seen.has(nameOf(place))) continue;
          seen.add(nameOf(place));
          if (isOldByItself(formulas, place)) return { sheet: other, cell: cellAddress(r, c) };
          waiting.push(place);
        }
      }
    }
  }
  return null;
}

/** Whether the stored result does not even fit what stands in the cells it refers to. */
function isOldByItself(formulas: BookFormulas, { sheet, row, column }: Place): boolean {
  const cell = sheet.cell(row, column);
  if (!cell || cell.value === null || isCellError(cell.value)) return false;
  const standing = plain(formulas.result(sheet, row, column, "standing"));
  return standing !== null && isPlain(cell.value) && !agrees(cell.value, standing, cell.format);
}

const nameOf = ({ sheet, row, column }: Place): string => `${sheet.name}!${cellAddress(row, column)}`;
