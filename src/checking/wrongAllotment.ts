import type { Category } from "../catalogue/edition";
import { formatPoints, type Points, sum, toNumber } from "../points";
import { parseRange } from "../sheet/grid";
import type { AllotmentReading } from "../sheet/reading";
import type { Check, CheckContext, FindingParts } from "./context";
import { proposedFix } from "./proposedFix";

/** From so many categories on, when they are more than half of those printed, it is the edition that does not fit. */
const MANY = 3;

/** A category whose printed points are not the edition's. */
export interface WrongAllotment {
  readonly category: Category;
  readonly points: Points;
  readonly printed: Points;
  readonly cells: readonly string[];
}

/**
 * `wrong-allotment`: the sheet prints other category points than the edition. [F17]
 * Parts of a category that have points of their own are right when they add up to the category's; where they do not, it cannot
 * be told which of them is meant, and nothing is said. Where most of the table differs, one finding says that the edition is
 * another one.
 */
export const wrongAllotment: Check = {
  code: "wrong-allotment",
  severity: "error",
  rule: "F17",
  run: (context) => {
    const wrong = wrongAllotments(context);
    const printed = new Set(context.reading.allotments.map(({ category }) => category.id)).size;
    return wrong.length >= MANY && wrong.length * 2 > printed ? [otherEdition(context, wrong)] : wrong.map((each) => ofCategory(context, each));
  },
};

export function wrongAllotments({ reading }: Pick<CheckContext, "reading">): readonly WrongAllotment[] {
  const byCategory = new Map<Category, AllotmentReading[]>();
  for (const allotment of reading.allotments) byCategory.set(allotment.category, [...(byCategory.get(allotment.category) ?? []), allotment]);
  return [...byCategory].flatMap(([category, printed]) => {
    const { points } = category;
    if (points === null) return [];
    const amounts = new Set(printed.map((allotment) => allotment.points));
    const [first] = printed;
    if (first === undefined || amounts.has(points) || sum(printed.map((allotment) => allotment.points)) === points) return [];
    // Two panels print one heading twice; rows of a form are parts of the category.
    if (amounts.size > 1 || (printed.length > 1 && reading.layout !== "summary")) return [];
    return [{ category, points, printed: first.points, cells: printed.map(({ cell }) => cell) }];
  });
}

function ofCategory({ text, edition, sheet }: CheckContext, { category, points, printed, cells }: WrongAllotment): FindingParts {
  const [cell = ""] = cells;
  return {
    cells,
    category,
    expected: toNumber(points),
    actual: toNumber(printed),
    fix: cells.length === 1 && isNumber(sheet, cell) ? proposedFix(sheet, cell, toNumber(points)) : null,
    message: text.wrongAllotment({ cell, category, printed: formatPoints(printed), points: formatPoints(points), edition: edition.title }),
  };
}

/** Points in a heading ("办件管理(25)") stand among words, which a number would replace. */
function isNumber(sheet: CheckContext["sheet"], cell: string): boolean {
  const place = parseRange(cell);
  return place !== undefined && typeof sheet.cell(place.top, place.left)?.value === "number";
}

function otherEdition({ text, edition }: CheckContext, wrong: readonly WrongAllotment[]): FindingParts {
  return {
    cells: wrong.flatMap(({ cells }) => cells),
    message: text.otherAllotments({
      edition: edition.title,
      categories: wrong.map(({ category, printed, points }) => text.otherPoints({ category: category.name, printed: formatPoints(printed), points: formatPoints(points) })),
    }),
  };
}
