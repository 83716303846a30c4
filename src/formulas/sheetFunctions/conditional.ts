/** SUMIF, COUNTIFS and their like. */
import type { CellError } from "../../sheet/grid";
import { finite } from "../coerce";
import { type Criterion, criterionOf } from "../criterion";
import type { Formula } from "../formula";
import type { Frame, SheetFunction } from "../frame";
import { type Area, error, heightOf, isArea, isError, isMatrix, type Scalar, type Value, widthOf } from "../value";

/** Cells and what they are asked. */
interface Test {
  readonly area: Area;
  readonly criterion: Criterion;
}

type Outcome = (tests: readonly Test[], frame: Frame) => Scalar;

/** Cells that one value is taken of for each place. */
function areaGiven(formula: Formula | undefined, frame: Frame): Area | CellError {
  const value = formula === undefined ? error("#VALUE!") : frame.evaluate(formula);
  return isArea(value) ? value : isError(value) ? value : frame.giveUp("not-read");
}

/**
 * Calls `outcome` with the tests of the arguments; where one criterion is a list ({"A","B"}), once for each of its
 * members.
 */
function withTests(given: readonly Formula[], frame: Frame, arrays: boolean, outcome: Outcome): Value {
  const areas: Area[] = [];
  const criteria: Value[] = [];
  for (let index = 0; index < given.length; index += 2) {
    const area = areaGiven(given[index], frame);
    const criterion = given[index + 1];
    if (isError(area)) return area;
    if (criterion === undefined) return error("#VALUE!");
    areas.push(area);
    criteria.push(frame.evaluate(criterion));
  }
  const [first] = areas;
  const isEven = areas.every(({ range }) => first && heightOf(range) === heightOf(first.range) && widthOf(range) === widthOf(first.range));
  if (!isEven) return error("#VALUE!");
  const list = criteria.findIndex((criterion) => isMatrix(criterion) || (arrays && isArea(criterion)));
  const each = (chosen: Scalar): Scalar => {
    const tests: Test[] = [];
    for (const [index, area] of areas.entries()) {
      const criterion = criterionOf(index === list ? chosen : frame.single(criteria[index] ?? null));
      if (criterion === null) return frame.giveUp("ambiguous");
      tests.push({ area, criterion });
    }
    return outcome(tests, frame);
  };
  if (list < 0) return each(null);
  const rows = frame.rows(criteria[list] ?? null);
  return rows === null ? error("#VALUE!") : { kind: "matrix", rows: rows.map((row) => row.map(each)) };
}

/**
 * Calls `visit` for every place where all tests hold.
 * @param beside cells whose use decides, too, how far the sheet is looked at
 * @returns number of places beyond the cells in use; every test of blanks holds there
 */
function eachMatch(tests: readonly Test[], frame: Frame, beside: Area | null, visit: (row: number, column: number) => boolean | void): number {
  const [first] = tests;
  if (!first) return 0;
  const areas = beside ? [...tests.map(({ area }) => area), beside] : tests.map(({ area }) => area);
  const height = heightOf(first.area.range);
  const width = widthOf(first.area.range);
  const usedRows = Math.min(height, Math.max(0, ...areas.map(({ sheet, range }) => sheet.rows - range.top + 1)));
  const usedColumns = Math.min(width, Math.max(0, ...areas.map(({ sheet, range }) => sheet.columns - range.left + 1)));
  for (let row = 0; row < usedRows && !frame.isOver; row++) {
    for (let column = 0; column < usedColumns; column++) {
      const answer = answerAt(tests, frame, row, column);
      if (answer === "ambiguous") frame.giveUp("ambiguous");
      if (answer === true && visit(row, column) === true) return 0;
    }
  }
  return height * width - usedRows * usedColumns;
}

function answerAt(tests: readonly Test[], frame: Frame, row: number, column: number): boolean | "ambiguous" {
  let sofar: boolean | "ambiguous" = true;
  for (const { area, criterion } of tests) {
    const answer = criterion.matches(frame.at(area, row, column));
    if (answer === false) return false;
    if (answer === "ambiguous") sofar = answer;
  }
  return sofar;
}

const countOf: Outcome = (tests, frame) => {
  let count = 0;
  const unused = eachMatch(tests, frame, null, () => void (count += 1));
  return count + (tests.every(({ criterion }) => criterion.blanks) ? unused : 0);
};

/** Adds up, or averages, the numbers of an area where the tests hold. */
const overNumbers = (numbers: Area, mean: boolean): Outcome => (tests, frame) => {
  let sum = 0;
  let count = 0;
  let failure: CellError | null = null;
  eachMatch(tests, frame, numbers, (row, column) => {
    const value = frame.at(numbers, row, column);
    if (isError(value)) failure = value;
    if (typeof value !== "number") return failure !== null;
    sum += value;
    count += 1;
    return false;
  });
  if (failure !== null) return failure;
  return mean ? (count === 0 ? error("#DIV/0!") : finite(sum / count)) : finite(sum);
};

/** SUMIF and AVERAGEIF: the numbers come last, may be left out, and take the shape of the cells tested. */
const single = (mean: boolean): SheetFunction => ({
  least: 2, most: 3,
  run: (given, frame, arrays) => {
    const tested = areaGiven(given[0], frame);
    if (isError(tested)) return tested;
    const third = given[2];
    const corner = third === undefined || third.kind === "missing" ? tested : areaGiven(third, frame);
    if (isError(corner)) return corner;
    const { top, left } = corner.range;
    const range = { top, left, bottom: top + heightOf(tested.range) - 1, right: left + widthOf(tested.range) - 1 };
    return withTests(given.slice(0, 2), frame, arrays, overNumbers({ ...corner, range }, mean));
  },
});

/** SUMIFS and AVERAGEIFS: the numbers come first. */
const several = (mean: boolean): SheetFunction => ({
  least: 3, most: 255,
  run: (given, frame, arrays) => {
    const numbers = areaGiven(given[0], frame);
    if (isError(numbers)) return numbers;
    const { range } = numbers;
    return withTests(given.slice(1), frame, arrays, (tests, within) => {
      const tested = tests[0]?.area.range;
      const isEven = tested && heightOf(tested) === heightOf(range) && widthOf(tested) === widthOf(range);
      return isEven ? overNumbers(numbers, mean)(tests, within) : error("#VALUE!");
    });
  },
});

export const CONDITIONAL: Readonly<Record<string, SheetFunction>> = {
  COUNTIF: { least: 2, most: 2, run: (given, frame, arrays) => withTests(given, frame, arrays, countOf) },
  COUNTIFS: { least: 2, most: 254, run: (given, frame, arrays) => withTests(given, frame, arrays, countOf) },
  SUMIF: single(false),
  AVERAGEIF: single(true),
  SUMIFS: several(false),
  AVERAGEIFS: several(true),
};
