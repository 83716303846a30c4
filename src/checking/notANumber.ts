import { columnName, parseRange } from "../sheet/grid";
import type { NumberAsText } from "../sheet/reading";
import type { Check, CheckContext, FindingParts } from "./context";
import { proposedFix } from "./proposedFix";

/**
 * `not-a-number`: a number typed as text or with a unit. It was read, and SUM passes over it. [F20]
 * One finding a column, however many cells.
 */
export const notANumber: Check = {
  code: "not-a-number",
  severity: "warning",
  rule: "F20",
  run: (context) => byColumn(context.reading.numbersAsText).map(([column, numbers]) => findingOf(context, column, numbers)),
};

function byColumn(numbers: readonly NumberAsText[]): [number, NumberAsText[]][] {
  const columns = new Map<number, NumberAsText[]>();
  for (const number of numbers) {
    const column = parseRange(number.cell)?.left ?? 0;
    const known = columns.get(column);
    if (known) known.push(number);
    else columns.set(column, [number]);
  }
  return [...columns];
}

function findingOf({ text, sheet }: CheckContext, column: number, numbers: readonly NumberAsText[]): FindingParts {
  const [first, ...others] = numbers;
  const only = first && others.length === 0 ? first : null;
  return {
    cells: numbers.map(({ cell }) => cell),
    actual: first?.text ?? null,
    expected: first?.value ?? null,
    // A fix writes one cell; a whole column is turned into numbers by Excel's own command.
    fix: only ? proposedFix(sheet, only.cell, only.value) : null,
    message: text.notANumber({ column: columnName(column), numbers }),
  };
}
