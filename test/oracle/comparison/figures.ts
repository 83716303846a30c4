/** Figures that scoring never looks at, and what stands beside the points: compared as they are printed. */
import { formatPoints, type Points } from "../../../src/points";
import type { FactRule } from "../facts";
import type { Comparison } from "./compare";
import { spoken, type Match } from "./matching";

function text(amount: Points | null | undefined): string {
  return amount === null || amount === undefined ? "none" : formatPoints(amount);
}

function range({ rule, clause }: Match): readonly (readonly [what: string, printed: string, edition: string])[] {
  if (rule.charge.kind !== "between") return [];
  const { min, max } = rule.charge;
  const edition = clause.charge.kind === "range" ? `${text(clause.charge.min)}—${text(clause.charge.max)}` : clause.charge.kind;
  return [["range", min === undefined || max === undefined ? "open" : `${min}—${max}`, edition]];
}

function chief({ rule, clause }: Match): readonly (readonly [string, string, string])[] {
  const printed = rule.charge.kind === "each" ? rule.charge.chief : undefined;
  return [["chief", printed ?? "none", text(clause.chief)]];
}

function lost({ loses }: FactRule, { clause, beside }: Match): readonly (readonly [string, string, string])[] {
  const scopes = [clause, ...beside].flatMap(({ scope }) => (scope === null ? [] : [spoken(scope)]));
  const named = loses !== undefined && scopes.some((scope) => scope.includes(spoken(loses)));
  return [["loses", loses ?? "none", named ? loses : scopes.join(" ") || "none"]];
}

/** @returns every figure on which facts and edition differ */
export function figureDifferences({ document, edition, matching }: Comparison): readonly string[] {
  const ofRules = [...matching.byKey.values()].flatMap((found) =>
    [...range(found), ...chief(found), ...lost(found.rule, found)].map(([what, printed, inEdition]) =>
      [`${found.rule.key} ${what}`, printed, inEdition] as const));
  const ofCategories = document.categories.map(({ name, points, bonus }) => {
    const category = edition.categories.find((candidate) => spoken(candidate.name) === spoken(name));
    return [`category ${name}`, `${points ?? "none"} ${bonus ? "bonus" : "deduct"}`, `${text(category?.points)} ${category?.kind ?? "missing"}`] as const;
  });
  const capped = edition.categories.filter(({ kind, points }) => kind === "deduct" && points !== null);
  const ofDocument = [
    ["cap printed", String(document.capPrinted), String(capped.length > 0 && capped.every(({ capStated }) => capStated))],
    ["bonus limit", document.bonusLimit ?? "none", text(edition.bonusCap)],
  ] as const;
  return [...ofRules, ...ofCategories, ...ofDocument]
    .filter(([, printed, inEdition]) => printed !== inEdition)
    .map(([what, printed, inEdition]) => `${document.scheme} ${what}: printed ${printed}, edition ${inEdition}`);
}
