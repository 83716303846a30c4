/** Formulas that name an edition of the office's own: the functions know it by its cells only, so they are pointed at its table. */
import type { Impact } from "../impact";
import { namedEditions } from "./assessFormulas";
import type { ApplyOptions, DependentFormula, LeftOutReason } from "./plan";
import { reasonOfTime } from "./timeToApply";

export type PointedFormula = DependentFormula & ({ readonly after: string } | { readonly leave: LeftOutReason });

/**
 * What becomes of each formula that names one of the two editions by a text of its own. [Y82]
 * The formula takes over the month of the sheet it stands on; on a sheet without a month it is pointed only where the edition is in force in every month,
 * or the user agreed to any.
 * @returns nothing for an edition that the functions have: there calculating anew is enough
 */
export function pointedFormulas(impact: Impact, formulas: readonly DependentFormula[], options: ApplyOptions): readonly PointedFormula[] {
  const { table, unknownToFunctions = false } = options;
  if (table === undefined && !unknownToFunctions) return [];
  return formulas.filter(({ by }) => by === "id").map((formula): PointedFormula => {
    const names = namedEditions(formula.formula, [impact.from, impact.to]);
    const after = table === undefined || names === null ? null : withTable(formula.formula, names, table);
    const leave = timeOf(impact, formula.sheet, options) ?? (after === null ? "look-formula" : null);
    return leave !== null ? { ...formula, leave } : { ...formula, after: after ?? formula.formula };
  });
}

function timeOf({ to, months, ...impact }: Impact, sheet: string, options: ApplyOptions): LeftOutReason | null {
  const own = [...impact.subjects.map(({ subject, inForce }) => ({ month: subject.month, inForce, sheet: subject.sheet })), ...impact.printed.map(({ subject, inForce }) => ({ month: subject.month, inForce, sheet: subject.sheet }))]
    .filter((each) => each.sheet === sheet);
  if (own.length > 0) return own.map((each) => reasonOfTime(each, options)).find((reason) => reason !== null) ?? null;
  const always = to.effectiveFrom === null && to.effectiveTo === null && !months.some(({ month }) => options.closed.some((one) => one.month === month));
  return always || options.anyMonth === true ? null : "no-month";
}

/** @returns null where a text that names an edition stands elsewhere in the formula too, so that it is not known which one is meant */
function withTable(formula: string, names: readonly string[], table: string): string | null {
  let after = formula;
  for (const name of new Set(names)) {
    const quoted = `"${name.replace(/"/gu, '""')}"`;
    if (formula.split(quoted).length - 1 !== names.filter((one) => one === name).length) return null;
    after = after.split(quoted).join(table);
  }
  return after;
}
