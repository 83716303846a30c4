import { type BookFormulas, formulasOf } from "../formulas/bookFormulas";
import { fifteenDigits } from "../formulas/coerce";
import type { Formula } from "../formulas/formula";
import { hasFormulas } from "../formulas/hasFormulas";
import { moveFormula, relativeText } from "../formulas/move";
import { printFormula } from "../formulas/print";
import { referencesOf } from "../formulas/references";
import { formulasText } from "../text/formulas";
import type { Check, CheckContext, FindingParts } from "./context";
import { type PrintedCell, printedCells, type PrintedKind } from "./printedCells";

/** Neighbours with the same formula that it takes to call a number out of place. */
const LEAST_NEIGHBOURS = 3;
/** Figures that one calculates down a column; deductions only in a summary, elsewhere a person records them. */
const CALCULATED: ReadonlySet<PrintedKind> = new Set(["total", "sumOfDeductions", "subtotal", "rank", "awarded"]);

/**
 * `hard-coded`: a typed number where its neighbours calculate with one and the same formula. [F48]
 * At least three neighbours and two thirds of the column's cells have to agree on it. A number that happens to be right is
 * said to be right today. [F49]
 */
export const hardCoded: Check = {
  code: "hard-coded",
  severity: "warning",
  rule: "F48",
  run: (context) => {
    if (!hasFormulas(context.sheet)) return [];
    const formulas = formulasOf(context.book);
    return columnsOf(context).flatMap((cells) => inColumn(context, formulas, cells));
  },
};

/** Cells of one kind that stand below one another; bonuses are not worked out as deductions are. */
function columnsOf(context: CheckContext): readonly (readonly PrintedCell[])[] {
  const columns = new Map<string, PrintedCell[]>();
  const isSummary = context.reading.layout === "summary";
  for (const printed of printedCells(context, (kind) => CALCULATED.has(kind) || (isSummary && kind === "entry"))) {
    const name = `${printed.kind} ${printed.column} ${printed.isBonus}`;
    const column = columns.get(name);
    if (column) column.push(printed);
    else columns.set(name, [printed]);
  }
  return [...columns.values()].filter((cells) => cells.length > LEAST_NEIGHBOURS);
}

interface Calculating {
  readonly printed: PrintedCell;
  readonly formula: Formula;
  readonly relative: string;
}

function inColumn(context: CheckContext, formulas: BookFormulas, cells: readonly PrintedCell[]): readonly FindingParts[] {
  const { sheet } = context;
  const typed = cells.filter(({ row, column }) => {
    const cell = sheet.cell(row, column);
    return cell?.formula === undefined && typeof cell?.value === "number";
  });
  if (typed.length === 0) return [];
  const calculating = cells.flatMap((printed): Calculating[] => {
    const formula = formulas.formula(sheet, printed.row, printed.column);
    if (formula === null || referencesOf(formula).length === 0) return [];
    return [{ printed, formula, relative: relativeText(formula, printed.row, printed.column) }];
  });
  const neighbours = majority(calculating);
  const filled = cells.filter(({ row, column }) => (sheet.cell(row, column)?.value ?? null) !== null || sheet.cell(row, column)?.formula !== undefined);
  if (neighbours.length < LEAST_NEIGHBOURS || neighbours.length * 3 < filled.length * 2) return [];
  return typed.map((printed) => findingOf(context, formulas, printed, neighbours));
}

/** The largest group of cells that hold the same formula. */
function majority(calculating: readonly Calculating[]): readonly Calculating[] {
  const groups = new Map<string, Calculating[]>();
  for (const cell of calculating) {
    const group = groups.get(cell.relative);
    if (group) group.push(cell);
    else groups.set(cell.relative, [cell]);
  }
  return [...groups.values()].reduce<readonly Calculating[]>((best, group) => (group.length > best.length ? group : best), []);
}

function findingOf({ sheet, language }: CheckContext, formulas: BookFormulas, typed: PrintedCell, neighbours: readonly Calculating[]): FindingParts {
  const { row, column, cell, subject } = typed;
  const distance = ({ printed }: Calculating): number => Math.abs(printed.row - row);
  const nearest = neighbours.reduce<Calculating | null>((best, each) => (best === null || distance(each) < distance(best) ? each : best), null);
  const moved = nearest ? moveFormula(nearest.formula, row - nearest.printed.row, column - nearest.printed.column) : null;
  const text = moved === null || printFormula(moved).includes("#REF!") ? null : `=${printFormula(moved)}`;
  const result = moved === null || text === null ? null : formulas.resultOf(moved, sheet, row, column);
  const expected = result && "value" in result && typeof result.value === "number" ? fifteenDigits(result.value) : null;
  const actual = Number(sheet.cell(row, column)?.value);
  return {
    subject,
    cells: [cell],
    expected,
    actual,
    fix: text === null ? null : { cell, value: text },
    message: formulasText(language).hardCoded({
      subject: subject?.name ?? null, cell, typed: String(actual), neighbours: neighbours.length, formula: text,
      expected: expected === null ? null : String(expected), isRight: expected !== null && Math.abs(expected - actual) <= 1e-9 * Math.max(1, Math.abs(actual)),
    }),
  };
}
